import type { Case } from '../case/case.ts';
import type { Clock } from '../matter/clock.ts';
import type { Contact } from '../people/directory.ts';
import type { Matter } from '../matter/matter.ts';

/** What a text and its delivery ask of the matter that it is about, whatever its kind. A case is its own. */
export interface TextBearer
  extends Pick<Matter, 'number' | 'policyId' | 'drill' | 'refusedClocks'>,
    Pick<Case, 'subject' | 'grades' | 'graver' | 'status' | 'assignments' | 'wrongdoing' | 'proposals'> {
  clocks: Clock[];
  /** Events that never happened, as the record says now. */
  voided?: number[];
  origin?: Case['origin'];
  /** M4: a case that waits as plainly of elsewhere. */
  elsewhere?: string[];
  /** H2: it is no matter but a change of rights; who is not to be told of it in place of others, and where those whom it changes were reached before. */
  ofRights?: { notTold: string[]; were: Contact[] };
}
