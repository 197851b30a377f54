import type { RecordEvent } from '../api/queries.ts';
import { isObject, textOf } from '../api/record.ts';
import { dictionary } from '../app/language.ts';

/** What this page corrects of each kind of fact; the API takes more. */
export const CORRECTED_TIMES = {
  'case-opened': ['discoveredAt', 'firstPublishedAt'],
  'limit-set': ['dueAt'],
  released: ['publishedAt', 'followUpAt'],
  settled: ['settledAt'],
  reported: ['reportedAt'],
} as const;
export const CORRECTED_TEXTS = { released: ['address', 'place'], reported: ['to', 'means'] } as const;
export type TimeName = (typeof CORRECTED_TIMES)[keyof typeof CORRECTED_TIMES][number];
export type TextName = (typeof CORRECTED_TEXTS)[keyof typeof CORRECTED_TEXTS][number];

const has = <Table extends object>(table: Table, type: string): type is Extract<keyof Table, string> => type in table;

/** The times and texts of the fact that an event recorded. */
export const timesOf = ({ type }: RecordEvent): readonly TimeName[] =>
  has(CORRECTED_TIMES, type) ? CORRECTED_TIMES[type] : [];
export const textsOf = ({ type }: RecordEvent): readonly TextName[] =>
  has(CORRECTED_TEXTS, type) ? CORRECTED_TEXTS[type] : [];

/** A field of the fact as it stands: what was corrected last, else what was recorded. */
export function standing(event: RecordEvent, events: readonly RecordEvent[], name: string): string {
  const later = events.flatMap((one) => (one.type === 'corrected' && one['event'] === event.seq ? [one['is']] : []));
  const inner = ['release', 'limit'].map((part) => event[part]).find(isObject) ?? event;
  return [...later, inner].reduce<string>((found, part) => {
    const value = isObject(part) ? textOf(part[name]) : '';
    return part === inner ? found || value : value || found;
  }, '');
}

export const correctionWords = dictionary({
  zh: {
    open: '更正',
    hint: '原记录保留。影响时限是否按时、首次回应时间或起算时间的，须由他人审批后生效',
    never: '此事并未发生，整条作废',
    evidence: '依据（网址、材料名称，一行一个）',
    fields: {
      discoveredAt: '发现时间',
      firstPublishedAt: '网上首现时间',
      dueAt: '上级交办时限',
      publishedAt: '发布时间',
      followUpAt: '承诺下次发布时间',
      settledAt: '处置时间',
      reportedAt: '上报时间',
      address: '网址',
      place: '地点',
      to: '上报对象',
      means: '上报方式',
    },
    of: (seq: number) => `更正第 ${seq} 条记录`,
    done: (seq: number) => `已更正第 ${seq} 条记录`,
    approvedBy: (name: string) => `，${name} 审批`,
    unconfirmed: '（时间待他人核实，暂按登记时间计）',
  },
  en: {
    open: 'Correct',
    hint: 'The entry stays. What changes whether a duty was met, the first answer or a start takes a second person',
    never: 'It never happened: the whole entry is void',
    evidence: 'Evidence (addresses or names of papers, one a line)',
    fields: {
      discoveredAt: 'Learnt of at',
      firstPublishedAt: 'First published at',
      dueAt: 'Limit set by a superior',
      publishedAt: 'Published at',
      followUpAt: 'Next release promised for',
      settledAt: 'Settled at',
      reportedAt: 'Reported at',
      address: 'Address',
      place: 'Place',
      to: 'Reported to',
      means: 'By what means',
    },
    of: (seq: number) => `Correct entry ${seq}`,
    done: (seq: number) => `Corrected entry ${seq}`,
    approvedBy: (name: string) => `, approved by ${name}`,
    unconfirmed: ' (its time awaits a second person; counts from its recording)',
  },
});
