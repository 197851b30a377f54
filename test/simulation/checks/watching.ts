import type { Policy } from '../../../functions/domain/policy.ts';
import type { Holds } from './violation.ts';

/** What a check needs of the moment. */
export interface Watching {
  holds: Holds;
  now: number;
  /** Since when nothing went wrong. */
  calmSince: number;
  policyOf: (id: string) => Policy;
  hash: (text: string) => string;
  /** Nobody could know that the execution of this case is gone. */
  unseen: (caseNumber: string) => boolean;
  named: (person: string) => boolean;
}
