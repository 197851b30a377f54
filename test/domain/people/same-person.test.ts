import { describe, expect, it } from 'vitest';
import { mayNotDecideRights } from '../../../functions/domain/commands/rights.ts';
import { mayNotDecide, mayTakeOver } from '../../../functions/domain/people/deciders.ts';
import type { Contact, Directory } from '../../../functions/domain/people/directory.ts';
import { isAmong } from '../../../functions/domain/people/same-person.ts';
import { aCase, aContact, aDirectory, aProposal, at } from '../samples.ts';

const now = at('2026-03-18 15:00');
const PHONE = '19900000001';
/** Listed in the Government Office and, for his second post, in the Publicity Department. */
const wang = aContact('wang-1', 'office', { name: '王伟', phone: PHONE, role: 'coordinator', subject: 'sub-1' });
const again = aContact('wang-2', 'office', { name: '王伟', phone: PHONE, role: 'leader', subject: 'sub-2' });
/** Another person, who answers the same telephone of the duty room. */
const colleague = aContact('li', 'office', { name: '李芳', phone: PHONE, role: 'leader', subject: 'sub-3' });
const namesake = aContact('wang-3', 'office', { name: '王伟', phone: '19900000002', role: 'leader', subject: 'sub-4' });

const directory = (...contacts: Contact[]): Directory => aDirectory({ contacts });
const district = directory(wang, again, colleague, namesake);
const END = { kind: 'end' as const, deciders: ['desk-leader' as const] };

const change = (by: string, person: string) => ({
  by: { id: by, name: by },
  widened: [{ person, name: person, unit: 'office', role: 'officer' as const, gains: [] }],
});

describe('H2 · who is listed twice is one person', () => {
  const proposal = aProposal('P7', { ...END, by: 'wang-1' });
  const asked = (person: string) =>
    mayNotDecide(proposal, person, { state: aCase({ proposals: [proposal] }), directory: district, now });

  it('and decides nothing that he proposed under his other name; a colleague at the same telephone may, and a namesake', () => {
    expect(asked('wang-2')).toBe('proposed-it');
    expect(asked('li')).toBeNull();
    expect(asked('wang-3')).toBeNull();
    expect(mayTakeOver(proposal, district).map(({ id }) => id)).toEqual(['li', 'wang-3']);
  });

  it('nor what is his own act', () => {
    const own = aProposal('P7', { ...END, by: 'li', actors: ['wang-1'] });
    const deciding = { state: aCase({ proposals: [own] }), directory: district, now };
    expect(mayNotDecide(own, 'wang-2', deciding)).toBe('own-act');
  });

  it('nor on rights that he asked for, or that are his', () => {
    expect(mayNotDecideRights(change('wang-1', 'x'), 'wang-2', district)).toMatchObject({ refused: 'proposed-it' });
    expect(mayNotDecideRights(change('x', 'wang-1'), 'wang-2', district)).toMatchObject({ refused: 'own-rights' });
    expect(mayNotDecideRights(change('wang-1', 'x'), 'li', district)).toBeNull();
  });

  it('is known by another account as well, and by no empty field', () => {
    const one = { ...wang, accounts: { wecom: 'wangwei' } };
    const { phone: _one, ...other } = { ...again, accounts: { wecom: 'wangwei' } };
    expect(isAmong(['wang-1'], 'wang-2', directory(one, other))).toBe(true);
    const { phone: _two, ...bare } = wang;
    const { phone: _three, ...bareToo } = again;
    expect(isAmong(['wang-1'], 'wang-2', directory(bare, bareToo))).toBe(false);
    expect(isAmong(['gone'], 'wang-2', directory(again))).toBe(false);
  });
});
