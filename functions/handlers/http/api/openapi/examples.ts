import type { BatchName } from '../schemas/batch.ts';
import type { ApiCommandName } from '../schemas/commands.ts';
import type { ConferenceCommandName } from '../schemas/conferences.ts';
import type { ConsultationCommandName } from '../schemas/consultations.ts';
import type { InquiryCommandName } from '../schemas/inquiries.ts';
import type { ExerciseCommandName } from '../schemas/exercises.ts';
import type { HandoverCommandName } from '../schemas/handovers.ts';
import type { MeasureCommandName } from '../schemas/measures.ts';
import type { AssessmentCommandName } from '../schemas/assessments.ts';
import type { ReportCommandName } from '../schemas/reports.ts';
import type { RetrospectiveCommandName } from '../schemas/retrospectives.ts';
import type { WatchCommandName } from '../schemas/watches.ts';
import type { OrderCommandName } from '../schemas/orders.ts';

const evidence = [{ kind: 'link', ref: 'https://www.bl.gov.cn/art/2026/3/20/art_1.html' }];

export const register = {
  summary: '居民反映柴桥街道夜间异味',
  place: '柴桥',
  categories: ['vital-interests'],
  learntBy: 'phone',
  discoveredAt: '2026-03-20T09:30:00+08:00',
};

export const webhook = {
  id: 'demo-1',
  title: '柴桥街道夜间异味',
  text: '最近一周每天晚上都有刺鼻气味。',
  platform: '论坛',
  publishedAt: '2026-03-20T08:10:00+08:00',
  place: '柴桥',
  metrics: { views: '1.2万', reposts: 30 },
};

/** One row of a batch of each command. */
export const batch: Record<BatchName, unknown> = {
  confirm: {
    number: 'BL2600017',
    summary: '柴桥老街夜间异味',
    assign: [{ unit: 'shengtai-huanjing-ju', part: 'primary' }],
  },
  assign: { number: 'BL2600017', unit: 'shengtai-huanjing-ju', part: 'primary' },
  remind: { number: 'BL2600017', units: ['shengtai-huanjing-ju'], says: '请于今日 17 时前反馈' },
  end: { number: 'BL2600017', outcome: 'passed-on', reason: '属个人诉求', target: '12345' },
  'mark-ours': { number: 'BL2600017' },
  join: { number: 'BL2600017', target: 'BL2600018', reason: '同一事件' },
  'link-matter': { number: 'BL2600017', target: 'BL2600018', reason: '同一路段停水' },
  'unlink-matter': { number: 'BL2600017', reason: '另一小区，并非同一事项' },
  'share-line': { number: 'BL2600017', caseNumber: 'BL2600018' },
  'move-policy': { number: 'BL2600017', policyId: '459eaf85a0ed85ac', reason: '新规施行' },
};

/** One body per command, as a console would send it. */
export const commands: Record<ApiCommandName, unknown> = {
  confirm: { expectedVersion: 3 },
  amend: {
    summary: '居民反映柴桥老街夜间施工噪声扰民',
    place: '柴桥老街',
    reason: '电话核实了地点',
    expectedVersion: 4,
  },
  grade: { grades: { opinion: 'III', emergency: null }, reason: '多平台转载', expectedVersion: 5 },
  'tell-apart': { number: 'BL2600018', apart: true },
  'name-causes': { causes: ['administrative-act'], reason: '因拆除违建的执法引发' },
  refute: { body: '区应急管理局', says: '查无此事，现场无伤亡', expectedVersion: 6 },
  assign: {
    unit: 'shengtai-huanjing-ju',
    part: 'co-unit',
    task: '提供近三个月空气监测数据',
    contributeBy: '2026-03-21T12:00:00+08:00',
  },
  'set-task': { assignmentId: 'A2', contributeBy: '2026-03-21T10:00:00+08:00', reason: '发布会提前' },
  contribute: { assignmentId: 'A2', says: '三个月均值达标，20日夜间一次超标', evidence },
  coordinate: { units: ['qu-zhengfu-ban', 'xuanchuan-bu'], reason: '涉及区级重大政策' },
  'tell-superior': { assignmentId: 'A1', to: '市税务局值班室 陈主任', means: '电话' },
  'report-progress': { assignmentId: 'A1', says: '已到现场取样' },
  sign: { assignmentId: 'A1' },
  'take-lead': { assignmentId: 'A1' },
  return: { assignmentId: 'A1', reason: 'not-our-duty', says: '属街道职责', suggestedUnit: 'chaiqiao' },
  'decide-return': { assignmentId: 'A1', accept: false, says: '属你单位职责', legalBasis: '三定规定第二条' },
  withdraw: { assignmentId: 'A1', reason: '交办错了单位', toUnit: 'chaiqiao' },
  'hand-on': { assignmentId: 'A1', to: 'li-na' },
  release: {
    form: 'online-reply',
    publishedAt: '2026-03-21T15:00:00+08:00',
    address: 'https://www.bl.gov.cn/art/2026/3/21/art_2.html',
    evidence,
    outlets: [{ name: '北仑发布' }],
    final: false,
    followUpAt: '2026-03-24T17:00:00+08:00',
  },
  'record-outlet': {
    release: 'R1',
    name: '北仑发布',
    address: 'https://mp.weixin.qq.com/s/abc',
    publishedAt: '2026-03-21T02:00:00.000Z',
  },
  'settle-cosign': { documentId: 'D1', unit: 'zhujian-ju', goOn: true, reason: '会签时限已到，内容不涉该单位数据' },
  'allow-exposure': { documentId: 'D1', version: 2, basis: '本人书面同意公开（个人信息保护法第十三条）' },
  'judge-exposure': { release: 'R1', lawful: true, reason: '当事人事前书面同意公开' },
  'record-private-answer': { answeredAt: '2026-03-20T10:00:00+08:00', means: 'telephone' },
  'record-shown-how': { shownAt: '2026-03-20T10:00:00+08:00', means: 'telephone' },
  'record-emergency-call': {
    line: '119',
    calledAt: '2026-03-20T10:00:00+08:00',
    says: '柴桥街道某小区 3 幢冒烟，可能有人被困',
  },
  'record-callback': {
    order: 'NB12345-20260320-0042',
    calledAt: '2026-03-24T10:00:00+08:00',
    reached: true,
    satisfied: 'satisfied',
  },
  'forgo-consultation': { reason: '情况单一，由主管部门直接处置' },
  'omit-outlet': { outlet: 'where-it-arose', reason: '原帖已不存在，无处回复' },
  'tell-media': {
    media: '北仑之窗',
    to: '站务值班',
    says: '柴桥异味的核查情况已发布，请转载',
    means: '电话',
    release: 'R1',
  },
  'judge-effect': {
    release: 'R1',
    hours: 24,
    volume: 'less',
    figures: { before: 3200, now: 900, source: '监测平台统计' },
    asks: ['补偿标准按哪一年计算'],
    doubts: [],
    answerBy: '2026-03-11T06:00:00.000Z',
  },
  'record-reply': { telling: 'M1', reply: 'published', address: 'https://www.blzc.com/t/1' },
  'choose-plan': { plan: 'environment', reason: '实为日常扰民，按投诉预案办理' },
  'set-plan-step': { step: 'smell-time', is: 'done', says: '22时到场，东南风', evidence },
  settle: { says: '企业已停产整改，复测达标', evidence },
  'set-settlement': {
    unit: 'shengtai-huanjing-ju',
    says: '督促涉事企业停产整改并复测',
    dueAt: '2026-03-27T18:00:00+08:00',
  },
  'reopen-settlement': { settlement: 'T1', dueAt: '2026-03-30T18:00:00+08:00', reason: '复测又超标' },
  'ask-extension': {
    settlement: 'T1',
    dueAt: '2026-04-03T18:00:00+08:00',
    reason: '设备到货推迟',
    progress: '已停产，治理设备已下单',
  },
  report: {
    to: '市政府总值班室值班员',
    means: '电话',
    desks: ['city-duty-office'],
    says: '柴桥一仓库起火，暂无人员伤亡，已组织扑救',
  },
  'write-dispatch': {
    kind: 'first',
    sections: [
      { id: 'when', says: '3月20日14时10分' },
      { id: 'where', says: '柴桥街道' },
      { id: 'what', says: '一仓库起火' },
      { id: 'measures', says: '消防救援到场扑救，疏散周边群众' },
      { id: 'next', says: '明火扑灭后核查起因' },
    ],
  },
  'submit-dispatch': { dispatch: 'U2', version: 1, says: '请签发' },
  'send-dispatch': { dispatch: 'U1', version: 1, means: '政务外网传真' },
  'record-receipt': {
    dispatch: 'U1',
    sending: 'S1',
    desk: 'city-duty-office',
    receivedBy: '值班员',
    number: '甬值收〔2026〕12号',
  },
  'return-dispatch': { dispatch: 'U2', by: '市网信办', reason: '请补充整改时限' },
  'record-takeover': { body: '宁波市突发事件应急指挥部', since: '2026-03-20T16:00:00+08:00', evidence },
  'record-hand-back': { until: '2026-03-22T09:00:00+08:00', says: '应急响应终止，交区里继续办理', evidence },
  'ask-superior': { to: '市指挥部新闻组', says: '请示首次发布的内容和时间', means: '电话' },
  reckon: { clock: 'closing:R1', dueAt: '2027-01-06T23:59:59+08:00', reason: '2027年放假安排尚未公布，暂按5个工作日' },
  'mark-ours': {},
  'flag-wrongdoing': { reason: '文中反映承办单位人员收受好处' },
  'mark-wrongdoing': { is: true, against: ['chaiqiao'], reason: '反映街道干部收受好处' },
  correct: {
    event: 9,
    is: { publishedAt: '2026-03-21T14:30:00+08:00' },
    reason: '登记时看错了网页上的时间',
    evidence,
  },
  'find-late-grading': { duty: 'press-conference', reason: '伤亡数字当日上午已报值班台，未及时定级' },
  'set-aside': { duty: 'sign:A1', reason: '交办时系统中断，单位已先行电话签收' },
  'find-answer': { release: 'R1', reason: '已写明由哪个单位何时完成' },
  'find-no-answer': { release: 'R1', reason: '只说已转交，没有回应诉求' },
  tolerate: { duty: 'response', reason: '现场出面回应时口误，当场更正，非故意拖延' },
  appeal: {
    duty: 'response',
    reason: '当日公文系统停运，已先在现场口头回应',
    evidence: [{ kind: 'document', ref: '停运公告' }],
  },
  remind: { units: ['shengtai-huanjing-ju'], says: '请于今日 17 时前反馈' },
  end: { outcome: 'passed-on', reason: '属个人诉求', target: '12345' },
  'record-handoff': {
    handoff: 'H1',
    is: 'received',
    number: 'NB12345-20260321-0042',
    receivedAt: '2026-03-21T09:30:00+08:00',
  },
  join: { target: 'BL2600018', reason: '同一事件' },
  split: { alertId: 'a1b2c3', reason: '与本件不是同一事' },
  reopen: { reason: '问题反弹' },
  close: { says: '已回应并整改到位' },
  note: { says: '已电话告知街道值班室', star: true },
  comment: { says: '施工单位电话在附件二，请先核对许可证', mentions: ['chaiqiao-officer'] },
  'withdraw-comment': { comment: 12 },
  'link-matter': { target: 'BL2600018', reason: '同一路段停水' },
  'unlink-matter': { reason: '另一小区，并非同一事项' },
  'share-line': { caseNumber: 'BL2600018' },
  'move-policy': { policyId: '0123456789abcdef', reason: '政策更正' },
  'ask-purge': { words: ['5f2b9c0d1e3a4b5c6d7e8f90'], events: [4], reason: '当事人申请删除个人信息' },
  'save-document': {
    kind: 'wording',
    title: '关于柴桥片区异味的答复',
    text: '您反映的情况，我局已于3月20日到场核查……',
  },
  'submit-document': { documentId: 'D1', version: 2, says: '已按会商意见修改' },
  'set-line-fact': { kind: 'figure', label: '受伤', value: '3人', confirmedBy: '区卫健局' },
  'prepare-decision': { proposalId: 'P7', decision: 'approve', says: '拟同意，已核对数字' },
  'record-decision': {
    proposalId: 'P7',
    decider: 'zhang-san',
    decision: 'approve',
    means: 'telephone',
    decidedAt: '2026-03-20T21:40:00+08:00',
    says: '同意发布',
    evidence,
  },
  'withdraw-proposal': { proposalId: 'P7', reason: '材料有误，核对后再提' },
  decide: { proposalId: 'P7', decision: 'approve' },
};

export const order = {
  basis: { kind: 'instruction', says: '区长3月20日批示' },
  title: '柴桥片区异味整改',
  subject: '环境',
  unit: 'shengtai-huanjing-ju',
  limit: { workingDays: 5 },
  demands: ['查明异味来源', '公布整改措施和期限'],
};

export const orderCommands: Record<OrderCommandName, unknown> = {
  sign: {},
  reply: { demandId: 'D1', says: '来源为某化工企业，已停产', evidence },
  'return-reply': { demandId: 'D2', says: '没有写明整改期限' },
  urge: { says: '请于今日17时前反馈' },
  complete: { says: '两项要求均已落实' },
  withdraw: { says: '事项已并入另一督办件' },
  'ask-purge': { events: [3], says: '反馈中误写了群众姓名' },
  decide: { proposalId: 'P7', decision: 'approve' },
  correct: {
    event: 4,
    is: { repliedAt: '2026-03-19T08:00:00.000Z' },
    says: '当日已书面反馈，系统补录较晚',
    evidence: [{ kind: 'document', ref: '收文登记' }],
  },
  'withdraw-proposal': { proposalId: 'P7', says: '所指记录有误，核对后再提' },
  'set-aside': { duty: 'order-reply', says: '系统中断期间无法反馈' },
};

export const conference = {
  caseNumber: 'BL2600017',
  title: '柴桥化工企业事故新闻发布会',
  place: '区行政中心二楼发布厅',
};

export const conferenceCommands: Record<ConferenceCommandName, unknown> = {
  plan: { at: '2026-03-21T10:00:00+08:00', place: '区行政中心二楼发布厅' },
  move: { at: '2026-03-21T14:00:00+08:00', says: '发言人上午在现场指挥' },
  'do-step': { step: 'sign-off', by: '分管副区长', doneAt: '2026-03-21T07:30:00+08:00' },
  'undo-step': { step: 'facts' },
  'skip-step': { step: 'rehearsal', says: '距召开不足两小时' },
  'set-step': { step: 'invitations', unit: 'xuanchuan-bu' },
  'set-line': { says: '事故无人员伤亡，企业已停产，周边空气监测正常。' },
  'set-questions': { questions: [{ asks: '对饮用水有无影响', answer: '取水口监测正常，每两小时公布一次结果。' }] },
  'name-spokesperson': { person: 'ying-ji-fayanren' },
  'confirm-attendance': {},
  'decline-attendance': { says: '在外地开会' },
  hold: {
    heldAt: '2026-03-21T10:00:00+08:00',
    place: '区行政中心二楼发布厅',
    attendance: [{ name: '张伟', post: '局长' }],
    evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/fbh/20260321' }],
    outlets: [{ name: '北仑发布' }],
    final: false,
    followUpAt: '2026-03-22T10:00:00+08:00',
    unanswered: [{ asks: '事故原因何时公布', by: '2026-03-24T17:00:00+08:00' }],
  },
  'adopt-release': { release: 'R1' },
  cancel: { says: '上级已统一召开' },
  'set-aside': { duty: 'conference-plan', says: '上级当时尚未明确由谁召开' },
  correct: {
    is: { heldAt: '2026-03-21T10:30:00+08:00', endedAt: '2026-03-21T11:10:00+08:00' },
    says: '推迟半小时召开，登记时误填原定时间',
    evidence: [{ kind: 'recording', ref: '发布会录像' }],
  },
  'ask-purge': { events: [6], says: '口径中误写了群众姓名' },
  decide: { proposalId: 'P7', decision: 'approve' },
  'withdraw-proposal': { proposalId: 'P7', says: '所指记录有误，核对后再提' },
};

export const plan = {
  id: 'noise',
  title: '噪声投诉预案',
  clause: 'P1',
  unit: 'shengtai-huanjing-ju',
  kinds: { subjects: ['环境'], mentions: ['噪声'] },
  grades: { emergencyGrades: ['none'] },
  steps: [
    { id: 'site-check', phase: 'procedure', says: '到场核查', who: 'lead', within: { hours: 4, from: 'discovery' } },
  ],
  contacts: [],
  skeletons: [],
  readOn: '2026-03-20',
};

export const notice = {
  subject: '水电',
  summary: '小港片区周三凌晨更换主管，停水约六小时',
  place: '小港',
  categories: ['vital-interests'],
  unit: 'zilaishui-gongsi',
  mentions: ['停水', '没水'],
  from: '2026-03-23T00:00:00+08:00',
  until: '2026-03-28T00:00:00+08:00',
};

export const directory = {
  units: { name: '柴桥街道办事处', short: '柴桥', kind: 'sub-district', active: true },
  contacts: {
    name: '王伟',
    unit: 'chaiqiao',
    posts: ['unit-officer'],
    role: 'officer',
    phone: '13800000000',
    substitute: 'li-na',
    active: true,
  },
  shifts: { until: '2026-03-21T00:30:00Z', coordinators: ['zhang-min'], leader: 'chen-gang' },
};

export const inquiry = {
  caseNumber: 'BL2600017',
  outlet: '宁波日报',
  desk: '区县新闻部',
  asker: '当班记者',
  means: 'telephone',
  receivedAt: '2026-03-20T09:00:00+08:00',
  pressBy: '2026-03-20T17:00:00+08:00',
  questions: ['异味来自哪里', '何时公布监测数据'],
};

export const inquiryCommands: Record<InquiryCommandName, unknown> = {
  assign: { unit: 'shengtai-huanjing-ju', says: '由主管部门答复' },
  'add-question': { asks: '企业是否停产' },
  'draft-answer': { question: 'Q1', text: '经现场排查，异味来自一处污水池，已封闭处理。' },
  'approve-answer': { question: 'Q1', version: 1 },
  'return-answer': { question: 'Q1', version: 1, says: '请补充封闭处理的时间' },
  'name-speaker': { person: 'unit-a-spokesperson' },
  'confirm-speaking': {},
  'decline-speaking': { says: '在外出差' },
  'record-answer': {
    questions: ['Q1'],
    means: 'written',
    answeredAt: '2026-03-20T15:00:00+08:00',
    says: '先行书面答复',
  },
  'promise-answer': { question: 'Q2', by: '2026-03-21T17:00:00+08:00', says: '监测报告次日出具' },
  'link-report': {
    address: 'https://www.nbdaily.cn/a/1',
    title: '柴桥异味已处理',
    publishedAt: '2026-03-20T18:00:00+08:00',
  },
  'count-report': {
    report: 'B1',
    final: true,
    evidence: [{ kind: 'link', ref: 'https://www.nbdaily.cn/a/1' }],
  },
  'adopt-release': { report: 'B1', release: 'R1' },
  'ask-correction': {
    report: 'B1',
    error: 'figure',
    reads: '封闭三处污水池',
    fact: '封闭一处污水池',
    address: 'https://www.bl.gov.cn/art/1.html',
  },
  'settle-correction': { report: 'B1', correction: 'C1', corrected: true },
  correct: { pressBy: '2026-03-20T20:00:00+08:00', says: '媒体来电改期' },
  close: { says: '已全部答复' },
  'ask-purge': { events: [1], says: '问题中误写了群众姓名' },
  decide: { proposalId: 'P7', decision: 'approve' },
  'withdraw-proposal': { proposalId: 'P7', says: '所指记录有误，核对后再提' },
};

export const measure = {
  what: 'criticism',
  unit: 'chaiqiao-jiedao',
  says: '两次首次回应逾期，群众反映强烈。',
};

export const measureCommands: Record<MeasureCommandName, unknown> = {
  'state-case': { says: '当日系统故障，已电话报告。', evidence: [{ kind: 'document', ref: '故障报告' }] },
  submit: { says: '事实清楚，建议通报批评。' },
  drop: { says: '事实已更正，不再采取' },
  'carry-out': {
    doneAt: '2026-03-25T10:00:00+08:00',
    says: '已印发通报',
    evidence: [{ kind: 'document', ref: '仑政办通〔2026〕3号' }],
  },
  'report-mending': { says: '已建立值班制度', evidence: [{ kind: 'document', ref: '值班制度' }] },
  'return-mending': { says: '未附落实情况' },
  'judge-mending': { mended: true, says: '已落实' },
  'record-outcome': { says: '已立案处理', evidence: [{ kind: 'document', ref: '回函 5 号' }] },
  'ask-purge': { events: [2], says: '陈述中误写了群众姓名' },
  decide: { proposalId: 'P7', decision: 'approve', says: '陈述的故障属实，但未及时报告，不予采纳' },
  'withdraw-proposal': { proposalId: 'P7', says: '所指记录有误，核对后再提' },
};

const handoverWriting = {
  to: 'public-security',
  article: 'security-29-1',
  speech: 'claim',
  danger: false,
  falseFact: '柴桥水厂被投毒，已有居民中毒住院',
  knownFact: '水厂出水逐时检测合格，辖区医院无相关病例',
  proof: [{ kind: 'document', ref: '水质检测报告 2026-031 号' }],
  harm: '引发抢购桶装水，多处超市秩序混乱，110 接警量骤增',
  leads: [{ address: 'https://example.com/posts/8841', publishedAt: '2026-03-20T08:00:00+08:00' }],
  about: ['shuili-ju'],
};

export const exercise = {
  name: '2026年第一次应急演练',
  script: 'chemical-park',
  factor: 24,
  realTexts: false,
  participants: ['desk', 'duty-leader', 'unit-a-officer'],
  evaluators: [{ person: 'inspector', units: ['qu-zhengfu-ban', 'unit-a'] }],
  answers: 'unit-a-officer',
};

export const exerciseCommands: Record<ExerciseCommandName, unknown> = {
  change: { ...exercise, factor: 48 },
  'ask-start': { says: '请于今日下午三时开始' },
  start: {},
  answer: { inject: 'leader-asks', says: '已公布伤亡十人，依据现场核实，发布会由分管领导出席' },
  note: { unit: 'unit-a', says: '签收及时，首次发布前未与值班台核对口径' },
  end: { says: '全部情景已下达，讲评后结束' },
  stop: { says: '突发真实险情，停止演练' },
  drop: { says: '台风预警，改期举行' },
};

export const handover = { caseNumber: 'BL2600017', ...handoverWriting, answer: { by: '2026-03-20T18:00:00+08:00' } };

export const handoverCommands: Record<HandoverCommandName, unknown> = {
  submit: { ...handoverWriting, answer: { release: 'R1' } },
  'name-hour': { by: '2026-03-20T20:00:00+08:00', says: '检测报告下午四时送达' },
  drop: { says: '原帖已更正，危害未扩大' },
  send: { sentAt: '2026-03-20T15:00:00+08:00', document: '仑政办函〔2026〕8号' },
  'record-receipt': { receivedAt: '2026-03-20T16:00:00+08:00', document: '回执 12 号' },
  'record-outcome': {
    outcome: 'dealt-with',
    decidedAt: '2026-04-10T10:00:00+08:00',
    document: '仑公函〔2026〕21号',
  },
  retract: { says: '复检确有一项指标超标，前述查证有误', document: '仑政办函〔2026〕11号' },
  'ask-purge': { events: [2], says: '不实信息一栏误写了群众姓名' },
  decide: {
    proposalId: 'P3',
    decision: 'approve',
    checks: ['claim', 'false', 'grave', 'article', 'least'],
  },
  'withdraw-proposal': { proposalId: 'P3', says: '所指记录有误，核对后再提' },
};

export const report = { what: 'daily-log', on: '2026-03-20' };

export const reportCommands: Record<ReportCommandName, unknown> = {
  edit: {
    parts: { analysis: '供水类关注度回落，未见新的聚集话题。' },
    publicity: { is: 'internal', says: '内部工作动态' },
  },
  refresh: {},
  submit: { says: '数据已核，请审定' },
  drop: { says: '当日无需单独编发' },
  void: { says: '等级有误，已重新编发' },
  'record-document-number': { documentNumber: '仑政办〔2026〕12号' },
  'ask-purge': { events: [2], says: '研判中误写了群众姓名' },
  decide: { proposalId: 'P7', decision: 'approve' },
  'withdraw-proposal': { proposalId: 'P7', says: '数据有误，核对后再报' },
};

export const assessment = {
  name: '停车收费标准调整',
  document: '仑发改〔2026〕12号（征求意见稿）',
  says: '主城区停车收费由每小时 3 元调整为 5 元，涉及约 6 万车主和沿街商户。',
  subject: '交通',
  coUnits: ['jiaotong-ju'],
  mentions: ['停车收费'],
  launchAt: '2026-04-16T09:00:00+08:00',
};

export const assessmentCommands: Record<AssessmentCommandName, unknown> = {
  'record-finding': { method: 'sampling', on: '2026-03-24', says: '发放问卷 400 份，62% 认为涨幅偏高。' },
  'withdraw-finding': { finding: 'F1', says: '样本重复，另行统计' },
  'set-point': {
    says: '沿街商户集体反映客流下降',
    levels: { probability: 2, intensity: 2, duration: 2, people: 2, controllability: 1 },
    measure: '前三个月首小时免费，设商户对接窗口',
    signs: ['商户', '客流'],
  },
  'drop-point': { point: 'R1', says: '与 R2 合并' },
  'name-plan': { plan: 'traffic-policy' },
  submit: { risk: 'medium', ruling: 'launch', says: '风险可控，配套措施已备。' },
  'correct-risk': { risk: 'high', reason: '复核发现涉及人数少计一级' },
  move: { launchAt: '2026-04-23T09:00:00+08:00', says: '配套细则尚未印发' },
  'record-launch': { launchedAt: '2026-04-10T09:00:00+08:00', document: '仑发改〔2026〕15号' },
  'judge-point': { point: 'R1', came: true, cases: ['BL2600017'], says: '商户来电集中反映客流下降' },
  'record-unforeseen': { cases: ['BL2600017'], says: '月卡用户要求退差价，评估时未列' },
  correct: { because: '名称写错', name: '主城区停车收费标准调整' },
  drop: { says: '调整方案撤回，不再推进' },
  close: { says: '两个风险点应验一个，首小时免费有效，建议列入预案' },
  'set-aside': { duty: 'unruled-launch', says: '系上级统一发布，本区无权决定时间' },
  'ask-purge': { events: [3], says: '评估记录误写了群众姓名' },
  decide: { proposalId: 'P9', decision: 'approve' },
  'withdraw-proposal': { proposalId: 'P9', says: '补充抽样后再报' },
};
export const exported = { list: 'orders', title: '督办件', filter: '进行中', rows: 37, format: 'xlsx' };

export const hold = {
  matter: 'BL2600017',
  ground: 'litigation',
  reference: '（2026）浙0206行初12号',
  says: '当事人就本办件的答复提起行政诉讼',
};
export const holdCommand = { hold: 'H12', says: '判决已生效，无须再保全' };

export const watch = {
  name: '2026 年全国两会',
  says: '期间各单位每日零报告，值班电话畅通。',
  mentions: ['两会'],
  owner: 'qu-zhengfu-ban',
  units: ['chaiqiao-jiedao', 'shengtai-huanjing-ju'],
  period: { kind: 'two-sessions', from: '2026-03-04', until: '2026-03-12' },
};

export const watchCommands: Record<WatchCommandName, unknown> = {
  'set-line': {
    says: '新政 4 月 1 日起执行，已受理的按原办法办结。',
    questions: [{ asks: '已经提交的怎么办', answer: '按提交时的规定办理。' }],
  },
  'tell-units': {},
  move: { until: '2026-03-13', says: '会期延长一天' },
  'call-off': { says: '上级通知取消' },
  correct: { name: '2026 年全国两会期间', because: '名称更正' },
  'add-units': { units: ['ying-ji-ju'] },
  'remove-unit': { unit: 'ying-ji-ju', says: '与其职责无关' },
  report: { day: '2026-03-05', says: '辖区有人咨询停车收费，已答复。' },
  'excuse-miss': { day: '2026-03-05', unit: 'ying-ji-ju', says: '当日全员抢险，已电话报告' },
  'submit-rota': { days: [{ day: '2026-03-05', leader: 'unit-a-leader', officers: ['unit-a-officer'] }] },
  'approve-rota': { unit: 'shengtai-huanjing-ju', version: 1 },
  'return-rota': { unit: 'shengtai-huanjing-ju', version: 1, says: '3 月 8 日无人值班，请补上' },
  'press-contact': { person: 'unit-a-leader', says: '10:20 座机联系上，手机换号，已请其更新通讯录' },
  close: { says: '时期已过' },
  'ask-purge': { events: [5], says: '报告中误写了群众姓名' },
  decide: { proposalId: 'P7', decision: 'approve' },
  'withdraw-proposal': { proposalId: 'P7', says: '所指记录有误，核对后再提' },
};

export const retrospective = { caseNumber: 'BL2600017', says: '群众多次反映，须查明为何未早回应' };

export const retrospectiveCommands: Record<RetrospectiveCommandName, unknown> = {
  'set-findings': {
    happened: '接报后 3 小时到场，首次回应迟 5 小时。',
    why: '口径送审两次退回，夜间无人值守。',
    lessons: '口径模板应事先备好，夜间由值班领导审定。',
  },
  'ask-action': { says: '建立夜间口径审定值班', unit: 'shengtai-huanjing-ju', by: '2026-04-20T17:30:00+08:00' },
  'report-done': {
    action: 'M1',
    says: '已印发值班办法并实行两周。',
    evidence: [{ kind: 'document', ref: '北环〔2026〕12号' }],
  },
  'confirm-action': { action: 'M1', says: '抽查三晚均有人审定' },
  'return-action': { action: 'M1', says: '只有办法，没有值班记录', by: '2026-04-30T17:30:00+08:00' },
  'drop-action': { action: 'M1', says: '已并入 M2 一并整改' },
  'confirm-recurrence': { case: 'BL2600099', says: '同一企业夜间排放再次被反映' },
  'deny-recurrence': { case: 'BL2600099', says: '另一家企业，与前次无关' },
  'propose-change': { of: 'rules', part: 'clocks', says: '夜间接报的先回应时限应单列' },
  'draft-change': { change: 'C1' },
  close: { says: '整改均已核实' },
  reopen: { says: '区领导要求再查监管责任' },
  'ask-purge': { events: [2], says: '结论中误写了群众姓名' },
  decide: { proposalId: 'P7', decision: 'approve' },
  'withdraw-proposal': { proposalId: 'P7', says: '所指记录有误，核对后再提' },
};

export const consultation = {
  caseNumber: 'BL2600017',
  means: 'page',
  says: '涉及面广，须统一研判和口径',
  invite: [
    { unit: 'chaiqiao-jiedao', as: 'concerned' },
    { unit: 'shengtai-huanjing-ju', as: 'competent', says: '请提出监测情况和处置意见' },
  ],
};

export const consultationCommands: Record<ConsultationCommandName, unknown> = {
  invite: { unit: 'ying-ji-ju', as: 'related', says: '请提出现场处置意见' },
  excuse: { unit: 'ying-ji-ju', says: '与其职责无关' },
  'set-meeting': {
    means: 'meeting',
    meetsAt: '2026-03-20T15:00:00+08:00',
    place: '区行政中心 301',
    says: '改为当面会商',
  },
  'give-view': { says: '监测数据正常，建议每两小时公布一次。', dissent: '不同意现在就公布原因。' },
  'record-view': { unit: 'chaiqiao-jiedao', says: '现场平稳，已劝离围观。', means: 'telephone', who: '街道办副主任' },
  'record-attendance': { unit: 'chaiqiao-jiedao', attended: true, who: '街道办副主任' },
  assess: { nature: '一般环境事件，无伤亡。', trend: '转发趋缓。', risk: '夜间异味复现，可能引发聚集。' },
  'set-line': { says: '无人员伤亡，企业已停产，空气监测正常。' },
  'set-tasks': {
    tasks: [{ says: '每两小时公布监测数据', lead: 'shengtai-huanjing-ju', coUnits: ['chaiqiao-jiedao'] }],
  },
  'save-handling': { text: '一、企业停产整改；二、原因查清后公布；三、街道入户说明。' },
  submit: { version: 1, early: '现场有聚集，须先报' },
  'prepare-decision': { proposalId: 'P12', decision: 'approve', says: '拟同意' },
  'record-decision': {
    proposalId: 'P12',
    decider: 'qu-zhengfu-ban-district-leader',
    decision: 'approve',
    means: 'telephone',
    decidedAt: '2026-03-20T17:10:00+08:00',
    evidence: [{ kind: 'document', ref: '3 月 20 日 17:10 通话记录' }],
  },
  close: { says: '经核实不实，按一般程序答复' },
  cancel: { says: '上级已统一会商' },
  'ask-purge': { events: [4], says: '误写了来电人姓名' },
  decide: { proposalId: 'P12', decision: 'approve' },
  'withdraw-proposal': { proposalId: 'P12', says: '另有新情况' },
};

export const view = { name: '重大以上、今天到期', filters: { grade: 'II', due: 'today' }, shared: true };
