import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../functions/domain/papers/paper.ts';
import { docxOf } from '../../functions/papers/docx.ts';
import { markSize, nameFromRight, widthOf } from '../../functions/papers/layout.ts';

const PAPER: Paper = {
  kind: 'supervision-order',
  format: 'letter',
  mark: '北仑区人民政府办公室',
  number: 'BLD2600001',
  title: '关于夜间施工噪声整改的督办函',
  to: '北仑区住房和城乡建设局',
  body: [
    { block: 'text', says: '现督办如下。\n第二段 <不是标签> & 符号。' },
    { block: 'heading', level: 1, says: '要求' },
    { block: 'heading', level: 2, says: '现场' },
    { block: 'items', items: [{ says: '查明工地' }, { says: '公布措施' }] },
    { block: 'heading', level: 2, says: '公开' },
    { block: 'heading', level: 1, says: '时限' },
    {
      block: 'form',
      rows: [
        { name: '审批意见', says: '' },
        { name: '地点', says: '新碶街道' },
      ],
    },
  ],
  signed: { by: '北仑区人民政府办公室', on: '2026年3月4日' },
  publicity: { is: 'internal', says: '内部督查管理事项' },
  drill: false,
};

const files = async (paper: Paper): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(await docxOf(paper))).map(([name, bytes]) => [name, strFromU8(bytes)]));
const mm = (twips: string): number => Math.round((Number(twips) / 1440) * 25.4);
const main = async (over: Partial<Paper> = {}): Promise<string> =>
  (await files({ ...PAPER, ...over }))['word/document.xml'] ?? '';
/** What each paragraph says. */
const paragraphs = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) =>
    [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, says]) => says).join(''),
  );

describe('GB/T 9704-2012 · a paper as a .docx', () => {
  it('is an A4 page with the margins, lines and characters of the standard', async () => {
    const xml = await main();
    // 210 by 297 mm; 37 mm above, 28 mm at the fold, so that 156 by 225 mm are left.
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    const [, top = '', right = '', bottom = '', left = ''] =
      /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(xml) ?? [];
    expect([mm(top), mm(right), mm(bottom), mm(left)]).toEqual([37, 26, 35, 28]);
    expect(xml).toMatch(/<w:docGrid (?=[^>]*w:linePitch="579")[^>]*w:type="lines"/);
    // 28 characters of 16 pt, each set closer by a quarter of a point, fit into 156 mm; 29 do not.
    expect(xml).toContain('<w:spacing w:val="-5"/>');
    expect(28 * (320 - 5)).toBeLessThanOrEqual((156 / 25.4) * 1440);
    expect(29 * (320 - 5)).toBeGreaterThan((156 / 25.4) * 1440);
    // 22 lines of 579 twips fit into 225 mm, 23 do not.
    expect(22 * 579).toBeLessThanOrEqual((225 / 25.4) * 1440);
    expect(23 * 579).toBeGreaterThan((225 / 25.4) * 1440);
  });

  it('leaves no heading alone at the foot of a page', async () => {
    const kept = [...(await main()).matchAll(/<w:p>.*?<\/w:p>/gs)]
      .map(([one]) => one)
      .filter((one) => one.includes('<w:keepNext/>'));
    expect(paragraphs(kept.join(''))).toEqual(['一、要求', '（一）现场', '（二）公开', '二、时限']);
  });

  it('numbers headings and items, indents by two characters, and keeps what looks like markup as words', async () => {
    const xml = await main();
    expect(paragraphs(xml)).toEqual(
      expect.arrayContaining([
        '现督办如下。',
        '第二段 &lt;不是标签&gt; &amp; 符号。',
        '一、要求',
        '（一）现场',
        '1. 查明工地',
        '2. 公布措施',
        '（二）公开',
        '二、时限',
        '（此件不予公开：内部督查管理事项）',
      ]),
    );
    expect(xml).toContain('<w:ind w:firstLine="640"/>');
  });

  it('has body, headings and title in the fonts and sizes of the standard, and embeds none', async () => {
    const xml = await main();
    expect(xml).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/>.*?<w:sz w:val="44"/s);
    expect(xml).toMatch(/w:eastAsia="仿宋"[^>]*\/>.*?<w:sz w:val="32"/s);
    expect(xml).toContain('w:eastAsia="黑体"');
    expect(xml).toContain('w:eastAsia="楷体"');
    expect(Object.keys(await files(PAPER)).filter((name) => name.includes('font/') || name.endsWith('.odttf'))).toEqual(
      [],
    );
  });

  it('has a letter’s mark and line in the head of the first page alone, and numbers the others', async () => {
    const all = await files(PAPER);
    const heads = Object.entries(all).filter(([name]) => name.startsWith('word/header'));
    expect(heads).toHaveLength(1);
    expect(heads[0]?.[1]).toContain('北仑区人民政府办公室');
    expect(heads[0]?.[1]).toContain('w:val="thickThinMediumGap" w:color="FF0000"');
    expect(all['word/document.xml']).toContain('<w:titlePg/>');
    const feet = Object.entries(all).filter(([name]) => name.startsWith('word/footer'));
    expect(
      feet.filter(([, xml]) => xml.includes('PAGE')).map(([, xml]) => /w:jc w:val="(\w+)"/.exec(xml)?.[1]),
    ).toEqual(['right', 'left']);
    expect(all['word/settings.xml']).toContain('evenAndOddHeaders');
  });

  it('has the mark of minutes in red over the red line', async () => {
    const xml = await main({ format: 'minutes', mark: '政务舆情会商纪要' });
    expect(paragraphs(xml).slice(0, 3)).toEqual(['政务舆情会商纪要', 'BLD2600001', PAPER.title]);
    expect(xml).toMatch(/<w:color w:val="FF0000"\/>.*?政务舆情会商纪要/s);
    expect(xml).toContain('<w:pBdr><w:bottom w:val="single" w:color="FF0000"');
  });

  it('says in each place that a drill is one (S4)', async () => {
    const all = await files({ ...PAPER, drill: true });
    const [head] = Object.entries(all).filter(([name]) => name.startsWith('word/header'));
    expect(head?.[1]).toContain('【演练】');
    expect(paragraphs(all['word/document.xml'] ?? '')).toContain(`【演练】${PAPER.title}`);
  });

  it('leaves out what is not there: no addressee, no signature', async () => {
    const { to: _to, signed: _signed, ...bare } = PAPER;
    const said = paragraphs((await files(bare))['word/document.xml'] ?? '');
    expect(said.join('\n')).not.toContain('住房和城乡建设局');
    expect(said).not.toContain('2026年3月4日');
  });
});

describe('GB/T 9704-2012 · the mark', () => {
  it('is as large as it may be, and in one line of 156 mm', () => {
    expect(markSize('政务舆情会商纪要')).toBe(72);
    // Fifteen characters in 442 pt are 29 pt each.
    expect(markSize('宁波市北仑区人民政府办公室信函')).toBe(58);
  });
});

describe('GB/T 9704-2012 · the name over the date', () => {
  it('is centred on a date that ends four characters before the edge', () => {
    // 年月日 and four digits, one and one: 3 + 4/2 + 1/2 + 1/2.
    expect(widthOf('2026年3月4日')).toBe(6);
    expect(nameFromRight('区政府办', '2026年3月4日')).toBe(5);
    expect(nameFromRight('北仑区人民政府办公室', '2026年3月4日')).toBe(2);
  });

  it('never goes beyond the edge', () => {
    expect(nameFromRight('中共宁波市北仑区委网络安全和信息化委员会办公室', '2026年3月4日')).toBe(0);
  });
});
