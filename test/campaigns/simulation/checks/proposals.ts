import type { ConferenceEvent } from '../../../../functions/domain/conference/events.ts';
import type { ConsultationEvent } from '../../../../functions/domain/consultation/events.ts';
import type { InquiryEvent } from '../../../../functions/domain/inquiry/events.ts';
import type { HandoverEvent } from '../../../../functions/domain/handover/events.ts';
import type { MeasureEvent } from '../../../../functions/domain/measure/events.ts';
import type { AssessmentEvent } from '../../../../functions/domain/assessment/events.ts';
import type { ReportEvent } from '../../../../functions/domain/report/events.ts';
import type { RetrospectiveEvent } from '../../../../functions/domain/retrospective/events.ts';
import type { WatchEvent } from '../../../../functions/domain/watch/events.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import { MINUTE } from '../../../../functions/domain/matter/instant.ts';
import type { Matter } from '../../../../functions/domain/matter/matter.ts';
import type { OrderEvent } from '../../../../functions/domain/order/events.ts';
import type { Contact } from '../../../../functions/domain/people/directory.ts';
import type { Proposal } from '../../../../functions/domain/matter/proposal.ts';
import type { CheckContext } from './context.ts';

/** Who of the simulated district may decide a kind of proposal, said apart from the rules: all man the duty desk. */
const DECIDERS: Record<string, readonly string[]> = {
  purge: ['coordinator', 'leader'],
  'no-answer': ['leader'],
  end: ['leader'],
  correction: ['coordinator', 'leader'],
  'no-duty': ['leader'],
  'second-answer': ['leader'],
  extension: ['leader'],
  appeal: ['leader'],
  measure: ['leader'],
  report: ['leader'],
  /** A2: of which rank, says its grade. */
  assessment: ['leader'],
  'secrecy-check': ['coordinator', 'leader'],
  'final-approval': ['leader'],
};
/** A4: the steps that people of the unit whose document it is may take besides, by their posts. */
const OF_UNIT: Record<string, readonly string[]> = {
  'first-review': ['unit-officer', 'unit-leader'],
  review: ['unit-leader', 'principal-leader'],
  'release-approval': ['principal-leader', 'unit-leader'],
  /** R3: the unit that a text names. */
  cosign: ['unit-officer', 'unit-leader', 'principal-leader'],
  /** A2: at a low risk. */
  assessment: ['principal-leader'],
  /** P2: the head of the unit signs. */
  feedback: ['principal-leader'],
};
/** Who of the desk may take them in their place. */
const INSTEAD: Record<string, readonly string[]> = {
  'first-review': ['coordinator', 'leader'],
  review: ['leader'],
  'release-approval': ['leader'],
};
const DESK_UNIT = 'qu-zhengfu-ban';

/** 13: a proposal is decided by somebody who may, and never by its proposer; what needs one is done under an approval alone. */
export function checkProposals(
  { number, proposals = [] }: Pick<Matter, 'number' | 'proposals'>,
  event:
    | Event
    | OrderEvent
    | ConferenceEvent
    | ConsultationEvent
    | InquiryEvent
    | WatchEvent
    | MeasureEvent
    | HandoverEvent
    | ReportEvent
    | AssessmentEvent
    | RetrospectiveEvent,
  context: CheckContext,
): void {
  const { invariants, contacts } = context;
  const { actor } = event;
  if (event.type === 'proposed')
    invariants.check(
      13,
      number,
      event.proposal.id === `P${event.seq}`,
      () => `${event.proposal.id} is event ${event.seq}, where nobody finds it`,
    );
  if (event.type === 'proposed')
    invariants.check(
      13,
      number,
      actor.kind === 'person' && (actor.id === event.proposal.by || goesOn(event, actor.id)),
      () => `${event.proposal.id} is said to be proposed by ${event.proposal.by}, and ${JSON.stringify(actor)} did`,
    );
  if (event.type === 'proposal-decided' || event.type === 'proposal-passed-on') {
    const proposal = proposals.find(({ id }) => id === event.proposalId);
    const kind = proposal?.kind ?? '';
    const roles = DECIDERS[kind] ?? INSTEAD[kind] ?? [];
    const decider = contacts.find(({ id }) => id === event.by);
    const ofUnit =
      decider?.unit === proposal?.unit &&
      (decider?.posts.some((post) => OF_UNIT[kind]?.includes(post)) === true ||
        isSubstitute(decider, proposal, context));
    const may =
      decider !== undefined &&
      ((decider.unit === DESK_UNIT && (roles.includes(decider.role) || standsIn(decider.id, roles, context))) ||
        ofUnit ||
        // M3: a legal officer, of whatever unit.
        (kind === 'handover' && decider.posts.includes('legal-officer')));
    // A4: a leader of the district, or whom one of them named; the office's leader for none of them.
    const ofRank =
      kind !== 'final-approval' ||
      decider?.posts.includes('district-leader') === true ||
      (proposal?.delegated === true && proposal.to === event.by);
    const pressed =
      actor.kind === 'person' &&
      (event.type === 'proposal-decided' && event.recorded
        ? actor.id !== event.by && actor.id !== proposal?.by && event.recorded.evidence.length > 0
        : actor.id === event.by);
    invariants.check(
      13,
      number,
      may &&
        ofRank &&
        pressed &&
        event.by !== proposal?.by &&
        proposal?.actors?.includes(event.by) !== true &&
        // A4: whoever prepared what another decides never decides it.
        proposal?.preparers?.includes(event.by) !== true,
      () => `${event.proposalId} of ${proposal?.by} is decided by ${JSON.stringify(actor)}, who may not`,
    );
  }
  if (
    event.type === 'document-reviewed' ||
    event.type === 'handling-approved' ||
    event.type === 'cosigned' ||
    event.type === 'dispatch-signed' ||
    event.type === 'measure-agreed' ||
    event.type === 'measure-decided' ||
    event.type === 'handover-approved' ||
    event.type === 'report-issued' ||
    event.type === 'assessment-ruled' ||
    event.type === 'risk-corrected' ||
    event.type === 'purged' ||
    (event.type === 'ended' && event.proposalId !== undefined)
  )
    invariants.check(
      13,
      number,
      proposals.some(({ id, approvedBy }) => id === event.proposalId && approvedBy !== undefined),
      () => `${event.proposalId} is carried out, and nobody approved it`,
    );
}

/** A4: the step before it let it pass: the next is asked in the name of whoever asked first, by whoever decided. */
const goesOn = ({ proposal }: Extract<Event, { type: 'proposed' }>, actor: string): boolean =>
  proposal.kind in OF_UNIT || ['secrecy-check', 'final-approval', 'measure'].includes(proposal.kind)
    ? proposal.actors?.includes(actor) === true || proposal.by !== actor
    : false;

/** AB角: whoever stands in for one of that unit who is away. */
const isSubstitute = (
  person: Contact | undefined,
  proposal: Proposal | undefined,
  { absences, now }: Pick<CheckContext, 'absences' | 'now'>,
): boolean =>
  proposal?.unit !== undefined &&
  absences.some(
    ({ from, until, substitute }) => substitute === person?.id && from <= now + TOLERANCE && now - TOLERANCE < until,
  );

/** A function's directory is as old as its cache and its skewed clock make it. */
const TOLERANCE = MINUTE;

/** AB角: whether somebody is in the place of one who may decide, and cannot be reached. */
function standsIn(
  person: string,
  roles: readonly string[],
  { contacts, absences, now }: Pick<CheckContext, 'contacts' | 'absences' | 'now'>,
): boolean {
  const current = absences.filter(({ from, until }) => from <= now + TOLERANCE && now - TOLERANCE < until);
  let gone = contacts.filter(({ unit, role }) => unit === DESK_UNIT && roles.includes(role)).map(({ id }) => id);
  for (let turns = 0; turns < contacts.length; turns += 1) {
    const next = current
      .filter((absence) => gone.includes(absence.person))
      .flatMap(({ substitute }) => substitute ?? []);
    if (next.includes(person)) return true;
    gone = next;
  }
  return false;
}
