import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, StackClient } from '../../infra/local/client.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { checkProof } from '../../infra/tools/check-proof.ts';

let folder: string;
let stack: Stack;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiying-seals-'));
  stack = await startStack({ port: 0, data: folder, at: '2026-03-04T02:00:00.000Z', hold: true, dailyDrill: false });
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('H5 · the record on one machine, as in the cloud', () => {
  it('is sealed every hour by a key of the same curve, checked every night, and proven to an inspector', async () => {
    const client = new StackClient(stack.url);
    const made = await client.register('qu-zhengfu-ban-duty-a', {
      summary: '居民反映夜间施工噪声',
      categories: ['vital-interests'],
      learntBy: 'phone',
    });
    const number = String(fieldOf(fieldOf(made, 'case'), 'number'));
    await stack.advance('PT2H');
    expect(await stack.run('CheckSeals')).toMatchObject({ SealFaults: 0, RecordsChecked: 1 });
    const auditor = (await stack.store.directory()).contacts.find(({ role }) => role === 'auditor');
    const proof = await client.as(auditor?.id ?? '', 'GET', `/api/matters/${number}/proof`);
    expect(checkProof(proof)).toMatchObject({ ok: true });
    expect(stack.troubles()).toEqual([]);
  });
});
