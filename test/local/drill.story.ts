import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../infra/local/client.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';

const CASE = 'BL26900001';
const folder = mkdtempSync(join(tmpdir(), 'huiying-drill-'));

describe('S4 · the daily drill on the embedded stack', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({
      port: 0,
      data: join(folder, 'data'),
      fresh: true,
      at: '2026-03-04T02:00:00.000Z',
      hold: true,
      dailyDrill: true,
    });
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a coordinator reads at an address: the named field of each row of a list. */
  const read = async (path: string, list: string, field: string): Promise<string[]> => {
    const answer = await fetch(`${stack.url}${path}`, {
      headers: { authorization: `Bearer ${await stack.token('qu-zhengfu-ban-duty-a')}` },
    });
    expect(answer.status).toBe(200);
    return listOf(fieldOf(await answer.json(), list)).map((row) => textOf(row, field));
  };
  const numbers = (path: string): Promise<string[]> => read(path, 'cases', 'number');

  it('runs at its hour from a signed webhook to the end of its execution, with real functions, queues and rights', async () => {
    await stack.moveTo('2026-03-04T02:30:00.000Z');
    expect(stack.troubles()).toEqual([]);
    const stored = await stack.store.load(CASE);
    expect(stored?.state).toMatchObject({ status: 'closed', drill: true });
    expect(stored?.driving).toMatchObject({ driver: null, next: null });
    const texts = await stack.texts();
    expect(texts.map(({ person }) => person).toSorted()).toEqual(['drill-duty', 'drill-officer']);
    expect(texts.filter(({ body }) => !body.includes('演练'))).toEqual([]);
  });

  it('stands in no list but the one that asks for it', async () => {
    expect(await numbers('/api/cases?status=closed')).toEqual([]);
    expect(await numbers('/api/cases?status=closed&drills=daily')).toEqual([CASE]);
    expect(await numbers('/api/cases')).toEqual([]);
    expect(await read('/api/texts', 'texts', 'matter')).toEqual([]);
    expect(await read('/api/texts?drills=daily', 'texts', 'matter')).toEqual([CASE, CASE]);
  });

  it('runs once after a jump over many days', async () => {
    await stack.moveTo('2026-03-14T02:30:00.000Z');
    expect(stack.troubles()).toEqual([]);
    expect([(await stack.store.load('BL26900002'))?.state.status, await stack.store.load('BL26900003')]).toEqual([
      'closed',
      null,
    ]);
  });
});
