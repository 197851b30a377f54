import { describe } from 'vitest';
import { currentPolicy } from '../../functions/policy/load.ts';
import { memoryPolicies } from '../twins/policies.ts';
import { policiesContract } from './contract/policies.ts';
import { NOON } from './samples.ts';

describe('the rules in memory', () => {
  policiesContract(async () => {
    let now = NOON;
    const policies = memoryPolicies(currentPolicy(), () => now);
    return {
      one: policies,
      other: policies,
      setNow: (to) => {
        now = to;
      },
    };
  });
});
