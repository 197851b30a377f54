import { caseKind } from '../domain/kinds/case-kind.ts';
import { type Kind, kindOf } from '../domain/kinds/kind.ts';
import { consequenceKey, type RecordedConsequence } from '../domain/matter/consequence.ts';
import type { Matter } from '../domain/matter/matter.ts';
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
  if ('enters' in consequence) throw new Error(`${source} enters an inject, which is taken in and not carried out`);
  const { actor, command, seq } = consequence;
  const held = (number: string): Claim => ({
    key: consequenceKey(source, seq, index),
    matter: number,
    expiresAt: null,
  });
  if ('opens' in consequence) {
    const kind = ports.kinds.find(({ id }) => id === consequence.opens);
    if (!kind) throw new Error(`${source} opens a matter of a kind that is not there: ${consequence.opens}`);
    if (consequence.unlessOpen && (await hasOpen(kind, source, ports))) return;
    await openMatter(ports, kind, actor, (number) => ({ ...command, number }), {
      extras: (number) => ({ claims: [held(number)] }),
    });
    return;
  }
  if ('tellsOpened' in consequence) {
    for (const kind of ports.kinds.filter(({ id }) => id !== caseKind.id && id === (consequence.kind ?? id)))
      for await (const { number } of openedFrom(kind, source, ports, consequence.left))
        await executeOn(
          ports,
          kind,
          number,
          { actor, command },
          { claims: [{ ...held(number), key: `${held(number).key}#${number}` }] },
        );
    return;
  }
  const kind = kindOf(ports.kinds, consequence.tells);
  if (!kind) throw new Error(`${source} tells ${consequence.tells}, which is of no kind that can be told`);
  await executeOn(ports, kind, consequence.tells, { actor, command }, { claims: [held(consequence.tells)] });
}

async function hasOpen(kind: Kind, source: string, ports: Pick<Ports, 'store'>): Promise<boolean> {
  for await (const { status } of openedFrom(kind, source, ports)) if (kind.open.includes(status)) return true;
  return false;
}

/** One that cannot be read is named where matters are listed. */
async function* openedFrom(
  kind: Kind,
  source: string,
  { store }: Pick<Ports, 'store'>,
  left?: true,
): AsyncGenerator<Matter> {
  let cursor: string | undefined;
  do {
    const page = await store.mattersFrom(kind, source, cursor);
    // What went over to another case with one that joined it is that one's.
    yield* page.matters.filter((matter) => left === true || kind.openedFrom(matter) === source);
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
}
