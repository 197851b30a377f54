import { describe, expect, it } from 'vitest';
import { planFor, type PlanFacts, plansFor } from '../../../functions/domain/routing/plan-for.ts';
import type { Plan } from '../../../functions/domain/rules/plan-rules.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aUnit } from '../samples.ts';

const units = [aUnit('bureau'), aUnit('street'), aUnit('gone', { active: false })];

const aPlan = (id: string, part: Partial<Plan>): Plan => ({
  id,
  title: id,
  clause: 'P1',
  unit: 'bureau',
  district: true,
  kinds: { subjects: ['环境'] },
  grades: {},
  steps: [{ id: 'look', phase: 'procedure', says: '看', who: 'lead', within: { hours: 1, from: 'discovery' } }],
  contacts: [],
  skeletons: [],
  readOn: '2026-01-05',
  ...part,
});
const facts = (part: Partial<PlanFacts> = {}): PlanFacts => ({
  subject: '环境',
  categories: ['vital-interests'],
  grades: { opinion: 'IV', emergency: null },
  unit: null,
  ...part,
});
const ids = (rows: Plan[], of: PlanFacts): string[] =>
  plansFor(of, { plans: { ...currentPolicy().plans, rows } }, { units }).map(({ plan }) => plan.id);

describe('P1 · the most specific plan, and why', () => {
  const ofDistrict = aPlan('of-bureau', {});
  const ofStreet = aPlan('of-street', { unit: 'street' });
  const { district: _, ...ofStreetAlone } = aPlan('street-alone', { unit: 'street' });

  it('goes by the plan of the unit that answers before one of the district', () => {
    expect(ids([ofDistrict, ofStreetAlone], facts({ unit: 'street' }))).toEqual(['street-alone', 'of-bureau']);
  });

  it('knows a unit’s own plan for its own cases alone', () => {
    expect(ids([ofStreetAlone], facts({ unit: 'bureau' }))).toEqual([]);
    expect(ids([ofStreetAlone], facts({ unit: null }))).toEqual([]);
  });

  it('takes the first of the table where nothing tells two of the district apart', () => {
    expect(ids([ofDistrict, ofStreet], facts())).toEqual(['of-bureau', 'of-street']);
  });

  it('goes by the kind of emergency before the subject, and by the subject before the category', () => {
    const rows = [
      aPlan('by-category', { kinds: { categories: ['vital-interests'] } }),
      aPlan('by-subject', {}),
      aPlan('by-emergency', { kinds: { emergencyKinds: ['fire'] } }),
    ];
    expect(ids(rows, facts({ emergencyKind: 'fire', grades: { opinion: 'IV', emergency: 'IV' } }))).toEqual([
      'by-emergency',
      'by-subject',
      'by-category',
    ]);
    // A concern that is no emergency has no kind of one, whatever was typed before.
    expect(ids(rows, facts({ emergencyKind: 'fire' }))).toEqual(['by-subject', 'by-category']);
  });

  it('goes by the plan for fewer grades, and by none for other grades', () => {
    const rows = [
      aPlan('any', {}),
      aPlan('light', { grades: { opinionGrades: ['III', 'IV'] } }),
      aPlan('grave', { grades: { opinionGrades: ['I'] } }),
    ];
    expect(ids(rows, facts())).toEqual(['light', 'any']);
    expect(ids(rows, facts({ grades: { opinion: 'I', emergency: null } }))).toEqual(['grave', 'any']);
  });

  it('reads “none” as no emergency', () => {
    const rows = [aPlan('quiet', { grades: { emergencyGrades: ['none'] } })];
    expect(ids(rows, facts())).toEqual(['quiet']);
    expect(ids(rows, facts({ grades: { opinion: 'IV', emergency: 'IV' } }))).toEqual([]);
  });

  it('asks for a word of the summary where the plan has words', () => {
    const rows = [aPlan('food', { kinds: { subjects: ['消费'], mentions: ['食堂'] } })];
    expect(ids(rows, facts({ subject: '消费', summary: '学校食堂异物' }))).toEqual(['food']);
    expect(ids(rows, facts({ subject: '消费' }))).toEqual([]);
    expect(ids(rows, facts({ summary: '学校食堂异物' }))).toEqual([]);
  });

  it('knows no plan of a unit that is there no more', () => {
    expect(ids([aPlan('old', { unit: 'gone' }), aPlan('never', { unit: 'nobody' })], facts({ unit: 'gone' }))).toEqual(
      [],
    );
  });

  it('says why, and says so where there is none', () => {
    const { plans } = currentPolicy();
    expect(planFor(facts({ unit: 'street' }), { plans: { ...plans, rows: [ofStreet] } }, { units })?.fits).toEqual({
      scope: 'unit',
      by: 'subject',
    });
    expect(planFor(facts(), { plans: { ...plans, rows: [] } }, { units })).toBeNull();
  });
});
