import { describe, expect, it } from 'vitest';
import { bundleOf } from '../../functions/delivery/bundle.ts';
import type { Turn } from '../../functions/delivery/turn.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import { refOf } from '../../functions/domain/texts/text-copy.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { BrokenItem } from '../../functions/errors.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { aCase, aClock, aContact, aText, at } from '../domain/samples.ts';
import { memoryPorts } from '../twins/ports.ts';

const NOW = at('2026-03-19 14:12');
const policy = currentPolicy();
const own = aText({ notBefore: at('2026-03-19 14:12') });
/** Another reminder of the same answer, to the same officer. */
const another = (part: Partial<Text> = {}): Text => aText({ id: 'response.left12h.zhang.by-hand', ...part });
const here = aCase({ clocks: [aClock()] });
const there = (part: Partial<Case> = {}): Case => aCase({ number: 'BL2600018', clocks: [aClock()], ...part });
/** What was told of nothing that is merged, and waited for a digest all the same. */
const news = another({ id: 'assigned.zhang.by-hand', template: 'assigned' });

/** Which texts go with ours, by their refs and in their order. */
async function bundled(
  sentTexts: Text[],
  more: { waiting?: { at: string; ref: string }[]; elsewhere?: Text[]; other?: Case; state?: Case } = {},
): Promise<string[]> {
  const { store } = memoryPorts({ now: NOW });
  await store.addTexts(more.elsewhere ?? []);
  const turn: Turn = {
    apart: false,
    text: own,
    state: more.state ?? here,
    person: aContact('zhang', 'housing'),
    address: 'x',
    sentTexts: [own, ...sentTexts],
    current: policy,
    rules: policy.delivery,
    now: NOW,
    rateCounters: new Map(),
  };
  const texts = await bundleOf(turn, more.waiting ?? [], {
    store: {
      ...store,
      bearer: () => (more.other ? Promise.resolve(more.other) : Promise.reject(new BrokenItem('BL2600018'))),
    },
  });
  return texts.map(refOf);
}
const mine = refOf(own);
const waitingSince = (text: Text, since = '2026-03-19 14:10'): { at: string; ref: string }[] => [
  { at: at(since), ref: refOf(text) },
];

describe('P8 · which texts of the same case go as one with a reminder', () => {
  it('another reminder for the same phone', async () => {
    expect(await bundled([another()])).toEqual([mine, refOf(another())].toSorted());
  });

  it.each<[string, Partial<Text>]>([
    ['another person’s', { person: 'zhao' }],
    ['one by another channel', { channel: 'wecom' }],
    ['one that may not go yet', { notBefore: at('2026-03-19 14:12:01') }],
    ['one that has gone', { state: 'sent' }],
    ['one that is with its provider', { state: 'sending' }],
    ['one of a step that is over', { step: 'sign:A1' }],
    ['one that was merged into another', { state: 'dropped', why: { code: 'merged', into: 'BL2600017/x' } }],
    ['one that was dropped', { state: 'dropped', why: { code: 'answered' } }],
    ['a new duty, which is told by itself', { template: 'assigned' }],
    ['one that a later text overtook', { state: 'held', seq: 4, why: { code: 'quiet-hours', until: NOW } }],
  ])('not %s', async (_, part) => {
    expect(await bundled([another(part)])).toEqual([mine]);
  });

  it('one that was held until now, or that was merged into ours before a crash, after ours', async () => {
    const held = another({ state: 'held', notBefore: NOW, seq: 6, why: { code: 'waits-to-merge', until: NOW } });
    expect(await bundled([held])).toContain(refOf(held));
    const merged = another({ state: 'dropped', why: { code: 'merged', into: mine }, grade: 'I' });
    expect(await bundled([merged])).toEqual([mine, refOf(merged)]);
  });

  it('what is no reminder where it waited until now, and nothing else that did not', async () => {
    expect(await bundled([news], { waiting: waitingSince(news) })).toContain(refOf(news));
    expect(await bundled([news], { waiting: waitingSince(news, '2026-03-19 14:12') })).toContain(refOf(news));
    expect(await bundled([news], { waiting: waitingSince(news, '2026-03-19 14:13') })).toEqual([mine]);
    expect(await bundled([news], { waiting: waitingSince(another()) })).toEqual([mine]);
  });
});

describe('P8 · which texts of other cases do', () => {
  const theirs = another({ matter: 'BL2600018' });
  const waiting = waitingSince(theirs);

  it('one that waited until now, of a case that is not grave and whose step still runs', async () => {
    expect(await bundled([], { waiting, elsewhere: [theirs], other: there() })).toEqual([mine, refOf(theirs)]);
  });

  it.each<[string, Case | undefined]>([
    ['of one that is grave: it goes alone', there({ grades: { opinion: 'I', emergency: null } })],
    ['of one that is over', there({ status: 'closed' })],
    ['of one whose step is over', there({ clocks: [] })],
    ['of one that cannot be read: it stops alone', undefined],
  ])('none %s', async (_, other) => {
    expect(await bundled([], { waiting, elsewhere: [theirs], ...(other ? { other } : {}) })).toEqual([mine]);
  });

  it('none that waits on, and none that is gone', async () => {
    const later = waitingSince(theirs, '2026-03-19 14:13');
    expect(await bundled([], { waiting: later, elsewhere: [theirs], other: there() })).toEqual([mine]);
    expect(await bundled([], { waiting, other: there() })).toEqual([mine]);
  });

  it('none that a later text of its own case overtook', async () => {
    const held = { ...theirs, state: 'held', why: { code: 'quiet-hours', until: NOW } } as const;
    const later = another({ matter: 'BL2600018', id: 'response.left4h.zhang.by-hand', seq: 6 });
    expect(await bundled([], { waiting, elsewhere: [held, later], other: there() })).toEqual([mine]);
  });
});

describe('A1, P8 · which of them speaks for the others', () => {
  it.each<[string, Partial<Text>, 'it' | 'ours']>([
    ['a graver one', { grade: 'III' }, 'it'],
    ['a far graver one', { grade: 'II' }, 'it'],
    ['of one grade, the one that falls due: ours never does', { dueAt: at('2026-03-20 14:10') }, 'it'],
    ['of these the one that was written first', { queuedAt: at('2026-03-19 14:09') }, 'it'],
    ['and not the one that was written last', { queuedAt: at('2026-03-19 14:11') }, 'ours'],
  ])('%s', async (_, part, first) => {
    const other = another(part);
    expect((await bundled([other]))[0]).toBe(first === 'it' ? refOf(other) : mine);
  });

  it('II before III, whatever falls due first', async () => {
    const graver = another({ id: 'response.left4h.zhang.by-hand', grade: 'II' });
    const sooner = another({ grade: 'III', dueAt: at('2026-03-20 14:10') });
    expect((await bundled([sooner, graver]))[0]).toBe(refOf(graver));
  });
});
