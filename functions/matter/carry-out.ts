import { kindOf } from '../domain/kinds/kind.ts';
import { consequenceKey, type RecordedConsequence } from '../domain/matter/consequence.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim } from '../ports/stored.ts';
import { executeOn, openMatter } from './execute-on.ts';

/**
 * What a decision does to another matter, in its order among the consequences of that decision. The other matter holds a claim on it, so that it is
 * done once however often it is carried out. A refusal is the end of it: whoever reads the other matter finds nothing done.
 */
export async function carryOut(
  ports: Ports,
  source: string,
  consequence: RecordedConsequence,
  index: number,
): Promise<void> {
  const { actor, command, seq } = consequence;
  const held = (number: string): Claim => ({
    key: consequenceKey(source, seq, index),
    matter: number,
    expiresAt: null,
  });
  if ('opens' in consequence) {
    const kind = ports.kinds.find(({ id }) => id === consequence.opens);
    if (!kind) throw new Error(`${source} opens a matter of a kind that is not there: ${consequence.opens}`);
    await openMatter(ports, kind, actor, (number) => ({ ...command, number }), {
      extras: (number) => ({ claims: [held(number)] }),
    });
    return;
  }
  const kind = kindOf(ports.kinds, consequence.tells);
  if (!kind) throw new Error(`${source} tells ${consequence.tells}, which is of no kind that can be told`);
  await executeOn(ports, kind, consequence.tells, { actor, command }, { claims: [held(consequence.tells)] });
}
