import { type Stamp, stampOf } from '../matter/event.ts';
import { leaving, stamped } from '../matter/folded.ts';
import { ERASED } from '../matter/free-text.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import { caseChanged } from '../matter/of-case.ts';
import { pick } from '../matter/pick.ts';
import { carriedOut, foldPrepared, foldProposal, isReviewStep } from '../matter/proposal.ts';
import { type ClockKind, type Consultation, heardAt, type Invited, unitsOf } from './consultation.ts';
import type { ConsultationBody, ConsultationEvent, ConsultationOpened, Invitation } from './events.ts';

/** Folds one event into the consultation. Only `consultation-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export const apply = (state: Consultation | null, event: ConsultationEvent): Consultation =>
  fold(state, event, stampOf(event));

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: Consultation | null, body: ConsultationBody, stamp: Stamp): Consultation {
  if (body.type === 'consultation-opened') {
    if (state) throw new Error(`consultation ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before consultation-opened`);
  const changed = isMatterBody<ClockKind>(body)
    ? foldMatter(state, body)
    : leaving(state, folded(state, body, stamp), unitsOf);
  return stamped(changed, stamp);
}

const opened = (body: ConsultationOpened, stamp: Stamp): Consultation => ({
  schema: 1,
  version: stamp.seq,
  // Nobody but a person convenes one.
  personVersion: stamp.seq,
  head: stamp.hash,
  changedAt: stamp.at,
  openedAt: stamp.at,
  status: 'convened',
  clocks: [],
  handling: { versions: 0 },
  invited: body.invited.map((one) => ({ ...pick(one, ['unit', 'as', 'dueAt']), invitedAt: stamp.at })),
  ...pick(body, [
    'number',
    'policyId',
    'drill',
    'caseNumber',
    'subject',
    'grade',
    'emergency',
    'required',
    'means',
    'meetsAt',
    'place',
    'unit',
    'against',
  ]),
});

type OwnBody = Exclude<
  ConsultationBody,
  | ConsultationOpened
  | { type: 'clocks-changed' }
  | { type: 'rung-fired' }
  | { type: 'restored' }
  | { type: 'hold-changed' }
>;

function folded(state: Consultation, body: OwnBody, { at, seq }: Stamp): Consultation {
  switch (body.type) {
    case 'unit-invited':
      return { ...state, invited: invitedWith(state, body, at) };
    case 'unit-excused':
      return { ...state, invited: state.invited.filter(({ unit }) => unit !== body.unit) };
    case 'meeting-set': {
      const { meetsAt: _, place: _was, ...rest } = state;
      return { ...rest, ...pick(body, ['means', 'meetsAt', 'place']) };
    }
    case 'view-given':
      return withInvited(state, body.unit, (one) => answered(one, body, at));
    case 'attendance-recorded':
      return withInvited(state, body.unit, (one) => ({
        ...one,
        attended: { is: body.attended, at: state.meetsAt !== undefined && state.meetsAt < at ? state.meetsAt : at },
      }));
    case 'assessed':
      return { ...state, assessed: true };
    case 'line-set':
      return { ...state, lines: (state.lines ?? 0) + 1 };
    case 'tasks-set':
      return { ...state, tasks: body.tasks.length };
    case 'handling-saved':
      return { ...state, handling: { ...state.handling, versions: body.version } };
    case 'handling-submitted':
      return { ...state, handling: { ...state.handling, submitted: body.version }, submittedAt: at };
    case 'proposal-decided':
    case 'proposal-withdrawn':
    case 'proposal-lapsed':
      return { ...came(state, body, at), ...foldProposal(state, body) };
    case 'proposed':
    case 'proposal-passed-on':
      return { ...state, ...foldProposal(state, body) };
    case 'decision-prepared':
      return { ...state, ...foldPrepared(state, body, seq) };
    case 'handling-approved': {
      const { submitted: _, ...handling } = state.handling;
      return {
        ...state,
        ...carriedOut(state, body.proposalId),
        status: 'approved',
        handling: { ...handling, approved: body.version },
        approvedAt: at,
      };
    }
    case 'consultation-closed':
      return { ...state, status: 'closed' };
    case 'consultation-cancelled':
      return { ...state, status: 'cancelled', ...(body.withCase ? { calledOffAt: at } : {}) };
    case 'consultation-resumed': {
      const { calledOffAt: _, ...rest } = state;
      return {
        ...rest,
        status: 'convened',
        invited: state.invited.map((one) => ({ ...one, ...pick(askedNow(body, one.unit), ['dueAt']) })),
        back: { times: (state.back?.times ?? 0) + 1, startAt: at },
      };
    }
    case 'grade-changed': {
      const { emergency: _, required: _was, ...rest } = state;
      return {
        ...rest,
        grade: body.grade,
        ...(body.emergency === null ? {} : { emergency: body.emergency }),
        ...(body.required ? { required: true as const } : {}),
      };
    }
    case 'case-changed':
      return { ...state, ...caseChanged(state, body) };
    case 'units-barred': {
      const { against: _, ...rest } = state;
      return {
        ...rest,
        invited: state.invited.filter(({ unit }) => !body.units.includes(unit)),
        ...(body.units.length > 0 ? { against: body.units } : {}),
      };
    }
    case 'purged':
      return {
        ...state,
        ...carriedOut(state, body.proposalId),
        ...(body.cleared.includes('place') ? { place: ERASED } : {}),
      };
    case 'text-resent':
      return state;
  }
}

/** Until when a unit that had not been heard is asked now. */
const askedNow = (
  { asked: all }: Extract<OwnBody, { type: 'consultation-resumed' }>,
  unit: string,
): { dueAt?: string } => all.find((one) => one.unit === unit) ?? {};

/** Its first view since it was asked is when it answered; whether it dissents, its latest says. */
function answered(one: Invited, { saidAt, dissent }: Extract<OwnBody, { type: 'view-given' }>, at: string): Invited {
  const { dissents: _, ...rest } = one;
  const answeredAt = one.answeredAt ?? saidAt ?? at;
  return { ...rest, answeredAt, ...(dissent === undefined ? {} : { dissents: true as const }) };
}

/** Asked for the first time, by another time, or again after it was heard. */
function invitedWith({ invited }: Consultation, wish: Invitation, at: string): Invited[] {
  const known = invited.find(({ unit }) => unit === wish.unit);
  const { unit, as, dueAt } = wish;
  if (!known) return [...invited, { unit, as, dueAt, invitedAt: at }];
  const asked: Invited =
    heardAt(known) === undefined && known.attended === undefined
      ? { ...known, as, dueAt }
      : { unit, as, dueAt, invitedAt: at, again: (known.again ?? 0) + 1 };
  return invited.map((one) => (one === known ? asked : one));
}

function withInvited(state: Consultation, unit: string, change: (one: Invited) => Invited): Consultation {
  if (!state.invited.some((one) => one.unit === unit))
    throw new Error(`consultation ${state.number} has not invited ${unit}`);
  return { ...state, invited: state.invited.map((one) => (one.unit === unit ? change(one) : one)) };
}

/** The handling is before no leader any more: sent back it has a time of its own again, taken back it goes on with the one that it had. */
function came(
  state: Consultation,
  body: Extract<OwnBody, { type: 'proposal-decided' | 'proposal-withdrawn' | 'proposal-lapsed' }>,
  at: string,
): Consultation {
  const proposal = state.proposals?.find(({ id }) => id === body.proposalId);
  if (!proposal || !isReviewStep(proposal.kind)) return state;
  if (body.type === 'proposal-decided' && body.approved) return { ...state, approvedBy: body.by };
  const { submittedAt: _, back, ...rest } = state;
  const { submitted: _was, ...handling } = state.handling;
  const startAt = body.type === 'proposal-decided' ? at : (back?.startAt ?? state.openedAt);
  return { ...rest, handling, back: { times: (back?.times ?? 0) + 1, startAt } };
}
