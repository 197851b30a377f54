import type { Event } from '../case/events.ts';
import type { Ground } from '../matter/ground.ts';
import type { Instant } from '../matter/instant.ts';
import type { OrderEvent } from '../order/events.ts';
import { factsOfCase } from './case-facts.ts';
import { type DutyFact, isWithinLonger, type LongerLimits, type MatterFacts } from './facts.ts';
import { factsOfOrder } from './order-facts.ts';

/** Duties by which the public is answered: what comes after them late may be growth that an answer in time would have spared. */
const ANSWERS: readonly DutyFact['kind'][] = [
  'first-information',
  'press-conference',
  'response',
  'assigned-limit',
  'follow-up',
];

const GRAVEST = ['I', 'II', 'III', 'IV'];

/** S6, S7: what the record of a case says against its units: what was late, done anew, and how it grew after a late answer. */
export function groundsOfCase(events: readonly Event[], from: Instant, limits: LongerLimits): Ground[] {
  const { duties, acts } = knownFacts(events);
  const facts = { acts, duties: duties.filter((fact) => !isWithinLonger(fact, limits)) };
  return [...groundsOfFacts(facts, from), ...growth(facts, events, from)];
}

/**
 * What a record says, by its last event, which stands for all before it: an event never changes in its place, and whoever looks for the grounds of
 * a measure reads every record of a year.
 */
const known = new WeakMap<Event, MatterFacts>();

function knownFacts(events: readonly Event[]): MatterFacts {
  const last = events.at(-1);
  const facts = (last && known.get(last)) ?? factsOfCase(events);
  if (last) known.set(last, facts);
  return facts;
}

/** S3, S6: the same of a supervision order. */
export const groundsOfOrder = (events: readonly OrderEvent[], from: Instant): Ground[] =>
  groundsOfFacts(factsOfOrder(events), from);

/** A miss that a named person set aside, or whose point was given back on appeal, is the ground of nothing. */
const stands = ({ is }: DutyFact): boolean => is === 'late' || is === 'tolerated';

const groundsOfFacts = ({ duties, acts }: MatterFacts, from: Instant): Ground[] => [
  ...duties
    .filter((fact) => stands(fact) && fact.dueAt >= from)
    .map(
      ({ matter, duty, unit, dueAt, metAt, is, owed }): Ground => ({
        fact: 'late',
        matter,
        unit,
        at: dueAt,
        duty,
        dueAt,
        ...doneOrOver({ metAt, owed }),
        ...(is === 'tolerated' ? { tolerated: true as const } : {}),
      }),
    ),
  ...acts
    .filter(({ what, at }) => what === 'redone' && at >= from)
    .map(({ matter, unit, at, event }): Ground => ({ fact: 'returned', matter, unit, at, event })),
];

/** Whoever registers a case by hand grades it with that. */
const isGraded = (event: Event): boolean => event.type === 'case-opened' && event.gradesConfirmed;

const doneOrOver = ({ metAt, owed }: { metAt?: Instant | undefined; owed?: true | undefined }): Partial<Ground> =>
  metAt === undefined ? (owed ? {} : { over: true }) : { metAt };

/** 导致升级: the first answer of each unit that was late, and the first rise of the grade and of attention after it, on one line. Whether the one led to the other is for a person to judge. */
function growth({ duties }: MatterFacts, events: readonly Event[], from: Instant): Ground[] {
  // A1: what a person made of a first suggestion is no growth.
  const judged = events.find((event) => event.type === 'confirmed' || event.type === 'graded' || isGraded(event));
  const late = duties
    .filter((fact) => stands(fact) && ANSWERS.includes(fact.kind))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return [...new Set(late.map(({ unit }) => unit))].flatMap((unit): Ground[] => {
    const own = late.filter((fact) => fact.unit === unit);
    // One that was found to be an honest mistake stands back behind one that was not.
    const first = own.find(({ is }) => is === 'late') ?? own[0];
    if (!first) return [];
    const { matter, duty, dueAt, is } = first;
    const since = events.filter(({ at }) => at > dueAt);
    const rise = since.find(
      (event) =>
        event.type === 'graded' &&
        event.at > (judged?.at ?? '') &&
        GRAVEST.indexOf(event.grades.opinion) < GRAVEST.indexOf(event.was.opinion),
    );
    const grew = since.find((event) => event.type === 'attention-grew' && event.what !== 'words');
    const at = rise?.at ?? grew?.at;
    if (at === undefined || at < from) return [];
    return [
      {
        fact: 'grew',
        matter,
        unit,
        at,
        duty,
        dueAt,
        ...doneOrOver(first),
        ...(rise?.type === 'graded' ? { grade: { was: rise.was.opinion, is: rise.grades.opinion, at: rise.at } } : {}),
        ...(grew?.type === 'attention-grew' ? { attention: { what: grew.what, at: grew.at } } : {}),
        ...(is === 'tolerated' ? { tolerated: true as const } : {}),
      },
    ];
  });
}
