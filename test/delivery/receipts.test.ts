import { describe, expect, it } from 'vitest';
import { notePress } from '../../functions/delivery/presses.ts';
import { settleReceipt, type Receipt } from '../../functions/delivery/receipts.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { memoryPorts, type MemoryPorts } from '../twins/ports.ts';
import { aDirectory, aText, at, withContact } from '../domain/samples.ts';

const NOON = at('2026-03-18 12:00');
const policy = currentPolicy();

async function world(...texts: Text[]): Promise<MemoryPorts> {
  const ports = memoryPorts({ now: NOON });
  await ports.store.putDirectory(withContact(aDirectory(), 'zhang', { accounts: { wecom: 'w1' } }));
  await ports.store.addTexts(texts);
  return ports;
}

const stateOf = async (ports: MemoryPorts, id: string): Promise<Text['state'] | undefined> =>
  (await ports.store.text('BL2600017', id))?.state;

const sent = (part: Partial<Text> = {}): Text => aText({ channel: 'wecom', state: 'sent', sentAt: NOON, ...part });

describe('P8 · a receipt', () => {
  const receipt = (part: Partial<Receipt> = {}): Receipt => ({
    channel: 'wecom',
    providerId: 'none',
    ours: { matter: 'BL2600017', textId: sent().id },
    address: 'w1',
    delivered: true,
    code: '0',
    at: NOON,
    ...part,
  });

  it.each<[string, Text, Partial<Receipt>, string, Text['state']]>([
    ['of arrival', sent(), {}, 'delivered', 'delivered'],
    ['of arrival, also where it was taken for failed', sent({ state: 'failed' }), {}, 'delivered', 'delivered'],
    ['of arrival, once more', sent({ state: 'delivered' }), {}, 'late', 'delivered'],
    ['of arrival, of what was dropped', sent({ state: 'dropped' }), {}, 'late', 'dropped'],
    ['of failure, where the end was known', sent({ state: 'delivered' }), { delivered: false }, 'late', 'delivered'],
    ['of failure, once more', sent({ state: 'failed' }), { delivered: false }, 'late', 'failed'],
    ['of failure, where it was not known', sent({ state: 'unknown' }), { delivered: false }, 'failed', 'failed'],
    ['of no text of ours', sent(), { ours: { matter: 'BL2600017', textId: 'x' } }, 'unknown', 'sent'],
    ['by another channel', sent(), { channel: 'zzd' }, 'unknown', 'sent'],
    ['of another number', sent(), { address: 'w2' }, 'unknown', 'sent'],
    ['of whoever is not listed any more', sent({ person: 'gone' }), {}, 'unknown', 'sent'],
  ])('%s', async (_, text, part, settled, state) => {
    const ports = await world(text);
    expect(await settleReceipt(receipt(part), ports)).toBe(settled);
    expect(await stateOf(ports, text.id)).toBe(state);
  });

  it('that names no text is found by the provider’s own id, or not at all', async () => {
    const ports = await world(sent());
    const { ours: _ours, ...unnamed } = receipt();
    expect(await settleReceipt(unnamed, ports)).toBe('unknown');
    await ports.store.moveText('BL2600017', sent().id, ['sent'], { state: 'sent', providerId: 'p1' });
    expect(await settleReceipt({ ...unnamed, providerId: 'p1' }, ports)).toBe('delivered');
  });

  it.each<[string, string | null, string]>([
    ['by its own time', at('2026-03-18 11:59'), '2026-03-18 11:59'],
    ['never later than now', at('2026-03-18 12:01'), '2026-03-18 12:00'],
    ['by now where it says none', null, '2026-03-18 12:00'],
  ])('arrived %s', async (_, when, arrived) => {
    const ports = await world(sent());
    await settleReceipt(receipt({ at: when }), ports);
    expect(await ports.store.text('BL2600017', sent().id)).toMatchObject({ deliveredAt: at(arrived), settledAt: NOON });
  });

  it('of arrival drops what was to go in its stead, and what was to go in the stead of that', async () => {
    const first = sent({ state: 'unknown' });
    const follower = sent({ id: 'b', state: 'queued', after: first.id });
    const others = [
      sent({ id: 'c', state: 'held', after: 'b' }),
      sent({ id: 'd', state: 'sent', after: first.id }),
      sent({ id: 'e', state: 'queued', after: 'd' }),
      sent({ id: 'f', state: 'queued' }),
    ];
    const ports = await world(first, follower, ...others);
    await settleReceipt(receipt(), ports);
    expect(await Promise.all(['b', 'c', 'd', 'e', 'f'].map((id) => stateOf(ports, id)))).toEqual([
      'dropped',
      'dropped',
      'sent',
      'queued',
      'queued',
    ]);
    expect((await ports.store.text('BL2600017', 'b'))?.why).toEqual({ code: 'arrived-after-all' });
  });
});

const waits = (id: string, part: Partial<Text> = {}) => aText({ id, state: 'queued', ...part });

describe('P8 · whoever presses has the text', () => {
  it('and gets nothing more of that step, whatever else waits', async () => {
    const pressed = aText({ state: 'unknown', sentAt: NOON, why: { code: 'over-limit-anyway', texts: 10 } });
    const gone = [waits('a'), waits('b', { state: 'held' }), waits('c', { channel: 'wecom' })];
    const [alone = ''] = policy.delivery.forOneAlone;
    const stay = [
      waits('d', { person: 'zhao' }),
      waits('e', { step: 'confirm' }),
      waits('f', { carries: [] }),
      waits('g', { withCode: false }),
      waits('h', { template: alone }),
      waits('i', { state: 'sent' }),
    ];
    const ports = await world(pressed, ...gone, ...stay);
    await notePress(
      {
        codeHash: '',
        textId: pressed.id,
        matter: 'BL2600017',
        person: 'zhang',
        step: 'response',
        issuedAt: NOON,
        expiresAt: NOON,
        tries: 0,
        to: '',
      },
      ports,
    );
    expect(await ports.store.text('BL2600017', pressed.id)).toMatchObject({
      state: 'delivered',
      pressedAt: NOON,
      why: { code: 'over-limit-anyway' },
    });
    expect(await Promise.all(gone.map(({ id }) => stateOf(ports, id)))).toEqual(['dropped', 'dropped', 'dropped']);
    expect(await Promise.all(stay.map(({ id }) => stateOf(ports, id)))).toEqual(stay.map(({ state }) => state));
    expect(await ports.store.text('BL2600017', 'a')).toMatchObject({ why: { code: 'answered' }, settledAt: NOON });
  });
});
