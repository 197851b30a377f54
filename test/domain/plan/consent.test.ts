import { describe, expect, it } from 'vitest';
import { bodyAbove, mayNotConsentTo, withPlan } from '../../../functions/domain/commands/plan-proposals.ts';
import type { Contact, Directory } from '../../../functions/domain/people/directory.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aContact, aDirectory, aUnit } from '../samples.ts';

const policy = currentPolicy();
const office = policy.plans.consentOf ?? policy.routing.defaultUnit;
const base = aDirectory();
const directory = (...units: Directory['units']): Directory => ({
  ...base,
  units: [...base.units, aUnit(office), ...units],
  contacts: [
    ...base.contacts,
    aContact('above', office, { role: 'leader', posts: ['unit-leader'] }),
    aContact('clerk', office, { role: 'officer', posts: ['unit-leader'] }),
    aContact('postless', office, { role: 'leader', posts: ['unit-officer'] }),
    aContact('former', 'housing', { active: false }),
  ],
});
const above = (of: string, within = directory()): string => {
  const is = bodyAbove(of, policy, within);
  return is === 'district-leader' ? is : is.unit.id;
};

describe('P1 · whose word a plan of a unit waits for', () => {
  it.each<[string, string, Directory, string]>([
    ['the Government Office’s', 'housing', directory(), office],
    [
      'of the superior that the directory names, by its id',
      'bureau',
      directory(aUnit('bureau', { superior: 'housing' })),
      'housing',
    ],
    [
      'by its name',
      'bureau',
      directory(aUnit('bureau', { superior: '市局' }), aUnit('city', { name: '市局' })),
      'city',
    ],
    [
      'or its short one',
      'bureau',
      directory(aUnit('bureau', { superior: '市局' }), aUnit('city', { short: '市局' })),
      'city',
    ],
    [
      'not of one that is no more',
      'bureau',
      directory(aUnit('bureau', { superior: 'city' }), aUnit('city', { active: false })),
      office,
    ],
    ['not of itself', 'bureau', directory(aUnit('bureau', { superior: 'bureau' })), office],
    ['of the Office’s own the leaders of the district', office, directory(), 'district-leader'],
    ['and where there is no such office', 'housing', base, 'district-leader'],
  ])('%s', (_, of, within, expected) => {
    expect(above(of, within)).toBe(expected);
  });
});

const person = (id: string): Contact => {
  const found = directory().contacts.find((one) => one.id === id);
  if (!found) throw new Error(`nobody is ${id}`);
  return found;
};

const may = (id: string, unit = 'housing', planners: string[] = []): string =>
  mayNotConsentTo({ unit, planners }, person(id), policy, directory())?.refused ?? 'may';

describe('P1, H2 · who may consent to it', () => {
  it.each<[string, string, string, string[], string]>([
    ['a leader of the body above', 'above', 'housing', [], 'may'],
    ['not by his role alone', 'postless', 'housing', [], 'not-yours-to-consent'],
    ['nor by his post alone', 'clerk', 'housing', [], 'not-yours-to-consent'],
    ['no leader of another unit', 'chief', 'housing', [], 'not-yours-to-consent'],
    ['nobody who wrote or changed it', 'above', 'housing', ['above'], 'proposed-it'],
    ['nobody of the unit itself', 'deputy', 'housing', [], 'of-the-unit'],
    ['of the Office’s own a leader of the district', 'mayor', office, [], 'may'],
    ['no other', 'chief', office, [], 'not-yours-to-consent'],
  ])('%s', (_, id, unit, planners, expected) => {
    expect(may(id, unit, planners)).toBe(expected);
  });
});

describe('P1 · the plans with another', () => {
  it('stands in the place of that of the same id, or after all', () => {
    const [first, second] = policy.plans.rows;
    if (!first || !second) throw new Error('the policy has two plans');
    const changed = { ...first, title: '修订' };
    expect(withPlan([first, second], changed)).toEqual([changed, second]);
    expect(withPlan([second], changed)).toEqual([second, changed]);
  });
});
