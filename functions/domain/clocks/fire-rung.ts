import { type ClocksChanged, clocksChanged } from '../matter/clock-changes.ts';
import { type Clock, isLive } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody, MatterCommand } from '../matter/matter.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Policy } from '../rules/policy.ts';
import { ladderOf, nextOf, rungOf, type TimedRung, undone, withMissRecipients } from './ladder.ts';
import { skipped } from './reconcile-clocks.ts';

type Fire = Extract<MatterCommand, { command: 'fire' }>;
type Fired = Extract<MatterBody, { type: 'rung-fired' }>;

/** Whose phones ring for a rung, and the roles that nobody can receive for. */
export type Reach = { to: string[]; unreachable: string[] };

/**
 * Fires one rung of one clock, once. Rungs overtaken in an outage are skipped in one event, their misses declared, and only the latest due rung
 * speaks.
 */
export function fireRung<Kind extends string>(
  { clocks }: { clocks: Clock<Kind>[] },
  command: Fire,
  { policy, now }: { policy: Policy; now: Instant },
  reach: (clock: Clock<Kind>, rung: TimedRung) => Reach,
): (ClocksChanged<Kind> | Fired)[] | Refusal {
  const clock = clocks.find(({ id }) => id === command.clockId);
  if (!clock || !isLive(clock)) return refuse('clock-stopped', 'ours', `时限 ${command.clockId} 已不在计时`);
  const ladder = ladderOf(clock, policy);
  if (!rungOf(clock, ladder, command.rung)) return refuse('no-such-rung', 'ours', `没有催办节点 ${command.rung}`);
  const first = nextOf(clock, ladder);
  if (first?.id !== command.rung) return refuse('rung-passed', 'ours', `催办节点 ${command.rung} 已处理，或还没轮到`);
  const due = undone(clock, ladder, (at) => at <= now);
  const rung = due.at(-1);
  if (!rung) return refuse('not-due', 'H4', `催办节点 ${command.rung} 要到 ${first.at}`);
  const past = due.slice(0, -1);
  const changes = skipped(clock, past, 'outage');
  const declares =
    rung.kind === 'declare-missed' && clock.state === 'running' && !changes.some(({ change }) => change === 'missed');
  return [
    ...clocksChanged([...changes, ...(declares ? [{ change: 'missed' as const, clockId: clock.id }] : [])]),
    {
      type: 'rung-fired',
      clockId: clock.id,
      rung: rung.id,
      kind: rung.kind,
      ...reach(clock, withMissRecipients(rung, past)),
    },
  ];
}
