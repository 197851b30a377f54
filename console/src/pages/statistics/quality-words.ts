import { dictionary } from '../../app/language.ts';

const named = (names: Record<string, string>): Record<string, string> => names;

export const qualityWords = dictionary({
  zh: {
    substance: '按时且实质回应',
    inTime: '按时回应',
    told: named({ yes: '有实质内容', no: '没有实质内容', unread: '未阅文字' }),
    rate: '实质率',
    toReview: '待复核',
    substanceFormula:
      '按时回应的，按所发文字读作什么、以复核认定为准分列；实质率 = 有实质内容 ÷（有实质内容 + 没有实质内容）。没有提供文字的不计入。待复核按发布的月份计。',
    accepted: '建议采纳情况',
    kind: '建议',
    kinds: named({
      grade: '等级',
      unit: '承办单位',
      nature: '性质',
      category: '类别',
      subject: '主题词',
      join: '归并',
      answer: '是否回应',
      elsewhere: '是否本区',
    }),
    month: '月份',
    decided: named({ accepted: '采纳', overruled: '改动', added: '人工补作' }),
    acceptedRate: '采纳率',
    rows: '常被改动的规则行',
    noRows: '无',
    row: (id: string, count: number) => `${id} ${count} 次`,
    acceptedFormula:
      '采纳率 = 采纳 ÷（采纳 + 改动），按作出决定的月份计，只计系统据线索提出的建议。归并：改动为归并后又拆出，人工补作为人工归并；是否回应：采纳为复核不通过，改动为认定已回应；是否本区：采纳为以“不属本区”终结，改动为认定是本区的。',
  },
  en: {
    substance: 'In time and in substance',
    inTime: 'In time',
    told: named({ yes: 'of substance', no: 'of none', unread: 'words not read' }),
    rate: 'rate',
    toReview: 'to review',
    substanceFormula:
      'Of the answers in time, by what their words read as and by what a reviewer found; rate = of substance ÷ (of substance + of none). Those whose words nobody gave are in neither. To review: by the month of publication.',
    accepted: 'Proposals accepted',
    kind: 'Proposal',
    kinds: named({
      grade: 'grade',
      unit: 'unit',
      nature: 'nature',
      category: 'category',
      subject: 'subject',
      join: 'join',
      answer: 'does it answer',
      elsewhere: 'is it ours',
    }),
    month: 'Month',
    decided: named({ accepted: 'accepted', overruled: 'overruled', added: 'by hand' }),
    acceptedRate: 'rate',
    rows: 'Rows overruled most',
    noRows: 'none',
    row: (id: string, count: number) => `${id} ${count}×`,
    acceptedFormula:
      'Rate = accepted ÷ (accepted + overruled), by the month of the decision, of what was proposed from an alert. Join: overruled is split off again, by hand is joined by a person. Does it answer: accepted is found not to, overruled is found to answer. Is it ours: accepted is ended as not of the district, overruled is found to be of it.',
  },
});
