import { describe, expect, it } from 'vitest';
import type { Shift } from '../../../functions/domain/people/directory.ts';
import { changedShift, oneForOne, shiftsDiffer, swappedWith } from '../../../functions/domain/people/shift-change.ts';

const shift: Shift = {
  from: '2026-03-01T00:00:00.000Z',
  until: '2026-03-02T00:00:00.000Z',
  coordinators: ['wang', 'li'],
  leader: 'zhao',
};
const change = { is: 'cover', at: '2026-02-28T01:00:00.000Z', by: { id: 'admin', name: '管理员' } } as const;

describe('P8 · a shift that was changed', () => {
  it('is the same in whatever order those on it are named', () => {
    expect(shiftsDiffer(shift, { ...shift, coordinators: ['li', 'wang'] })).toBe(false);
  });

  it.each<[string, Partial<Shift>]>([
    ['another end', { until: '2026-03-01T12:00:00.000Z' }],
    ['another leader', { leader: 'qian' }],
    ['another person', { coordinators: ['wang', 'sun'] }],
    ['one person fewer', { coordinators: ['wang'] }],
  ])('differs by %s', (_, part) => {
    expect(shiftsDiffer(shift, { ...shift, ...part })).toBe(true);
  });

  it('keeps who was on it until then, and the last twelve changes', () => {
    const is = { ...shift, leader: 'qian' };
    expect(changedShift(shift, is, change).changes).toEqual([
      { ...change, was: { until: shift.until, coordinators: shift.coordinators, leader: 'zhao' } },
    ]);
    const often = Array.from({ length: 13 }).reduce<Shift>((was, _, nth) => {
      return changedShift(was, { ...is, leader: `leader-${nth}` }, change);
    }, shift);
    expect(often.changes).toHaveLength(12);
    expect(often.changes?.[0]?.was.leader).toBe('leader-0');
    expect(often.changes?.at(-1)?.was.leader).toBe('leader-11');
  });
});

describe('P8 · 替班 and 调班 are one person for one', () => {
  it.each<[string, Partial<Shift>, ReturnType<typeof oneForOne>]>([
    ['a coordinator', { coordinators: ['wang', 'sun'] }, { post: 'coordinators', out: 'li', into: 'sun' }],
    ['the leader', { leader: 'qian' }, { post: 'leader', out: 'zhao', into: 'qian' }],
    ['nobody', {}, null],
    ['two coordinators', { coordinators: ['sun', 'zhou'] }, null],
    ['a coordinator and the leader', { coordinators: ['wang', 'sun'], leader: 'qian' }, null],
    ['one who leaves alone', { coordinators: ['wang'] }, null],
    ['one who comes beside', { coordinators: ['wang', 'li', 'sun'] }, null],
  ])('%s', (_, part, expected) => {
    expect(oneForOne(shift, { ...shift, ...part })).toEqual(expected);
  });

  const other: Shift = { ...shift, from: '2026-03-05T00:00:00.000Z', coordinators: ['sun', 'zhou'], leader: 'qian' };

  it('puts whoever leaves in the place of whoever comes, on the other shift', () => {
    expect(swappedWith(other, { post: 'coordinators', out: 'li', into: 'sun' })?.coordinators).toEqual(['li', 'zhou']);
    const led = swappedWith(other, { post: 'leader', out: 'zhao', into: 'qian' });
    expect([led?.leader, led?.coordinators]).toEqual(['zhao', ['sun', 'zhou']]);
  });

  it('is none where the one is not on the other shift, or the other is on it already', () => {
    expect(swappedWith(other, { post: 'coordinators', out: 'li', into: 'wang' })).toBeNull();
    expect(swappedWith(other, { post: 'coordinators', out: 'zhou', into: 'sun' })).toBeNull();
    expect(swappedWith(other, { post: 'leader', out: 'zhao', into: 'sun' })).toBeNull();
  });
});
