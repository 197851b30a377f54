import { announce } from './announce.ts';
import type { Case } from '../case/case.ts';
import { changesIn } from '../case/clock-changes.ts';
import type { Event, EventType } from '../case/events.ts';
import type { Announcing } from './notification.ts';
import type { Saying } from './outbox.ts';
import { replacementIn } from './resend.ts';
import { takeBacksOf } from './taken-back.ts';

/** P8: what a decision on a case says, takes back and makes obsolete. */
export function sayingOf(events: readonly Event[], state: Case, context: Announcing, before: Case | null): Saying {
  const replaces = replacementIn(events);
  return {
    ...announce(state, events, context, before?.clocks),
    takeBacks: takeBacksOf(events, state, context, before?.clocks),
    obsoletes: events[0]?.seq !== 1 && events.some(isObsoleting),
    ...(replaces ? { replaces } : {}),
  };
}

/** After it, some earlier text may have become obsolete. The hot path, a fired rung, is none of them. */
const isObsoleting = (event: Event): boolean =>
  OBSOLETING.includes(event.type) || changesIn(event).some(({ change }) => change === 'met' || change === 'superseded');

const OBSOLETING: readonly EventType[] = [
  'signed',
  'taken-back',
  'part-changed',
  'confirmed',
  'ended',
  'closed',
  'return-requested',
  'clock-reckoned',
  'proposal-decided',
  'proposal-withdrawn',
  'wrongdoing-marked',
];
