import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../../functions/domain/case/case.ts';
import type { Context } from '../../../functions/domain/commands/decide.ts';
import { fire } from '../../../functions/domain/commands/fire.ts';
import { addressees } from '../../../functions/domain/texts/addressees.ts';
import type { TimedRung } from '../../../functions/domain/clocks/ladder.ts';
import type { Recipient } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { changed } from '../../harness/policies.ts';
import { aCase, aClock, aContact, aDirectory, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const now = at('2026-03-19 14:10');
const context: Context = {
  policy,
  directory: aDirectory({
    rota: [{ from: at('2026-01-01 00:00'), until: at('2027-01-01 00:00'), coordinators: ['wang'], leader: 'chief' }],
  }),
  now,
};
const owned = (more: Partial<Case> = {}): Case =>
  aCase({ assignments: [anAssignment('housing', { state: 'signed' })], clocks: [aClock()], ...more });
const step = (to: Recipient[], id = 'half'): TimedRung => ({ id, at: now, kind: 'remind', to, template: 'remind' });
const confirm = (dueAt: string): Clock =>
  aClock({ id: 'confirm', kind: 'confirm', basis: 'ours', dueAt, move: { desk: true }, ladder: 'confirm' });

const BEFORE_DUE = ['half', 'left12h', 'left4h', 'left1h'];

describe('ours · firing a rung', () => {
  it.each<[string, Partial<Clock>, string, string, string]>([
    ['a clock that stopped', { state: 'met' }, 'half', 'clock-stopped', '2026-03-19 14:10'],
    ['a rung that was fired', { done: ['half'] }, 'half', 'rung-passed', '2026-03-19 14:10'],
    ['a rung that is not its turn', {}, 'left12h', 'rung-passed', '2026-03-21 14:10'],
    ['a rung that is not due by a millisecond', {}, 'half', 'not-due', '2026-03-19 14:09:59'],
  ])('refuses %s', (_, clock, rung, refused, when) => {
    expect(
      fire(
        owned({ clocks: [aClock(clock)] }),
        { command: 'fire', clockId: 'response', rung },
        { ...context, now: at(when) },
      ),
    ).toMatchObject({ refused });
  });

  it('refuses a rung beyond the end of a ladder', () => {
    const rules = changed(({ ladders }) => ({
      ladders: { ...ladders, response: { clause: 'ours', rungs: [], after: [] } },
    }));
    expect(
      fire(owned(), { command: 'fire', clockId: 'response', rung: 'half' }, { ...context, policy: rules }),
    ).toMatchObject({ refused: 'no-such-rung' });
  });

  it('declares a miss once, with the step that says so', () => {
    const due = at('2026-03-20 14:10');
    const drafts = fire(
      owned({ clocks: [aClock({ done: BEFORE_DUE })] }),
      { command: 'fire', clockId: 'response', rung: 'due' },
      { ...context, now: due },
    );
    expect(drafts).toMatchObject([
      { type: 'clocks-changed', changes: [{ change: 'missed' }] },
      { type: 'rung-fired', kind: 'declare-missed' },
    ]);
    const again = fire(
      owned({ clocks: [aClock({ done: BEFORE_DUE, state: 'missed' })] }),
      { command: 'fire', clockId: 'response', rung: 'due' },
      { ...context, now: due },
    );
    expect(again).toMatchObject([{ type: 'rung-fired' }]);
  });
});

describe('P8 · whose phones ring for a step', () => {
  it.each<[string, Case, Recipient[], string[], string[]]>([
    ['those whose move it is', owned(), ['move'], ['zhang', 'zhao'], []],
    [
      'each person once, however many roles',
      owned(),
      ['move', 'desk', 'unit-leader', 'move'],
      ['zhang', 'zhao', 'wang', 'deputy'],
      [],
    ],
    [
      'the principal leader too at the gravest grade',
      owned({ grades: { opinion: 'I', emergency: null } }),
      ['move'],
      ['zhang', 'zhao', 'head'],
      [],
    ],
    [
      'once, where the step names the principal leader itself',
      owned({ grades: { opinion: 'I', emergency: null } }),
      ['principal-leader'],
      ['head'],
      [],
    ],
    [
      'a role that nobody has is named',
      owned({ assignments: [anAssignment('xinqi', { state: 'signed' })] }),
      ['move', 'unit-leader'],
      ['sun'],
      ['unit-leader'],
    ],
    [
      'nobody at all: the people of the next step',
      owned({ assignments: [anAssignment('xinqi', { state: 'signed' })] }),
      ['unit-leader'],
      ['sun'],
      ['unit-leader'],
    ],
  ])('%s', (_, state, to, people, unreachable) => {
    expect(addressees(state, aClock(), step(to), context)).toEqual({ to: people, unreachable });
  });

  it('nobody of a unit without phones, at the last step of a ladder', () => {
    const { phone: _phone, ...mute } = aContact('mute', 'housing');
    const contacts = [mute];
    const rules = changed(({ ladders }) => ({
      ladders: { ...ladders, response: { clause: 'ours', rungs: [], after: [] } },
    }));
    expect(
      addressees(owned(), aClock(), step(['move']), {
        policy: rules,
        directory: aDirectory({ contacts, rota: [] }),
        now,
      }),
    ).toEqual({
      to: [],
      unreachable: ['move'],
    });
  });
});

describe('ours · 研判: the desk alone', () => {
  const before = owned({ status: 'appraising', clocks: [aClock(), confirm(at('2026-03-19 14:20'))] });
  it.each<[string, Case, Recipient[], string[]]>([
    ['hears what is said to the desk among others', before, ['move', 'desk'], ['wang']],
    ['is not disturbed with what is said to others', before, ['move', 'unit-leader'], []],
    [
      'hears of its own clock whoever else would',
      { ...before, clocks: [] },
      ['desk', 'leader-on-duty'],
      ['wang', 'chief'],
    ],
    [
      'is not alone any more when the time is over',
      owned({ status: 'appraising', clocks: [confirm(now)] }),
      ['move', 'desk'],
      ['zhang', 'zhao', 'wang'],
    ],
    [
      'is not alone once a person confirmed',
      owned({ clocks: [{ ...confirm(at('2026-03-19 14:20')), state: 'met' }] }),
      ['move'],
      ['zhang', 'zhao'],
    ],
  ])('%s', (_, state, to, people) => {
    expect(addressees(state, aClock(), step(to), context).to).toEqual(people);
  });

  it('hears the steps of the clock for confirming', () => {
    expect(addressees(before, confirm(at('2026-03-19 14:20')), step(['leader-on-duty']), context).to).toEqual(['wang']);
  });
});
