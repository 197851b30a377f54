import { type Case, isOpen } from '../domain/case/case.ts';
import { type SameEvent, sameEvents, type Tale } from '../domain/intake/same-event.ts';
import { DAY, earliest, type Instant, plus } from '../domain/matter/instant.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Claim } from '../ports/stored.ts';
import { type Known, standingCase } from './look-up.ts';
import { tellingOf } from './tale.ts';

/** M4: the open cases that may be of the same event, each as the case that speaks for it today. */
export function proposedFor(tale: Tale, known: Known, { joining }: Policy, except: readonly string[]): SameEvent[] {
  const held = tellingOf(tale, known.claims).flatMap((claim) => {
    const standing = openFor(known.cases, claim.matter);
    return standing === null || except.includes(standing.number) ? [] : [{ ...claim, matter: standing.number }];
  });
  return sameEvents(tale, held, joining);
}

/**
 * M4: what a case is found by, taken where nobody open holds it; where somebody does, his stays for as long again, so that an event is found
 * while it is told of. H5: nobody's for longer than the words are kept that it was drawn from.
 */
export function taleClaims(
  tale: Tale,
  known: Known,
  policy: Policy,
  { number, now, wordsExpireAt }: { number: string; now: Instant; wordsExpireAt: Instant },
): Claim[] {
  const until = plus(now, (policy.joining.events?.windowDays ?? 0) * DAY);
  return tale.keys.map((key): Claim => {
    const held = known.claims.get(key);
    const holder = held && openFor(known.cases, held.matter);
    if (held && holder) {
      const kept = plus((known.cases.get(held.matter) ?? holder).discoveredAt, policy.masks.wordsDays * DAY);
      return { ...held, expiresAt: earliest(until, kept), over: held.matter };
    }
    const own = { key, matter: number, expiresAt: earliest(until, wordsExpireAt), data: tale.data };
    return held ? { ...own, over: held.matter } : own;
  });
}

function openFor(cases: ReadonlyMap<string, Case>, matter: string): Case | null {
  const standing = standingCase(cases, matter);
  return standing && isOpen(standing) ? standing : null;
}
