import { createHash } from 'node:crypto';
import { z } from 'zod';
import { apply } from '../../functions/domain/case/apply.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { Event } from '../../functions/domain/case/events.ts';
import { redactedOf, WRITTEN } from '../../functions/domain/case/redacted.ts';
import { canonical } from '../../functions/domain/matter/chain.ts';

const Copy = z.looseObject({
  kind: z.literal('redacted-copy'),
  at: z.string(),
  facts: z.looseObject({ number: z.string() }),
  withheld: z.array(z.enum(WRITTEN)),
  record: z.object({ version: z.number(), head: z.string() }),
  digest: z.string(),
});
export type Copy = z.infer<typeof Copy>;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export const isRedacted = (said: unknown): said is Copy => Copy.safeParse(said).success;

const Record = z.object({
  number: z.string(),
  proof: z.object({ events: z.array(z.looseObject({ seq: z.number() })) }),
});

/** The record of a case, as its proof has it. */
export function recordIn(proof: unknown): { number: string; events: Event[] } {
  const { number, proof: said } = Record.parse(proof);
  // Whether they are what was recorded the chain says, which is checked before.
  return { number, events: said.events as unknown as Event[] };
}

/** Whether a copy for the public is whole in itself and, held against the record, says what it says and no other. */
export function checkRedacted(
  copy: Copy,
  record: ReturnType<typeof recordIn> | null,
): { ok: boolean; lines: string[] } {
  const { digest, ...said } = copy;
  const { number } = copy.facts;
  if (hash(canonical(said)) !== digest) return { ok: false, lines: [`${number}: the copy is not what was exported`] };
  const whole = `${number}: the copy of version ${copy.record.version} is whole in itself`;
  if (!record)
    return {
      ok: true,
      lines: [whole, `not proven: that the record says so; hold it against the archive of ${number}`],
    };
  if (record.number !== number) return { ok: false, lines: [whole, `the archive is of ${record.number}`] };
  const events = record.events.slice(0, copy.record.version);
  const state = events.reduce<Case | null>((before, event) => apply(before, event), null);
  if (!state || state.head !== copy.record.head)
    return { ok: false, lines: [whole, `${number}: the archive has no version ${copy.record.version} with that head`] };
  const { kind: _kind, at: _at, ...tells } = said;
  return canonical(redactedOf(state, events, copy.withheld)) === canonical(tells)
    ? { ok: true, lines: [whole, `${number}: it says what the record says, and leaves out what it names`] }
    : { ok: false, lines: [whole, `${number}: it says otherwise than the record`] };
}
