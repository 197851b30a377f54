import { beforeEach, describe, expect, it } from 'vitest';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import { openWords } from '../../functions/handlers/http/open-words.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { registerCase } from '../../functions/handlers/http/register-case.ts';
import { resendText } from '../../functions/handlers/http/resend-text.ts';
import * as examples from '../../functions/handlers/http/api/openapi/examples.ts';
import type { HttpAnswer, HttpCall } from '../../functions/runtime/http.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import { front, type Sent } from './call.ts';
import { type Desk, desk, REGISTER } from './desk.ts';

interface Target {
  route: string;
  fn: (call: HttpCall, ports: Ports) => Promise<HttpAnswer>;
  as: string;
  path?: Record<string, string>;
  body: object;
  /** A field that holds free text, and one that holds something else. */
  text: string;
  other: string;
}

const command = (name: keyof typeof examples.commands, text: string, other: string): Target => ({
  route: 'POST /api/cases/{number}/{command}',
  fn: commandCase,
  as: 'desk',
  path: { number: 'BL2600001', command: name },
  body: examples.commands[name] as object,
  text,
  other,
});

const targets: [string, Target][] = [
  [
    'register',
    { route: 'POST /api/cases', fn: registerCase, as: 'desk', body: REGISTER, text: 'summary', other: 'categories' },
  ],
  ['grade', command('grade', 'reason', 'grades')],
  ['return', command('return', 'says', 'assignmentId')],
  ['release', command('release', 'address', 'final')],
  ['settle', command('settle', 'says', 'evidence')],
  ['end', command('end', 'reason', 'outcome')],
  ['note', command('note', 'says', 'star')],
  [
    'words',
    {
      route: 'POST /api/cases/{number}/words',
      fn: openWords,
      as: 'desk',
      path: { number: 'BL2600001' },
      body: { why: '核对' },
      text: 'why',
      other: 'why',
    },
  ],
  [
    'contact',
    {
      route: 'PUT /api/directory/{kind}/{id}',
      fn: editDirectory,
      as: 'admin',
      path: { kind: 'contacts', id: 'new' },
      body: examples.directory.contacts,
      text: 'name',
      other: 'posts',
    },
  ],
  [
    'unit',
    {
      route: 'PUT /api/directory/{kind}/{id}',
      fn: editDirectory,
      as: 'admin',
      path: { kind: 'units', id: 'new' },
      body: examples.directory.units,
      text: 'name',
      other: 'active',
    },
  ],
];

/** How the good body is broken, and where the fault is then. */
const faults: [string, (target: Target) => Sent, (target: Target) => string | undefined, number][] = [
  ['no body', () => ({}), () => undefined, 400],
  ['not JSON', () => ({ rawBody: '{"summary":' }), () => '', 400],
  [
    'bytes that are not UTF-8',
    () => ({ rawBody: Buffer.from([0x22, 0xff, 0xfe, 0x22]).toString('base64'), isBase64Encoded: true }),
    () => '',
    400,
  ],
  ['a list', () => ({ body: [] }), () => '', 400],
  ['null', () => ({ body: null }), () => '', 400],
  ['an unknown field', ({ body }) => ({ body: { ...body, isAdmin: true } }), () => '/isAdmin', 400],
  [
    'a prototype as field',
    ({ body }) => ({ rawBody: JSON.stringify(body).replace('{', '{"__proto__":{"a":1},') }),
    () => '/__proto__',
    400,
  ],
  [
    'a text of signs that nobody sees',
    ({ body, text }) => ({ body: { ...body, [text]: '\u202e\u200b\u2800\u3164\u00ad' } }),
    ({ text }) => `/${text}`,
    400,
  ],
  ['an empty text', ({ body, text }) => ({ body: { ...body, [text]: '  ' } }), ({ text }) => `/${text}`, 400],
  ['a NUL byte', ({ body, text }) => ({ body: { ...body, [text]: 'a\u0000b' } }), ({ text }) => `/${text}`, 400],
  [
    'half an emoji',
    ({ body, text }) => ({ rawBody: JSON.stringify({ ...body, [text]: 'a' }).replace('"a"', '"a\\ud83d"') }),
    ({ text }) => `/${text}`,
    400,
  ],
  [
    'half an emoji in a name',
    ({ body }) => ({ rawBody: JSON.stringify(body).replace('{', '{"\\udc00":1,') }),
    () => undefined,
    400,
  ],
  [
    'a text that is too long',
    ({ body, text }) => ({ body: { ...body, [text]: '长'.repeat(2000) } }),
    ({ text }) => `/${text}`,
    400,
  ],
  ['a number as text', ({ body, text }) => ({ body: { ...body, [text]: 1e308 } }), ({ text }) => `/${text}`, 400],
  ['a wrong type', ({ body, other }) => ({ body: { ...body, [other]: { $ne: 1 } } }), () => undefined, 400],
  ['over a megabyte', ({ body, text }) => ({ body: { ...body, [text]: 'x'.repeat(1_048_577) } }), () => undefined, 413],
];

let api: Desk;
beforeEach(async () => {
  api = await desk();
  await api.assigned();
});

describe.each(targets)('%s', (_, target) => {
  it.each(faults)('refuses %s with a pointer, and writes nothing', async (_fault, breaks, pointer, status) => {
    const before = JSON.stringify([
      ...api.ports.tables.cases,
      ...api.ports.tables.directory.contacts,
      ...api.ports.tables.directory.units,
    ]);
    const answer = await front(target.fn, api.ports).call(target.route, {
      as: target.as,
      path: target.path ?? {},
      ...breaks(target),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.json).toMatchObject({
      status,
      type: expect.stringMatching(/^urn:huiying:problem:/),
      detail: expect.any(String),
    });
    expect(answer.json['pointer']).toEqual(pointer(target) ?? answer.json['pointer']);
    expect(answer.text).not.toMatch(/at .*\.ts:\d+/);
    expect(
      JSON.stringify([
        ...api.ports.tables.cases,
        ...api.ports.tables.directory.contacts,
        ...api.ports.tables.directory.units,
      ]),
    ).toBe(before);
  });
});

const release = (publishedAt: string) =>
  api.command('BL2600001', 'release', { ...(examples.commands.release as object), publishedAt });

describe('a time', () => {
  it.each([
    '2026-03-21',
    '2026-03-21 15:00',
    '2026-02-30T10:00:00Z',
    '2026-03-20T25:00:00Z',
    '1e3',
    '2026-03-20T10:00:00',
    '0000-01-01T00:00Z',
    '1999-12-31T23:59:59Z',
    '2100-01-01T00:00:00Z',
  ])('refuses %s', async (at) => {
    expect(await release(at)).toMatchObject({ status: 400, json: { pointer: '/publishedAt' } });
  });

  it('refuses one over five minutes ahead where it tells of something past', async () => {
    expect(await release('2026-03-20T02:05:01Z')).toMatchObject({ status: 400, json: { pointer: '/publishedAt' } });
  });
});

describe('a case number that can be none', () => {
  const NONE = [
    'x'.repeat(4_000),
    '13805741234',
    '../BL2600001',
    'BL2600001#EVENT',
    '',
    'ＢＬ２６０００１',
    'BL2600001\u0000',
    '__proto__',
    'bl2600001',
  ];
  const PARTS = ['read', 'command', 'words', 'resend'] as const;

  it.each(NONE.flatMap((number) => PARTS.map((part) => [part, number.slice(0, 30), number] as const)))(
    'refuses to %s %s, asks no store and logs none of it',
    async (part, _shown, number) => {
      const asked: string[] = [];
      const ports: Ports = {
        ...api.ports,
        store: { ...api.ports.store, load: async (one) => (asked.push(one), null) },
      };
      const doors = {
        read: () => front(readCases, ports).call('GET /api/cases/{number}', { as: 'desk', path: { number } }),
        command: () =>
          calling.call('POST /api/cases/{number}/{command}', {
            as: 'desk',
            path: { number, command: 'note' },
            body: { says: '已告知' },
          }),
        words: () =>
          front(openWords, ports).call('POST /api/cases/{number}/words', {
            as: 'desk',
            path: { number },
            body: { why: '核对' },
          }),
        resend: () =>
          front(resendText, ports).call('POST /api/texts/{matter}/{textId}/resend', {
            as: 'desk',
            path: { matter: number, textId: 'x' },
            body: { why: '未收到' },
          }),
      };
      const calling = front(commandCase, ports);
      expect(await doors[part]()).toMatchObject({ status: 404, json: { type: 'urn:huiying:problem:unknown-case' } });
      expect(asked).toEqual([]);
      expect(calling.lines.filter(({ line }) => 'matter' in line && line['matter'] !== undefined)).toEqual([]);
    },
  );

  it('refuses a version of the rules whose id can be none', async () => {
    for (const id of ['x'.repeat(4_000), '', '../x', '\u0000'])
      expect(await api.readDirectory('/api/policies/{id}', 'desk', { path: { id } })).toMatchObject({
        status: 404,
        json: { type: 'urn:huiying:problem:unknown-policy' },
      });
  });
});

describe('an error that nobody foresaw', () => {
  it('answers 500 with the id that the log has it under, and no stack', async () => {
    const broken = front(async () => {
      throw new Error('secret of the house');
    }, api.ports);
    const answer = await broken.call('GET /api/cases', { as: 'desk' });
    expect(answer).toMatchObject({ status: 500, json: { type: 'urn:huiying:problem:failed' } });
    expect(answer.text).not.toContain('secret');
    expect(broken.lines).toMatchObject([
      { line: { route: 'GET /api/cases', status: 500 }, error: { message: 'secret of the house' } },
    ]);
    const logged = broken.lines[0]?.line['requestId'];
    expect(answer.json).toMatchObject({ requestId: logged, detail: expect.stringContaining(String(logged)) });
  });

  it.each(['TimeoutError', 'ProvisionedThroughputExceededException'])(
    'answers 503 when the world outside is only busy: %s',
    async (name) => {
      const busy = front(() => Promise.reject(Object.assign(new Error('slow'), { name })), api.ports);
      expect(await busy.call('GET /api/cases', { as: 'desk' })).toMatchObject({
        status: 503,
        json: { type: 'urn:huiying:problem:busy' },
      });
      expect(busy.lines).toMatchObject([{ line: { status: 503 }, error: { name } }]);
    },
  );

  it('is told apart from input that is broken, which is logged without its words', async () => {
    const reading = front(registerCase, api.ports);
    await reading.call('POST /api/cases', { as: 'desk', body: { summary: '居民的原话', nope: 1 } });
    expect(reading.lines).toMatchObject([{ line: { status: 400 }, error: undefined }]);
    expect(JSON.stringify(reading.lines)).not.toContain('居民');
  });
});

describe('ours · what is refused says what would do', () => {
  it.each<[string, string, object, string]>([
    ['a name for an id', 'assign', { unit: '城管', part: 'primary' }, '/unit：应填编号'],
    ['a time in words', 'record-private-answer', { answeredAt: '3月20日10时', means: 'letter' }, '如 2026-03-20T10:00'],
    ['a time of a spreadsheet', 'record-private-answer', { answeredAt: 46_101.5, means: 'letter' }, '应为文本'],
    [
      'a day that is none',
      'record-private-answer',
      { answeredAt: '2026-02-30T10:00:00Z', means: 'letter' },
      '没有这一天',
    ],
    ['what nobody can print', 'note', { says: '已办\u0000' }, '含有控制字符'],
    ['a number for words', 'note', { says: 123 }, '应为文本'],
    ['one for many', 'settle', { says: '已办', evidence: '照片' }, '应为列表'],
  ])('%s', async (_, name, body, says) => {
    api = await desk();
    const answer = await api.command(await api.assigned(), name, body);
    expect(answer.status).toBe(400);
    expect(answer.json['detail']).toContain(says);
  });
});
