import { describe, expect, it } from 'vitest';
import type { Contact } from '../../functions/domain/people/directory.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import type { Provider } from '../../functions/ports/provider.ts';
import { type Receipt, settleReceipt } from '../../functions/delivery/receipts.ts';
import { front } from '../handlers/call.ts';
import { phones } from '../harness/rings.ts';
import { World } from '../harness/world.ts';

const CASE = '办件BL2600001（蓝）环境';
const SIGN = `${CASE}，4日12:00前签收 +code`;
const SMS = 'aliyun-sms';

/** A confirmed case of unit-a of Wednesday 4 March, 10:00, whose texts go by SMS with receipts, then by hand. */
async function assignedCase(given: { channels?: string[]; substitute?: string } = {}): Promise<World> {
  const { channels = [SMS, 'by-hand'], substitute } = given;
  const world = await World.at('2026-03-04 10:00', {
    channels,
    but: ({ contacts }) => {
      for (const contact of contacts)
        if (substitute && contact.id === 'unit-a-officer') contact.substitute = substitute;
    },
  });
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  return world;
}

const textsOf = async (world: World, person: string): Promise<Text[]> =>
  (await world.ports.store.texts('BL2600001'))
    .filter((text) => text.person === person)
    .toSorted((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1));
const shown = (texts: Text[]) =>
  texts.map(({ channel, template, state, why }) => [channel, template, state, why?.code ?? '']);

async function receipt(world: World, person: string, more: Partial<Receipt> = {}): Promise<string> {
  const [text] = (await textsOf(world, person)).filter(({ channel }) => channel === SMS);
  const { phone = '' } = world.contact(person);
  const settled = await settleReceipt(
    {
      channel: SMS,
      providerId: text?.providerId ?? '',
      address: phone,
      delivered: true,
      code: 'DELIVERED',
      at: world.now,
      ...more,
    },
    world.ports,
  );
  await world.settle();
  return settled;
}

describe('P8 · a text without a receipt goes by the next channel after four minutes', () => {
  it('and not before; its end is unknown, and says why', async () => {
    const world = await assignedCase();
    await world.rings();
    await world.advance('2026-03-04 10:03');
    expect(await world.rings()).toEqual([]);
    await world.advance('2026-03-04 10:04');
    expect((await world.rings()).filter((ring) => ring.includes('签收'))).toEqual(
      phones(['4日10:04', 'unit-a-officer', SIGN]),
    );
    expect(shown(await textsOf(world, 'unit-a-officer'))).toEqual([
      [SMS, 'sign', 'unknown', 'no-receipt'],
      ['by-hand', 'sign', 'sent', ''],
    ]);
  });

  it('a receipt in time keeps every other phone and channel still', async () => {
    const world = await assignedCase();
    await world.advance('2026-03-04 10:02');
    expect(await receipt(world, 'unit-a-officer')).toBe('delivered');
    await world.advance('2026-03-04 10:30');
    expect(shown(await textsOf(world, 'unit-a-officer'))).toEqual([[SMS, 'sign', 'delivered', '']]);
  });

  it('a receipt of failure is moved on from at once', async () => {
    const world = await assignedCase();
    await world.rings();
    expect(await receipt(world, 'unit-a-officer', { delivered: false, code: 'MOBILE_NOT_ON_SERVICE' })).toBe('failed');
    expect((await world.rings()).filter((ring) => ring.includes('签收'))).toEqual(
      phones(['4日10:00', 'unit-a-officer', SIGN]),
    );
    expect(shown(await textsOf(world, 'unit-a-officer'))).toEqual([
      [SMS, 'sign', 'failed', 'not-delivered'],
      ['by-hand', 'sign', 'sent', ''],
    ]);
  });
});

describe('P8 · receipts come late, twice, out of order, and from strangers', () => {
  it('arrival outranks failure whichever comes first, and nothing comes twice', async () => {
    const world = await assignedCase();
    expect(await receipt(world, 'unit-a-officer', { delivered: false, code: 'X' })).toBe('failed');
    expect(await receipt(world, 'unit-a-officer', { delivered: false, code: 'X' })).toBe('late');
    expect(await receipt(world, 'unit-a-officer')).toBe('delivered');
    expect(await receipt(world, 'unit-a-officer')).toBe('late');
    expect(await receipt(world, 'unit-a-officer', { delivered: false, code: 'X' })).toBe('late');
    expect((await textsOf(world, 'unit-a-officer'))[0]).toMatchObject({ channel: SMS, state: 'delivered' });
    expect((await textsOf(world, 'unit-a-officer'))[0]).not.toHaveProperty('why');
    expect(await textsOf(world, 'unit-a-officer')).toHaveLength(2);
  });

  it('one that comes an hour late still says delivered', async () => {
    const world = await assignedCase();
    await world.advance('2026-03-04 11:00');
    expect(await receipt(world, 'unit-a-officer')).toBe('delivered');
  });

  it('finds the text by what we gave along where the answer to sending was lost', async () => {
    const world = await assignedCase();
    await world.ports.store.moveText('BL2600001', 'assignment:A1.e5.unit-a-officer.aliyun-sms', ['sent'], {
      state: 'unknown',
    });
    const [text] = await textsOf(world, 'unit-a-officer');
    const ours = { matter: 'BL2600001', textId: text?.id ?? '' };
    expect(await receipt(world, 'unit-a-officer', { providerId: 'never-heard', ours })).toBe('delivered');
  });

  it('refuses one that names another number, another channel or no text of ours', async () => {
    const world = await assignedCase();
    expect(await receipt(world, 'unit-a-officer', { address: '13900000000', delivered: false })).toBe('unknown');
    expect(await receipt(world, 'unit-a-officer', { channel: 'tencent-sms' })).toBe('unknown');
    expect(await receipt(world, 'unit-a-officer', { providerId: 'aliyun-sms:made-up' })).toBe('unknown');
    expect(shown(await textsOf(world, 'unit-a-officer'))).toEqual([[SMS, 'sign', 'sent', '']]);
  });
});

describe('P8 · after the last channel the next person', () => {
  it('the substitute, and nobody else', async () => {
    const world = await assignedCase({ channels: [SMS], substitute: 'unit-a-spokesperson' });
    await receipt(world, 'desk');
    await world.rings();
    await world.advance('2026-03-04 10:04');
    expect(await world.rings()).toEqual(phones(['4日10:04', 'unit-a-spokesperson', SIGN]));
  });

  it('H5 · a substitute of another unit is passed over', async () => {
    const world = await assignedCase({ channels: [SMS], substitute: 'unit-b-officer' });
    await receipt(world, 'desk');
    await world.rings();
    await world.advance('2026-03-04 10:04');
    expect(await world.rings()).toEqual(
      phones(['4日10:04', 'unit-a-leader', SIGN], ['4日10:04', 'desk', `${CASE}无人可收到签收提醒，请电话联系。`]),
    );
  });

  it('else the people whom the ladder names next, and the desk hears of it once', async () => {
    const world = await assignedCase({ channels: [SMS] });
    await receipt(world, 'desk');
    await world.rings();
    await world.advance('2026-03-04 10:04');
    const told = await world.ports.store.texts('BL2600001');
    expect(await world.rings()).toEqual(
      phones(['4日10:04', 'unit-a-leader', SIGN], ['4日10:04', 'desk', `${CASE}无人可收到签收提醒，请电话联系。`]),
    );
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    await receipt(world, 'unit-a-leader');
    await world.advance('2026-03-04 10:30');
    const unreachable = (await world.ports.store.texts('BL2600001')).filter(
      ({ template, person }) => template === 'step-unreachable' && person === 'desk',
    );
    expect(unreachable).toHaveLength(1);
  });

  it('nobody is asked for a step that was signed for meanwhile', async () => {
    const world = await assignedCase({ channels: [SMS] });
    await receipt(world, 'desk');
    await world.do('unit-a-officer', 'BL2600001', { command: 'sign', assignmentId: 'A1' });
    await world.rings();
    await world.advance('2026-03-04 10:30');
    expect(await world.rings()).toEqual([]);
    expect(shown(await textsOf(world, 'unit-a-officer'))).toEqual([[SMS, 'sign', 'unknown', 'no-receipt']]);
  });

  it('one unit’s signature silences no other', async () => {
    const world = await assignedCase();
    await world.do('desk', 'BL2600001', { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.do('unit-a-officer', 'BL2600001', { command: 'sign', assignmentId: 'A1' });
    await world.rings();
    await world.advance('2026-03-04 10:04');
    expect((await world.rings()).filter((ring) => ring.includes('签收'))).toEqual(
      phones(['4日10:04', 'unit-b-officer', SIGN]),
    );
  });

  it('a crash between moving on and settling adds nothing a second time', async () => {
    const world = await assignedCase();
    const { store } = world.ports;
    let broken = true;
    world.ports.store = {
      ...store,
      moveText: async (caseNumber, textId, from, to) => {
        if (broken && to.state === 'unknown') throw new Error('the function died');
        return store.moveText(caseNumber, textId, from, to);
      },
    };
    await world.advance('2026-03-04 10:05');
    broken = false;
    await world.advance('2026-03-04 10:08');
    expect(shown(await textsOf(world, 'unit-a-officer'))).toEqual([
      [SMS, 'sign', 'unknown', 'no-receipt'],
      ['by-hand', 'sign', 'sent', ''],
    ]);
  });
});

const press = async (world: World, code: string, form: string) =>
  front(serveLink, world.ports).call('POST /t/{code}', { path: { code }, rawBody: form });

describe('P8 · one press in any channel stops the rest for that person and step', () => {
  it('the text counts as arrived, and no other channel speaks', async () => {
    const world = await assignedCase();
    const code = (await world.heard()).find(({ person }) => person === 'unit-a-officer')?.code ?? '';
    await press(world, code, 'action=note&says=%E7%9F%A5%E9%81%93%E4%BA%86');
    await world.advance('2026-03-04 10:30');
    expect(shown(await textsOf(world, 'unit-a-officer'))).toEqual([[SMS, 'sign', 'delivered', '']]);
    expect((await textsOf(world, 'unit-a-officer'))[0]?.pressedAt).toBe('2026-03-04T02:00:00.000Z');
  });

  it('what is queued for another channel is dropped; a look alone stops nothing', async () => {
    const world = await assignedCase();
    const code = (await world.heard()).find(({ person }) => person === 'unit-a-officer')?.code ?? '';
    await front(serveLink, world.ports).call('GET /t/{code}', { path: { code } });
    const { bus } = world.ports;
    world.ports.bus = { ...bus, announce: async () => undefined };
    await world.advance('2026-03-04 10:04');
    await press(world, code, 'action=view');
    world.ports.bus = bus;
    await world.advance('2026-03-04 10:10');
    expect(shown(await textsOf(world, 'unit-a-officer'))).toEqual([
      [SMS, 'sign', 'delivered', ''],
      ['by-hand', 'sign', 'dropped', 'answered'],
    ]);
  });
});

describe('P8 · a channel without the person is passed over', () => {
  it('the next one speaks at once', async () => {
    const sent: string[] = [];
    const world = await assignedCase({ channels: ['wecom', 'by-hand'] });
    const { provider } = world;
    world.provider = (channel): Provider => ({
      ...provider(channel),
      send: async (message) => (sent.push(`${channel} ${message.person}`), provider(channel).send(message)),
    });
    await world.do('desk', 'BL2600001', { command: 'remind', units: ['unit-a'], says: '请加快' });
    expect(sent).toEqual(['by-hand unit-a-officer']);
  });
});

/** The announcement was lost, so that the texts of the assignment still wait when the directory changes. */
async function changedMeanwhile(change: (contact: Contact) => Contact, substitute?: string): Promise<World> {
  const world = await World.at('2026-03-04 10:00', { channels: [SMS] });
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  const officer = { ...world.contact('unit-a-officer'), ...(substitute ? { substitute } : {}) };
  await world.ports.store.putDirectory({ contacts: [officer] });
  const { bus } = world.ports;
  world.ports.bus = { ...bus, announce: async () => undefined };
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  world.ports.bus = bus;
  await world.ports.store.putDirectory({ contacts: [change(officer)] });
  await world.rings();
  await world.advance('2026-03-04 10:02');
  return world;
}
const left = (contact: Contact): Contact => ({ ...contact, active: false });
function withoutPhone(contact: Contact): Contact {
  const { phone: _phone, ...others } = contact;
  return others;
}

describe('P8 · a text whose person left, or lost the number, while it waited', () => {
  it.each([
    ['left-office', left],
    ['no-address', withoutPhone],
  ])('%s: whom the ladder names next is told at once, and the desk', async (why, change) => {
    const world = await changedMeanwhile(change);
    expect(await world.rings()).toEqual(
      phones(['4日10:01', 'unit-a-leader', SIGN], ['4日10:01', 'desk', `${CASE}无人可收到签收提醒，请电话联系。`]),
    );
    expect(shown(await textsOf(world, 'unit-a-officer'))).toEqual([[SMS, 'sign', 'failed', why]]);
  });

  it('the substitute first', async () => {
    const world = await changedMeanwhile(left, 'unit-a-spokesperson');
    expect(await world.rings()).toEqual(phones(['4日10:01', 'unit-a-spokesperson', SIGN]));
  });
});
