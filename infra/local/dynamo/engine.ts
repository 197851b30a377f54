import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A DynamoDB-compatible endpoint, and its SQLite file where the engine is ours. */
export interface Engine {
  url: string;
  file: string | null;
  /** Resolves when it answers: at once, or when one that ended is up again. */
  up: () => Promise<void>;
  stop: () => Promise<void>;
}

const binary = fileURLToPath(new URL('../../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url));

const FILE = 'dynamodb.sqlite';
const PID_FILE = 'engine.pid';

export class NoEngine extends Error {
  override name = 'NoEngine';
  constructor() {
    super(
      `no DynamoDB engine for ${process.platform}-${process.arch}: start any DynamoDB-compatible server and set AWS_ENDPOINT_URL_DYNAMODB to its address, for example http://127.0.0.1:8000`,
    );
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

export class DataInUse extends Error {
  override name = 'DataInUse';
  constructor(dataDir: string, pid: number) {
    super(
      `${dataDir} is in use by another stack (process ${pid}): stop that one, or give this one another folder with --data`,
    );
  }
}

const readProc = (pid: number, what: 'cmdline' | 'stat'): string => {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    // No such process, or no /proc here: nothing that could be proved to be ours.
    return '';
  }
};

/** When a process started, in ticks since boot: with its pid, who it is, even after the pid was given away again. */
const bornAt = (pid: number): string => readProc(pid, 'stat').split(') ')[1]?.split(' ')[19] ?? '';

/** A parent killed with -9 leaves its engine running on the same file. It is ended by its pid, once it is proved to be that engine. */
export async function endLeftover(dataDir: string): Promise<void> {
  const [pidFile, file] = [join(dataDir, PID_FILE), join(dataDir, FILE)];
  if (!existsSync(pidFile)) return;
  const [enginePid, parentPid, parentBorn = ''] = readFileSync(pidFile, 'utf8').split(' ');
  const [engine, parent] = [Number(enginePid), Number(parentPid)];
  const isOurs = () => {
    const commandLine = readProc(engine, 'cmdline').replaceAll('\0', ' ');
    return commandLine.includes('dynoxide serve') && commandLine.includes(file);
  };
  if (engine > 1 && isOurs()) {
    if (parentBorn !== '' && bornAt(parent) === parentBorn) throw new DataInUse(dataDir, parent);
    process.kill(engine, 'SIGKILL');
    while (isOurs()) await sleep(10);
  }
  rmSync(pidFile, { force: true });
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Not by `fetch`, which would load all of undici for it. */
const answers = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    get(url, (response) => {
      response.resume();
      resolve(true);
    }).once('error', () => resolve(false));
  });

async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (ended(child)) throw new Error(`the DynamoDB engine ended at once: ${output()}`);
    if (await answers(url)) return;
    await sleep(20);
  }
  child.kill('SIGKILL');
  throw new Error(`the DynamoDB engine did not answer on ${url} within 10 s: ${output()}`);
}

/** Starts the engine on a file in the data folder, or takes the one that AWS_ENDPOINT_URL_DYNAMODB names. One that ends by itself is started again; `said` hears of it. */
export async function startEngine(dataDir: string, said: (error: Error) => void = () => undefined): Promise<Engine> {
  const elsewhere = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  if (elsewhere) return { url: elsewhere, file: null, up: async () => undefined, stop: async () => undefined };
  if (!existsSync(binary)) throw new NoEngine();
  const [pidFile, file] = [join(dataDir, PID_FILE), join(dataDir, FILE)];
  for (let tries = 1; ; tries++) {
    // Another stack that starts at the same moment may have been given the same free port.
    try {
      const port = await freePort();
      return watched(await startOn(port, file, pidFile), { port, file, pidFile, said });
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

const AGAIN_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/** Starts the engine anew, on the same port and file, whenever it ends without having been told to. */
function watched(
  first: ChildProcess,
  place: { port: number; file: string; pidFile: string; said: (error: Error) => void },
): Engine {
  const { port, file, pidFile, said } = place;
  let child = first;
  const told = { stop: false };
  let up = Promise.resolve();
  const again = async () => {
    for (let pause = AGAIN_MS; !told.stop; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        child = await startOn(port, file, pidFile);
        return watch(child);
      } catch (error) {
        said(error instanceof Error ? error : new Error(String(error)));
        await sleep(pause);
      }
    }
  };
  const watch = (running: ChildProcess) => {
    const gone = () => {
      if (told.stop) return;
      said(
        new Error(
          `the DynamoDB engine ended (${running.signalCode ?? `status ${running.exitCode}`}); it is started again on ${file}`,
        ),
      );
      up = again();
    };
    if (ended(running)) gone();
    else running.once('exit', gone);
  };
  watch(first);
  return {
    url: `http://127.0.0.1:${port}`,
    file,
    up: () => up,
    async stop() {
      told.stop = true;
      await up;
      if (!ended(child)) {
        const exit = new Promise((resolve) => child.once('exit', resolve));
        // Every acknowledged write is in the file already, and the engine waits for idle connections on SIGTERM.
        child.kill('SIGKILL');
        await exit;
      }
      rmSync(pidFile, { force: true });
    },
  };
}

async function startOn(port: number, file: string, pidFile: string): Promise<ChildProcess> {
  let output = '';
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-2_000)));
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  try {
    writeFileSync(pidFile, `${child.pid} ${process.pid} ${bornAt(process.pid)}`);
    await ready(`http://127.0.0.1:${port}`, child, () => output);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return child;
}
