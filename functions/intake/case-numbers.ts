import type { Policy } from '../domain/rules/policy.ts';
import { nextCaseNumber, nextCaseNumbers } from '../matter/number.ts';
import type { Ports } from '../ports/ports.ts';

/** Numbers of cases for one run of a writer, few round trips for many. */
export interface CaseNumbers {
  /** So many cases are likely to be opened from here on. */
  expect: (count: number) => void;
  /** One never given before. */
  next: (policy: Policy, drill: boolean) => Promise<string>;
}

/** A block at a time; what a batch leaves over goes to the next one. */
export function caseNumbers(ports: Ports): CaseNumbers {
  let expected = 0;
  const free: string[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const taken = async (policy: Policy): Promise<string> => {
    if (free.length === 0) free.push(...(await nextCaseNumbers(ports, policy, Math.max(1, expected))));
    expected = Math.max(0, expected - 1);
    return free.shift() ?? nextCaseNumber(ports, policy);
  };
  return {
    expect: (count) => {
      expected = Math.max(0, count - free.length);
    },
    next: (policy, drill) => {
      if (drill) return nextCaseNumber(ports, policy, true);
      // One after another, so that those who come together ask once.
      const mine = turn.then(() => taken(policy));
      turn = mine.catch(() => null);
      return mine;
    },
  };
}
