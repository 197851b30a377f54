import { type Case, type Clock, type Grades, sameGrades } from '../case/case.ts';
import { changesIn, changesOf } from '../case/clock-changes.ts';
import type { Event } from '../case/events.ts';
import { fill, rowOf } from '../clocks/explain.ts';
import { holds } from '../clocks/wanted-clocks.ts';
import { isLive, pressedBy } from '../matter/clock.ts';
import { isMore } from '../matter/grade.ts';
import { unitToMove } from '../people/recipients.ts';
import type { Policy, Recipient, TextRules } from '../rules/policy.ts';
import type { RegradeText } from './compose.ts';
import { actionOf } from './action-of.ts';
import { shortTime } from './short-time.ts';

/** What a decision on the grades says: to all whom it concerns alike, but for the duties, which are each unit's own. */
export interface Regrade {
  template: 'graded-up' | 'graded-down';
  /** Whose duties changed: a unit, or the desk. */
  brought: Owned[];
  off: Owned[];
  /** What the text says of these duties; of all of them where no unit is named. */
  said: (unit?: string) => RegradeText;
  /** The clocks that a text to the unit speaks of. */
  about: (unit?: string) => string[];
  /** Who is told, besides each unit's own. */
  roles: Recipient[];
}

interface Owned {
  clock: Clock;
  unit: string | null;
}

const ofUnit = (all: Owned[], unit: string | undefined): Owned[] =>
  all.filter((one) => unit === undefined || one.unit === unit);

type Deciding = Extract<Event, { type: 'graded' | 'emergency-refuted' }>;
type Words = TextRules['regrading']['words'];

export const isRegrade = (event: Event): event is Deciding =>
  event.type === 'graded' || event.type === 'emergency-refuted';

/** Clocks that no grade brings: who decides what within which time; and those of the plan, which the plan's own steps tell. */
const OF_NO_GRADE: readonly Clock['kind'][] = ['confirm', 'decision', 'return-decision', 'plan-step', 'media-reply'];

/** A1, P8: what a decision on the grades changed; null where it changed nothing. `before` are the clocks that stood before it. */
export function regradeOf(
  events: readonly Event[],
  state: Case,
  before: readonly Clock[],
  policy: Policy,
): (Regrade & { event: Deciding }) | null {
  const event = events.find(isRegrade);
  // Whoever registers it with grades of his own grades it for the first time.
  if (!event || events.some(({ type }) => type === 'case-opened')) return null;
  const was = event.type === 'graded' ? event.was : state.grades;
  const raised = isRaised(was, state.grades);
  const changes = events.flatMap((one) => changesIn(one));
  const opened = new Set(changesOf('opened', events).map(({ clock }) => clock.id));
  const owned = (clock: Clock): Owned => ({ clock, unit: ownerOf(clock, state) });
  const brought = state.clocks
    .filter((clock) => isLive(clock) && !OF_NO_GRADE.includes(clock.kind))
    .filter((clock) => opened.has(clock.id) || isBroughtBy(clock, state, was, policy))
    .toSorted((a, b) => (pressedBy(a) < pressedBy(b) ? -1 : 1))
    .map(owned);
  const named = new Set(brought.map(({ clock }) => actionOf(clock, state, policy)));
  const off = changes
    .flatMap((change) =>
      change.change === 'superseded' && !(raised && change.why === 'replaced')
        ? before.filter(({ id }) => id === change.clockId)
        : [],
    )
    .filter((clock) => !OF_NO_GRADE.includes(clock.kind) && !named.has(actionOf(clock, state, policy)))
    .map(owned);
  if (sameGrades(was, state.grades) && brought.length + off.length === 0) return null;
  const { texts } = policy;
  const missed = new Set(changes.flatMap((change) => (change.change === 'missed' ? [change.clockId] : [])));
  return {
    event,
    template: raised ? 'graded-up' : 'graded-down',
    brought,
    off,
    said: (unit) => ({
      who: whoOf(event, texts),
      was: texts.gradeWords[was.opinion],
      turn: turnOf(event, was, state.grades, texts),
      ...newsOf(
        ofUnit(brought, unit).map(({ clock }) => ({
          clock,
          action: actionOf(clock, state, policy),
          isLate: missed.has(clock.id),
        })),
        ofUnit(off, unit).map(({ clock }) => actionOf(clock, state, policy)),
        { raised, words: texts.regrading.words, bounds: texts.bounds },
      ),
    }),
    about: (unit) => [...ofUnit(brought, unit), ...ofUnit(off, unit)].map(({ clock }) => clock.id),
    roles: rolesOf(state.grades, raised, texts.regrading),
  };
}

const isRaised = (was: Grades, now: Grades): boolean =>
  isMore(now.opinion, was.opinion) || isMore(now.emergency, was.emergency);

const isGrave = ({ opinion, emergency }: Grades): boolean =>
  [opinion, emergency].some((grade) => grade === 'I' || grade === 'II');

const rolesOf = (now: Grades, raised: boolean, { to }: TextRules['regrading']): Recipient[] =>
  raised ? [...to.raised, ...(isGrave(now) ? to.grave : [])] : to.lowered;

/** A1: it ran as unconfirmed already, and is owed for good by the grades that were decided. */
const isBroughtBy = (clock: Clock, state: Case, was: Grades, policy: Policy): boolean => {
  const row = rowOf(clock, policy);
  return row !== undefined && !holds(row.when, { ...state, grades: was }) && holds(row.when, state);
};

const ownerOf = (clock: Clock, state: Case): string | null =>
  'primary' in clock.move ? unitToMove({ state, clock: null }) : unitToMove({ state, clock });

/** H2: who decided; a name too long for a text is the desk's. */
function whoOf({ actor }: Deciding, { bounds, regrading: { words } }: TextRules): string {
  return actor.kind === 'person' && actor.name.length <= (bounds['who'] ?? 0) ? actor.name : words.desk;
}

/** What became of the emergency. */
function turnOf(
  event: Deciding,
  was: Grades,
  now: Grades,
  { emergencyWords, regrading: { words } }: TextRules,
): string {
  if (event.type === 'emergency-refuted') return words.refuted;
  if (sameGrades(was, now)) return words.same;
  if (now.emergency === null) return words.noEmergency;
  const values = {
    now: emergencyWords[now.emergency],
    was: was.emergency === null ? '' : emergencyWords[was.emergency],
  };
  if (was.emergency === null) return fill(words.newEmergency, values);
  return fill(was.emergency === now.emergency ? words.sameEmergency : words.emergency, values);
}

interface Duty {
  clock: Clock;
  action: string;
  isLate: boolean;
}

/** Several units owe the same by the same time. */
const isAlike = (one: Duty, other: Duty): boolean =>
  one.action === other.action &&
  pressedBy(one.clock) === pressedBy(other.clock) &&
  one.clock.past === other.clock.past &&
  one.isLate === other.isLate;

/** Two places of a text, as much in each as it has room for, what matters first; what finds none is counted. */
function newsOf(
  owed: Duty[],
  gone: string[],
  { raised, words, bounds }: { raised: boolean; words: Words; bounds: Record<string, number> },
): Pick<RegradeText, 'news' | 'more'> {
  const [first = 0, second = 0] = [bounds['news'], bounds['more']];
  const duties = owed.filter((duty, at) => owed.findIndex((other) => isAlike(other, duty)) === at);
  const off = [...new Set(gone)];
  if (duties.length + off.length === 0) return { news: words.unchanged, more: words.look };
  const rest = (all: number): string => fill(words.rest, { count: String(all) });
  const offsIn = (room: number): string => fitting(off, room, { before: words.off, rest });
  if (off.length > 0 && (!raised || duties.length === 0)) {
    const said = duties.map((duty) => dutySaid(duty, words.duty, words));
    return { news: offsIn(first), more: said.length === 0 ? words.look : fitting(said, second, { rest }) };
  }
  const [soonest, ...later] = duties;
  const news = soonest ? dutySaid(soonest, words.firstPast, words) : words.unchanged;
  const others = later.map((duty) => dutySaid(duty, words.past, words));
  if (others.length > 0) return { news, more: fitting(others, second, { rest: () => rest(duties.length) }) };
  return { news, more: off.length > 0 ? offsIn(second) : words.look };
}

/** The first of them that there is room for. */
function fitting(
  items: string[],
  room: number,
  { before = '', rest }: { before?: string; rest: (all: number) => string },
): string {
  const upTo = (count: number): string =>
    `${before}${items.slice(0, count).join('、')}${count < items.length ? rest(items.length) : ''}`;
  return items.map((_, at) => upTo(items.length - at)).find((said) => said.length <= room) ?? rest(items.length);
}

/** With its time; where that was over when the grade brought it, with our own target. */
const dutySaid = ({ clock, action, isLate }: Duty, past: string, words: Words): string =>
  fill(isLate ? words.late : clock.past ? past : words.duty, { action, by: shortTime(pressedBy(clock)) });
