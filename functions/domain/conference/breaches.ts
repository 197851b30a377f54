import { missedDuties } from '../clocks/missed-duties.ts';
import type { Breach, BreachChange } from '../matter/breach.ts';
import { type ClockChange, foldChange } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import { type ClockKind, type Conference } from './conference.ts';

/**
 * P3, H2: a decision that was owed and did not come leaves one breach: whether it is held and how, that of a proposal, and the steps that the rules
 * call a duty, as the sign-off. What else is missed of a plan is our own way of working and nobody's. `after` is the state that the facts led to.
 */
export function judgeBreaches(
  after: Conference,
  changes: readonly ClockChange<ClockKind>[],
  policy: Policy,
  now: Instant,
): BreachChange[] {
  const state = changes.reduce<Conference>(foldChange, after);
  return [
    ...missedDuties(after, changes, now).filter((change) => change.change === 'breached' && isDuty(change, policy)),
    ...(state.breaches ?? []).flatMap((breach) => judged(breach, state) ?? []),
  ];
}

function isDuty({ kind, of }: { kind: string; of?: string }, { conferences }: Policy): boolean {
  if (kind === 'decision') return true;
  if (kind === 'conference-step') return conferences.steps.some(({ id, duty }) => id === of && duty === true);
  return conferences.clocks.some((row) => row.kind === kind && row.duty === true);
}

/** What the facts say of a breach now; null where that is nothing new: a step that was done by its own time was done, whenever somebody says so. */
function judged({ duty, is: before, dueAt }: Breach, state: Conference): BreachChange | null {
  const [kind, of] = duty.split(':');
  const step = kind === 'conference-step' ? state.steps.find(({ id }) => id === of) : undefined;
  if (before === 'set-aside' || step === undefined) return null;
  const { doneAt } = step;
  const is = doneAt !== undefined && doneAt <= dueAt ? 'healed' : 'stands';
  return is === before ? null : { change: 'breach-judged', duty, is, dueAt };
}
