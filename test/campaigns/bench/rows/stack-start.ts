import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StackClient } from '../../../../infra/local/client.ts';
import { assembly } from '../../../../infra/local/synth.ts';
import { freePort } from '../../../adapters/dynoxide.ts';
import { seededRandom } from '../../simulation/random.ts';
import { freshAlert } from '../../fire/harness/alerts.ts';
import type { Row } from '../figure.ts';

const MOST_S = 3;
const MAIN = fileURLToPath(new URL('../../../../infra/local/main.ts', import.meta.url));

/** From `npm start`, all built before, to the first alert that is accepted. */
export const stackStart: Row = {
  what: 'npm start to the first accepted alert',
  async run() {
    await assembly();
    const folder = mkdtempSync(join(tmpdir(), 'huiying-bench-start-'));
    try {
      const first = await started(folder);
      const second = await started(folder);
      const row = { row: 'stack-start', unit: 's' };
      return [
        { ...row, what: 'on an empty folder', value: first },
        { ...row, what: 'warm', value: second, goal: { says: `≤ ${MOST_S} s`, reached: second <= MOST_S } },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Seconds from the start of the process until an alert was answered 202. */
async function started(folder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN, '--port', String(port), '--data', join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (said: Buffer) => {
        if (said.toString().includes('is ready')) resolve();
      });
      void gone.then(() => reject(new Error(`the stack ended with code ${child.exitCode}`)));
    });
    const client = new StackClient(`http://127.0.0.1:${port}`);
    const alert = freshAlert(seededRandom(port), 'start');
    // Answered when it is durable: what becomes of it is known later.
    const answer = await client.push('generic', alert, new Date(), `msg_bench_${port}`, 'wait=0');
    if (answer.status !== 202) throw new Error(`the first alert was answered ${answer.status}`);
    return (performance.now() - began) / 1_000;
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
}
