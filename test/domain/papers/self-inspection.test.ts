/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import { type Inspected, selfInspection } from '../../../functions/domain/papers/self-inspection.ts';
import { rowOf } from '../../../functions/domain/papers/wording.ts';
import type { DutyFact } from '../../../functions/domain/scores/facts.ts';
import { periodOf } from '../../../functions/domain/scores/period.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const quarter = periodOf('2026-Q1');
if (!quarter) throw new Error('no such quarter');

const fact = (more: Partial<DutyFact>): DutyFact => ({
  matter: 'BL2600001',
  duty: 'response',
  kind: 'response',
  unit: 'unit-a',
  transferred: false,
  grade: 'IV',
  dueAt: at('2026-03-04 10:00'),
  metAt: at('2026-03-04 09:00'),
  is: 'in-time',
  ...more,
});
const late = fact({ matter: 'BL2600002', is: 'late', metAt: at('2026-03-05 08:30') });

const FOUND: Inspected = {
  unit: { id: 'unit-a', name: '区住建局' },
  period: quarter,
  asOf: at('2026-03-18 14:05'),
  plans: [
    { title: '噪声', readOn: at('2025-12-01 00:00'), due: false },
    { title: '拆迁', readOn: at('2025-01-05 00:00'), due: true },
  ],
  speakers: { speakers: 1, assistants: 2, unreachable: 1, toTrain: 3 },
  duties: [
    fact({}),
    late,
    fact({ matter: 'BL2600003', is: 'tolerated', metAt: at('2026-03-04 10:01') }),
    fact({ matter: 'BL2600004', is: 'set-aside' }),
    fact({ duty: 'sign:A1', kind: 'sign' }),
  ],
  acts: [
    { matter: 'BL2600001', unit: 'unit-a', transferred: false, what: 'assigned', at: at('2026-03-02 10:00'), event: 3 },
    { matter: 'BL2600002', unit: 'unit-a', transferred: false, what: 'assigned', at: at('2026-03-02 10:00'), event: 3 },
    { matter: 'BL2600002', unit: 'unit-a', transferred: false, what: 'returned', at: at('2026-03-02 11:00'), event: 5 },
  ],
  unnamed: new Set(),
  unreadable: 0,
  dutyName: (kind) => (kind === 'response' ? '公开回应' : kind === 'sign' ? '签收' : kind),
};

const sheet = (more: Partial<Inspected> = {}) => {
  const row = rowOf('self-inspection', currentPolicy().papers);
  if (!row) throw new Error('no words for the sheet');
  return selfInspection({ ...FOUND, ...more }, row, () => '北仑区住房和城乡建设局');
};
const lines = (more: Partial<Inspected> = {}): string[] =>
  sheet(more).body.flatMap((block) => {
    if (block.block === 'items') return block.items.map(({ says }) => says);
    return block.block === 'form' ? block.rows.map(({ name, says }) => `${name} ${says}`) : [block.says];
  });

describe('S2 · the sheet of a unit’s self-inspection', () => {
  it('looks at rules, mechanism and effect, from the record, and leaves what was found to the pen', () => {
    expect(sheet()).toMatchObject({
      format: 'form',
      title: '北仑区住房和城乡建设局2026年第1季度政务舆情回应自查表',
      number: '2026年第1季度',
      publicity: { is: 'internal' },
    });
    expect(lines()).toEqual([
      '本表由记录自动填写，截至2026年3月18日14时05分；空白处由本单位自查后填写。',
      '回应制度',
      '预案 《噪声》，2025年12月1日复读\n《拆迁》，2025年1月5日复读，已到复读之日',
      '新闻网络发言人及助理 新闻网络发言人1人，助理2人。1人没有登记手机。3人没有培训记录或应再培训。',
      '自查发现的问题 ',
      '整改措施、责任人和完成时限 ',
      '回应机制',
      '签收 到期1件次，按时1件次，超时0件次',
      '退回与重办 交办2件次，退回1件次，重办0件次',
      '自查发现的问题 ',
      '整改措施、责任人和完成时限 ',
      '回应效果',
      // Four answers fell due; one was set aside by name. An honest mistake stays a miss, and says so (P7).
      '公开回应 到期3件次，按时1件次，超时2件次（其中认定容错1件次）；经认定或申诉不计1件次',
      '自查发现的问题 ',
      '整改措施、责任人和完成时限 ',
      '单位负责人意见（签名、日期） ',
      '超时事项',
      '办件BL2600002：公开回应，应于2026年3月4日10时前完成，于2026年3月5日8时30分完成。',
      '办件BL2600003：公开回应，应于2026年3月4日10时前完成，于2026年3月4日10时01分完成，已认定容错。',
    ]);
  });

  it('leads from each figure to what it came of', () => {
    const rows = sheet().body.flatMap((block) => (block.block === 'form' ? block.rows : []));
    expect(rows.find(({ name }) => name === '公开回应')?.from).toEqual(
      ['BL2600001', 'BL2600002', 'BL2600003', 'BL2600004'].map((matter) => ({ matter })),
    );
    expect(rows.find(({ name }) => name === '退回与重办')?.from).toContainEqual({ matter: 'BL2600002', event: 5 });
  });

  it('H5 · counts a matter that its reader is not pointed at, and does not name it', () => {
    const told = sheet({ unnamed: new Set(['BL2600002']) });
    expect(JSON.stringify(told)).not.toContain('BL2600002');
    expect(lines({ unnamed: new Set(['BL2600002']) })).toContain(
      '公开回应 到期3件次，按时1件次，超时2件次（其中认定容错1件次）；经认定或申诉不计1件次',
    );
  });

  it('says where there is nothing, and where a record cannot be read', () => {
    const empty = lines({ duties: [], acts: [], plans: [], unreadable: 1 });
    expect(empty).toContain('本期没有到期的时限，没有数据。');
    expect(empty).toContain('有1件的记录读不出，以下数字不完整。');
    expect(empty).toContain('预案 本单位没有现行预案。');
    expect(empty.at(-1)).toBe('没有超时。');
  });

  it('names what is still owed as such, and a miss of a kind without a name by its kind', () => {
    const { metAt: _, ...owed } = late;
    expect(lines({ duties: [owed] }).at(-1)).toBe(
      '办件BL2600002：公开回应，应于2026年3月4日10时前完成，尚未完成或不再需要。',
    );
  });

  it('says of no speaker what is not so, that nothing fell due, and what was done where nothing did', () => {
    const speakers = { speakers: 1, assistants: 0, unreachable: 0, toTrain: 1 };
    expect(lines({ speakers })).toContain(
      '新闻网络发言人及助理 新闻网络发言人1人，助理0人。1人没有培训记录或应再培训。',
    );
    const [nothing, none] = ['本期没有到期的时限，没有数据。', '本期到期的时限 无'];
    expect(lines({ duties: [] }).includes(nothing)).toBe(false);
    expect(lines({ acts: [] }).includes(nothing)).toBe(false);
    expect(lines().some((line) => line.startsWith('有'))).toBe(false);
    expect(lines({ duties: [] }).filter((line) => line === none)).toHaveLength(2);
  });

  it('names each kind by its own duties, in the order of their names, and leads to their matters in order', () => {
    const duties = [
      fact({ matter: 'BL2600009', duty: 'sign:A1', kind: 'sign' }),
      fact({ matter: 'BL2600008', duty: 'contribution:A1', kind: 'contribution', is: 'late' }),
      fact({ matter: 'BL2600007', duty: 'sign:A2', kind: 'sign' }),
    ];
    const rows = sheet({ duties, dutyName: (kind) => (kind === 'sign' ? '签收' : '答复') }).body.flatMap((block) =>
      block.block === 'form' ? block.rows : [],
    );
    const counted = rows.filter(({ name }) => name === '签收' || name === '答复');
    expect(counted.map(({ name, says }) => `${name} ${says}`)).toEqual([
      '答复 到期1件次，按时0件次，超时1件次',
      '签收 到期2件次，按时2件次，超时0件次',
    ]);
    expect(counted[1]?.from).toEqual([{ matter: 'BL2600007' }, { matter: 'BL2600009' }]);
  });

  it('lists what was missed by when it was due, then by duty, and leads to each', () => {
    const missed = (matter: string, duty: string, due: string): DutyFact =>
      fact({ matter, duty, dueAt: at(due), is: 'late' });
    const duties = [
      missed('BL4', 'sign:A1', '2026-03-05 10:00'),
      missed('BL3', 'sign:A2', '2026-03-04 10:00'),
      missed('BL2', 'sign:A1', '2026-03-04 10:00'),
      missed('BL1', 'sign:A3', '2026-03-04 10:00'),
      missed('BL0', 'sign:A1', '2026-03-03 10:00'),
    ];
    const orders = [duties, duties.toReversed()].map((all) => {
      const block = sheet({ duties: all }).body.at(-1);
      return block?.block === 'items' ? block.items.map(({ from }) => from?.[0]?.matter) : [];
    });
    const inOrder = ['BL0', 'BL2', 'BL3', 'BL1', 'BL4'];
    expect(orders).toEqual([inOrder, inOrder]);
  });
});
