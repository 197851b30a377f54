import type { Case, Clock } from '../case.ts';
import { isLive } from '../case.ts';
import { kept } from '../apply.ts';
import { overtaken } from '../clocks.ts';
import type { Refusal, SystemCommand } from '../commands.ts';
import type { Context } from '../decide.ts';
import type { Draft } from '../events.ts';
import type { Instant } from '../instant.ts';
import type { Step } from '../ladder.ts';
import { ladderOf, speaking, stepAt } from '../ladder.ts';
import type { Recipient } from '../policy.ts';
import { recipients } from '../recipients.ts';
import { refuse, unlessOpen } from './refuse.ts';

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
  const first = stepAt(clock, ladder, command.rung);
  if (!first) return refuse('no-such-rung', 'ours', `没有催办节点 ${command.rung}`);
  if (first.at > now) return refuse('not-due', 'H4', `催办节点 ${command.rung} 要到 ${first.at}`);
  let step = first;
  for (let later = stepAt(clock, ladder, step.index + 1); later && later.at <= now; later = stepAt(clock, ladder, step.index + 1)) step = later;
  const skipped = overtaken(clock, step.index, policy, 'overtaken in an outage');
  const missed = step.kind === 'declare-missed' && clock.state === 'running' && !skipped.some((d) => d.type === 'clock-missed');
  return [
    ...skipped,
    {
      type: 'rung-fired',
      clockId: clock.id,
      rung: step.index,
      kind: step.kind,
      ...addressees(state, clock, speaking(step, clock, ladder, first.index), context),
    },
    ...(missed ? [{ type: 'clock-missed' as const, clockId: clock.id }] : []),
  ];
}

/** Whose phones ring for a step. While a case is being appraised only the desk's do (研判), until the time for confirming has passed. */
export function addressees(state: Case, clock: Clock, step: Step, context: Context): { to: string[]; unreachable: string[] } {
  const alone = deskAlone(state, context.now);
  const roles: Recipient[] = alone ? ['desk'] : leading(state, step.to);
  const asked = alone && !step.to.includes('desk') && clock.kind !== 'confirm' ? [] : roles;
  const people = new Set<string>();
  const unreachable: string[] = [];
  for (const role of asked) {
    const found = recipients(role, { state, clock, directory: context.directory, now: context.now });
    if (found.missing) unreachable.push(role);
    for (const person of found.people) people.add(person.id);
  }
  // Nobody at all: the people of the next step, and the desk learns it from `unreachable`.
  const next = people.size === 0 && unreachable.length > 0 ? stepAt(clock, ladderOf(clock, context.policy), step.index + 1) : null;
  for (const role of next?.to ?? []) {
    for (const person of recipients(role, { state, clock, directory: context.directory, now: context.now }).people) people.add(person.id);
  }
  return { to: [...people], unreachable };
}

/** 研判: at the very instant at which the time for confirming is over, the ordinary ladder runs. */
const deskAlone = (state: Case, now: Instant): boolean =>
  state.status === 'appraising' && state.clocks.some((c) => c.kind === 'confirm' && c.state === 'running' && now < c.dueAt);

/** R4: at the gravest opinion grade the unit's principal leader leads and is among the recipients of every step. */
const leading = (state: Case, to: Recipient[]): Recipient[] =>
  state.grades.opinion === 'I' && !to.includes('principal-leader') ? [...to, 'principal-leader'] : to;

/** A3: attention grew past a threshold of the policy; only a new proposal can change a grade, and only while no person has confirmed one. */
export const grow = (state: Case, command: Of<'grow'>): Draft[] | Refusal =>
  unlessOpen(state) ?? [{ type: 'attention-grew', ...kept(command, ['alertId', 'what', 'says', 'proposal']) }];
