import type { Actor } from '../matter/actor.ts';
import { type Breach, breachOf } from '../matter/breach.ts';
import { partsHeldAt } from '../case/assignments.ts';
import { breachUnit, type Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { OF_THE_CASE } from '../clocks/reconcile.ts';
import { pick } from '../matter/pick.ts';
import { concernedBy } from '../people/concerned.ts';
import { isDistrictLeader } from '../people/directory.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { wasAsked } from '../proposals/was-asked.ts';
import type { Context } from './decide.ts';
import { dutiesSaid, dutySaid } from './duty-said.ts';

type SetAside = Extract<PersonCommand, { command: 'set-aside' }>;
type Person = Extract<Actor, { kind: 'person' }>;

/** Whose miss it is: the unit that it was booked to, and where it is of the whole case whoever answered for that when it was due. */
export function whoseMiss(state: Case, breach: Breach): string[] {
  const booked = breachUnit(state, breach);
  const answering = OF_THE_CASE.some((kind) => kind === breach.duty)
    ? state.assignments
        .filter((one) => one.assignedAt <= breach.dueAt)
        .filter(({ unit }) => partsHeldAt(state, unit, breach.dueAt).some((part) => part !== 'co-unit'))
        .map(({ unit }) => unit)
    : [];
  return [...(booked === null ? [] : [booked]), ...answering];
}

export function noSuchBreach(state: Case, duty: string, seen: Pick<Context, 'directory' | 'policy'>): string {
  const standing = (state.breaches ?? []).filter(({ is }) => is === 'stands' || is === 'healed');
  const choice = dutiesSaid(
    standing.map((breach) => breach.duty),
    state,
    seen,
  );
  return `${dutySaid(duty, state, seen)}没有超时记录；可选：${choice}`;
}

/**
 * H2: a named leader sets a breach aside, with a reason; it stays on the record as what it was. Never one of his own unit: a miss of the
 * desk is the district leader's to judge. Ours: the notice says nothing of it.
 */
export function setAsideBreach(
  state: Case,
  command: SetAside,
  actor: Person,
  { directory, policy, facts = [] }: Pick<Context, 'directory' | 'policy' | 'facts'>,
): Draft[] | Refusal {
  const breach = breachOf(state, command.duty);
  if (!breach)
    return refuse('no-such-breach', 'ours', noSuchBreach(state, command.duty, { directory, policy }), '/duty');
  if (breach.is === 'set-aside' || breach.is === 'no-duty')
    return refuse('already-set-aside', 'ours', '这条超时记录已经不计', '/duty');
  if (breach.is === 'elsewhere')
    return refuse('booked-elsewhere', 'ours', `该时限在原件 ${state.joinedInto ?? ''} 已记，请在原件认定`, '/duty');
  const unit = breachUnit(state, breach);
  if (unit === null && !isDistrictLeader(directory, actor.id))
    return refuse('unit-concerned', 'H2', '值班台自身的超时由区领导认定', '/duty');
  const against = state.wrongdoing?.state === 'is' ? state.wrongdoing.against : [];
  const concerned = concernedBy({ units: whoseMiss(state, breach), against }, actor, facts, directory);
  if (concerned) return concerned;
  if (wasAsked(facts, command.duty, actor.id))
    return refuse('own-act', 'H2', '当时提请您本人审批，逾期由他人认定', '/duty');
  return [{ type: 'breach-set-aside', ...pick(command, ['duty', 'reason', 'evidence']) }];
}
