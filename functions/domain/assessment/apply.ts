import { type Stamp, stampOf } from '../matter/event.ts';
import { ERASED } from '../matter/free-text.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import { leaving, stamped } from '../matter/folded.ts';
import { setAside } from '../matter/breach.ts';
import { pick } from '../matter/pick.ts';
import { carriedOut, foldProposal } from '../matter/proposal.ts';
import { type Assessment, type ClockKind, type Point, unitsOf } from './assessment.ts';
import { withUnruledLaunch } from './breaches.ts';
import type { AssessmentBody, AssessmentEvent, AssessmentOpened, LaunchHour } from './events.ts';

/** Folds one event into the assessment. Only `assessment-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export const apply = (state: Assessment | null, event: AssessmentEvent): Assessment =>
  fold(state, event, stampOf(event));

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: Assessment | null, body: AssessmentBody, stamp: Stamp): Assessment {
  if (body.type === 'assessment-opened') {
    if (state) throw new Error(`assessment ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before assessment-opened`);
  const changed = isMatterBody<ClockKind>(body)
    ? foldMatter(state, body)
    : leaving(state, folded(state, body, stamp), unitsOf);
  return stamped(changed, stamp);
}

const opened = (body: AssessmentOpened, { seq, hash, at }: Stamp): Assessment => ({
  schema: 1,
  status: 'assessing',
  version: seq,
  // Nobody but a person opens one.
  personVersion: seq,
  head: hash,
  changedAt: at,
  openedAt: at,
  clocks: [],
  findings: [],
  found: 0,
  points: [],
  pointed: 0,
  round: 1,
  roundAt: at,
  submitted: 0,
  ...pick(body.hour, ['launchAt', 'findingsBy']),
  ...(body.watch === undefined ? {} : { watch: { number: body.watch } }),
  ...pick(body, [
    'number',
    'policyId',
    'drill',
    'name',
    'says',
    'document',
    'subject',
    'grade',
    'unit',
    'coUnits',
    'opener',
    'mentions',
  ]),
});

type OwnBody = Exclude<
  AssessmentBody,
  | AssessmentOpened
  | { type: 'clocks-changed' }
  | { type: 'rung-fired' }
  | { type: 'restored' }
  | { type: 'hold-changed' }
>;

function folded(state: Assessment, body: OwnBody, { at }: Stamp): Assessment {
  switch (body.type) {
    case 'finding-recorded': {
      const is = { id: body.finding, ...pick(body, ['method', 'unit']) };
      const others = state.findings.filter(({ id }) => id !== is.id);
      return {
        ...state,
        findings: [...others, is],
        found: others.length < state.findings.length ? state.found : state.found + 1,
      };
    }
    case 'finding-withdrawn':
      return { ...state, findings: state.findings.filter(({ id }) => id !== body.finding) };
    case 'point-set': {
      const is: Point = { id: body.point, ...pick(body, ['levels', 'signs']), measured: body.measure !== undefined };
      const known = state.points.some(({ id }) => id === is.id);
      // What cases said is said, however the point is written now.
      const rewritten = (one: Point): Point => ({ ...is, ...pick(one, ['named']) });
      return known
        ? { ...state, points: state.points.map((one) => (one.id === is.id ? rewritten(one) : one)) }
        : { ...state, points: [...state.points, is], pointed: state.pointed + 1 };
    }
    case 'point-dropped':
      return { ...state, points: state.points.filter(({ id }) => id !== body.point) };
    case 'plan-named':
      return { ...state, plan: body.plan };
    case 'assessment-submitted': {
      const { sentBackAt: _, ...rest } = state;
      return {
        ...rest,
        submitted: state.submitted + 1,
        submittedAt: state.submittedAt ?? at,
        proposed: {
          ...pick(body, ['risk', 'ruling', 'launchAt']),
          ...(state.launchAt === undefined ? {} : { hour: state.launchAt }),
        },
      };
    }
    case 'proposed':
    case 'proposal-passed-on':
      return { ...state, ...foldProposal(state, body) };
    case 'proposal-decided':
    case 'proposal-withdrawn':
    case 'proposal-lapsed': {
      const of = state.proposals?.find(({ id }) => id === body.proposalId);
      const back =
        of?.kind === 'assessment' &&
        state.status === 'assessing' &&
        !(body.type === 'proposal-decided' && body.approved);
      return { ...state, ...foldProposal(state, body), ...(back ? { sentBackAt: at } : {}) };
    }
    case 'assessment-ruled': {
      const ruled: Assessment = {
        ...state,
        ...carriedOut(state, body.proposalId),
        ...pick(body, ['ruling', 'risk']),
        decider: body.by,
        ruledAt: at,
      };
      if (body.ruling === 'launch') return { ...ruled, status: 'armed' };
      if (body.ruling === 'not-launch') return { ...ruled, status: 'closed', endedAt: at };
      return body.hour ? withHour(anew(ruled, at), body.hour) : withoutHour(anew(ruled, at), at);
    }
    case 'risk-corrected': {
      const is: Assessment = { ...state, ...carriedOut(state, body.proposalId), risk: body.risk };
      if (!body.unruled) return is;
      return body.hour ? withHour(anew(is, at), body.hour) : anew(is, at);
    }
    case 'launch-moved':
      return withHour(state, body.hour);
    case 'hour-gone':
      return withoutHour(state.status === 'armed' ? anew(state, at) : state, at);
    case 'launch-recorded':
      return launched(state, body, at);
    case 'watch-noted':
      return { ...state, watch: { number: body.watch } };
    case 'watch-over':
      return { ...state, watch: { number: body.watch, over: true } };
    case 'case-noted':
      return {
        ...state,
        cases: [...(state.cases ?? []), body.caseNumber],
        points: state.points.map((point) =>
          body.points.includes(point.id) ? { ...point, named: [...(point.named ?? []), body.caseNumber] } : point,
        ),
      };
    case 'point-judged':
      return {
        ...state,
        points: state.points.map((point) => (point.id === body.point ? { ...point, came: body.came } : point)),
      };
    case 'facts-corrected': {
      const { document: _, ...rest } = state;
      return { ...rest, ...pick(body.is, ['name', 'says', 'document', 'mentions', 'coUnits']) };
    }
    case 'assessment-dropped':
      return { ...state, status: 'dropped', endedAt: at };
    case 'assessment-closed':
      return { ...state, status: 'closed', endedAt: at };
    case 'breach-set-aside':
      return { ...state, ...setAside(state, body.duty) };
    case 'purged': {
      const { cleared, proposalId } = body;
      const { document: _, ...rest } = state;
      return {
        ...rest,
        ...carriedOut(state, proposalId),
        ...(state.document === undefined || cleared.includes('document') ? {} : { document: state.document }),
        ...(cleared.includes('name') ? { name: ERASED } : {}),
        ...(cleared.includes('says') ? { says: ERASED } : {}),
        ...(cleared.includes('mentions') ? { mentions: [] } : {}),
        points: state.points.map((point) => (cleared.includes(point.id) ? { ...point, signs: [] } : point)),
      };
    }
    case 'unforeseen-recorded':
    case 'text-resent':
      return state;
  }
}

/** No ruling stands any more: what was found stays, and is put before whoever rules again. */
function anew(state: Assessment, at: string): Assessment {
  const { submittedAt: _s, sentBackAt: _b, proposed: _p, endedAt: _e, ...rest } = state;
  return { ...rest, status: 'assessing', round: state.round + 1, roundAt: at };
}

function withHour(state: Assessment, { launchAt, findingsBy }: LaunchHour): Assessment {
  const { hourGoneAt: _, ...rest } = state;
  return { ...rest, launchAt, findingsBy };
}

function withoutHour(state: Assessment, at: string): Assessment {
  const { launchAt: _, findingsBy: _by, ...rest } = state;
  return { ...rest, hourGoneAt: at, hoursGone: (state.hoursGone ?? 0) + 1 };
}

/** H2: what happened is recorded; a launch that nobody had ruled leaves its breach, and is to be assessed all the same. */
function launched(
  state: Assessment,
  { launchedAt, unruled, findingsBy }: Extract<OwnBody, { type: 'launch-recorded' }>,
  at: string,
): Assessment {
  if (!unruled) return { ...state, launchedAt };
  const { hourGoneAt: _, ...known } = state.status === 'assessing' ? state : anew(state, at);
  const due = findingsBy === undefined ? {} : { findingsBy };
  return withUnruledLaunch({ ...known, launchedAt, launchAt: launchedAt, ...due }, launchedAt);
}
