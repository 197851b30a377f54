import { apply } from '../../../../functions/domain/handover/apply.ts';
import type { HandoverEvent } from '../../../../functions/domain/handover/events.ts';
import type { Handover } from '../../../../functions/domain/handover/handover.ts';
import { HOUR } from '../../../../functions/domain/matter/instant.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { CheckContext } from './context.ts';
import { checkProposals } from './proposals.ts';
import { checkChained, checkErased, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

/** M3, said apart from the rules: on which days what may be cited is in force. */
const IN_FORCE: Record<string, readonly [from: string, until: string]> = {
  'security-25-1': ['2013-01-01', '2026-01-01'],
  'security-29-1': ['2026-01-01', '9999'],
  'criminal-291a-2': ['2015-11-01', '9999'],
  'content-6-8': ['2020-03-01', '9999'],
};
const POINTS = ['claim', 'false', 'grave', 'article', 'least'];

/** The folded state of every handover as the simulator itself keeps it, and the checks of every event that is written (2, 6, 8, 13). */
export class RecordedHandovers {
  readonly states = new Map<string, Handover>();
  #rungs: Rungs;

  constructor(rungs: Rungs) {
    this.#rungs = rungs;
  }

  erased(state: Handover, stored: readonly HandoverEvent[], context: CheckContext): void {
    checkErased(state, stored, apply, context);
  }

  written(commit: MatterCommit<Handover, HandoverEvent>, context: CheckContext): void {
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      if (state) checkProposals(state, event, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      checkHeld(state, event, context);
      state = apply(state, event);
    }
    if (!state) return;
    this.states.set(number, state);
    checkFolded(state, commit.state, context);
    checkLive(state, context);
    this.#rungs.checkNext(state, commit.next, context);
  }
}

/** 8: prepared by an office that it does not speak of, approved point by point by a legal officer of no such unit, and sent beside the answer alone. */
function checkHeld(before: Handover | null, event: HandoverEvent, { invariants, contacts }: CheckContext): void {
  const number = before?.number ?? (event.type === 'handover-opened' ? event.number : '');
  const says = (holds: boolean, why: string): void =>
    invariants.check(8, number, holds, () => `${event.type} of ${number}: ${why}`);
  const { actor } = event;
  const about = before?.about ?? [];
  if (event.type === 'handover-opened')
    says(actor.kind === 'person' && actor.unit === 'qu-zhengfu-ban', 'prepared by nobody of an office');
  if (event.type === 'handover-written') {
    says(actor.kind === 'person' && !event.about.includes(actor.unit), 'prepared by a unit that it speaks of');
    says(
      event.leads.every(({ publishedAt }) => wasInForce(event.article, publishedAt)),
      `cites ${event.article}, which was not in force`,
    );
    says(event.proof.length > 0 && event.leads.length > 0, 'without a post, or nothing known against it');
    says(!JSON.stringify(event.leads).includes('weibo.com/u/'), 'an account’s page');
    const named = event.answerBy !== undefined && event.answerBy > event.at;
    says((event.release !== undefined) !== named, 'beside no answer, or beside two');
  }
  if (event.type === 'handover-approved') {
    const decider = contacts.find(({ id }) => id === event.by);
    says(decider?.posts.includes('legal-officer') === true, `approved by ${event.by}, who is no legal officer`);
    says(decider !== undefined && !about.includes(decider.unit), 'approved by a unit that it speaks of');
    const whole = POINTS.every((point) => event.checks.includes(point));
    says(whole, 'approved with a point unconfirmed');
  }
  if (event.type === 'handover-sent') {
    const { at, by } = before?.answer ?? {};
    says(before?.status === 'approved', 'sent, and nobody approved it');
    says(at !== undefined || (by !== undefined && by > event.at), 'sent beside no answer');
  }
}

/** In Shanghai, eight hours ahead. */
function wasInForce(article: string, publishedAt: string): boolean {
  const day = new Date(Date.parse(publishedAt) + 8 * HOUR).toISOString().slice(0, 10);
  const [from, until] = IN_FORCE[article] ?? ['9999', '0000'];
  return from <= day && day < until;
}

/** 8: nothing runs where nothing is to be done. */
function checkLive(state: Handover, { invariants }: CheckContext): void {
  const { status, answer } = state;
  const open = status === 'prepared' || status === 'approved' || status === 'sent';
  for (const clock of state.clocks) {
    const live = clock.state === 'running' || clock.state === 'missed';
    const fits = {
      'handover-submit': status === 'prepared',
      'handover-send': status === 'approved',
      'handover-answer': answer.at === undefined && open,
      'handover-receipt': status === 'sent',
      'handover-outcome': status === 'sent',
      decision: state.proposals?.some(({ id }) => id === clock.of) === true,
    }[clock.kind];
    invariants.check(8, state.number, !live || fits, () => `${clock.id} is ${clock.state}, and the handover ${status}`);
  }
}
