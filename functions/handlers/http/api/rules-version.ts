import type { Instant } from '../../../domain/matter/instant.ts';
import type { Ports } from '../../../ports/ports.ts';

/** A version of the rules as people know it: which one it was, and since when; neither where it came with a release. */
export interface RulesVersion {
  number?: number;
  from?: Instant;
}

/** The latest time that a version took effect. Those that were taken back before they did are not counted. */
export async function rulesVersion(
  policyId: string,
  { policies, clock }: Pick<Ports, 'policies' | 'clock'>,
): Promise<RulesVersion> {
  const now = clock.now();
  const taken = (await policies.publications())
    .filter(({ withdrawn, from }) => withdrawn === undefined && from <= now)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const at = taken.findLastIndex((one) => one.policyId === policyId);
  const from = taken[at]?.from;
  return from === undefined ? {} : { number: at + 1, from };
}
