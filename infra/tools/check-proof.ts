import { createHash } from 'node:crypto';
import { z } from 'zod';
import { signatureHolds } from '../../functions/adapters/aws/signature.ts';
import type { Recorded } from '../../functions/domain/matter/event.ts';
import { readSeal, recordFault, type SealingKey } from '../../functions/domain/matter/seal.ts';

const Proof = z.object({
  number: z.string(),
  publicKey: z.string(),
  formerKeys: z.optional(z.array(z.object({ publicKey: z.string(), until: z.string() }))),
  proof: z.object({
    events: z.array(z.looseObject({ type: z.string(), seq: z.number(), prev: z.string(), hash: z.string() })),
    seals: z.array(z.object({ key: z.string(), text: z.string() })),
  }),
});

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * What a proof that 校验 gave comes to without the system, a line for each thing that was looked at: the chain of the record, and the signatures of
 * the seals that name it. Without a key it goes by those in the file, which proves that all was signed by them, and not whose they are.
 */
export function checkProof(content: unknown, given: readonly string[] = []): { ok: boolean; lines: string[] } {
  const { number, publicKey, formerKeys = [], proof } = Proof.parse(content);
  const keys: SealingKey[] =
    given.length > 0 ? given.map((key) => ({ publicKey: key })) : [{ publicKey }, ...formerKeys];
  const heads: string[] = [];
  const lines: string[] = [];
  let ok = true;
  for (const { key: name, text } of proof.seals) {
    const said = readSeal(name, text, { hash, holds: signatureHolds, keys });
    if (typeof said === 'string') {
      ok = false;
      lines.push(`${name}: ${said}`);
      continue;
    }
    const head = said.heads[number];
    if (head !== undefined) heads.push(head);
    lines.push(
      `${name}: signed at ${said.sealedAt}, ${head === undefined ? 'does not name' : `names ${head} of`} ${number}`,
    );
  }
  // Looked at as what it is, field by field, by the chain itself.
  const fault = recordFault(proof.events as unknown as Recorded<{ type: string }>[], heads, hash);
  if (fault) ok = false;
  lines.push(
    fault ? `${number}: ${JSON.stringify(fault)}` : `${number}: ${proof.events.length} events, whole and as sealed`,
  );
  if (heads.length === 0) lines.push(`${number}: no seal names it yet, so that only the chain itself was checked`);
  return { ok, lines };
}
