import type { TextBearer } from '../domain/texts/bearer.ts';
import type { DeliveryRules } from '../domain/rules/delivery-rules.ts';
import type { Contact } from '../domain/people/directory.ts';
import type { Instant } from '../domain/matter/instant.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Text } from '../domain/texts/text.ts';
import type { RateCounter } from '../ports/stored.ts';

/** A text whose turn has come, and all that is asked before it goes. */
export interface Turn {
  text: Text;
  state: TextBearer;
  person: Contact;
  address: string;
  /** The case's texts so far. */
  sentTexts: Text[];
  /** The rules in force: they hold over all cases. */
  current: Policy;
  rules: DeliveryRules;
  now: Instant;
  /** S4: of an exercise: it waits for nothing and counts for nothing, so that no real text waits for it. */
  apart: boolean;
  /** What was read of the person's rateCounters, by their keys. */
  rateCounters: ReadonlyMap<string, RateCounter>;
}
