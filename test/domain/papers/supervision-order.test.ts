import { describe, expect, it } from 'vitest';
import { type OrderOnPaper, supervisionOrder } from '../../../functions/domain/papers/supervision-order.ts';
import { rowOf, strayWords } from '../../../functions/domain/papers/wording.ts';
import { dateOf, hourOf } from '../../../functions/domain/papers/dates.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const FULL: Record<string, string> = { 'qu-zhengfu-ban': '北仑区人民政府办公室', 'unit-a': '北仑区住房和城乡建设局' };
const fullName = ({ id, name }: { id: string; name: string }): string => FULL[id] ?? name;

const ORDER: OrderOnPaper = {
  number: 'BLD2600001',
  drill: false,
  title: '夜间施工噪声整改',
  issuer: { unit: { id: 'qu-zhengfu-ban', name: '区政府办' } },
  unit: { id: 'unit-a', name: '区住建局' },
  basis: { name: '领导批示', says: '根据区长3月3日批示' },
  caseNumber: 'BL2600007',
  openedAt: at('2026-03-04 10:00'),
  demands: [
    { id: 'D1', says: '查明工地' },
    { id: 'D2', says: '公布整改措施' },
  ],
  clocks: [
    { kind: 'order-sign', dueAt: at('2026-03-05 10:00'), state: 'running' },
    { kind: 'order-reply', dueAt: '2026-03-09T15:59:59.000Z', state: 'running' },
  ],
};

const policy = currentPolicy();
const written = (over: Partial<OrderOnPaper> = {}) => {
  const row = rowOf('supervision-order', policy.papers);
  if (!row) throw new Error('no words for the order');
  return supervisionOrder({ ...ORDER, ...over }, row, fullName);
};
const lines = (over: Partial<OrderOnPaper> = {}): string[] =>
  written(over).body.flatMap((block) => {
    if (block.block === 'items') return block.items.map(({ says }) => says);
    return block.block === 'form' ? block.rows.map(({ name, says }) => `${name} ${says}`) : [block.says];
  });

describe('S3 · the paper of a supervision order', () => {
  it('says who asks whom, on what it rests, each demand, and by when', () => {
    expect(written()).toMatchObject({
      format: 'letter',
      mark: '北仑区人民政府办公室',
      number: 'BLD2600001',
      title: '关于夜间施工噪声整改的督办函',
      to: '北仑区住房和城乡建设局',
      signed: { by: '北仑区人民政府办公室', on: '2026年3月4日' },
      publicity: { is: 'internal' },
      drill: false,
    });
    expect(lines()).toEqual([
      '根据区长3月3日批示，现就有关事项督办如下，请逐项办理，按时反馈。',
      '本件由办件BL2600007引出。',
      '办理要求',
      '查明工地',
      '公布整改措施',
      '时限',
      '请于2026年3月5日10时前签收。',
      '请于2026年3月9日24时前逐项反馈办理情况，并附有关材料。',
      '逾期未签收或未反馈的，按规定催办，并计入督查考核。',
    ]);
  });

  it('leads to the event that each line came of', () => {
    const demands = written().body.find((block) => block.block === 'items');
    expect(demands).toMatchObject({ items: [{ from: [{ matter: 'BLD2600001', event: 1 }] }, {}] });
  });

  it('says what its basis is called where nobody wrote more, and nothing of a case where there is none', () => {
    const { caseNumber: _, ...alone } = ORDER;
    const row = rowOf('supervision-order', policy.papers);
    const paper = row && supervisionOrder({ ...alone, basis: { name: '领导批示', says: '' } }, row, fullName);
    expect(paper?.body[0]).toMatchObject({ says: '根据领导批示，现就有关事项督办如下，请逐项办理，按时反馈。' });
    expect(JSON.stringify(paper)).not.toContain('引出');
  });

  it('says that all was answered, and that it was withdrawn', () => {
    const [sign] = ORDER.clocks;
    const met = { kind: 'order-reply', dueAt: '2026-03-09T15:59:59.000Z', state: 'met', metAt: at('2026-03-06 09:05') };
    expect(lines({ clocks: [...(sign ? [sign] : []), met] })).toContain('各项已于2026年3月6日9时05分全部反馈。');
    expect(lines({ withdrawnAt: at('2026-03-06 09:00') })[0]).toBe('本件已于2026年3月6日9时撤销，不再办理。');
  });

  it('goes by the last limit where a reply was returned', () => {
    const again = { kind: 'order-reply', dueAt: '2026-03-12T15:59:59.000Z', state: 'running' };
    expect(lines({ clocks: [...ORDER.clocks, again] })).toContain(
      '请于2026年3月12日24时前逐项反馈办理情况，并附有关材料。',
    );
  });

  it('is a drill in a drill', () => {
    expect(written({ drill: true }).drill).toBe(true);
  });
});

describe('H3 · a date on a paper', () => {
  it.each([
    ['2026-12-31 23:30', '2026年12月31日', '2026年12月31日23时30分'],
    ['2027-01-01 00:00', '2027年1月1日', '2027年1月1日0时'],
    ['2026-03-08 09:05', '2026年3月8日', '2026年3月8日9时05分'],
  ])('%s in Shanghai', (when, date, hour) => {
    expect([dateOf(at(when)), hourOf(at(when))]).toEqual([date, hour]);
  });
});

describe('ours · the words of each paper', () => {
  it('are whole, and no others', () => {
    expect(policy.papers?.kinds.map((row) => [row.kind, strayWords(row)])).toEqual([
      ['supervision-order', { missing: [], unknown: [] }],
      ['consultation-minutes', { missing: [], unknown: [] }],
      ['conference-application', { missing: [], unknown: [] }],
      ['self-inspection', { missing: [], unknown: [] }],
      ['measure', { missing: [], unknown: [] }],
      ['risk-assessment', { missing: [], unknown: [] }],
      ['handover', { missing: [], unknown: [] }],
      ['exercise-scorecard', { missing: [], unknown: [] }],
      ['handover-year', { missing: [], unknown: [] }],
      ['retrospective', { missing: [], unknown: [] }],
      ['daily-log', { missing: [], unknown: [] }],
      ['weekly-report', { missing: [], unknown: [] }],
      ['monthly-report', { missing: [], unknown: [] }],
      ['special-report', { missing: [], unknown: [] }],
      ['bulletin', { missing: [], unknown: [] }],
    ]);
  });

  it('takes the basis without blanks around it, and the limits that stand', () => {
    const basis = { name: '领导批示', says: ' 按照区长批示。 ' };
    const clocks = [
      { kind: 'order-sign', dueAt: at('2026-03-05 10:00'), state: 'running' },
      { kind: 'order-sign', dueAt: at('2026-03-06 10:00'), state: 'superseded' },
    ];
    const said = lines({ basis, clocks });
    expect(said[0]).toBe('根据区长批示，现就有关事项督办如下，请逐项办理，按时反馈。');
    expect(said).toContain('请于2026年3月5日10时前签收。');
  });
});
