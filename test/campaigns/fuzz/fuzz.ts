import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../../../infra/local/stack.ts';
import { type Aftermath, spell } from './campaign.ts';
import type { FuzzOptions } from './options.ts';
import { Tally } from './tally.ts';
import { tracesIn } from './traces.ts';

export interface Outcome {
  tally: Tally;
  spells: number;
  cases: number;
  events: number;
  /** How many marks of accepted texts were found where things are kept, of how many. */
  found: { wanted: number; of: number };
  /** How many requests were looked for that must have left nothing. */
  lookedFor: number;
}

/** A stack takes so long, then a fresh one comes: lists stay short, and each ends with a look at all that it kept. */
const SPELL = 10 * 60_000;

const MINUTE = 60_000;

/** Fuzzes one stack after another of its own, or one that runs already. */
export async function fuzz(
  { minutes, seed, url, only }: FuzzOptions,
  heard: (line: string) => void = () => undefined,
): Promise<Outcome> {
  const outcome: Outcome = {
    tally: new Tally(),
    spells: 0,
    cases: 0,
    events: 0,
    found: { wanted: 0, of: 0 },
    lookedFor: 0,
  };
  const add = ({ cases, events }: Aftermath) => {
    outcome.spells += 1;
    outcome.cases += cases;
    outcome.events += events;
    heard(
      `spell ${outcome.spells}: ${outcome.tally.tried} inputs, ${outcome.events} events of ${outcome.cases} cases, ${outcome.tally.failures.size} kinds of failure`,
    );
    for (const { route, what } of outcome.tally.failures.values()) heard(`  ${route}: ${what.slice(0, 160)}`);
  };
  if (url !== null) {
    add(await spell({ url, seed, ms: minutes * MINUTE, tally: outcome.tally, only }));
    return outcome;
  }
  for (let left = minutes * MINUTE; left > 0; left -= SPELL)
    await ownSpell(outcome, { seed: seed + outcome.spells, ms: Math.min(left, SPELL), only }, add);
  return outcome;
}

async function ownSpell(
  outcome: Outcome,
  { seed, ms, only }: { seed: number; ms: number; only: string },
  add: (after: Aftermath) => void,
): Promise<void> {
  const { tally } = outcome;
  const data = mkdtempSync(join(tmpdir(), 'huiying-fuzz-'));
  const stack = await startStack({ port: 0, data });
  try {
    const after = await spell({ url: stack.url, seed, ms, tally, only });
    await stack.quiet();
    for (const what of stack.troubles()) tally.fail({ route: 'the stack', what, seed, curl: '' });
    const traces = await tracesIn(data);
    for (const mark of after.unwanted)
      if (traces.has(mark))
        tally.fail({
          route: 'what is kept',
          what: `${mark} was refused, previewed or personal, and is stored`,
          seed,
          curl: '',
        });
    const found = [...after.wanted].filter((mark) => traces.has(mark)).length;
    outcome.found.wanted += found;
    outcome.found.of += after.wanted.size;
    outcome.lookedFor += after.unwanted.size;
    add(after);
  } finally {
    await stack.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
