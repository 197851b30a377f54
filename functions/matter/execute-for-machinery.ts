import { kindOf } from '../domain/kinds/kind.ts';
import type { Actor } from '../domain/matter/actor.ts';
import type { MatterCommand } from '../domain/matter/matter.ts';
import { UnknownCase } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { Next } from '../ports/stored.ts';
import { executeOn } from './execute-on.ts';

/** What the machinery orders, of a matter of any kind. Null: refused, as somebody was faster. */
export async function executeForMachinery(
  ports: Ports,
  number: string,
  actor: Extract<Actor, { kind: 'system' }>,
  command: MatterCommand,
): Promise<{ version: number; next: Next | null } | null> {
  const kind = kindOf(ports.kinds, number);
  if (!kind) throw new UnknownCase(number);
  const acted = await executeOn(ports, kind, number, { actor, command });
  return 'done' in acted ? { version: acted.state.version, next: acted.next } : null;
}
