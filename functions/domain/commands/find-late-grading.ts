import { breachOf } from '../matter/breach.ts';
import type { Actor } from '../matter/actor.ts';
import { missedInJoined, wasOverInSource } from '../case/booked-elsewhere.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { overAtGrading } from '../clocks/over-at-grading.ts';
import { dutyOf } from '../matter/clock.ts';
import { pick } from '../matter/pick.ts';
import { isDistrictLeader } from '../people/directory.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { dutiesSaid, dutySaid } from './duty-said.ts';

type Find = Extract<PersonCommand, { command: 'find-late-grading' }>;

/**
 * A1: a named leader finds that a limit which was over when a grade brought it (定级时已过) was missed after all, since the grade should have been
 * known earlier; of whom, he says: the desk, which grades, or the unit that kept it from the desk. It would be the desk’s own lateness otherwise, so
 * that nobody of the desk decides but a leader of the district.
 */
export function findLateGrading(
  state: Case,
  { unit = null, ...command }: Omit<Find, 'unit'> & { unit?: string | null },
  actor: Extract<Actor, { kind: 'person' }>,
  { directory, policy }: Pick<Context, 'directory' | 'policy'>,
): Draft[] | Refusal {
  const clock = state.clocks.find((one) => dutyOf(one) === command.duty);
  const said = dutySaid(command.duty, state, { directory, policy });
  const dueAt = clock ? overAtGrading(state, clock, policy) : null;
  if (!clock || dueAt === null) {
    const past = state.clocks.filter((one) => overAtGrading(state, one, policy) !== null).map(dutyOf);
    const choice = dutiesSaid(past, state, { directory, policy });
    return refuse('not-past-at-grading', 'A1', `${said}不是产生时已过的时限，不能作此认定；可选：${choice}`, '/duty');
  }
  if (clock.metAt !== undefined && clock.metAt <= dueAt)
    return refuse('met-in-time', 'A1', `${said}已在法定时限内完成，没有可认定的超时`, '/duty');
  if (breachOf(state, command.duty)?.dueAt === dueAt)
    return refuse('already-found', 'A1', `${said}已作此认定`, '/duty');
  const known = unit === null || directory.units.some(({ id }) => id === unit);
  if (!known) return refuse('unknown-unit', 'P8', `通讯录中没有单位 ${unit}`, '/unit');
  if (unit !== null && state.assignments.every((a) => a.unit !== unit))
    return refuse('not-concerned', 'A1', '只能认定本办件的承办单位或值班台', '/unit');
  if (wasOverInSource(state, clock.kind, dueAt))
    return refuse(
      'booked-in-source',
      'A1',
      `此项时限在拆分前的原件 ${state.splitFrom ?? ''} 已过，请在原件中认定`,
      '/duty',
    );
  const joined = missedInJoined(state, clock, dueAt);
  if (joined !== null)
    return refuse('booked-elsewhere', 'A1', `此项时限在归并来的 ${joined} 已记，请在该件认定`, '/duty');
  if (!isDistrictLeader(directory, actor.id))
    return refuse('unit-concerned', 'H2', '定级由值班台负责，是否本应更早定级、属谁的责任，由区领导认定', '/duty');
  if (unit === actor.unit) return refuse('unit-concerned', 'H2', '涉及本单位的，由其他单位的人认定', '/unit');
  return [{ type: 'late-grading-found', unit, dueAt, ...pick(command, ['duty', 'reason', 'evidence']) }];
}
