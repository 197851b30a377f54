import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../console/src/components/export/csv.ts';
import { everyPage } from '../../console/src/components/export/every-page.ts';
import { tableOf } from '../../console/src/components/export/rows.ts';
import { xlsxOf } from '../../console/src/components/export/xlsx.ts';

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const about = { sheet: '说明', lines: [['列表', '督办件'] as const] };

/** What a spreadsheet reads as a formula or as something that it runs (OWASP, CSV injection). */
const FORMULAS = [
  '=HYPERLINK("http://x.example","点")',
  '+86 139',
  '-1+1|cmd',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
];

describe('H5 · a list as a file of text', () => {
  it('begins no formula, whatever a cell begins with', () => {
    const [, ...lines] = csvOf([['题名'], ...FORMULAS.map((one) => [one])]).split('\r\n"');
    expect(lines.map((line) => line.slice(0, 2))).toEqual(FORMULAS.map((one) => `'${one.slice(0, 1)}`));
  });

  it('is read by Excel as UTF-8, keeps quotes, and leaves figures figures, below nothing too', () => {
    expect(
      csvOf([
        ['编号', '题名', '分'],
        [1, null, -3.5],
        ['BL2600001', '路面“塌陷”, "二次"', 0],
      ]),
    ).toBe('\uFEFF"编号","题名","分"\r\n1,,-3.5\r\n"BL2600001","路面“塌陷”, ""二次""",0\r\n');
  });
});

describe('H5 · a list as a workbook', () => {
  it('holds texts as texts: there is no formula in it', async () => {
    const bytes = await bytesOf(await xlsxOf([['题名'], ...FORMULAS.map((one) => [one])], '督办件', about));
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(sheet).not.toContain('<f');
    const [read] = await readSheets(Buffer.from(bytes));
    expect(read?.data.slice(1).map(([cell]) => String(cell).trim())).toEqual(FORMULAS.map((one) => one.trim()));
  });

  it('keeps figures as figures, nothing as nothing, and says in a second sheet where it comes from', async () => {
    const rows = [
      ['编号', '分'],
      ['13900000001', 12],
      [null, -1],
    ];
    const sheets = await readSheets(Buffer.from(await bytesOf(await xlsxOf(rows, '得分/2026年', about))));
    expect(sheets).toEqual([
      { sheet: '得分 2026年', data: rows },
      { sheet: '说明', data: [['列表', '督办件']] },
    ]);
  });
});

const element = (type: unknown, children?: unknown, more: object = {}) => ({ type, props: { children, ...more } });

const Tag = () => null;
Tag.inFile = ({ grade }: { grade: string }) => `等级${grade}`;
const Silent = () => null;
const cellOf = (cell: unknown) => tableOf([{ title: '列', cell: () => cell }], [0])[1]?.[0];

describe('H5 · the cells of a table as a file says them', () => {
  it('are the words that are shown, what stands apart set apart', () => {
    expect(cellOf(element('div', [element('b', '路面塌陷'), element('small', ['新碶', ' · ', '市政'])]))).toBe(
      '路面塌陷 新碶 · 市政',
    );
    expect(cellOf(element('b', [element(Tag, undefined, { grade: 'II' }), ' ', false, 3]))).toBe('等级II 3');
    expect(cellOf(element({ render: true }, 'BL2600001'))).toBe('BL2600001');
  });

  it('are figures where figures are shown, and nothing where nothing is', () => {
    expect([cellOf(0), cellOf(12.5), cellOf(null), cellOf(undefined), cellOf(false), cellOf(element('i'))]).toEqual([
      0,
      12.5,
      null,
      null,
      null,
      null,
    ]);
  });

  it('lose nothing unsaid: a component that tells no words is an error', () => {
    expect(() => cellOf(element('div', [element(Silent)]))).toThrow('Silent has no words for a file');
  });

  it('leave out a column of buttons, which has no title', () => {
    const columns = [
      { title: '编号', cell: ({ number }: { number: string }) => number },
      { title: '', cell: () => element(() => null) },
    ];
    expect(tableOf(columns, [{ number: 'SO2600001' }])).toEqual([['编号'], ['SO2600001']]);
  });
});

const pages = (count: number, failsAt = Infinity) => {
  let shown = 1;
  const data = () => ({ pages: Array.from({ length: shown }, (_, page) => [page * 2, page * 2 + 1]) });
  return {
    data: data(),
    hasNextPage: count > 1,
    fetchNextPage: () => {
      if (shown === failsAt) return Promise.resolve({ data: data(), hasNextPage: true, error: new Error('away') });
      shown += 1;
      return Promise.resolve({ data: data(), hasNextPage: shown < count, error: null });
    },
  };
};
const rowsOf = (page: number[]) => page;

describe('H5 · a list of many pages', () => {
  it('is read to its end, and tells how far it is', async () => {
    const told: number[] = [];
    const rows = await everyPage(pages(4), rowsOf)(100, (count) => told.push(count));
    expect([rows, told]).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [4, 6, 8],
    ]);
  });

  it('is not read on once it is more than one file may hold', async () => {
    expect(await everyPage(pages(1_000), rowsOf)(5, () => {})).toHaveLength(6);
  });

  it('refuses to be half a list: a page that cannot be read fails the whole', async () => {
    await expect(everyPage(pages(4, 2), rowsOf)(100, () => {})).rejects.toThrow('away');
  });
});
