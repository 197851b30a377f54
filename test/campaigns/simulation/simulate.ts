import type { Violation } from './checks/violation.ts';
import { BEGINS, District, type Given } from './district.ts';
import type { Occurrence } from './history.ts';

export type Run = Given & { days: number };

export interface Outcome {
  failure: Violation | null;
  /** Days until it failed, or all. */
  daysRun: number;
  occurrences: readonly Occurrence[];
  district: District;
}

/** One simulated district from its first day to its last. */
export async function simulate({ days, ...given }: Run): Promise<Outcome> {
  const district = new District(given);
  await district.run(days);
  return {
    failure: district.failure,
    daysRun: (district.agenda.now - BEGINS) / 86_400_000,
    occurrences: district.history.occurrences,
    district,
  };
}
