import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, StackClient, textOf } from '../../infra/local/client.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';

const DESK = 'qu-zhengfu-ban-duty-a';
const folder = mkdtempSync(join(tmpdir(), 'huiying-letters-'));

describe('P8 · dead letters on the embedded stack', () => {
  let stack: Stack;
  let client: StackClient;
  beforeAll(async () => {
    stack = await startStack({
      port: 0,
      data: join(folder, 'data'),
      fresh: true,
      at: '2026-03-04T02:00:00.000Z',
      hold: true,
    });
    client = new StackClient(stack.url);
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const queue = async (name: string): Promise<{ count: unknown; letters: unknown[] }> => {
    const queues = listOf(fieldOf(await client.as(DESK, 'GET', '/api/dead-letters'), 'queues'));
    const found = queues.find((one) => textOf(one, 'name') === name);
    return { count: fieldOf(found, 'count'), letters: listOf(fieldOf(found, 'letters')) };
  };

  it('shows a record that relay gave up, with its case, and relays it again when the cause is mended', async () => {
    // Relay alone cannot read what it would wake.
    stack.failDynamoDb((operation, _input, user) =>
      operation.endsWith('GetItem') && user.includes('RelayingRelay') ? 'error' : undefined,
    );
    await client.push(
      'generic',
      { id: 'letters-1', title: '小区夜间施工噪声扰民', text: '连续三晚施工到凌晨，无人管理。' },
      new Date(stack.now()),
    );
    await stack.advance('PT20M');
    const dead = await queue('records');
    expect(dead.count).toBe(dead.letters.length);
    expect(dead.letters.length).toBeGreaterThan(0);
    expect(dead.letters.map((letter) => [fieldOf(letter, 'matter'), fieldOf(letter, 'reason')])).toEqual(
      dead.letters.map(() => [
        'BL2600001',
        expect.stringMatching(/^(RetryAttemptsExhausted|RecordAgeExceeded|RecordAgeExceededOrRetryAttemptsExhausted)$/),
      ]),
    );
    stack.failDynamoDb(null);
    const done = await client.as(DESK, 'POST', '/api/dead-letters/records/replay', { why: '表已恢复' });
    expect(done).toMatchObject({ done: dead.letters.length, failed: [], left: 0 });
    expect(await queue('records')).toEqual({ count: 0, letters: [] });
  });

  it('shows announcements that no delivery could handle, and puts them back on their queue', async () => {
    const before = (await stack.texts()).length;
    stack.failDynamoDb((operation, _input, user) =>
      operation.endsWith('GetItem') && user.includes('DeliverByHand') ? 'error' : undefined,
    );
    await client.push(
      'generic',
      { id: 'letters-2', title: '校车长期超载无人过问', text: '多次反映无果。' },
      new Date(stack.now()),
    );
    await stack.advance('PT12M');
    const dead = await queue('texts-by-hand');
    expect(dead.letters).toContainEqual(
      expect.objectContaining({ matter: 'BL2600002', template: 'appraise', reason: 'TriesExhausted' }),
    );
    stack.failDynamoDb(null);
    const done = await client.as(DESK, 'POST', '/api/dead-letters/texts-by-hand/replay', { why: '表已恢复' });
    expect(done).toMatchObject({ done: dead.letters.length, failed: [], left: 0 });
    await stack.quiet();
    // Every one of them was about a text that is sent once.
    const sent = (await stack.texts()).slice(before).filter(({ matter }) => matter === 'BL2600002');
    expect(new Set(sent.map(({ textId }) => textId)).size).toBe(sent.length);
    expect(sent.length).toBeGreaterThan(0);
    expect((await queue('texts-by-hand')).count).toBe(0);
  });

  it('refuses whoever is not of the desk', async () => {
    await expect(client.as('xinqi-officer-a', 'GET', '/api/dead-letters')).rejects.toThrow('403');
  });
});
