import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../adapters/dynoxide.ts';

/** A server of the bench's own on this machine, durable: what it answered is on the disk. */
export interface Server {
  address: string;
  stop: () => Promise<void>;
}

const POSTGRES = '/usr/lib/postgresql';
const REDIS = '/usr/bin/redis-server';
const PATIENCE_MS = 10_000;

const postgresPrograms = (): string | undefined =>
  existsSync(POSTGRES)
    ? readdirSync(POSTGRES)
        .map((version) => join(POSTGRES, version, 'bin'))
        .find((bin) => existsSync(join(bin, 'postgres')))
    : undefined;

export const areHere = (): boolean => postgresPrograms() !== undefined && existsSync(REDIS);

const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

/** PostgreSQL with fsync and synchronous commit, as it comes. It refuses to run as root: then it is the user that its package made. */
export async function startPostgres(folder: string): Promise<Server> {
  const bin = postgresPrograms() ?? '';
  const data = join(folder, 'postgres');
  mkdirSync(data, { recursive: true });
  const as = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (as.uid !== undefined) {
    chownSync(data, as.uid, as.gid);
    // To be passed through by that user.
    chmodSync(folder, 0o711);
  }
  const initial = ['-D', data, '-U', 'bench', '--auth=trust', '-E', 'UTF8', '--locale=C'];
  execFileSync(join(bin, 'initdb'), initial, { ...as, cwd: '/', stdio: 'ignore' });
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=on', 'synchronous_commit=on'];
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    { ...as, cwd: '/', stdio: 'ignore' },
  );
  // Its own ways to end: without waiting for those who are connected.
  return listening(child, port, `postgres://bench@127.0.0.1:${port}/postgres`, 'SIGINT');
}

/** Redis whose log is on the disk before it answers. */
export async function startRedis(folder: string): Promise<Server> {
  const port = await freePort();
  const settings = ['--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always'];
  const child = spawn(REDIS, ['--port', String(port), ...settings, '--save', ''], { stdio: 'ignore' });
  return listening(child, port, `redis://127.0.0.1:${port}`, 'SIGTERM');
}

async function listening(child: ChildProcess, port: number, address: string, signal: NodeJS.Signals): Promise<Server> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  const until = performance.now() + PATIENCE_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended at once with code ${child.exitCode}`);
    if (performance.now() > until) {
      await stop();
      throw new Error(`${child.spawnfile} did not listen within ${PATIENCE_MS / 1_000} s`);
    }
    await pause(50);
  }
  return { address, stop };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
