import { parseArgs } from 'node:util';
import { type Failure, plantEach, ran } from '../../planting.ts';
import { type Bug, BUGS } from './bugs.ts';

/**
 * `npm run plant-fuzz`: plants deliberate bugs one after another in a copy of the code and has the fuzzer look for each by the rule that speaks of
 * it, on a stack of its own. The code without any must hold under all of them.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    /** The code without any was looked at already. */
    'bugs-alone': { type: 'boolean', default: false },
  },
});
const bugs = BUGS.filter(({ what }) => what.includes(values.only));

const speaksOf = ({ rule }: Bug, { says }: Failure): boolean =>
  says.startsWith(`rule: ${rule}`) && !says.includes('broke off');

async function look(copy: string, bug: Bug | null): Promise<Failure | null> {
  const rules = bug ? [bug.rule] : [...new Set(bugs.map(({ rule }) => rule))];
  for (const rule of rules) {
    const args = ['--minutes', values.minutes, '--seed', values.seed, '--only', rule];
    const said = await ran(copy, ['test/campaigns/fuzz/main.ts', ...args], 'FAILED');
    const failures = [...said.matchAll(/FAILED \d+×  ([^\n]*\n[^\n]*)\n\s*seed (\d+)/g)].map(
      ([, says = '', seed]): Failure => ({ seed: Number(seed), says: says.replace(/\n\s*/, ': ').slice(0, 300) }),
    );
    // A slip may show in several ways; what the rule says of it is asked for.
    const failure = failures.find((one) => bug && speaksOf(bug, one)) ?? failures[0];
    if (failure) return failure;
  }
  return null;
}

await plantEach({
  bugs,
  alsoCopied: ['console', 'cdk.json', 'package-lock.json', 'tsconfig.json'],
  look,
  soundToo: !values['bugs-alone'],
  speaksOf,
});
