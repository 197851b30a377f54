import type { CommandBody } from '../api/command.ts';
import type { RecordEvent } from '../api/queries.ts';
import { isObject, textOf } from '../api/record.ts';
import { dictionary } from '../app/language.ts';
import { fullTime, ms } from './time.ts';

export type FactFields = CommandBody<'correct'>['is'];
export type FactName = Exclude<keyof FactFields, 'void' | 'timeConfirmed'>;

const TOLD = ['subject', 'summary', 'categories', 'natures'] as const;
const ORDER = ['dueAt', 'number', 'orderedBy'] as const;

/** What is corrected of each kind of fact, in the order of its form. */
export const CORRECTED = {
  'case-opened': ['discoveredAt', 'firstPublishedAt', 'learntBy', 'place', ...TOLD, 'emergencyKind', ...ORDER],
  'traced-back': ['emergencyAt'],
  'taken-in': ['answers', 'answeredBy'],
  confirmed: TOLD,
  graded: ['emergencyKind'],
  'limit-set': ORDER,
  assigned: ORDER,
  signed: ['signer'],
  released: [
    'publishedAt',
    'form',
    'unit',
    'address',
    'place',
    'outlets',
    'acts',
    'points',
    'attendance',
    'promises',
    'evidence',
    'exception',
    'bySuperior',
    'paper',
    'orders',
    'earlierReason',
    'final',
    'followUpAt',
  ],
  'outlet-recorded': [],
  contributed: ['says'],
  'superior-told': ['to', 'means'],
  'media-told': ['to', 'means'],
  'media-replied': [],
  'privately-answered': ['answeredAt', 'unit'],
  'shown-how-to-apply': [],
  'emergency-called': [],
  'called-back': [],
  'handoff-answered': ['number', 'receivedAt'],
  settled: ['settledAt', 'says', 'unit'],
  reported: ['reportedAt', 'to', 'means'],
  'dispatch-sent': ['sentAt', 'means'],
  'receipt-recorded': [],
  'taken-over': ['since', 'body', 'number'],
  'handed-back': ['until', 'says'],
  'superior-asked': ['askedAt', 'to', 'says', 'means'],
} as const satisfies Record<string, readonly FactName[]>;

/** Nothing that the API corrects is missing in the table: the compiler names what is. */
type Missing = Exclude<FactName, (typeof CORRECTED)[keyof typeof CORRECTED][number]>;
export const ALL_FIELDS: [Missing] extends [never] ? true : Missing = true;

/** Those that may turn out never to have happened. */
export const VOIDABLE: readonly string[] = [
  'limit-set',
  'traced-back',
  'released',
  'outlet-recorded',
  'privately-answered',
  'shown-how-to-apply',
  'emergency-called',
  'called-back',
  'settled',
  'reported',
  'contributed',
  'superior-told',
  'media-told',
  'media-replied',
  'dispatch-sent',
  'receipt-recorded',
  'taken-over',
  'handed-back',
  'superior-asked',
];

const has = <Table extends object>(table: Table, type: string): type is Extract<keyof Table, string> => type in table;

/** A superior's order in what an event recorded; null where it has none. */
const orderIn = (event: RecordEvent): Record<string, unknown> | null => {
  const { assignment } = event;
  const holder = isObject(assignment) ? assignment['assignedBy'] : (event['limit'] ?? event['assignedBy']);
  return isObject(holder) ? holder : null;
};
/** Other facts have a number of their own. */
const isOfOrder = (type: string, name: FactName): boolean =>
  has(CORRECTED, type) && CORRECTED[type].some((one) => one === 'orderedBy') && ORDER.some((one) => one === name);

/** The fields of the fact that an event recorded: none where it recorded no fact, an order's only where it has one. */
export const fieldsOf = (event: RecordEvent): readonly FactName[] =>
  has(CORRECTED, event.type)
    ? CORRECTED[event.type].filter(
        (name) =>
          (!isOfOrder(event.type, name) || orderIn(event) !== null) &&
          (name !== 'emergencyAt' || isObject(event['emergency'])),
      )
    : [];

/** A field of the fact as it stands: what was corrected last, else what was recorded. */
export function standing(
  event: RecordEvent,
  events: readonly RecordEvent[],
  name: FactName | 'timeConfirmed',
): unknown {
  const later = events.flatMap((one) =>
    one.type === 'corrected' && one['event'] === event.seq && isObject(one['is']) && one['is'][name] !== undefined
      ? [one['is'][name]]
      : [],
  );
  if (later.length > 0) return later[later.length - 1];
  if (name === 'orderedBy') return orderIn(event)?.['unit'];
  if (name !== 'timeConfirmed' && isOfOrder(event.type, name)) return orderIn(event)?.[name];
  return (isObject(event['release']) ? event['release'] : event)[name];
}

/** The time of a late entry that awaits a second person. */
export const isUnconfirmed = (event: RecordEvent, events: readonly RecordEvent[]): boolean =>
  (isObject(event['release']) ? event['release']['unconfirmed'] : event['unconfirmed']) === true &&
  standing(event, events, 'timeConfirmed') !== true;

/** It never happened, as the record says now. */
export const isVoid = ({ seq }: RecordEvent, events: readonly RecordEvent[]): boolean =>
  events.some(
    (one) => one.type === 'corrected' && one['event'] === seq && isObject(one['is']) && one['is']['void'] === true,
  );

/** A value of a fact in words; the names of what has an id are the caller's to give. */
export function factSays(value: unknown, named: (id: string) => string, yes: string, no: string): string {
  if (typeof value === 'boolean') return value ? yes : no;
  if (Array.isArray(value)) return value.map((one) => factSays(one, named, yes, no)).join('、');
  if (isObject(value))
    return Object.entries(value)
      .filter(([key]) => key !== 'person')
      .map(([, one]) => named(textOf(one)))
      .join('，');
  return named(textOf(value));
}

const WHEN = /^\d{4}-\d\d-\d\dT/;

/** What a correction changes, field by field: what the record says, and what is to stand. `named`: what has an id; `timed`: an instant. */
export function changesSaid(
  { was, is }: { was?: unknown; is?: unknown },
  words: (typeof correctionWords)['zh'],
  named: (id: string) => string = (id) => id,
  timed: (at: string) => string = (at) => fullTime(ms(at)),
): string[] {
  const fields: Record<string, string> = words.fields;
  const side = (of: unknown, name: string): string => {
    const value = isObject(of) ? of[name] : undefined;
    return WHEN.test(textOf(value)) ? timed(textOf(value)) : factSays(value, named, words.yes, words.no);
  };
  return Object.keys(isObject(is) ? is : {}).map((name) => {
    const label = fields[name];
    if (label === undefined)
      return name === 'noAnswer' ? words.noAnswer : name === 'timeConfirmed' ? words.confirmTime : words.never;
    return words.changed(label, [side(was, name), side(is, name)].filter((one) => one !== '').join(' → '));
  });
}

export const correctionWords = dictionary({
  zh: {
    open: '更正',
    hint: '原记录保留。影响时限是否按时、首次回应时间或起算时间的，须由他人审批后生效',
    never: '此事并未发生，整条作废',
    noAnswer: '复核不通过：没有回应关切，不再计作回应',
    confirmTime: '补录的时间经核对无误',
    paperNumber: '文书编号',
    paperKeptAt: '存放处',
    changes: '更正内容',
    none: '无',
    yes: '是',
    no: '否',
    checking: '正在按规则核对…',
    alone: '不影响时限和首次回应时间，提交后即生效。',
    second: (people: string) => `影响时限、首次回应或起算时间：提交后须由${people || '他人'}审批，审批前一切照旧。`,
    evidence: '依据（网址、材料名称，一行一个）',
    fields: {
      discoveredAt: '发现时间',
      firstPublishedAt: '网上首现时间',
      learntBy: '来源方式',
      subject: '主题词',
      summary: '摘要',
      categories: '类别',
      natures: '性质',
      emergencyKind: '突发事件类型',
      emergencyAt: '突发事件得知时间（时限自此起算）',
      answers: '归并件的回应中，同时答复本件的',
      answeredBy: '本件归并前的回应中，同时答复归并件的',
      number: '交办文号',
      orderedBy: '交办单位',
      signer: '签收人',
      form: '回应形式',
      unit: '单位',
      outlets: '发布渠道（一行一个，名称后可空一格写网址）',
      acts: '各性质的回应举措',
      points: '答复要点',
      attendance: '出席人员',
      promises: '当场未能回答的问题',
      evidence: '证据',
      exception: '出席例外认定（写明依据，由他人审批）',
      earlierReason: '发布早于发现（或得知突发事件）的，说明何以回应',
      bySuperior: '统一发布的上级机关',
      paper: '答复文书',
      orders: '所答复的交办',
      final: '是最终回应',
      says: '处置情况',
      dueAt: '上级交办时限',
      publishedAt: '发布时间',
      followUpAt: '承诺下次发布时间',
      settledAt: '处置时间',
      answeredAt: '单独答复时间',
      sentAt: '发出时间',
      receivedAt: '对方接收时间',
      body: '指挥机关',
      since: '接管时间',
      until: '交回时间',
      askedAt: '请示时间',
      reportedAt: '上报时间',
      address: '网址',
      place: '地点',
      to: '上报对象',
      means: '上报方式',
    },
    changed: (field: string, change: string) => (change === '' ? field : `${field}：${change}`),
    of: (seq: number) => `更正第 ${seq} 条记录`,
    done: (seq: number) => `已更正第 ${seq} 条记录`,
    approvedBy: (name: string) => `，${name} 审批`,
    unconfirmed: '（时间待他人核实，暂按登记时间计）',
  },
  en: {
    open: 'Correct',
    hint: 'The entry stays. What changes whether a duty was met, the first answer or a start takes a second person',
    never: 'It never happened: the whole entry is void',
    noAnswer: 'Found by a review to answer nothing',
    confirmTime: 'The time of the late entry is right',
    paperNumber: 'Number of the paper',
    paperKeptAt: 'Kept at',
    changes: 'What changes',
    none: 'none',
    yes: 'yes',
    no: 'no',
    checking: 'asking the rules…',
    alone: 'No duty and no first answer hangs on it: it takes effect at once.',
    second: (people: string) =>
      `A duty, the first answer or a start hangs on it: ${people || 'a second person'} decides; until then all stands.`,
    evidence: 'Evidence (addresses or names of papers, one a line)',
    fields: {
      discoveredAt: 'Learnt of at',
      firstPublishedAt: 'First published at',
      learntBy: 'Learnt by',
      subject: 'Subject',
      summary: 'Summary',
      categories: 'Categories',
      natures: 'Nature',
      emergencyKind: 'Kind of emergency',
      emergencyAt: 'Emergency known since (its limits run from then)',
      answers: 'Releases of the joined case that answer this one too',
      answeredBy: 'Releases of this case from before that answered the joined one',
      number: 'Number of the order',
      orderedBy: 'Ordered by',
      signer: 'Signed by',
      form: 'Form',
      unit: 'Unit',
      outlets: 'Outlets (one a line, then its address)',
      acts: 'What answers each nature of the concern',
      points: 'What the answer says of each point',
      attendance: 'Who attended',
      promises: 'Questions left open',
      evidence: 'Evidence',
      exception: 'Why attendance counts by exception (a second person decides)',
      earlierReason: 'Published before it was learnt of: how it answers it all the same',
      bySuperior: 'Superior that released it',
      paper: 'Written answer',
      orders: 'Orders that it answers',
      final: 'It is the final answer',
      says: 'What was settled',
      dueAt: 'Limit set by a superior',
      publishedAt: 'Published at',
      followUpAt: 'Next release promised for',
      settledAt: 'Settled at',
      answeredAt: 'Privately answered at',
      sentAt: 'Sent at',
      receivedAt: 'Received at',
      body: 'Who commands',
      since: 'Took over at',
      until: 'Handed back at',
      askedAt: 'Asked at',
      reportedAt: 'Reported at',
      address: 'Address',
      place: 'Place',
      to: 'Reported to',
      means: 'By what means',
    },
    changed: (field: string, change: string) => (change === '' ? field : `${field}: ${change}`),
    of: (seq: number) => `Correct entry ${seq}`,
    done: (seq: number) => `Corrected entry ${seq}`,
    approvedBy: (name: string) => `, approved by ${name}`,
    unconfirmed: ' (its time awaits a second person; counts from its recording)',
  },
});
