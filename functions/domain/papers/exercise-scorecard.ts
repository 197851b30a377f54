import { fill } from '../clocks/explain.ts';
import { between, type Instant, MINUTE } from '../matter/instant.ts';
import type { PaperRow } from '../rules/paper-rules.ts';
import { hourOf } from './dates.ts';
import type { Block, Paper } from './paper.ts';
import { type FullName, framed, heading, text, wording } from './wording.ts';

interface Unit {
  id: string;
  name: string;
}

/** S4: an exercise that is over, as its paper says it. */
export interface ScorecardOf {
  number: string;
  name: string;
  factor: number;
  realTexts: boolean;
  startedAt: Instant;
  endedAt: Instant;
  participants: number;
  given: number;
  cases: number;
  evaluators: readonly { person: string; units: readonly Unit[] }[];
  cards: readonly {
    unit: Unit | null;
    lines: readonly {
      matter: string;
      name: string;
      startAt: Instant;
      dueAt: Instant;
      doneAt?: Instant;
      stands?: { hours: number } | { workingDays: number };
      is: 'in-time' | 'late' | 'missed' | 'open';
    }[];
  }[];
  notes: readonly { at: Instant; by: string; unit?: Unit; says: string }[];
  office: Unit;
}

const WHAT = { 'in-time': 'inTime', late: 'late', missed: 'missed', open: 'running' } as const;

/** `1小时5分钟`. */
function spanOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours > 0 ? `${hours}小时` : ''}${rest > 0 || hours === 0 ? `${rest}分钟` : ''}`;
}

/** To the minute begun. */
const span = (from: Instant, to: Instant): string => spanOf(Math.max(0, Math.ceil(between(from, to) / MINUTE)));

/** S4: the scorecard of an exercise: what each unit did, in which time, beside the limit at its pace and the one that it stands for; and what was seen. */
export function exerciseScorecard(view: ScorecardOf, row: PaperRow<'exercise-scorecard'>, fullName: FullName): Paper {
  const says = wording(row);
  const { number, startedAt, endedAt, factor } = view;
  const source = { matter: number };
  const units = view.cards.filter(({ unit }) => unit !== null).length;
  const lineOf = ({
    matter,
    name,
    startAt,
    dueAt,
    doneAt,
    stands,
    is,
  }: ScorecardOf['cards'][number]['lines'][number]) => ({
    says: says('line', {
      matter,
      duty: name,
      start: hourOf(startAt),
      due: hourOf(dueAt),
      real:
        stands === undefined
          ? says('given')
          : 'hours' in stands
            ? Number.isInteger(stands.hours)
              ? says('hours', { count: String(stands.hours) })
              : spanOf(Math.round(stands.hours * 60))
            : says('days', { count: String(stands.workingDays) }),
      done:
        doneAt === undefined
          ? says('open', { limit: span(startAt, dueAt) })
          : says('done', { at: hourOf(doneAt), taken: span(startAt, doneAt), limit: span(startAt, dueAt) }),
      is: says(WHAT[is]),
    }),
    from: [{ matter }],
  });
  const cardOf = ({ unit, lines }: ScorecardOf['cards'][number]): Block[] => [
    heading(unit === null ? says('desk') : says('unit', { unit: fullName(unit) })),
    lines.length === 0 ? text(says('nothing')) : { block: 'items', items: lines.map(lineOf) },
  ];
  return {
    ...framed(row, { drill: true }),
    mark: fullName(view.office),
    number,
    title: fill(row.title, { name: view.name }),
    body: [
      text(says('asOf', { start: hourOf(startedAt), end: hourOf(endedAt), factor: String(factor) }), source),
      text(
        `${says('setUp', {
          people: String(view.participants),
          units: String(units),
          given: String(view.given),
          cases: String(view.cases),
        })}${says(view.realTexts ? 'phones' : 'outbox')}`,
        source,
      ),
      heading(says('evaluators')),
      {
        block: 'items',
        items: view.evaluators.map(({ person, units: watched }) => ({
          says: says('evaluator', { name: person, units: watched.map(fullName).join('、') }),
        })),
      },
      ...view.cards.flatMap(cardOf),
      heading(says('notes')),
      view.notes.length === 0
        ? text(says('noNotes'))
        : {
            block: 'items',
            items: view.notes.map(({ at, by, unit, says: said }) => ({
              says: says('note', { at: hourOf(at), by, unit: unit ? `（${fullName(unit)}）` : '', says: said }),
              from: [source],
            })),
          },
      text(says('what')),
    ],
  };
}
