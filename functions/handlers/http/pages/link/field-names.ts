/** What the forms behind a code call their fields: nobody there knows them by the names of the API. */
const NAMES = new Map(
  Object.entries({
    acting: '授权文号',
    acts: '回应的举措',
    address: '网址',
    answeredAt: '单独答复时间',
    askedAt: '请示时间',
    attendance: '出席人',
    attended: '出席人',
    attendedAs: '出席人职务',
    bySuperior: '统一发布的上级机关',
    categories: '类别',
    changes: '修改后的文稿',
    concludes: '结论',
    decision: '审批意见',
    demandId: '督办事项',
    discoveredAt: '发现时间',
    dissent: '不同意见',
    dueAt: '上级交办时限',
    earlierReason: '发布早于发现时间的说明',
    emergencyAt: '得知突发事件的时间',
    emergencyKind: '突发事件类型',
    evidence: '证据',
    exception: '出席例外',
    final: '是否最终回应',
    firstPublishedAt: '网上首次出现时间',
    followUpAt: '下次发布时间',
    form: '形式',
    keeps: '兑现的承诺',
    legalBasis: '依据',
    method: '方式',
    name: '发布渠道',
    natures: '性质',
    on: '哪一天',
    orders: '所答复的交办',
    outlets: '发布渠道',
    paper: '线下答复的文书',
    place: '地点',
    points: '答复要点',
    promises: '承诺',
    publishedAt: '发布时间',
    reason: '理由',
    receivedAt: '对方接收时间',
    release: '哪次发布',
    reportedAt: '上报时间',
    says: '说明',
    sentAt: '发出时间',
    settledAt: '处置时间',
    settlement: '处置事项',
    signer: '签收人',
    since: '接管时间',
    step: '筹备事项',
    summary: '内容摘要',
    superiorWord: '上级同意的情况',
    to: '接办人',
    unit: '单位',
    until: '交回时间',
    withoutWord: '未经上级同意的原因',
  }),
);

/** What these pages call a field of the API. */
export const fieldNamed = (name: string): string => NAMES.get(name) ?? '其他内容';

const LACKING = '缺少这个字段';

/** A refusal of one field as its form would say it; `pointer` is where in the command the API found it. */
export function inTheFormsWords(detail: string, pointer: string): string {
  const lead = `${pointer}：`;
  if (pointer === '' || !detail.startsWith(lead)) return detail;
  const why = detail.slice(lead.length);
  return `${NAMES.get(pointer.split('/')[1] ?? '') ?? '所填内容'}：${why === LACKING ? '请填写' : why}`;
}
