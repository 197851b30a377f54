import { dictionary } from '../../../app/language.ts';
import type { ActionName } from './offered.ts';

interface ActionWords {
  closesWaiting: (count: number) => string;
  names: Record<ActionName, string>;
  go: string;
  asking: string;
  confirmAssign: string;
  assignToo: string;
  assignLater: string;
  alsoCoUnits: string;
  several: (units: string[]) => string;
  held: string;
  summary: string;
  summaryHint: string;
  summaryNeeded: string;
  summaryFromTitle: string;
  summaryWhy: string;
  summaryNoTitle: string;
  place: string;
  amendReason: string;
  subject: string;
  categories: string;
  natures: string;
  opinion: string;
  emergency: string;
  opinionProposed: (grade: string, why: string) => string;
  opinionLighter: (grade: string, why: string) => string;
  notEmergency: string;
  emergencyKind: string;
  kindNone: string;
  reasonDiffers: string;
  asSuggested: string;
  unit: string;
  chooseUnit: string;
  part: string;
  fromSuperior: string;
  superior: string;
  superiorNumber: string;
  superiorDue: string;
  reason: string;
  says: string;
  legalBasis: string;
  suggested: string;
  accept: string;
  accepted: string;
  rejected: string;
  toUnit: string;
  keepDesk: string;
  fromUnit: string;
  leadSays: string;
  toldBy: string;
  changesPart: string;
  task: string;
  contributeBy: string;
  contributeByHint: string;
  askAgain: string;
  toldByHint: string;
  whichClock: string;
  dueAt: string;
  dueAtHint: (from: string) => string;
  noHeir: string;
  person: string;
  outcome: string;
  decider: string;
  deciderNone: string;
  target: string;
  targetCase: string;
  joinNote: string;
  answersOther: string;
  answeredByOther: string;
  evidence: string;
  evidenceHint: string;
  to: string;
  means: string;
  at: string;
  star: string;
  instructs: string;
  instructed: string;
  units: string;
  seeDifference: string;
  splitSays: string;
  splitUnits: string;
  splitReleases: string;
  splitReasons: string[];
  tells: (people: string) => string;
  unassigned: (number: string, why: string) => string;
  tellsNobody: string;
  remindTexts: string[];
  wrongdoingHint: string;
  isWrongdoing: string;
  complainedOf: string;
  personsComplainedOf: string;
  aboveHint: string;
  noUnitNamed: string;
  purgeHint: string;
  purgeWords: string;
  purgeEvents: string;
  purgeReasonHint: string;
  purgeForGood: string;
  decisions: Record<'approve' | 'send-back' | 'pass-on', string>;
  decidedAlready: string;
  passOnTo: string;
  passOnNone: string;
  reviewHint: (proposed: string) => string;
  reviewJoinedHint: (proposed: string) => string;
  refuteHint: string;
  refutingBody: string;
  flagHint: string;
  publicMatterHint: string;
  publicMatter: string;
  publicUnit: string;
  noPublicMatter: string;
}

export const actionWords = dictionary<ActionWords>({
  zh: {
    closesWaiting: (count: number) => `还有 ${count} 项提请待审批，办结后失效。`,
    names: {
      confirm: '确认立件',
      grade: '调整等级',
      refute: '登记查无此事',
      assign: '交办',
      sign: '签收',
      'take-lead': '确认牵头',
      'set-task': '调整分工',
      contribute: '报送协办意见',
      coordinate: '统筹协调单位',
      'tell-superior': '登记告知上级',
      'report-progress': '报告进展',
      return: '申请退回',
      'decide-return': '裁定退回',
      withdraw: '收回交办',
      'hand-on': '转他人办理',
      release: '登记发布',
      'record-outlet': '补登发布渠道',
      'omit-outlet': '说明不在某渠道发布',
      'forgo-consultation': '决定不召集会商',
      'tell-media': '登记告知媒体',
      'write-dispatch': '拟写报告、反馈件',
      'submit-dispatch': '反馈件送签',
      'send-dispatch': '登记报送',
      'record-receipt': '登记回执',
      'return-dispatch': '登记上级退回',
      'record-takeover': '登记上级接管',
      'record-hand-back': '登记上级交回',
      'ask-superior': '登记请示上级',
      'record-reply': '登记媒体反馈',
      'judge-effect': '评估发布效果',
      'choose-plan': '换预案',
      'set-plan-step': '预案步骤',
      'settle-cosign': '会签逾期或有异议的决定',
      'allow-exposure': '写明公开的法律依据',
      'judge-exposure': '认定所发文字',
      'record-private-answer': '登记单独答复',
      'name-causes': '认定成因',
      'tell-apart': '认定不是同一事件',
      settle: '登记线下处置',
      'set-settlement': '线下处置事项',
      'record-handoff': '登记转出结果',
      'record-shown-how': '登记已告知申请方式',
      'record-emergency-call': '登记紧急电话',
      'record-callback': '登记回访',
      'reopen-settlement': '重新处置',
      'ask-extension': '申请处置延期',
      report: '登记上报',
      correct: '更正记录',
      'set-aside': '认定超时不计',
      tolerate: '认定容错',
      'find-answer': '认定已回应',
      'find-no-answer': '复核不通过',
      appeal: '申诉考核扣分',
      'find-late-grading': '认定本应更早定级',
      remind: '催办',
      reckon: '人工设定时限',
      'mark-wrongdoing': '检举控告标记',
      'mark-ours': '是本区的',
      'flag-wrongdoing': '疑为检举控告',
      end: '终结',
      join: '归并',
      split: '拆分',
      reopen: '重新打开',
      close: '办结',
      note: '记事',
      amend: '更正内容',
      comment: '发表评论',
      'withdraw-comment': '撤回评论',
      'link-matter': '关联同一事项',
      'unlink-matter': '解除关联',
      'share-line': '同步口径',
      'move-policy': '改按另一版规则',
      'ask-purge': '提请清除个人信息',
      'save-document': '保存文稿',
      'submit-document': '提请审批文稿',
      'prepare-decision': '代拟审批意见',
      'record-decision': '代录审批决定',
      'set-line-fact': '登记口径',
      'withdraw-proposal': '撤回提请',
      decide: '审批提请',
    },
    go: '确定',
    asking: '正在核对…',
    confirmAssign: '确认并交办',
    assignToo: '同时交办（主办）',
    assignLater: '暂不交办',
    alsoCoUnits: '同时交办（协办）',
    several: (units) => (units.length > 1 ? `${units[0] ?? ''}等 ${units.length} 家` : (units[0] ?? '')),
    held: '提交前有 10 秒可撤销',
    summary: '摘要',
    summaryHint: '用自己的话概括，不抄原文，不写个人信息',
    summaryNeeded: '交办须有一句话摘要：何地何事',
    summaryFromTitle: '按线索标题拟一句',
    summaryWhy: '研判拟写摘要',
    summaryNoTitle: '原文已到期清除或没有文字，请自行填写',
    place: '地点',
    amendReason: '理由（改动已载明的内容时必填）',
    subject: '主题词',
    categories: '类别',
    natures: '关切性质（可多选，每项须有相应举措）',
    opinion: '舆情等级',
    emergency: '突发事件等级',
    opinionProposed: (grade: string, why: string) =>
      `分级标准建议舆情等级不低于${grade}（${why}），选择更低的须在理由中说明`,
    opinionLighter: (grade: string, why: string) =>
      `突发事件等级下调后，分级标准建议舆情等级为${grade}（${why}）；是否一并下调由您决定`,
    notEmergency: '不涉突发事件',
    emergencyKind: '突发事件类型',
    kindNone: '未定',
    reasonDiffers: '与建议等级不同的理由',
    asSuggested: '与系统建议一致',
    unit: '单位',
    chooseUnit: '请选择单位',
    part: '承担',
    fromSuperior: '上级交办，有办理时限',
    superior: '交办单位',
    superiorNumber: '文号',
    superiorDue: '要求完成时间',
    reason: '理由',
    says: '说明',
    legalBasis: '依据',
    suggested: '建议改由',
    accept: '裁定',
    accepted: '同意退回',
    rejected: '不同意，仍由其办理',
    toUnit: '改派',
    keepDesk: '暂不改派，由值班台处理',
    fromUnit: '收回哪个单位的交办',
    toldBy: '由谁告知',
    task: '分工（一句话）',
    contributeBy: '协办意见报送时限',
    contributeByHint: '须早于主办单位的时限；不填则取所余时间的一半',
    askAgain: '再次征求意见（此前报送的不作数）',
    changesPart: '该单位已承办本件：将改变其承担的责任，签收不变，须写明理由',
    toldByHint: '代其他单位办理，写明该单位何人、以何种方式告知，如：张工，电话',
    leadSays: '我已知悉，并牵头指挥、协调、督促本单位办理',
    whichClock: '时限',
    dueAt: '到期时间',
    dueAtHint: (from) => `自 ${from} 起算`,
    noHeir: '不改派，由其余单位或值班台办理',
    person: '转给',
    outcome: '终结方式',
    decider: '须审批时，提请',
    deciderNone: '不指定，由带班领导审批',
    target: '转往',
    targetCase: '归并到（办件编号）',
    joinNote: '单位、回应、承诺、交办随本件并入；已超时的仍记在本件。',
    answersOther: '认定本件的回应同时答复该件',
    answeredByOther: '认定该件已作的回应同时答复本件',
    evidence: '佐证',
    evidenceHint: '网址、文号或照片编号，一行一个',
    to: '上报至',
    means: '方式',
    at: '时间',
    star: '标为要点，供复盘',
    instructs: '作为批示：短信通知值班员和主办单位（不含内容）',
    instructed: '批示',
    units: '催办单位',
    seeDifference: '看两个版本的不同',
    splitUnits: '随线索拆出的协办单位（首个为新件第一责任主体）',
    splitReleases: '只答复这条线索、随之拆出的回应',
    splitSays: '这条线索将单独立件，编号在提交后给出。法定时限从收到这条线索时起算，本件不受影响。',
    splitReasons: ['不是同一件事', '地点不同', '时间不同', '另有诉求，需单独答复'],
    tells: (people) => `将短信通知：${people}`,
    unassigned: (number, why) => `${number} 已立件，尚未交办（${why}），请打开交办`,
    tellsNobody: '不会触发短信',
    remindTexts: ['请于今日 17 时前反馈', '请尽快签收办理', '请报送办理进展'],
    wrongdoingHint: '检举控告只由值班员处理：标记后原文只有值班员可看，被反映单位看不到本件，也不得交其办理。',
    isWrongdoing: '是检举控告',
    complainedOf: '被反映单位',
    personsComplainedOf: '被反映人员',
    aboveHint:
      '反映统筹协调单位或区领导的，本件随即改为线下办理件，不留内容，只转上级机关指定的接收人；其他检举控告只转区纪委监委。',
    noUnitNamed: '未指明单位',
    purgeHint: '由第二人审批后连同所附照片立即清除，不可恢复；办件记录仍可校验',
    purgeWords: '群众原文',
    purgeEvents: '办理记录中的文字',
    purgeReasonHint: '写明依据，不写个人信息本身',
    purgeForGood: '同意后连同所附照片立即清除，不可恢复；清单和仍留存处的期限记入办件记录',
    decisions: { approve: '同意', 'send-back': '退回', 'pass-on': '转请他人审批' },
    decidedAlready: '此项提请已有决定',
    passOnTo: '转请',
    passOnNone: '请选择可审批的人员',
    reviewJoinedHint: (proposed) => `归并来的办件等级更高，建议：${proposed}。维持原等级的，等级不动，写明理由即可。`,
    reviewHint: (proposed) =>
      `现等级所依线索已拆出，按留下的线索建议：${proposed}。维持原等级的，等级不动，写明理由即可。`,
    refuteHint: '由哪个单位核实查无此事。所提等级和相应时限随即撤回，原有的回应时限照旧。',
    refutingBody: '核实单位',
    flagHint:
      '提出后原文立即只由值班员查看，值班台半小时内认定；认定不是的，没有新原文不能再次提出。各项时限照常计时，公共诉求另交单位办理。',
    publicMatterHint: '其中的公共诉求由值班台概括后另立办件，交其他单位办理；发现时间和时限照原件。',
    publicMatter: '公共诉求（不引用原文）',
    publicUnit: '承办公共诉求的单位',
    noPublicMatter: '没有公共诉求',
  },
  en: {
    closesWaiting: (count: number) => `${count} proposals still await a decision, and lapse when the case is closed.`,
    names: {
      confirm: 'Confirm',
      grade: 'Regrade',
      refute: 'Record that it is none',
      assign: 'Assign',
      sign: 'Sign for',
      'take-lead': 'Take the lead',
      'set-task': 'Change the task',
      contribute: 'Answer the lead',
      coordinate: 'Coordinating offices',
      'tell-superior': 'Superior was told',
      'report-progress': 'Report progress',
      return: 'Ask to return',
      'decide-return': 'Decide on the return',
      withdraw: 'Take back',
      'hand-on': 'Hand on',
      release: 'Record a release',
      'record-outlet': 'Record one more outlet',
      'omit-outlet': 'Leave an outlet out',
      'forgo-consultation': 'Convene no consultation',
      'tell-media': 'Media were told',
      'write-dispatch': 'Report or answer upward',
      'submit-dispatch': 'Ask for the signature',
      'send-dispatch': 'Was sent upward',
      'record-receipt': 'Receipt',
      'return-dispatch': 'Was sent back',
      'record-takeover': 'A superior took over',
      'record-hand-back': 'Was handed back',
      'ask-superior': 'The superior was asked',
      'record-reply': 'What came of it',
      'judge-effect': 'Judge what came of a release',
      'choose-plan': 'Another plan',
      'set-plan-step': 'Step of the plan',
      'settle-cosign': 'Go on without a co-signature, or wait',
      'allow-exposure': 'Give the legal basis',
      'judge-exposure': 'Judge what went out',
      'record-private-answer': 'Record a private answer',
      'name-causes': 'Say what it comes of',
      'tell-apart': 'Tell apart from another case',
      settle: 'Record the settlement',
      'set-settlement': 'Part to be settled',
      'record-handoff': 'What came of passing it on',
      'record-shown-how': 'Was shown how to apply',
      'record-emergency-call': 'Record an emergency call',
      'record-callback': 'Record a call-back',
      'reopen-settlement': 'Settle anew',
      'ask-extension': 'Ask for more time',
      report: 'Record a report upward',
      correct: 'Correct an entry',
      'set-aside': 'Set a breach aside',
      tolerate: 'Find an honest mistake',
      'find-answer': 'Find that it answers',
      'find-no-answer': 'Find that it does not answer',
      appeal: 'Appeal against a point',
      'find-late-grading': 'Find that it should have been graded earlier',
      remind: 'Remind',
      reckon: 'Set a limit by hand',
      'mark-wrongdoing': 'Mark as a report of wrongdoing',
      'mark-ours': 'It is ours',
      'flag-wrongdoing': 'Looks like a report of wrongdoing',
      end: 'End',
      join: 'Join',
      split: 'Split',
      reopen: 'Reopen',
      close: 'Close',
      note: 'Note',
      amend: 'Amend what is said',
      comment: 'Comment',
      'withdraw-comment': 'Withdraw the comment',
      'link-matter': 'Link as one matter',
      'unlink-matter': 'Unlink',
      'share-line': 'Take over the line',
      'move-policy': 'Move to another policy',
      'ask-purge': 'Propose to erase personal information',
      'save-document': 'Save the document',
      'submit-document': 'Submit the document',
      'prepare-decision': 'Prepare a decision',
      'record-decision': 'Record a decision',
      'set-line-fact': 'Set a fact of the line',
      'withdraw-proposal': 'Take a proposal back',
      decide: 'Decide a proposal',
    },
    go: 'Go on',
    asking: 'asking the rules…',
    confirmAssign: 'Confirm and assign',
    assignToo: 'Assign to, as primary',
    assignLater: 'nobody yet',
    alsoCoUnits: 'Co-units at once',
    several: (units) => (units.length > 1 ? `${units[0] ?? ''} and ${units.length - 1} more` : (units[0] ?? '')),
    held: 'can be undone for 10 seconds before it is sent',
    summary: 'Summary',
    summaryHint: 'In your own words: no quotation, nothing personal',
    summaryNeeded: 'An assignment needs one sentence: what and where',
    summaryFromTitle: 'Draft from the alert’s title',
    summaryWhy: '研判拟写摘要',
    summaryNoTitle: 'No words are left to draft from: please write it',
    place: 'Place',
    amendReason: 'Reason (where it changes what was said)',
    subject: 'Subject word',
    categories: 'Categories',
    natures: 'Natures of the concern, each with an act of its own',
    opinion: 'Opinion grade',
    emergency: 'Emergency grade',
    opinionProposed: (grade: string, why: string) =>
      `The table proposes at least ${grade} as the grade of opinion (${why}); say why a lighter one is right`,
    opinionLighter: (grade: string, why: string) =>
      `With the lighter emergency the table proposes ${grade} as the grade of opinion (${why}); whether it follows is yours to decide`,
    notEmergency: 'not about an emergency',
    emergencyKind: 'Kind of emergency',
    kindNone: 'not known',
    reasonDiffers: 'Why the grade differs from the suggestion',
    asSuggested: 'as suggested',
    unit: 'Unit',
    chooseUnit: 'Choose a unit',
    part: 'As',
    fromSuperior: 'A superior set a limit',
    superior: 'Superior',
    superiorNumber: 'Number',
    superiorDue: 'To be done by',
    reason: 'Reason',
    says: 'Explanation',
    legalBasis: 'Basis',
    suggested: 'Suggested instead',
    accept: 'Decision',
    accepted: 'accept the return',
    rejected: 'reject: the unit keeps it',
    toUnit: 'Reassign to',
    keepDesk: 'nobody yet, the desk has it',
    fromUnit: 'Take back from',
    toldBy: 'Told by',
    task: 'Task, in one sentence',
    contributeBy: 'Answer to the lead due',
    contributeByHint: 'Before the lead’s own limit; half of what is left if blank',
    askAgain: 'Ask once more (what was answered before does not count)',
    changesPart: 'This unit has the case: it gets another part, its signature stays; say why',
    toldByHint: 'for another unit: who of it told you, and how',
    leadSays: 'I know of it, and I lead: direct, coordinate and press my unit',
    whichClock: 'Limit',
    dueAt: 'Due at',
    dueAtHint: (from) => `counted from ${from}`,
    noHeir: 'nobody: the other units or the desk have it',
    person: 'To',
    outcome: 'As',
    decider: 'Where a decision is needed, ask',
    deciderNone: 'nobody by name: the leader on duty',
    target: 'To',
    targetCase: 'Into case number',
    joinNote: 'Units, releases, promises and orders go over; what was missed stays on this record.',
    answersOther: 'The answer of this case answers the other too',
    answeredByOther: 'The answer of the other case answered this one too',
    evidence: 'Evidence',
    evidenceHint: 'addresses, document numbers or photos, one a line',
    to: 'To',
    means: 'By',
    at: 'When',
    star: 'star for the retrospective',
    instructs: 'as an instruction: the duty desk and the primary unit are texted, without its words',
    instructed: 'Instruction',
    units: 'Units',
    seeDifference: 'How the two differ',
    splitUnits: 'Co-units that go with it (the first answers for the new case)',
    splitReleases: 'Releases that answered this alert alone and go with it',
    splitSays:
      'This alert becomes a case of its own; its number is given afterwards. Legal clocks run from when the alert came in; this case stays as it is.',
    splitReasons: ['不是同一件事', '地点不同', '时间不同', '另有诉求，需单独答复'],
    tells: (people) => `Will be texted: ${people}`,
    unassigned: (number, why) => `${number} was opened and not assigned (${why}): assign it there`,
    tellsNobody: 'nobody will be texted',
    remindTexts: ['请于今日 17 时前反馈', '请尽快签收办理', '请报送办理进展'],
    wrongdoingHint:
      'A report of wrongdoing is for coordinators alone: once marked, nobody else opens its words, and the unit complained of neither sees nor is given the case.',
    isWrongdoing: 'it is a report of wrongdoing',
    complainedOf: 'Unit complained of',
    personsComplainedOf: 'Persons complained of',
    aboveHint:
      'Of an office that coordinates or a leader of the district, the case is kept without content from now on and goes to the superior organ alone; any other goes to the discipline organ.',
    noUnitNamed: 'none named',
    purgeHint:
      'Erased for good, with the photos attached, once a second person approves; the record can still be checked',
    purgeWords: 'Citizens’ words',
    purgeEvents: 'Words in the record',
    purgeReasonHint: 'the basis, never the personal information itself',
    purgeForGood:
      'Approved, it is erased with the photos attached, at once and for good; the record keeps what went and what remains until when',
    decisions: { approve: 'approve', 'send-back': 'send back', 'pass-on': 'pass on' },
    decidedAlready: 'This proposal has been decided',
    passOnTo: 'Pass on to',
    passOnNone: 'Choose who may decide it',
    reviewJoinedHint: (proposed) =>
      `A case that was joined has graver grades: ${proposed}. To keep the grade, leave it and give a reason.`,
    reviewHint: (proposed) =>
      `What the grade rested on was split off; of what is left the table proposes: ${proposed}. To keep it, leave it and give a reason.`,
    refuteHint:
      'Which body found that there is no such emergency. What was proposed goes with its clocks; the answer stays owed.',
    refutingBody: 'Body that found so',
    flagHint:
      'The words close at once for all but the desk, which decides within half an hour. No clock stops, and the public concern goes to another unit.',
    publicMatterHint:
      'What of it is a public concern becomes a case of its own for another unit, in your words, from the same discovery.',
    publicMatter: 'Public concern, in your own words',
    publicUnit: 'Unit that answers it',
    noPublicMatter: 'There is no public concern in it',
  },
});
