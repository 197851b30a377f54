import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, StackClient } from '../../infra/local/client.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';

const FIRST = 'first-administrator';
const folder = mkdtempSync(join(tmpdir(), 'huiying-first-day-'));

/** P8: the README's first day, on a stack that holds nothing, by what a deployment offers alone. */
describe('The first day on an empty stack', () => {
  let stack: Stack;
  let client: StackClient;
  beforeAll(async () => {
    stack = await startStack({
      port: 0,
      data: join(folder, 'data'),
      fresh: true,
      empty: true,
      at: '2026-03-04T02:00:00.000Z',
      hold: true,
    });
    client = new StackClient(stack.url);
  }, 300_000);
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const put = (kind: string, id: string, body: object) =>
    client.as(FIRST, 'PUT', `/api/directory/${kind}/${encodeURIComponent(id)}`, body);

  it('goes from an empty directory to a text about the first alert', { timeout: 120_000 }, async () => {
    expect(await client.try(FIRST, 'GET', '/api/me')).toMatchObject({
      status: 403,
      body: { type: expect.stringContaining('directory-empty') },
    });
    // A monitoring system may push before anybody is entered: the case is there, and waits to be told.
    const early = { id: 'a-0', title: '霞浦污水外溢', text: '污水流到路上', platform: '论坛', place: '霞浦街道' };
    expect(await client.push('generic', { alerts: [early] }, await client.now())).toMatchObject({
      status: 202,
      body: { results: [{ outcome: 'opened', caseNumber: 'BL2600001' }] },
    });
    const begun = await client.as(FIRST, 'POST', '/api/first-administrator');
    expect(begun).toMatchObject({ units: [{ short: '区政府办' }], contacts: [{ role: 'administrator' }] });
    expect(await client.try(FIRST, 'POST', '/api/first-administrator')).toMatchObject({ status: 409 });

    await stack.quiet();
    expect(await client.as(FIRST, 'GET', '/api/status')).toMatchObject({
      health: { ok: true, deskUnheard: 'nobody-entered' },
      unheard: 1,
    });
    expect(await stack.texts()).toEqual([]);

    const person = { unit: 'zhengfu-ban', active: true };
    await put('contacts', 'li-na', {
      ...person,
      name: '李娜',
      posts: ['unit-officer'],
      role: 'coordinator',
      phone: '13900000001',
      subject: 'li-na',
    });
    await put('contacts', 'zhou-jun', {
      ...person,
      name: '周军',
      posts: ['unit-leader'],
      role: 'leader',
      phone: '13900000002',
    });
    await put('units', 'chaiqiao', { name: '柴桥街道办事处', short: '柴桥', kind: 'sub-district', active: true });
    await put('shifts', '2026-03-04T00:00:00.000Z', {
      until: '2026-03-05T00:00:00.000Z',
      coordinators: ['li-na'],
      leader: 'zhou-jun',
    });

    const alert = {
      id: 'a-1',
      title: '柴桥路灯不亮',
      text: '老街路灯坏了一周没人修',
      platform: '论坛',
      place: '柴桥街道',
    };
    const pushed = await client.push('generic', { alerts: [alert] }, await client.now());
    expect(pushed).toMatchObject({ status: 202, body: { results: [{ outcome: 'opened', caseNumber: 'BL2600002' }] } });
    await stack.advance('PT2M');
    const told = (await stack.texts()).map(({ person: to, matter }) => `${to} ${matter}`).toSorted();
    expect(told).toEqual(['li-na BL2600001', 'li-na BL2600002']);
    expect(await client.as('li-na', 'GET', '/api/status')).toMatchObject({ health: { deskUnheard: null }, unheard: 0 });
    expect(fieldOf(await client.as('li-na', 'GET', '/api/cases'), 'cases')).toHaveLength(2);
    expect(stack.troubles()).toEqual([]);
  });
});
