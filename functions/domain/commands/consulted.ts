import type { Case } from '../case/case.ts';
import type { SystemCommand } from '../case/commands.ts';
import type { Consulted } from '../case/consulted.ts';
import type { Draft, EventBody, Release } from '../case/events.ts';
import type { Conclusion } from '../matter/conclusion.ts';
import type { Recorded } from '../matter/event.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { consultedBecause, type ConsultedWhen, type Graded } from '../rules/consultation-rules.ts';
import type { Policy } from '../rules/policy.ts';

type Rules = Pick<Policy, 'consultations' | 'approval'>;

/** H6: a case without content is consulted on where its paper is. */
type Consultable = Graded & Pick<Case, 'consultations' | 'offline'>;

/** A4: why it is to be consulted on here; null: it is not. */
export const toConsult = (state: Consultable, policy: Pick<Policy, 'consultations'>): ConsultedWhen | null =>
  state.offline ? null : consultedBecause(state, policy);

/** A4: a handling was approved by then. */
export const consultedBy = ({ consultations = [] }: Pick<Case, 'consultations'>, at: Instant): boolean =>
  consultations.some(({ is, since }) => is === 'approved' && since <= at);

/** How far the case is with it: the one under way, else the latest that was approved. */
export const standOf = ({ consultations = [] }: Pick<Case, 'consultations'>): Consulted | undefined =>
  consultations.find(({ is }) => is === 'under-way') ?? consultations.at(-1);

/** The conclusions that are not drawn in public before a leader approved what a consultation proposes. */
export const heldBack = (
  state: Consultable,
  concludes: readonly Conclusion[],
  at: Instant,
  policy: Rules,
): Conclusion[] =>
  toConsult(state, policy) && !consultedBy(state, at)
    ? concludes.filter((one) => policy.consultations?.holds.some(({ id }) => id === one))
    : [];

const namesOf = (conclusions: readonly Conclusion[], { consultations }: Rules): string =>
  conclusions.map((one) => consultations?.holds.find(({ id }) => id === one)?.name ?? one).join('、');

/** A4: a wording that concludes on cause, responsibility or disposal waits for the consultation; what says what is known and done never does. */
export function unlessConsulted(
  state: Consultable,
  concludes: readonly Conclusion[],
  now: Instant,
  policy: Rules,
  field: string,
): Refusal | null {
  const held = heldBack(state, concludes, now, policy);
  if (held.length === 0) return null;
  const stand = standOf(state);
  const first = stand ? `会商 ${stand.number} 尚未审定` : '尚未会商';
  return refuse(
    'consultation-first',
    'A4',
    `本件须先会商并报政府领导审定，才能对${namesOf(held, policy)}作出结论；${first}。请先会商审定，或在文稿中去掉上述结论：核实情况、救援、安全提示和应对措施可随时发布`,
    field,
  );
}

/** What the document concluded on, as it was submitted in that version. */
export const concludedIn = (
  facts: readonly Recorded<EventBody>[],
  documentId: string,
  version: number,
): Conclusion[] => {
  const submitted = facts.findLast(
    (event) => event.type === 'document-submitted' && event.documentId === documentId && event.version <= version,
  );
  return submitted?.type === 'document-submitted' ? (submitted.concludes ?? []) : [];
};

/** H2, A4: what went out can be recorded, and answers the public; in what it concluded before a consultation is on record, for a named person to judge. */
export function unconsulted(
  state: Case,
  { form, publishedAt, concludes = [] }: Pick<Release, 'form' | 'publishedAt' | 'concludes'>,
  policy: Rules,
): Pick<Release, 'unconsulted'> {
  // What is not ours to approve is not ours to consult on.
  if (policy.approval?.exempt.forms.includes(form)) return {};
  const conclusions = heldBack(state, concludes, publishedAt, policy);
  const clause = policy.consultations?.clause;
  return conclusions.length === 0 || clause === undefined ? {} : { unconsulted: { clause, conclusions } };
}

/** A4: the case learns from a consultation how far that is. */
export function noteConsultation(
  state: Case,
  command: Extract<SystemCommand, { command: 'note-consultation' }>,
): Draft[] | Refusal {
  const { consultation, is, since } = command;
  const known = state.consultations?.find(({ number }) => number === consultation);
  const same = known ? known.is === is && known.since === since : is === 'over';
  return same
    ? refuse('nothing-new', 'ours', '办件不因此改变')
    : [{ type: 'consultation-noted', ...pick(command, ['consultation', 'is', 'since']) }];
}
