/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import { dateOf, hourOf, periodName } from '../../../functions/domain/papers/dates.ts';
import { exerciseScorecard, type ScorecardOf } from '../../../functions/domain/papers/exercise-scorecard.ts';
import { handoverLetter, type HandoverOnPaper } from '../../../functions/domain/papers/handover-letter.ts';
import { handoverYear, type HandoverYear } from '../../../functions/domain/papers/handover-year.ts';
import { retrospectiveReport, type RetrospectiveOnPaper } from '../../../functions/domain/papers/retrospective.ts';
import { type AssessmentOnPaper, riskAssessmentReport } from '../../../functions/domain/papers/risk-assessment.ts';
import { strayWords, text, wording } from '../../../functions/domain/papers/wording.ts';
import { at } from '../samples.ts';
import { fullName, linesOf, shipped, sourcesOf } from './samples.ts';

const OFFICE = { id: 'office', name: '政府办' };
const HOUSING = { id: 'housing', name: '住建局' };
const STREET = { id: 'xinqi', name: '新碶街道' };
const NOW = at('2026-03-18 14:05');

describe('GB/T 9704 · dates of a paper', () => {
  it.each([
    ['2026-03-18 14:05', '2026年3月18日14时05分'],
    ['2026-03-18 14:00', '2026年3月18日14时'],
    ['2026-12-01 00:00', '2026年12月1日0时'],
    ['2026-12-01 23:59', '2026年12月1日24时'],
  ])('%s is %s', (when, says) => expect(hourOf(at(when))).toBe(says));

  it('in full, without zeros, by the clock of the district', () => {
    expect(dateOf(at('2026-01-01 00:00'))).toBe('2026年1月1日');
  });

  it.each([
    ['month', '2026-03-01 00:00', '2026年3月'],
    ['quarter', '2026-01-01 00:00', '2026年第1季度'],
    ['quarter', '2026-10-01 00:00', '2026年第4季度'],
    ['year', '2026-01-01 00:00', '2026年'],
  ] as const)('a %s from %s is %s', (kind, from, says) => expect(periodName({ kind, from: at(from) })).toBe(says));
});

describe('ours · the words of papers', () => {
  it('of a place that a row has lost is an error of the rules; what nobody reads is found', () => {
    const row = shipped('handover');
    const { opening: _lost, ...words } = row.words;
    const broken = { ...row, words: { ...words, sealed: '盖章' } };
    expect(strayWords(broken as typeof row)).toEqual({ missing: ['opening'], unknown: ['sealed'] });
    expect(() => wording(broken as typeof row)('opening')).toThrow('the paper handover has no words for opening');
  });

  it('a line that came of nothing says so', () => {
    expect(text('无')).toEqual({ block: 'text', says: '无' });
    expect(text('有', { matter: 'BL1' })).toEqual({ block: 'text', says: '有', from: [{ matter: 'BL1' }] });
  });
});

const HANDOVER: HandoverOnPaper = {
  number: 'BLY2600001',
  drill: false,
  status: 'approved',
  to: { name: '北仑公安分局' },
  office: OFFICE,
  cites: { law: '治安管理处罚法', version: '2025年修订', article: '第二十九条', says: '散布谣言' },
  falseFact: '称大坝决口',
  knownFact: '大坝安全',
  proof: [{ ref: '监测记录' }, { ref: '现场照片' }],
  harm: '群众抢购',
  leads: [{ address: 'https://e.cn/1', publishedAt: at('2026-03-18 09:00') }],
  answer: { at: at('2026-03-18 12:00') },
  decidedAt: NOW,
};
const letter = (part: Partial<HandoverOnPaper> = {}) =>
  handoverLetter({ ...HANDOVER, ...part }, shipped('handover'), fullName);

describe('M3 · the letter of a handover', () => {
  it('says the false fact, the known one against it, one article, the posts and the answer beside it', () => {
    expect(linesOf(letter())).toEqual([
      '我单位在回应政务舆情工作中，发现下列不实信息严重危害社会秩序和国家利益，现将有关情况和线索移交贵单位，请依法依规查处。',
      '# 不实信息',
      '称大坝决口',
      '# 查证的事实',
      '大坝安全',
      '依据：监测记录；现场照片。',
      '# 危害情况',
      '群众抢购',
      '涉嫌违反《治安管理处罚法》（2025年修订）第二十九条：散布谣言。',
      '# 线索',
      'https://e.cn/1（发布于2026年3月18日9时）',
      '以上只列帖子的公开网址，我单位未收集、未留存发帖人的身份信息。',
      '# 回应情况',
      '有关答复已于2026年3月18日12时公开发布。',
    ]);
    expect(new Set(sourcesOf(letter()))).toEqual(new Set(['BLY2600001.']));
    expect(letter()).toMatchObject({
      mark: '北仑区政府办',
      to: '北仑公安分局',
      drill: false,
      signed: { by: '北仑区政府办', on: '2026年3月18日' },
    });
  });

  it.each<[string, Partial<HandoverOnPaper>, string[]]>([
    [
      'while the answer is under way',
      { answer: { by: at('2026-03-19 12:00') } },
      ['有关答复正在办理，将于2026年3月19日12时前公开发布。'],
    ],
    ['dropped', { status: 'dropped' }, ['有关答复已于2026年3月18日12时公开发布。', '（此件不再移交。）']],
    ['taken back', { status: 'retracted' }, ['有关答复已于2026年3月18日12时公开发布。', '（此件已撤回。）']],
  ])('%s', (_, part, ends) => {
    const lines = linesOf(letter(part));
    expect(lines.slice(lines.indexOf('# 回应情况') + 1)).toEqual(ends);
  });

  it('says that it is a draft while nobody has decided, and is not dated', () => {
    const { decidedAt: _none, ...undecided } = HANDOVER;
    const draft = handoverLetter({ ...undecided, drill: true }, shipped('handover'), fullName);
    expect(linesOf(draft).at(-1)).toBe('（尚未经法制审核，仅供审批参阅。）');
    expect([draft.signed, draft.drill]).toEqual([{ by: '北仑区政府办' }, true]);
  });
});

describe('M3 · what is published of a year', () => {
  const counts: HandoverYear = {
    year: 2026,
    proposed: 3,
    waiting: 0,
    dropped: 1,
    sent: 2,
    retracted: 0,
    open: 1,
    beforeAnswer: 1,
    to: [
      { name: '公安', count: 2 },
      { name: '网信', count: 0 },
    ],
    by: [
      { name: '第二十九条', count: 1 },
      { name: '第三十条', count: 1 },
    ],
    outcomes: [{ name: '处罚', count: 0 }],
  };
  const year = (part: Partial<HandoverYear> = {}): string[] =>
    linesOf(handoverYear({ ...counts, ...part }, NOW, OFFICE, shipped('handover-year'), fullName));
  const ASOF = '统计范围为2026年提请的移交，数据截至2026年3月18日14时05分，由记录自动生成。';
  const WHAT =
    '移交限于严重危害社会秩序和国家利益的造谣传谣行为，经法制审核，与公开答复同步进行；意见、批评、投诉、举报、求助和提问不在移交之列。';
  it('how many, to whom, by what and with what result; of none none', () => {
    expect(year()).toEqual([
      ASOF,
      '提请：3件',
      '正在审核或待送交：0件',
      '未予移交：1件',
      '已移交：2件',
      '移交时答复正在办理：1件',
      '接收机关：公安2件',
      '引用条款：第二十九条1件；第三十条1件',
      '处理结果：无',
      '尚无结果：1件',
      '已撤回：0件',
      WHAT,
    ]);
    expect(year({ proposed: 0 })).toEqual([ASOF, '2026年未提请移交。', WHAT]);
  });
});

const RETRO: RetrospectiveOnPaper = {
  number: 'BLP2600001',
  drill: false,
  caseNumber: 'BL2600017',
  subject: '环境',
  unit: HOUSING,
  openedAt: at('2026-03-04 10:00'),
  grounds: ['重大办件', '法定回应超时'],
  discoveredAt: at('2026-03-01 10:00'),
  late: [],
  releases: [],
  actions: [],
};
const report = (part: Partial<RetrospectiveOnPaper> = {}) =>
  retrospectiveReport({ ...RETRO, ...part }, shipped('retrospective'), fullName);

describe('D4 · the report of a retrospective', () => {
  it('says what was said when, what was late, what was found and who mends what by when', () => {
    const paper = report({
      releases: [
        { event: 7, at: at('2026-03-02 10:00'), unit: HOUSING, form: '网上回复', final: false },
        { event: 9, at: at('2026-03-03 10:30'), unit: STREET, form: '通报', final: true },
      ],
      late: [
        { name: '公开回应', unit: HOUSING, dueAt: at('2026-03-03 10:00'), metAt: at('2026-03-03 11:01'), waited: 0 },
        { name: '研判', dueAt: at('2026-03-01 10:30'), waited: 1 },
      ],
      growth: { before: 2, after: 1 },
      findings: { happened: '先慢后快', why: '值班缺位', lessons: '补岗', by: '张三', at: NOW },
      actions: [
        { id: 'M1', says: '补齐台账。', unit: STREET, by: at('2026-04-01 12:00'), state: 'returned' },
        { id: 'M2', says: '排班；', unit: HOUSING, by: at('2026-04-02 12:00'), state: 'confirmed' },
      ],
      closedAt: NOW,
    });
    expect(linesOf(paper)).toEqual([
      '办件BL2600017已了结，因重大办件、法定回应超时，由北仑区住建局牵头复盘。现将有关情况报告如下。',
      '# 发现与回应经过',
      '2026年3月1日10时发现。',
      '2026年3月2日10时，北仑区住建局以网上回复回应。',
      '2026年3月3日10时30分，北仑区新碶街道以通报作最终回应。',
      '# 超时事项',
      '公开回应：北仑区住建局应于2026年3月3日10时前完成，迟2小时。',
      '研判：值班台应于2026年3月1日10时30分前完成，未完成。其间等候审批或改派1分钟。',
      '# 回应前后',
      '首次回应前关注度上升2次，回应后上升1次。',
      '# 复盘结论',
      '过程评估：先慢后快',
      '原因分析：值班缺位',
      '经验教训：补岗',
      '以上由张三于2026年3月18日14时05分提出。',
      '# 整改事项',
      'M1 补齐台账。责任单位：北仑区新碶街道；2026年4月1日12时前完成；已退回。',
      'M2 排班。责任单位：北仑区住建局；2026年4月2日12时前完成；已核实。',
    ]);
    const [own, of] = ['BLP2600001.', 'BL2600017.'];
    expect(sourcesOf(paper)).toEqual([own, of, `${of}7`, `${of}9`, of, of, of, own, own, own, own, own, own]);
    expect(paper).toMatchObject({
      title: '关于环境办件BL2600017的复盘报告',
      signed: { by: '北仑区住建局', on: '2026年3月18日' },
    });
  });

  it('before anything was found, and where nothing was said, late or asked for', () => {
    const paper = report();
    expect(linesOf(paper).slice(1)).toEqual([
      '# 发现与回应经过',
      '2026年3月1日10时发现。',
      '无。',
      '# 超时事项',
      '无。',
      '# 复盘结论',
      '复盘结论尚未提出。',
      '# 整改事项',
      '无。',
    ]);
    expect(paper.signed).toEqual({ by: '北仑区住建局' });
  });

  it('of a whole quarter says of no case', () => {
    const { caseNumber: _none, ...quarter } = RETRO;
    const paper = retrospectiveReport({ ...quarter, quarter: '2026Q1' }, shipped('retrospective'), fullName);
    expect(linesOf(paper)).toEqual([
      '北仑区住建局对2026Q1季度办结的其他办件集中复盘。现将有关情况报告如下。',
      '# 复盘结论',
      '复盘结论尚未提出。',
      '# 整改事项',
      '无。',
    ]);
    expect(paper.title).toBe('关于2026Q1季度政务舆情回应工作的复盘报告');
    expect(sourcesOf(paper)[0]).toBe('BLP2600001.');
  });
});

const CARD: ScorecardOf = {
  number: 'BLX2600001',
  name: '防汛',
  factor: 12,
  realTexts: false,
  startedAt: at('2026-03-18 09:00'),
  endedAt: at('2026-03-18 11:30'),
  participants: 8,
  given: 3,
  cases: 2,
  evaluators: [{ person: '李四', units: [HOUSING, STREET] }],
  cards: [],
  notes: [],
  office: OFFICE,
};
const scorecard = (part: Partial<ScorecardOf> = {}) =>
  exerciseScorecard({ ...CARD, ...part }, shipped('exercise-scorecard'), fullName);
type Line = ScorecardOf['cards'][number]['lines'][number];
const line = (part: Partial<Line>): Line => ({
  matter: 'BLD2600001',
  name: '签收',
  startAt: at('2026-03-18 09:00'),
  dueAt: at('2026-03-18 09:10'),
  is: 'open',
  ...part,
});

describe('S4 · the scorecard of an exercise', () => {
  it('says what each did, in which time, beside the limit at its pace and the one that it stands for', () => {
    const paper = scorecard({
      realTexts: true,
      cards: [
        {
          unit: HOUSING,
          lines: [
            line({ doneAt: at('2026-03-18 09:05'), stands: { hours: 2 }, is: 'in-time' }),
            line({
              name: '公开回应',
              dueAt: at('2026-03-18 10:05'),
              doneAt: at('2026-03-18 11:00'),
              stands: { workingDays: 5 },
              is: 'late',
            }),
            line({ name: '研判', stands: { hours: 0.5 }, is: 'missed' }),
            line({ name: '限时', dueAt: at('2026-03-18 11:00'), stands: { hours: 1.5 } }),
            line({ name: '兑现', dueAt: at('2026-03-18 10:00') }),
          ],
        },
        { unit: null, lines: [] },
      ],
      notes: [
        { at: at('2026-03-18 10:00'), by: '李四', unit: HOUSING, says: '迟疑' },
        { at: at('2026-03-18 10:30'), by: '王五', says: '有序' },
      ],
    });
    expect(linesOf(paper)).toEqual([
      '演练2026年3月18日9时开始、2026年3月18日11时30分结束，时限按1:12压缩。以下内容由演练记录自动生成，所列办件均为演练，不是真实情况。',
      '参演8人、1个单位，下达导调情景3个，产生办件2件。短信发到参演人员手机。',
      '# 评估人员',
      '李四（评估北仑区住建局、北仑区新碶街道）',
      '# 北仑区住建局',
      'BLD2600001 签收：2026年3月18日9时起，2026年3月18日9时10分前（实际时限2小时），2026年3月18日9时05分完成，用时5分钟，限时10分钟，按时',
      'BLD2600001 公开回应：2026年3月18日9时起，2026年3月18日10时05分前（实际时限5个工作日），2026年3月18日11时完成，用时2小时，限时1小时5分钟，超时完成',
      'BLD2600001 研判：2026年3月18日9时起，2026年3月18日9时10分前（实际时限30分钟），未完成，限时10分钟，超时未完成',
      'BLD2600001 限时：2026年3月18日9时起，2026年3月18日11时前（实际时限1小时30分钟），未完成，限时2小时，演练结束时未到时限',
      'BLD2600001 兑现：2026年3月18日9时起，2026年3月18日10时前（实际时限由交办或承诺写明），未完成，限时1小时，演练结束时未到时限',
      '# 值班台',
      '没有应办的时限。',
      '# 评估记录',
      '2026年3月18日10时 李四（北仑区住建局）：迟疑',
      '2026年3月18日10时30分 王五：有序',
      '本表只列演练中的办理时间，不计入任何考核、统计和通报。',
    ]);
    const [own, of] = ['BLX2600001.', 'BLD2600001.'];
    expect(sourcesOf(paper)).toEqual([own, own, '', of, of, of, of, of, '', own, own, '']);
    expect(paper.drill).toBe(true);
  });

  it('a thing that was done before it began, or at once, took no minute; one begun counts', () => {
    const taken = (doneAt: string): string | undefined =>
      /用时([^，]+)/.exec(
        linesOf(scorecard({ cards: [{ unit: HOUSING, lines: [line({ doneAt, is: 'in-time' })] }] }))[5] ?? '',
      )?.[1];
    expect([
      taken(at('2026-03-18 08:00')),
      taken(at('2026-03-18 09:00')),
      taken('2026-03-18T01:00:01.000Z'),
      taken(at('2026-03-18 11:01')),
    ]).toEqual(['0分钟', '0分钟', '1分钟', '2小时1分钟']);
  });

  it('without notes, with texts that rang nowhere', () => {
    const lines = linesOf(scorecard());
    expect(lines[1]).toBe('参演8人、0个单位，下达导调情景3个，产生办件2件。短信不发到手机，存于演练发送记录。');
    expect(lines.slice(-3)).toEqual([
      '# 评估记录',
      '没有评估记录。',
      '本表只列演练中的办理时间，不计入任何考核、统计和通报。',
    ]);
  });
});

const ASSESSED: AssessmentOnPaper = {
  number: 'BLA2600001',
  drill: false,
  status: 'open',
  name: '停车收费',
  says: '拟调整标准',
  unit: HOUSING,
  coUnits: [],
  findings: [],
  points: [],
  cases: [],
  unforeseen: [],
};
const assessed = (part: Partial<AssessmentOnPaper> = {}) =>
  riskAssessmentReport({ ...ASSESSED, ...part }, shipped('risk-assessment'), fullName);
const LAUNCHED = { by: '张区长', at: NOW, ruling: { id: 'launch', name: '可以发布' } };
const point = (id: string, part: object = {}) => ({
  id,
  event: 5,
  says: '价格偏高。',
  levels: [
    { name: '可能性', is: '大' },
    { name: '影响', is: '中' },
  ],
  score: 6,
  ...part,
});

describe('A2 · the report of an assessment', () => {
  it('says what was asked of whom and found, what may come, how grave, what is done against it, who ruled, and what came true', () => {
    const paper = assessed({
      document: '停车收费办法（征求意见稿）',
      coUnits: [STREET, OFFICE],
      launchAt: at('2026-04-01 09:00'),
      findings: [
        { event: 3, method: { id: 'hearing', name: '听证' }, on: '2026-03-10', unit: STREET, says: '多数赞成；' },
      ],
      points: [
        point('K1', { measure: '先行解释。', judged: { came: true, cases: ['BL1', 'BL2'], says: '有投诉' } }),
        point('K2', { event: 6, judged: { came: false, cases: [], says: '平稳' } }),
        point('K3', { event: 7 }),
      ],
      risk: { id: 'mid', name: '中风险' },
      suggested: { risk: { id: 'high', name: '高风险' }, says: '两项偏高', points: ['K1', 'K2'] },
      submitted: { reason: '已有预案', ruling: { id: 'launch', name: '可以发布' }, says: '可控' },
      plan: { title: '停车舆情', unit: STREET },
      ruled: LAUNCHED,
      cases: ['BL1', 'BL2', 'BL3'],
      unforeseen: [
        { says: '系统故障', cases: ['BL3'] },
        { says: '误读', cases: [] },
      ],
      review: '基本准确',
    });
    expect(linesOf(paper)).toEqual([
      '停车收费拟由北仑区住建局组织实施，北仑区新碶街道、北仑区政府办共同评估。拟调整标准。现将出台前的舆情风险评估情况报告如下。',
      '文件：停车收费办法（征求意见稿）。',
      '计划发布时间：2026年4月1日9时。',
      '# 评估方式和结果',
      '听证（2026年3月10日，北仑区新碶街道）：多数赞成。',
      '# 风险点',
      'K1 价格偏高。可能性：大，影响：中；合计6分。防范措施：先行解释。',
      'K2 价格偏高。可能性：大，影响：中；合计6分。未列防范措施。',
      'K3 价格偏高。可能性：大，影响：中；合计6分。未列防范措施。',
      '# 风险等级',
      '综合评定为中风险。',
      '按评级规则为高风险（两项偏高：K1、K2）。',
      '另定等级的理由：已有预案。',
      '处置预案：停车舆情（北仑区新碶街道）。',
      '建议：可以发布。',
      '理由：可控。',
      '# 决定',
      '张区长于2026年3月18日14时05分决定：可以发布。',
      '# 发布后的情况',
      '引出的办件：BL1、BL2、BL3。',
      'K1 已应验（BL1、BL2）。有投诉。',
      'K2 未应验。平稳。',
      'K3 尚未认定。',
      '评估时未预见的风险：系统故障。（BL3）',
      '评估时未预见的风险：误读。',
      '回看意见：基本准确。',
    ]);
    const own = 'BLA2600001.';
    expect(sourcesOf(paper).slice(0, 7)).toEqual([own, own, own, `${own}3`, `${own}5`, `${own}6`, `${own}7`]);
    expect(new Set(sourcesOf(paper).slice(7))).toEqual(new Set([own]));
    expect(paper.signed).toEqual({ by: '北仑区住建局', on: '2026年3月18日' });
  });

  it('before anything is known', () => {
    const paper = assessed();
    expect(linesOf(paper)).toEqual([
      '停车收费拟由北仑区住建局组织实施。拟调整标准。现将出台前的舆情风险评估情况报告如下。',
      '发布时间未定。',
      '# 评估方式和结果',
      '无。',
      '# 风险点',
      '无。',
      '# 风险等级',
      '尚未关联处置预案。',
      '# 决定',
      '尚未作出决定，不得据此发布。',
    ]);
    expect(paper.signed).toEqual({ by: '北仑区住建局' });
  });

  it.each<[string, Partial<AssessmentOnPaper>, string, string[]]>([
    [
      'put off: nothing came after it',
      { ruled: { ...LAUNCHED, ruling: { id: 'put-off', name: '暂缓' } }, cases: ['BL1'] },
      '# 决定',
      ['张区长于2026年3月18日14时05分决定：暂缓。'],
    ],
    [
      'launched, and nothing came of it yet',
      { ruled: LAUNCHED },
      '# 决定',
      ['张区长于2026年3月18日14时05分决定：可以发布。', '# 发布后的情况', '尚未引出办件。'],
    ],
    ['dropped before anybody ruled', { dropped: '政策撤回' }, '# 决定', ['该政策已不再推进，评估终止：政策撤回。']],
    [
      'launched without a ruling, which was set aside',
      { unruled: { at: NOW, setAside: '上级统一部署' } },
      '# 决定',
      [
        '尚未作出决定，不得据此发布。',
        '该政策已于2026年3月18日14时05分发布，发布前未经评估决定。',
        '上述情形经认定不计：上级统一部署。',
        '# 发布后的情况',
        '尚未引出办件。',
      ],
    ],
    [
      'proposed by the rules, by no point',
      { suggested: { risk: { id: 'low', name: '低风险' }, says: '合计不高', points: [] } },
      '# 风险等级',
      ['按评级规则为低风险（合计不高）。', '尚未关联处置预案。', '# 决定', '尚未作出决定，不得据此发布。'],
    ],
  ])('%s', (_, part, under, expected) => {
    const lines = linesOf(assessed(part));
    expect(lines.slice(lines.indexOf(under) + 1)).toEqual(expected);
  });
});
