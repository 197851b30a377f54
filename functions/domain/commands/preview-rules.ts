import type { Actor } from '../matter/actor.ts';
import type { Case, ClockKind } from '../case/case.ts';
import { isLive } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import { isRefusal } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';
import { decide } from './decide.ts';
import { lookAhead } from './outcome.ts';

/** One limit of an open case that would be another under other rules; null where there is none. */
export interface LimitChange {
  kind: ClockKind;
  was: Instant | null;
  becomes: Instant | null;
}

/** What moving a case to a version would do to its running limits, by the very functions that would move it. Nothing moves before a person moves it. */
export function limitsUnder(
  state: Case,
  policy: Policy,
  directory: Directory,
  actor: Actor,
  now: Instant,
): LimitChange[] {
  const command = { command: 'move-policy' as const, policyId: policy.id, reason: '' };
  const drafts = decide(state, actor, command, { policy, directory, now });
  if (isRefusal(drafts)) return [];
  const before = dueBy(state);
  const after = dueBy(lookAhead(state, drafts, actor, now));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, becomes] = [before.get(key), after.get(key)];
    const kind = (was ?? becomes)?.kind;
    return kind === undefined || was?.dueAt === becomes?.dueAt
      ? []
      : [{ kind, was: was?.dueAt ?? null, becomes: becomes?.dueAt ?? null }];
  });
}

/** Running limits by what they are of, so that the same duty is found again under another generation. */
const dueBy = ({ clocks }: Case) => new Map(clocks.filter(isLive).map((one) => [`${one.kind} ${one.of ?? ''}`, one]));
