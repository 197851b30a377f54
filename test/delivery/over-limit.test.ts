import { describe, expect, it } from 'vitest';
import { spend } from '../../functions/delivery/budget.ts';
import { deliver } from '../../functions/delivery/deliver.ts';
import { noteSent, rateCountersOf, throttle } from '../../functions/delivery/throttle.ts';
import type { Turn } from '../../functions/delivery/turn.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import type { NumberLimit } from '../../functions/domain/rules/delivery-rules.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, aText, at, withContact } from '../domain/samples.ts';
import { memoryPorts } from '../twins/ports.ts';

const NOW = at('2026-03-18 15:00');
const variables = {
  number: 'BL2600017',
  grade: '蓝',
  subject: '环境',
  action: '公开回应',
  by: '20日14:10',
  count: '2',
};
const reversed = (of: Record<string, string>) => Object.fromEntries(Object.entries(of).toReversed());
/** News of a duty: neither merged with others nor part of a digest. */
const news = (id: string, part: Partial<Text> = {}): Text =>
  aText({
    id: `${id}.zhang.by-hand`,
    template: 'learnt-earlier',
    step: 'response',
    variables,
    queuedAt: NOW,
    notBefore: NOW,
    ...part,
  });

const limited = (limits: NumberLimit[], receipts = false): Policy => {
  const policy = currentPolicy();
  const { delivery } = policy;
  return { ...policy, delivery: { ...delivery, channels: { ...delivery.channels, 'by-hand': { receipts, limits } } } };
};

/** The texts one after another: what each came to, what is on record of the last, and who was told instead. */
async function inTurn(
  texts: Text[],
  policy: Policy,
  { channels = ['by-hand'], state = {} }: { channels?: string[]; state?: Partial<Case> } = {},
) {
  const ports = memoryPorts({ now: NOW, channels, policy });
  await ports.store.putDirectory(withContact(aDirectory(), 'zhang', { accounts: { wecom: 'w-zhang' } }));
  await ports.store.addTexts(texts);
  const { store } = ports;
  const bearer = aCase({
    policyId: policy.id,
    assignments: [anAssignment('housing', { state: 'signed' })],
    clocks: [aClock()],
    ...state,
  });
  ports.store = {
    ...store,
    bearer: async () => bearer,
    textWithCase: async (matter, id) => ({ text: await store.text(matter, id), state: bearer }),
  };
  const came: string[] = [];
  const went: string[] = [];
  const provider = {
    channel: 'by-hand',
    send: async ({ textId }: { textId: string }) => {
      went.push(textId);
      return { state: 'sent' as const, providerId: 'p1' };
    },
  };
  for (const { matter, id } of texts) came.push(await deliver(ports, provider, matter, id));
  const all = await store.texts('BL2600017');
  const last = all.find(({ id }) => id === texts.at(-1)?.id);
  const instead = all.filter(({ id }) => !texts.some((one) => one.id === id));
  return {
    came,
    went,
    last,
    instead: instead.map(({ person, channel, template }) => `${person} ${channel} ${template}`).toSorted(),
    announced: ports.bus.announced.map(({ textId }) => textId),
  };
}

const HOURLY: NumberLimit[] = [{ texts: 1, per: 'PT1H' }];
const SAME: NumberLimit[] = [{ texts: 1, per: 'PT1H', same: true }];
const URGENT = { grades: { opinion: 'I', emergency: null } } as const;

describe('P8 · a number that has had enough', () => {
  it('gets the next text when there is room, and its unit hears of it from another person now', async () => {
    const { came, went, last, instead } = await inTurn([news('a'), news('b')], limited(HOURLY));
    expect([came, went]).toEqual([['sent', 'overLimit'], ['a.zhang.by-hand']]);
    const until = at('2026-03-18 16:00');
    expect([last?.state, last?.why, last?.notBefore, last?.settledAt]).toEqual([
      'held',
      { code: 'waits-for-limit', texts: 1, until },
      until,
      undefined,
    ]);
    expect(instead).toEqual(['wang by-hand step-unreachable', 'zhao by-hand learnt-earlier']);
  });

  it('is told by the next channel that finds its person, and then this text is over', async () => {
    const { came, last, instead, announced } = await inTurn([news('a'), news('b')], limited(HOURLY), {
      channels: ['by-hand', 'wecom'],
    });
    expect([came.at(-1), last?.state, last?.why, last?.settledAt]).toEqual([
      'overLimit',
      'failed',
      { code: 'over-limit', texts: 1 },
      NOW,
    ]);
    expect(instead).toEqual(['zhang wecom learnt-earlier']);
    // Whoever sends on that channel hears of it at once.
    expect(announced).toEqual(['b.zhang.wecom']);
  });

  it('gets it all the same where it is about 特别重大, and the record says that it went beyond', async () => {
    const { came, went, last, instead } = await inTurn([news('a'), news('b')], limited(HOURLY), { state: URGENT });
    expect([came, went.length]).toEqual([['sent', 'sentOverLimit'], 2]);
    expect([last?.state, last?.why]).toEqual(['sent', { code: 'over-limit-anyway', texts: 1 }]);
    expect(instead).toEqual([]);
  });

  it('counts what went beyond: an hour later there is room for one less', async () => {
    const ports = memoryPorts({ now: at('2026-03-18 12:00') });
    const rules = limited([{ texts: 2, per: 'PT1H' }]).delivery;
    const goes = async (anyway = false) =>
      (await spend(ports, rules, { channel: 'by-hand', address: '1', ref: 'r', anyway })).full === null;
    expect([await goes(), await goes()]).toEqual([true, true]);
    ports.clock.set(at('2026-03-18 12:30'));
    expect(await goes(true)).toBe(false);
    ports.clock.set(at('2026-03-18 13:00'));
    expect([await goes(), await goes()]).toEqual([true, false]);
  });

  const plain = { template: 'commanded', withCode: false } as const;
  it.each<[string, Partial<Text>, Partial<Text>, boolean]>([
    ['the same words', plain, plain, false],
    // The engine keeps no order of a map.
    ['the same, read back in another order', plain, { ...plain, variables: reversed(variables) }, false],
    ['another value', plain, { ...plain, variables: { ...variables, by: '21日14:10' } }, true],
    ['another text', plain, { ...plain, template: 'command-back' }, true],
    ['a code of its own', {}, {}, true],
  ])('that takes no two equal texts: %s', async (_, first, second, goes) => {
    const { came } = await inTurn([news('a', first), news('b', second)], limited(SAME));
    expect(came).toEqual(['sent', goes ? 'sent' : 'overLimit']);
  });
});

describe('P8 · whether a text arrived is asked where its channel says so', () => {
  it.each<[string, Policy, string | undefined]>([
    ['it says so: within the minutes of the rules', limited([], true), at('2026-03-18 15:10')],
    ['it does not', limited([]), undefined],
  ])('%s', async (_, policy, by) => {
    const rules = { ...policy, delivery: { ...policy.delivery, receiptMinutes: 10 } };
    const { last } = await inTurn([news('a')], rules);
    expect([last?.state, last?.sentAt, last?.receiptBy]).toEqual(['sent', NOW, by]);
  });

  it('a channel that the rules do not name says nothing', async () => {
    const policy = currentPolicy();
    const { 'by-hand': _, ...channels } = policy.delivery.channels;
    const { last } = await inTurn([news('a')], { ...policy, delivery: { ...policy.delivery, channels } });
    expect([last?.state, last?.receiptBy]).toEqual(['sent', undefined]);
  });
});

const dropped = async (own: Text, other: Text): Promise<unknown> => {
  const { last } = await inTurn([other, own], currentPolicy());
  return last?.state === 'dropped' ? last.why?.code : last?.state;
};

describe('P8 · what happened while a text waited', () => {
  const later = (part: Partial<Text>): Text => news('c', { seq: 6, state: 'sent', ...part });
  const pressed = { pressedAt: at('2026-03-18 14:59:59') };
  it.each<[string, Text, Text, string]>([
    ['a later word says it better', news('a', { why: { code: 'quiet-hours', until: NOW } }), later({}), 'overtaken'],
    ['nothing waited: it goes', news('a'), later({}), 'sent'],
    [
      'its person acted before the next channel’s turn',
      news('a', { after: 'x', queuedAt: at('2026-03-18 14:59:58') }),
      later(pressed),
      'answered',
    ],
    ['six seconds are enough to act', news('a', { queuedAt: at('2026-03-18 14:59:54') }), later(pressed), 'answered'],
    // Nobody answers a text in the seconds before it went: the others are not read for it.
    ['five are not', news('a', { queuedAt: at('2026-03-18 14:59:55') }), later(pressed), 'sent'],
    [
      'another person’s act is not its person’s',
      news('a', { after: 'x', queuedAt: at('2026-03-18 14:00') }),
      later({ ...pressed, person: 'zhao' }),
      'sent',
    ],
  ])('%s', async (_, own, other, expected) => {
    expect(await dropped(own, other)).toBe(expected);
  });
});

describe('P8 · what is noted of a person', () => {
  const policy = currentPolicy();
  const soon = at('2026-03-18 14:59');
  async function turnOf(part: Partial<Turn> = {}, text: Partial<Text> = {}) {
    const ports = memoryPorts({ now: NOW });
    const put = async (key: string, refs: string[]) =>
      ports.store.putRateCounter(
        key,
        { version: 0, entries: [] },
        refs.map((ref) => ({ at: soon, ref })),
        at('2026-03-25 12:00'),
      );
    await put('reminded#zhang', ['BL2600018/x']);
    await put('waits#zhang', ['BL2600018/y']);
    const own = aText({ queuedAt: NOW, notBefore: NOW, ...text });
    const person = aDirectory().contacts.find(({ id }) => id === 'zhang');
    if (!person) throw new Error('no zhang');
    const about = {
      apart: false,
      text: own,
      state: aCase({ clocks: [aClock()] }),
      person,
      address: 'x',
      sentTexts: [own],
      current: policy,
      rules: policy.delivery,
      now: NOW,
      ...part,
    };
    const turn = { ...about, rateCounters: await rateCountersOf(about, ports.store) };
    const waits = async () => {
      const [counter] = await ports.store.rateCounters(['waits#zhang']);
      return { version: counter?.version, refs: counter?.entries.map(({ ref }) => ref) };
    };
    return { ports, turn, waits };
  }

  it('waits once, also when two workers find its turn at the same time', async () => {
    const { ports, turn, waits } = await turnOf();
    await throttle(turn, ports);
    await throttle(turn, ports);
    expect((await waits()).refs).toEqual(['BL2600018/y', 'BL2600017/response.half.zhang.by-hand']);
  });

  it('costs no write where it never waited', async () => {
    const { ports, turn, waits } = await turnOf({}, { why: { code: 'quiet-hours', until: NOW } });
    const before = await waits();
    await noteSent(turn, [], ports);
    expect(await waits()).toEqual(before);
  });

  it.each<[string, Partial<Turn>, Partial<Text>]>([
    ['of an exercise', { apart: true }, {}],
    ['of what speaks for others', {}, { carries: ['x'] }],
  ])('asks nothing, and waits for nothing: %s', async (_, part, text) => {
    const { ports, turn } = await turnOf(part, text);
    expect([...turn.rateCounters.keys()]).toEqual([]);
    expect(await throttle(turn, ports)).toEqual({ go: [] });
  });

  it('S4: nor is anything noted of an exercise', async () => {
    const { ports, turn } = await turnOf({ apart: true });
    await noteSent(turn, [], ports);
    const [reminded] = await ports.store.rateCounters(['reminded#zhang']);
    expect(reminded?.entries.map(({ ref }) => ref)).toEqual(['BL2600018/x']);
  });
});
