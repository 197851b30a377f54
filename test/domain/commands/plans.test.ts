/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../../functions/domain/case/commands.ts';
import type { CasePlan } from '../../../functions/domain/case/plan.ts';
import {
  choosePlan,
  noteConferenceSteps,
  planFacts,
  setPlanStep,
  takesPlan,
} from '../../../functions/domain/commands/plans.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { Plan, PlanStep } from '../../../functions/domain/rules/plan-rules.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, at } from '../samples.ts';

const NOW = at('2026-03-18 16:00');
const step = (id: string, who: PlanStep['who'], part: Partial<PlanStep> = {}): PlanStep => ({
  id,
  phase: 'coordination',
  says: `办 ${id}`,
  who,
  within: { hours: 4, from: 'confirmation' },
  ...part,
});
const aPlan = (id: string, steps: PlanStep[]): Plan => ({
  id,
  title: `预案 ${id}`,
  clause: 'P1',
  unit: 'housing',
  kinds: { subjects: ['环境'] },
  grades: {},
  steps,
  contacts: [],
  skeletons: [],
  readOn: '2026-01-05',
});
const released = currentPolicy();
const policy = {
  ...released,
  plans: {
    ...released.plans,
    rows: [
      aPlan('noise', [
        step('call', 'lead'),
        step('speak', 'spokesperson', { within: { hours: 1, from: 'discovery' }, meets: 'response' }),
        step('desk', 'desk', { within: { hours: 100, from: 'discovery' }, meets: 'response' }),
        step('own', 'owner', { within: { hours: 5, from: 'discovery' } }),
        step('other', { unit: 'xinqi' }, { within: { hours: 6, from: 'discovery' } }),
      ]),
      aPlan('meeting', [
        step('room', 'desk', { conference: ['venue'] }),
        step('words', 'desk', { conference: ['venue', 'questions'] }),
        step('free', 'desk'),
      ]),
    ],
  },
};
const directory = aDirectory();
const rules = { policy, directory, now: NOW };
const person = (id: string, unit: string) =>
  ({
    kind: 'person',
    id,
    name: id,
    unit,
    role: unit === 'office' ? 'coordinator' : 'officer',
    via: 'console',
  }) as const;
const zhang = person('zhang', 'housing');
const wang = person('wang', 'office');
const sun = person('sun', 'xinqi');

const plan = (part: Partial<CasePlan> = {}): CasePlan => ({
  id: 'noise',
  attachedAt: NOW,
  confirmedAt: NOW,
  steps: [
    { id: 'call', due: NOW, move: { primary: true } },
    { id: 'speak', due: NOW, move: { primary: true }, meets: 'response' },
    { id: 'desk', due: NOW, move: { desk: true } },
    { id: 'other', due: NOW, move: { unit: 'xinqi' } },
  ],
  done: [],
  omitted: [],
  ...part,
});
const mine = [anAssignment('housing', { state: 'signed' })];
/** `undefined`: without that field. */
type Without<State> = { [Field in keyof State]?: State[Field] | undefined };
const aPlanned = (part: Without<Case> = {}): Case =>
  ({ ...aCase({ assignments: mine, plan: plan() }), ...part }) as Case;
const cameOf = (drafts: unknown): unknown =>
  isRefusal(drafts) ? `refused: ${drafts.refused} ${drafts.clause} ${drafts.field ?? ''}`.trim() : drafts;

type SetStep = Extract<PersonCommand, { command: 'set-plan-step' }>;
const set = (state: Case, part: Partial<SetStep> = {}, actor = zhang): unknown =>
  cameOf(setPlanStep(state, { command: 'set-plan-step', step: 'call', is: 'done', ...part }, actor, rules));
const ticked = (part: object = {}) => [{ type: 'plan-step-set', step: 'call', is: 'done', ...part }];

describe('P1 · a step of a plan is ticked by whose it is', () => {
  const withDone = aPlanned({ plan: plan({ done: ['call'], omitted: ['desk'] }) });
  const beside = aPlanned({ assignments: [...mine, anAssignment('xinqi', { id: 'A2', part: 'co-unit' })] });
  it.each<[string, Case, Partial<SetStep>, typeof zhang, unknown]>([
    ['by the unit that answers', aPlanned(), {}, zhang, ticked()],
    [
      'with what shows it',
      aPlanned(),
      { says: 'x', evidence: [], doneAt: NOW },
      zhang,
      ticked({ says: 'x', evidence: [], doneAt: NOW }),
    ],
    [
      'not done in the future',
      aPlanned(),
      { doneAt: at('2026-03-18 16:01') },
      zhang,
      'refused: not-done-yet P1 /doneAt',
    ],
    ['not one that is not there', aPlanned(), { step: 'none' }, zhang, 'refused: no-such-step P1 /step'],
    ['none without a plan', aPlanned({ plan: undefined }), {}, zhang, 'refused: no-such-step P1 /step'],
    ['not twice', withDone, {}, zhang, 'refused: no-change P1 /is'],
    ['not left out twice', withDone, { step: 'desk', is: 'left-out', says: 'x' }, wang, 'refused: no-change P1 /is'],
    ['not opened where it is open', aPlanned(), { is: 'open', says: 'x' }, zhang, 'refused: no-change P1 /is'],
    ['opened again', withDone, { is: 'open', says: '误记' }, zhang, ticked({ is: 'open', says: '误记' })],
    ['opened again with a reason', withDone, { is: 'open' }, zhang, 'refused: reason-missing P1 /says'],
    ['left out with a reason', aPlanned(), { is: 'left-out' }, zhang, 'refused: reason-missing P1 /says'],
    ['left out', aPlanned(), { is: 'left-out', says: '不需要' }, zhang, ticked({ is: 'left-out', says: '不需要' })],
    [
      'left out at no time',
      aPlanned(),
      { is: 'left-out', says: 'x', doneAt: NOW },
      zhang,
      'refused: not-done P1 /doneAt',
    ],
    [
      'prepared in a conference',
      aPlanned({ prepared: [{ conference: 'C1', open: ['call'], done: [] }] }),
      {},
      zhang,
      'refused: in-conference P1 /step',
    ],
    [
      'opened again though prepared there',
      { ...withDone, prepared: [{ conference: 'C1', open: ['call'], done: [] }] },
      { is: 'open', says: 'x' },
      zhang,
      ticked({ is: 'open', says: 'x' }),
    ],
    [
      'done by the duty that it is there for',
      aPlanned({ clocks: [aClock({ state: 'met' })] }),
      { step: 'speak' },
      zhang,
      'refused: done-by-duty P1 /step',
    ],
    ['not by another unit', aPlanned(), {}, sun, 'refused: not-its-step P1 /step'],
    ['by the desk, told by whom', aPlanned(), { toldBy: '张三来电' }, wang, ticked({ toldBy: '张三来电' })],
    ['not by the desk alone', aPlanned(), {}, wang, 'refused: told-by-missing H2 /toldBy'],
    [
      'but left out by the desk',
      aPlanned(),
      { is: 'left-out', says: 'x' },
      wang,
      ticked({ is: 'left-out', says: 'x' }),
    ],
    ['its own is told by nobody', aPlanned(), { toldBy: 'x' }, zhang, 'refused: told-by-not-asked H2 /toldBy'],
    ['of the desk by the desk', aPlanned(), { step: 'desk' }, wang, ticked({ step: 'desk' })],
    ['of the desk by no unit', aPlanned(), { step: 'desk' }, zhang, 'refused: not-its-step P1 /step'],
    ['of another unit by that', beside, { step: 'other' }, sun, ticked({ step: 'other' })],
    // H5: a unit without a part reads nothing: the desk has its steps.
    ['of a unit without a part by the desk', aPlanned(), { step: 'other' }, wang, ticked({ step: 'other' })],
    ['of a unit without a part not by that', aPlanned(), { step: 'other' }, sun, 'refused: not-its-step P1 /step'],
    ['H6 · of no case without content', aPlanned({ offline: true }), {}, zhang, 'refused: no-content H6'],
    ['A1 · of none that is not confirmed', aPlanned({ status: 'appraising' }), {}, zhang, 'refused: not-confirmed A1'],
    ['of none that is over', aPlanned({ status: 'closed' }), {}, zhang, 'refused: not-open ours'],
  ])('%s', (_, state, part, actor, came) => {
    expect(set(state, part, actor)).toStrictEqual(came);
  });
});

const stepsOf = (state: Case): unknown => {
  const drafts = choosePlan(state, { command: 'choose-plan', reason: 'x', plan: 'noise' }, rules);
  const [one] = isRefusal(drafts) ? [] : drafts;
  return one?.type === 'plan-attached' ? one.steps.map(({ id, due }) => [id, due]) : drafts;
};

/** A person chose that there be none. */
const { id: _id, ...NONE } = plan({ chosen: true });

describe('P1 · another plan, or none, by a person who says why', () => {
  const chosen = (state: Case, id?: string): unknown =>
    cameOf(
      choosePlan(state, { command: 'choose-plan', reason: '更合适', ...(id === undefined ? {} : { plan: id }) }, rules),
    );
  it.each<[string, Case, string | undefined, unknown]>([
    ['the one that stands', aPlanned(), 'noise', 'refused: no-change P1 /plan'],
    ['none twice', aPlanned({ plan: NONE }), undefined, 'refused: no-change P1 /plan'],
    ['one that is not there', aPlanned(), 'none', 'refused: unknown-plan P1 /plan'],
    ['of a case that is over', aPlanned({ status: 'ended' }), 'meeting', 'refused: not-open ours'],
  ])('refuses %s', (_, state, id, came) => {
    expect(chosen(state, id)).toBe(came);
  });

  const attached = { type: 'plan-attached', policyId: policy.inForce ?? policy.id, reason: '更合适', confirmedAt: NOW };
  it('none, where a person says that none fits', () => {
    expect(chosen(aPlanned())).toStrictEqual([{ ...attached, steps: [] }]);
    // Where no plan fitted by itself, a person may still say so.
    expect(chosen(aPlanned({ plan: undefined }))).toStrictEqual([{ ...attached, steps: [] }]);
  });

  // Discovered at 14:10; it is 16:00 now.
  it('with each step, whose it is, and by when: by its plan, by the law, and never in the past', () => {
    const state = aPlanned({ plan: undefined, clocks: [aClock({ dueAt: at('2026-03-18 20:00') })] });
    const dues = {
      call: ['20:00', '20:00'],
      speak: ['15:10', '18:00'],
      desk: ['20:00', '20:00'],
      own: ['19:10', '19:10'],
      other: ['20:10', '20:10'],
    };
    const of = (id: keyof typeof dues, who: PlanStep['who'], move: object, meets?: 'response') => ({
      id,
      phase: 'coordination',
      says: `办 ${id}`,
      who,
      ...(meets ? { meets } : {}),
      dueByPlan: at(`2026-03-18 ${dues[id][0]}`),
      due: at(`2026-03-18 ${dues[id][1]}`),
      move,
    });
    expect(chosen(state, 'noise')).toStrictEqual([
      {
        ...attached,
        plan: { id: 'noise', title: '预案 noise', unit: 'housing' },
        steps: [
          of('call', 'lead', { primary: true }),
          of('speak', 'spokesperson', { primary: true }, 'response'),
          of('desk', 'desk', { desk: true }, 'response'),
          of('own', 'owner', { unit: 'housing' }),
          of('other', { unit: 'xinqi' }, { unit: 'xinqi' }),
        ],
      },
    ]);
  });

  it('gives no new time for a step that was asked for, and reckons from the first confirmation and the last reopening', () => {
    const earlier = at('2026-03-18 15:00');
    const was = plan({
      id: 'older',
      confirmedAt: earlier,
      steps: [{ id: 'own', due: at('2026-03-18 17:00'), move: { desk: true } }],
    });
    const state = aPlanned({ plan: was, clocks: [aClock({ state: 'met' })] });
    expect(stepsOf(state)).toEqual([
      ['call', at('2026-03-18 19:00')],
      ['speak', at('2026-03-18 18:00')],
      ['desk', at('2026-03-22 18:10')],
      ['own', at('2026-03-18 17:00')],
      ['other', at('2026-03-18 20:10')],
    ]);
    const renewed = { at: at('2026-03-18 15:30') };
    expect(stepsOf({ ...state, renewed })).toContainEqual(['other', at('2026-03-18 21:30')]);
  });
});

const told = (open: string[], done: string[]) => [{ type: 'conference-prepared', conference: 'C1', open, done }];

describe('P1, P3 · what a press conference prepares is owed once', () => {
  const noted = (state: Case, open: string[], done: string[]): unknown =>
    cameOf(noteConferenceSteps(state, { command: 'note-conference-steps', conference: 'C1', open, done }, rules));
  const knows = (open: string[], done: string[]) => aPlanned({ prepared: [{ conference: 'C1', open, done }] });
  it.each<[string, Case, string[], string[], unknown]>([
    ['all of it is open', aPlanned(), ['venue', 'questions'], [], told(['room', 'words'], [])],
    ['half of it is done', aPlanned(), ['questions'], ['venue'], told(['words'], ['room'])],
    ['all of it is done', aPlanned(), [], ['venue', 'questions'], told([], ['room', 'words'])],
    ['half of it is not asked there', aPlanned(), ['venue'], [], told(['room'], [])],
    ['nothing of it', aPlanned(), ['other'], [], 'refused: nothing-new ours'],
    ['what is known', knows(['room'], []), ['venue'], [], 'refused: nothing-new ours'],
    ['what was open is done', knows(['room'], []), [], ['venue'], told([], ['room'])],
    ['it was called off', knows(['room'], []), [], [], told([], [])],
  ])('%s', (_, state, open, done, came) => {
    expect(noted(state, open, done)).toStrictEqual(came);
  });
});

describe('P1 · which cases a plan is for', () => {
  it('open ones that are confirmed, with content, and no daily drill', () => {
    expect(
      [{}, { status: 'closed' }, { gradesConfirmed: false }, { offline: true }].map((part) =>
        takesPlan(aPlanned(part as Without<Case>)),
      ),
    ).toEqual([true, false, false, false]);
    expect(planFacts(aPlanned())).toMatchObject({ subject: '环境', unit: 'housing', grades: { opinion: 'IV' } });
    expect(planFacts(aPlanned({ assignments: [] })).unit).toBeNull();
  });
});
