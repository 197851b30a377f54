import { type Case, isDailyDrill } from '../../../../functions/domain/case/case.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import { isLive } from '../../../../functions/domain/matter/clock.ts';
import type { CheckContext } from './context.ts';

/** A4, said apart from the rules: by whom a wording is approved at the grades at which it has to be. */
const ASKED = {
  emergency: ['review', 'secrecy-check', 'final-approval'],
  opinion: ['first-review', 'review', 'secrecy-check', 'final-approval'],
};
const NEVER_WAITS = ['superior-release', 'paper-reply'];

/** A4, H2: a release without the approval that its grades ask for says so and leaves a breach; one with it, or that never waits, does neither. */
export function checkApproved(state: Case, event: Event, after: Case, { invariants }: CheckContext): void {
  const { number } = after;
  if (event.type === 'released') {
    const { id, form, publishedAt, document, unapproved } = event.release;
    const steps = stepsAsked(state);
    const first = !state.releases.some((one) => one.void === undefined && one.publishedAt <= publishedAt);
    const free = NEVER_WAITS.includes(form) || (state.grades.emergency !== null && first);
    const used = state.documents?.find((one) => one.id === document?.id);
    const taken = [used?.approved, used?.under].find((one) => one?.version === document?.version)?.steps ?? [];
    const missing = free ? [] : steps.filter((step) => !taken.some((one) => one === step));
    invariants.check(
      8,
      number,
      JSON.stringify(unapproved?.missing ?? []) === JSON.stringify(missing),
      () => `${id} lacks ${missing.join(', ') || 'nothing'}, and says ${JSON.stringify(unapproved ?? null)}`,
    );
    invariants.check(
      10,
      number,
      (after.breaches ?? []).some(({ duty }) => duty === `approval:${id}`) === missing.length > 0,
      () => `${id} lacks ${missing.join(', ') || 'nothing'}, and its breach is not so`,
    );
  }
  if (event.type === 'released') {
    const { id, form, publishedAt, concludes = [], unconsulted } = event.release;
    const held = NEVER_WAITS.includes(form) || !waitsToConclude(state, publishedAt) ? [] : concludes;
    invariants.check(
      8,
      number,
      (unconsulted?.conclusions ?? []).join() === held.join(),
      () =>
        `${id} concludes on ${held.join(', ') || 'nothing'} too early, and says ${JSON.stringify(unconsulted ?? null)}`,
    );
    invariants.check(
      10,
      number,
      (after.breaches ?? []).some(({ duty }) => duty === `consultation:${id}`) === held.length > 0,
      () => `${id} concludes on ${held.join(', ') || 'nothing'} too early, and its breach is not so`,
    );
  }
  if (event.type === 'document-submitted')
    invariants.check(
      8,
      number,
      (event.concludes ?? []).length === 0 || !waitsToConclude(state, event.at),
      () => `${event.documentId} concludes on ${event.concludes?.join(', ')}, and nobody was consulted`,
    );
  if (event.type === 'released')
    invariants.check(
      8,
      number,
      (event.release.exposes !== undefined) ===
        (after.releases.find(({ id }) => id === event.release.id)?.exposed === 'open'),
      () => `${event.release.id} exposes ${JSON.stringify(event.release.exposes ?? [])}, and nobody is to judge it`,
    );
  // R3: nothing is approved while a unit that it names has not consented, nor was gone on without; silence is never consent.
  for (const { id, approved, cosigns = [] } of after.documents ?? [])
    invariants.check(
      8,
      number,
      approved === undefined ||
        state.documents?.some((one) => one.id === id && one.approved?.version === approved.version) === true ||
        cosigns.every(({ is }) => is === 'signed' || is === 'passed'),
      () => `${id} is approved while ${JSON.stringify(cosigns)}`,
    );
  if (event.type === 'exposure-allowed')
    invariants.check(8, number, event.allows.length > 0 && event.basis !== '', () => `nothing is allowed by a basis`);
  if (event.type === 'closed')
    invariants.check(
      8,
      number,
      !state.releases.some(({ exposed, void: never }) => exposed === 'open' && !never),
      () => 'it is closed while nobody has judged what a release exposed',
    );
  if (event.type === 'line-set')
    invariants.check(
      8,
      number,
      event.dropped === true || event.kind !== 'figure' || event.confirmedBy !== undefined,
      () => `the figure ${event.factId} was confirmed by nobody`,
    );
  if (event.type === 'document-submitted' || event.type === 'released') {
    const { differs = [], lineReason } = event.type === 'released' ? event.release : event;
    invariants.check(
      8,
      number,
      differs.length === 0 || lineReason !== undefined,
      () => `it differs from the agreed line in ${JSON.stringify(differs)}, and nobody says why`,
    );
  }
  if (event.type === 'document-saved')
    invariants.check(
      8,
      number,
      event.version === (state.documents?.find(({ id }) => id === event.documentId)?.versions ?? 0) + 1,
      () => `version ${event.version} of ${event.documentId} is not the next`,
    );
}

/** A4: what is to be consulted on, with none convened and nobody's decision that none is needed, is before the desk, and is nobody's breach. */
export function checkConvening(state: Case, { invariants, policyOf }: CheckContext): void {
  const { number, status, gradesConfirmed, consultations = [], convening, clocks, breaches = [] } = state;
  const asks = policyOf(state.policyId).clocks.some(({ kind, off }) => kind === 'convene' && !off);
  const missing =
    status === 'open' &&
    gradesConfirmed &&
    asks &&
    !isDailyDrill(state) &&
    isToConsult(state) &&
    consultations.length === 0 &&
    convening?.forgone === undefined;
  const live = clocks.filter((clock) => clock.kind === 'convene' && isLive(clock));
  invariants.check(
    5,
    number,
    live.length === Number(missing),
    () => `${live.length} clocks to convene a consultation, and one is ${missing ? '' : 'not '}missing`,
  );
  invariants.check(
    10,
    number,
    !breaches.some(({ duty }) => duty.startsWith('convene')),
    () => 'a consultation that nobody convened left a breach',
  );
}

/** A4, said apart from the rules: major or sensitive. */
const isToConsult = (state: Pick<Case, 'offline' | 'categories' | 'grades'>): boolean =>
  !state.offline && (stepsAsked(state).length > 0 || state.categories.includes('moral-bottom-line'));

/** A4, said apart from the rules: major or sensitive, and no leader approved what was consulted on by then. */
const waitsToConclude = (state: Case, by: string): boolean =>
  isToConsult(state) && !(state.consultations ?? []).some(({ is, since }) => is === 'approved' && since <= by);

function stepsAsked({ grades: { opinion, emergency } }: Pick<Case, 'grades'>): string[] {
  if (emergency === 'I' || emergency === 'II') return ASKED.emergency;
  return opinion === 'I' || opinion === 'II' ? ASKED.opinion : [];
}
