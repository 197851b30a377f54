import type { Case } from '../case/case.ts';
import { addressees } from '../texts/addressees.ts';
import { pick } from '../matter/pick.ts';
import type { SystemCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import type { Draft } from '../case/events.ts';
import { fireRung } from '../clocks/fire-rung.ts';
import { unlessOpen } from './unless-open.ts';

type Of<Name extends SystemCommand['command']> = Extract<SystemCommand, { command: Name }>;

/** P2–P5: fires one rung of one clock, once. A rung that nobody can receive goes to the people of the next one and to the desk at once. */
export const fire = (state: Case, command: Of<'fire'>, context: Context): Draft[] | Refusal =>
  fireRung(state, command, context, (clock, rung) => addressees(state, clock, rung, context));

/** A3: attention grew past a threshold of the policy; only a new suggestion can change a grade, and only while no person has confirmed one. */
export const grow = (state: Case, command: Of<'grow'>): Draft[] | Refusal =>
  unlessOpen(state) ?? [
    { type: 'attention-grew', ...pick(command, ['alertId', 'what', 'says', 'suggestion', 'learntAt', 'before']) },
  ];
