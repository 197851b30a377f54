import { setAside } from '../matter/breach.ts';
import { isAmongThem } from '../matter/complained-of.ts';
import { type Stamp, stampOf } from '../matter/event.ts';
import { leaving, stamped } from '../matter/folded.ts';
import { ERASED } from '../matter/free-text.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import { caseChanged } from '../matter/of-case.ts';
import { pick } from '../matter/pick.ts';
import { carriedOut, foldProposal } from '../matter/proposal.ts';
import type { StepId } from '../rules/conference-rules.ts';
import { type Conference, type Step, unitsOf } from './conference.ts';
import type { ConferenceBody, ConferenceEvent, ConferenceOpened } from './events.ts';

/** Folds one event into the conference. Only `conference-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export const apply = (state: Conference | null, event: ConferenceEvent): Conference =>
  fold(state, event, stampOf(event));

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: Conference | null, body: ConferenceBody, stamp: Stamp): Conference {
  if (body.type === 'conference-opened') {
    if (state) throw new Error(`conference ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before conference-opened`);
  const changed = isMatterBody<Conference['clocks'][number]['kind']>(body)
    ? foldMatter(state, body)
    : leaving(state, folded(state, body, stamp), unitsOf);
  return stamped(changed, stamp);
}

const opened = (body: ConferenceOpened, stamp: Stamp): Conference => ({
  schema: 1,
  version: stamp.seq,
  personVersion: stamp.byPerson ? stamp.seq : 0,
  head: stamp.hash,
  changedAt: stamp.at,
  openedAt: stamp.at,
  plannedAt: stamp.at,
  clocks: [],
  at: body.hour,
  ...pick(body, [
    'number',
    'policyId',
    'drill',
    'status',
    'caseNumber',
    'title',
    'subject',
    'grade',
    'emergency',
    'form',
    'place',
    'unit',
    'unitNamed',
    'limit',
    'steps',
    'against',
  ]),
});

type OwnBody = Exclude<
  ConferenceBody,
  | ConferenceOpened
  | { type: 'clocks-changed' }
  | { type: 'rung-fired' }
  | { type: 'restored' }
  | { type: 'hold-changed' }
>;

function folded(state: Conference, body: OwnBody, { at }: Stamp): Conference {
  switch (body.type) {
    case 'conference-planned': {
      const { unit: _, unitNamed: _named, ...rest } = state;
      return {
        ...rest,
        status: 'planning',
        plannedAt: at,
        at: body.hour,
        ...pick(body, ['title', 'place', 'unit', 'unitNamed', 'steps']),
      };
    }
    case 'conference-moved':
      return { ...state, plannedAt: at, at: body.hour, ...pick(body, ['place', 'steps']) };
    case 'step-done':
      return {
        ...withStep(state, body.step, (step) => ({ ...step, state: 'done', doneAt: body.doneAt ?? at })),
        ...pick(body, ['place']),
      };
    case 'step-skipped':
      return withStep(state, body.step, (step) => ({ ...step, state: 'skipped' }));
    case 'step-set':
      return withStep(state, body.step, ({ unit: _unit, person: _person, ...step }) => ({
        ...step,
        dueAt: body.dueAt,
        ...(body.unit === null ? {} : { unit: body.unit }),
        ...pick(body, ['person']),
      }));
    case 'step-reopened':
      return {
        ...withStep(state, body.step, ({ doneAt: _doneAt, ...step }) => ({ ...step, state: 'open' })),
        ...(body.step === 'spokesperson' && state.spokesperson
          ? { spokesperson: pick(state.spokesperson, ['person', 'unit']) }
          : {}),
      };
    case 'line-set':
      return { ...state, lines: (state.lines ?? 0) + 1 };
    case 'questions-set':
      return {
        ...state,
        questions: {
          asked: body.questions.length,
          answered: body.questions.filter(({ answer }) => answer !== undefined).length,
        },
      };
    case 'spokesperson-named':
      return { ...state, spokesperson: pick(body, ['person', 'unit']) };
    case 'attendance-confirmed':
      return {
        ...withStep(state, 'spokesperson', (step) => ({ ...step, state: 'done', doneAt: at })),
        ...(state.spokesperson ? { spokesperson: { ...state.spokesperson, confirmedAt: at } } : {}),
      };
    case 'attendance-declined':
    case 'spokesperson-left': {
      const { spokesperson: _, ...rest } = state;
      return rest;
    }
    case 'conference-held':
      return {
        ...state,
        status: 'held',
        heldAt: body.held.heldAt,
        place: body.held.place,
        recordedAt: at,
        ...(body.released === undefined ? {} : { release: body.released }),
      };
    case 'release-noted':
      return { ...state, release: body.release };
    case 'corrected': {
      if (!body.sets.void) return { ...state, ...pick(body.sets, ['heldAt', 'place']) };
      // It is to be held as it was planned, or called off.
      const { heldAt: _h, recordedAt: _r, release: _n, ...rest } = state;
      return { ...rest, status: 'planning' };
    }
    case 'conference-cancelled':
      return {
        ...state,
        status: 'cancelled',
        ...(body.withCase && state.status === 'planning' ? { calledOffAt: at } : {}),
      };
    case 'conference-resumed': {
      const { calledOffAt: _, ...rest } = state;
      return { ...rest, status: 'planning', plannedAt: at, steps: body.steps };
    }
    case 'limit-changed': {
      const { limit: _, emergency: _was, ...rest } = state;
      const emergency = body.emergency === undefined ? state.emergency : body.emergency;
      return {
        ...rest,
        ...(body.limit ? { limit: body.limit } : {}),
        ...pick(body, ['grade']),
        ...(emergency ? { emergency } : {}),
      };
    }
    case 'holder-changed': {
      const { unit: _, ...rest } = state;
      return { ...rest, steps: body.steps, ...(body.unit === null ? {} : { unit: body.unit }) };
    }
    case 'case-changed':
      return { ...state, ...caseChanged(state, body) };
    case 'units-barred': {
      const { unit, unitNamed: _named, spokesperson, against: _against, ...rest } = state;
      const barred = (of: string, person?: string): boolean => isAmongThem(body.units, of, person);
      return {
        ...rest,
        steps: body.steps,
        ...(body.units.length > 0 ? { against: body.units } : {}),
        ...(unit === undefined || barred(unit) ? {} : { unit, ...pick(state, ['unitNamed']) }),
        ...(spokesperson && !barred(spokesperson.unit, spokesperson.person) ? { spokesperson } : {}),
      };
    }
    case 'proposed':
    case 'proposal-decided':
    case 'proposal-passed-on':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
      return { ...state, ...foldProposal(state, body) };
    case 'purged': {
      const { cleared, proposalId } = body;
      return {
        ...state,
        ...carriedOut(state, proposalId),
        ...(cleared.includes('title') ? { title: ERASED } : {}),
        ...(cleared.includes('place') ? { place: ERASED } : {}),
      };
    }
    case 'breach-set-aside':
      return { ...state, ...setAside(state, body.duty) };
    case 'correction-sent':
    case 'text-resent':
      return state;
  }
}

function withStep(state: Conference, id: StepId, change: (step: Step) => Step): Conference {
  if (!state.steps.some((step) => step.id === id)) throw new Error(`conference ${state.number} has no step ${id}`);
  return { ...state, steps: state.steps.map((step) => (step.id === id ? change(step) : step)) };
}
