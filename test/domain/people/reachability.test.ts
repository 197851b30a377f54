import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../functions/domain/people/directory.ts';
import { reachability } from '../../../functions/domain/people/reachability.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aContact, aDirectory, at, withContact } from '../samples.ts';

const policy = currentPolicy();
const now = at('2026-03-18 12:00');
const check = (directory: Directory) => reachability(policy, directory, now);
const role = (directory: Directory, name: string, unit: string | null) =>
  check(directory).roles.find((one) => one.role === name && one.unit === unit);
const missed = (directory: Directory) =>
  check(directory).rungs.find((rung) => rung.ladder === 'response' && rung.kind === 'declare-missed');
const spell = { from: at('2026-03-18 00:00'), until: at('2026-03-20 00:00') };

describe('P8 · the reachability of every rung', () => {
  it('names who would be texted now for each role of each unit and of the desk', () => {
    expect(role(aDirectory(), 'move', 'housing')?.people).toEqual(['zhang', 'zhao']);
    expect(role(aDirectory(), 'desk', null)?.people).toEqual(['wang']);
    expect(role(aDirectory(), 'district-leader', null)?.people).toEqual(['mayor']);
  });

  it('says why a person is not texted: away until when, or no phone', () => {
    expect(role(withContact(aDirectory(), 'zhang', { away: [spell] }), 'move', 'housing')).toMatchObject({
      people: ['zhao'],
      unreached: [{ person: 'zhang', why: 'away', until: spell.until }],
    });
    const { phone: _, ...mute } = aContact('sun', 'xinqi');
    const contacts = aDirectory().contacts.map((contact) => (contact.id === 'sun' ? mute : contact));
    expect(role(aDirectory({ contacts }), 'move', 'xinqi')).toMatchObject({
      people: [],
      unreached: [{ person: 'sun', why: 'no-phone' }],
    });
  });

  it('shows a substitute where one stands in', () => {
    expect(
      role(withContact(aDirectory(), 'deputy', { away: [spell], substitute: 'head' }), 'unit-leader', 'housing')
        ?.people,
    ).toEqual(['head']);
  });

  it('covers every rung of every ladder, by kind of unit', () => {
    const { rungs } = check(aDirectory());
    expect(rungs).toHaveLength(Object.values(policy.ladders).reduce((sum, ladder) => sum + ladder.rungs.length, 0));
    expect(missed(aDirectory())?.kinds.map(({ kind, units }) => [kind, units])).toEqual([
      ['department', 3],
      ['sub-district', 1],
    ]);
  });

  it('finds the units of which nobody would hear a rung, and those that lack a role of it', () => {
    const principal = check(aDirectory()).rungs.find(
      (rung) => rung.to.includes('principal-leader') && rung.to.length === 2 && rung.ladder === 'response',
    );
    expect(principal?.kinds.find(({ kind }) => kind === 'sub-district')).toMatchObject({
      silent: ['xinqi'],
      partly: [],
    });
    expect(missed(aDirectory())?.kinds.find(({ kind }) => kind === 'sub-district')).toMatchObject({
      silent: [],
      partly: ['xinqi'],
    });
  });

  it('asks the desk for the desk’s own clocks', () => {
    const confirm = check(aDirectory()).rungs.filter((rung) => rung.ladder === 'confirm');
    expect(confirm.map(({ desk, kinds }) => [desk, kinds])).toEqual(confirm.map(() => ['reached', []]));
    const nobody = aDirectory({ contacts: aDirectory().contacts.filter((contact) => contact.unit === 'housing') });
    expect(check(nobody).rungs.find((rung) => rung.ladder === 'confirm')?.desk).toBe('silent');
  });
});
