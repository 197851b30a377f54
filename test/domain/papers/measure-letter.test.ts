import { describe, expect, it } from 'vitest';
import { type MeasureOnPaper, measureLetter } from '../../../functions/domain/papers/measure-letter.ts';
import { rowOf } from '../../../functions/domain/papers/wording.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';
import { shipped, sourcesOf } from './samples.ts';

const FULL: Record<string, string> = { 'qu-zhengfu-ban': '北仑区人民政府办公室', 'unit-a': '北仑区住房和城乡建设局' };
const fullName = ({ id, name }: { id: string; name: string }): string => FULL[id] ?? name;

const DECIDED: MeasureOnPaper = {
  number: 'BLJ2600001',
  drill: false,
  status: 'decided',
  what: { id: 'criticism' },
  unit: { id: 'unit-a', name: '区住建局' },
  office: { id: 'qu-zhengfu-ban', name: '区政府办' },
  grounds: [
    { fact: 'late', matter: 'BL2600007', duty: '签收', at: at('2026-03-04 12:00'), dueAt: at('2026-03-04 12:00') },
    {
      fact: 'grew',
      matter: 'BL2600007',
      duty: '公开回应',
      at: at('2026-03-06 18:00'),
      dueAt: at('2026-03-06 10:00'),
      metAt: at('2026-03-07 09:30'),
      grade: { was: 'III', is: 'II', at: at('2026-03-06 18:00') },
    },
  ],
  hearing: { statedAt: at('2026-03-09 09:00') },
  answer: '故障属实，但未电话报告，不予采纳',
  officials: [],
  decidedAt: at('2026-03-12 15:00'),
  mendWorkingDays: 10,
};
const written = (over: Partial<MeasureOnPaper> = {}) => {
  const row = rowOf('measure', currentPolicy().papers);
  if (!row) throw new Error('no words for a measure');
  return measureLetter({ ...DECIDED, ...over }, row, fullName);
};
const lines = (over: Partial<MeasureOnPaper> = {}): string[] =>
  written(over).body.flatMap((block) =>
    block.block === 'items' ? block.items.map(({ says }) => says) : block.block === 'form' ? [] : [block.says],
  );

describe('S6, S7 · the paper of a measure', () => {
  it('S6 · says the facts one by one, what the unit was answered, the decision and until when to mend', () => {
    expect(written()).toMatchObject({
      format: 'letter',
      mark: '北仑区人民政府办公室',
      title: '关于对北仑区住房和城乡建设局予以通报批评的决定',
      to: '北仑区住房和城乡建设局',
      signed: { by: '北仑区人民政府办公室', on: '2026年3月12日' },
      publicity: { is: 'internal' },
    });
    expect(lines()).toEqual([
      '事实',
      '经核对记录，北仑区住房和城乡建设局在政务舆情回应工作中有以下情形：',
      'BL2600007：“签收”应于2026年3月4日12时前完成，至今未完成。',
      'BL2600007：“公开回应”应于2026年3月6日10时前完成，于2026年3月7日9时30分完成；此后于2026年3月6日18时由较大升为重大。',
      '陈述申辩',
      '北仑区住房和城乡建设局已陈述申辩。经审议：故障属实，但未电话报告，不予采纳',
      '决定',
      '对北仑区住房和城乡建设局予以通报批评。',
      '请自收到之日起10个工作日内整改到位，并报告整改情况。',
    ]);
  });

  it('says that it is a draft while nobody has decided, and is not dated', () => {
    const { decidedAt: _, ...undecided } = DECIDED;
    const row = rowOf('measure', currentPolicy().papers);
    if (!row) throw new Error('no words for a measure');
    const paper = measureLetter({ ...undecided, status: 'prepared' }, row, fullName);
    expect(paper.signed).toEqual({ by: '北仑区人民政府办公室' });
    expect(paper.body.at(-1)).toMatchObject({ says: '（尚未作出决定，仅供审批参阅。）' });
  });

  it('S7 · a referral goes to the supervisory organ, names officials where that was decided, and asks nothing to be mended', () => {
    const { hearing: _, mendWorkingDays: _days, ...rest } = DECIDED;
    const row = rowOf('measure', currentPolicy().papers);
    if (!row) throw new Error('no words for a measure');
    const paper = measureLetter(
      { ...rest, what: { id: 'referral' }, officials: [{ id: 'a-head', name: '某局长' }] },
      row,
      fullName,
    );
    expect(paper).toMatchObject({ to: '区监察委员会', title: '关于会同处理北仑区住房和城乡建设局有关问题的函' });
    expect(paper.body.slice(-2)).toMatchObject([
      { says: '商请会同依法依规处理。' },
      { says: '有关责任人员：某局长。' },
    ]);
  });

  it('H5 · does not name a matter that its reader is not told of', () => {
    const [first] = DECIDED.grounds;
    if (!first) throw new Error('no facts');
    const { matter: _, ...hidden } = first;
    expect(lines({ grounds: [hidden] })[2]).toBe('有关办件：“签收”应于2026年3月4日12时前完成，至今未完成。');
  });

  it.each<[string, Partial<MeasureOnPaper>, number, string[]]>([
    [
      'a duty that is another unit’s by now, and one of which attention grew',
      {
        grounds: [
          {
            fact: 'late',
            matter: 'BL1',
            duty: '签收',
            at: at('2026-03-04 12:00'),
            dueAt: at('2026-03-04 12:00'),
            over: true,
          },
          {
            fact: 'grew',
            matter: 'BL2',
            duty: '签收',
            at: at('2026-03-04 12:00'),
            dueAt: at('2026-03-04 12:00'),
            metAt: at('2026-03-04 13:00'),
            attention: { at: at('2026-03-04 14:00') },
          },
        ],
      },
      2,
      [
        'BL1：“签收”应于2026年3月4日12时前完成，未完成，现已不再由该单位办理。',
        'BL2：“签收”应于2026年3月4日12时前完成，于2026年3月4日13时完成；此后于2026年3月4日14时关注度上升。',
      ],
    ],
    [
      'what was returned, and what was not mended',
      {
        grounds: [
          { fact: 'returned', matter: 'BL1', at: at('2026-03-04 12:00') },
          { fact: 'unmended', matter: 'BLJ1', at: at('2026-03-05 12:00') },
        ],
      },
      2,
      ['BL1：所办事项于2026年3月4日12时重新办理或被退回。', 'BLJ1：至2026年3月5日12时整改未到位。'],
    ],
    [
      'a unit that stated nothing',
      { hearing: {} },
      4,
      ['陈述申辩', '已告知北仑区住房和城乡建设局上述事实，期限内未陈述申辩。'],
    ],
    [
      'one that is off after all',
      { status: 'dropped' },
      8,
      ['请自收到之日起10个工作日内整改到位，并报告整改情况。', '（此项措施已不再采取。）'],
    ],
  ])('S6 · says of %s', (_, over, from, expected) => {
    expect(lines(over).slice(from, from + expected.length)).toEqual(expected);
  });

  it('S6 · dropped before anybody decided, says so and no more; leads to each matter; a sanction is for whom may', () => {
    const { decidedAt: _, ...undecided } = DECIDED;
    const paper = measureLetter({ ...undecided, status: 'dropped' }, shipped('measure'), fullName);
    expect(paper.body.at(-1)).toMatchObject({ says: '（此项措施已不再采取。）' });
    expect(sourcesOf(written()).slice(1, 3)).toEqual(['BL2600007.', 'BL2600007.']);
    expect([written({ what: { id: 'sanction' } }).to, written({ what: { id: 'talk' } }).to]).toEqual([
      '有权机关',
      '北仑区住房和城乡建设局',
    ]);
  });
});
