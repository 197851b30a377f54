import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { EndRule } from '../../../functions/domain/rules/policy.ts';
import { needsDecision } from '../../../functions/domain/commands/end.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import type { Breach } from '../../../functions/domain/matter/breach.ts';
import { aCase, aClock, at } from '../samples.ts';

const ruleOf = (outcome: EndRule['outcome']): EndRule => {
  const rule = currentPolicy().ends.find((row) => row.outcome === outcome);
  if (!rule) throw new Error(`no end ${outcome}`);
  return rule;
};
const grades = (opinion: Case['grades']['opinion'], emergency: Case['grades']['emergency'] = null): Partial<Case> => ({
  grades: { opinion, emergency },
});

const missed = (duty: string, is: Breach['is'] = 'stands'): Partial<Case> => ({
  breaches: [{ duty, is, dueAt: at('2026-03-18 14:10') }],
});

describe('H2, P4 · which end is the desk’s own to decide', () => {
  it.each<[string, EndRule['outcome'], Partial<Case>, boolean]>([
    ['no answer, however light', 'no-answer', grades('IV'), true],
    ['not government-related, light and nothing missed', 'not-government', grades('IV'), false],
    ['not government-related, 较大', 'not-government', grades('III', 'III'), false],
    ['not government-related, 重大', 'not-government', grades('II'), true],
    ['not government-related, 特别重大', 'not-government', grades('I'), true],
    ['not government-related, of a grave emergency', 'not-government', grades('IV', 'II'), true],
    [
      'not government-related, light by now, 特别重大 until somebody regraded it',
      'not-government',
      { ...grades('IV'), wereGrades: { opinion: 'I', emergency: 'I' } },
      true,
    ],
    [
      'not government-related, light, of a grave emergency that alerts told of and a person put down',
      'not-government',
      {
        ...grades('IV'),
        learnt: [
          { grades: { opinion: 'IV', emergency: null } },
          { grades: { opinion: 'II', emergency: 'II' }, at: at('2026-03-18 15:00'), denied: true },
        ],
      },
      true,
    ],
    ['passed on, light', 'passed-on', grades('IV'), false],
    ['passed on, 重大', 'passed-on', grades('II'), true],
    ['passed on, a running duty', 'passed-on', { clocks: [aClock()] }, false],
    ['passed on, a missed duty', 'passed-on', missed('response'), true],
    ['passed on, a missed duty of a superior’s order', 'passed-on', missed('assigned-limit:A1'), true],
    ['passed on, a missed duty that a person set aside', 'passed-on', missed('response', 'set-aside'), true],
    ['passed on, a duty that a late record healed', 'passed-on', missed('response', 'healed'), false],
    ['passed on, a signature that came late: no duty to the public', 'passed-on', missed('sign:A1'), false],
    ['entered by mistake, confirmed', 'entered-by-mistake', grades('IV'), true],
    ['entered by mistake, not yet confirmed', 'entered-by-mistake', { status: 'appraising' }, false],
    [
      'entered by mistake, not yet confirmed, of a grave emergency',
      'entered-by-mistake',
      { status: 'appraising', ...grades('IV', 'I') },
      true,
    ],
    [
      'entered by mistake, not yet confirmed, a missed duty',
      'entered-by-mistake',
      { status: 'appraising', ...missed('response') },
      true,
    ],
    [
      'entered by mistake, the daily drill',
      'entered-by-mistake',
      { origin: { source: 'drill', kind: 'drill' } },
      false,
    ],
    ['joined', 'joined', grades('I'), false],
  ])('%s', (_, outcome, part, needed) => {
    expect(needsDecision(aCase(part), ruleOf(outcome))).toBe(needed);
  });
});
