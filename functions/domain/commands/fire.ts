import type { Case } from '../case/case.ts';
import { isLive } from '../matter/clock.ts';
import { addressees } from '../texts/addressees.ts';
import { pick } from '../matter/pick.ts';
import { clocksChanged } from '../case/clock-changes.ts';
import { overtaken } from '../clocks/reconcile.ts';
import type { SystemCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import type { Draft } from '../case/events.ts';
import { ladderOf, nextOf, rungOf, undone, withMissRecipients } from '../clocks/ladder.ts';
import { refuse } from '../matter/refusal.ts';
import { unlessOpen } from './unless-open.ts';

type Of<Name extends SystemCommand['command']> = Extract<SystemCommand, { command: Name }>;

/**
 * P2–P5: fires one rung of one clock, once. Rungs overtaken in an outage are skipped in one change, their misses declared, and only the
 * latest due rung speaks. A rung that nobody can receive goes to the people of the next one and to the desk at once.
 */
export function fire(state: Case, command: Of<'fire'>, context: Context): Draft[] | Refusal {
  const { policy, now } = context;
  const clock = state.clocks.find((c) => c.id === command.clockId);
  if (!clock || !isLive(clock)) return refuse('clock-stopped', 'ours', `时限 ${command.clockId} 已不在计时`);
  const ladder = ladderOf(clock, policy);
  if (!rungOf(clock, ladder, command.rung)) return refuse('no-such-rung', 'ours', `没有催办节点 ${command.rung}`);
  const first = nextOf(clock, ladder);
  if (first?.id !== command.rung) return refuse('rung-passed', 'ours', `催办节点 ${command.rung} 已处理，或还没轮到`);
  const due = undone(clock, ladder, (at) => at <= now);
  const step = due.at(-1);
  if (!step) return refuse('not-due', 'H4', `催办节点 ${command.rung} 要到 ${first.at}`);
  const past = due.slice(0, -1);
  const skipped = overtaken(clock, past, 'overtaken in an outage');
  const missed =
    step.kind === 'declare-missed' && clock.state === 'running' && !skipped.some(({ change }) => change === 'missed');
  return [
    ...clocksChanged([...skipped, ...(missed ? [{ change: 'missed' as const, clockId: clock.id }] : [])]),
    {
      type: 'rung-fired',
      clockId: clock.id,
      rung: step.id,
      kind: step.kind,
      ...addressees(state, clock, withMissRecipients(step, past), context),
    },
  ];
}

/** A3: attention grew past a threshold of the policy; only a new suggestion can change a grade, and only while no person has confirmed one. */
export const grow = (state: Case, command: Of<'grow'>): Draft[] | Refusal =>
  unlessOpen(state) ?? [{ type: 'attention-grew', ...pick(command, ['alertId', 'what', 'says', 'suggestion']) }];
