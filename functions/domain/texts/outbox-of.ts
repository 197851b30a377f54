import { announce } from './announce.ts';
import type { Case } from '../case/case.ts';
import { changesIn } from '../case/clock-changes.ts';
import type { Event, EventType } from '../case/events.ts';
import type { Announcing } from './notification.ts';
import type { Outbox } from './outbox.ts';
import { replacementIn } from './resend.ts';
import { takeBacksOf } from './taken-back.ts';

/** P8: the one outbox of a decision; null where it has nothing to say and makes nothing obsolete. */
export function outboxOf(state: Case, events: Event[], context: Announcing): Outbox | null {
  const first = events[0];
  const texts = announce(state, events, context);
  const takeBacks = takeBacksOf(events, state, context);
  const replaces = replacementIn(events);
  const obsoletes = first?.seq !== 1 && events.some(isObsoleting);
  if (!first || (texts.length === 0 && takeBacks.length === 0 && !obsoletes && !replaces)) return null;
  return {
    caseNumber: state.number,
    seq: state.version,
    firstSeq: first.seq,
    at: context.now,
    policyId: state.policyId,
    texts,
    takeBacks,
    obsoletes,
    ...(replaces ? { replaces } : {}),
  };
}

/** After it, some earlier text may have become obsolete. The hot path, a fired rung, is none of them. */
const isObsoleting = (event: Event): boolean =>
  OBSOLETING.includes(event.type) || changesIn(event).some(({ change }) => change === 'met' || change === 'superseded');

const OBSOLETING: readonly EventType[] = [
  'signed',
  'taken-back',
  'confirmed',
  'ended',
  'closed',
  'return-requested',
  'clock-reckoned',
  'proposal-decided',
  'proposal-withdrawn',
  'wrongdoing-marked',
];
