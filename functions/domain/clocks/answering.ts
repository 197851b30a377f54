import { countsFrom } from '../case/correction.ts';
import { answersHere, type Case, type Clock, type ClockKind, type ReleaseFact } from '../case/case.ts';
import type { NotMet } from '../case/events.ts';
import { emergencySince } from '../case/graver-emergency.ts';
import type { AnswerKind, Policy } from '../rules/policy.ts';
import { isAttended } from './attendance.ts';
import { wasHeldBy } from './order-holder.ts';
import { speakersOf, voiceOf } from './voice.ts';
import { clockKey } from '../matter/clock.ts';
import { type Instant, isWrittenBefore } from '../matter/instant.ts';

/** A duty that a release fulfils. */
export const isAnswer = (kind: ClockKind, { speakers }: Policy): kind is AnswerKind => Object.hasOwn(speakers, kind);

/** P2–P5: why a release does not meet a duty, or null where it does. */
export function whyNotMet(state: Case, clock: Clock, fact: ReleaseFact, policy: Policy): NotMet | null {
  const { kind } = clock;
  if (!isAnswer(kind, policy)) return 'form';
  if (!fact.fulfils.includes(kind)) {
    const could = formOf(fact, policy);
    if (!could?.fulfils.includes(kind)) return 'form';
    return could.attendance ? 'attendance' : 'no-conference';
  }
  const why = whyNotOf(state, clock, kind, fact, policy);
  if (why) return why;
  return formOf(fact, policy)?.attendance && !isAttended(state, clock, kind, fact, policy) ? 'attendance' : null;
}

const formOf = ({ form }: ReleaseFact, { forms }: Policy) => forms.find(({ id }) => id === form);

/** Whose, which and when: for whom it speaks, which order it answers, whose promise it keeps. */
function whyNotOf(state: Case, clock: Clock, kind: AnswerKind, fact: ReleaseFact, policy: Policy): NotMet | null {
  if (isOwedThere(clock)) {
    if (!answersOther(state, clock, fact)) return 'other-case';
    return maySpeak(state, kind, fact, policy) ? null : 'speaker';
  }
  if (!answersHere(fact) && !isPromiseBeside(state, clock, fact)) return 'other-case';
  if (kind === 'assigned-limit') return whyOrderNotMet(state, clock, fact, policy);
  if (kind === 'follow-up') return whyPromiseNotMet(state, clock, fact);
  if (isRenewed(clock) && countsFrom(fact) < clock.startAt)
    return isOfEmergency(kind) ? 'before-emergency' : 'before-reopening';
  if (isOfEmergency(kind) && isBefore(fact, emergencySince(state))) return 'before-emergency';
  return maySpeak(state, kind, fact, policy) ? null : 'speaker';
}

/** P4, M4: the answer that a case which was joined still owed. */
export const isOwedThere = ({ of }: Pick<Clock, 'of'>): boolean => of?.startsWith('J') === true;

/** It was published since the two are one, or a named person says that it answered the other concern too. */
function answersOther({ owed = [] }: Case, { of }: Clock, fact: ReleaseFact): boolean {
  const there = owed.find(({ id }) => id === of);
  if (!there || fact.from !== undefined) return false;
  return countsFrom(fact) >= there.at || there.answeredBy?.includes(fact.id) === true;
}

/** P5: both are of the same case that was joined: the later keeps what the earlier promised. */
function isPromiseBeside({ releases }: Case, { kind, of }: Clock, { from }: ReleaseFact): boolean {
  const made = kind === 'follow-up' ? releases.find(({ id }) => id === of?.split('.')[0]) : undefined;
  return made?.from !== undefined && made.from.case === from?.case;
}

/** P3, P3a: what was published of a lighter matter tells nothing of an emergency that came to be known since. */
const isOfEmergency = (kind: AnswerKind): boolean => kind === 'first-information' || kind === 'press-conference';

/** A1: it came before that, and so did whatever a person said of how it answers all the same. */
const isBefore = (fact: ReleaseFact, since: Instant): boolean =>
  isWrittenBefore(countsFrom(fact), since) && (fact.earlier === undefined || fact.earlier < since);

/** D1, P5: a duty of a case that was reopened. */
export const isRenewed = ({ of }: Pick<Clock, 'of'>): boolean => of?.startsWith('again') === true;

const maySpeak = (state: Case, kind: AnswerKind, fact: ReleaseFact, policy: Policy): boolean =>
  speakersOf(state, fact).some((one) => policy.speakers[kind].by.includes(one));

/** P2: an order is answered by what its own unit published after it was given, unless a person says that a release answers it. */
function whyOrderNotMet(state: Case, clock: Clock, fact: ReleaseFact, policy: Policy): NotMet | null {
  if (fact.orders) return fact.orders.includes(clockKey(clock.kind, clock.of)) ? null : 'other-order';
  if (!wasHeldBy(state, clock, fact)) {
    if ('unit' in clock.move && clock.move.unit !== fact.unit) return 'other-unit';
    if (!('unit' in clock.move) && !maySpeak(state, 'assigned-limit', fact, policy)) return 'speaker';
  }
  return countsFrom(fact) < clock.startAt ? 'before-order' : null;
}

/** P5: a promise is kept by a later release of whoever gave it. */
function whyPromiseNotMet(state: Case, clock: Clock, fact: ReleaseFact): NotMet | null {
  // One of several promises is kept by what says so.
  if (clock.of?.includes('.')) return fact.keeps?.includes(clock.of) ? null : 'other-promise';
  const [promise, later] = [clock.of, fact.id].map((id) => state.releases.findIndex((one) => one.id === id));
  const made = state.releases[promise ?? -1];
  if (made && voiceOf(state, made) !== voiceOf(state, fact)) return 'other-unit';
  return (later ?? -1) > (promise ?? -1) && fact.publishedAt >= clock.startAt ? null : 'before-promise';
}
