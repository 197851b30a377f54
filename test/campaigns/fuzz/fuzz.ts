import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../../../infra/local/stack.ts';
import { type Aftermath, runRound } from './campaign.ts';
import type { FuzzOptions } from './options.ts';
import { Results } from './results.ts';
import { tracesIn } from './traces.ts';

export interface Outcome {
  results: Results;
  rounds: number;
  cases: number;
  events: number;
  /** How many marks of accepted texts were found where things are kept, of how many. */
  found: { wanted: number; of: number };
  /** How many requests were looked for that must have left nothing. */
  lookedFor: number;
}

/** A stack takes so long, then a fresh one comes: lists stay short, and each ends with a look at all that it kept. */
const ROUND = 10 * 60_000;

const MINUTE = 60_000;
/** Of an ordinary day: by night texts wait, and no code of theirs is seen. */
const MORNING = '2026-03-20T01:00:00.000Z';

/** Fuzzes one stack after another of its own, or one that runs already. */
export async function fuzz(
  { minutes, seed, url, only }: FuzzOptions,
  heard: (line: string) => void = () => undefined,
): Promise<Outcome> {
  const outcome: Outcome = {
    results: new Results(),
    rounds: 0,
    cases: 0,
    events: 0,
    found: { wanted: 0, of: 0 },
    lookedFor: 0,
  };
  const add = ({ cases, events }: Aftermath) => {
    outcome.rounds += 1;
    outcome.cases += cases;
    outcome.events += events;
    heard(
      `round ${outcome.rounds}: ${outcome.results.tried} inputs, ${outcome.events} events of ${outcome.cases} cases, ${outcome.results.failures.size} kinds of failure`,
    );
    for (const { route, what } of outcome.results.failures.values()) heard(`  ${route}: ${what.slice(0, 160)}`);
  };
  if (url !== null) {
    add(await runRound({ url, seed, ms: minutes * MINUTE, results: outcome.results, only }));
    return outcome;
  }
  for (let left = minutes * MINUTE; left > 0; left -= ROUND)
    await ownRound(outcome, { seed: seed + outcome.rounds, ms: Math.min(left, ROUND), only }, add);
  return outcome;
}

async function ownRound(
  outcome: Outcome,
  { seed, ms, only }: { seed: number; ms: number; only: string },
  add: (after: Aftermath) => void,
): Promise<void> {
  const { results } = outcome;
  const data = mkdtempSync(join(tmpdir(), 'huiying-fuzz-'));
  const stack = await startStack({ port: 0, data, at: MORNING });
  try {
    const after = await runRound({ url: stack.url, seed, ms, results, only });
    await stack.quiet();
    for (const what of stack.troubles()) results.fail({ route: 'the stack', what, seed, curl: '' });
    const traces = await tracesIn(data);
    for (const mark of after.unwanted)
      if (traces.has(mark))
        results.fail({
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
