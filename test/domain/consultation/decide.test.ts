import { describe, expect, it } from 'vitest';
import { apply, fold } from '../../../functions/domain/consultation/apply.ts';
import type { ConsultationCommand } from '../../../functions/domain/consultation/commands.ts';
import { type Consultation, stillAsked, unheard } from '../../../functions/domain/consultation/consultation.ts';
import { decide } from '../../../functions/domain/consultation/decide.ts';
import { rulesOf } from '../../../functions/domain/consultation/rules-of.ts';
import { erased, wordsIn } from '../../../functions/domain/consultation/free-text.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import type { Category, Grades } from '../../../functions/domain/case/case.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { at } from '../samples.ts';
import { aConsultation, directory, invited, NOW, person, policy, SAVED } from './samples.ts';

const stamp = { seq: 4, at: NOW, byPerson: true, hash: '' };
const deciding = (state: Consultation, command: ConsultationCommand, by = person('wang')) =>
  decide(state, by, command, { policy, directory, now: NOW, facts: [SAVED] });
const refusal = (state: Consultation, command: ConsultationCommand): string | undefined => {
  const given = deciding(state, command);
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

const OPENING: ConsultationCommand = {
  command: 'open',
  number: 'BLH2600001',
  caseNumber: 'BL2600017',
  subject: '环境',
  grade: 'II',
  means: 'page',
  says: '研判',
  invite: [
    { unit: 'housing', as: 'concerned' },
    { unit: 'cyber', as: 'related' },
  ],
};
const convening = { ...policy, consultations: { ...rulesOf(policy), offices: ['office', 'cyber', 'xinqi'] } };
const opened = (command: ConsultationCommand) =>
  decide(null, person('wang'), command, { policy: convening, directory, now: NOW });

const refusedTo = (who: Actor, rules: typeof policy): string | null => {
  const given = decide(null, who, OPENING, { policy: rules, directory, now: NOW });
  return isRefusal(given) ? given.refused : null;
};

describe('A4 · whom an opening asks', () => {
  it.each<[string, object, string[]]>([
    [
      'every other office besides, one that was named as what it was named',
      {},
      ['housing concerned', 'cyber related', 'xinqi office'],
    ],
    ['none that is complained of', { against: ['xinqi'] }, ['housing concerned', 'cyber related']],
  ])('%s', (_, more, expected) => {
    const given = opened({ ...OPENING, ...more });
    const [first] = isRefusal(given) ? [] : given;
    expect(first?.type === 'consultation-opened' && first.invited.map(({ unit, as }) => `${unit} ${as}`)).toEqual(
      expected,
    );
    expect(first).toMatchObject({ drill: false, unit: 'office' });
  });

  it('is refused to a unit that is no office, by the rules of a version that has none, and to the system', () => {
    const { consultations: _, ...without } = policy;
    expect(refusedTo(person('zhang', 'housing'), convening)).toBe('not-an-office');
    expect(refusedTo(person('wang'), without)).toBe('no-rules');
    expect(refusedTo({ kind: 'system', part: 'workflow' }, convening)).toBe('named-person-needed');
  });
});

const after = (state: Consultation, body: Parameters<typeof fold>[1]) => fold(state, body, stamp);

describe('ours · what the state keeps', () => {
  it('of a unit that is let go its name, and of none nothing', () => {
    expect(after(aConsultation(), { type: 'unit-excused', unit: 'xinqi', says: '无关' }).former).toEqual(['xinqi']);
    const back = { type: 'unit-invited', unit: 'xinqi', as: 'related', dueAt: at('2026-03-18 18:00') } as const;
    expect(after(aConsultation({ former: ['xinqi', 'cyber'], invited: [invited('housing')] }), back).former).toEqual([
      'cyber',
    ]);
    expect(after(aConsultation(), { type: 'line-set', says: '口径' })).not.toHaveProperty('former');
    expect(after(aConsultation(), { type: 'line-set', says: '口径' }).lines).toBe(1);
  });

  it('H5 · of units complained of all, and nothing once there are none', () => {
    const barred = after(aConsultation(), { type: 'units-barred', units: ['housing'] });
    expect(barred).toMatchObject({ against: ['housing'], former: ['housing'] });
    expect(after(barred, { type: 'units-barred', units: [] })).not.toHaveProperty('against');
  });

  it('of attendance when it was: at the meeting, or when it was recorded where the hour was still to come', () => {
    const there = { type: 'attendance-recorded', unit: 'housing', attended: true, who: '某' } as const;
    const past = aConsultation({ meetsAt: at('2026-03-18 13:00') });
    const ahead = aConsultation({ meetsAt: at('2026-03-18 15:00') });
    expect([past, ahead].map((state) => after(state, there).invited[0]?.attended?.at)).toEqual([
      at('2026-03-18 13:00'),
      NOW,
    ]);
  });

  it('of a unit that is asked again how often', () => {
    const again = { type: 'unit-invited', unit: 'housing', as: 'concerned', dueAt: at('2026-03-18 18:00') } as const;
    const once = after(aConsultation(), again);
    expect(once.invited[0]).toMatchObject({ again: 1, invitedAt: NOW });
    const heard = after(once, { type: 'view-given', unit: 'housing', says: '好' });
    expect(after(heard, again).invited[0]?.again).toBe(2);
  });

  it('H5 · a handling before a leader stays there while an erasure is decided', () => {
    const proposals = (['purge', 'final-approval'] as const).map((kind, index) => ({
      id: `P${index + 1}`,
      kind,
      by: 'wang',
      at: NOW,
      deciders: ['desk-leader' as const],
    }));
    const state = aConsultation({ handling: { versions: 1, submitted: 1 }, submittedAt: NOW, proposals });
    const decided = (proposalId: string) =>
      after(state, {
        type: 'proposal-decided',
        proposalId,
        by: 'chief',
        approved: false,
        says: '否',
        proof: 'sign-in',
      });
    expect(decided('P1')).toMatchObject({ handling: { submitted: 1 }, submittedAt: NOW });
    expect(decided('P2')).toMatchObject({ handling: { versions: 1 }, back: { times: 1, startAt: NOW } });
    expect(decided('P2')).not.toHaveProperty('submittedAt');
  });
});

describe('A1 · what its case tells of its grades', () => {
  it.each<[string, Partial<Consultation>, Grades, Category[], object]>([
    ['that it is asked for', {}, { opinion: 'II', emergency: null }, ['other'], { required: true }],
    ['an emergency', { required: true }, { opinion: 'II', emergency: 'I' }, ['other'], { emergency: 'I' }],
    ['lighter', { required: true }, { opinion: 'III', emergency: null }, ['other'], { grade: 'III', required: false }],
    [
      'lighter and sensitive',
      { required: true },
      { opinion: 'III', emergency: null },
      ['moral-bottom-line'],
      { grade: 'III', required: true },
    ],
  ])('%s', (_, part, grades, categories, expected) => {
    const given = deciding(aConsultation(part), { command: 'set-grade', grades, categories });
    expect(isRefusal(given) ? null : given[0]).toMatchObject({ type: 'grade-changed', ...expected });
  });

  it.each<[string, Partial<Consultation>, Grades]>([
    ['the same', { required: true }, { opinion: 'II', emergency: null }],
    ['of one that is over', { status: 'closed' }, { opinion: 'I', emergency: null }],
  ])('nothing new: %s', (_, part, grades) => {
    expect(refusal(aConsultation(part), { command: 'set-grade', grades, categories: ['other'] })).toBe('nothing-new');
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
    const given = opened(OPENING);
    const [first] = isRefusal(given) ? [] : given;
    if (!first) throw new Error('nothing was opened');
    expect(fold(null, first, stamp)).toMatchObject({ schema: 1, personVersion: 4, status: 'convened' });
    expect(() => fold(aConsultation(), first, stamp)).toThrow('opened twice');
  });
});
