import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataInUse, endLeftover } from '../../infra/local/dynamo/engine.ts';
import { fixtureAssembly } from './fixture/assembly.ts';
import { running, TABLE } from './fixture/running.ts';

const serve = fileURLToPath(new URL('./fixture/serve.ts', import.meta.url));
let folder: string;
let out: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiying-survival-'));
  out = fixtureAssembly(join(folder, 'out'));
  children = [];
});
afterEach(async () => {
  await Promise.all(children.filter((child) => child.exitCode === null && child.signalCode === null).map(killed));
  await endLeftover(join(folder, 'data'));
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [serve, out, join(folder, 'data')], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the stack ended with ${code}`)));
  });
  return { child, url };
}

async function call(url: string, client: string, command: string, input: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/probe`, { method: 'POST', body: JSON.stringify({ client, command, input }) });
  return JSON.parse(await answer.text());
}

const put = (url: string, pk: string, sk: string, more = {}) =>
  call(url, 'dynamodb', 'PutItem', { TableName: TABLE, Item: { pk: { S: pk }, sk: { S: sk }, ...more } });
/** Empty once it is dead, even while nobody has asked how it died. */
const commandOf = (pid: number) => (existsSync(`/proc/${pid}`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '');
const killed = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGKILL');
  });

describe('Embedded stack · killed with -9', () => {
  it('goes on where it was: executions, messages, stream records, time', async () => {
    const first = await start();
    await fetch(`${first.url}/_local/clock`, { method: 'POST', body: JSON.stringify({ advance: 'P2D' }) });
    const machine = 'arn:aws:states:us-east-1:000000000000:stateMachine:watch';
    await call(first.url, 'sfn', 'StartExecution', {
      stateMachineArn: machine,
      name: 'waiting',
      input: JSON.stringify({ name: 'waiting', seconds: 3_600 }),
    });
    await call(first.url, 'sqs', 'SendMessage', {
      QueueUrl: '$QUEUE',
      MessageBody: JSON.stringify({ name: 'message', fails: 1 }),
    });
    await put(first.url, 'C', 'EVENT#1', { fails: { N: '1' } });
    await fetch(`${first.url}/_local/quiet`, { method: 'POST' });
    const engine = Number(readFileSync(join(folder, 'data', 'engine.pid'), 'utf8').split(' ')[0]);
    await killed(first.child);
    expect(commandOf(engine)).toContain(folder);

    const stack = await running({ folder, out, hold: true });
    try {
      expect(commandOf(engine)).not.toContain(folder);
      expect(Date.parse(stack.now()) - Date.now()).toBeGreaterThan(47 * 3_600_000);
      await stack.advance('PT2H');
      expect((await stack.keys('FIRED')).map((key) => key.split(' ')[0])).toEqual(['waiting']);
      expect(await stack.keys('DELIVERED')).toEqual(['message']);
      expect((await stack.keys('SEEN')).map((key) => key.split(' ')[1])).toEqual(['C/EVENT#1']);
    } finally {
      await stack.stop();
    }
  });

  it('carries on with every acknowledged write when killed in the middle of writing', async () => {
    const first = await start();
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (let i = 0; ; i++) {
        const sk = `EVENT#${String(i).padStart(4, '0')}`;
        await put(first.url, 'W', sk);
        acknowledged.push(sk);
      }
    })().catch(() => undefined);
    await vi.waitUntil(() => acknowledged.length > 20, { timeout: 60_000 });
    await killed(first.child);
    await writing;

    const stack = await running({ folder, out, hold: true });
    try {
      await stack.advance('PT1H');
      const seen = new Set((await stack.keys('SEEN')).map((key) => key.split('/')[1]));
      expect(acknowledged.filter((sk) => !seen.has(sk))).toEqual([]);
    } finally {
      await stack.stop();
    }
  });

  it('starts an engine that was killed alone again, and loses nothing that was acknowledged', async () => {
    const stack = await running({ folder, out, hold: true });
    try {
      const engine = () => Number(readFileSync(join(folder, 'data', 'engine.pid'), 'utf8').split(' ')[0]);
      const machine = 'arn:aws:states:us-east-1:000000000000:stateMachine:watch';
      await stack.call('sfn', 'StartExecution', {
        stateMachineArn: machine,
        name: 'before',
        input: JSON.stringify({ name: 'before', seconds: 3_600 }),
      });
      // Its state has no retry: were its own write under way when the engine dies, it would fail, as it should.
      await stack.quiet();
      const acknowledged: string[] = [];
      for (let round = 0; round < 3; round++) {
        const before = engine();
        const writing = Array.from({ length: 40 }, async (_, i) => {
          const sk = `EVENT#${round}-${String(i).padStart(2, '0')}`;
          const answer = await put(stack.url, 'K', sk);
          if (answer['name'] === undefined) acknowledged.push(sk);
        });
        process.kill(before, 'SIGKILL');
        await Promise.all(writing);
        await put(stack.url, 'K', `EVENT#${round}-after`);
        expect(engine()).not.toBe(before);
      }
      await stack.advance('PT2H');
      const seen = new Set((await stack.keys('SEEN')).map((key) => key.split('/')[1]));
      expect(acknowledged.filter((sk) => !seen.has(sk))).toEqual([]);
      expect([0, 1, 2].filter((round) => !seen.has(`EVENT#${round}-after`))).toEqual([]);
      expect((await stack.keys('FIRED')).map((key) => key.split(' ')[0])).toEqual(['before']);
      expect(
        stack.troubles().filter((trouble) => trouble.includes('the DynamoDB engine ended (SIGKILL)')),
      ).toHaveLength(3);
    } finally {
      await stack.stop();
    }
  });

  it('refuses a data folder that another running stack uses', async () => {
    await start();
    await expect(running({ folder, out })).rejects.toThrow(DataInUse);
  });
});
