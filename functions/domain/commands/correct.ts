import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import { CORRECTABLE, type Corrected } from '../case/correction.ts';
import type { Draft } from '../case/events.ts';
import { fieldsIn, refuseFields } from '../matter/correction.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import { isWrittenBefore, latest } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { evidenceOf, proposeCorrection, unlessAsProposed } from '../proposals/correction.ts';
import { barred } from './barred.ts';
import type { CarryOut } from './carry-out.ts';
import { changesDuty } from './changes-duty.ts';
import type { Context } from './decide.ts';
import { stateWith } from './corrected-state.ts';
import { withNumbers } from './left-open.ts';
import { corrected, factOfEvent, type RecordedFact } from './recorded-facts.ts';
import { isFarPromise } from './promise.ts';
import { reopenedBy } from './reopened-by.ts';

type Correct = Extract<PersonCommand, { command: 'correct' }>;
type Wish = Pick<Correct, 'event' | 'is' | 'reason' | 'evidence'>;
type Person = Extract<Actor, { kind: 'person' }>;

/**
 * H2: corrects one recorded fact: what, was, is, why, with evidence. Where it changes whether a duty was met, when the public was answered or
 * when a clock starts, it is a proposal that a second person decides; until then facts and ladders stand.
 */
export function correct(state: Case, told: Correct, actor: Person, context: Context): Draft[] | Refusal {
  const command = { ...told, is: withinTheMinute(told.is, state) };
  const fact = factOfEvent(context.facts ?? [], command.event);
  if (!fact) return refuse('not-a-fact', 'ours', `第 ${command.event} 条记录不是可以更正的事实`, '/event');
  const unit = unitOf(state, fact);
  const desk = context.directory.units.some(({ id, desk: mans }) => id === actor.unit && mans === true);
  if (!desk && unit !== actor.unit)
    return refuse('not-own-unit', 'R3', '只能更正本单位登记的事实，其他请联系值班台', '/event');
  const made = corrections(state, command, fact, context);
  if (isRefusal(made)) return made;
  const drafts = [made, ...reopenedBy(state, made, context)];
  // P7: an exception is never one person's, whatever hangs on it today.
  const alone =
    command.is.exception === undefined && !isFarPromise(state, command.is, context) && !isToldOn(state, fact);
  if (alone && !changesDuty(state, drafts, actor, context)) return drafts;
  return proposeCorrection(
    state,
    command,
    fact,
    { concerned: barred(unit, context.directory), known: KNOWN },
    actor,
    context,
  );
}

/** H4: a time of the minute of the discovery is none before it, as where it is recorded first. */
function withinTheMinute(is: FactFields, { discoveredAt }: Case): FactFields {
  const read: FactFields = { ...is };
  for (const field of ['reportedAt', 'sentAt', 'answeredAt'] as const) {
    const at = is[field];
    if (at !== undefined && !isWrittenBefore(at, discoveredAt)) read[field] = latest(at, discoveredAt);
  }
  return read;
}

/** M4, H2: a release that another case knows of too: what hangs on it there is not seen from here. */
const isToldOn = ({ joinedInto, releases }: Case, { event }: RecordedFact): boolean =>
  event.type === 'released' &&
  (joinedInto !== undefined || releases.some(({ id, movedTo }) => id === event.release.id && movedTo !== undefined));

/** H2: what the second person approved, judged again by the facts as they stand now. */
export const carryOutCorrection: CarryOut<'correction'> = (
  state,
  { proposal, payload, reason, approvedBy },
  context,
) => {
  const fact = factOfEvent(context.facts ?? [], payload.event);
  if (!fact) throw new Error(`${proposal.id} of ${state.number} corrects event ${payload.event}, which is no fact`);
  const stale = unlessAsProposed(payload, fact, KNOWN);
  if (stale) return stale;
  const evidence = evidenceOf(context.proposed, proposal.id);
  const made = corrections(state, { event: payload.event, is: payload.is, reason, evidence }, fact, context);
  if (isRefusal(made)) return made;
  return [{ ...made, proposalId: proposal.id, approvedBy }, ...reopenedBy(state, made, context)];
};

function unitOf(state: Case, { event }: RecordedFact): string {
  switch (event.type) {
    case 'released':
      return event.release.unit;
    case 'settled':
    case 'privately-answered':
    case 'shown-how-to-apply':
    case 'emergency-called':
    case 'called-back':
    case 'reported':
    case 'dispatch-sent':
    case 'media-told':
      return event.unit;
    case 'signed':
    case 'contributed':
      return state.assignments.find(({ id }) => id === event.assignmentId)?.unit ?? '';
    case 'outlet-recorded':
      return state.releases.find(({ id }) => id === event.release)?.unit ?? '';
    case 'superior-told':
    case 'taken-over':
    case 'handed-back':
    case 'superior-asked':
    case 'receipt-recorded':
    case 'handoff-answered':
    case 'media-replied':
    case 'case-opened':
    case 'traced-back':
    case 'taken-in':
    case 'confirmed':
    case 'graded':
    case 'limit-set':
    case 'assigned':
      return '';
  }
}

/** What a correction comes to, or why the fact cannot be corrected so. */
export function corrections(
  state: Case,
  { event, is: wish, reason, evidence }: Wish,
  fact: RecordedFact,
  context: Context,
): Corrected | Refusal {
  const recorded = fact.event;
  const is = recorded.type === 'released' ? withNumbers(state, recorded.release.id, wish, context.facts ?? []) : wish;
  if (isRefusal(is)) return is;
  const unfit = refuseFields({ is, evidence }, fact, {
    known: KNOWN,
    allowed: CORRECTABLE[recorded.type],
    unconfirmed: isUnconfirmed(fact),
  });
  if (unfit) return unfit;
  const stands = corrected(fact.stands, is);
  const sets = stateWith(state, fact, { is, stands, reason }, context);
  if (isRefusal(sets)) return sets;
  const was = pick(fact.stands, fieldsIn(is, KNOWN));
  return { type: 'corrected', event, fact: recorded.type, was, is, reason, evidence, sets };
}

/** All that may be corrected of facts of a case. */
export const KNOWN: readonly (keyof FactFields)[] = [...new Set(Object.values(CORRECTABLE).flat())];

const isUnconfirmed = ({ event }: RecordedFact): boolean =>
  (event.type === 'released'
    ? event.release.unconfirmed
    : (event.type === 'reported' ||
        event.type === 'dispatch-sent' ||
        event.type === 'settled' ||
        event.type === 'handoff-answered') &&
      event.unconfirmed) === true;
