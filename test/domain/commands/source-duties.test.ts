import { describe, expect, it } from 'vitest';
import type { Case, Clock, ClockKind } from '../../../functions/domain/case/case.ts';
import {
  joinedDutiesOf,
  missedBeforeJoining,
  sourceDutiesOf,
} from '../../../functions/domain/commands/source-duties.ts';
import type { Breach } from '../../../functions/domain/matter/breach.ts';
import { aCase, aClock, at } from '../samples.ts';

const NOW = at('2026-03-20 15:00');
const DUE = at('2026-03-20 14:10');
const EARLIER = at('2026-03-19 14:10');
const clock = (kind: ClockKind, part: Partial<Clock> = {}): Clock =>
  aClock({ id: part.of === undefined ? kind : `${kind}:${part.of}`, kind, ...part });
const missed = (duty: string, dueAt = DUE, is: Breach['is'] = 'stands'): Breach => ({ duty, dueAt, is });
const MET: Partial<Clock> = { state: 'met', metAt: EARLIER };

describe('P2–P5, M4 · by which duties of its source a split-off case is judged', () => {
  const kinds = (part: Partial<Case>, goes: 'alert' | 'public-matter' = 'alert'): string[] =>
    sourceDutiesOf(aCase(part), goes, NOW).map(({ kind, dueAt }) => `${kind} ${dueAt === DUE ? 'due' : 'earlier'}`);

  it.each<[string, Partial<Case>, string[], string[]]>([
    ['what was missed', { clocks: [clock('response', { state: 'missed' })] }, ['response due'], ['response due']],
    ['what is over and no rung said so yet', { clocks: [clock('response')] }, ['response due'], ['response due']],
    ['what was met late', { clocks: [clock('response', { ...MET, late: true })] }, ['response due'], ['response due']],
    ['of a public matter also what was met', { clocks: [clock('response', MET)] }, [], ['response due']],
    [
      'and what still runs',
      { clocks: [clock('response', { dueAt: at('2026-03-21 14:10') })] },
      [],
      ['response earlier'],
    ],
    ['at its due instant it is in time', { clocks: [clock('response', { dueAt: NOW })] }, [], ['response earlier']],
    [
      'or was over when a grade brought it',
      { clocks: [clock('response', { state: 'missed', past: true })] },
      [],
      ['response due'],
    ],
    ['no duty of its units', { clocks: [clock('sign', { state: 'missed', of: 'A1' })] }, [], []],
    [
      'an order that was missed',
      { clocks: [clock('assigned-limit', { state: 'missed', of: 'L1' })] },
      ['assigned-limit due'],
      ['assigned-limit due'],
    ],
    [
      'of a public matter that the superior was to be asked',
      { clocks: [clock('ask-superior', { state: 'missed', of: 'T1' })] },
      [],
      ['ask-superior due'],
    ],
    [
      'what is on record as missed',
      { breaches: [missed('response', EARLIER)] },
      ['response earlier'],
      ['response earlier'],
    ],
    [
      'of what belongs to something too',
      { breaches: [missed('assigned-limit:L1')] },
      ['assigned-limit due'],
      ['assigned-limit due'],
    ],
    ['not what only begins alike', { breaches: [missed('responses')] }, [], []],
    [
      'each once',
      { breaches: [missed('response')], clocks: [clock('response', { state: 'missed' })] },
      ['response due'],
      ['response due'],
    ],
    [
      'at each due time',
      { breaches: [missed('response', EARLIER)], clocks: [clock('response', { state: 'missed' })] },
      ['response earlier', 'response due'],
      ['response earlier', 'response due'],
    ],
    [
      'what its own source had',
      { sourceDuties: [{ kind: 'response', dueAt: EARLIER }] },
      ['response earlier'],
      ['response earlier'],
    ],
  ])('%s', (_, part, ofAlert, ofMatter) => {
    expect(kinds(part)).toEqual(ofAlert);
    expect(kinds(part, 'public-matter')).toEqual(ofMatter);
  });

  it('says from when it ran, where that was when something was learnt or graded', () => {
    const LEARNT = at('2026-03-18 18:00');
    const since = (part: Partial<Case>): unknown =>
      sourceDutiesOf(
        aCase({ clocks: [clock('response', { state: 'missed', startAt: LEARNT })], ...part }),
        'alert',
        NOW,
      )[0]?.startAt;
    expect(since({})).toBeUndefined();
    expect(
      since({
        learnt: [
          { grades: { opinion: 'IV', emergency: null } },
          { grades: { opinion: 'IV', emergency: 'IV' }, at: LEARNT },
        ],
      }),
    ).toBe(LEARNT);
    expect(since({ risen: [{ grades: { opinion: 'IV', emergency: 'IV' }, at: LEARNT }] })).toBe(LEARNT);
    expect(since({ risen: [{ grades: { opinion: 'IV', emergency: 'IV' }, at: EARLIER }] })).toBeUndefined();
  });
});

describe('P2–P5, M4 · by which duties a case is judged that takes another in', () => {
  it.each<[string, Partial<Case>, unknown[]]>([
    ['what it met', { clocks: [clock('response', MET)] }, [{ kind: 'response', dueAt: DUE }]],
    ['what runs', { clocks: [clock('response', { dueAt: NOW })] }, [{ kind: 'response', dueAt: NOW }]],
    [
      'what it missed',
      { clocks: [clock('response', { state: 'missed' })] },
      [{ kind: 'response', dueAt: DUE, missed: true }],
    ],
    ['not what it is beyond blame of', { clocks: [clock('response', { state: 'missed', past: true })] }, []],
    ['nor what is its units’', { clocks: [clock('sign', { of: 'A1' })] }, []],
    [
      'what is on record as missed once',
      { breaches: [missed('response')], clocks: [clock('response', { state: 'missed' })] },
      [{ kind: 'response', dueAt: DUE, missed: true }],
    ],
    [
      'beside what runs anew',
      { breaches: [missed('response', EARLIER)], clocks: [clock('response', { dueAt: NOW })] },
      [
        { kind: 'response', dueAt: EARLIER, missed: true },
        { kind: 'response', dueAt: NOW },
      ],
    ],
  ])('%s', (_, part, expected) => {
    expect(joinedDutiesOf(aCase(part), NOW)).toEqual(expected);
  });
});

describe('P2–P5, M4 · what a case missed before it is joined stays on its record', () => {
  const kinds = (part: Partial<Case>, duties: Parameters<typeof missedBeforeJoining>[1] = []): string[] =>
    missedBeforeJoining(aCase(part), duties, NOW).map(
      ({ kind, dueAt }) => `${kind} ${dueAt === DUE ? 'due' : 'earlier'}`,
    );

  it.each<[string, Partial<Case>, string[]]>([
    ['what stands', { breaches: [missed('response')] }, ['response due']],
    ['or was set aside', { breaches: [missed('response', DUE, 'set-aside')] }, ['response due']],
    ['not what was healed', { breaches: [missed('response', DUE, 'healed')] }, []],
    ['nor was no duty', { breaches: [missed('response', DUE, 'no-duty')] }, []],
    ['what is over by now', { clocks: [clock('response')] }, ['response due']],
    ['not of a unit', { clocks: [clock('response', { of: 'J1', state: 'missed' })] }, []],
    ['nor what is no duty to the public', { breaches: [missed('sign:A1')] }, []],
    [
      'each once',
      { breaches: [missed('response')], clocks: [clock('response', { state: 'missed' })] },
      ['response due'],
    ],
  ])('%s', (_, part, expected) => {
    expect(kinds(part)).toEqual(expected);
  });

  it('but for what the other is judged by as well', () => {
    expect(kinds({ breaches: [missed('response')] }, [{ kind: 'response', dueAt: DUE, missed: true }])).toEqual([]);
    expect(kinds({ breaches: [missed('response')] }, [{ kind: 'press-conference', dueAt: DUE, missed: true }])).toEqual(
      ['response due'],
    );
  });
});
