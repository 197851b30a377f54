import { describe, expect, it } from 'vitest';
import {
  consultationMinutes,
  type ConsultationOnPaper,
} from '../../../functions/domain/papers/consultation-minutes.ts';
import { rowOf } from '../../../functions/domain/papers/wording.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';
import { shipped, sourcesOf } from './samples.ts';

const [OFFICE, BUREAU, STREET, WATER] = [
  { id: 'o', name: '区政府办' },
  { id: 'b', name: '区生态环境分局' },
  { id: 's', name: '新碶街道' },
  { id: 'w', name: '区水利局' },
];
const FULL: Record<string, string> = { o: '北仑区人民政府办公室', b: '宁波市生态环境局北仑分局' };
const fullName = ({ id, name }: { id: string; name: string }): string => FULL[id] ?? name;

const FOUND: ConsultationOnPaper = {
  number: 'BLH2600001',
  caseNumber: 'BL2600001',
  subject: '环境',
  says: '涉及面广，须统一研判',
  unit: OFFICE,
  status: 'convened',
  openedAt: at('2026-03-04 10:00'),
  means: { name: '会议' },
  place: '区政府三楼会议室',
  meetsAt: at('2026-03-04 14:30'),
  invited: [
    { unit: BUREAU, is: 'heard', attendance: { who: '张局长' }, views: [{ says: '监测正常' }] },
    { unit: STREET, is: 'silent', views: [] },
    { unit: WATER, is: 'absent', attendance: { says: '防汛值守' }, views: [] },
  ],
  excused: [],
  tasks: [],
  handling: [],
  submissions: [],
};
const written = (over: Partial<ConsultationOnPaper> = {}) => {
  const row = rowOf('consultation-minutes', currentPolicy().papers);
  if (!row) throw new Error('no words for minutes');
  return consultationMinutes({ ...FOUND, ...over }, row, fullName);
};
/** What stands under each heading. */
const sections = (over: Partial<ConsultationOnPaper> = {}): Record<string, string[]> => {
  const found: Record<string, string[]> = { '': [] };
  let under = '';
  for (const block of written(over).body) {
    if (block.block === 'heading') {
      under = block.says;
      found[under] = [];
    } else if (block.block === 'text') found[under]?.push(block.says);
    else if (block.block === 'items') found[under]?.push(...block.items.map(({ says }) => says));
  }
  return found;
};

describe('A4 · the minutes of a consultation', () => {
  it('name who was heard, who was silent, which is no consent, and who stayed away and why', () => {
    expect(written()).toMatchObject({
      format: 'minutes',
      mark: '政务舆情会商纪要',
      title: '关于环境办件BL2600001的会商纪要',
      signed: { by: '北仑区人民政府办公室', on: '2026年3月4日' },
      publicity: { is: 'internal' },
    });
    expect(sections()).toMatchObject({
      '': [
        '2026年3月4日14时30分，北仑区人民政府办公室以会议方式召集会商，研判办件BL2600001。纪要如下。',
        '地点：区政府三楼会议室。',
      ],
      会商事由: ['涉及面广，须统一研判'],
      参加单位: ['宁波市生态环境局北仑分局（张局长）'],
      未出席或未表态的单位: ['新碶街道：未表态，不视为同意。', '区水利局：未出席。防汛值守'],
      研判意见: ['会商尚未形成意见。'],
      各单位意见: ['宁波市生态环境局北仑分局：监测正常'],
      不同意见: ['无。'],
      审定: ['预控处置意见尚未审定，不得实施。'],
    });
    expect(Object.keys(sections())).not.toContain('任务分工');
  });

  it('say what was found, who does what by when, and who approved it, also where another wrote it down', () => {
    const found = sections({
      assessment: { nature: '一般环境事件', trend: '转发趋缓', risk: '夜间异味复现' },
      line: { says: '正在查明来源' },
      handling: [
        { version: 1, text: '先停工' },
        { version: 2, text: '先停工，查清再说' },
      ],
      submitted: 2,
      approved: 1,
      tasks: [
        { says: '查明来源。', lead: BUREAU, coUnits: [STREET, WATER], by: at('2026-03-05 12:00') },
        { says: '答复来信', lead: STREET, coUnits: [] },
      ],
      excused: [{ unit: WATER, says: '与其职责无关' }],
      submissions: [
        { decision: { approved: false, by: '李副区长', at: at('2026-03-04 15:00') } },
        {
          decision: {
            approved: true,
            by: '李副区长',
            at: at('2026-03-04 16:10'),
            says: '抓紧。',
            recorded: { means: 'telephone', decidedAt: at('2026-03-04 16:00'), by: '王秘书' },
          },
        },
      ],
    });
    expect(found).toMatchObject({
      研判意见: ['事件性质：一般环境事件', '舆情走势：转发趋缓', '可能出现的风险：夜间异味复现'],
      口径: ['正在查明来源'],
      // What was approved, though a later version was put forward since.
      预控处置意见: ['先停工'],
      任务分工: [
        '查明来源。牵头：宁波市生态环境局北仑分局；配合：新碶街道、区水利局；2026年3月5日12时前完成。',
        '答复来信。牵头：新碶街道。',
      ],
      审定: ['李副区长于2026年3月4日16时审定同意。抓紧。该意见以电话作出，由王秘书代录。'],
    });
    expect(found['未出席或未表态的单位']).toContain('区水利局：免于参加。与其职责无关');
  });

  it('is of when it was convened where nobody met', () => {
    const { meetsAt: _, place: __, ...onThePage } = FOUND;
    const row = rowOf('consultation-minutes', currentPolicy().papers);
    expect(row && consultationMinutes(onThePage, row, fullName).body.slice(0, 2)).toMatchObject([
      { says: expect.stringContaining('2026年3月4日10时，') },
      { block: 'heading' },
    ]);
  });

  it('say first that it was called off, so that nobody takes them for what was agreed', () => {
    const [first, second] = written({
      status: 'cancelled',
      ended: { at: at('2026-03-04 16:00'), says: '误召集。' },
    }).body;
    expect(first).toMatchObject({ block: 'text', says: '本次会商已于2026年3月4日16时取消，不作为办理依据。误召集。' });
    expect(second).toMatchObject({ says: expect.stringContaining('召集会商') });
    expect(written({ status: 'closed', ended: { at: at('2026-03-04 16:00'), says: '已议定' } }).body[0]).toMatchObject({
      says: expect.stringContaining('召集会商'),
    });
  });

  it('show of the handling what was approved, else what was put forward, else the last', () => {
    const handling = [1, 2, 3].map((version) => ({ version, text: `第${version}稿` }));
    expect([
      sections({ handling, submitted: 2, approved: 1 })['预控处置意见'],
      sections({ handling, submitted: 2 })['预控处置意见'],
      sections({ handling })['预控处置意见'],
      sections()['预控处置意见'],
    ]).toEqual([['第1稿'], ['第2稿'], ['第3稿'], undefined]);
  });

  it('say who dissents, who was absent and why, who was silent, and to whom a leader gave it', () => {
    const views = [{ says: '可以' }, { says: '再议', dissent: '证据不足' }];
    const found = sections({
      invited: [
        { unit: BUREAU, is: 'heard', attendance: { who: '张局长' }, views },
        { unit: STREET, is: 'silent', attendance: { says: '不应见' }, views: [] },
      ],
      submissions: [
        { decision: { approved: true, by: '李副区长', at: at('2026-03-04 15:00') } },
        { decision: { approved: true, by: '王主任', at: at('2026-03-04 16:00'), delegatedBy: '李副区长' } },
        { decision: { approved: false, by: '李副区长', at: at('2026-03-04 17:00') } },
      ],
    });
    expect(found['不同意见']).toEqual(['宁波市生态环境局北仑分局：证据不足']);
    expect(found['未出席或未表态的单位']).toEqual(['新碶街道：未表态，不视为同意。']);
    const delegated = shipped('consultation-minutes').words.delegated ?? '';
    expect(found['审定']?.[0]).toBe(
      `王主任于2026年3月4日16时审定同意。${delegated.replace('{by}', '王主任').replace('{from}', '李副区长')}`,
    );
  });

  it('by rules of before it could be delegated, say nothing of that', () => {
    const row = shipped('consultation-minutes');
    const decision = { approved: true, by: '王主任', at: at('2026-03-04 16:00'), delegatedBy: '李副区长' };
    const paper = consultationMinutes(
      { ...FOUND, submissions: [{ decision }] },
      { ...row, words: { ...row.words, delegated: '' } },
      fullName,
    );
    expect(paper.body.at(-1)).toMatchObject({ says: '王主任于2026年3月4日16时审定同意。' });
  });

  it('name nobody as away where all were heard, say nothing of a task of nobody, and lead to its record', () => {
    const invited = [{ unit: BUREAU, is: 'heard' as const, views: [] }];
    expect(Object.keys(sections({ invited }))).not.toContain('未出席或未表态的单位');
    expect(sections({ invited })['参加单位']).toEqual(['宁波市生态环境局北仑分局']);
    const sources = sourcesOf(written());
    expect([sources[0], sources[2], sources[3]]).toEqual(['BLH2600001.', 'BLH2600001.1', 'BLH2600001.']);
  });

  it('are signed as of when it was convened, where it met on no day', () => {
    const { meetsAt: _, ...never } = { ...FOUND, openedAt: at('2026-03-02 10:00') };
    const row = shipped('consultation-minutes');
    expect(consultationMinutes(never, row, fullName).signed).toMatchObject({ on: '2026年3月2日' });
    expect(written({ openedAt: at('2026-03-02 10:00') }).signed).toMatchObject({ on: '2026年3月4日' });
  });
});
