import { type Stamp, stampOf } from '../matter/event.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import { stamped } from '../matter/folded.ts';
import { pick } from '../matter/pick.ts';
import { carriedOut, foldProposal } from '../matter/proposal.ts';
import type { ReportBody, ReportEvent, ReportOpened } from './events.ts';
import type { ClockKind, Report } from './report.ts';

/** Folds one event into the report. Only `report-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export const apply = (state: Report | null, event: ReportEvent): Report =>
  withWriter(fold(state, event, stampOf(event)), event);

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: Report | null, body: ReportBody, stamp: Stamp): Report {
  if (body.type === 'report-opened') {
    if (state) throw new Error(`report ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before report-opened`);
  return stamped(isMatterBody<ClockKind>(body) ? foldMatter(state, body) : folded(state, body, stamp), stamp);
}

/** H2: whoever wrote any of it does not decide it. */
const withWriter = (state: Report, { type, actor }: ReportEvent): Report =>
  actor.kind === 'person' && WRITING.some((one) => one === type) && !state.writers.includes(actor.id)
    ? { ...state, writers: [...state.writers, actor.id] }
    : state;

const WRITING: readonly ReportBody['type'][] = ['report-opened', 'report-edited', 'report-refreshed'];

const opened = (body: ReportOpened, { seq, hash, at, byPerson }: Stamp): Report => ({
  schema: 1,
  status: 'draft',
  version: seq,
  personVersion: byPerson ? seq : 0,
  head: hash,
  changedAt: at,
  openedAt: at,
  // What a drill brings is in no report.
  drill: false,
  asOf: body.found.asOf,
  text: 1,
  writers: [],
  clocks: [],
  ...pick(body, [
    'number',
    'policyId',
    'what',
    'about',
    'from',
    'until',
    'caseNumber',
    'title',
    'subject',
    'grade',
    'office',
  ]),
});

type OwnBody = Exclude<
  ReportBody,
  ReportOpened | { type: 'clocks-changed' } | { type: 'rung-fired' } | { type: 'restored' } | { type: 'hold-changed' }
>;

function folded(state: Report, body: OwnBody, { at, hash }: Stamp): Report {
  switch (body.type) {
    case 'report-edited':
      return { ...state, text: body.version };
    case 'report-refreshed':
      return { ...state, text: body.version, asOf: body.found.asOf };
    case 'report-issued':
      return {
        ...state,
        ...carriedOut(state, body.proposalId),
        status: 'issued',
        issue: body.issue,
        issuedAt: at,
        decider: body.by,
        frozen: hash,
      };
    case 'report-dropped':
      return { ...state, status: 'dropped', endedAt: at };
    case 'report-voided':
      return { ...state, status: 'void', endedAt: at };
    case 'document-numbered':
      return { ...state, documentNumber: body.documentNumber };
    case 'proposed':
    case 'proposal-passed-on':
    case 'proposal-decided':
    case 'proposal-withdrawn':
    case 'proposal-lapsed':
      return { ...state, ...foldProposal(state, body) };
    case 'purged':
      return { ...state, ...carriedOut(state, body.proposalId) };
    case 'report-submitted':
    case 'text-resent':
      return state;
  }
}
