import { describe, expect, it } from 'vitest';
import { refreshDigest } from '../../functions/delivery/digest.ts';
import { noteSent, rateCountersOf, throttle } from '../../functions/delivery/throttle.ts';
import type { Turn } from '../../functions/delivery/turn.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { Contact } from '../../functions/domain/people/directory.ts';
import { notificationRef, refOf } from '../../functions/domain/texts/text-copy.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { aCase, aClock, aContact, aText, at } from '../domain/samples.ts';
import { memoryPorts, type MemoryPorts } from '../twins/ports.ts';

const NOON = at('2026-03-19 12:00');
const policy = currentPolicy();
const officer = aContact('zhang', 'housing');
const leader = aContact('zhang', 'housing', { role: 'leader', posts: ['unit-leader'] });
/** A reminder of the same case that is not on its way yet. */
const text = aText({ queuedAt: NOON, notBefore: NOON });
const another = aText({ id: 'response.left12h.zhang.by-hand', queuedAt: NOON, notBefore: NOON, grade: 'III' });
const news = aText({ id: 'assigned.zhang.by-hand', template: 'assigned', queuedAt: NOON, notBefore: NOON });
type Entry = { at: string; ref: string };
const told = (time: string, ref = 'BL2600018/x'): Entry => ({ at: at(time), ref });
const often = (count: number, date = '2026-03-19'): Entry[] =>
  Array.from({ length: count }, (_, index) => told(`${date} 10:00`, `BL2600018/${index}`));

interface World {
  ports: MemoryPorts;
  turn: Turn;
  counted: (key: string) => Promise<Entry[]>;
}
/** A text whose turn it is, with what was counted of its person before. */
async function turnOf(
  part: { text?: Text; person?: Contact; state?: Partial<Case>; sentTexts?: Text[] } = {},
  counters: Record<string, Entry[]> = {},
): Promise<World> {
  const ports = memoryPorts({ now: NOON });
  for (const [key, entries] of Object.entries(counters))
    await ports.store.putRateCounter(key, { version: 0, entries: [] }, entries, at('2026-03-25 12:00'));
  const own = part.text ?? text;
  const turn = {
    apart: false,
    text: own,
    state: aCase({ clocks: [aClock()], ...part.state }),
    person: part.person ?? officer,
    address: 'x',
    sentTexts: [own, ...(part.sentTexts ?? [])],
    current: policy,
    rules: policy.delivery,
    now: NOON,
  };
  const counted = async (key: string): Promise<Entry[]> => (await ports.store.rateCounters([key]))[0]?.entries ?? [];
  return { ports, turn: { ...turn, rateCounters: await rateCountersOf(turn, ports.store) }, counted };
}
const decided = async (...of: Parameters<typeof turnOf>): Promise<unknown> => {
  const { ports, turn } = await turnOf(...of);
  const is = await throttle(turn, ports);
  return 'go' in is ? is.go.map(refOf) : 'leave' in is ? 'leave' : [is.why.code, is.until];
};

describe('P8 · a reminder so soon after another', () => {
  it.each<[string, Parameters<typeof turnOf>, unknown]>([
    ['goes where nothing was', [], []],
    [
      'waits two minutes for what else comes',
      [{}, { 'reminded#zhang': [told('2026-03-19 11:59')] }],
      ['waits-to-merge', at('2026-03-19 12:01')],
    ],
    ['goes once they are over', [{}, { 'reminded#zhang': [told('2026-03-19 11:58')] }], []],
    ['goes after its own copy', [{}, { 'reminded#zhang': [told('2026-03-19 11:59', notificationRef(text))] }], []],
    [
      'goes where it waited already',
      [{}, { 'reminded#zhang': [told('2026-03-19 11:59')], 'waits#zhang': [told('2026-03-19 12:00', refOf(text))] }],
      [],
    ],
    [
      'goes where it is grave',
      [{ state: { grades: { opinion: 'I', emergency: null } } }, { 'reminded#zhang': [told('2026-03-19 11:59')] }],
      [],
    ],
    [
      'goes where it speaks for others',
      [{ text: { ...text, carries: ['x'] } }, { 'reminded#zhang': [told('2026-03-19 11:59')] }],
      [],
    ],
    [
      'goes where it stands in for one that did not arrive',
      [{ text: { ...text, after: 'x' } }, { 'reminded#zhang': [told('2026-03-19 11:59')] }],
      [],
    ],
    ['a new duty goes, however soon', [{ text: news }, { 'reminded#zhang': [told('2026-03-19 11:59')] }], []],
  ])('%s', async (_, of, expected) => {
    expect(await decided(...of)).toEqual(expected);
  });

  it('goes with others of its case, or is left to one that is graver', async () => {
    const lighter = { ...another, grade: 'IV' as const, dueAt: at('2026-03-20 14:10') };
    const first = { ...text, dueAt: at('2026-03-20 10:00') };
    expect(await decided({ text: first, sentTexts: [lighter] })).toEqual([refOf(lighter)]);
    expect(await decided({ sentTexts: [another] })).toBe('leave');
  });

  it('is noted as waiting, once, and what waited long ago is not', async () => {
    const { ports, turn, counted } = await turnOf(
      {},
      {
        'reminded#zhang': [told('2026-03-19 11:59')],
        'waits#zhang': [told('2026-03-18 12:00', 'BL2600018/old'), told('2026-03-18 12:01', 'BL2600018/kept')],
      },
    );
    await throttle(turn, ports);
    expect(await counted('waits#zhang')).toEqual([
      told('2026-03-18 12:01', 'BL2600018/kept'),
      told('2026-03-19 12:01', refOf(text)),
    ]);
  });
});

describe('P8 · a leader who was told of enough today', () => {
  const digest = ['waits-for-digest', at('2026-03-19 17:30')];
  it.each<[string, Parameters<typeof turnOf>, unknown]>([
    ['reads the rest in the next digest', [{ text: news, person: leader }, { 'told#zhang': often(8) }], digest],
    ['reads as many at once as the rules say', [{ text: news, person: leader }, { 'told#zhang': often(7) }], []],
    ['counts today’s alone', [{ text: news, person: leader }, { 'told#zhang': often(8, '2026-03-18') }], []],
    [
      'is told at once of what is grave',
      [
        { text: news, person: leader, state: { grades: { opinion: 'II', emergency: null } } },
        { 'told#zhang': often(8) },
      ],
      [],
    ],
    [
      'is told at once of what falls due soon',
      [{ text: { ...news, dueAt: at('2026-03-19 14:00') }, person: leader }, { 'told#zhang': often(8) }],
      [],
    ],
    [
      'and of what concerns nobody else',
      [{ text: { ...news, template: 'taken-back' }, person: leader }, { 'told#zhang': often(8) }],
      [],
    ],
    ['an officer has no such bound', [{ text: news }, { 'told#zhang': often(8) }], []],
  ])('%s', async (_, of, expected) => {
    expect(await decided(...of)).toEqual(expected);
  });
});

const noted = async (of: Parameters<typeof turnOf>, carried: Text[] = []): Promise<Record<string, Entry[]>> => {
  const { ports, turn, counted } = await turnOf(...of);
  await noteSent(turn, carried, ports);
  return {
    told: await counted('told#zhang'),
    reminded: await counted('reminded#zhang'),
    waits: await counted('waits#zhang'),
  };
};

const now = (one: Text): Entry => ({ at: NOON, ref: notificationRef(one) });

describe('P8 · what went is noted for the next text to know', () => {
  it('of a leader each notice, of anybody each reminder', async () => {
    expect(await noted([{}])).toEqual({ told: [], reminded: [now(text)], waits: [] });
    expect(await noted([{ person: leader }])).toEqual({ told: [now(text)], reminded: [now(text)], waits: [] });
    expect(await noted([{ text: news, person: leader }])).toEqual({ told: [now(news)], reminded: [], waits: [] });
    expect(await noted([{ text: news }])).toEqual({ told: [], reminded: [], waits: [] });
    expect(await noted([{ text: { ...text, template: 'taken-back' }, person: leader }])).toEqual({
      told: [],
      reminded: [],
      waits: [],
    });
  });

  it('once, by whichever channel, and for a day', async () => {
    const before = told('2026-03-19 11:50', notificationRef(text));
    expect((await noted([{}, { 'reminded#zhang': [before] }]))['reminded']).toEqual([before]);
    const old = [told('2026-03-18 12:00'), told('2026-03-18 12:01', 'BL2600018/kept')];
    expect((await noted([{}, { 'reminded#zhang': old }]))['reminded']).toEqual([old[1], now(text)]);
  });

  it('and waits no longer, nor does what it carries', async () => {
    const waits = [text, another, news].map((one) => told('2026-03-19 12:00', refOf(one)));
    const held = { ...text, why: { code: 'waits-to-merge' as const, until: NOON } };
    expect((await noted([{ text: held }, { 'waits#zhang': waits }]))['waits']).toEqual(waits.slice(1));
    expect((await noted([{}, { 'waits#zhang': waits }], [another]))['waits']).toEqual(waits.slice(2));
    // What never waited is not looked for.
    expect((await noted([{}, { 'waits#zhang': waits }]))['waits']).toEqual(waits);
  });
});

describe('P8 · what is asked of a person’s counters', () => {
  it.each<[string, Parameters<typeof turnOf>, string[]]>([
    ['of a reminder to an officer', [], ['digest#zhang', 'waits#zhang', 'reminded#zhang']],
    ['of one to a leader', [{ person: leader }], ['digest#zhang', 'waits#zhang', 'told#zhang', 'reminded#zhang']],
    ['of a new duty to a leader', [{ text: news, person: leader }], ['waits#zhang', 'told#zhang']],
    ['of one to an officer nothing', [{ text: news }], []],
    ['nor of what is grave', [{ person: leader, state: { grades: { opinion: 'I', emergency: null } } }], []],
  ])('%s', async (_, of, keys) => {
    const { turn } = await turnOf(...of);
    expect([...turn.rateCounters.keys()]).toEqual(keys);
  });
});

/** What a list of a unit holds, at these places. */
const listing = (...places: string[]) => ({
  entries: places.map((place) => ({ matter: place.slice(place.lastIndexOf('#') + 1), place })),
  cursor: null,
});

describe('P8 · a digest says how many wait when it goes', () => {
  it.each<[string, string[], Case['status'], string | undefined]>([
    ['what its unit must still act on', ['1#2026-03-19#BL1', '1#2026-03-20#BL2', '2#2026-03-01#BL11'], 'open', '2'],
    ['its own case where the list is behind', ['2#2026-03-01#BL1'], 'open', '1'],
    ['nothing where all was done meanwhile', ['2#2026-03-01#BL1'], 'closed', undefined],
  ])('%s', async (_, places, status, count) => {
    const { ports, turn } = await turnOf({ state: { status } });
    const store = { ...ports.store, unitPlaces: async () => listing(...places) };
    expect((await refreshDigest(turn, { store }))?.variables['count']).toBe(count);
  });

  it.each([
    [{ 's|r|appraising': 3, 's|x|appraising': 1, 's|r|open': 9 }, '4'],
    [{ 's|r|open': 9, 's|x|open': 2 }, '11'],
  ])('to the desk what awaits appraisal, else all that is open: %j', async (live, count) => {
    const { ports, turn } = await turnOf({ text: aText({ role: 'desk' }) });
    const store = { ...ports.store, books: async () => new Map([['live', live]]) };
    expect((await refreshDigest(turn, { store }))?.variables['count']).toBe(count);
  });
});
