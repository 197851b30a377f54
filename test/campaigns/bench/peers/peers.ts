import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { areHere, type Server, startPostgres, startRedis } from './servers.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const run = promisify(execFile);

/** Why a row has no peers beside it. */
export const NOT_HERE = 'not here: apt-get install postgresql redis-server';

const PEERS = [
  { name: 'pg-boss (PostgreSQL, fsync)', script: 'pg-boss.mjs', start: startPostgres },
  { name: 'DBOS (PostgreSQL, fsync)', script: 'dbos.mjs', start: startPostgres },
  { name: 'BullMQ (Redis, appendfsync always)', script: 'bullmq.mjs', start: startRedis },
] satisfies { name: string; script: string; start: (folder: string) => Promise<Server> }[];

const Told = z.object({
  accepted: z.array(z.tuple([z.number(), z.number()])),
  late: z.array(z.number()),
});

export interface Peer {
  name: string;
  /** Alerts made durable in a second, by how many sent at once. */
  accepted: Map<number, number>;
  /** Of jobs due in one second: seconds late, half of them, 99 of 100, the last. */
  late: number[];
}

/** Each in a process of its own beside its own server, given the alerts by a call and not by HTTP, unsigned, with nobody to work them. Null where their servers are not installed. */
export async function peersBeside(
  senders: readonly number[],
  size: number,
  say: (what: string) => void,
): Promise<Peer[] | null> {
  return measured(PEERS, { senders, size, jobs: 0 }, say);
}

/** Lateness of so many jobs of pg-boss that fall due in one second. */
export async function pgBossLate(jobs: number, say: (what: string) => void): Promise<Peer | null> {
  return (await measured(PEERS.slice(0, 1), { senders: [1], size: 3, jobs }, say))?.[0] ?? null;
}

async function measured(
  peers: readonly (typeof PEERS)[number][],
  asked: { senders: readonly number[]; size: number; jobs: number },
  say: (what: string) => void,
): Promise<Peer[] | null> {
  if (!areHere()) return null;
  if (!existsSync(join(HERE, 'node_modules/.package-lock.json')))
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HERE });
  const found: Peer[] = [];
  for (const { name, script, start } of peers) {
    const folder = mkdtempSync(join(tmpdir(), 'huiying-bench-peer-'));
    try {
      found.push({ name, ...(await one(await start(folder), script, asked)) });
      say(`${name} done`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return found;
}

async function one(server: Server, script: string, asked: object): Promise<Omit<Peer, 'name'>> {
  try {
    const { stdout } = await run(process.execPath, [join(HERE, script), server.address, JSON.stringify(asked)]);
    const { accepted, late } = Told.parse(JSON.parse(stdout));
    return { accepted: new Map(accepted), late };
  } finally {
    await server.stop();
  }
}
