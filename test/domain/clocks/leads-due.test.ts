import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../functions/domain/case/case.ts';
import { leadsDue } from '../../../functions/domain/clocks/leads-due.ts';
import { plus } from '../../../functions/domain/matter/instant.ts';
import { aClock, at } from '../samples.ts';

const DUE = at('2026-03-20 14:10');
const NOW = at('2026-03-19 09:00');
const due = (clock: Partial<Clock>, now = NOW): string | null => leadsDue({ clocks: [aClock(clock)] }, now);

describe('R3 · when the next answer of whoever leads is due', () => {
  it.each<[string, Partial<Clock>, string | null]>([
    ['the answer', {}, DUE],
    ['the conference', { kind: 'press-conference' }, DUE],
    ['an order’s answer', { kind: 'assigned-limit' }, DUE],
    ['A4: not the first information, which waits for nobody', { kind: 'first-information' }, null],
    ['not a follow-up', { kind: 'follow-up' }, null],
    ['not a co-unit’s own', { kind: 'assigned-limit', move: { unit: 'water' } }, null],
    ['not what was met', { state: 'met' }, null],
    ['not what applies no longer', { state: 'superseded' }, null],
    ['A1: our own target, where the limit was over', { past: true, dueAt: at('2026-03-18 20:00'), targetAt: DUE }, DUE],
  ])('%s', (_, clock, when) => {
    expect(due(clock)).toBe(when);
  });

  it('lies ahead until its very instant, at which it is too late to ask for anything before it', () => {
    expect(due({}, plus(DUE, -1))).toBe(DUE);
    expect(due({}, DUE)).toBeNull();
  });

  it('is the first of several that lie ahead', () => {
    const clocks = [
      aClock({ dueAt: at('2026-03-20 10:00') }),
      aClock({ id: 'press-conference', kind: 'press-conference', dueAt: at('2026-03-19 14:10') }),
      aClock({ id: 'assigned-limit:L1', kind: 'assigned-limit', dueAt: at('2026-03-18 18:00'), state: 'missed' }),
    ];
    expect(leadsDue({ clocks }, NOW)).toBe(at('2026-03-19 14:10'));
  });
});
