import { addressedTo, beginning, mayWait, wordingOf } from './compose.ts';
import { type Case, type Clock, type ClockKind, isOpen, outlivesCase } from '../case/case.ts';
import type { ClocksChanged } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import type { TextBearer } from './bearer.ts';
import { actionOf } from './action-of.ts';
import { isRegrade, type Regrade, regradeOf } from './regrade.ts';
import { shortTime } from './short-time.ts';
import type { Event } from '../case/events.ts';
import type { Directory } from '../people/directory.ts';
import { isLive } from '../matter/clock.ts';
import { unitToMove } from '../people/recipients.ts';
import { quietUntil } from '../clocks/quiet-hours.ts';
import type { Outbox, TakeBack } from './outbox.ts';
import type { AssessmentClockKind } from '../rules/assessment-rules.ts';
import type { ConferenceClockKind } from '../rules/conference-rules.ts';
import type { ConsultationClockKind } from '../rules/consultation-rules.ts';
import type { ExerciseClockKind } from '../rules/exercise-rules.ts';
import type { HandoverClockKind } from '../rules/handover-rules.ts';
import type { InquiryClockKind } from '../rules/inquiry-rules.ts';
import type { MeasureClockKind } from '../rules/measure-rules.ts';
import type { PlanClockKind } from '../rules/plan-rules.ts';
import type { RetroClockKind } from '../rules/retrospective-rules.ts';
import type { OrderClockKind } from '../rules/order-rules.ts';
import type { WatchClockKind } from '../rules/watch-rules.ts';
import type { Policy } from '../rules/policy.ts';
import type { Text } from './text.ts';
import type { TextContext } from './text-context.ts';

const TEMPLATE = 'taken-back';
const REGRADED = ['graded-up', 'graded-down'];

/** What take-backs are made with. */
export interface TakingBack {
  bearer: TextBearer;
  policy: Policy;
  /** Until when people may not be disturbed. */
  held: Instant | null;
  /** What texts call a duty that has a name of its own. */
  nameOf?: (clockId: string) => string | undefined;
}

/** P8: whoever was told of a step is told that it is off. */
export const off = (
  seq: number,
  step: string,
  of: TakeBack['of'],
  action: string,
  { bearer, policy, held }: TakingBack,
): TakeBack => ({
  seq,
  step,
  of,
  ...wordingOf({ template: TEMPLATE, action }, bearer, policy),
  ...(held ? { held } : {}),
});

/** The parts that units have no longer; M4: also by what went with a split-off alert, or with a case that had joined. */
const partsTaken = (event: Event): readonly string[] => {
  if (event.type === 'taken-back') return event.assignmentIds;
  if (event.type === 'split-off') return event.assignments ?? [];
  return event.type === 'joined-told' && event.what === 'opened-anew' ? event.assignments : [];
};

/** P8: the steps that a decision on a case takes back: of a clock that applies no longer, of a unit that is let go, or of a whole case that ended. */
export function takeBacksOf(
  events: readonly Event[],
  state: Case,
  { policy, now }: TextContext,
  before: readonly Clock[] = [],
): TakeBack[] {
  const { actions } = policy.texts;
  const nameOf = (clockId: string): string | undefined => {
    const clock = [...state.clocks, ...before].find(({ id }) => id === clockId);
    return clock && actionOf(clock, state, policy);
  };
  const context: TakingBack = { bearer: state, policy, held: quietUntil(state, policy, now), nameOf };
  const regrade = regradeOf(events, state, before, policy);
  const still = new Set(state.assignments.filter((a) => a.state !== 'taken-back').map((a) => a.unit));
  return events.flatMap((event): TakeBack[] => {
    const { seq } = event;
    // What a decision on the grades took back is one text, also to those who are told of the decision by nothing else.
    if (isRegrade(event)) return regrade ? takenByGrade(seq, regrade, context) : [];
    if (event.type === 'ended') return endedFor(seq, events, state, context);
    const gone = partsTaken(event);
    if (gone.length > 0)
      return gone.flatMap((id) => {
        const unit = state.assignments.find((a) => a.id === id)?.unit ?? '';
        return still.has(unit) ? [] : [off(seq, `assignment:${id}`, { unit }, actions.everything, context)];
      });
    if (event.type === 'part-changed') {
      const unit = state.assignments.find(({ id }) => id === event.assignmentId)?.unit ?? '';
      const theirs = state.clocks.filter((clock) => isLive(clock) && 'primary' in clock.move);
      return unitToMove({ state, clock: null }) === unit
        ? []
        : theirs.map(({ id, kind }) => off(seq, id, { clockOf: id, unit }, nameOf(id) ?? actions[kind], context));
    }
    if (event.type === 'no-duty-found') return [noDuties(seq, event.duties, state, context)];
    if (event.type !== 'clocks-changed') return [];
    const told = regrade?.about() ?? [];
    const changes = event.changes.filter((change) => change.change !== 'superseded' || !told.includes(change.clockId));
    return ofClocks({ ...event, changes }, events, isOpen(state), context);
  });
}

/** All of it is off; P2: but for a unit that owes something still, of which each step that is off is named. */
function endedFor(seq: number, events: readonly Event[], state: Case, context: TakingBack): TakeBack[] {
  const { actions } = context.policy.texts;
  const owing = state.clocks
    .filter((clock) => isLive(clock) && outlivesCase(clock))
    .flatMap((clock) => unitToMove({ state, clock }) ?? []);
  const but = [...new Set(owing)];
  const gone = events
    .flatMap((event) => (event.type === 'clocks-changed' ? event.changes : []))
    .flatMap((change) => (change.change === 'superseded' ? [change] : []));
  return [
    off(seq, 'case', { case: true, ...(but.length > 0 ? { but } : {}) }, actions.everything, context),
    ...but.flatMap((unit) =>
      gone.map(({ clockId, kind }) =>
        off(seq, clockId, { clockOf: clockId, unit }, context.nameOf?.(clockId) ?? actions[kind], context),
      ),
    ),
  ];
}

/** People of a unit read of its own duties, everybody else of all. */
function takenByGrade(
  seq: number,
  { template, said, off: gone }: Regrade,
  { bearer, policy, held }: TakingBack,
): TakeBack[] {
  if (gone.length === 0) return [];
  const units = [...new Set(gone.flatMap(({ unit }) => unit ?? []))];
  return [...units, undefined].map((unit) => ({
    seq,
    step: 'case',
    of: {
      clocks: gone.filter((one) => unit === undefined || one.unit === unit).map(({ clock }) => clock.id),
      ...(unit === undefined ? { but: units } : { unit }),
    },
    ...wordingOf({ template, regrade: said(unit) }, bearer, policy),
    ...(held ? { held } : {}),
  }));
}

/** A1, P8: whoever was told of a miss that was of no duty is told so, in one text. */
function noDuties(seq: number, duties: string[], state: Case, { policy, held }: TakingBack): TakeBack {
  const [duty = ''] = duties;
  const action = Object.entries(policy.texts.actions).find(([kind]) => kind === duty.split(':')[0])?.[1] ?? '';
  const said = duties.length === 1 ? { template: 'no-duty', action } : { template: 'no-duties', count: duties.length };
  return { seq, step: 'case', of: { missesOf: duties }, ...wordingOf(said, state, policy), ...(held ? { held } : {}) };
}

/** P8: what a decision on a matter of any kind takes back of its clocks; a correction that moved a due time tells the right one, one that heals a miss says so. */
export function ofClocks(
  {
    seq,
    changes,
  }: ClocksChanged<
    | ClockKind
    | OrderClockKind
    | ConferenceClockKind
    | ConsultationClockKind
    | InquiryClockKind
    | WatchClockKind
    | PlanClockKind
    | ExerciseClockKind
    | HandoverClockKind
    | AssessmentClockKind
    | MeasureClockKind
    | RetroClockKind
  > & {
    seq: number;
  },
  events: readonly { type: string }[],
  open: boolean,
  context: TakingBack,
): TakeBack[] {
  const { bearer, policy, held, nameOf = () => undefined } = context;
  const { actions } = policy.texts;
  const corrected = events.some(({ type }) => type === 'corrected');
  const said = (notice: Parameters<typeof wordingOf>[0]) => ({
    ...wordingOf(notice, bearer, policy),
    ...(held ? { held } : {}),
  });
  return changes.flatMap((change): TakeBack[] => {
    if (change.change === 'met') {
      if (!corrected || change.late) return [];
      // By a corrected fact it was never missed.
      const kind = bearer.clocks.find(({ id }) => id === change.clockId)?.kind;
      const action = nameOf(change.clockId) ?? Object.entries(actions).find(([name]) => name === kind)?.[1] ?? '';
      const of = { missOf: dutyOf(change.clockId) };
      return [{ seq, step: change.clockId, of, ...said({ template: 'healed', action }) }];
    }
    if (change.change !== 'superseded' || change.why === 'replaced') return [];
    // Some proposals are to be decided also when the case is over.
    if (!open && change.why !== 'proposal-withdrawn') return [];
    const { clockId, why } = change;
    const next = changes.find((one) => one.change === 'opened' && dutyOf(one.clock.id) === dutyOf(clockId));
    if (why !== 'corrected' || next?.change !== 'opened')
      return [off(seq, clockId, { clock: clockId }, nameOf(clockId) ?? actions[change.kind], context)];
    // It moved its due time: whoever was told another one is told the right one.
    const { id, dueAt, kind } = next.clock;
    const of = { clock: clockId, dueNow: shortTime(dueAt) };
    return [{ seq, step: id, of, ...said({ template: 'corrected', action: nameOf(id) ?? actions[kind], at: dueAt }) }];
  });
}

/** P8: the texts that tell it, to whoever was told of such a step by an earlier decision, and not of its end since. The desk did it. */
export function takeBackTexts(
  outbox: Outbox,
  sentTexts: readonly Text[],
  { policy, directory, channels }: { policy: Policy; directory: Directory; channels: readonly string[] },
): Text[] {
  // Who is told that all of it is over need not hear of its parts.
  const released = new Set(
    outbox.texts.filter(({ template }) => template === 'return-decided').map(({ person }) => person),
  );
  const regraded = new Set(
    outbox.texts.filter(({ template }) => REGRADED.includes(template)).map(({ person }) => person),
  );
  return outbox.takeBacks.flatMap((takeBack) => {
    const { of, held, step, ...said } = takeBack;
    const told = toldOf(takeBack, outbox, sentTexts, policy);
    const people = directory.contacts.filter(
      ({ id }) => told.has(id) && !released.has(id) && !('clocks' in of && regraded.has(id)),
    );
    if (('unit' in of && !('clockOf' in of) && !('clocks' in of)) || 'case' in of)
      for (const { id } of people) released.add(id);
    return people.map((person) => ({
      ...addressedTo(person, `${step}.e${takeBack.seq}`, directory, channels),
      matter: outbox.matter,
      step,
      ...said,
      ...('clocks' in of ? { takesBack: of.clocks } : {}),
      ...beginning(mayWait(person, directory) ? held : null, outbox.at),
    }));
  });
}

/** A clock in any of its generations. */
const dutyOf = (clockId: string): string => clockId.split('#')[0] ?? '';

/** Of a case, and of a supervision order by reminder, notice and letter. */
const SAYS_MISSED = ['missed', 'order-missed', 'order-notice', 'order-letter'];

const REACHED: Text['state'][] = ['sending', 'sent', 'delivered', 'unknown'];

function toldOf({ of }: TakeBack, { firstSeq }: Outbox, sentTexts: readonly Text[], policy: Policy): Set<string> {
  const says = sentTexts.filter(
    (text) =>
      text.template === TEMPLATE ||
      text.takesBack !== undefined ||
      text.variables['action'] === policy.texts.actions['return-accepted'],
  );
  const concerns = (text: Text): boolean => {
    const speaksOf = (clock: string): boolean => text.step === clock || (text.about?.includes(clock) ?? false);
    if ('event' in of) return text.seq === of.event;
    if ('clocks' in of)
      return of.clocks.some(speaksOf) && (of.but ? !of.but.includes(text.unit) : text.unit === of.unit);
    // A text about several that are late names none of them.
    if ('missesOf' in of)
      return (
        text.template === 'late' || (of.missesOf.includes(dutyOf(text.step)) && SAYS_MISSED.includes(text.template))
      );
    if ('missOf' in of) return dutyOf(text.step) === of.missOf && SAYS_MISSED.includes(text.template);
    if ('clockOf' in of) return text.step === of.clockOf && text.unit === of.unit && text.role === 'unit-officer';
    if ('dueNow' in of) return speaksOf(of.clock) && text.variables['by'] !== of.dueNow;
    if ('case' in of) return text.role !== 'desk' && of.but?.includes(text.unit) !== true;
    return 'clock' in of ? speaksOf(of.clock) : text.role !== 'desk' && text.unit === of.unit;
  };
  return new Set(
    sentTexts
      .filter((text) => text.seq < firstSeq && REACHED.includes(text.state) && !says.includes(text) && concerns(text))
      // That the duty is off says nothing of the miss.
      .filter((text) => 'missesOf' in of || !says.some((later) => covers(later, text)))
      .map(({ person }) => person),
  );
}

/** A later text already took back what this one asked for. */
const covers = (later: Text, text: Text): boolean =>
  later.person === text.person &&
  later.seq > text.seq &&
  (later.takesBack
    ? (text.about ?? [text.step]).every((clock) => later.takesBack?.includes(clock))
    : later.step === text.step || later.step === 'case' || later.step.startsWith('assignment:'));
