import { describe, expect, it } from 'vitest';
import { spend } from '../../functions/delivery/budget.ts';
import type { DeliveryRules } from '../../functions/domain/rules/delivery-rules.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { memoryPorts, type MemoryPorts } from '../twins/ports.ts';
import { aDirectory, at, withContact } from '../domain/samples.ts';

const NOON = at('2026-03-18 12:00');
const policy = currentPolicy();

async function world(...texts: Text[]): Promise<MemoryPorts> {
  const ports = memoryPorts({ now: NOON });
  await ports.store.putDirectory(withContact(aDirectory(), 'zhang', { accounts: { wecom: 'w1' } }));
  await ports.store.addTexts(texts);
  return ports;
}

describe('P8 · a number has so many a day', () => {
  const rules: DeliveryRules = {
    ...policy.delivery,
    channels: { sms: { receipts: false, limits: [{ texts: 2, per: 'PT1H' }] }, free: { receipts: false, limits: [] } },
  };
  it('counts each before it goes, by channel and number, and beyond it what goes anyway', async () => {
    const ports = await world();
    const full = async (channel: string, address: string, anyway = false) =>
      (await spend(ports, rules, { channel, address, ref: 'r', anyway })).full;
    expect([await full('sms', '1'), await full('sms', '1')]).toEqual([null, null]);
    const until = at('2026-03-18 13:00');
    expect(await full('sms', '1')).toEqual({ until, texts: 2 });
    expect(await full('sms', '2')).toBeNull();
    expect(await full('sms', '1', true)).toEqual({ until, texts: 2 });
    for (let sent = 0; sent < 4; sent += 1)
      expect([await full('free', '1'), await full('unknown', '1')]).toEqual([null, null]);
    // An hour later the first two count no more; what went beyond the limit was counted too.
    ports.clock.set(at('2026-03-18 12:30'));
    expect(await full('sms', '1')).not.toBeNull();
    ports.clock.set(until);
    expect([await full('sms', '1'), await full('sms', '1')]).toEqual([null, null]);
    expect(await full('sms', '1')).not.toBeNull();
  });
});
