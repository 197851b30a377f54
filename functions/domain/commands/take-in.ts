import type { LineSet } from '../case/agreed-line.ts';
import { coordinatorsOf } from './coordinators.ts';
import { partsAt } from '../case/assignments.ts';
import {
  answersHere,
  type Assignment,
  type Case,
  assignmentOf,
  CLOCK_KINDS,
  type ClockKind,
  isComplainedOf,
  isStanding,
  type OwedDuty,
  type ReleaseFact,
  unitsOf,
} from '../case/case.ts';
import type { SystemCommand } from '../case/commands.ts';
import { countsFrom } from '../case/correction.ts';
import type { Draft, Event } from '../case/events.ts';
import { openSettlements, type PartBrought, settlementsOf } from '../case/settlements.ts';
import { commanding, type TakeoverBrought } from '../case/takeover.ts';
import { isOf, isSame, type TakenIn } from '../case/taken-in.ts';
import type { Actor } from '../matter/actor.ts';
import { dutyOf, isLive, pressedBy } from '../matter/clock.ts';
import { ERASED } from '../matter/free-text.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { plainName } from '../matter/plain-name.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { isSameFact, lineOf, MOST_FACTS } from './agreed-line.ts';
import type { Context } from './decide.ts';
import { undoesMiss } from './late-entry.ts';
import { feedbacksHere, feedbacksOf } from './joined-orders.ts';
import { documentsHere, documentsOf, openTellings, tellingsHere } from './joined-papers.ts';
import { lookAhead } from './outcome.ts';
import { reopenedFor } from './reopened-by.ts';
import { dueBy } from './settlements.ts';
import { unlessOpen } from './unless-open.ts';

type TakeIn = Extract<SystemCommand, { command: 'take-in' }>;
type TellJoined = Extract<SystemCommand, { command: 'tell-joined' }>;
type Bringing = Pick<TakeIn, 'reason' | 'answers' | 'answeredBy'>;

/** What the public is owed of a case: an answer, whatever form it takes. */
const ANSWERS: readonly ClockKind[] = ['first-information', 'press-conference', 'response'];

/** M4: all that a case brings to the one that it joins. What stays on its own record alone: its breaches, its texts, what it met. */
export function takeInOf(state: Case, facts: readonly Event[], { reason, ...told }: Bringing, now: Instant): TakeIn {
  const before = facts.flatMap((event) => (event.type === 'taken-in' ? [event.from, ...(event.through ?? [])] : []));
  const unanswered = state.natures.filter(
    (nature) => !state.releases.some((one) => answersHere(one) && one.acts?.includes(nature)),
  );
  const line = lineOf(facts).map((one) =>
    pick(one, ['kind', 'label', 'value', 'unit', 'confirmedBy', 'exposes', 'exposureBasis']),
  );
  return {
    command: 'take-in',
    from: state.number,
    reason,
    ...pick(told, ['answers', 'answeredBy']),
    assignments: state.assignments.filter(isStanding).map((a) => withMissed(state, withoutOrder(a), now)),
    releases: state.releases.filter((one) => one.void === undefined).map((one) => brought(state, one)),
    duties: state.clocks
      .filter((clock) => ANSWERS.includes(clock.kind) && isLive(clock))
      .map((clock) => pick(clock, ['kind', 'startAt', 'dueAt'])),
    line,
    settlements: partsLeft(state, facts),
    ...feedbacksOf(state, facts),
    ...documentsOf(state, facts),
    ...openTellings(state, facts),
    ...takeoverOf(state, facts),
    brings: {
      ...(before.length > 0 ? { through: [...new Set(before)] } : {}),
      ...pick(state, ['coordinators', 'reach', 'grades', 'categories']),
      ...(unanswered.length > 0 ? { natures: unanswered } : {}),
      ...(state.firstAnsweredAt === undefined ? pick(state, ['causes']) : {}),
      ...(state.settledAt === undefined ? { unsettled: true as const } : {}),
      ...effectsOf(state),
      ...(state.elsewhere === undefined ? {} : { elsewhere: true as const }),
    },
  };
}

/** P5: what was judged is not judged again; what left questions open is, where nobody has decided on them yet. */
function effectsOf({ effects = [], proposals = [] }: Case): Pick<TakenIn, 'effects'> {
  const undecided = proposals.some(({ kind, approvedBy }) => kind === 'second-answer' && approvedBy === undefined);
  const judged = effects.filter(({ asks }) => asks === 0 || !undecided);
  return judged.length > 0 ? { effects: judged } : {};
}

/** P3: whoever commands it commands what it joins: nothing goes out there without his word. */
function takeoverOf(state: Case, facts: readonly Event[]): Pick<TakeIn, 'takeover'> {
  const standing = commanding(state);
  const told = facts.find((event) => event.type === 'taken-over' && event.takeover === standing?.id);
  if (!standing || told?.type !== 'taken-over') return {};
  return {
    takeover: {
      ...pick(told, ['body', 'since', 'number', 'evidence']),
      from: { case: standing.from ?? state.number, ...pick(standing, ['askedAt']) },
    },
  };
}

/** P3: one superior commands one matter. */
export function commandedAsunder(own: Case, theirs: Case): Refusal | null {
  const [one, other] = [commanding(own), commanding(theirs)];
  return !one || !other || plainName(one.body) === plainName(other.body)
    ? null
    : refuse(
        'commanded-already',
        'P3',
        `本件由${one.body}指挥，${theirs.number} 由${other.body}指挥：请先查明由谁指挥，在另一件登记交回，再归并`,
        '/target',
      );
}

/** D1: what is still to be dealt with goes over part by part, each with its own time. */
const partsLeft = (state: Case, facts: readonly Event[]): PartBrought[] =>
  openSettlements(state).map((one) => {
    const said = facts.findLast(
      (event) => event.type === 'settlement-set' && event.settlement === one.id && event.says !== undefined,
    );
    const says = said?.type === 'settlement-set' && said.says !== ERASED ? said.says : undefined;
    return {
      ...pick(one, ['unit', 'dueAt']),
      ...(says === undefined ? {} : { says }),
      from: { case: one.from ?? state.number, ...pick(one, ['askedAt', 'extended']) },
    };
  });

/** P2: orders go over as limits of the case. */
const withoutOrder = ({ assignedBy: _b, orderedAt: _o, orderHeldBy: _h, ...a }: Assignment): Assignment => a;

/** P2–P5: a duty of its part that it missed there is on that record, and not missed once more here. */
function withMissed({ number, breaches = [], clocks }: Case, a: Assignment, now: Instant): Assignment {
  const over = clocks.filter((clock) => isLive(clock) && pressedBy(clock) < now).map(dutyOf);
  const missed = [...breaches.filter(({ is }) => is !== 'healed').map(({ duty }) => duty), ...over];
  const kinds = CLOCK_KINDS.filter((kind) =>
    missed.some((duty) => duty.split(':')[0] === kind && assignmentOf({ assignments: [a] }, duty) !== undefined),
  );
  return kinds.length === 0
    ? a
    : {
        ...a,
        missedThere: {
          in: a.missedThere?.in ?? number,
          kinds: [...new Set([...kinds, ...(a.missedThere?.kinds ?? [])])],
        },
      };
}

/** P2: which orders it answered, and H5: what was judged of its text, is of the case that it was recorded in. */
function brought(state: Case, { orders: _o, exposed: _e, both, from, spoke, ...one }: ReleaseFact): ReleaseFact {
  const known = from !== undefined && !both ? from : { case: state.number, id: one.id };
  return { ...one, from: known, spoke: spoke ?? partsAt(state, one.unit, one.publishedAt) };
}

/**
 * M4: a case that joins keeps its units, releases and promises here. H2: what it was answered by counts here only where a named person says so, and
 * alone he undoes no miss by it.
 */
export function takeIn(state: Case, command: TakeIn, actor: Actor, context: Context): Draft[] | Refusal {
  const { facts = [] } = context;
  const closed = unlessOpen(state);
  if (closed) return closed;
  if (takingIn(facts, command.from)) return refuse('taken-in-already', 'M4', `${command.from} 已归并到本件`);
  const ids = new Map(command.releases.map(({ id }, index) => [id, `R${state.releases.length + index + 1}`]));
  const here = (named: readonly string[] = []): string[] => named.flatMap((id) => ids.get(id) ?? []);
  const answeredBy = command.answeredBy?.filter((id) =>
    state.releases.some((one) => one.id === id && one.from === undefined && one.void === undefined),
  );
  const owed = owedBeside(state, command.duties);
  const taken: TakenIn = {
    type: 'taken-in',
    ...pick(command, ['from', 'reason']),
    assignments: partsHere(state, command.assignments),
    releases: command.releases.map((one) => ({
      ...one,
      id: ids.get(one.id) ?? one.id,
      ...(one.keeps ? { keeps: one.keeps.map((kept) => promiseHere(kept, ids)) } : {}),
    })),
    ...command.brings,
    ...(command.brings.coordinators
      ? { coordinators: command.brings.coordinators.filter((unit) => !isComplainedOf(state, unit)) }
      : {}),
    ...(command.brings.effects
      ? {
          effects: command.brings.effects.flatMap((one) => here([one.release]).map((release) => ({ ...one, release }))),
        }
      : {}),
    ...(owed.length > 0 ? { owed } : {}),
    ...(answeredBy && answeredBy.length > 0 && owed.length > 0 ? { answeredBy } : {}),
  };
  const answers = here(command.answers);
  const counted: TakenIn = answers.length > 0 ? { ...taken, answers } : taken;
  const alone = answers.length === 0 || !undoesMiss(state, counted, actor, context);
  return [
    alone ? counted : taken,
    ...coordinatorsOf(
      { ...state, ...coordinatingBoth(state, taken) },
      unitsOf({ assignments: taken.assignments }),
      context,
    ),
    ...linesBeside(state, command.line, facts),
    ...partsBeside(state, command, taken.assignments, context),
    ...feedbacksHere(state, command),
    ...documentsHere(state, command),
    ...tellingsHere(state, command, ids),
    ...(command.takeover && !commanding(state) ? [commandedHere(state, command.takeover)] : []),
  ];
}

const coordinatingBoth = (state: Case, { coordinators = [] }: TakenIn): { coordinators: string[] } => ({
  coordinators: [...new Set([...(state.coordinators ?? []), ...coordinators])],
});

/**
 * D1: parts that the other left open are parts here. What is to be dealt with as a whole, here or there, is one part
 * beside them: no part of the one settles the other.
 */
function partsBeside(state: Case, command: TakeIn, assignments: readonly Assignment[], context: Context): Draft[] {
  const { from, brings, settlements: theirs = [] } = command;
  const own = settlementsOf(state);
  if (!brings.unsettled || own.length + theirs.length === 0) return [];
  const due = dueBy(undefined, context);
  const lead = [...state.assignments.filter(isStanding), ...assignments].find(({ part }) => part !== 'co-unit')?.unit;
  const wholeOf = (unit: string | undefined, says: string): PartBrought[] =>
    unit === undefined || isRefusal(due) ? [] : [{ unit, dueAt: due, says }];
  const parts =
    theirs.length > 0
      ? [
          ...(own.length === 0 && state.settledAt === undefined
            ? wholeOf(lead ?? theirs[0]?.unit, '本件归并前整体的线下处置')
            : []),
          ...theirs,
        ]
      : wholeOf(
          command.assignments.find(({ part }) => part !== 'co-unit')?.unit ??
            (openSettlements(state).length === 0 ? (lead ?? own[0]?.unit) : undefined),
          `归并件 ${from} 的线下处置`,
        ).map((one) => ({ ...one, from: { case: from } }));
  return parts.map(
    ({ says, ...part }, index): Draft => ({
      type: 'settlement-set',
      settlement: `T${(state.settlements?.length ?? 0) + index + 1}`,
      ...part,
      ...(says === undefined || state.offline ? {} : { says }),
      reason: `${from} 归并到本件`,
    }),
  );
}

const commandedHere = ({ takeovers = [] }: Case, taken: TakeoverBrought): Draft => ({
  type: 'taken-over',
  takeover: `K${takeovers.length + 1}`,
  ...taken,
});

/** `R1.P2` of the one case as it is known in the other. */
function promiseHere(kept: string, ids: ReadonlyMap<string, string>): string {
  const [release = '', promise = ''] = kept.split('.');
  return `${ids.get(release) ?? release}.${promise}`;
}

/** R1, R3: one unit answers for a case; whoever answered for the other is a co-unit of this one, with its signature. H5: none that it complains of. */
function partsHere(state: Case, theirs: readonly Assignment[]): Assignment[] {
  const standing = state.assignments.filter(isStanding);
  const led = standing.some(({ part }) => part !== 'co-unit');
  const first = Math.max(0, ...state.assignments.map(({ id }) => Number(id.slice(1)))) + 1;
  return theirs
    .filter(({ unit }) => !standing.some((a) => a.unit === unit) && !isComplainedOf(state, unit))
    .filter(({ unit }, index, all) => all.findIndex((a) => a.unit === unit) === index)
    .map((a, index) => ({ ...a, id: `A${first + index}`, ...(led ? { part: 'co-unit' as const } : {}) }));
}

/** P4: what was answered here before answered this concern: of the other, what is still owed is owed here. What runs here is owed anyway, and sooner (H4). */
function owedBeside({ clocks }: Case, duties: readonly OwedDuty[]): OwedDuty[] {
  return ANSWERS.flatMap((kind) => {
    const [owed] = duties.filter((one) => one.kind === kind).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    const own = clocks.filter(
      (clock) => clock.kind === kind || (kind === 'response' && clock.kind === 'press-conference'),
    );
    return owed && !own.some(isLive) && own.some(({ state: is }) => is === 'met') ? [owed] : [];
  });
}

/** R3: what the units of the other had agreed on and this line says nothing of. */
function linesBeside({ line = [], offline }: Case, theirs: TakeIn['line'], facts: readonly Event[]): LineSet[] {
  if (offline) return [];
  const known = lineOf(facts);
  return theirs
    .filter((one) => !known.some((own) => isSameFact(own, one)))
    .slice(0, MOST_FACTS - line.length)
    .map((one, index) => ({ type: 'line-set', factId: `F${line.length + index + 1}`, version: 1, ...one }));
}

/** R3: facts that the lines of two cases tell otherwise: which of them is so, their units settle before the two are one. */
export function linesAsunder(own: readonly Event[], theirs: readonly Event[]): Refusal | null {
  const known = lineOf(theirs);
  const differs = lineOf(own).flatMap((one) => {
    const other = known.find((line) => isSameFact(line, one) && line.value !== one.value);
    return other ? [`${one.label ?? one.kind}：本件为“${one.value}”，对方为“${other.value}”`] : [];
  });
  return differs.length === 0
    ? null
    : refuse(
        'lines-differ',
        'R3',
        `两件的口径不一致：${differs.join('；')}。请先由供稿单位更新或撤下其中一方，再归并`,
        '/target',
      );
}

/** What was recorded when that case, or one that it had taken in, joined; undefined: it did not, or is a matter of its own again. */
function takingIn(facts: readonly Event[], number: string): Extract<Event, { type: 'taken-in' }> | undefined {
  const taken = facts.findLast(
    (event): event is Extract<Event, { type: 'taken-in' }> =>
      event.type === 'taken-in' && (event.from === number || event.through?.includes(number) === true),
  );
  const left = facts.findLast(
    (event) => event.type === 'joined-told' && event.what === 'opened-anew' && event.cases.includes(number),
  );
  return taken && (left?.seq ?? 0) < taken.seq ? taken : undefined;
}

/** M4: a case that had joined is a matter of its own again, a release of it was corrected, or nothing is owed of it. */
export function tellJoined(state: Case, command: TellJoined, actor: Actor, context: Context): Draft[] | Refusal {
  const { facts = [], now } = context;
  const taken = takingIn(facts, command.from);
  const of = command.what === 'corrected' && state.splitFrom === command.from;
  if (!taken && !of) return refuse('not-joined', 'M4', `${command.from} 未归并到本件`);
  const told = toldOf(state, command, taken, facts);
  if (!told) return refuse('nothing-of-it', 'M4', `本件没有 ${command.from} 的这一事项`);
  const after = lookAhead(state, [told], actor, now);
  return [told, ...partsGone(after, told), ...reopenedFor(state, after, `归并件 ${command.from} 的事实有变`, context)];
}

/** D1: parts that it brought are its own again. */
const partsGone = (state: Case, told: Draft): Draft[] =>
  told.type === 'joined-told' && told.what === 'opened-anew'
    ? openSettlements(state)
        .filter(({ from }) => from !== undefined && told.cases.includes(from))
        .map(({ id }) => ({
          type: 'settlement-set',
          settlement: id,
          dropped: true,
          reason: `${told.from} 已重新打开，由该件办理`,
        }))
    : [];

function toldOf(
  state: Case,
  command: TellJoined,
  taken: Extract<Event, { type: 'taken-in' }> | undefined,
  facts: readonly Event[],
): Draft | null {
  const { from } = command;
  switch (command.what) {
    case 'no-duty':
      return state.owed?.some((one) => one.from === from) ? { type: 'joined-told', from, what: 'no-duty' } : null;
    case 'corrected': {
      const { release } = command;
      return state.releases.some((one) => isSame(one, release))
        ? { type: 'joined-told', from, what: 'corrected', release }
        : null;
    }
    case 'opened-anew': {
      if (!taken) return null;
      const direct = taken.from === from;
      const cases = direct ? [from, ...(taken.through ?? [])] : [from];
      const ids = direct ? taken.releases.map(({ id }) => id) : [];
      return {
        type: 'joined-told',
        from,
        what: 'opened-anew',
        cases,
        releases: state.releases
          .filter((one) => one.void === undefined && (ids.includes(one.id) || cases.some((of) => isOf(one, of))))
          .map(({ id }) => id),
        assignments: direct ? onlyOf(taken, state, facts) : [],
      };
    }
  }
}

/** The units that have a part here by that case alone, and have done nothing in it since. */
function onlyOf(taken: Extract<Event, { type: 'taken-in' }>, state: Case, facts: readonly Event[]): string[] {
  const since = facts.filter(({ seq }) => seq > taken.seq);
  const acted = (id: string, unit: string): boolean =>
    state.releases.some((one) => one.from === undefined && one.unit === unit && countsFrom(one) >= taken.at) ||
    since.some((event) => 'assignmentId' in event && event.assignmentId === id && event.type !== 'handed-on');
  return taken.assignments
    .filter(({ id, unit }) => state.assignments.some((a) => a.id === id && isStanding(a)) && !acted(id, unit))
    .map(({ id }) => id);
}
