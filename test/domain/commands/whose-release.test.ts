import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../functions/domain/case/case.ts';
import { coordinate, coordinatorsOf } from '../../../functions/domain/commands/coordinators.ts';
import { refuseOwn, unitMeant, whoseRelease } from '../../../functions/domain/commands/whose-release.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { ReleaseForm } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, at, aUnit } from '../samples.ts';

const policy = currentPolicy();
const base = aDirectory();
const directory = { ...base, units: [...base.units, aUnit('closed', { desk: true, active: false })] };
const seen = { directory, policy };
const by = (unit: string): Actor => ({ kind: 'person', id: 'x', name: 'x', unit, role: 'officer', via: 'console' });
const formOf = (needs: ReleaseForm['needs']): ReleaseForm => {
  const form = policy.forms.find((one) => one.needs === needs);
  if (!form) throw new Error(`no form that needs ${needs}`);
  return form;
};
const refusedOr = (is: unknown): unknown => (isRefusal(is) ? is.refused : is);

describe('R3 · whose matter a person records', () => {
  it.each<[string, string | undefined, string, string]>([
    ['his own unit’s', undefined, 'housing', 'housing'],
    ['by its name', 'housing', 'housing', 'housing'],
    ['no other’s', 'xinqi', 'housing', 'not-own-unit'],
    ['but any for the desk', 'xinqi', 'office', 'xinqi'],
    ['not for a desk that is closed', 'xinqi', 'closed', 'not-own-unit'],
    ['none that there is not', 'nowhere', 'office', 'unknown-unit'],
  ])('%s', (_, named, own, expected) => {
    expect(refusedOr(unitMeant(named, by(own), directory))).toBe(expected);
  });

  it('the system names whose', () => {
    expect(refusedOr(unitMeant(undefined, { kind: 'system', part: 'intake' }, directory))).toBe('unknown-unit');
  });
});

const ordered = (part: Partial<Clock> = {}): Clock =>
  aClock({ id: 'assigned-limit:L1', kind: 'assigned-limit', of: 'L1', startAt: at('2026-03-18 16:00'), ...part });
const whose = (
  told: Partial<Parameters<typeof whoseRelease>[1]>,
  unit = 'housing',
  clocks: Clock[] = [],
  needs: ReleaseForm['needs'] = 'address',
): unknown =>
  refusedOr(
    whoseRelease(
      aCase({
        clocks,
        assignments: [
          anAssignment('housing', { state: 'taken-back' }),
          anAssignment('housing', { id: 'A2' }),
          anAssignment('xinqi', { id: 'A3', part: 'co-unit', state: 'taken-back' }),
        ],
      }),
      { publishedAt: at('2026-03-18 17:00'), ...told },
      formOf(needs),
      unit,
      seen,
    ),
  );

describe('P2, R1–R3 · whose a release is, and which orders it answers', () => {
  it.each<[string, unknown, unknown]>([
    ['of the part that its unit has', whose({}), { unit: 'housing', assignment: 'A2' }],
    ['or had last', whose({}, 'xinqi'), { unit: 'xinqi', assignment: 'A3' }],
    ['of the one that is named', whose({ assignment: 'A1' }), { unit: 'housing', assignment: 'A1' }],
    ['not of another unit’s', whose({ assignment: 'A3' }), 'not-its-assignment'],
    ['the desk speaks for the case', whose({}, 'office'), { unit: 'office', voice: 'desk' }],
    ['a unit without a part for itself', whose({}, 'water'), { unit: 'water' }],
    [
      'a superior for itself',
      whose({ bySuperior: '宁波市政府' }, 'office', [], 'superior'),
      { unit: 'office', voice: 'superior' },
    ],
    ['no unit of the district as one', whose({ bySuperior: 'housing' }, 'office', [], 'superior'), 'no-superior'],
  ])('%s', (_, is, expected) => {
    expect(is).toEqual(expected);
  });

  it.each<[string, unknown, unknown]>([
    [
      'an order that was given before',
      whose({ orders: ['assigned-limit:L1'] }, 'housing', [ordered()]),
      ['assigned-limit:L1'],
    ],
    ['none that there is not', whose({ orders: ['assigned-limit:L2'] }, 'housing', [ordered()]), 'unknown-order'],
    [
      'none that stands no more',
      whose({ orders: ['assigned-limit:L1'] }, 'housing', [ordered({ state: 'superseded' })]),
      'unknown-order',
    ],
    ['no other duty', whose({ orders: ['response'] }, 'housing', [aClock()]), 'unknown-order'],
    [
      'one given at that instant',
      whose({ orders: ['assigned-limit:L1'], publishedAt: at('2026-03-18 16:00') }, 'housing', [ordered()]),
      ['assigned-limit:L1'],
    ],
    [
      'one given later with a reason alone',
      whose({ orders: ['assigned-limit:L1'], publishedAt: at('2026-03-18 15:59') }, 'housing', [ordered()]),
      'reason-missing',
    ],
    [
      'with it',
      whose(
        { orders: ['assigned-limit:L1'], publishedAt: at('2026-03-18 15:59'), ordersReason: '内容一致' },
        'housing',
        [ordered()],
      ),
      ['assigned-limit:L1'],
    ],
    [
      'one to its own unit',
      whose({ orders: ['assigned-limit:L1'] }, 'housing', [ordered({ move: { unit: 'housing' } })]),
      ['assigned-limit:L1'],
    ],
    [
      'one to another with a reason alone',
      whose({ orders: ['assigned-limit:L1'] }, 'housing', [ordered({ move: { unit: 'xinqi' } })]),
      'reason-missing',
    ],
    ['none, where none is named', whose({ orders: [] }, 'housing', [ordered()]), undefined],
  ])('%s', (_, is, expected) => {
    expect(typeof is === 'object' && is !== null ? Reflect.get(is, 'orders') : is).toEqual(expected);
  });
});

describe('P3 · what is a superior', () => {
  it.each<[string, string, boolean]>([
    ['the city', '宁波市人民政府', true],
    ['no body that bears the district’s name', '北仑区某局', false],
    ['no unit of the directory, in whatever widths', ' housing ', false],
    ['what nobody here is', '某部', true],
  ])('%s', (_, bySuperior, isOne) => {
    expect(refuseOwn({ bySuperior }, directory, policy) === null).toBe(isOne);
  });
});

const named = (units: string[], part: Parameters<typeof aCase>[0] = {}): unknown => {
  const is = coordinate(aCase(part), { command: 'coordinate', units, reason: '需要' }, { directory });
  return isRefusal(is) ? is.refused : is.map((one) => (one.type === 'coordinators-named' ? one.units : null));
};

describe('R1, R3 · who coordinates', () => {
  it.each<[string, string[], Parameters<typeof aCase>[0], unknown]>([
    ['an office of the desk', ['office'], {}, [['office']]],
    ['each once', ['office', 'cyber', 'office'], {}, [['office', 'cyber']]],
    ['no other unit', ['office', 'housing'], {}, 'not-a-coordinator'],
    ['no office that is closed', ['closed'], {}, 'not-a-coordinator'],
    ['not the same anew, in whatever order', ['cyber', 'office'], { coordinators: ['office', 'cyber'] }, 'no-change'],
    ['none any more', [], { coordinators: ['office'] }, [[]]],
    ['nobody of a case that is over', ['office'], { status: 'closed' }, 'not-open'],
    [
      'no office that is complained of',
      ['office'],
      { wrongdoing: { state: 'is', against: ['office'] } },
      'complained-of',
    ],
  ])('%s', (_, units, part, expected) => {
    expect(named(units, part)).toEqual(expected);
  });

  const ledger = {
    ...policy,
    routing: {
      ...policy.routing,
      ofStreet: { units: ['office', 'housing'], clause: 'R2', says: '街道' },
      ofSeveral: { units: ['office', 'cyber'], clause: 'R3', says: '多家' },
    },
  };
  const added = (given: string[], part: Parameters<typeof aCase>[0] = {}, rules = ledger): unknown => {
    const [draft] = coordinatorsOf(aCase(part), given, { policy: rules, directory });
    return draft?.type === 'coordinators-named' ? [draft.units, draft.reasons.map(({ row }) => row)] : null;
  };
  const one = { assignments: [anAssignment('housing')] };

  it.each<[string, string[], Parameters<typeof aCase>[0], unknown]>([
    ['none of a department alone', ['housing'], {}, null],
    ['R2: of a street those of streets, the desk’s alone', ['xinqi'], {}, [['office'], ['street']]],
    ['of a second unit those of several', ['water'], one, [['office', 'cyber'], ['several-units']]],
    ['of two at once', ['water', 'housing'], {}, [['office', 'cyber'], ['several-units']]],
    [
      'of a street beside another both, each once',
      ['xinqi'],
      one,
      [
        ['office', 'cyber'],
        ['street', 'several-units'],
      ],
    ],
    ['of one that has a part already nothing', ['housing'], one, null],
    [
      'those that are missing',
      ['water'],
      { ...one, coordinators: ['office'] },
      [['office', 'cyber'], ['several-units']],
    ],
    ['nobody, where all are there', ['water'], { ...one, coordinators: ['cyber', 'office'] }, null],
    [
      'H5: nobody of what may be a report of wrongdoing',
      ['xinqi'],
      { ...one, wrongdoing: { state: 'suggested', against: [] } },
      null,
    ],
  ])('of the ledger: %s', (_, given, part, expected) => {
    expect(added(given, part)).toEqual(expected);
  });

  it('nobody, where the ledger names none', () => {
    const { ofStreet: _street, ofSeveral: _several, ...routing } = policy.routing;
    expect(coordinatorsOf(aCase(one), ['xinqi'], { policy: { ...policy, routing }, directory })).toEqual([]);
  });
});
