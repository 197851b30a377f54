import type { Contact } from '../../../../functions/domain/people/directory.ts';
import type { Matter } from '../../../../functions/domain/matter/matter.ts';
import type { Policy } from '../../../../functions/domain/rules/policy.ts';
import type { Absence } from '../disruptions.ts';
import type { InvariantChecks } from './violation.ts';

/** What a check needs of the moment. */
export interface CheckContext {
  invariants: InvariantChecks;
  now: number;
  /** Since when nothing went wrong. */
  calmSince: number;
  policyOf: (id: string) => Policy;
  /** The id of the version in force at a time of the simulation. */
  inForceAt: (at: number) => string;
  hash: (text: string) => string;
  /** S4: it came of an exercise that is over, and so waits for nothing. */
  isSilenced: (state: Pick<Matter, 'number' | 'drill'>) => boolean;
  /** When the execution of this case went and nobody could know; null: it did not. */
  unseen: (caseNumber: string) => number | null;
  named: (person: string) => boolean;
  /** The directory's people as they begin; who could not be reached since, and who stood in. */
  contacts: readonly Contact[];
  absences: readonly Absence[];
}
