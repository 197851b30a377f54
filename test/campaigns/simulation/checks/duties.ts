import type { Case, ReleaseFact } from '../../../../functions/domain/case/case.ts';
import type { ClockChange } from '../../../../functions/domain/case/clock-changes.ts';
import { isLive } from '../../../../functions/domain/matter/clock.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import type { Instant } from '../../../../functions/domain/matter/instant.ts';
import type { CheckContext } from './context.ts';

const BY_RELEASE = ['first-information', 'press-conference', 'response', 'assigned-limit', 'follow-up'];
const HOLD_OPEN = [
  ...BY_RELEASE,
  'immediate-report',
  'written-report',
  'feedback',
  'relay',
  'return-decision',
  'handoff',
];
const DECISIONS = [
  'confirmed',
  'amended',
  'commented',
  'comment-withdrawn',
  'matter-linked',
  'matter-unlinked',
  'graded',
  'causes-named',
  'told-apart',
  'cosigned',
  'decision-prepared',
  'cosign-settled',
  'exposure-allowed',
  'exposure-judged',
  'answer-found',
  'privately-answered',
  'emergency-refuted',
  'assigned',
  'task-set',
  'contributed',
  'progressed',
  'coordinators-named',
  'superior-told',
  'signed',
  'leading',
  'return-requested',
  'return-decided',
  'taken-back',
  'part-changed',
  'handed-on',
  'corrected',
  'breach-set-aside',
  'breach-tolerated',
  'point-waived',
  'late-grading-found',
  'no-duty-found',
  'released',
  'outlet-recorded',
  'outlet-omitted',
  'consultation-forgone',
  'media-told',
  'media-replied',
  'dispatch-written',
  'dispatch-signed',
  'dispatch-sent',
  'receipt-recorded',
  'dispatch-returned',
  'taken-over',
  'handed-back',
  'superior-asked',
  'effect-judged',
  'plan-step-set',
  'settled',
  'settlement-set',
  'shown-how-to-apply',
  'emergency-called',
  'called-back',
  'passed-on',
  'handoff-answered',
  'settlement-reopened',
  'settlement-extended',
  'clock-reckoned',
  'reported',
  'ended',
  'split-off',
  'taken-in',
  'closed',
  'reopened',
  'policy-moved',
  'wrongdoing-flagged',
  'proposed',
  'proposal-decided',
  'proposal-passed-on',
  'purged',
  'document-saved',
  'document-submitted',
  'document-reviewed',
  'line-set',
];

/** 8: by a person of the directory, with evidence. */
export function checkDecided(number: string, event: Event, { invariants, named }: CheckContext): void {
  if (DECISIONS.includes(event.type))
    invariants.check(
      8,
      number,
      event.actor.kind === 'person' && named(event.actor.id),
      () => `${event.type} by ${JSON.stringify(event.actor)}, no named person`,
    );
  if (event.type === 'released')
    invariants.check(
      8,
      number,
      event.release.evidence.length > 0,
      () => `release ${event.release.id} without evidence`,
    );
  if (event.type === 'settled')
    invariants.check(8, number, event.evidence.length > 0, () => 'settled without evidence');
  // M4: passed on is what was received, by the receiver's own number.
  if (event.type === 'handoff-answered')
    invariants.check(
      8,
      number,
      event.is !== 'received' || (event.number !== undefined && event.receivedAt !== undefined),
      () => `${event.handoff} received without the receiver’s number and time`,
    );
  if (event.type === 'settlement-extended')
    invariants.check(8, number, event.proposalId !== '', () => 'extended, and nobody proposed and approved it');
  if (event.type === 'ended' && event.outcome === 'no-answer')
    invariants.check(8, number, event.proposalId !== undefined, () => 'no answer, and nobody proposed and approved it');
}

/** P3, P7: as the notice says it, whatever the table says. */
const isConference = ({ form, attended = [], excepted, voice }: ReleaseFact): boolean =>
  form === 'press-conference' ? attended.length > 0 || excepted === true : voice === 'superior';

/** 8: what a clock's end rests on. */
export function checkChange(state: Case, change: ClockChange, at: Instant, { invariants }: CheckContext): void {
  const { number } = state;
  if (change.change === 'met') {
    const clock = state.clocks.find((one) => one.id === change.clockId);
    if (clock && BY_RELEASE.includes(clock.kind)) {
      const release = state.releases.find(
        (one) =>
          one.fulfils.includes(clock.kind) &&
          (one.countsFrom ?? one.publishedAt) === change.metAt &&
          // M4: what answered a case that was joined answers this one only where a person says so.
          (one.from === undefined || one.both === true || clock.kind === 'follow-up'),
      );
      invariants.check(
        8,
        number,
        release !== undefined,
        () => `${clock.id} met at ${change.metAt} without a release that fulfils it`,
      );
      invariants.check(
        8,
        number,
        clock.kind !== 'press-conference' || state.releases.some(isConference),
        () => `${clock.id} met by what is no conference with head or spokesperson, and none of a superior`,
      );
    }
    if (clock?.kind === 'contribution')
      invariants.check(
        8,
        number,
        state.assignments.some(
          ({ id, part, contributedAt }) =>
            part === 'co-unit' && contributedAt === change.metAt && id === clock.of?.split('.')[0],
        ),
        () => `${clock.id} met at ${change.metAt}, when no co-unit answered`,
      );
    if (clock)
      invariants.check(
        8,
        number,
        change.late === Date.parse(change.metAt) > Date.parse(clock.dueAt),
        () => `${clock.id} met at ${change.metAt}, due ${clock.dueAt}, recorded as ${change.late ? 'late' : 'in time'}`,
      );
  }
  if (change.change === 'missed') {
    const clock = state.clocks.find((one) => one.id === change.clockId);
    invariants.check(
      2,
      number,
      clock !== undefined && (clock.targetAt ?? clock.dueAt) <= at,
      () => `${change.clockId} missed before it was due`,
    );
  }
}

const TO_ANSWER = ['response', 'press-conference', 'assigned-limit'];

/** 15: whatever a grade was written as, a confirmed case that is open is owed an answer by some clock, running or over (P2, P3, P4). */
export function checkOwed(state: Case, { invariants }: CheckContext): void {
  if (state.status !== 'open' || !state.gradesConfirmed) return;
  invariants.check(
    15,
    state.number,
    state.clocks.some(({ kind }) => TO_ANSWER.includes(kind)),
    () =>
      `confirmed as ${JSON.stringify(state.grades)} and owed nothing: ${state.clocks.map(({ id }) => id).join(', ')}`,
  );
}

/** 8: what a case's end rests on. */
export function checkDuties(state: Case, event: Event, { invariants, policyOf, inForceAt, now }: CheckContext): void {
  const { number } = state;
  // What falls to the unit of the rules falls to it without a word.
  if (event.type === 'assigned' && event.assignment.unit !== policyOf(inForceAt(now)).routing.defaultUnit)
    invariants.check(
      8,
      number,
      state.offline || state.summary !== undefined,
      () => `${event.assignment.unit} was given what nobody has said in a sentence`,
    );
  if (event.type === 'released') {
    const { id, publishedAt, voice, superiorWord, uncommanded } = event.release;
    const commanded = (state.takeovers ?? []).some(
      ({ since, until = '9' }) => since <= publishedAt && publishedAt < until,
    );
    invariants.check(
      8,
      number,
      (!commanded || voice === 'superior') === (superiorWord === undefined && uncommanded === undefined),
      () => `${id} at ${publishedAt} ${commanded ? 'without the word of' : 'with a word, and without'} a superior`,
    );
  }
  if (event.type === 'dispatch-sent') {
    const sent = state.dispatches?.find(({ id }) => id === event.dispatch);
    invariants.check(
      8,
      number,
      sent?.kind !== 'feedback' || sent.signed === event.version,
      () => `${event.dispatch} went out in version ${event.version}, which nobody signed`,
    );
  }
  if (event.type === 'ended' && event.outcome === 'passed-on')
    invariants.check(
      8,
      number,
      (state.handoffs ?? []).some(({ target, over }) => target === event.target && over?.is === 'received'),
      () => `ended as passed on to ${event.target}, which has not received it`,
    );
  if (event.type === 'ended' && event.outcome === 'passed-on' && state.wrongdoing?.state === 'is')
    invariants.check(
      8,
      number,
      event.target === (state.wrongdoing.above ? '市纪委监委信访室' : '区纪委监委'),
      () => `a report of wrongdoing went to ${event.target}`,
    );
  if (event.type === 'closed') {
    const open = state.clocks.find((one) => isLive(one) && HOLD_OPEN.includes(one.kind));
    invariants.check(
      8,
      number,
      open === undefined && state.settledAt !== undefined,
      () => `closed with ${open?.id ?? 'nothing settled'}`,
    );
    // D1: both tracks, and every part of the one on the ground.
    const left = (state.settlements ?? []).filter(({ dropped, settledAt }) => !dropped && settledAt === undefined);
    invariants.check(8, number, left.length === 0, () => `closed with ${left.map(({ id }) => id).join(', ')} open`);
    invariants.check(8, number, state.offline || state.firstAnsweredAt !== undefined, () => 'closed without an answer');
    // M2: what was begun upward is concluded there.
    const gone = (state.dispatches ?? [])
      .filter(({ kind }) => kind !== 'feedback')
      .flatMap(({ kind, sendings = [] }) =>
        sendings.filter((one) => !one.void).map((one) => ({ kind, at: one.countsFrom ?? one.sentAt })),
      )
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
    invariants.check(
      8,
      number,
      gone.length === 0 || gone.some(({ kind }) => kind === 'final'),
      () => 'closed, and the last report upward never went out',
    );
  }
}
