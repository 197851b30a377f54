import { describe, expect, it } from 'vitest';
import { apply, fold } from '../../../functions/domain/consultation/apply.ts';
import type { ConsultationCommand } from '../../../functions/domain/consultation/commands.ts';
import { type Consultation, stillAsked, unheard } from '../../../functions/domain/consultation/consultation.ts';
import { decide } from '../../../functions/domain/consultation/decide.ts';
import { erased, wordsIn } from '../../../functions/domain/consultation/free-text.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { at } from '../samples.ts';
import { aConsultation, directory, invited, NOW, person, policy, SAVED } from './samples.ts';

const stamp = { seq: 4, at: NOW, byPerson: true, hash: '' };
const decided = (state: Consultation, command: ConsultationCommand, by = person('wang')) =>
  decide(state, by, command, { policy, directory, now: NOW, facts: [SAVED] });
const refusal = (state: Consultation, command: ConsultationCommand): string | undefined => {
  const given = decided(state, command);
  return isRefusal(given) ? `${given.refused} ${given.field ?? ''}`.trim() : undefined;
};

describe('A4 · who was heard', () => {
  it.each<[string, Parameters<typeof invited>[1], boolean, boolean]>([
    ['asked and silent', {}, true, true],
    ['asked, its limit over', { dueAt: NOW }, false, true],
    ['heard', { answeredAt: NOW }, false, false],
    ['there', { attended: { is: true, at: NOW } }, false, false],
    ['absent', { attended: { is: false, at: NOW } }, false, true],
  ])('%s', (_, part, waits, silent) => {
    const state = aConsultation({ invited: [invited('housing', part)] });
    expect([stillAsked(state, NOW), unheard(state)]).toEqual([waits ? ['housing'] : [], silent ? ['housing'] : []]);
  });

  it('a later view that agrees is no dissent any more, and the first is when it answered', () => {
    const first = fold(
      aConsultation({ invited: [invited('housing')] }),
      { type: 'view-given', unit: 'housing', says: '不', dissent: '不同意' },
      stamp,
    );
    expect(first.invited[0]).toMatchObject({ dissents: true, answeredAt: NOW });
    const later = { ...stamp, seq: 5, at: at('2026-03-18 15:00') };
    const second = fold(first, { type: 'view-given', unit: 'housing', says: '同意' }, later);
    expect(second.invited[0]).toEqual({ ...invited('housing'), answeredAt: NOW });
  });
});

describe('A4 · what is refused', () => {
  const ready = aConsultation({ assessed: true, handling: { versions: 1 } });
  it.each<[string, Consultation, ConsultationCommand, string]>([
    [
      'a reason for haste where nobody is waited for',
      ready,
      { command: 'submit', version: 1, early: '急' },
      'reason-not-asked /early',
    ],
    ['a version that is not there', ready, { command: 'submit', version: 2 }, 'no-such-version /version'],
    [
      'a second one while one is before a leader',
      { ...ready, handling: { versions: 1, submitted: 1 } },
      { command: 'submit', version: 1 },
      'under-approval /version',
    ],
    ['a leader who wrote it', ready, { command: 'submit', version: 1, to: 'li' }, 'own-act /to'],
    ['one who may not decide it', ready, { command: 'submit', version: 1, to: 'zhang' }, 'not-the-decider /to'],
    ['the same words again', ready, { command: 'save-handling', text: '先停工', basedOn: 1 }, 'unchanged /text'],
    ['words on no version', ready, { command: 'save-handling', text: '停业' }, 'no-such-version /basedOn'],
    [
      'a first version on another',
      aConsultation(),
      { command: 'save-handling', text: '停业', basedOn: 1 },
      'nothing-before /basedOn',
    ],
    [
      'a task twice of one unit',
      ready,
      { command: 'set-tasks', tasks: [{ says: '核查', lead: 'housing', coUnits: ['housing'] }] },
      'unit-twice /tasks/0/coUnits',
    ],
    [
      'a task of a unit complained of',
      { ...ready, against: ['xinqi'] },
      { command: 'set-tasks', tasks: [{ says: '核查', lead: 'xinqi', coUnits: [] }] },
      'complained-of /tasks/0',
    ],
    ['no task', ready, { command: 'set-tasks', tasks: [] }, 'tasks-out-of-range /tasks'],
    [
      'a meeting that stays as it is',
      ready,
      { command: 'set-meeting', means: 'meeting', meetsAt: at('2026-03-18 15:00'), says: '改' },
      '',
    ],
    [
      'the same limit again',
      aConsultation({ invited: [invited('housing')] }),
      { command: 'invite', unit: 'housing', as: 'concerned', dueAt: at('2026-03-18 16:00') },
      'already-invited /dueAt',
    ],
    [
      'a view of a unit that is not asked',
      ready,
      { command: 'record-view', unit: 'cyber', says: '好', means: 'telephone', who: '某' },
      'not-invited /unit',
    ],
    [
      'attendance on the page',
      aConsultation({ means: 'page' }),
      { command: 'record-attendance', unit: 'housing', attended: true, who: '某' },
      'no-meeting /unit',
    ],
  ])('%s', (_, state, command, expected) => {
    expect(refusal(state, command) ?? '').toBe(expected);
  });

  it('H2 · a decision by the system', () => {
    const given = decide(
      aConsultation(),
      { kind: 'system', part: 'workflow' },
      { command: 'assess', nature: '一', trend: '二', risk: '三' },
      { policy, directory, now: NOW },
    );
    expect(isRefusal(given) && given.refused).toBe('named-person-needed');
  });
});

describe('H5 · what people wrote is found, and can be erased', () => {
  it('in every event that has words', () => {
    expect(wordsIn(SAVED)).toEqual(['先停工']);
    expect(erased(SAVED)).toMatchObject({ type: 'handling-saved', text: ERASED });
  });

  it('and what is erased is put before no leader', () => {
    const state = aConsultation({ assessed: true, handling: { versions: 1 } });
    const given = decide(
      state,
      person('wang'),
      { command: 'submit', version: 1 },
      { policy, directory, now: NOW, facts: [erased(SAVED)] },
    );
    expect(isRefusal(given) && given.refused).toBe('words-erased');
  });
});

describe('ours · a record that cannot be', () => {
  it('is a broken one: a view of a unit that was not asked, a second opening, an event before the first', () => {
    const view = { type: 'view-given', unit: 'cyber', says: '好' } as const;
    expect(() => fold(aConsultation(), view, stamp)).toThrow('has not invited cyber');
    expect(() => fold(null, view, stamp)).toThrow('before consultation-opened');
    expect(() => apply(null, SAVED)).toThrow('before consultation-opened');
  });
});
