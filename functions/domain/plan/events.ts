import type { Recorded } from '../matter/event.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { PlanClockKind } from '../rules/plan-rules.ts';
import type { AskedReading, Day, Waiting } from './plan-matter.ts';

/** What the body above said, or that it need say nothing any more. */
export type Answer = 'consented' | 'returned' | 'refused' | 'withdrawn';

export type PlanBody =
  | {
      type: 'plan-opened';
      number: string;
      policyId: string;
      plan: string;
      title: string;
      subject: string;
      unit: string;
    }
  /** P1: it is in force; from `on` its owner is to read it again, and is asked to by `by`. `answers`: the causes for which it was read. */
  | { type: 'plan-in-force'; title: string; unit: string; on: Day; from: Instant; by: Instant; answers?: string[] }
  | { type: 'plan-gone' }
  | ({ type: 'plan-proposed'; title: string; unit?: string } & Omit<Waiting, 'since'>)
  /** P1: another body is above its unit now, whose word it waits for as long as it would have that of the one before. */
  | { type: 'plan-redirected'; draft: string; version: number; above?: string }
  | ({ type: 'reading-asked'; says: string } & AskedReading)
  | { type: 'plan-answered'; draft: string; version: number; is: Answer; planners: string[] }
  | MatterBody<PlanClockKind>;

export type PlanEvent = Recorded<PlanBody>;
