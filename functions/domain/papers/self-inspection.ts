import { fill } from '../clocks/explain.ts';
import type { Instant } from '../matter/instant.ts';
import type { PaperRow } from '../rules/paper-rules.ts';
import type { ScoredClock } from '../rules/score-rules.ts';
import type { ActFact, DutyFact } from '../scores/facts.ts';
import type { Period } from '../scores/period.ts';
import { dateOf, hourOf, periodName } from './dates.ts';
import type { Block, Paper, Source } from './paper.ts';
import { type FullName, framed, heading, text, wording } from './wording.ts';

/** S2: how a unit takes its matters on and answers those who gave them (机制); its other duties are what came of it (效果). */
const MECHANISM: readonly ScoredClock[] = [
  'sign',
  'take-lead',
  'contribution',
  'order-sign',
  'order-reply',
  'feedback',
];

/** What the record says of one unit in one period. */
export interface Inspected {
  unit: { id: string; name: string };
  period: Period;
  /** Up to when the record was read; never after the end of the period. */
  asOf: Instant;
  /** P1: its own plans in force; `due`: its owner is to read it again. */
  plans: { title: string; readOn: Instant; due: boolean }[];
  /** P7, S4: its spokespersons, their assistants, how many of both have no phone, and how many are to be trained. */
  speakers: { speakers: number; assistants: number; unreachable: number; toTrain: number };
  /** Of this unit and period alone. */
  duties: readonly DutyFact[];
  acts: readonly ActFact[];
  /** H5: matters that whoever reads it is not to be pointed at: they are counted, and not named. */
  unnamed: ReadonlySet<string>;
  /** Records that could not be read. */
  unreadable: number;
  dutyName: (kind: ScoredClock) => string;
}

/** S2: the sheet of a unit's self-inspection on rules, mechanism and effect: filled from the record, its findings left to the pen. */
export function selfInspection(found: Inspected, row: PaperRow<'self-inspection'>, fullName: FullName): Paper {
  const says = wording(row);
  const { period, asOf, duties, unreadable, unit } = found;
  const [mechanism, effect] = [true, false].map((is) => duties.filter(({ kind }) => MECHANISM.includes(kind) === is));
  const body: Block[] = [
    text(says('asOf', { at: hourOf(asOf) })),
    ...(unreadable > 0 ? [text(says('unreadable', { count: String(unreadable) }))] : []),
    ...(duties.length === 0 && found.acts.length === 0 ? [text(says('nothing'))] : []),
    heading(says('rules')),
    { block: 'form', rows: [plansRow(found, says), speakersRow(found, says), ...toThePen(says)] },
    heading(says('mechanism')),
    {
      block: 'form',
      rows: [...counted(mechanism ?? [], found, says), actsRow(found, says), ...toThePen(says)],
    },
    heading(says('effect')),
    {
      block: 'form',
      rows: [...counted(effect ?? [], found, says), ...toThePen(says), { name: says('head'), says: '' }],
    },
    heading(says('missed')),
    ...missed(found, says),
  ];
  const name = fullName(unit);
  const title = fill(row.title, { unit: name, period: periodName(period) });
  return { ...framed(row, {}), mark: name, number: periodName(period), title, body };
}

type Says = ReturnType<typeof wording<'self-inspection'>>;
type Row = Extract<Block, { block: 'form' }>['rows'][number];

const toThePen = (says: Says): Row[] => [
  { name: says('found'), says: '' },
  { name: says('mend'), says: '' },
];

const plansRow = ({ plans }: Inspected, says: Says): Row => ({
  name: says('plans'),
  says:
    plans.length === 0
      ? says('noPlan')
      : plans.map(({ title, readOn, due }) => says(due ? 'planDue' : 'plan', { title, on: dateOf(readOn) })).join('\n'),
});

function speakersRow({ speakers: { speakers, assistants, unreachable, toTrain } }: Inspected, says: Says): Row {
  const of = (place: 'unreachable' | 'toTrain', count: number): string =>
    count > 0 ? says(place, { count: String(count) }) : '';
  const counts = says('speakerCount', { speakers: String(speakers), assistants: String(assistants) });
  return { name: says('speakers'), says: [counts, of('unreachable', unreachable), of('toTrain', toTrain)].join('') };
}

/** A row for each kind of duty that fell due, in the order of their names. */
function counted(duties: readonly DutyFact[], { dutyName, unnamed }: Inspected, says: Says): Row[] {
  if (duties.length === 0) return [{ name: says('noneDue'), says: says('none') }];
  const kinds = [...new Set(duties.map(({ kind }) => kind))];
  return kinds
    .map((kind) => ({ kind, name: dutyName(kind) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
    .map(({ kind, name }) => {
      const own = duties.filter((fact) => fact.kind === kind);
      const of = (...are: DutyFact['is'][]): number => own.filter(({ is }) => are.includes(is)).length;
      const [apart, tolerated] = [of('set-aside', 'waived'), of('tolerated')];
      return {
        name,
        says: [
          says('counted', {
            due: String(own.length - apart),
            inTime: String(of('in-time')),
            late: String(of('late', 'tolerated')),
          }),
          ...(tolerated > 0 ? [says('tolerated', { count: String(tolerated) })] : []),
          ...(apart > 0 ? [says('apart', { count: String(apart) })] : []),
        ].join(''),
        from: sources(own, unnamed),
      };
    });
}

function actsRow({ acts, unnamed }: Inspected, says: Says): Row {
  const of = (what: ActFact['what']): string => String(acts.filter((act) => act.what === what).length);
  return {
    name: says('acts'),
    says: says('actCounts', { assigned: of('assigned'), returned: of('returned'), redone: of('redone') }),
    from: acts.filter(({ matter }) => !unnamed.has(matter)).map(({ matter, event }) => ({ matter, event })),
  };
}

function missed({ duties, dutyName, unnamed }: Inspected, says: Says): Block[] {
  const late = duties
    .filter(({ is, matter }) => (is === 'late' || is === 'tolerated') && !unnamed.has(matter))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.duty < b.duty ? -1 : 1));
  if (late.length === 0) return [text(says('noneMissed'))];
  const lineOf = ({ matter, kind, dueAt, metAt, is }: DutyFact): string =>
    says('miss', {
      matter,
      duty: dutyName(kind),
      due: hourOf(dueAt),
      met: [
        metAt === undefined ? says('undone') : says('done', { at: hourOf(metAt) }),
        ...(is === 'tolerated' ? [says('tolerance')] : []),
      ].join('，'),
    });
  return [{ block: 'items', items: late.map((fact) => ({ says: lineOf(fact), from: [{ matter: fact.matter }] })) }];
}

const sources = (facts: readonly DutyFact[], unnamed: ReadonlySet<string>): Source[] =>
  [...new Set(facts.map(({ matter }) => matter))]
    .filter((matter) => !unnamed.has(matter))
    .toSorted()
    .map((matter) => ({ matter }));
