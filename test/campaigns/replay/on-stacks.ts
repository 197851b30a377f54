import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { assembly } from '../../../infra/local/synth.ts';
import { type Message, type Outcome, outcomeOf } from './messages.ts';

const SHARE = fileURLToPath(new URL('./share.ts', import.meta.url));
// A stack a core leaves no core for V8's own helpers, which would only wait for each other.
const FOR_ONE_CORE = ['--single-threaded-gc', '--max-semi-space-size=32'];

/** One process and one stack a share; what each of them found out comes back as lines. */
export async function replayOnStacks(
  messages: Message[],
  stacks: number,
  progress: (done: string) => unknown,
): Promise<Outcome[]> {
  await assembly();
  const shares = Array.from({ length: stacks }, (_, share) =>
    messages.filter((_message, index) => index % stacks === share),
  );
  return (
    await Promise.all(shares.map((own, share) => replayShare(own, (done) => progress(`stack ${share + 1}: ${done}`))))
  ).flat();
}

async function replayShare(own: Message[], progress: (done: string) => unknown): Promise<Outcome[]> {
  if (own.length === 0) return [];
  const data = await mkdtemp(join(tmpdir(), 'huiying-replay-'));
  const outcomes: Outcome[] = [];
  try {
    const child = spawn(process.execPath, [...FOR_ONE_CORE, SHARE, data], { stdio: ['pipe', 'pipe', 'pipe'] });
    const closed = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
    createInterface({ input: child.stdout }).on('line', (line) => outcomes.push(outcomeOf(JSON.parse(line))));
    createInterface({ input: child.stderr }).on('line', progress);
    child.stdin.end(JSON.stringify(own));
    const status = await closed;
    if (status !== 0) throw new Error(`a share of the replay ended with ${status}`);
    return outcomes;
  } finally {
    // A folder that cannot go must not hide why the replay ended.
    await rm(data, { recursive: true, force: true, maxRetries: 5 }).catch((error: unknown) =>
      console.error(`${data} stays: ${String(error)}`),
    );
  }
}
