import { describe, expect, it } from 'vitest';
import type { ConsultationCommand, OpenConsultation } from '../../../functions/domain/consultation/commands.ts';
import type { Consultation } from '../../../functions/domain/consultation/consultation.ts';
import { decide } from '../../../functions/domain/consultation/decide.ts';
import { rulesOf } from '../../../functions/domain/consultation/rules-of.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { HOUR, plus } from '../../../functions/domain/matter/instant.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { at } from '../samples.ts';
import { aConsultation, directory, invited, NOW, person, policy, SAVED } from './samples.ts';

/** The office and the cyber office convene; four units at most, six hours for a view. */
const rules = {
  ...policy,
  consultations: { ...rulesOf(policy), offices: ['office', 'cyber'], maxUnits: 3, maxViewHours: 6, maxTasks: 2 },
};
const LATER = at('2026-03-18 15:00');
const answer = (state: Consultation | null, command: ConsultationCommand, by: Actor = person('wang')) =>
  decide(state, by, command, { policy: rules, directory, now: NOW, facts: [SAVED] });
const refusal = (state: Consultation | null, command: ConsultationCommand, by?: Actor): string | null => {
  const given = answer(state, command, by);
  return isRefusal(given) ? given.refused : null;
};
const opening = (part: Partial<OpenConsultation> = {}): OpenConsultation => ({
  command: 'open',
  number: 'BLH2600001',
  caseNumber: 'BL2600017',
  subject: '环境',
  grade: 'II',
  means: 'page',
  says: '研判',
  invite: [{ unit: 'housing', as: 'concerned' }],
  ...part,
});
const ask = (unit: string, dueAt?: string) => ({ unit, as: 'concerned' as const, ...(dueAt ? { dueAt } : {}) });

describe('A4 · an office of the rules convenes, and asks each unit once', () => {
  it.each<[string, OpenConsultation, Actor | undefined, string | null]>([
    ['views on the page', opening(), undefined, null],
    ['H2: nobody', opening(), { kind: 'system', part: 'workflow' }, 'named-person-needed'],
    ['no other unit', opening(), person('zhang', 'housing'), 'not-an-office'],
    ['offices alone', opening({ invite: [] }), undefined, 'nobody-invited'],
    ['one twice', opening({ invite: [ask('housing'), ask('housing')] }), undefined, 'invited-twice'],
    ['itself', opening({ invite: [ask('housing'), ask('office')] }), undefined, 'convenes-it'],
    ['one that there is not', opening({ invite: [ask('none')] }), undefined, 'unknown-unit'],
    [
      'H5: one that is complained of',
      opening({ invite: [ask('housing')], against: ['housing'] }),
      undefined,
      'complained-of',
    ],
    [
      'as many as the rules have, with the other office',
      opening({ invite: [ask('housing'), ask('xinqi')] }),
      undefined,
      null,
    ],
    ['for now', opening({ invite: [ask('housing', NOW)] }), undefined, 'time-out-of-range'],
    ['for as long as the rules have', opening({ invite: [ask('housing', plus(NOW, 6 * HOUR))] }), undefined, null],
    ['for longer', opening({ invite: [ask('housing', plus(NOW, 6 * HOUR + 1))] }), undefined, 'time-out-of-range'],
    ['an hour for what is on the page', opening({ meetsAt: LATER }), undefined, 'no-hour'],
    ['a meeting without one', opening({ means: 'meeting' }), undefined, 'hour-missing'],
    ['a meeting', opening({ means: 'meeting', meetsAt: LATER }), undefined, null],
    ['one that is past', opening({ means: 'meeting', meetsAt: NOW }), undefined, 'already-past'],
    ['by telephone without an hour', opening({ means: 'telephone' }), undefined, null],
    ['by telephone at one that is past', opening({ means: 'telephone', meetsAt: NOW }), undefined, 'already-past'],
  ])('%s', (_, command, by, refused) => {
    expect(refusal(null, command, by)).toBe(refused);
  });

  it('says which of those invited is meant', () => {
    expect(answer(null, opening({ invite: [ask('housing'), ask('none')] }))).toMatchObject({ field: '/invite/1/unit' });
    const crowded = { ...rules, consultations: { ...rules.consultations, maxUnits: 2 } };
    const tooMany = decide(null, person('wang'), opening({ invite: [ask('housing'), ask('xinqi')] }), {
      policy: crowded,
      directory,
      now: NOW,
    });
    expect(tooMany).toMatchObject({ refused: 'too-many-units' });
    const { consultations: _none, ...bare } = rules;
    expect(decide(null, person('wang'), opening(), { policy: bare, directory, now: NOW })).toMatchObject({
      refused: 'no-rules',
    });
  });

  const asked = aConsultation({ invited: [invited('housing'), invited('xinqi', { answeredAt: NOW })] });
  const invite = (unit: string, dueAt?: string): ConsultationCommand => ({ command: 'invite', ...ask(unit, dueAt) });
  const meeting = (part: object): ConsultationCommand => ({
    command: 'set-meeting',
    means: 'meeting',
    meetsAt: LATER,
    says: '改',
    ...part,
  });
  it.each<[string, ConsultationCommand, Consultation, string | null]>([
    ['one more', invite('cyber'), asked, null],
    [
      'one more than the rules have',
      invite('cyber'),
      aConsultation({ invited: ['a', 'b', 'c'].map((unit) => invited(unit)) }),
      'too-many-units',
    ],
    ['the same for the same time', invite('housing', at('2026-03-18 16:00')), asked, 'already-invited'],
    ['the same for another', invite('housing', at('2026-03-18 17:00')), asked, null],
    ['one that was heard, once more', invite('xinqi', at('2026-03-18 16:00')), asked, null],
    ['one excused', { command: 'excuse', unit: 'housing', says: '无关' }, asked, null],
    ['one that was not asked', { command: 'excuse', unit: 'cyber', says: '无关' }, asked, 'not-invited'],
    [
      'the last one',
      { command: 'excuse', unit: 'housing', says: '无关' },
      aConsultation({ invited: [invited('housing')] }),
      'last-unit',
    ],
    ['a meeting moved', meeting({}), asked, null],
    ['to where it is', meeting({}), { ...asked, meetsAt: LATER }, 'nothing-moved'],
    ['to another place', meeting({ place: '二楼' }), { ...asked, meetsAt: LATER }, null],
    ['to another hour', meeting({ meetsAt: at('2026-03-18 15:30') }), { ...asked, meetsAt: LATER }, null],
    ['by telephone instead', meeting({ means: 'telephone' }), { ...asked, meetsAt: LATER }, null],
    ['into the past', meeting({ meetsAt: NOW }), asked, 'already-past'],
    ['of none', { command: 'excuse', unit: 'housing', says: '无关' }, asked, null],
  ])('%s', (_, command, state, refused) => {
    expect(refusal(state, command)).toBe(refused);
  });

  it('of none that is not there', () => {
    expect(refusal(null, { command: 'excuse', unit: 'housing', says: '无关' })).toBe('no-such-consultation');
  });
});

const submit = (part: object = {}): ConsultationCommand => ({ command: 'submit', version: 1, ...part });

const save = (part: object = {}): ConsultationCommand => ({ command: 'save-handling', text: '停工检查', ...part });

const task = (part: object = {}) => ({ says: '通报', lead: 'housing', coUnits: ['xinqi'], ...part });

const there = (part: object = {}): ConsultationCommand => ({
  command: 'record-attendance',
  unit: 'housing',
  attended: true,
  who: '张',
  ...part,
});

const view = (part: object = {}): ConsultationCommand => ({
  command: 'record-view',
  unit: 'housing',
  says: '同意',
  means: 'telephone',
  who: '张',
  ...part,
});

describe('A4 · what units say, and what it comes to', () => {
  const state = aConsultation({ invited: [invited('housing'), invited('xinqi', { answeredAt: NOW })] });
  const tasks = (...all: ReturnType<typeof task>[]): ConsultationCommand => ({ command: 'set-tasks', tasks: all });
  it.each<[string, ConsultationCommand, Consultation, Actor | undefined, string | null]>([
    ['its own view', { command: 'give-view', says: '同意' }, state, person('zhang', 'housing', 'officer'), null],
    ['of one that was not asked', { command: 'give-view', says: '同意' }, state, person('wang'), 'not-invited'],
    ['by telephone', view(), state, undefined, null],
    ['by telephone of one that was not asked', view({ unit: 'cyber' }), state, undefined, 'not-invited'],
    ['a minute from now', view({ saidAt: at('2026-03-18 14:01') }), state, undefined, 'not-yet'],
    ['now', view({ saidAt: NOW }), state, undefined, null],
    ['on paper without it', view({ means: 'paper' }), state, undefined, 'evidence-missing'],
    ['on paper', view({ means: 'paper', evidence: [{ kind: 'document', ref: '函' }] }), state, undefined, null],
    ['who sat there', there(), state, undefined, null],
    [
      'that somebody did, but who',
      { command: 'record-attendance', unit: 'housing', attended: true },
      state,
      undefined,
      'who-missing',
    ],
    ['that nobody did', { command: 'record-attendance', unit: 'housing', attended: false }, state, undefined, null],
    ['on the page, where nobody sits', there(), { ...state, means: 'page' }, undefined, 'no-meeting'],
    ['of one that was not asked', there({ unit: 'cyber' }), state, undefined, 'not-invited'],
    ['no task', tasks(), state, undefined, 'tasks-out-of-range'],
    ['as many as the rules have', tasks(task(), task()), state, undefined, null],
    ['one more', tasks(task(), task(), task()), state, undefined, 'tasks-out-of-range'],
    ['for a unit that there is not', tasks(task({ coUnits: ['none'] })), state, undefined, 'unknown-unit'],
    ['led by one that there is not', tasks(task({ lead: 'none' })), state, undefined, 'unknown-unit'],
    ['H5: for one that is complained of', tasks(task()), { ...state, against: ['xinqi'] }, undefined, 'complained-of'],
    ['for whoever leads twice', tasks(task({ coUnits: ['housing'] })), state, undefined, 'unit-twice'],
    ['for one twice', tasks(task({ coUnits: ['xinqi', 'xinqi'] })), state, undefined, 'unit-twice'],
    ['due now', tasks(task({ by: NOW })), state, undefined, 'time-past'],
    ['due a minute later', tasks(task({ by: at('2026-03-18 14:01') })), state, undefined, null],
    ['closed', { command: 'close', says: '已清楚' }, state, undefined, null],
    [
      'not where the rules ask for an approval',
      { command: 'close', says: '已清楚' },
      { ...state, required: true },
      undefined,
      'approval-needed',
    ],
  ])('%s', (_, command, of, by, refused) => {
    expect(refusal(of, command, by)).toBe(refused);
  });

  const heard = aConsultation({ assessed: true, handling: { versions: 1 } });
  it.each<[string, ConsultationCommand, Consultation, string | null]>([
    ['the first version', save(), state, null],
    ['upon none', save({ basedOn: 1 }), state, 'nothing-before'],
    ['another', save({ basedOn: 1 }), heard, null],
    ['another upon nothing', save(), heard, 'no-such-version'],
    ['upon the one before the first', save({ basedOn: 0 }), heard, 'no-such-version'],
    ['upon one to come', save({ basedOn: 2 }), heard, 'no-such-version'],
    ['the same', save({ basedOn: 1, text: '先停工' }), heard, 'unchanged'],
    ['put before a leader', submit(), heard, null],
    ['before it was assessed', submit(), aConsultation({ handling: { versions: 1 } }), 'not-assessed'],
    ['before it was written', submit(), aConsultation({ assessed: true }), 'nothing-proposed'],
    ['of no such version', submit({ version: 2 }), heard, 'no-such-version'],
    ['nor of that', submit({ version: 0 }), heard, 'no-such-version'],
    ['while another waits', submit(), { ...heard, handling: { versions: 1, submitted: 1 } }, 'under-approval'],
    ['while a unit has time left', submit(), { ...heard, invited: [invited('housing')] }, 'still-asked'],
    ['while it has, and why', submit({ early: '紧急' }), { ...heard, invited: [invited('housing')] }, null],
    ['why, where none has', submit({ early: '紧急' }), heard, 'reason-not-asked'],
  ])('handling: %s', (_, command, of, refused) => {
    expect(refusal(of, command)).toBe(refused);
  });

  it('keeps each version by its number, and says what it asks for where nobody does', () => {
    const saved = answer(heard, save({ basedOn: 1 }));
    expect(isRefusal(saved) ? saved : saved[0]).toEqual({
      type: 'handling-saved',
      version: 2,
      basedOn: 1,
      text: '停工检查',
    });
    const reasons = [submit(), submit({ says: '急' })]
      .map((command) => answer(heard, command))
      .map((given) => (isRefusal(given) ? given : given[1]));
    expect(reasons).toMatchObject([{ reason: '预控处置意见第 1 稿报审定' }, { reason: '急' }]);
  });

  it('names whoever was not heard, and lets no author decide', () => {
    const given = answer(
      { ...heard, invited: [invited('housing', { dueAt: NOW }), invited('xinqi', { answeredAt: NOW })] },
      submit(),
    );
    expect(isRefusal(given) ? given : given.slice(0, 2)).toMatchObject([
      { type: 'handling-submitted', version: 1, without: ['housing'] },
      { type: 'proposed', proposal: { kind: 'final-approval', actors: ['li'] } },
    ]);
  });
});
