import { describe, expect, it } from 'vitest';
import { dueOf, proposedAt } from '../../../functions/domain/conference/plan.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { plus } from '../../../functions/domain/matter/instant.ts';
import { at } from '../samples.ts';

const rules = { ...currentPolicy().conferences, spareHours: 2, lateHours: 3, fullHours: 16 };
const byDay = { ...rules, proposedWithin: { from: '08:00', to: '21:00' } };
const { proposedWithin: _within, ...atAnyHour } = rules;

describe('P3 · the hour that is proposed', () => {
  it.each([
    ['two hours before the legal limit', '2026-03-05 10:00', '2026-03-04 10:00', '2026-03-05 08:00'],
    ['the evening before, where that were at midnight', '2026-03-05 02:00', '2026-03-04 02:00', '2026-03-04 21:00'],
    [
      'the evening before, where that were a minute too early',
      '2026-03-05 09:59',
      '2026-03-04 10:00',
      '2026-03-04 21:00',
    ],
    ['the last hour of the evening itself', '2026-03-05 23:00', '2026-03-04 23:00', '2026-03-05 21:00'],
    ['the evening of the same day, where that were later', '2026-03-05 23:59', '2026-03-04 23:59', '2026-03-05 21:00'],
    ['the evening of the old year', '2027-01-01 01:00', '2026-12-31 01:00', '2026-12-31 21:00'],
    ['three hours ahead at least by day', '2026-03-05 04:00', '2026-03-04 18:00', '2026-03-04 21:00'],
    ['at night, where the evening is too near', '2026-03-05 04:00', '2026-03-04 18:01', '2026-03-05 02:00'],
    ['halfway, where less than four hours are left', '2026-03-04 13:00', '2026-03-04 10:00', '2026-03-04 11:30'],
    ['three hours from now, where the limit is over', '2026-03-04 09:00', '2026-03-04 10:00', '2026-03-04 13:00'],
  ])('is %s', (_, dueAt, now, wanted) => {
    expect(proposedAt({ dueAt: at(dueAt) }, byDay, at(now))).toBe(at(wanted));
  });

  it('H4 · is never after the limit, whenever that falls', () => {
    for (let minute = 1; minute <= 24 * 60; minute += 7) {
      const dueAt = plus(at('2026-03-04 10:00'), minute * 60_000);
      expect(proposedAt({ dueAt }, byDay, at('2026-03-04 10:00')) < dueAt).toBe(true);
    }
  });

  it('leaves the time that all steps take, where no limit runs, and waits for the morning', () => {
    expect(proposedAt(undefined, byDay, at('2026-03-04 10:00'))).toBe(at('2026-03-05 08:00'));
    expect(proposedAt(undefined, byDay, at('2026-03-04 07:00'))).toBe(at('2026-03-05 08:00'));
    expect(proposedAt(undefined, byDay, at('2026-03-04 00:00'))).toBe(at('2026-03-04 16:00'));
  });

  it('is at any hour by rules that name none', () => {
    expect(proposedAt({ dueAt: at('2026-03-05 02:00') }, atAnyHour, at('2026-03-04 02:00'))).toBe(
      at('2026-03-05 00:00'),
    );
    expect(proposedAt(undefined, atAnyHour, at('2026-03-04 10:00'))).toBe(at('2026-03-05 02:00'));
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
