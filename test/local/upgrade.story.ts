import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesOf } from '../../functions/domain/case/clock-changes.ts';
import { chainFault } from '../../functions/domain/matter/chain.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { ExecutionRecord } from '../../infra/local/asl/record.ts';
import { fieldOf, StackClient } from '../../infra/local/client.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { assembly } from '../../infra/local/synth.ts';
import { createHash } from 'node:crypto';

// Days of a whole stack pass in each of them.
const DESK = 'qu-zhengfu-ban-duty-a';
const evidence = [{ kind: 'link', ref: 'https://www.bl.gov.cn/1' }];

let folder: string;
let stack: Stack;
let client: StackClient;
const story = { appraising: '', assigned: '', lost: '', fresh: '' };

async function start(out: string, at?: string): Promise<void> {
  stack = await startStack({
    port: 0,
    data: join(folder, 'data'),
    hold: true,
    dailyDrill: false,
    out,
    ...(at ? { at } : {}),
  });
  client = new StackClient(stack.url);
}
/** A busy machine may answer 503 to a cold function, as Lambda does; what was done all the same is then refused as done. */
async function order(number: string, command: string, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${await stack.token(DESK)}` };
  for (let tries = 1; ; tries += 1) {
    const { status, body: said } = await client.call('POST', `/api/cases/${number}/${command}`, body, headers);
    if (status === 200 || (tries > 1 && status === 422)) return;
    if (status !== 503 || tries === 5)
      throw new Error(`${command} of ${number} answered ${status}: ${JSON.stringify(said)}`);
  }
}
async function registered(grades?: object): Promise<string> {
  const made = await client.register(DESK, {
    summary: '夜间施工噪声',
    categories: ['vital-interests'],
    learntBy: 'phone',
    ...grades,
  });
  return String(fieldOf(fieldOf(made, 'case'), 'number'));
}
const runsOf = (number: string): ExecutionRecord[] =>
  stack.executions().filter(({ name }) => name.startsWith(`${number}-`));
const statesOf = ({ history }: ExecutionRecord): string[] =>
  history.flatMap(({ state }) => (state === undefined ? [] : [state]));

/** The next build: a state of the definition has another name, another state stands before it, and the code of every function is another file. */
function nextBuild(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const file = join(to, 'HuiyingService.template.json');
  const template = JSON.parse(readFileSync(file, 'utf8')) as {
    Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
  };
  const machine = Object.values(template.Resources).find(({ Type }) => Type === 'AWS::StepFunctions::StateMachine');
  const definition = JSON.parse(String(machine?.Properties['DefinitionString'])) as {
    StartAt: string;
    States: Record<string, unknown>;
  };
  const { [definition.StartAt]: first, ...states } = JSON.parse(
    JSON.stringify(definition.States).replaceAll('"Remind"', '"Remind them"'),
  ) as Record<string, unknown>;
  const changed = {
    ...definition,
    StartAt: 'Note the build',
    States: { 'Note the build': { Type: 'Pass', Next: definition.StartAt }, [definition.StartAt]: first, ...states },
  };
  if (machine) machine.Properties['DefinitionString'] = JSON.stringify(changed);
  writeFileSync(file, JSON.stringify(template));
  for (const name of readdirSync(to).filter((one) => one.startsWith('asset.'))) {
    const code = join(to, name, 'index.mjs');
    writeFileSync(code, `globalThis.huiyingBuild = 'next';\n${readFileSync(code, 'utf8')}`);
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiying-upgrade-'));
  const first = await assembly();
  nextBuild(first, join(folder, 'next'));
  await start(first, '2026-03-04T02:00:00.000Z');
  story.appraising = await registered();
  [story.assigned, story.lost] = [await registered(), await registered()];
  for (const number of [story.assigned, story.lost])
    await order(number, 'assign', { unit: 'shengtai-huanjing-ju', part: 'primary' });
  await stack.advance('PT20H');
  await stack.stop();
  await start(join(folder, 'next'));
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('A new version while executions run', () => {
  it('those that run keep the definition that they began under, new ones begin under the new one', async () => {
    story.fresh = await registered();
    await order(story.fresh, 'assign', { unit: 'shengtai-huanjing-ju', part: 'primary' });
    await stack.advance('PT6H');
    for (const number of [story.assigned, story.lost]) {
      expect(runsOf(number)).toHaveLength(1);
      expect(statesOf(runsOf(number)[0] as ExecutionRecord)).toContain('Remind');
    }
    expect(runsOf(story.fresh)[0]?.definition).not.toBe(runsOf(story.assigned)[0]?.definition);
    expect(stack.troubles()).toEqual([]);
  });

  it('one that is lost goes on under the new definition', async () => {
    await stack.stopExecution(runsOf(story.lost)[0]?.arn ?? '');
    await stack.quiet();
    const [newest] = runsOf(story.lost);
    expect(newest).toMatchObject({
      name: `${story.lost}-2`,
      status: 'RUNNING',
      definition: runsOf(story.fresh)[0]?.definition,
    });
  });

  it('every case goes on to its end, each step spoken once, and its record is whole', async () => {
    await stack.advance('PT30H');
    const all = [story.appraising, story.assigned, story.lost, story.fresh];
    for (const number of all) {
      const state = (await stack.store.load(number))?.state as Case;
      const publishedAt = stack.now();
      if (state.status === 'appraising') await order(number, 'confirm', {});
      if (state.assignments.length === 0)
        await order(number, 'assign', { unit: 'shengtai-huanjing-ju', part: 'primary' });
      await order(number, 'release', {
        form: 'authoritative',
        publishedAt,
        address: 'https://www.bl.gov.cn/1',
        evidence,
        outlets: [{ name: '北仑发布' }],
        acts: [{ nature: 'uninformed', says: '告知办理情况' }],
        final: true,
      });
      await order(number, 'settle', { says: '已整改', evidence });
      await order(number, 'close', {});
    }
    await stack.quiet();
    await stack.advance('PT1H');
    // P1: what waits is the day on which plans are to be read again, a year on.
    const running = stack.executions().filter(({ status }) => status === 'RUNNING');
    expect(running.filter(({ name }) => !/^BL[YP]/.test(name))).toEqual([]);
    for (const number of all) {
      expect(runsOf(number)[0]?.status).toBe('SUCCEEDED');
      const events = await stack.store.events(number);
      expect(chainFault(events, (text) => createHash('sha256').update(text).digest('hex'))).toBeNull();
      const rungs = events.flatMap((event) => (event.type === 'rung-fired' ? [`${event.clockId}.${event.rung}`] : []));
      expect(new Set(rungs).size).toBe(rungs.length);
      expect(changesOf('missed', events).some(({ clockId }) => clockId === 'response')).toBe(number !== story.fresh);
    }
  });
});
