import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMultipart, readMultipart } from '../../functions/runtime/multipart.ts';

const TYPE = 'multipart/form-data; boundary=----WebKitFormBoundaryAbC123';
const body = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'), 'utf8');
const FIELD = [
  '------WebKitFormBoundaryAbC123',
  'Content-Disposition: form-data; name="says"',
  '',
  '已到现场\r\n正在处置',
];
const FILE = [
  '------WebKitFormBoundaryAbC123',
  'Content-Disposition: form-data; name="photo"; filename="现场 1.jpg"',
  'Content-Type: image/jpeg',
  '',
  'bytes\r\n--',
];
const END = ['------WebKitFormBoundaryAbC123--', ''];

const part = (bytes: Uint8Array) =>
  Buffer.concat([
    Buffer.from('------WebKitFormBoundaryAbC123\r\nContent-Disposition: form-data; name="p"; filename="p"\r\n\r\n'),
    bytes,
    Buffer.from('\r\n'),
  ]);

describe('ours · a form with files', () => {
  it('gives each field and file in its order', () => {
    expect(readMultipart(TYPE, body(...FIELD, ...FILE, ...END))).toEqual([
      { name: 'says', fileName: null, bytes: Buffer.from('已到现场\r\n正在处置') },
      { name: 'photo', fileName: '现场 1.jpg', bytes: Buffer.from('bytes\r\n--') },
    ]);
  });

  it('tells a file field in which none was chosen', () => {
    const none = [
      '------WebKitFormBoundaryAbC123',
      'Content-Disposition: form-data; name="photo"; filename=""',
      'Content-Type: application/octet-stream',
      '',
      '',
    ];
    expect(readMultipart(TYPE, body(...none, ...END))).toEqual([
      { name: 'photo', fileName: '', bytes: Buffer.alloc(0) },
    ]);
  });

  it('reads a boundary in quotation marks, a quotation mark in a name, and a form without an end of line', () => {
    const typed = 'Multipart/Form-Data; charset=utf-8; boundary="a b"';
    expect(isMultipart(typed)).toBe(true);
    expect(
      readMultipart(
        typed,
        body('--a b', 'content-disposition: form-data; name="x"; filename="a%22b.png"', '', '1', '--a b--'),
      ),
    ).toEqual([{ name: 'x', fileName: 'a"b.png', bytes: Buffer.from('1') }]);
  });

  it.each([
    ['no boundary', 'multipart/form-data', body(...FIELD, ...END)],
    ['another boundary', 'multipart/form-data; boundary=x', body(...FIELD, ...END)],
    ['no end', TYPE, body(...FIELD, ...FILE)],
    ['an end in the middle of a file', TYPE, body(...FIELD, ...FILE).subarray(0, 300)],
    [
      'a part without a name',
      TYPE,
      body('------WebKitFormBoundaryAbC123', 'Content-Type: text/plain', '', 'x', ...END),
    ],
    [
      'a head that never ends',
      TYPE,
      body(
        '------WebKitFormBoundaryAbC123',
        `Content-Disposition: form-data; name="${'x'.repeat(5_000)}"`,
        '',
        'x',
        ...END,
      ),
    ],
    ['too many parts', TYPE, body(...Array.from({ length: 61 }, () => FIELD).flat(), ...END)],
    ['nothing', TYPE, Buffer.alloc(0)],
  ])('refuses a body with %s', (_, type, bytes) => {
    expect(readMultipart(type, bytes)).toBe(null);
  });

  it('gives back whatever bytes were put in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (one, other) => {
        const read = readMultipart(
          TYPE,
          Buffer.concat([part(one), part(other), Buffer.from('------WebKitFormBoundaryAbC123--\r\n')]),
        );
        expect(read?.map(({ bytes }) => [...bytes])).toEqual([[...one], [...other]]);
      }),
      { numRuns: 300 },
    );
  });
});
