import { type Actor, peopleOf } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import { CORRECTABLE, type Corrected } from '../case/correction.ts';
import type { Draft } from '../case/events.ts';
import { canonical } from '../matter/chain.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import { ERASED } from '../matter/free-text.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import { barred } from './barred.ts';
import type { CarryOut } from './carry-out.ts';
import { changesDuty } from './changes-duty.ts';
import type { Context } from './decide.ts';
import { stateWith } from './corrected-state.ts';
import { corrected, factOfEvent, type RecordedFact } from './recorded-facts.ts';
import { farthestPromise } from './promise.ts';
import { reopenedBy } from './reopened-by.ts';

type Correct = Extract<PersonCommand, { command: 'correct' }>;
type Correction = Pick<Correct, 'event' | 'is' | 'reason' | 'evidence'>;
type Person = Extract<Actor, { kind: 'person' }>;

/**
 * H2: corrects one recorded fact: what, was, is, why, with evidence. Where it changes whether a duty was met, when the public was answered or
 * when a clock starts, it is a proposal that a second person decides; until then facts and ladders stand.
 */
export function correct(state: Case, command: Correct, actor: Person, context: Context): Draft[] | Refusal {
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
  const alone = command.is.exception === undefined && !isFarPromise(state, command.is, context);
  if (alone && !changesDuty(state, drafts, actor, context)) return drafts;
  return propose(
    state,
    {
      payload: { kind: 'correction', ...pick(command, ['event', 'is']), was: standing(fact, command.is) },
      concerned: barred(unit, context.directory),
      actors: peopleOf([fact.event]),
      ...pick(command, ['reason', 'evidence', 'to']),
    },
    actor,
    context,
  );
}

/** P5: a promise farther away than the rules allow is never one person's either. */
const isFarPromise = (state: Case, { followUpAt }: FactFields, { policy, now }: Context): boolean =>
  followUpAt !== undefined && followUpAt > farthestPromise(state, policy, now);

/** H2: what the second person approved, judged again by the facts as they stand now. */
export const carryOutCorrection: CarryOut<'correction'> = (
  state,
  { proposal, payload, reason, approvedBy },
  context,
) => {
  const fact = factOfEvent(context.facts ?? [], payload.event);
  if (!fact) throw new Error(`${proposal.id} of ${state.number} corrects event ${payload.event}, which is no fact`);
  if (canonical(payload.was) !== canonical(standing(fact, payload.is)))
    return refuse('changed-since', 'H2', '这项事实在提请之后已另有更正，请退回，由提请人核对后重新提请', '/proposalId');
  if (JSON.stringify(payload.is).includes(ERASED))
    return refuse('words-erased', 'H5', '提请更正的文字已依申请清除，请退回，由提请人重新提请', '/proposalId');
  const evidence = context.proposed?.find((one) => one.proposal.id === proposal.id)?.evidence ?? [];
  const made = corrections(state, { event: payload.event, is: payload.is, reason, evidence }, fact, context);
  if (isRefusal(made)) return made;
  return [{ ...made, proposalId: proposal.id, approvedBy }, ...reopenedBy(state, made, context)];
};

/** What a correction is about, as it stands: the fields that it changes, and the time that it confirms. */
export const standing = ({ stands }: Pick<RecordedFact, 'stands'>, is: FactFields): FactFields =>
  pick(stands, [...keysOf(is), ...(is.timeConfirmed ? (['publishedAt', 'reportedAt'] as const) : [])]);

function unitOf(state: Case, { event }: RecordedFact): string {
  switch (event.type) {
    case 'released':
      return event.release.unit;
    case 'settled':
    case 'reported':
      return event.unit;
    case 'signed':
      return state.assignments.find(({ id }) => id === event.assignmentId)?.unit ?? '';
    case 'case-opened':
    case 'traced-back':
    case 'confirmed':
    case 'graded':
    case 'limit-set':
    case 'assigned':
      return '';
  }
}

function corrections(
  state: Case,
  { event, is, reason, evidence }: Correction,
  fact: RecordedFact,
  context: Context,
): Corrected | Refusal {
  const unfit = refuseFields(is, fact, evidence);
  if (unfit) return unfit;
  const stands = corrected(fact.stands, is);
  const sets = stateWith(state, fact, { is, stands, reason }, context);
  if (isRefusal(sets)) return sets;
  const was = pick(fact.stands, keysOf(is));
  return { type: 'corrected', event, fact: fact.event.type, was, is, reason, evidence, sets };
}

const keysOf = (is: FactFields): (keyof FactFields)[] => CORRECTABLE_FIELDS.filter((field) => is[field] !== undefined);
const CORRECTABLE_FIELDS: readonly (keyof FactFields)[] = [...new Set(Object.values(CORRECTABLE).flat())];

function refuseFields(is: FactFields, { event, stands }: RecordedFact, evidence: Evidence[]): Refusal | null {
  const allowed: readonly (keyof FactFields)[] = CORRECTABLE[event.type];
  const named = keysOf(is);
  const stray = named.find((field) => !allowed.includes(field));
  if (stray) return refuse('not-correctable', 'ours', `此条记录不能更正 ${stray}`, `/is/${stray}`);
  const changed = named.filter((field) => canonical({ v: is[field] }) !== canonical({ v: stands[field] }));
  if (changed.length === 0) return refuse('no-change', 'ours', '更正的内容与现有记录相同', '/is');
  if (stands.void) return refuse('already-void', 'ours', '此条记录已更正为不存在', '/event');
  const claimed =
    event.type === 'released' ? event.release.unconfirmed : event.type === 'reported' && event.unconfirmed;
  if (is.timeConfirmed && !claimed)
    return refuse('nothing-to-confirm', 'ours', '此条记录的时间无须核实', '/is/timeConfirmed');
  if (evidence.length === 0 && !is.timeConfirmed)
    return refuse('evidence-missing', 'H2', '更正须附依据：网址、材料或照片', '/evidence');
  return null;
}
