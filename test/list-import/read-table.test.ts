import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { phoneIn } from '../../functions/list-import/people/phone.ts';
import { readTable } from '../../functions/list-import/read-table.ts';
import { gb18030, utf16, utf8, xlsx } from './files.ts';

const hasNames = (rows: readonly string[][]): boolean => rows.some((row) => row.includes('姓名'));

describe('P8 · a list of people is read as offices export it', () => {
  const TEXT = '单位,姓名,岗位,手机\n柴桥街道办事处,张三,联络员,139 0000 0001\n';
  const ROWS = [
    ['单位', '姓名', '岗位', '手机'],
    ['柴桥街道办事处', '张三', '联络员', '139 0000 0001'],
  ];

  it('from CSV in UTF-8 with its mark, in UTF-16 and in GB18030', async () => {
    expect(await readTable(utf8(TEXT))).toEqual({ format: 'utf-8', rows: ROWS });
    expect(await readTable(utf16(TEXT))).toEqual({ format: 'utf-16', rows: ROWS });
    expect(await readTable(gb18030())).toEqual({ format: 'gb18030', rows: ROWS });
  });

  it('with separators of any kind, and with line breaks and separators within quotation marks', async () => {
    expect(await readTable(Buffer.from('单位;姓名\n"柴桥;街道";"张\n三"\n'))).toMatchObject({
      rows: [
        ['单位', '姓名'],
        ['柴桥;街道', '张\n三'],
      ],
    });
    expect(await readTable(Buffer.from('单位，姓名，岗位\n柴桥，张三，联络员\n'))).toMatchObject({
      rows: [{ length: 3 }, { length: 3 }],
    });
  });

  it('with a quotation mark that nobody closed', async () => {
    expect(await readTable(Buffer.from('单位,姓名\n公安分局,"张三\n柴桥,李四\n'))).toMatchObject({
      rows: [
        ['单位', '姓名'],
        ['公安分局', '"张三'],
        ['柴桥', '李四'],
      ],
    });
    expect(await readTable(Buffer.from(`单位,姓名\n${'"'.repeat(100_001)}`))).toMatchObject({ format: 'utf-8' });
  });

  it('from the first sheet of Excel, where a telephone is a number', async () => {
    expect(
      await readTable(
        xlsx([
          ['单位', '姓名', '手机'],
          ['柴桥街道', '张三', 13900000001],
          ['', '', ''],
        ]),
      ),
    ).toEqual({
      format: 'xlsx',
      rows: [
        ['单位', '姓名', '手机'],
        ['柴桥街道', '张三', '13900000001'],
      ],
    });
  });

  it('from the sheet that is the list, where notes on how to fill it in stand before it', async () => {
    const workbook = await writeExcelFile([
      { data: [[{ value: '填表说明：请在第二张表填写' }]], sheet: '说明' },
      {
        data: [
          [{ value: '单位' }, { value: '姓名' }],
          [{ value: '柴桥街道' }, { value: '张三' }],
        ],
        sheet: '名单',
      },
    ]).toBuffer();
    expect(await readTable(workbook, hasNames)).toMatchObject({
      rows: [
        ['单位', '姓名'],
        ['柴桥街道', '张三'],
      ],
      sheet: '名单',
      sheets: ['说明', '名单'],
    });
    expect(await readTable(workbook, () => false)).toMatchObject({ sheet: '说明' });
  });

  it.each([['XFD1048576'], ["XFD1048576' "]])('refuses a sheet in whose far corner a value strayed: %s', async (to) => {
    const parts = unzipSync(xlsx([['单位', '姓名']]));
    const sheet = Object.keys(parts).find((name) => name.startsWith('xl/worksheets/')) ?? '';
    const xml = strFromU8(parts[sheet] ?? new Uint8Array());
    const far = to.endsWith(' ') ? xml.replace('r="B1"', `r = '${to.trim()}`) : xml.replace('r="B1"', `r="${to}"`);
    expect(far).not.toBe(xml);
    expect(await readTable(zipSync({ ...parts, [sheet]: strToU8(far) }))).toEqual({ unreadable: 'too-large' });
  });

  it('refuses what is no list, each with its own reason', async () => {
    expect(await readTable(Buffer.alloc(0))).toEqual({ unreadable: 'empty' });
    expect(await readTable(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual({ unreadable: 'old-excel' });
    expect(await readTable(xlsx([['单位']]).slice(0, 400))).toEqual({ unreadable: 'broken-excel' });
    expect(await readTable(Buffer.from('PK\u0003\u0004'))).toEqual({ unreadable: 'broken-excel' });
    expect(await readTable(Buffer.from('89504e470d0a1a0a0000000d', 'hex'))).toEqual({ unreadable: 'not-text' });
  });

  it.each([
    ['13900000001', '13900000001'],
    ['139 0000 0001', '13900000001'],
    ['139-0000-0001', '13900000001'],
    ['１３９０００００００１', '13900000001'],
    ["'13900000001", '13900000001'],
    ['+86 139 0000 0001', '13900000001'],
    ['8613900000001', '13900000001'],
    ['13900000001.0', '13900000001'],
    ['1.3900000001E+10', '13900000001'],
    ['1.39E+10', null],
    ['86881234', null],
    ['0574-86881234', null],
    ['0574-86881234/13900000001', '13900000001'],
    ['13900000001、13900000002', null],
    ['13900000001/13900000001', '13900000001'],
    ['12345', null],
  ])('reads the telephone %s as %s', (cell, phone) => {
    const read = phoneIn(cell);
    expect('phone' in read ? read.phone : null).toBe(phone);
  });

  it('says that Excel lost digits where it did, since whoever looks sees no fault', () => {
    expect(phoneIn('1.39E+10')).toMatchObject({ fault: expect.stringContaining('末几位已经丢失') });
  });
});
