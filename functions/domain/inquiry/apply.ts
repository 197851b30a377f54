import { caseChanged } from '../matter/of-case.ts';
import { isAmongThem } from '../matter/complained-of.ts';
import { type Stamp, stampOf } from '../matter/event.ts';
import { leaving, stamped } from '../matter/folded.ts';
import { ERASED } from '../matter/free-text.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import { earliest, type Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { carriedOut, foldProposal } from '../matter/proposal.ts';
import type { InquiryBody, InquiryEvent, InquiryOpened } from './events.ts';
import { type ClockKind, type Inquiry, isSettled, type Question, type Report, unitsOf } from './inquiry.ts';

/**
 * Folds one event into the inquiry. Only `inquiry-opened` may come first. Throws on an event that cannot follow, which
 * means a broken record.
 */
export const apply = (state: Inquiry | null, event: InquiryEvent): Inquiry => fold(state, event, stampOf(event));

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: Inquiry | null, body: InquiryBody, stamp: Stamp): Inquiry {
  if (body.type === 'inquiry-opened') {
    if (state) throw new Error(`inquiry ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before inquiry-opened`);
  const changed = isMatterBody<ClockKind>(body)
    ? foldMatter(state, body)
    : leaving(state, settled(folded(state, body, stamp)), unitsOf);
  return stamped(changed, stamp);
}

const opened = (body: InquiryOpened, stamp: Stamp): Inquiry => ({
  schema: 1,
  version: stamp.seq,
  // Nobody but a person enters one.
  personVersion: stamp.seq,
  head: stamp.hash,
  changedAt: stamp.at,
  openedAt: stamp.at,
  status: 'open',
  clocks: [],
  questions: body.questions.map(({ id }) => ({ id, state: 'open', versions: 0 })),
  ...pick(body, [
    'number',
    'policyId',
    'drill',
    'caseNumber',
    'subject',
    'grade',
    'emergency',
    'outlet',
    'desk',
    'means',
    'receivedAt',
    'pressBy',
    'late',
    'unit',
    'against',
  ]),
});

/** It is answered once nothing is asked any more, and asks again where something is. */
const settled = (state: Inquiry): Inquiry =>
  state.status === 'closed' ? state : { ...state, status: state.questions.every(isSettled) ? 'answered' : 'open' };

type OwnBody = Exclude<
  InquiryBody,
  InquiryOpened | { type: 'clocks-changed' } | { type: 'rung-fired' } | { type: 'restored' } | { type: 'hold-changed' }
>;

function folded(state: Inquiry, body: OwnBody, { at }: Stamp): Inquiry {
  switch (body.type) {
    case 'asker-noted':
      return { ...state, named: true };
    case 'unit-named': {
      const { speaker: _, ...rest } = state;
      return { ...rest, unit: body.unit };
    }
    case 'question-added':
      return { ...state, questions: [...state.questions, { id: body.id, state: 'open', versions: 0 }] };
    case 'answer-drafted':
      return withQuestion(state, body.question, (one) => ({ ...one, versions: body.version, waiting: body.version }));
    case 'answer-approved':
      return withQuestion(state, body.question, (one) => approvedAs(one, body, at));
    case 'answer-returned':
      return withQuestion(state, body.question, ({ waiting: _waiting, ...one }) => one);
    case 'speaker-named':
      return { ...state, speaker: pick(body, ['person', 'unit']) };
    case 'speaking-confirmed':
      return state.speaker ? { ...state, speaker: { ...state.speaker, confirmedAt: at } } : state;
    case 'speaking-declined':
    case 'speaker-left': {
      const { speaker: _, ...rest } = state;
      return rest;
    }
    case 'answer-given':
      return body.questions.reduce(
        (before, id) =>
          withQuestion(before, id, ({ waiting: _waiting, ...one }) => ({
            ...one,
            state: 'answered',
            settledAt: earliest(one.settledAt ?? body.answeredAt, body.answeredAt),
            answeredAt: body.answeredAt,
          })),
        state,
      );
    case 'answer-promised':
      return withQuestion(state, body.question, (one) => ({
        ...one,
        state: 'promised',
        promise: { by: body.by, at, times: (one.promise?.times ?? 0) + 1 },
        settledAt: one.settledAt ?? at,
      }));
    case 'report-linked':
      return {
        ...state,
        reports: [
          ...(state.reports ?? []),
          { id: body.report, ...pick(body, ['address', 'publishedAt']), corrections: [] },
        ],
      };
    case 'report-counted':
      return withReport(state, body.report, (one) => ({ ...one, counted: true }));
    case 'release-noted':
      return withReport(state, body.report, (one) => ({ ...one, counted: true, release: body.release }));
    case 'correction-asked':
      return withReport(state, body.report, (one) => ({
        ...one,
        corrections: [...one.corrections, { id: body.correction, state: 'asked' }],
      }));
    case 'correction-settled':
      return withReport(state, body.report, (one) => ({
        ...one,
        corrections: one.corrections.map((correction) =>
          correction.id === body.correction
            ? { ...correction, state: body.corrected ? 'corrected' : 'kept' }
            : correction,
        ),
      }));
    case 'facts-corrected': {
      const { desk: _desk, pressBy: _by, late: _late, ...rest } = state;
      return {
        ...rest,
        ...pick(body.is, ['outlet', 'desk', 'means', 'receivedAt', 'pressBy']),
        ...pick(body, ['late']),
      };
    }
    case 'inquiry-closed':
      return { ...state, status: 'closed' };
    case 'case-changed':
      return { ...state, ...caseChanged(state, body) };
    case 'units-barred': {
      const { unit, speaker, against: _, ...rest } = state;
      const barred = (of: string, person?: string): boolean => isAmongThem(body.units, of, person);
      return {
        ...rest,
        ...(unit === undefined || barred(unit) ? {} : { unit }),
        ...(speaker === undefined || barred(speaker.unit, speaker.person) ? {} : { speaker }),
        ...(body.units.length > 0 ? { against: body.units } : {}),
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
      const { named, desk, reports, ...rest } = state;
      return {
        ...rest,
        ...carriedOut(state, proposalId),
        ...(named && !cleared.includes('named') ? { named } : {}),
        ...(desk === undefined ? {} : { desk: cleared.includes('desk') ? ERASED : desk }),
        ...(cleared.includes('outlet') ? { outlet: ERASED } : {}),
        ...(reports
          ? { reports: reports.map((one) => (cleared.includes(one.id) ? { ...one, address: ERASED } : one)) }
          : {}),
      };
    }
    case 'text-resent':
      return state;
  }
}

/** H2: approved, a decline is the decision itself; an answer is still to be given. */
function approvedAs(
  { waiting: _waiting, ...one }: Question,
  { version, declines }: Extract<OwnBody, { type: 'answer-approved' }>,
  at: Instant,
): Question {
  if (declines) return { ...one, approved: version, state: 'declined', settledAt: one.settledAt ?? at, answeredAt: at };
  return { ...one, approved: version, ...(one.state === 'open' ? { state: 'agreed' as const } : {}) };
}

function withQuestion(state: Inquiry, id: string, change: (one: Question) => Question): Inquiry {
  if (!state.questions.some((one) => one.id === id)) throw new Error(`inquiry ${state.number} has no question ${id}`);
  return { ...state, questions: state.questions.map((one) => (one.id === id ? change(one) : one)) };
}

function withReport(state: Inquiry, id: string, change: (one: Report) => Report): Inquiry {
  if (!state.reports?.some((one) => one.id === id)) throw new Error(`inquiry ${state.number} has no report ${id}`);
  return { ...state, reports: state.reports.map((one) => (one.id === id ? change(one) : one)) };
}
