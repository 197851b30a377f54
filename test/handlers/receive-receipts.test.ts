import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryPorts } from '../twins/ports.ts';
import { receiveReceipts } from '../../functions/handlers/http/receive-receipts.ts';
import { localInstant } from '../../functions/handlers/http/api/receipts/vendors.ts';
import { clockOf, commitOf, NOON, textOf, N } from '../adapters/samples.ts';
import { front } from './call.ts';

const TOKEN = 'tok-0123456789abcdef0123456789';
const OLD = 'old-0123456789abcdef0123456789';
const PHONE = '19900001001';

const sent = (id: string, channel: string) => textOf(N, id, { channel, state: 'sending' });

/** Three texts that were sent at noon, two by Aliyun and one by Tencent, to zhang. */
async function sentTexts() {
  const ports = memoryPorts({
    now: NOON,
    receiptTokens: { 'aliyun-sms': [TOKEN, OLD], 'tencent-sms': [TOKEN] },
    channels: ['aliyun-sms'],
  });
  await ports.policies.keep(await ports.policies.current());
  const { id: policyId } = await ports.policies.current();
  const unit = { id: 'chengguan-ju', name: '区城市管理局', short: '城管局', kind: 'department' as const, active: true };
  const zhang = {
    id: 'zhang',
    name: '张三',
    unit: unit.id,
    posts: ['unit-officer' as const],
    role: 'officer' as const,
    phone: PHONE,
    active: true,
  };
  await ports.store.putDirectory({ units: [unit], contacts: [zhang] });
  await ports.store.commit(commitOf(N, 0, { state: { policyId, clocks: [clockOf({ ladder: 'response' })] } }));
  await ports.store.addTexts([sent('T1', 'aliyun-sms'), sent('T2', 'aliyun-sms'), sent('T3', 'tencent-sms')]);
  await ports.store.moveText(N, 'T1', ['sending'], { state: 'sent', providerId: 'aliyun-sms:biz1' });
  await ports.store.moveText(N, 'T3', ['sending'], { state: 'sent', providerId: 'tencent-sms:sid3' });
  const stateOf = async (id: string) => {
    const text = await ports.store.text(N, id);
    return [text?.state, text?.why ?? null, text?.deliveredAt ?? ''];
  };
  return { ports, stateOf };
}

const aliyun = (more: object = {}) => ({
  phone_number: PHONE,
  send_time: '2026-11-20 11:59:50',
  report_time: '2026-11-20 11:59:58',
  success: true,
  err_code: 'DELIVERED',
  err_msg: '用户接收成功',
  sms_size: '1',
  biz_id: 'biz1',
  out_id: `${N}/T1`,
  ...more,
});
const tencent = (more: object = {}) => ({
  user_receive_time: '2026-11-20 11:59:59',
  nationcode: '86',
  mobile: PHONE,
  report_status: 'SUCCESS',
  errmsg: 'DELIVRD',
  description: '用户短信送达成功',
  sid: 'sid3',
  ...more,
});

async function push(channel: string, body: unknown, token = TOKEN) {
  const world = await sentTexts();
  const { call, lines } = front(receiveReceipts, world.ports);
  const post = (again: unknown = body) =>
    call('POST /receipts/{channel}/{token}', { path: { channel, token }, body: again });
  return { ...world, answer: await post(), post, lines };
}

describe('P8 · receipts as providers push them', () => {
  it('Aliyun: an array in the clock of Shanghai, answered in its own words', async () => {
    const { answer, stateOf } = await push('aliyun-sms', [aliyun()]);
    expect([answer.status, answer.json]).toEqual([200, { code: 0, msg: '接收成功' }]);
    expect(await stateOf('T1')).toEqual(['delivered', null, '2026-11-20T03:59:58.000Z']);
  });

  it('Tencent: an array, answered in its own words', async () => {
    const { answer, stateOf } = await push('tencent-sms', [tencent({ mobile: `86${PHONE}` })]);
    expect([answer.status, answer.json]).toEqual([200, { result: 0, errmsg: 'OK' }]);
    expect(await stateOf('T3')).toEqual(['delivered', null, '2026-11-20T03:59:59.000Z']);
  });

  it('a failure says the provider’s code, and nothing that it made up', async () => {
    const { stateOf } = await push('aliyun-sms', [aliyun({ success: false, err_code: 'MK:0001<script>' })]);
    expect(await stateOf('T1')).toEqual(['failed', { code: 'not-delivered', answer: 'MK:0001script' }, '']);
  });

  it('counts those of no text of ours, and those that can’t be read, alike', async () => {
    const { ports } = await sentTexts();
    const { call, measured } = front(receiveReceipts, ports);
    const body = [aliyun({ biz_id: 'none', out_id: 'none' }), 7, aliyun()];
    await call('POST /receipts/{channel}/{token}', { path: { channel: 'aliyun-sms', token: TOKEN }, body });
    expect(measured.at(-1)).toMatchObject({ ReceiptsUnknown: 2 });
  });

  it('many at once, repeated and in any order, each counts once', async () => {
    const { answer, post, stateOf } = await push('aliyun-sms', [
      aliyun(),
      aliyun({ success: false }),
      aliyun({ biz_id: 'biz2', out_id: `${N}/T2` }),
      aliyun(),
    ]);
    expect(answer.status).toBe(200);
    expect((await post()).status).toBe(200);
    expect([(await stateOf('T1'))[0], (await stateOf('T2'))[0]]).toEqual(['delivered', 'delivered']);
  });

  it('ends as any receipt of arrival says, else as the first failure, with the reason of that state alone', async () => {
    const codes = fc.constantFrom('DELIVERED', 'UNDELIV', 'EXPIRED', 'MK:0001', 'REJECTD');
    await fc.assert(
      fc.asyncProperty(fc.array(codes, { minLength: 1, maxLength: 6 }), async (order) => {
        const { ports, stateOf } = await sentTexts();
        const { call } = front(receiveReceipts, ports);
        for (const code of order)
          await call('POST /receipts/{channel}/{token}', {
            path: { channel: 'aliyun-sms', token: TOKEN },
            body: [aliyun({ success: code === 'DELIVERED', err_code: code })],
          });
        const [state, why, deliveredAt] = await stateOf('T1');
        const arrived = order.includes('DELIVERED');
        expect([state, why, deliveredAt === '']).toEqual([
          arrived ? 'delivered' : 'failed',
          arrived ? null : { code: 'not-delivered', answer: order[0] },
          !arrived,
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('finds a text by what we gave along, where its own id never reached us', async () => {
    const { stateOf } = await push('aliyun-sms', [aliyun({ biz_id: 'unheard', out_id: `${N}/T2` })]);
    expect((await stateOf('T2'))[0]).toBe('delivered');
  });

  it('one that overtook our own record is asked for again, an old stranger is not', async () => {
    const fresh = await push('tencent-sms', [tencent({ sid: 'not-yet' }), tencent()]);
    expect([fresh.answer.status, fresh.answer.json]).toEqual([503, { result: 1, errmsg: 'try again' }]);
    expect((await fresh.stateOf('T3'))[0]).toBe('delivered');
    expect((await fresh.post([tencent({ sid: 'not-yet', user_receive_time: '2026-11-20 09:00:00' })])).status).toBe(
      200,
    );
  });

  it('takes the old token beside the new one', async () => {
    expect((await push('aliyun-sms', [aliyun()], OLD)).answer.status).toBe(200);
  });

  it.each([
    ['a wrong token', 'aliyun-sms', 'tok-0123456789abcdef012345678X'],
    ['no token', 'aliyun-sms', ''],
    ['a channel that has no receipts', 'wecom', TOKEN],
    ['a name of every object', 'constructor', TOKEN],
  ])('refuses %s, and changes nothing', async (_, channel, token) => {
    const { answer, stateOf, lines } = await push(channel, [aliyun()], token);
    expect(answer.status).toBe(404);
    expect((await stateOf('T1'))[0]).toBe('sent');
    expect(JSON.stringify(lines)).not.toContain('0123456789abcdef');
  });

  it.each([
    ['another number', aliyun({ phone_number: '13900000000' })],
    ['another channel’s text', aliyun({ biz_id: 'x', out_id: `${N}/T3` })],
    ['no such text', aliyun({ biz_id: 'x', out_id: `${N}/T9`, send_time: '2026-11-19 11:00:00' })],
    ['a text of no case', aliyun({ biz_id: 'x', out_id: '../../T1', send_time: '' })],
    ['not a receipt', { hello: 1 }],
    ['not an object', 'aliyun'],
    ['a success that is neither', aliyun({ success: 'maybe' })],
  ])('refuses a forged receipt of %s', async (_, item) => {
    const { stateOf } = await push('aliyun-sms', [item]);
    expect([(await stateOf('T1'))[0], (await stateOf('T2'))[0], (await stateOf('T3'))[0]]).toEqual([
      'sent',
      'sending',
      'sent',
    ]);
  });

  it.each([
    ['an object', {}],
    ['too many', Array.from({ length: 501 }, () => aliyun())],
  ])('refuses %s', async (_, body) => {
    expect((await push('aliyun-sms', body)).answer.status).toBe(422);
  });

  it.each([
    ['2026-11-20 12:00:00', NOON],
    ['2026-11-20T12:00:00', NOON],
    ['2026-02-30 12:00:00', '2026-03-02T04:00:00.000Z'],
    ['20261120120000', null],
    ['', null],
    [null, null],
  ])('reads %s as an instant of Shanghai', (text, at) => {
    expect(localInstant(text)).toBe(at);
  });
});
