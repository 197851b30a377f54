import { describe, expect, it } from 'vitest';
import { dueOf, proposedAt } from '../../../functions/domain/conference/plan.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const rules = { ...currentPolicy().conferences, spareHours: 2, lateHours: 3, fullHours: 16 };

describe('P3 · the hour that is proposed', () => {
  it.each([
    ['two hours before the legal limit', '2026-03-05 10:00', '2026-03-04 10:00', '2026-03-05 08:00'],
    ['across midnight and New Year', '2027-01-01 01:00', '2026-12-31 01:00', '2026-12-31 23:00'],
    ['halfway, where less than four hours are left', '2026-03-04 13:00', '2026-03-04 10:00', '2026-03-04 11:30'],
    ['three hours from now, where the limit is over', '2026-03-04 09:00', '2026-03-04 10:00', '2026-03-04 13:00'],
  ])('is %s', (_, dueAt, now, wanted) => {
    expect(proposedAt({ dueAt: at(dueAt) }, rules, at(now))).toBe(at(wanted));
  });

  it('leaves the time that all steps take, where no limit runs', () => {
    expect(proposedAt(undefined, rules, at('2026-03-04 10:00'))).toBe(at('2026-03-05 02:00'));
  });
});

const due = (hoursBefore: number, hour: string, now: string, dueAt?: string, metAt?: string) =>
  dueOf(
    { hoursBefore },
    {
      at: at(hour),
      ...(dueAt === undefined
        ? {}
        : { limit: { dueAt: at(dueAt), ...(metAt === undefined ? {} : { metAt: at(metAt) }) } }),
    },
    rules,
    at(now),
  );

describe('ours · when a step is due', () => {
  it('is the hours of the rules before it, where there is time enough', () => {
    expect(due(12, '2026-03-05 08:00', '2026-03-04 10:00')).toBe(at('2026-03-04 20:00'));
  });

  it('is a share of them where there is not, and never before it can be begun', () => {
    // Four of sixteen hours: a quarter of twelve.
    expect(due(12, '2026-03-04 14:00', '2026-03-04 10:00')).toBe(at('2026-03-04 11:00'));
    expect(due(12, '2026-03-04 10:08', '2026-03-04 10:00') > at('2026-03-04 10:00')).toBe(true);
  });

  it('is never after the legal limit, while that is to come and nobody has met it', () => {
    expect(due(2, '2026-03-05 18:00', '2026-03-04 10:00', '2026-03-05 10:00')).toBe(at('2026-03-05 10:00'));
    expect(due(2, '2026-03-05 18:00', '2026-03-04 10:00', '2026-03-05 10:00', '2026-03-04 09:00')).toBe(
      at('2026-03-05 16:00'),
    );
    expect(due(2, '2026-03-06 18:00', '2026-03-05 11:00', '2026-03-05 10:00')).toBe(at('2026-03-06 16:00'));
  });
});
