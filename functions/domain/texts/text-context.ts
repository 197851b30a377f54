import type { Instant } from '../matter/instant.ts';
import type { Proposed } from '../matter/proposal.ts';
import type { Directory } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';

/** What decides who is texted, beside the case itself. */
export interface TextContext {
  policy: Policy;
  directory: Directory;
  now: Instant;
  /** The events of proposals that nobody had decided before this decision. */
  proposed?: readonly Proposed[];
}
