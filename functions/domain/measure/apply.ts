import { type Stamp, stampOf } from '../matter/event.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import { stamped } from '../matter/folded.ts';
import { groundKey } from '../matter/ground.ts';
import { pick } from '../matter/pick.ts';
import { carriedOut, foldProposal } from '../matter/proposal.ts';
import type { MeasureBody, MeasureEvent, MeasureOpened } from './events.ts';
import type { ClockKind, Measure } from './measure.ts';

/** Folds one event into the measure. Only `measure-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export const apply = (state: Measure | null, event: MeasureEvent): Measure => fold(state, event, stampOf(event));

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: Measure | null, body: MeasureBody, stamp: Stamp): Measure {
  if (body.type === 'measure-opened') {
    if (state) throw new Error(`measure ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before measure-opened`);
  return stamped(isMatterBody<ClockKind>(body) ? foldMatter(state, body) : folded(state, body, stamp), stamp);
}

const opened = (body: MeasureOpened, { seq, hash, at }: Stamp): Measure => ({
  schema: 1,
  status: 'prepared',
  version: seq,
  // Nobody but a person opens one.
  personVersion: seq,
  head: hash,
  changedAt: at,
  openedAt: at,
  grounds: body.grounds.map(groundKey),
  clocks: [],
  ...(body.heardUntil === undefined ? {} : { hearing: { until: body.heardUntil } }),
  ...(body.restricted ? { involved: [body.opener] } : {}),
  ...pick(body, [
    'number',
    'policyId',
    'drill',
    'what',
    'subject',
    'grade',
    'unit',
    'office',
    'opener',
    'mendWorkingDays',
  ]),
});

type OwnBody = Exclude<
  MeasureBody,
  MeasureOpened | { type: 'clocks-changed' } | { type: 'rung-fired' } | { type: 'restored' } | { type: 'hold-changed' }
>;

function folded(state: Measure, body: OwnBody, { at }: Stamp): Measure {
  switch (body.type) {
    case 'case-stated':
      return {
        ...state,
        ...(state.hearing ? { hearing: { ...state.hearing, statedAt: state.hearing.statedAt ?? at } } : {}),
      };
    case 'measure-submitted': {
      const { sentBackAt: _, named: _named, officials: _was, ...rest } = state;
      return involving(
        {
          ...rest,
          submitted: (state.submitted ?? 0) + 1,
          grounds: body.grounds.map(groundKey),
          ...pick(body, ['officials', 'named']),
        },
        body.named ?? [],
      );
    }
    case 'proposed':
      return involving({ ...state, ...foldProposal(state, body) }, [body.proposal.by]);
    case 'proposal-passed-on':
      return involving({ ...state, ...foldProposal(state, body) }, [body.to]);
    case 'proposal-decided':
    case 'proposal-withdrawn':
    case 'proposal-lapsed': {
      const of = state.proposals?.find(({ id }) => id === body.proposalId);
      const back = of?.kind === 'measure' && !(body.type === 'proposal-decided' && body.approved);
      return { ...state, ...foldProposal(state, body), ...(back ? { sentBackAt: at } : {}) };
    }
    case 'measure-agreed':
      return { ...state, ...carriedOut(state, body.proposalId), deciders: [body.by] };
    case 'measure-decided': {
      // An order to mend is carried out by being given; all others by somebody.
      const given = state.what === 'mend';
      return {
        ...state,
        ...carriedOut(state, body.proposalId),
        deciders: [...(state.deciders ?? []), body.by],
        decidedAt: at,
        status: given ? 'mending' : 'decided',
        ...(given ? { rounds: [{ startAt: at }] } : {}),
      };
    }
    case 'measure-dropped':
      return { ...state, status: 'dropped', endedAt: at };
    case 'carried-out':
      return state.mendWorkingDays === undefined
        ? { ...state, status: 'awaiting', carriedOutAt: at }
        : { ...state, status: 'mending', carriedOutAt: at, rounds: [{ startAt: at }] };
    case 'mending-reported':
      return { ...state, rounds: lastRound(state, { reportedAt: at }) };
    case 'mending-returned':
      return { ...state, rounds: [...lastRound(state, { checkedAt: at }), { startAt: at }] };
    case 'mending-judged':
      return {
        ...state,
        status: 'closed',
        endedAt: at,
        outcome: body.mended ? 'mended' : 'unmended',
        rounds: lastRound(state, { checkedAt: at }),
      };
    case 'outcome-recorded':
      return { ...state, status: 'closed', endedAt: at, outcome: 'recorded' };
    case 'purged':
      return { ...state, ...carriedOut(state, body.proposalId) };
    case 'text-resent':
      return state;
  }
}

/** S7: whoever asks or is asked reads a restricted one from then on. */
const involving = (state: Measure, people: readonly string[]): Measure =>
  state.involved === undefined ? state : { ...state, involved: [...new Set([...state.involved, ...people])] };

const lastRound = (
  { rounds = [] }: Measure,
  change: Partial<NonNullable<Measure['rounds']>[number]>,
): NonNullable<Measure['rounds']> =>
  rounds.map((round, index) => (index === rounds.length - 1 ? { ...round, ...change } : round));
