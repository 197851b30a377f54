import type { Recorded } from '../matter/event.ts';
import type { Instant } from '../matter/instant.ts';
import type { Proposed } from '../matter/proposal.ts';
import type { Directory } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';
import type { Text } from './text.ts';

/** What decides who is texted, beside the case itself. */
export interface TextContext {
  policy: Policy;
  directory: Directory;
  now: Instant;
  /** The events of proposals that nobody had decided before this decision. */
  proposed?: readonly Proposed[];
}

/** Everything a decision may depend on besides the matter itself; what only some commands read is there for those alone. */
export interface Deciding<Body extends { type: string } = { type: string }> extends TextContext {
  /** The events of the matter. */
  facts?: readonly Recorded<Body>[];
  /** The texts so far, and the channels there are. */
  texts?: { sentTexts: Text[]; channels: readonly string[] };
}
