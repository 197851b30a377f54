import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { canonical, chainFault, sealOf } from '../../../functions/domain/matter/chain.ts';
import type { Recorded } from '../../../functions/domain/matter/event.ts';
import { at } from '../samples.ts';
import { byPerson } from '../sheet.ts';

type Event = Recorded<{ type: string }>;
/** No seal is broken here: it is enough that it tells each text from another. */
const hash = (text: string): string => `#${text}`;
const NOON = at('2026-03-18 12:00');
const [wang, li] = [byPerson('wang', 'office'), byPerson('li', 'cyber')];

function chained(drafts: ({ type: string; actor?: Actor } & Record<string, unknown>)[]): Event[] {
  const events: Event[] = [];
  for (const draft of drafts) {
    const open = { actor: wang as Actor, ...draft, seq: events.length + 1, at: NOON, prev: events.at(-1)?.hash ?? '' };
    events.push({ ...open, hash: sealOf(open, hash) });
  }
  return events;
}

interface Erasure {
  asks?: object;
  asker?: Actor;
  agrees?: object;
  agreer?: Actor;
  erases?: number;
}
/** Two notes, the first of them erased by event 5 as two persons wanted, and what was left of it in its place. */
function erased({ asks, asker = wang, agrees, agreer = li, erases = 1 }: Erasure = {}): Event[] {
  const notes = [
    { type: 'noted', says: '甲' },
    { type: 'noted', says: '乙' },
    {
      type: 'proposed',
      proposal: { id: 'P3', by: 'wang' },
      payload: { kind: 'purge', words: [], events: [1] },
      actor: asker,
      ...asks,
    },
    { type: 'proposal-decided', proposalId: 'P3', by: 'li', approved: true, actor: agreer, ...agrees },
  ];
  const [was] = chained(notes).slice(erases - 1, erases);
  if (!was) throw new Error(`no event ${erases}`);
  const { hash: old, ...open } = { ...was, says: '' } as Event & { says: string };
  const now = sealOf(open, hash);
  const all = chained([...notes, { type: 'purged', proposalId: 'P3', events: [{ seq: erases, was: old, now }] }]);
  return all.map((event) => (event.seq === erases ? { ...open, hash: old } : event));
}

describe('H5 · what is wrong with a record', () => {
  const whole = chained([
    { type: 'noted', says: '甲' },
    { type: 'noted', says: '乙' },
    { type: 'noted', says: '丙' },
  ]);
  const [one, two, three] = whole;
  if (!one || !two || !three) throw new Error('three were chained');

  it.each<[string, Event[], string | null]>([
    ['nothing', whole, null],
    ['nothing of none', [], null],
    ['one is missing', [one, three], 'event 2 has number 3'],
    ['the first is', [two, three], 'event 1 has number 2'],
    ['one was altered', [one, { ...two, says: '改' } as Event, three], 'event 2 does not hash to what it says'],
    ['one follows another', [one, { ...two, prev: 'x' }, three], 'event 2 does not follow the one before it'],
    [
      'one was altered and sealed anew',
      [
        one,
        ((open) => ({ ...open, hash: sealOf(open, hash) }))({
          ...two,
          hash: undefined,
          says: '改',
        } as unknown as Event),
        three,
      ],
      'event 3 does not follow the one before it',
    ],
  ])('%s', (_, events, fault) => {
    expect(chainFault(events, hash)).toBe(fault);
  });

  it.each<[string, Erasure, string | null]>([
    ['as two persons wanted', {}, null],
    ['which nobody asked for', { asks: { payload: { kind: 'no-answer' } } }, 'what nobody asked for and approved'],
    ['by another proposal', { asks: { proposal: { id: 'P9', by: 'wang' } } }, 'what nobody asked for and approved'],
    ['which was refused', { agrees: { approved: false } }, 'what nobody asked for and approved'],
    ['which another decision approved', { agrees: { proposalId: 'P9' } }, 'what nobody asked for and approved'],
    ['by one alone', { agreer: wang, agrees: { by: 'wang' } }, 'without a second person'],
    ['by a machine', { asker: { kind: 'system', part: 'intake' } }, 'without a second person'],
    ['agreed to by one', { agreer: { kind: 'system', part: 'intake' } }, 'without a second person'],
    ['asked for in another’s name', { asks: { proposal: { id: 'P3', by: 'zhao' } } }, 'in another’s name'],
    ['agreed to in another’s', { agrees: { by: 'zhao' } }, 'in another’s name'],
    ['of another event than was asked for', { erases: 2 }, 'event 2, which nobody asked for'],
    [
      'of the asking itself',
      { erases: 3, asks: { payload: { kind: 'purge', words: [], events: [3] } } },
      'event 3, which nobody asked for',
    ],
    [
      'of what came after it',
      { erases: 4, asks: { payload: { kind: 'purge', words: [], events: [4] } } },
      'event 4, which nobody asked for',
    ],
    [
      'of the event before the asking',
      { erases: 2, asks: { payload: { kind: 'purge', words: [], events: [2] } } },
      null,
    ],
  ])('an erasure %s', (_, given, fault) => {
    expect(chainFault(erased(given), hash)).toBe(fault && `event 5 erases ${fault}`);
  });

  it('never of an erasure', () => {
    const first = erased();
    const purged = first[4];
    if (!purged) throw new Error('no erasure');
    const more = [
      {
        type: 'proposed',
        proposal: { id: 'P6', by: 'wang' },
        payload: { kind: 'purge', words: [], events: [5] },
        actor: wang,
      },
      { type: 'proposal-decided', proposalId: 'P6', by: 'li', approved: true, actor: li },
      { type: 'purged', proposalId: 'P6', events: [{ seq: 5, was: purged.hash, now: purged.hash }] },
    ];
    const events = [...first];
    for (const draft of more) {
      const open = {
        actor: wang as Actor,
        ...draft,
        seq: events.length + 1,
        at: NOON,
        prev: events.at(-1)?.hash ?? '',
      };
      events.push({ ...open, hash: sealOf(open, hash) });
    }
    expect(chainFault(events, hash)).toBe('event 8 erases event 5, which nobody asked for');
    expect(canonical({ b: 1, a: 2 })).toBe('{"a":2,"b":1}');
  });

  it('what was erased says no more than what was left of it', () => {
    const events = erased().map((event) => (event.seq === 1 ? ({ ...event, says: '丁' } as Event) : event));
    expect(chainFault(events, hash)).toBe('event 1 does not hash to what it says');
  });
});
