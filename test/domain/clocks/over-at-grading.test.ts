import { describe, expect, it } from 'vitest';
import { overAtGrading } from '../../../functions/domain/clocks/over-at-grading.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { aCase, aClock, at } from '../samples.ts';

/** 重大 since four o'clock, when first information of a lighter emergency had been told within its own time. */
const risen = (told: string, since: string, opened = '2026-03-18 14:20'): Instant | null =>
  overAtGrading(
    aCase({
      grades: { opinion: 'II', emergency: 'II' },
      learnt: [
        { grades: { opinion: 'IV', emergency: 'IV' } },
        { grades: { opinion: 'II', emergency: 'II' }, at: at(since) },
      ],
      risen: [
        { grades: { opinion: 'IV', emergency: 'IV' } },
        { grades: { opinion: 'II', emergency: 'II' }, at: at(since) },
      ],
    }),
    aClock({
      id: 'first-information',
      kind: 'first-information',
      dueAt: at('2026-03-19 14:10'),
      openedAt: at(opened),
      state: 'met',
      metAt: at(told),
    }),
    currentPolicy(),
  );

describe('A1 · what was over when a grade brought it', () => {
  it.each(['convene', 'plan-step', 'receipt', 'media-reply'] as const)(
    'is no miss to find of %s, which is no duty',
    (kind) => {
      expect(overAtGrading(aCase(), aClock({ kind, past: true }), currentPolicy())).toBeNull();
    },
  );

  it('is one of a legal limit', () => {
    const clock = aClock({ kind: 'first-information', past: true });
    expect(overAtGrading(aCase(), clock, currentPolicy())).toBe(clock.dueAt);
  });

  it('is the graver emergency’s five hours, where what was told came after them', () => {
    expect(risen('2026-03-18 23:00', '2026-03-18 16:00')).toBe(at('2026-03-18 21:00'));
    expect(risen('2026-03-18 21:00', '2026-03-18 16:00')).toBeNull();
    // Of that grade from the beginning, its own clock said so.
    expect(risen('2026-03-18 23:00', '2026-03-18 16:00', '2026-03-18 16:00')).toBeNull();
  });

  it('is none of what nobody told yet, nor where no grade rose', () => {
    const told = aClock({ kind: 'first-information', state: 'met', metAt: at('2026-03-18 23:00') });
    expect(overAtGrading(aCase(), told, currentPolicy())).toBeNull();
    expect(overAtGrading(aCase({ risen: [] }), aClock({ kind: 'response' }), currentPolicy())).toBeNull();
  });
});
