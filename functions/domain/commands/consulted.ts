import type { Case } from '../case/case.ts';
import type { PersonCommand, SystemCommand } from '../case/commands.ts';
import type { Consulted } from '../case/consulted.ts';
import type { Draft, EventBody, Release } from '../case/events.ts';
import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import type { Conclusion } from '../matter/conclusion.ts';
import type { Recorded } from '../matter/event.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { consultedBecause, type ConsultedWhen, type Graded } from '../rules/consultation-rules.ts';
import type { Policy } from '../rules/policy.ts';
import type { Context } from './decide.ts';
import { unlessOpen } from './unless-open.ts';

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

/**
 * A4: none is convened, by name and with a reason. That ends the reminder alone: what a consultation comes before
 * waits on.
 */
export function forgoConsultation(
  state: Case,
  { reason }: Extract<PersonCommand, { command: 'forgo-consultation' }>,
  { unit }: Extract<Actor, { kind: 'person' }>,
  { policy, directory }: Pick<Context, 'policy' | 'directory'>,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const offices = policy.consultations?.offices ?? [];
  const named = offices.map((id) => directory.units.find((one) => one.id === id)?.name ?? id).join('、');
  if (!state.gradesConfirmed)
    return refuse('not-confirmed', 'A4', '等级尚未确认，是否须会商未定；请先研判确认，再作决定');
  if (!toConsult(state, policy))
    return refuse('not-required', 'A4', '按规则本件不要求会商，不必作此决定；等级调高后再定');
  if (!offices.includes(unit)) return refuse('not-an-office', 'A4', `是否召集会商由${named}决定，请转告其中一家`);
  const stand = standOf(state);
  if (stand)
    return refuse(
      'already-convened',
      'A4',
      stand.is === 'approved'
        ? `会商 ${stand.number} 已审定，不必作此决定`
        : `会商 ${stand.number} 正在进行，不需要的请在该会商中结束或取消`,
    );
  return state.convening?.forgone === undefined
    ? [{ type: 'consultation-forgone', reason }]
    : refuse(
        'already-forgone',
        'A4',
        `已于 ${printed(state.convening.forgone)} 决定不召集；情况有变的，请直接召集会商`,
      );
}
