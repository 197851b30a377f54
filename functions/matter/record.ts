import { nextRung } from '../domain/clocks/ladder.ts';
import type { Actor } from '../domain/matter/actor.ts';
import { sealOf } from '../domain/matter/chain.ts';
import type { Recorded } from '../domain/matter/event.ts';
import type { Instant } from '../domain/matter/instant.ts';
import type { Matter } from '../domain/matter/matter.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Ports } from '../ports/ports.ts';
import type { Next } from '../ports/stored.ts';

/** Some hundred bits of the alphabet of codes. */
const NONCE_CHARS = 24;

/**
 * Numbers and chains what was decided. What somebody wrote gets a nonce (H5). The version that gave words, routing and channels is on the record
 * wherever it is another than the one that the matter keeps.
 */
export function chained<Body extends { type: string }>(
  { ids }: Pick<Ports, 'ids'>,
  state: Pick<Matter, 'head' | 'version'> | null,
  drafts: readonly Body[],
  wordsIn: (draft: Body) => readonly string[],
  { actor, at, policy: { inForce } }: { actor: Actor; at: Instant; policy: Policy },
): Recorded<Body>[] {
  let prev = state?.head ?? '';
  let seq = state?.version ?? 0;
  return drafts.map((draft) => {
    seq += 1;
    const nonce = wordsIn(draft).length > 0 ? { nonce: ids.random(NONCE_CHARS) } : {};
    const unsealed = { ...draft, ...nonce, ...(inForce ? { rules: inForce } : {}), seq, at, actor, prev };
    const hash = sealOf(unsealed, (text) => ids.hash(text));
    prev = hash;
    return { ...unsealed, hash };
  });
}

/** What a matter waits for as it stands. */
export function nextFor(state: Pick<Matter, 'clocks'>, policy: Policy): Next | null {
  const rung = nextRung(state, policy);
  return rung ? { at: rung.at, clockId: rung.clockId, rung: rung.id, kind: rung.kind } : null;
}
