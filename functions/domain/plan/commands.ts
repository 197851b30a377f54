import type { MatterCommand } from '../matter/matter.ts';
import type { Answer } from './events.ts';
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
  | { command: 'note-in-force'; title: string; unit: string; readAgainOn: Day }
  | { command: 'note-gone' }
  | ({ command: 'note-proposed'; title: string } & Omit<Waiting, 'since'>)
  | { command: 'note-answered'; draft: string; is: Answer };

export type PlanCommand = OpenPlan | PlanTold | MatterCommand;
