import type { Reach } from '../clocks/fire-rung.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import { recipients } from '../people/recipients.ts';
import { reachOf } from '../texts/reach-of.ts';
import type { TextContext } from '../texts/text-context.ts';
import { decidable } from './decidable.ts';
import type { Clock, Report } from './report.ts';

/** Whose phones ring for a rung: those of whoever decides. */
export function reach(state: Report, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  const asking = { state: decidable(state), clock, directory: context.directory, now: context.now };
  return reachOf(clock, rung, (role) => recipients(role, asking).people, context);
}
