import type { Instant } from '../matter/instant.ts';
import type { Directory } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';

/** What decides who is texted, beside the case itself. */
export interface TextContext {
  policy: Policy;
  directory: Directory;
  now: Instant;
}
