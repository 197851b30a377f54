import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../functions/domain/kinds/kind.ts';
import { outboxOf } from '../../../functions/domain/kinds/outbox-of.ts';
import { watchKind } from '../../../functions/domain/kinds/watch-kind.ts';
import type { Recorded } from '../../../functions/domain/matter/event.ts';
import type { Matter } from '../../../functions/domain/matter/matter.ts';
import type { TextBearer } from '../../../functions/domain/texts/bearer.ts';
import type { Announcing } from '../../../functions/domain/texts/notification.ts';
import type { Saying } from '../../../functions/domain/texts/outbox.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, at } from '../samples.ts';
import { WORKFLOW } from '../sheet.ts';

const policy = currentPolicy();
/** At night, when texts of an ordinary matter wait for the morning. */
const NIGHT = at('2026-03-18 23:00');
const context: Announcing = {
  policy,
  directory: aDirectory(),
  now: NIGHT,
  channels: ['by-hand'],
  sentTexts: [],
  gap: null,
};
type Body = { type: string; photos?: string[] };
const event = (body: Body, seq = 5): Recorded<Body> => ({
  ...body,
  seq,
  at: NIGHT,
  actor: WORKFLOW,
  prev: '',
  hash: '',
});
const NOTED = event({ type: 'noted' });

interface Given {
  saying?: Partial<Saying>;
  consequences?: string[];
  rota?: string[];
  events?: Recorded<Body>[];
  before?: Matter | null;
  state?: Matter;
}
/** What comes of a decision of a kind that says and does just this; `rota` and `consequences`: after the events of these types. */
function outbox({
  saying = {},
  consequences = [],
  rota = [],
  events = [NOTED],
  before = null,
  state = aCase(),
}: Given) {
  const kind = {
    ...watchKind,
    saying: () => ({ texts: [], takeBacks: [], ...saying }),
    consequences: ({ type }: Body) =>
      consequences.includes(type) ? [{ actor: WORKFLOW, tells: 'BL2600009', command: { command: 'noted' } }] : [],
    rota: ({ type }: Body) => (rota.includes(type) ? { drops: {}, puts: [] } : null),
    bearer: (one: Matter) => one as unknown as TextBearer,
  } as unknown as Kind<Matter, Body, { command: string }>;
  return outboxOf(kind, state, events, context, before);
}
const text = { key: 'x' } as unknown as Saying['texts'][number];
const takeBack = { seq: 5, step: 'case', of: { case: true } } as unknown as Saying['takeBacks'][number];
/** Held for the night, unless an emergency speaks against it. */
const held = aCase({ clocks: [aClock({ dueAt: at('2026-03-25 10:00') })] });
const urgent = { ...held, grades: { opinion: 'IV' as const, emergency: 'II' as const } };

describe('P8 · what a decision leaves to be done', () => {
  it.each<[string, Given]>([
    ['nothing', {}],
    ['nothing of no event', { events: [], saying: { texts: [text] } }],
    ['an erasure of no photo', { events: [event({ type: 'purged', photos: [] })] }],
    ['photos of another event', { events: [event({ type: 'noted', photos: ['a'] })] }],
    ['the night is as it was', { before: held, state: held }],
  ])('nothing at all: %s', (_, given) => {
    expect(outbox(given)).toBeNull();
  });

  it.each<[string, Given, object]>([
    ['a text', { saying: { texts: [text] } }, { texts: [text] }],
    ['a text that is taken back', { saying: { takeBacks: [takeBack] } }, { takeBacks: [takeBack] }],
    ['what it makes obsolete', { saying: { obsoletes: true } }, { obsoletes: true }],
    ['what it takes the place of', { saying: { replaces: true } as unknown as Partial<Saying> }, { replaces: true }],
    ['what nobody heard', { saying: { unheard: true } as unknown as Partial<Saying> }, { unheard: true }],
    ['texts that were held for the night, and are not any more', { before: held, state: urgent }, { wakes: true }],
    ['what it does to another matter', { consequences: ['noted'] }, { consequences: [{ seq: 5, tells: 'BL2600009' }] }],
    ['one photo that was erased', { events: [event({ type: 'purged', photos: ['a'] })] }, { photos: ['a'] }],
    ['a hold', { events: [event({ type: 'hold-changed' })] }, { holds: true }],
    ['a rota', { rota: ['noted'] }, { rota: [{ drops: {}, puts: [] }] }],
  ])('%s, and nothing else', (_, given, expected) => {
    const left = outbox(given);
    expect(left).toMatchObject({ matter: 'BL2600017', seq: 3, firstSeq: 5, at: NIGHT, ...expected });
    const beside = ['wakes', 'consequences', 'photos', 'holds', 'rota'].filter(
      (name) => !Object.hasOwn(expected, name),
    );
    for (const name of beside) expect(left).not.toHaveProperty(name);
  });

  it('of all its events, the first of them named', () => {
    const events = [
      event({ type: 'noted' }, 5),
      event({ type: 'hold-changed' }, 6),
      event({ type: 'purged', photos: ['a', 'b'] }, 7),
    ];
    expect(outbox({ events, consequences: ['purged'] })).toMatchObject({
      firstSeq: 5,
      holds: true,
      photos: ['a', 'b'],
      consequences: [{ seq: 7 }],
    });
  });
});
