import { describe, expect, it } from 'vitest';
import type { Case, Grades } from '../../../functions/domain/case/case.ts';
import {
  areMore,
  arisenSince,
  decided,
  emergencySince,
  graverSinceReopening,
  gradesInPlay,
  gravestEmergency,
  gravestOf,
  grown,
  heardWith,
  isNews,
  knownSince,
  type Learnt,
  learntBy,
  risen,
  wasKnownEarlier,
} from '../../../functions/domain/case/graver-emergency.ts';
import type { AttentionKind, EventBody, Suggestion } from '../../../functions/domain/case/events.ts';
import type { Grade } from '../../../functions/domain/matter/grade.ts';
import type { Harm } from '../../../functions/domain/matter/harm.ts';
import { aCase, at } from '../samples.ts';

type Grown = Extract<EventBody, { type: 'attention-grew' }>;
const noon = (time: string): string => at(`2026-03-18 ${time}`);
const DISCOVERED = noon('10:00');
const g = (opinion: Grade, emergency: Grade | null = null): Grades => ({ opinion, emergency });
const learnt = (grades: Grades, time?: string, denied?: true): Learnt => ({
  grades,
  ...(time === undefined ? {} : { at: noon(time) }),
  ...(denied ? { denied } : {}),
});
const known = (grades: Grades, steps: Learnt[], part: Partial<Case> = {}): Case =>
  aCase({ discoveredAt: DISCOVERED, registeredAt: DISCOVERED, grades, learnt: [learnt(g('IV')), ...steps], ...part });
/** Asked for by 重大 emergencies and graver ones. */
const GRAVE = [{ emergencyGrades: ['I', 'II'] as const }];
const graver = (grades: Grades): NonNullable<Case['graver']> => ({
  id: 'E9',
  grades,
  at: noon('12:00'),
  alertId: 'a9',
});

const told = (grades: Grades, part: Partial<Suggestion> = {}): Suggestion => ({
  grades,
  gradeReasons: [],
  unit: 'housing',
  unitReasons: [],
  ...part,
});

describe('A1 · the gravest that a case may be about', () => {
  it.each<[Parameters<typeof gravestEmergency>[0], Grade | null]>([
    [{ grades: g('IV') }, null],
    [{ grades: g('IV', 'III') }, 'III'],
    [{ grades: g('IV', 'III'), graver: graver(g('IV', 'I')) }, 'I'],
  ])('%j: %s', (state, grade) => {
    expect(gravestEmergency(state)).toBe(grade);
  });

  it('as it stands, as alerts propose it, as what was joined does, and as no ground that was split off', () => {
    const review: NonNullable<Case['review']> = { id: 'G1', at: noon('12:00'), grades: g('III', 'IV') };
    const state = { grades: g('IV'), graver: graver(g('II')) };
    expect(gradesInPlay({ grades: g('IV') })).toEqual([g('IV')]);
    expect(gradesInPlay(aCase({ ...state, review: { ...review, from: 'BL2600001' } }))).toEqual([
      g('IV'),
      g('II'),
      g('III', 'IV'),
    ]);
    expect(gradesInPlay(aCase({ ...state, review }))).toEqual([g('IV'), g('II')]);
  });

  it.each<[Grades, Grades, Grades]>([
    [g('IV', 'II'), g('II', 'IV'), g('II', 'II')],
    [g('II', 'IV'), g('IV', 'II'), g('II', 'II')],
    [g('III'), g('III', 'IV'), g('III', 'IV')],
    [g('III', 'IV'), g('III'), g('III', 'IV')],
  ])('of %j and %j, %j', (one, other, both) => {
    expect(gravestOf(one, other)).toEqual(both);
  });

  it.each<[Grades, Grades, boolean]>([
    [g('III'), g('IV'), true],
    [g('IV'), g('III'), false],
    [g('IV', 'IV'), g('IV'), true],
    [g('IV', 'III'), g('IV', 'IV'), true],
    [g('IV', 'IV'), g('IV', 'IV'), false],
    [g('IV', 'IV'), g('III', 'III'), false],
    [g('IV', 'III'), g('III', 'IV'), true],
  ])('%j is more than %j: %s', (one, than, more) => {
    expect(areMore(one, than)).toBe(more);
  });
});

describe('A1 · what is news to whoever has been told', () => {
  const heard = { emergency: 'III' as const, harm: { deaths: 2 } };
  it.each<[Grades, Harm, typeof heard | undefined, boolean]>([
    [g('IV'), { deaths: 9 }, heard, false],
    [g('IV', 'II'), {}, heard, true],
    [g('IV', 'III'), {}, heard, false],
    [g('IV', 'III'), { deaths: 2 }, heard, false],
    [g('IV', 'III'), { deaths: 3 }, heard, true],
    [g('IV', 'IV'), {}, undefined, true],
  ])('%j %j after %j: %s', (grades, harm, before, news) => {
    expect(isNews({ grades, harm }, before)).toBe(news);
  });

  it('keeps the gravest and the highest of each figure', () => {
    expect(heardWith(undefined, told(g('IV')))).toBeUndefined();
    expect(heardWith(heard, told(g('IV')))).toBe(heard);
    expect(heardWith(heard, told(g('IV', 'IV'), { harm: { deaths: 1, seriouslyInjured: 5 } }))).toEqual({
      emergency: 'III',
      harm: { deaths: 2, seriouslyInjured: 5 },
    });
    expect(heardWith(heard, told(g('IV', 'I')))).toEqual({ emergency: 'I', harm: { deaths: 2 } });
    expect(heardWith(undefined, told(g('IV', 'IV')))).toEqual({ emergency: 'IV', harm: {} });
  });
});

describe('H4 · since when a duty of these grades runs', () => {
  it.each<[string, Case, string]>([
    ['from the discovery, where it was so grave then', known(g('IV', 'II'), []), '10:00'],
    ['from when it was learnt of', known(g('IV', 'II'), [learnt(g('IV', 'II'), '12:00')]), '12:00'],
    [
      'from the first of two that are so grave',
      known(g('IV', 'I'), [learnt(g('IV', 'II'), '12:00'), learnt(g('IV', 'I'), '14:00')]),
      '12:00',
    ],
    [
      'in whatever order they stand',
      known(g('IV', 'I'), [learnt(g('IV', 'I'), '14:00'), learnt(g('IV', 'II'), '12:00')]),
      '12:00',
    ],
    [
      'not from a lighter one',
      known(g('IV', 'II'), [learnt(g('IV', 'III'), '11:00'), learnt(g('IV', 'II'), '12:00')]),
      '12:00',
    ],
    [
      'not from one that was none',
      known(g('IV', 'II'), [learnt(g('IV', 'II'), '11:00', true), learnt(g('IV', 'II'), '12:00')]),
      '12:00',
    ],
    [
      'but where a person finds so after all and nothing else told of it',
      known(g('IV', 'II'), [learnt(g('IV', 'II'), '11:00', true)]),
      '11:00',
    ],
    [
      'and not where the grades do not ask for it',
      known(g('IV', 'III'), [learnt(g('IV', 'II'), '11:00', true)]),
      '10:00',
    ],
    ['never before the discovery', known(g('IV', 'II'), [learnt(g('IV', 'II'), '09:00')]), '10:00'],
  ])('%s', (_, state, since) => {
    expect(knownSince(state, GRAVE)).toBe(noon(since));
  });

  it('of two rows, since the first that either asks for', () => {
    const state = known(g('II', 'II'), [learnt(g('II'), '11:00'), learnt(g('II', 'II'), '12:00')]);
    expect(knownSince(state, [...GRAVE, { opinionGrades: ['I', 'II'] }])).toBe(noon('11:00'));
    expect(knownSince(state, [{ ...GRAVE[0], opinionGrades: ['I', 'II'] }])).toBe(noon('12:00'));
    // Of an emergency or none: the concern alone decides.
    expect(knownSince(state, [{ emergencyGrades: ['II', 'none'], opinionGrades: ['II'] }])).toBe(noon('11:00'));
  });

  it('of an emergency at all, of the lightest', () => {
    expect(emergencySince(known(g('IV', 'IV'), [learnt(g('IV', 'IV'), '11:00')]))).toBe(noon('11:00'));
    expect(emergencySince(known(g('IV'), []))).toBe(DISCOVERED);
  });

  it('A1 · of our own, since the grades rose', () => {
    const rose = { risen: [learnt(g('IV')), learnt(g('II'), '13:00')] };
    expect(arisenSince(known(g('II'), [], rose), [{ opinionGrades: ['II'] }])).toBe(noon('13:00'));
    expect(knownSince(known(g('II'), [], rose), [{ opinionGrades: ['II'] }])).toBe(DISCOVERED);
  });
});

describe('H4 · what was known elsewhere earlier', () => {
  const state = known(g('IV', 'II'), [learnt(g('IV', 'II'), '12:00'), learnt(g('IV', 'I'), '15:00')], {
    graver: graver(g('IV', 'I')),
  });
  it.each<[string, Case, Grade, string, boolean]>([
    ['an hour before', state, 'II', '11:00', true],
    ['at that instant', state, 'II', '12:00', false],
    ['later', state, 'II', '13:00', false],
    ['a graver one, before that was known', state, 'I', '14:00', true],
    ['before the discovery, from which it runs', known(g('IV', 'II'), []), 'II', '09:00', false],
    ['none graver than the case is about', known(g('IV', 'II'), [learnt(g('IV', 'II'), '12:00')]), 'I', '11:00', false],
    ['none where it is about none', known(g('IV'), []), 'IV', '09:00', false],
  ])('%s', (_, of, grade, time, earlier) => {
    expect(wasKnownEarlier(of, { grade, at: noon(time) })).toBe(earlier);
  });

  it('not where there is none now, nor of a graver one than there is', () => {
    const of = (grades: Grades): Case =>
      aCase({ discoveredAt: DISCOVERED, grades, learnt: [learnt(g('IV')), learnt(grades, '12:00')] });
    expect([
      wasKnownEarlier(of(g('IV', 'II')), { grade: 'II', at: noon('11:00') }),
      wasKnownEarlier(of(g('IV', 'II')), { grade: 'I', at: noon('09:00') }),
      wasKnownEarlier(of(g('II')), { grade: 'II', at: noon('11:00') }),
    ]).toEqual([true, false, false]);
  });

  it('is learnt then: what is no graver and came later, and was not denied', () => {
    const steps = [
      learnt(g('IV', 'III'), '10:30'),
      learnt(g('IV', 'II'), '12:00'),
      learnt(g('IV', 'I'), '13:00'),
      learnt(g('IV', 'III'), '14:00', true),
    ];
    const moved = learntBy(known(g('IV', 'I'), steps), 'II', noon('11:00'));
    expect(moved.map(({ at: when }) => when)).toEqual([
      undefined,
      noon('10:30'),
      noon('11:00'),
      noon('13:00'),
      noon('14:00'),
    ]);
    expect(learntBy(aCase(), 'II', noon('11:00'))).toEqual([]);
  });
});

describe('D1, P3 · an emergency graver than before the case was reopened', () => {
  const renewed = { at: noon('12:00') };
  const asks = { emergencyGrades: ['I', 'II'] as const };
  it.each<[string, Partial<Case>, string | null]>([
    ['none where it was not', { learnt: [learnt(g('IV')), learnt(g('IV', 'II'), '13:00')] }, null],
    ['one that is learnt of since', { renewed, learnt: [learnt(g('IV')), learnt(g('IV', 'II'), '13:00')] }, '13:00'],
    ['at that instant', { renewed, learnt: [learnt(g('IV')), learnt(g('IV', 'II'), '12:00')] }, '12:00'],
    ['none of before', { renewed, learnt: [learnt(g('IV')), learnt(g('IV', 'II'), '11:59')] }, null],
    [
      'none as grave as one of before',
      { renewed, learnt: [learnt(g('IV', 'II')), learnt(g('IV', 'II'), '13:00')] },
      null,
    ],
    ['a graver one', { renewed, learnt: [learnt(g('IV', 'II')), learnt(g('IV', 'I'), '13:00')] }, '13:00'],
    ['none that is too light', { renewed, learnt: [learnt(g('IV')), learnt(g('IV', 'III'), '13:00')] }, null],
    ['none that was denied', { renewed, learnt: [learnt(g('IV')), learnt(g('IV', 'II'), '13:00', true)] }, null],
    [
      'also as grave as one that was',
      { renewed, learnt: [learnt(g('IV', 'II'), '11:00', true), learnt(g('IV', 'II'), '13:00')] },
      '13:00',
    ],
    [
      'the first of two',
      { renewed, learnt: [learnt(g('IV')), learnt(g('IV', 'I'), '14:00'), learnt(g('IV', 'II'), '13:00')] },
      '13:00',
    ],
    ['by a regrading', { renewed, risen: [learnt(g('IV')), learnt(g('IV', 'II'), '13:00')] }, '13:00'],
  ])('%s', (_, part, since) => {
    expect(graverSinceReopening(part, asks)).toBe(since === null ? null : noon(since));
  });
});

const of = (what: AttentionKind): Partial<Grown> => ({ what });

const alert = (grades: Grades, more: Partial<Grown> = {}, tells: Partial<Suggestion> = {}): Grown => ({
  type: 'attention-grew',
  what: 'emergency',
  alertId: 'a1',
  says: '',
  suggestion: told(grades, tells),
  ...more,
});

describe('A1 · what growth makes of a case', () => {
  const state = aCase({ discoveredAt: DISCOVERED, grades: g('III', 'IV') });
  const at12 = noon('12:00');

  it('before a person confirmed it, its grades', () => {
    const open = { ...state, gradesConfirmed: false };
    expect(grown(open, alert(g('IV', 'II'), {}, { emergencyKind: 'fire' }), 7, at12)).toEqual({
      grades: g('III', 'II'),
      learnt: [{ grades: g('III', 'IV') }, { grades: g('III', 'II'), at: at12 }],
      heard: { emergency: 'II', harm: {} },
      emergencyKind: 'fire',
    });
    expect(grown(open, alert(g('II', 'IV'), {}, { emergencyKind: 'fire' }), 7, at12)).toEqual({
      grades: g('II', 'IV'),
      heard: { emergency: 'IV', harm: {} },
    });
  });

  it('after that a proposal, known by its event; graver ones follow under the same', () => {
    expect(grown(state, alert(g('IV', 'II')), 7, at12).graver).toEqual({
      id: 'E7',
      at: at12,
      grades: g('III', 'II'),
      alertId: 'a1',
    });
    const proposed = { ...state, graver: graver(g('III', 'II')) };
    expect(grown(proposed, alert(g('IV', 'I')), 8, noon('13:00')).graver).toMatchObject({
      id: 'E9',
      at: noon('12:00'),
      grades: g('III', 'I'),
      alertId: 'a1',
    });
    expect(grown(proposed, alert(g('IV', 'II')), 8, noon('13:00'))).not.toHaveProperty('graver');
  });

  it('runs from when it was learnt of, never before the discovery, with each step between', () => {
    const before = [
      { grades: g('IV', 'III'), at: noon('10:30') },
      { grades: g('IV', 'IV'), at: noon('10:20') },
      { grades: g('IV', 'III'), at: noon('11:00') },
      { grades: g('IV', 'III'), at: noon('09:00') },
    ];
    const { learnt: steps } = grown(state, alert(g('IV', 'II'), { learntAt: noon('11:00'), before }), 7, at12);
    expect(steps).toEqual([
      { grades: g('III', 'IV') },
      { grades: g('III', 'III'), at: noon('10:30') },
      { grades: g('III', 'III'), at: DISCOVERED },
      { grades: g('III', 'II'), at: noon('11:00') },
    ]);
    expect(grown(state, alert(g('IV', 'II'), { learntAt: noon('09:00') }), 7, at12).learnt?.at(-1)?.at).toBe(
      DISCOVERED,
    );
  });

  it('the same news after a person decided is none, and what is new brings its duties anew', () => {
    const heard = { emergency: 'II' as const, harm: { deaths: 1 } };
    const lifted: Case['lifted'] = [{ duty: 'sign:A1', at: at12, pressedBy: at12, limit: { hours: 2 } }];
    const before = { ...state, heard, lifted };
    expect(grown(before, alert(g('IV', 'II')), 7, at12)).toEqual({ heard });
    expect(grown(before, alert(g('IV', 'II'), {}, { harm: { deaths: 2 } }), 7, at12)).toMatchObject({
      lifted: [],
      heard: { emergency: 'II', harm: { deaths: 2 } },
      graver: { id: 'E7' },
    });
    expect(grown({ ...state, heard }, alert(g('IV', 'I')), 7, at12)).not.toHaveProperty('lifted');
    // A toll alone proposes nothing by itself, and what else grew says nothing of an emergency.
    expect(grown({ ...state, heard }, alert(g('IV', 'I'), of('toll')), 7, at12)).toEqual({
      heard: { emergency: 'I', harm: { deaths: 1 } },
    });
    expect(grown({ ...state, heard }, alert(g('IV', 'I'), of('views')), 7, at12)).toEqual({});
    const { suggestion: _none, ...bare } = alert(g('IV', 'I'));
    expect(grown(state, bare, 7, at12)).toEqual({});
  });
});

describe('A1 · what a decision leaves of what was learnt', () => {
  const state = known(g('III'), [learnt(g('III', 'III'), '11:00'), learnt(g('III', 'II'), '12:00')], {
    graver: graver(g('III', 'II')),
    risen: [learnt(g('III'))],
  });
  it('as found: all of it stays known since then', () => {
    const after = decided(state, g('III', 'II'));
    expect(after.graver).toBeUndefined();
    expect(after.learnt).toEqual([learnt(g('IV')), learnt(g('III', 'III'), '11:00'), learnt(g('III', 'II'), '12:00')]);
    expect(after.risen).toEqual([learnt(g('III'))]);
  });

  it('found lighter: as much of it as was so, and the rest is kept as denied', () => {
    expect(decided(state, g('III', 'III')).learnt).toEqual([
      learnt(g('IV')),
      learnt(g('III', 'III'), '11:00'),
      learnt(g('III', 'III'), '12:00'),
      learnt(g('III', 'II'), '12:00', true),
    ]);
  });

  it('found to be none: only what of the concern was so', () => {
    expect(decided(state, g('IV')).learnt).toEqual([
      learnt(g('IV')),
      learnt(g('III', 'III'), '11:00', true),
      learnt(g('III', 'II'), '12:00', true),
    ]);
    expect(decided(aCase({ learnt: [learnt(g('IV'))] }), g('IV'))).not.toHaveProperty('learnt');
  });

  it('of what was denied as grave, the first alone', () => {
    const twice = known(g('IV'), [learnt(g('IV', 'II'), '11:00', true), learnt(g('IV', 'II'), '12:00')]);
    expect(decided(twice, g('IV')).learnt).toEqual([learnt(g('IV')), learnt(g('IV', 'II'), '11:00', true)]);
  });

  it('grades that stood and are lighter now are known no longer', () => {
    const rose = aCase({ grades: g('II'), risen: [learnt(g('IV')), learnt(g('II'), '11:00')] });
    expect(decided(rose, g('III')).risen).toEqual([learnt(g('IV')), learnt(g('II'), '11:00', true)]);
    expect(decided(aCase({ grades: g('II') }), g('II'))).not.toHaveProperty('risen');
    expect(decided(aCase({ grades: g('II') }), g('III')).risen).toEqual([learnt(g('II'), undefined, true)]);
  });

  const ROSE = [learnt(g('IV')), learnt(g('II'), '11:00')];
  it.each<[string, Grades, Learnt[] | undefined, Grades, Learnt[] | undefined]>([
    ['not as it was', g('IV'), undefined, g('IV'), undefined],
    ['graver', g('IV'), undefined, g('III'), [learnt(g('IV')), learnt(g('III'), '12:00')]],
    ['an emergency', g('IV'), undefined, g('IV', 'IV'), [learnt(g('IV')), learnt(g('IV', 'IV'), '12:00')]],
    ['not lighter than it was once', g('III'), ROSE, g('III'), ROSE],
    ['nor as grave', g('III'), ROSE, g('II'), ROSE],
    ['graver than ever', g('III'), ROSE, g('I'), [...ROSE, learnt(g('I'), '12:00')]],
    ['an emergency beside', g('III'), ROSE, g('IV', 'IV'), [...ROSE, learnt(g('IV', 'IV'), '12:00')]],
  ])('rises: %s', (_, before, rose, next, after) => {
    const now = aCase({ grades: next, ...(rose ? { risen: rose } : {}) });
    expect(risen(now, aCase({ grades: before }), noon('12:00')).risen).toEqual(after);
  });
});
