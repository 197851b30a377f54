import { type Stamp, stampOf } from '../matter/event.ts';
import { leaving, stamped } from '../matter/folded.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import { ERASED } from '../matter/free-text.ts';
import { caseChanged } from '../matter/of-case.ts';
import { pick } from '../matter/pick.ts';
import { carriedOut, foldProposal } from '../matter/proposal.ts';
import type { RetrospectiveBody, RetrospectiveEvent, RetrospectiveOpened } from './events.ts';
import { type Action, type ClockKind, type Recurrence, type Retrospective, unitsOf } from './retrospective.ts';

/** Folds one event into the retrospective. Only `retrospective-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export const apply = (state: Retrospective | null, event: RetrospectiveEvent): Retrospective =>
  fold(state, event, stampOf(event));

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: Retrospective | null, body: RetrospectiveBody, stamp: Stamp): Retrospective {
  if (body.type === 'retrospective-opened') {
    if (state) throw new Error(`retrospective ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before retrospective-opened`);
  const changed = isMatterBody<ClockKind>(body)
    ? foldMatter(state, body)
    : leaving(state, folded(state, body, stamp), unitsOf);
  return stamped(changed, stamp);
}

const opened = (body: RetrospectiveOpened, stamp: Stamp): Retrospective => ({
  schema: 1,
  status: 'open',
  version: stamp.seq,
  personVersion: stamp.byPerson ? stamp.seq : 0,
  head: stamp.hash,
  changedAt: stamp.at,
  openedAt: stamp.at,
  since: stamp.at,
  round: 0,
  findings: 0,
  actions: [],
  clocks: [],
  ...pick(body, [
    'number',
    'policyId',
    'drill',
    'grounds',
    'caseNumber',
    'quarter',
    'subject',
    'grade',
    'unit',
    'answered',
    'causes',
    'against',
  ]),
});

type OwnBody = Exclude<
  RetrospectiveBody,
  | RetrospectiveOpened
  | { type: 'clocks-changed' }
  | { type: 'rung-fired' }
  | { type: 'restored' }
  | { type: 'hold-changed' }
>;

function folded(state: Retrospective, body: OwnBody, { at, seq }: Stamp): Retrospective {
  switch (body.type) {
    case 'findings-written':
      return { ...state, findings: body.version, foundAt: state.foundAt ?? at };
    case 'action-asked': {
      const { action: id, says, unit, by } = body;
      const asked: Action = { id, says, event: seq, unit, by, askedAt: at, state: 'open', returns: 0 };
      return { ...state, actions: [...state.actions, asked] };
    }
    case 'action-done':
      return withAction(state, body.action, (one) => ({ ...one, state: 'done', doneBy: body.doneBy, doneAt: at }));
    case 'action-confirmed':
      return withAction(state, body.action, (one) => ({ ...one, state: 'confirmed', checkedAt: at }));
    case 'action-returned':
      return withAction(state, body.action, ({ doneAt: _doneAt, ...one }) => ({
        ...one,
        state: 'returned',
        by: body.by,
        askedAt: at,
        checkedAt: at,
        returns: one.returns + 1,
      }));
    case 'action-dropped':
      return withAction(state, body.action, (one) => ({ ...one, state: 'dropped' }));
    case 'recurrence-noted':
      return withRecurrence(state, { id: body.recurrence, case: body.case, state: 'noted', notedAt: at });
    case 'recurrence-confirmed':
      return anew(withDecided(state, body, 'is', at), at);
    case 'recurrence-denied':
      return withDecided(state, body, 'is-not', at);
    case 'change-proposed': {
      const proposed = { id: body.change, ...pick(body, ['of', 'plan', 'part']) };
      return { ...state, changes: [...(state.changes ?? []), proposed] };
    }
    case 'change-drafted':
      return {
        ...state,
        changes: (state.changes ?? []).map((one) => (one.id === body.change ? { ...one, draft: body.draft } : one)),
      };
    case 'retrospective-closed':
      return { ...state, status: 'closed', closedAt: at };
    case 'retrospective-reopened':
      return anew(state, at);
    case 'units-barred': {
      const { against: _, ...rest } = state;
      return {
        ...rest,
        ...pick(body, ['unit']),
        ...(body.units.length > 0 ? { against: body.units } : {}),
      };
    }
    case 'case-changed':
      return { ...state, ...caseChanged(state, body) };
    case 'proposed':
    case 'proposal-decided':
    case 'proposal-passed-on':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
      return { ...state, ...foldProposal(state, body) };
    case 'purged':
      return {
        ...state,
        ...carriedOut(state, body.proposalId),
        actions: state.actions.map((one) =>
          body.events.some(({ seq: gone }) => gone === one.event) ? { ...one, says: ERASED } : one,
        ),
      };
    case 'text-resent':
      return state;
  }
}

/** D4: findings are asked for anew. */
function anew({ closedAt: _closed, foundAt: _found, ...rest }: Retrospective, at: string): Retrospective {
  return { ...rest, status: 'open', since: at, round: rest.round + 1 };
}

function withAction(state: Retrospective, id: string, change: (one: Action) => Action): Retrospective {
  if (!state.actions.some((one) => one.id === id)) throw new Error(`${state.number} has no action ${id}`);
  return { ...state, actions: state.actions.map((one) => (one.id === id ? change(one) : one)) };
}

const withRecurrence = (state: Retrospective, one: Recurrence): Retrospective => ({
  ...state,
  recurrences: [...(state.recurrences ?? []).filter(({ id }) => id !== one.id), one],
});

/** One that nobody had noted is known from its decision on. */
const withDecided = (
  state: Retrospective,
  { recurrence: id, case: number }: { recurrence: string; case: string },
  is: 'is' | 'is-not',
  at: string,
): Retrospective =>
  withRecurrence(state, {
    notedAt: at,
    ...state.recurrences?.find((one) => one.id === id),
    id,
    case: number,
    state: is,
    decidedAt: at,
  });
