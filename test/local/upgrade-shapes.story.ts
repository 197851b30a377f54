import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseKind } from '../../functions/domain/kinds/case-kind.ts';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { chainFault } from '../../functions/domain/matter/chain.ts';
import { UnknownSchema } from '../../functions/errors.ts';
import { fieldOf, StackClient, textOf } from '../../infra/local/client.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { assembly } from '../../infra/local/synth.ts';
import { nextRelease } from './next-release.ts';

const DESK = 'qu-zhengfu-ban-duty-a';
const ADMINISTRATOR = 'qu-zhengfu-ban-administrator';
const LEADER = 'qu-zhengfu-ban-leader';
const UNIT = 'shengtai-huanjing-ju';
const evidence = [{ kind: 'link', ref: 'https://www.bl.gov.cn/1' }];

let folder: string;
let stack: Stack;
let client: StackClient;
let releases: { present: string; kept: string; next: string };
/** Every kind of matter: a case in each state, one with a proposal that waits, an order. */
const matters = { appraising: '', assigned: '', proposed: '', order: '' };

/** Deploys over what runs: another build on the same data. */
async function deploy(out: string, at?: string): Promise<void> {
  await stack?.stop();
  const data = join(folder, 'data');
  stack = await startStack({ port: 0, data, hold: true, dailyDrill: false, out, ...(at ? { at } : {}) });
  client = new StackClient(stack.url);
}

const registered = async (): Promise<string> =>
  textOf(
    fieldOf(
      await client.register(DESK, { summary: '夜间施工噪声', categories: ['vital-interests'], learntBy: 'phone' }),
      'case',
    ),
    'number',
  );
const order = (number: string, command: string, body: object): Promise<unknown> =>
  client.as(DESK, 'POST', `/api/${number.includes('D') ? 'orders' : 'cases'}/${number}/${command}`, body);
const readable = async (): Promise<unknown[]> => [
  fieldOf(fieldOf(await client.as(DESK, 'GET', `/api/cases/${matters.assigned}`), 'case'), 'subject'),
  fieldOf(fieldOf(await client.as(DESK, 'GET', `/api/cases/${matters.proposed}`), 'case'), 'subject'),
  fieldOf(fieldOf(await client.as(DESK, 'GET', `/api/orders/${matters.order}`), 'order'), 'title'),
];
/** As the present release, which reads the table here, finds it. */
async function schemaOf(number: string): Promise<number> {
  try {
    const { store } = stack;
    const found = await (number.includes('D') ? store.matter(orderKind, number) : store.matter(caseKind, number));
    return found?.state.schema ?? 0;
  } catch (error) {
    const [, schema] = /has schema (\d+)/.exec(error instanceof UnknownSchema ? error.message : '') ?? [];
    if (schema === undefined) throw error;
    return Number(schema);
  }
}

describe('A release that keeps matters, rules and waiting otherwise', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'huiying-shapes-'));
    releases = { present: await assembly(), ...(await nextRelease(folder)) };
    await deploy(releases.present, '2026-03-04T02:00:00.000Z');
    matters.appraising = await registered();
    matters.assigned = await registered();
    matters.proposed = await registered();
    for (const number of [matters.assigned, matters.proposed]) {
      await order(number, 'confirm', {}).catch(() => undefined);
      await order(number, 'assign', { unit: UNIT, part: 'primary' });
    }
    await order(matters.proposed, 'end', { outcome: 'no-answer', reason: '系个人民事纠纷，已当面说明' });
    const issued = await client.as(DESK, 'POST', '/api/orders', {
      basis: { kind: 'instruction', says: '区长3月4日批示' },
      title: '夜间施工整改',
      subject: '环境',
      unit: UNIT,
      limit: { workingDays: 5 },
      demands: ['查明来源'],
    });
    matters.order = textOf(fieldOf(issued, 'order'), 'number');
    await stack.advance('PT2H');
  }, 400_000);
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is deployed over running executions and goes on writing what the present release reads', async () => {
    const before = await readable();
    await deploy(releases.kept);
    expect(await readable()).toEqual(before);
    await order(matters.assigned, 'note', { says: '已联系街道' });
    await stack.advance('PT2H');
    expect(await schemaOf(matters.assigned)).toBe(2);
    expect(await schemaOf(matters.order)).toBe(1);
    expect(stack.troubles()).toEqual([]);
  });

  it('holds rules that the present release does not know, which does without them when it comes back', async () => {
    const draft = fieldOf(await client.as(ADMINISTRATOR, 'POST', '/api/policy-drafts', { name: '回执' }), 'draft');
    const at = `/api/policy-drafts/${textOf(draft, 'id')}`;
    const part = fieldOf(fieldOf(draft, 'parts'), 'delivery');
    const value = Object.assign({}, part, {
      delivery: Object.assign({}, fieldOf(part, 'delivery'), { receiptTries: 3 }),
    });
    await client.as(ADMINISTRATOR, 'PUT', `${at}/parts/delivery`, { expectedVersion: 1, value });
    const done = await client.as(LEADER, 'POST', `${at}/publish`, { expectedVersion: 2, reason: '区政府办批准' });
    const policyId = textOf(fieldOf(done, 'publication'), 'policyId');
    await stack.advance('PT5M');
    const before = await readable();
    await deploy(releases.present);
    expect(await readable()).toEqual(before);
    expect(fieldOf(await client.as(DESK, 'GET', '/api/status'), 'policyId')).toBe(policyId);
    const { policy } = (await client.as(DESK, 'GET', '/api/policy')) as {
      policy: { delivery: Record<string, unknown> };
    };
    expect(policy.delivery['receiptMinutes']).toBe(4);
    expect(policy.delivery['receiptTries']).toBeUndefined();
    await order(matters.assigned, 'note', { says: '仍在核实' });
    await stack.advance('PT1H');
    expect(stack.troubles()).toEqual([]);
  });

  it('writes its own shapes once it is switched over, and reads them still when it is switched back', async () => {
    const before = await readable();
    await deploy(releases.next);
    expect(await readable()).toEqual(before);
    await order(matters.assigned, 'note', { says: '拟明日答复' });
    await order(matters.order, 'urge', { says: '请抓紧' });
    expect(await schemaOf(matters.assigned)).toBe(3);
    expect(await schemaOf(matters.order)).toBe(2);
    // What nobody touched stays as it was, and is read as before.
    expect(await schemaOf(matters.appraising)).toBe(2);
    await stack.advance('PT3H');
    expect(await readable()).toEqual(before);
    const fresh = await registered();
    expect(await schemaOf(fresh)).toBe(3);

    await deploy(releases.kept);
    expect(await readable()).toEqual(before);
    await order(fresh, 'note', { says: '已电话告知' });
    expect(await schemaOf(fresh)).toBe(2);
    await stack.advance('PT3H');
    expect(stack.troubles()).toEqual([]);
  });

  it('every matter goes on to its end, its record whole, each step spoken once', async () => {
    await deploy(releases.next);
    for (const number of [matters.appraising, matters.assigned]) {
      await order(number, 'confirm', {}).catch(() => undefined);
      await order(number, 'assign', { unit: UNIT, part: 'primary' }).catch(() => undefined);
      await order(number, 'release', {
        form: 'authoritative',
        publishedAt: stack.now(),
        address: 'https://www.bl.gov.cn/1',
        evidence,
        outlets: [{ name: '北仑发布' }],
        acts: [{ nature: 'uninformed', says: '告知办理情况' }],
        final: true,
      });
      await order(number, 'settle', { says: '已整改', evidence });
      await order(number, 'close', {});
    }
    await stack.advance('PT1H');
    for (const number of [matters.appraising, matters.assigned, matters.proposed]) {
      const events = await stack.store.events(number);
      expect(chainFault(events, (text) => createHash('sha256').update(text).digest('hex'))).toBeNull();
      const rungs = events.flatMap((event) => (event.type === 'rung-fired' ? [`${event.clockId}.${event.rung}`] : []));
      expect(new Set(rungs).size).toBe(rungs.length);
    }
    expect(fieldOf(fieldOf(await client.as(DESK, 'GET', `/api/cases/${matters.assigned}`), 'case'), 'status')).toBe(
      'closed',
    );
    expect(stack.troubles()).toEqual([]);
  });
});
