import type { Case } from '../case/case.ts';
import { isLive } from '../matter/clock.ts';
import { addressees } from '../texts/addressees.ts';
import { pick } from '../matter/pick.ts';
import { overtaken } from '../clocks/reconcile.ts';
import type { SystemCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import type { Draft } from '../case/events.ts';
import { ladderOf, withMissRecipients, rungAt } from '../clocks/ladder.ts';
import { refuse } from '../matter/refusal.ts';
import { unlessOpen } from './unless-open.ts';

type Of<Name extends SystemCommand['command']> = Extract<SystemCommand, { command: Name }>;

/**
 * P2–P5: fires one rung of one clock, once. Rungs overtaken in an outage are skipped in one event, their misses declared, and only the
 * latest due rung speaks. A rung that nobody can receive goes to the people of the next one and to the desk at once.
 */
export function fire(state: Case, command: Of<'fire'>, context: Context): Draft[] | Refusal {
  const { policy, now } = context;
  const clock = state.clocks.find((c) => c.id === command.clockId);
  if (!clock || !isLive(clock)) return refuse('clock-stopped', 'ours', `时限 ${command.clockId} 已不在计时`);
  if (clock.rung !== command.rung) return refuse('rung-passed', 'ours', `催办节点 ${command.rung} 已处理`);
  const ladder = ladderOf(clock, policy);
  const first = rungAt(clock, ladder, command.rung);
  if (!first) return refuse('no-such-rung', 'ours', `没有催办节点 ${command.rung}`);
  if (first.at > now) return refuse('not-due', 'H4', `催办节点 ${command.rung} 要到 ${first.at}`);
  let step = first;
  for (
    let later = rungAt(clock, ladder, step.index + 1);
    later && later.at <= now;
    later = rungAt(clock, ladder, step.index + 1)
  )
    step = later;
  const skipped = overtaken(clock, step.index, policy, 'overtaken in an outage');
  const missed =
    step.kind === 'declare-missed' && clock.state === 'running' && !skipped.some((d) => d.type === 'clock-missed');
  return [
    ...skipped,
    {
      type: 'rung-fired',
      clockId: clock.id,
      rung: step.index,
      kind: step.kind,
      ...addressees(state, clock, withMissRecipients(step, clock, ladder, first.index), context),
    },
    ...(missed ? [{ type: 'clock-missed' as const, clockId: clock.id }] : []),
  ];
}

/** A3: attention grew past a threshold of the policy; only a new suggestion can change a grade, and only while no person has confirmed one. */
export const grow = (state: Case, command: Of<'grow'>): Draft[] | Refusal =>
  unlessOpen(state) ?? [{ type: 'attention-grew', ...pick(command, ['alertId', 'what', 'says', 'suggestion']) }];
