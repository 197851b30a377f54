import type { MatterCommand } from '../matter/matter.ts';
import type { Answer } from './events.ts';
import type { Instant } from '../matter/instant.ts';
import type { Day, Waiting } from './plan-matter.ts';

export interface OpenPlan {
  command: 'open';
  number: string;
  plan: string;
  title: string;
  unit: string;
}

/** What the rules and their drafts say of it; nobody orders it through the API. `gone`: no rules have it. */
export type PlanTold =
  /** `readOn`: absent where it was read with the consent, which says for itself what that answers. */
  | { command: 'note-in-force'; title: string; unit: string; readAgainOn: Day; readOn?: Day }
  | { command: 'note-gone' }
  | ({ command: 'note-proposed'; title: string; unit: string } & Omit<Waiting, 'since'>)
  | { command: 'note-answered'; draft: string; is: Answer };

/** D4: a person, or what was learnt of a case, asks its owner to read it again: because of what, why, and by when; else within the rules' own days. */
export interface AskReading {
  command: 'ask-reading';
  because: string;
  says: string;
  by?: Instant;
}

export type PlanCommand = OpenPlan | PlanTold | AskReading | MatterCommand;
