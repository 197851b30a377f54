import { describe, expect, it } from 'vitest';
import { overAtGrading } from '../../../functions/domain/clocks/over-at-grading.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock } from '../samples.ts';

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
});
