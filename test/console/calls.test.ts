import { describe, expect, it } from 'vitest';
import { callsFor, isPinned, type Row, titled } from '../../console/src/app/calls/what-calls.ts';

const NOW = Date.parse('2026-03-20T02:00:00Z');
const row = (number: string, part: Partial<Row> = {}): Row => ({
  number,
  status: 'appraising',
  grades: { opinion: 'IV' },
  drill: false,
  clocks: [],
  ...part,
});
const clock = (dueAt: string, state = 'running') => ({ id: 'response', dueAt, state });

describe('What a desk is called for', () => {
  it.each([
    ['I', 'appraising', true],
    ['II', 'appraising', true],
    ['III', 'appraising', false],
    ['IV', 'appraising', false],
    // Confirmed, it is somebody's already.
    ['I', 'open', false],
    ['I', 'closed', false],
  ])('a case of grade %s that is %s: %s', (opinion, status, is) =>
    expect(isPinned(row('BL2600001', { status, grades: { opinion } }))).toBe(is),
  );

  it('is what is grave and awaits appraisal, and again at a graver grade', () => {
    const [major] = callsFor([row('BL2600001', { grades: { opinion: 'II' } }), row('BL2600002')], [], NOW);
    expect(major).toMatchObject({ number: 'BL2600001', grade: 'II', why: 'grave' });
    const [graver] = callsFor([row('BL2600001', { grades: { opinion: 'I' } })], [], NOW);
    expect(graver?.id).not.toBe(major?.id);
  });

  it('is what is one’s own and overdue, once for each limit', () => {
    const late = row('BL2600003', { status: 'open', clocks: [clock('2026-03-20T01:59:00Z', 'missed')] });
    const soon = row('BL2600004', { status: 'open', clocks: [clock('2026-03-20T02:01:00Z')] });
    const done = row('BL2600005', { status: 'open', clocks: [clock('2026-03-20T01:00:00Z', 'met')] });
    const calls = callsFor([], [late, soon, done], NOW);
    expect(calls).toMatchObject([{ number: 'BL2600003', why: 'overdue' }]);
    expect(callsFor([], [late], NOW)[0]?.id).toBe(calls[0]?.id);
    const moved = row('BL2600003', { status: 'open', clocks: [clock('2026-03-20T01:58:00Z', 'missed')] });
    expect(callsFor([], [moved], NOW)[0]?.id).not.toBe(calls[0]?.id);
  });

  it('S4 · says of a case of an exercise that it is one', () => {
    const [call] = callsFor([row('BL2600001', { grades: { opinion: 'I' }, drill: true })], [], NOW);
    expect(call).toMatchObject({ drill: true });
  });

  it('H5 · says number and grade, and nothing of what it is about', () => {
    const call = { ...row('BL2600001', { grades: { opinion: 'I' } }), summary: '某小区的事', place: '大碶' };
    expect(JSON.stringify(callsFor([call], [], NOW))).not.toMatch(/某小区|大碶/);
  });
});

describe('The title of a tab', () => {
  it.each([
    ['值班台 · 回应', 0, false, '值班台 · 回应'],
    ['值班台 · 回应', 3, false, '(3) 值班台 · 回应'],
    ['值班台 · 回应', 3, true, '‼ (3) 值班台 · 回应'],
    ['(2) 值班台 · 回应', 4, false, '(4) 值班台 · 回应'],
    ['‼ (2) 值班台 · 回应', 0, false, '值班台 · 回应'],
  ])('%s with %i waiting', (title, waits, pinned, is) => expect(titled(title, waits, pinned)).toBe(is));
});
