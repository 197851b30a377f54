import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../adapters/dynoxide.ts';
import { endLeftover } from '../../../../infra/local/dynamo/engine.ts';

const MAIN = fileURLToPath(new URL('../../../../infra/local/main.ts', import.meta.url));
const READY_WITHIN_MS = 300_000;

/** `npm start` as a process of its own, to be killed: always on the same port and data folder, as its senders and people know it. */
export interface ChildStack {
  url: string;
  data: string;
  start: () => Promise<void>;
  /** `kill -9` of the process; its engine stays behind, as it would. */
  kill: () => Promise<void>;
  /** `kill -9` of the DynamoDB engine alone, by the pid kept in the data folder. */
  killEngine: () => boolean;
  /** All that it printed on stderr. */
  said: () => string;
  running: () => boolean;
}

export async function childStack(data: string, port: number, at?: string): Promise<ChildStack> {
  const given = port === 0 ? await freePort() : port;
  let child: ChildProcess | undefined;
  let said = '';
  const isOver = (): boolean => !child || child.exitCode !== null || child.signalCode !== null;

  const start = async (): Promise<void> => {
    const first = child === undefined && at !== undefined ? ['--at', at] : [];
    const started = spawn(process.execPath, [MAIN, '--port', String(given), '--data', data, '--no-cases', ...first], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    started.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`the stack was not ready within ${READY_WITHIN_MS / 1000} s: ${said.slice(-500)}`)),
        READY_WITHIN_MS,
      );
      started.stdout.on('data', (line: Buffer) => {
        if (!line.toString().includes('ready')) return;
        clearTimeout(timer);
        resolve();
      });
      started.once('exit', (code, signal) => {
        clearTimeout(timer);
        reject(new Error(`the stack ended (${signal ?? code}): ${said.slice(-500)}`));
      });
    });
  };
  return {
    url: `http://127.0.0.1:${given}`,
    data,
    start,
    async kill() {
      if (!child || isOver()) return;
      const exit = new Promise((resolve) => child?.once('exit', resolve));
      child.kill('SIGKILL');
      await exit;
    },
    killEngine() {
      try {
        const [pid] = readFileSync(join(data, 'engine.pid'), 'utf8').split(' ');
        return Number(pid) > 1 && process.kill(Number(pid), 'SIGKILL');
      } catch (error) {
        // Between two engines there is none to kill.
        if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
          return false;
        throw error;
      }
    },
    said: () => said,
    running: () => !isOver(),
  };
}

/** Leaves nothing running. */
export async function ended(stack: ChildStack): Promise<void> {
  await stack.kill();
  await endLeftover(stack.data);
}
