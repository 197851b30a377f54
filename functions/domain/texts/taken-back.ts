import { addressedTo, beginning, mayWait, wordingOf } from './compose.ts';
import type { Case } from '../case/case.ts';
import { isOpen } from '../case/case.ts';
import { changesIn, type ChangeOf, changesOf } from '../case/clock-changes.ts';
import { shortTime } from './short-time.ts';
import type { Event } from '../case/events.ts';
import type { Directory } from '../people/directory.ts';
import { isLive } from '../matter/clock.ts';
import { unitToMove } from '../people/recipients.ts';
import { quietUntil } from '../clocks/quiet-hours.ts';
import type { Outbox, TakeBack } from './outbox.ts';
import type { Policy } from '../rules/policy.ts';
import type { Text } from './text.ts';
import type { TextContext } from './text-context.ts';

const TEMPLATE = 'taken-back';

/** P8: the steps that a decision takes back: of a clock that applies no longer, of a unit that is let go, or of a whole case that ended. */
export function takeBacksOf(events: readonly Event[], state: Case, { policy, now }: TextContext): TakeBack[] {
  const { actions } = policy.texts;
  const held = quietUntil(state, policy, now);
  const off = (seq: number, step: string, of: TakeBack['of'], action: string): TakeBack => ({
    seq,
    step,
    of,
    ...wordingOf({ template: TEMPLATE, action }, state, policy),
    ...(held ? { held } : {}),
  });
  const corrected = events.some(({ type }) => type === 'corrected');
  const action = (clockId: string): string => {
    const kind = state.clocks.find(({ id }) => id === clockId)?.kind;
    return kind ? actions[kind] : '';
  };
  /** A correction moved its due time: whoever was told another one is told the right one. */
  const moved = (seq: number, { clockId, why }: ChangeOf<'superseded'>): TakeBack[] | null => {
    const next = changesOf('opened', events).find(({ clock }) => dutyOf(clock.id) === dutyOf(clockId))?.clock;
    if (why !== 'corrected' || !next) return null;
    const said = { template: 'corrected', action: action(next.id), at: next.dueAt };
    const of = { clock: clockId, dueNow: shortTime(next.dueAt) };
    return [{ seq, step: next.id, of, ...wordingOf(said, state, policy), ...(held ? { held } : {}) }];
  };
  /** By a corrected fact it was never missed. */
  const healed = (seq: number, clockId: string): TakeBack[] => {
    const said = wordingOf({ template: 'healed', action: action(clockId) }, state, policy);
    return [{ seq, step: clockId, of: { missOf: dutyOf(clockId) }, ...said, ...(held ? { held } : {}) }];
  };
  const still = new Set(state.assignments.filter((a) => a.state !== 'taken-back').map((a) => a.unit));
  return events.flatMap((event): TakeBack[] => {
    const { seq } = event;
    if (event.type === 'ended') return [off(seq, 'case', { case: true }, actions.everything)];
    if (event.type === 'taken-back') {
      return event.assignmentIds.flatMap((id) => {
        const unit = state.assignments.find((a) => a.id === id)?.unit ?? '';
        return still.has(unit) ? [] : [off(seq, `assignment:${id}`, { unit }, actions.everything)];
      });
    }
    if (event.type === 'part-changed') {
      const unit = state.assignments.find(({ id }) => id === event.assignmentId)?.unit ?? '';
      const theirs = state.clocks.filter((clock) => isLive(clock) && 'primary' in clock.move);
      return unitToMove({ state, clock: null }) === unit
        ? []
        : theirs.map(({ id, kind }) => off(seq, id, { clockOf: id, unit }, actions[kind]));
    }
    return changesIn(event).flatMap((change) => {
      if (change.change === 'met') return corrected && !change.late ? healed(seq, change.clockId) : [];
      if (change.change !== 'superseded' || change.why === 'replaced') return [];
      // Some proposals are to be decided also when the case is over.
      if (!isOpen(state) && change.why !== 'proposal-withdrawn') return [];
      return moved(seq, change) ?? [off(seq, change.clockId, { clock: change.clockId }, actions[change.kind])];
    });
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
  return outbox.takeBacks.flatMap((takeBack) => {
    const { of, held, step, ...said } = takeBack;
    const told = toldOf(takeBack, outbox, sentTexts, policy);
    const people = directory.contacts.filter(({ id }) => told.has(id) && !released.has(id));
    if (('unit' in of && !('clockOf' in of)) || 'case' in of) for (const { id } of people) released.add(id);
    return people.map((person) => ({
      ...addressedTo(person, `${step}.e${takeBack.seq}`, directory, channels),
      matter: outbox.matter,
      step,
      ...said,
      ...beginning(mayWait(person, directory) ? held : null, outbox.at),
    }));
  });
}

/** A clock in any of its generations. */
const dutyOf = (clockId: string): string => clockId.split('#')[0] ?? '';

const REACHED: Text['state'][] = ['sending', 'sent', 'delivered', 'unknown'];

function toldOf({ of }: TakeBack, { firstSeq }: Outbox, sentTexts: readonly Text[], policy: Policy): Set<string> {
  const says = sentTexts.filter(
    (text) => text.template === TEMPLATE || text.variables['action'] === policy.texts.actions['return-accepted'],
  );
  const concerns = (text: Text): boolean => {
    if ('missOf' in of) return dutyOf(text.step) === of.missOf && text.template === 'missed';
    if ('clockOf' in of) return text.step === of.clockOf && text.unit === of.unit && text.role === 'unit-officer';
    if ('dueNow' in of) return text.step === of.clock && text.variables['by'] !== of.dueNow;
    return 'clock' in of ? text.step === of.clock : text.role !== 'desk' && ('case' in of || text.unit === of.unit);
  };
  return new Set(
    sentTexts
      .filter((text) => text.seq < firstSeq && REACHED.includes(text.state) && !says.includes(text) && concerns(text))
      .filter((text) => !says.some((later) => covers(later, text)))
      .map(({ person }) => person),
  );
}

/** A later text already took back what this one asked for. */
const covers = (later: Text, text: Text): boolean =>
  later.person === text.person &&
  later.seq > text.seq &&
  (later.step === text.step || later.step === 'case' || later.step.startsWith('assignment:'));
