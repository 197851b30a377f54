import { isObject, listOf, textOf } from '../../api/record.ts';
import { dictionary, useWords } from '../../app/language.ts';
import { common } from '../../words/common.ts';
import { textWords } from '../../words/texts.ts';

/** Fields and values of the rules, by what stands in their files; what is not named here is shown as it stands there. */
const names: Record<string, string> = {
  clocks: '时限',
  ladders: '催办规则',
  grading: '定级',
  routing: '承办台账',
  words: '用词',
  texts: '短信',
  templates: '模板',
  forms: '回应形式',
  ends: '终结方式',
  returns: '退回',
  reasons: '理由',
  quiet: '夜间',
  sources: '信息源',
  clauses: '条款',
  calendar: '日历',
  coveredYears: '已载入年份',
  warnFrom: '提醒载入自',
  endOfDay: '一日之末',
  delivery: '发送',
  channels: '渠道',
  receipts: '有送达回执',
  receiptMinutes: '等回执分钟数',
  limits: '条数上限',
  merging: '合并',
  digest: '密集时汇总',
  leaders: '领导',
  perDay: '每日条数',
  digestsAt: '汇总时刻',
  atOnceGrades: '立即发送的等级',
  exceptGrades: '除外等级',
  dueWithin: '到期不足',
  within: '时间窗',
  per: '每',
  same: '内容相同',
  intake: '信息接收',
  joining: '归并',
  growth: '扩散',
  windowHours: '窗口小时数',
  minChars: '最少字数',
  similarity: '相似度',
  masks: '遮盖',
  wordsDays: '原文保留天数',
  photos: '照片',
  link: '短信链接',
  tries: '可试次数',
  freshCodeAfterMinutes: '需新链接前分钟数',
  secondProofMinutes: '新操作码可作二次验证的分钟数',
  district: '区县',
  explain: '时限依据用语',
  advanceNotice: '提前通报',
  limit: '时限',
  limitDays: '时限天数',
  hours: '小时',
  minutes: '分钟',
  days: '天',
  workingDays: '工作日',
  when: '时点',
  start: '起算',
  startAt: '起算',
  discovery: '发现',
  registration: '登记',
  event: '事件',
  due: '到期时',
  afterDue: '到期后',
  afterStart: '起算后',
  beforeDue: '到期前',
  share: '已过比例',
  rungs: '节点',
  after: '其后',
  every: '每隔',
  times: '次数',
  kind: '种类',
  to: '至',
  assignee: '承办单位',
  template: '短信模板',
  clause: '条款',
  ours: '本区自定',
  limitClause: '时限依据',
  ladder: '催办规则',
  from: '自',
  until: '至',
  grade: '等级',
  grades: '等级',
  opinionGrades: '舆情等级',
  emergencyGrades: '突发事件等级',
  emergencyKinds: '突发事件种类',
  unlessDueBefore: '除非到期早于',
  rows: '条',
  name: '名称',
  says: '说明',
  body: '正文',
  variables: '变量',
  withCode: '带链接',
  mentions: '提到',
  unit: '单位',
  defaultUnit: '默认单位',
  units: '单位',
  places: '地点',
  place: '地点',
  categories: '类别',
  category: '类别',
  natures: '性质',
  subjects: '主题',
  word: '词',
  fulfils: '可完成',
  needs: '须提供',
  proposal: '须提请审批',
  targets: '去向',
  attendance: '参加人数',
  offlineOnly: '仅线下',
  deaths: '死亡',
  seriouslyInjured: '重伤',
  lossYuan: '直接经济损失（元）',
  missing: '失踪',
  injured: '受伤',
  casualties: '伤亡用语',
  scales: '伤亡分级标准',
  reference: '无标准时参照',
  fromWords: '文字提及伤亡的起点',
  named: '写明事件种类时',
  unnamed: '未写明时',
  kinds: '适用种类',
  inForce: '施行',
  confirmed: '法制机构核定',
  countsMissing: '失踪计入死亡',
  revisedWithinDays: '伤亡变化重新定级（日内）',
  basis: '依据',
  status: '状态',
  fields: '字段',
  true: '是',
  false: '否',
  none: '无',
};

const nameWords = dictionary({
  zh: { names, units: { D: '天', W: '周', H: '小时', M: '分钟', S: '秒' } },
  en: { names: {}, units: {} },
});

const DURATION = /^P(?:(\d+)([DW]))?(?:T(?:(\d+)(H))?(?:(\d+)(M))?(?:(\d+)(S))?)?$/;

/** How names of the rules are said on the page: as elsewhere in the console, clocks and their ladders by the clock's own name, durations in words. */
export function useRuleNames(policy: unknown): (name: string) => string {
  const words: { names: Record<string, string>; units: Record<string, string> } = useWords(nameWords);
  const shared = useWords(common);
  const { templates } = useWords(textWords);
  // Of several clocks of one kind the first gives the name.
  const clocks = (isObject(policy) ? listOf(policy['clocks']).filter(isObject) : []).reverse();
  const ofClocks = clocks.flatMap(({ kind, ladder, name }) =>
    [kind, ladder].map((id): [string, string] => [textOf(id), textOf(name)]),
  );
  const elsewhere = [shared.recipients, shared.rungs, shared.statuses, shared.grades, words.names];
  const known = new Map([
    ...Object.entries(templates),
    ...ofClocks,
    ...elsewhere.flatMap((said) => Object.entries(said)),
  ]);
  const duration = (text: string): string | undefined => {
    const found = DURATION.exec(text)
      ?.slice(1)
      .filter((part) => part !== undefined);
    return found?.map((part) => words.units[part] ?? part).join(' ') || undefined;
  };
  return (name) =>
    name
      .split(' ')
      .map((one) => known.get(one) ?? duration(one) ?? one)
      .join(' ');
}
