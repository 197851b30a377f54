import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView, TextView } from '../../functions/handlers/http/api/schemas/answers.ts';
import { fieldOf, StackClient } from '../../infra/local/client.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';

const T0 = '2026-03-04T02:00:00.000Z';
// Days of a whole stack pass in each of them.
const DESK = 'qu-zhengfu-ban-duty-a';

let folder: string;
let stack: Stack;
let client: StackClient;

const start = async (more: { restoredTo?: string; at?: string } = {}): Promise<void> => {
  stack = await startStack({ port: 0, data: join(folder, 'data'), hold: true, dailyDrill: false, ...more });
  client = new StackClient(stack.url);
};
/** The engine's file, with what its journal still holds. */
const tableFiles = (from: string): string[] => readdirSync(from).filter((name) => name.startsWith('dynamodb.sqlite'));
const copyTable = (from: string, to: string): void => {
  for (const name of tableFiles(to)) rmSync(join(to, name));
  for (const name of tableFiles(from)) copyFileSync(join(from, name), join(to, name));
};

async function registered(): Promise<string> {
  const made = await client.register(DESK, {
    summary: '居民反映夜间施工噪声',
    categories: ['vital-interests'],
    learntBy: 'phone',
  });
  const number = String(fieldOf(fieldOf(made, 'case'), 'number'));
  await client.as(DESK, 'POST', `/api/cases/${number}/assign`, { unit: 'shengtai-huanjing-ju', part: 'primary' });
  await stack.quiet();
  return number;
}
const caseOf = async (number: string): Promise<CaseView> =>
  fieldOf(await client.as(DESK, 'GET', `/api/cases/${number}`), 'case') as CaseView;
const textsOf = async (number: string): Promise<TextView[]> =>
  fieldOf(await client.as(DESK, 'GET', `/api/cases/${number}/texts`), 'texts') as TextView[];
const rung = ({ matter, textId }: { matter: string; textId: string }): string => `${matter}/${textId}`;

/** What the story remembers while the table forgets. */
const story = {
  drivenAlone: '',
  signedLater: '',
  lostOne: '',
  before: new Set<string>(),
  T1: '',
  T2: '',
  after: [] as string[],
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiying-restore-'));
  const kept = mkdtempSync(join(folder, 'kept-'));
  await start({ at: T0 });
  story.drivenAlone = await registered();
  story.signedLater = await registered();
  await stack.advance('PT20H');
  story.T1 = stack.now();
  await stack.stop();
  copyTable(join(folder, 'data'), kept);

  // The gap: reminders go out, a signature and a new case come in, an execution is lost and followed by its next run.
  await start();
  await client.as(DESK, 'POST', `/api/cases/${story.signedLater}/sign`, {
    assignmentId: 'A1',
    toldBy: '该单位值班员来电',
  });
  story.lostOne = await registered();
  const running = stack
    .executions()
    .find(({ name, status }) => name.startsWith(`${story.drivenAlone}-`) && status === 'RUNNING');
  await stack.stopExecution(running?.arn ?? '');
  await stack.advance('PT10H');
  story.T2 = stack.now();
  story.before = new Set((await stack.texts()).map(rung));
  await stack.stop();

  copyTable(kept, join(folder, 'data'));
  await start({ restoredTo: story.T1 });
  // Three starts, and a synth where nobody made one yet.
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

const numberOf = ({ name }: { name: string }): string => name.slice(0, name.lastIndexOf('-'));
/** P1: a plan waits for the day on which it is to be read again, a year on. */
const isOfPlan = (number: string): boolean => number.startsWith('BLY');
const runningCases = (): string[] =>
  stack
    .executions()
    .filter(({ status }) => status === 'RUNNING')
    .map(numberOf)
    .filter((number) => !isOfPlan(number));

describe('Restoring the table · executions, queues and phones know more than the table', () => {
  it('says on every page that it is being rebuilt, before anybody did anything', async () => {
    expect(fieldOf(fieldOf(await client.as(DESK, 'GET', '/api/changes'), 'health'), 'restored')).toMatchObject({
      from: story.T1,
      to: null,
    });
    expect((await caseOf(story.signedLater)).assignments[0]?.state).toBe('assigned');
  });

  it('rebuilds every driver, burns the numbers of the gap and checks every record', async () => {
    const counts = await stack.run('Rebuild');
    await stack.quiet();
    const plans = new Set(stack.executions().map(numberOf).filter(isOfPlan)).size;
    expect(plans).toBeGreaterThan(0);
    expect(counts).toMatchObject({
      ExecutionsStarted: 2 + plans,
      CasesMarked: 2 + plans,
      CasesLost: 1,
      RecordsChecked: 2 + plans,
      RecordsBroken: 0,
      Complete: 1,
    });
    const restored = fieldOf(fieldOf(await client.as(DESK, 'GET', '/api/changes'), 'health'), 'restored');
    expect(restored).toMatchObject({ from: story.T1, lost: [story.lostOne], lostCount: 1, broken: [] });
    expect(Date.parse(String(fieldOf(restored, 'to')))).toBeGreaterThanOrEqual(Date.parse(story.T2));
    for (const number of [story.drivenAlone, story.signedLater]) {
      const driving = await stack.store.driving(number);
      const drivers = stack.executions().filter(({ arn, status }) => arn === driving?.driver && status === 'RUNNING');
      expect(drivers).toHaveLength(1);
      expect(driving?.parkedVersion).not.toBeNull();
      expect((await stack.store.events(number)).at(-1)).toMatchObject({ type: 'restored', from: story.T1 });
    }
  });

  it('does nothing when it is run again', async () => {
    expect(await stack.run('Rebuild')).toMatchObject({
      ExecutionsStarted: 0,
      CasesMarked: 0,
      RecordsBroken: 0,
      Complete: 1,
    });
    expect(runningCases().length).toBeLessThanOrEqual(5);
  });

  it('never gives a number again that was given in the gap', async () => {
    const fresh = await registered();
    expect(fresh > story.lostOne).toBe(true);
    expect(
      await client.call('GET', `/api/cases/${story.lostOne}`, undefined, {
        authorization: `Bearer ${await stack.token(DESK)}`,
      }),
    ).toMatchObject({
      status: 404,
    });
  });

  it('rings nobody twice: what fell in the gap waits for the desk, what falls after it is said', async () => {
    await stack.advance('P2D');
    const said = (await stack.texts()).filter(({ at }) => at >= story.T2).map(rung);
    expect(said.filter((one) => story.before.has(one))).toEqual([]);
    const texts = [...(await textsOf(story.drivenAlone)), ...(await textsOf(story.signedLater))];
    const waiting = texts.filter(({ state, why }) => state === 'unknown' && why?.code === 'restore-gap');
    expect(waiting.length).toBeGreaterThan(0);
    for (const { matter, id } of waiting) expect(said).not.toContain(`${matter}/${id}`);
    // The misses lie after the gap: they were told.
    expect(said.filter((one) => one.startsWith(`${story.drivenAlone}/response`)).length).toBeGreaterThan(0);
    expect((await caseOf(story.drivenAlone)).clocks.find(({ kind }) => kind === 'response')?.state).toBe('missed');
  });

  it('leaves one driver for every open case, and executions of what is gone have ended or been relieved', async () => {
    await stack.advance('P1D');
    const open = (await stack.store.openCases()).cases.map(({ number }) => number);
    expect(runningCases().toSorted()).toEqual(open.toSorted());
    expect(await stack.run('Rebuild')).toMatchObject({ RecordsBroken: 0 });
  });

  it('refuses to rebuild a table that nobody restored', async () => {
    const other = await startStack({ port: 0, data: join(folder, 'other'), hold: true, at: T0, dailyDrill: false });
    try {
      await expect(other.run('Rebuild')).rejects.toThrow('BadSetting: the table bears no item RECOVERY');
    } finally {
      await other.stop();
    }
  });
});
