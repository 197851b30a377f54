import { writeFileSync } from 'node:fs';
import { currentPolicy } from '../../functions/policy/load.ts';

/** `node test/policy/keep.ts`: at a release that changes the shape of the rules, keeps the shape that it brings. */
const policy = currentPolicy();
writeFileSync(`test/policy/kept/${policy.id}.json`, `${JSON.stringify(policy, null, 1)}\n`);
