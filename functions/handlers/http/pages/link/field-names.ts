/** What the forms behind a code call their fields: nobody there knows them by the names of the API. */
const NAMES = new Map(
  Object.entries({
    acting: '授权文号',
    acts: '回应的举措',
    address: '网址',
    attendance: '出席人',
    attended: '出席人',
    attendedAs: '出席人职务',
    bySuperior: '统一发布的上级机关',
    changes: '修改后的文稿',
    concludes: '结论',
    decision: '审批意见',
    demandId: '督办事项',
    dissent: '不同意见',
    earlierReason: '发布早于发现时间的说明',
    evidence: '证据',
    final: '是否最终回应',
    followUpAt: '下次发布时间',
    form: '形式',
    keeps: '兑现的承诺',
    legalBasis: '依据',
    name: '发布渠道',
    outlets: '发布渠道',
    paper: '线下答复的文书',
    place: '地点',
    points: '答复要点',
    publishedAt: '发布时间',
    reason: '理由',
    release: '哪次发布',
    says: '说明',
    settlement: '处置事项',
    step: '筹备事项',
    superiorWord: '上级同意的情况',
    to: '接办人',
    withoutWord: '未经上级同意的原因',
  }),
);

const LACKING = '缺少这个字段';

/** A refusal of one field as its form would say it; `pointer` is where in the command the API found it. */
export function inTheFormsWords(detail: string, pointer: string): string {
  const lead = `${pointer}：`;
  if (pointer === '' || !detail.startsWith(lead)) return detail;
  const why = detail.slice(lead.length);
  return `${NAMES.get(pointer.split('/')[1] ?? '') ?? '所填内容'}：${why === LACKING ? '请填写' : why}`;
}
