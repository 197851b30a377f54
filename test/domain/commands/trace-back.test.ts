import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Event, EventBody } from '../../../functions/domain/case/events.ts';
import { traceBack } from '../../../functions/domain/commands/trace-back.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { aCase, at } from '../samples.ts';

/** The case was discovered at 14:10. */
const EARLIER = at('2026-03-18 13:00');
const FIRST = at('2026-03-18 09:00');
const DUE = at('2026-03-20 13:00');
type Told = Omit<Parameters<typeof traceBack>[1], 'command'>;
const recorded = (bodies: EventBody[]): Event[] =>
  bodies.map((body, index) => ({
    ...body,
    seq: index + 4,
    at: EARLIER,
    actor: { kind: 'system', part: 'intake' },
    prev: '',
    hash: '',
  }));
const traced = (told: Told, part: Partial<Case> = {}, facts: Event[] = []): unknown => {
  const is = traceBack(aCase(part), { command: 'trace-back', ...told }, { facts });
  if (isRefusal(is)) return is.refused;
  const [{ type: _type, ...says } = { type: '' }] = is;
  return says;
};
const NOT = 'not-earlier';

describe('H4, M4 · what joined was published or discovered before all that the case knew', () => {
  it.each<[string, Told, Partial<Case>, unknown]>([
    ['published', { publishedAt: FIRST, on: '微博' }, {}, { publishedAt: FIRST, on: '微博' }],
    ['before what is known', { publishedAt: FIRST }, { firstPublishedAt: EARLIER }, { publishedAt: FIRST }],
    ['not at the same instant', { publishedAt: FIRST }, { firstPublishedAt: FIRST }, NOT],
    ['nor later', { publishedAt: EARLIER }, { firstPublishedAt: FIRST }, NOT],
    ['discovered', { discoveredAt: EARLIER }, {}, { discoveredAt: EARLIER }],
    ['not at the same instant', { discoveredAt: at('2026-03-18 14:10') }, {}, NOT],
    [
      'before what was put before a person already',
      { discoveredAt: FIRST },
      { knownAt: EARLIER },
      { discoveredAt: FIRST },
    ],
    ['not after that', { discoveredAt: EARLIER }, { knownAt: FIRST }, NOT],
    [
      'of a case that joined always: no correction may put the discovery after it',
      { discoveredAt: at('2026-03-18 15:00'), fromCase: 'BL2600009' },
      {},
      { discoveredAt: at('2026-03-18 15:00'), fromCase: 'BL2600009' },
    ],
    ['each by itself', { publishedAt: FIRST, discoveredAt: at('2026-03-18 15:00') }, {}, { publishedAt: FIRST }],
    ['nothing', {}, {}, NOT],
    ['of a case that is over nothing', { publishedAt: FIRST }, { status: 'closed' }, 'not-open'],
    [
      'what it had missed',
      { missed: [{ kind: 'response', dueAt: DUE }] },
      {},
      { missed: [{ kind: 'response', dueAt: DUE }] },
    ],
    [
      'not what is known of that',
      { missed: [{ kind: 'response', dueAt: DUE }] },
      { missedBefore: [{ kind: 'response', dueAt: DUE, in: 'BL2600009' }] },
      NOT,
    ],
    [
      'but by another time, or another duty',
      {
        missed: [
          { kind: 'response', dueAt: DUE },
          { kind: 'press-conference', dueAt: EARLIER },
        ],
      },
      { missedBefore: [{ kind: 'response', dueAt: EARLIER, in: 'BL2600009' }] },
      {
        missed: [
          { kind: 'response', dueAt: DUE },
          { kind: 'press-conference', dueAt: EARLIER },
        ],
      },
    ],
    [
      'an emergency that was known elsewhere before',
      { emergency: { grade: 'II', at: at('2026-03-18 15:00') } },
      {
        grades: { opinion: 'II', emergency: 'II' },
        learnt: [
          { grades: { opinion: 'IV', emergency: null } },
          { grades: { opinion: 'II', emergency: 'II' }, at: at('2026-03-18 18:00') },
        ],
      },
      { emergency: { grade: 'II', at: at('2026-03-18 15:00') } },
    ],
    ['not where the case is of none', { emergency: { grade: 'II', at: EARLIER } }, {}, NOT],
  ])('%s', (_, told, part, expected) => {
    expect(traced(told, part)).toEqual(expected);
  });
});

describe('H2, H4 · what a person put right of an alert is nothing new when it comes again', () => {
  const said: EventBody = { type: 'traced-back', alertId: 'a', publishedAt: FIRST, discoveredAt: EARLIER };
  const never: EventBody = {
    type: 'corrected',
    event: 4,
    fact: 'traced-back',
    is: { void: true },
    was: {},
    reason: '误报',
    evidence: [],
    sets: {},
  };
  const facts = recorded([said, never]);

  it('of that very alert', () => {
    expect(traced({ alertId: 'a', publishedAt: FIRST }, {}, facts)).toBe(NOT);
    expect(traced({ alertId: 'a', discoveredAt: EARLIER }, {}, facts)).toBe(NOT);
  });

  it('but from another, or of another time', () => {
    expect(traced({ alertId: 'b', publishedAt: FIRST }, {}, facts)).toEqual({ alertId: 'b', publishedAt: FIRST });
    expect(traced({ alertId: 'a', publishedAt: EARLIER }, {}, facts)).toEqual({ alertId: 'a', publishedAt: EARLIER });
    expect(traced({ publishedAt: FIRST }, {}, facts)).toEqual({ publishedAt: FIRST });
  });

  it('and where nobody put it right', () => {
    expect(traced({ alertId: 'a', publishedAt: FIRST }, {}, recorded([said]))).toEqual({
      alertId: 'a',
      publishedAt: FIRST,
    });
  });
});
