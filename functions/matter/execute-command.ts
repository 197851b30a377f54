import type { Case } from '../domain/case/case.ts';
import type { Command, OpenCase, Ordered } from '../domain/case/commands.ts';
import type { EventBody } from '../domain/case/events.ts';
import { caseKind } from '../domain/kinds/case-kind.ts';
import type { Actor } from '../domain/matter/actor.ts';
import type { Refusal } from '../domain/matter/refusal.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim } from '../ports/stored.ts';
import type { MatterResult } from './decision.ts';
import { type ExecuteOptions as OptionsOf, executeOn, type Extras, openNumbered } from './execute-on.ts';

export type { Extras } from './execute-on.ts';
export type CommandResult = MatterResult<Case, EventBody>;
export type ExecuteOptions = Omit<OptionsOf<Case, EventBody, Command>, 'claims'>;

/** One command on a case, as `executeOn`. */
export async function executeCommand(
  ports: Ports,
  number: string,
  ordered: Ordered,
  options: ExecuteOptions = {},
): Promise<CommandResult | { refusal: Refusal } | { stale: Case }> {
  const acted = await executeOn(ports, caseKind, number, ordered, options);
  if ('claimed' in acted) throw new Error(`a command on ${number} took no claim, and yet one was held`);
  return acted;
}

/** Opens a case under its number, with its claims, words and alert, as `openNumbered`. */
export const executeOpening = (
  ports: Ports,
  actor: Actor,
  command: OpenCase,
  extras: Extras = {},
  options: Pick<ExecuteOptions, 'preview'> = {},
): Promise<CommandResult | { refusal: Refusal } | { claimed: Claim }> =>
  openNumbered(ports, caseKind, actor, command, { ...options, extras: () => extras });
