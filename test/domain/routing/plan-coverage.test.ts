import { describe, expect, it } from 'vitest';
import {
  isToRead,
  planCoverage,
  readAgainOn,
  unitsWithoutPlan,
} from '../../../functions/domain/routing/plan-coverage.ts';
import type { Plan } from '../../../functions/domain/rules/plan-rules.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at, aUnit } from '../samples.ts';

const shipped = currentPolicy();
const units = [aUnit('bureau'), aUnit('street'), aUnit('gone', { active: false })];
const aPlan = (part: Partial<Plan>): Plan => ({
  id: 'p',
  title: 'p',
  clause: 'P1',
  unit: 'bureau',
  kinds: { subjects: ['环境'] },
  grades: {},
  steps: [],
  contacts: [],
  skeletons: [],
  readOn: '2026-01-05',
  ...part,
});
/** The ledger gives the bureau 环境, and the street 物业. */
const rules = (...rows: Plan[]) => ({
  ...shipped,
  plans: { ...shipped.plans, rows },
  routing: {
    ...shipped.routing,
    rows: [
      { id: 'R1', unit: 'bureau', clause: 'R2', subjects: ['环境'], says: '主管' },
      { id: 'R2', unit: 'street', clause: 'R2', subjects: ['物业'], places: ['街'], says: '属地' },
    ],
  },
});
const cellsOf = (unit: string | null, kind: string, ...rows: Plan[]) =>
  planCoverage(rules(...rows), { units }).find((row) => row.unit === unit && row.kind.id === kind)?.cells;

describe('P1 · kind × grade × unit without a plan', () => {
  it('says of each grade which plan there is, and whose', () => {
    const own = aPlan({ id: 'own', grades: { opinionGrades: ['I', 'II'] } });
    const general = aPlan({ id: 'general', unit: 'street', district: true, grades: { opinionGrades: ['III'] } });
    expect(cellsOf('bureau', '环境', own, general)).toEqual([
      { grade: 'I', plan: 'own', own: true },
      { grade: 'II', plan: 'own', own: true },
      { grade: 'III', plan: 'general' },
      { grade: 'IV' },
    ]);
  });

  it('lists a unit’s kinds by the ledger, and those of its own plans', () => {
    const kinds = planCoverage(rules(aPlan({ unit: 'street' })), { units })
      .filter(({ unit }) => unit !== null)
      .map(({ unit, kind }) => `${unit} ${kind.id}`);
    expect(kinds).toEqual(['bureau 环境', 'street 环境', 'street 物业']);
  });

  it('asks for emergencies of the whole district, by the grade of the emergency', () => {
    const fire = aPlan({
      id: 'fire',
      district: true,
      kinds: { emergencyKinds: ['fire'] },
      grades: { emergencyGrades: ['IV'] },
    });
    expect(cellsOf(null, 'fire', fire)).toEqual([
      { grade: 'I' },
      { grade: 'II' },
      { grade: 'III' },
      { grade: 'IV', plan: 'fire' },
    ]);
    expect(cellsOf(null, 'earthquake', fire)?.every(({ plan }) => plan === undefined)).toBe(true);
  });

  it('says where a plan is for some words alone', () => {
    const food = aPlan({ id: 'food', district: true, kinds: { subjects: ['环境'], mentions: ['油烟'] } });
    expect(cellsOf('bureau', '环境', food)?.[0]).toEqual({ grade: 'I', plan: 'food', own: true, partly: true });
  });

  it('names the units that have none of their own', () => {
    expect(unitsWithoutPlan(rules(aPlan({ district: true })), { units })).toEqual(['street']);
    expect(unitsWithoutPlan(rules(), { units })).toEqual(['bureau', 'street']);
  });
});

describe('P1 · its owner is asked to read a plan again after a year', () => {
  const plans = { ...shipped.plans, readAgainMonths: 12 };
  it.each<[string, string]>([
    ['2026-01-05', '2027-01-05'],
    ['2026-12-31', '2027-12-31'],
    // A leap day has no second one: the last day of that February.
    ['2028-02-29', '2029-02-28'],
  ])('read on %s: again on %s', (readOn, again) => {
    expect(readAgainOn({ readOn }, plans)).toBe(again);
  });

  it('goes by the months of the rules, to the end of a shorter one', () => {
    expect(readAgainOn({ readOn: '2026-08-31' }, { ...plans, readAgainMonths: 6 })).toBe('2027-02-28');
    expect(readAgainOn({ readOn: '2026-08-31' }, { ...plans, readAgainMonths: 4 })).toBe('2026-12-31');
  });

  it('begins with that day in Shanghai, not before midnight there', () => {
    const plan = aPlan({ readOn: '2026-01-01' });
    expect(isToRead(plan, plans, at('2026-12-31 23:59'))).toBe(false);
    expect(isToRead(plan, plans, at('2027-01-01 00:00'))).toBe(true);
  });
});
