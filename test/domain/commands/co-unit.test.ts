import { describe, expect, it } from 'vitest';
import type { Assignment, Case } from '../../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../../functions/domain/case/commands.ts';
import { leadsDue } from '../../../functions/domain/clocks/leads-due.ts';
import {
  contribute,
  contributionDue,
  coUnitsAskedAnew,
  reportProgress,
  setTask,
} from '../../../functions/domain/commands/co-unit.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { changed } from '../../harness/policies.ts';
import { aCase, aClock, aDirectory, anAssignment, at } from '../samples.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type Person = Extract<Actor, { kind: 'person' }>;
const now = at('2026-03-18 16:00');
// Half of what is left of the lead's time, which is over at 20:00.
const policy = changed(() => ({ coUnits: { shareOfLead: 0.5, hoursBefore: 2, clause: 'ours' } }));
const context = { policy, now, directory: aDirectory() };
const LEAD = at('2026-03-18 20:00');
const lead = aClock({ dueAt: LEAD });
const co = (part: Partial<Assignment> = {}): Assignment =>
  anAssignment('xinqi', { id: 'A2', part: 'co-unit', ...part });
const state = (part: Partial<Assignment> = {}, more: Partial<Case> = {}): Case =>
  aCase({ assignments: [anAssignment('housing'), co(part)], clocks: [lead], ...more });
const person = (id: string, unit: string): Person => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: 'officer',
  via: 'console',
});
const [sun, zhang, wang] = [person('sun', 'xinqi'), person('zhang', 'housing'), person('wang', 'office')];
const reason = (answer: unknown): string | null => (isRefusal(answer) ? answer.refused : null);
const SIX = at('2026-03-18 18:00');
const ANSWERED = { contributeBy: SIX, contributedAt: at('2026-03-18 15:30') };

describe('R3 · by when a co-unit answers whoever leads', () => {
  it.each<[string, Case, Assignment['part'], string | undefined, unknown]>([
    ['half of what is left', state(), 'co-unit', undefined, SIX],
    ['as it is said', state(), 'co-unit', at('2026-03-18 19:59'), at('2026-03-18 19:59')],
    ['not by the lead’s own time', state(), 'co-unit', LEAD, 'after-the-lead'],
    ['not now', state(), 'co-unit', now, 'due-past'],
    ['whenever, where nobody has to answer', aCase(), 'co-unit', at('2026-03-20 12:00'), at('2026-03-20 12:00')],
    ['never, where nobody has to', aCase(), 'co-unit', undefined, null],
    ['no other part', state(), 'primary', undefined, null],
    ['nor by a time', state(), 'primary', SIX, 'co-unit-only'],
  ])('%s', (_, of, part, asked, due) => {
    const answer = contributionDue(of, part, asked, context);
    expect(isRefusal(answer) ? answer.refused : answer).toBe(due);
  });

  it('not where the rules have no share of it', () => {
    const { coUnits: _none, ...bare } = policy;
    expect(contributionDue(state(), 'co-unit', undefined, { policy: bare, now })).toBeNull();
  });

  it.each<[string, Parameters<typeof aClock>[0][], string | null]>([
    ['the next answer', [{ dueAt: LEAD }, { id: 'x', kind: 'press-conference', dueAt: SIX }], SIX],
    ['none that is over', [{ dueAt: now }], null],
    ['none that was given', [{ dueAt: LEAD, state: 'met' }], null],
    ['no first information, which waits for nobody', [{ kind: 'first-information', dueAt: LEAD }], null],
    ['no other unit’s', [{ kind: 'assigned-limit', dueAt: LEAD, move: { unit: 'xinqi' } }], null],
    ['an order’s', [{ kind: 'assigned-limit', dueAt: LEAD }], LEAD],
    ['our own target where the limit was over', [{ dueAt: at('2026-03-18 15:00'), targetAt: LEAD, past: true }], LEAD],
  ])('is before %s', (_, clocks, due) => {
    expect(leadsDue({ clocks: clocks.map(aClock) }, now)).toBe(due);
  });
});

describe('R3 · another part, another time, or another answer', () => {
  const task = (part: Partial<Of<'set-task'>> = {}): Of<'set-task'> => ({
    command: 'set-task',
    assignmentId: 'A2',
    reason: '改',
    ...part,
  });
  const missed = { clocks: [lead, aClock({ id: 'contribution:A2', kind: 'contribution', of: 'A2', state: 'missed' })] };
  it.each<[string, Of<'set-task'>, Case, string | null]>([
    ['another part', task({ task: '测水' }), state(), null],
    ['nothing', task(), state(), 'nothing-set'],
    ['of none', task({ assignmentId: 'A9', task: '测水' }), state(), 'unknown-assignment'],
    ['of one that was taken back', task({ task: '测水' }), state({ state: 'taken-back' }), 'taken-back'],
    ['another time', task({ contributeBy: SIX }), state({ contributeBy: LEAD }), null],
    ['of whoever leads', task({ assignmentId: 'A1', contributeBy: SIX }), state(), 'co-unit-only'],
    ['of what was answered', task({ contributeBy: SIX }), state(ANSWERED), 'answered-already'],
    ['of what is late', task({ contributeBy: SIX }), state({ contributeBy: now }, missed), 'late-already'],
    [
      'of what is late, once more',
      task({ contributeBy: SIX, again: true }),
      state({ contributeBy: now }, missed),
      null,
    ],
    ['once more, of what was answered', task({ again: true }), state(ANSWERED), null],
    [
      'once more, while it has time left',
      task({ again: true }),
      state({ contributeBy: at('2026-03-18 16:01') }),
      'not-answered-yet',
    ],
    ['once more, when that is over', task({ again: true }), state({ contributeBy: now }), null],
    ['once more, of what was never asked', task({ again: true }), state(), null],
    ['once more, but by when', task({ again: true }), state(ANSWERED, { clocks: [] }), 'due-missing'],
    ['of a case that is over', task({ task: '测水' }), state({}, { status: 'closed' }), 'not-open'],
  ])('%s', (_, command, of, refused) => {
    expect(reason(setTask(of, command, context))).toBe(refused);
  });

  it('says what of it is new, and since when it is asked anew', () => {
    expect(setTask(state(), task({ task: '测水' }), context)).toEqual([
      { type: 'task-set', assignmentId: 'A2', task: '测水', reason: '改' },
    ]);
    expect(setTask(state(ANSWERED), task({ again: true }), context)).toEqual([
      { type: 'task-set', assignmentId: 'A2', reason: '改', contributeBy: SIX, again: true },
    ]);
  });

  it('D1 · is asked anew with its case: of what was answered or late, and of nobody else', () => {
    const renewed = { renewed: { at: now } };
    const asked = (part: Partial<Assignment>, more: Partial<Case> = renewed) =>
      coUnitsAskedAnew(state(part, more), '又有', context).length;
    expect([
      asked(ANSWERED),
      asked({ contributeBy: now }),
      asked({ contributeBy: SIX }),
      asked({}),
      asked({ ...ANSWERED, state: 'taken-back' }),
      asked({ ...ANSWERED, part: 'primary' }),
    ]).toEqual([1, 1, 0, 0, 0, 0]);
    expect([
      asked(ANSWERED, {}),
      asked(ANSWERED, { renewed: { at: LEAD } }),
      asked(ANSWERED, { ...renewed, clocks: [] }),
    ]).toEqual([0, 0, 0]);
  });
});

describe('R3, D1 · what a unit tells of its part', () => {
  const says = (part: Partial<Of<'contribute'>> = {}): Of<'contribute'> => ({
    command: 'contribute',
    assignmentId: 'A2',
    says: '水质正常',
    ...part,
  });
  it.each<[string, Of<'contribute'>, Case, Person, string | null]>([
    ['its own', says(), state(), sun, null],
    ['its own, told by somebody', says({ toldBy: '电话' }), state(), sun, 'told-by-not-asked'],
    ['by the desk, but told by whom', says(), state(), wang, 'told-by-missing'],
    ['by the desk', says({ toldBy: '孙，电话' }), state(), wang, null],
    ['of whoever answers the public', says({ assignmentId: 'A1' }), state(), zhang, 'not-a-co-unit'],
    ['while its return waits', says(), state({ state: 'returning' }), sun, 'return-pending'],
    ['of none', says({ assignmentId: 'A9' }), state(), sun, 'unknown-assignment'],
  ])('%s', (_, command, of, actor, refused) => {
    expect(reason(contribute(of, command, actor))).toBe(refused);
  });

  it('is its signature too, where it had not signed', () => {
    expect(contribute(state(), says(), sun)).toEqual([
      { type: 'signed', assignmentId: 'A2', signer: 'sun' },
      { type: 'contributed', assignmentId: 'A2', says: '水质正常' },
    ]);
    const evidence = [{ kind: 'photo' as const, ref: 'p1' }];
    expect(contribute(state({ state: 'signed' }), says({ evidence }), sun)).toEqual([
      { type: 'contributed', assignmentId: 'A2', says: '水质正常', evidence },
    ]);
    expect(contribute(state({ state: 'signed' }), says({ evidence: [] }), sun)).toEqual([
      { type: 'contributed', assignmentId: 'A2', says: '水质正常' },
    ]);
  });

  it('of which part of what is dealt with, where it is its own', () => {
    const settlements = [
      { id: 'T1', unit: 'housing', askedAt: now, dueAt: LEAD },
      { id: 'T2', unit: 'xinqi', askedAt: now, dueAt: LEAD },
    ];
    const far = (settlement?: string) =>
      reportProgress(
        state({ state: 'signed' }, { settlements }),
        { command: 'report-progress', assignmentId: 'A2', says: '过半', ...(settlement ? { settlement } : {}) },
        sun,
      );
    expect(far('T1')).toMatchObject({ refused: 'unknown-settlement' });
    expect(far('T2')).toEqual([{ type: 'progressed', assignmentId: 'A2', says: '过半', settlement: 'T2' }]);
    expect(far()).toEqual([{ type: 'progressed', assignmentId: 'A2', says: '过半' }]);
  });
});
