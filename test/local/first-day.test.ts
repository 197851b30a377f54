import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, StackClient } from '../../infra/local/client.ts';
import { xlsx } from '../list-import/files.ts';
import type { Stack } from '../../infra/local/stack.ts';
import { startEmpty } from './empty-stack.ts';

const FIRST = 'first-administrator';
const folder = mkdtempSync(join(tmpdir(), 'huiying-first-day-'));

/** P8: the README's first day, on a stack that holds nothing, by what a deployment offers alone. */
describe('The first day on an empty stack', () => {
  let stack: Stack;
  let client: StackClient;
  beforeAll(async () => {
    stack = await startEmpty(folder);
    client = new StackClient(stack.url);
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const put = (kind: string, id: string, body: object) =>
    client.as(FIRST, 'PUT', `/api/directory/${kind}/${encodeURIComponent(id)}`, body);

  it('goes from an empty directory to a text about the first alert', async () => {
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

    // Units and people come from the list that the office has, in which telephones are numbers.
    const list = xlsx([
      ['单位', '单位类别', '姓名', '岗位', '手机', '登录账号'],
      ['区政府办', '', '李娜', '值班员', 13900000001, 'li-na'],
      ['区政府办', '', '周军', '分管领导', 13900000002, ''],
      ['柴桥街道办事处', '街道', '陈明', '联络员', 13900000003, ''],
    ]);
    const handIn = async (query: string) => {
      const response = await fetch(`${stack.url}/api/directory/import${query}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await stack.token(FIRST)}`, 'content-type': 'application/octet-stream' },
        body: Buffer.from(list),
      });
      return (await response.json()) as Record<string, unknown>;
    };
    expect(await handIn('?preview=true')).toMatchObject({ format: 'xlsx', written: 3, faulty: 0 });
    expect(await handIn('')).toMatchObject({ written: 3, awaits: [] });
    expect(await handIn('')).toMatchObject({ written: 0 });
    const { contacts, units } = (await client.as(FIRST, 'GET', '/api/directory')) as {
      units: { id: string; name: string }[];
      contacts: { id: string; name: string }[];
    };
    const idOf = (name: string): string => contacts.find((one) => one.name === name)?.id ?? '';
    const [liNa, zhouJun] = [idOf('李娜'), idOf('周军')];
    const chaiqiao = units.find(({ name }) => name === '柴桥街道办事处')?.id ?? '';
    await put('shifts', '2026-03-04T00:00:00.000Z', {
      until: '2026-03-05T00:00:00.000Z',
      coordinators: [liNa],
      leader: zhouJun,
    });

    // A test text: a drill, which rings the phones of the unit that it is assigned to, marked as one.
    await stack.advance('PT2M');
    const drill = {
      summary: '短信试发',
      categories: ['vital-interests'],
      learntBy: 'phone',
      unit: chaiqiao,
      drill: true,
    };
    await client.as('li-na', 'POST', '/api/cases', drill);
    await stack.quiet();
    expect((await stack.texts()).filter(({ person: to }) => to === idOf('陈明'))).toMatchObject([
      { body: expect.stringContaining('演练') },
    ]);
    expect(await client.as(FIRST, 'GET', '/api/reachability')).toMatchObject({
      roles: expect.arrayContaining([expect.objectContaining({ role: 'desk', people: [{ id: liNa, name: '李娜' }] })]),
    });

    const alert = {
      id: 'a-1',
      title: '柴桥路灯不亮',
      text: '老街路灯坏了一周没人修',
      platform: '论坛',
      place: '柴桥街道',
    };
    const pushed = await client.push('generic', { alerts: [alert] }, await client.now());
    expect(pushed).toMatchObject({ status: 202, body: { results: [{ outcome: 'opened', caseNumber: 'BL2600003' }] } });
    await stack.advance('PT2M');
    const told = (await stack.texts()).filter(({ matter }) => matter !== 'BL2600002');
    expect(told.map(({ person: to, matter }) => [to, matter])).toEqual([
      [liNa, 'BL2600001'],
      [liNa, 'BL2600003'],
    ]);
    expect(await client.as('li-na', 'GET', '/api/status')).toMatchObject({ health: { deskUnheard: null }, unheard: 0 });
    expect(fieldOf(await client.as('li-na', 'GET', '/api/cases'), 'cases')).toHaveLength(3);
    expect(stack.troubles()).toEqual([]);
  });
});
