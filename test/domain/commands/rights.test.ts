import { describe, expect, it } from 'vitest';
import {
  judgeRights,
  mayNotDecideRights,
  standsAsAsked,
  type RightsChange,
} from '../../../functions/domain/commands/rights.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { Contact, Directory } from '../../../functions/domain/people/directory.ts';
import { aContact, aDirectory, aUnit } from '../samples.ts';

const signsIn = (id: string, unit: string, part: Partial<Contact> = {}): Contact =>
  aContact(id, unit, { subject: `sub-${id}`, ...part });
const admin = signsIn('admin', 'office', { role: 'administrator', posts: [] });
const other = signsIn('other', 'cyber', { role: 'administrator', posts: [] });
const chief = signsIn('chief', 'office', { role: 'leader', posts: ['unit-leader'] });
const duty = signsIn('duty', 'office', { role: 'coordinator' });
const zhang = signsIn('zhang', 'housing');

const district = (...contacts: Contact[]): Directory =>
  aDirectory({ contacts: contacts.length > 0 ? contacts : [admin, other, chief, zhang] });

const judged = (change: Partial<Directory>, directory = district(), by = 'admin') => {
  const verdict = judgeRights(by, change, directory);
  if (isRefusal(verdict)) return { refused: verdict.refused };
  const { alone, widened, wide, now, moved } = verdict;
  return {
    alone,
    ...(moved.length > 0 ? { moved: moved.map(({ person }) => person) } : {}),
    waits: [...wide.units, ...wide.contacts].map(({ id }) => id),
    now: [...(now.units ?? []), ...(now.contacts ?? [])].map(({ id }) => id),
    gains: Object.fromEntries(widened.map(({ person, gains }) => [person, gains])),
  };
};

describe('H2 · a change of rights is decided by a second person', () => {
  it.each<[string, Contact, string[]]>([
    [
      'a coordinator of the desk instead of an officer',
      { ...zhang, role: 'coordinator', unit: 'office' },
      ['role', 'unit'],
    ],
    ['an officer in another unit', { ...zhang, unit: 'xinqi' }, ['unit']],
    ['an inspector, who reads everything', { ...zhang, role: 'auditor' }, ['role']],
    [
      'a spokesperson a leader, who signs and takes the lead',
      signsIn('clerk', 'housing', { role: 'leader' }),
      ['role'],
    ],
    ['a person who was not there', signsIn('new', 'housing'), ['enters']],
    ['a person who had left', { ...zhang, id: 'gone' }, ['enters']],
    ['a leading post', { ...zhang, posts: ['unit-officer', 'principal-leader'] }, ['post']],
    ['another account for the same person', { ...chief, subject: 'sub-admin-2' }, ['account']],
    // Whoever holds the code of a text is taken for the person whom it was sent to.
    ['another telephone for a leader', { ...chief, phone: '13912345678' }, ['reached']],
    [
      'another telephone for a coordinator of the desk, who decides too',
      { ...duty, phone: '13912345678' },
      ['reached'],
    ],
    ['another account that texts of a leader go to', { ...chief, accounts: { wecom: 'admin' } }, ['reached']],
  ])('waits where it makes %s', (_, contact, gains) => {
    const clerk = signsIn('clerk', 'housing', { role: 'spokesperson' });
    const directory = district(admin, other, chief, duty, zhang, clerk, {
      ...zhang,
      id: 'gone',
      subject: 'x',
      active: false,
    });
    const result = judged({ contacts: [contact] }, directory);
    expect(result).toMatchObject({ alone: false, waits: [contact.id], now: [], gains: { [contact.id]: gains } });
  });

  it.each<[string, Contact]>([
    ['a telephone', { ...zhang, phone: '13912345678' }],
    ['an absence', { ...zhang, away: [{ from: '2026-04-01T00:00:00.000Z', until: '2026-04-02T00:00:00.000Z' }] }],
    ['the loss of an account', { ...zhang, subject: undefined } as unknown as Contact],
    ['a leader’s role in a unit, who signs but reads no more words', { ...zhang, role: 'leader' }],
    ['a spokesperson’s narrower role', { ...zhang, role: 'spokesperson' }],
    ['leaving', { ...zhang, active: false }],
  ])('lets %s be written at once', (_, contact) => {
    expect(judged({ contacts: [contact] })).toMatchObject({ waits: [], now: ['zhang'], gains: {} });
  });

  it('waits where somebody is to stand in for a leader, at once or by way of another', () => {
    expect(judged({ contacts: [{ ...chief, substitute: 'zhang' }] })).toMatchObject({
      waits: ['chief'],
      gains: { zhang: ['stands-in'] },
    });
    const clerk = signsIn('clerk', 'housing');
    const chained = district(admin, other, { ...chief, substitute: 'clerk' }, clerk, zhang);
    expect(judged({ contacts: [{ ...clerk, substitute: 'zhang' }] }, chained)).toMatchObject({
      waits: ['clerk'],
      gains: { zhang: ['stands-in'] },
    });
    // For an officer anybody of the unit may stand in.
    expect(
      judged({ contacts: [{ ...zhang, substitute: 'clerk' }] }, district(admin, other, chief, zhang, clerk)),
    ).toMatchObject({ waits: [], now: ['zhang'] });
  });

  it('refuses an administrator who would stand in for a leader', () => {
    expect(judged({ contacts: [{ ...chief, substitute: 'admin' }] })).toEqual({ refused: 'own-rights' });
  });

  it('waits where a unit becomes one of the duty desk, or is in use again, with people who gain by it', () => {
    const clerk = signsIn('clerk', 'housing', { role: 'coordinator' });
    expect(judged({ units: [aUnit('housing', { desk: true })] }, district(admin, other, clerk))).toMatchObject({
      waits: ['housing'],
      gains: { clerk: ['role'] },
    });
    const idle = {
      ...district(),
      units: district().units.map((u) => (u.id === 'housing' ? { ...u, active: false } : u)),
    };
    expect(judged({ units: [aUnit('housing')] }, idle)).toMatchObject({
      waits: ['housing'],
      gains: { zhang: ['enters'] },
    });
    expect(judged({ units: [aUnit('new')] })).toMatchObject({ waits: [], now: ['new'] });
  });

  it('writes of a list what widens nothing, and lets the rest wait', () => {
    const contacts = [{ ...zhang, name: '张三丰' }, signsIn('new', 'housing')];
    expect(judged({ contacts, units: [aUnit('new-unit')] })).toMatchObject({
      waits: ['new'],
      now: ['new-unit', 'zhang'],
    });
  });

  it('has a number wait too where a second person looks at the list anyway', () => {
    const contacts = [{ ...zhang, phone: '13912345678' }, signsIn('new', 'housing')];
    expect(judged({ contacts })).toMatchObject({
      waits: ['zhang', 'new'],
      gains: { new: ['enters'], zhang: ['reached'] },
    });
  });

  it('writes at once that one who decided does so no more, and says so: whoever takes an account over does that first', () => {
    const says = (contact: Contact) => judged({ contacts: [contact] }, district(admin, other, chief, duty, zhang));
    const told = { alone: false, waits: [], moved: ['chief'] };
    expect(says({ ...chief, active: false })).toMatchObject(told);
    const { phone: _, ...without } = chief;
    expect(says({ ...duty, role: 'officer' })).toMatchObject({ ...told, moved: ['duty'] });
    expect(says({ ...zhang, active: false })).not.toHaveProperty('moved');
    // Whatever else of a leader's address changes waits, as before.
    expect(says(without)).toMatchObject({ waits: ['chief'], gains: { chief: ['reached'] } });
  });

  it('P8 · writes a number of an officer at once, as it may have been lost at night, and says whose codes go elsewhere', () => {
    const alone = { alone: false, waits: [], now: ['zhang'], moved: ['zhang'] };
    expect(judged({ contacts: [{ ...zhang, phone: '13912345678' }] })).toMatchObject(alone);
    expect(judged({ contacts: [{ ...zhang, accounts: { wecom: 'else' } }] })).toMatchObject(alone);
    // Nobody gains where a number is taken away, or stays.
    const { phone: _, ...without } = zhang;
    expect(judged({ contacts: [without] })).not.toHaveProperty('moved');
    expect(judged({ contacts: [{ ...zhang, name: '张三丰' }] })).not.toHaveProperty('moved');
  });

  it.each<[string, Contact]>([
    ['make themselves coordinator', { ...admin, role: 'coordinator' }],
    ['move to another unit', { ...admin, unit: 'cyber' }],
    ['take another account', { ...admin, subject: 'sub-else' }],
    ['leave', { ...admin, active: false }],
  ])('refuses an administrator who would %s', (_, contact) => {
    expect(judged({ contacts: [contact] })).toEqual({ refused: 'own-rights' });
    expect(judged({ contacts: [contact] }, district(admin))).toEqual({ refused: 'own-rights' });
  });

  it('lets an administrator correct his own telephone', () => {
    expect(judged({ contacts: [{ ...admin, phone: '13912345678' }] })).toMatchObject({ now: ['admin'] });
  });

  it('is written at once, and said, while nobody else could decide: the first day', () => {
    expect(judged({ contacts: [chief, zhang] }, district(admin))).toMatchObject({
      alone: true,
      waits: ['chief', 'zhang'],
    });
    // Somebody who cannot sign in decides nothing.
    const { subject: _, ...noAccount } = chief;
    expect(judged({ contacts: [zhang] }, district(admin, noAccount))).toMatchObject({ alone: true });
    expect(judged({ contacts: [zhang] }, district(admin, chief))).toMatchObject({ alone: false });
  });

  it('refuses to leave fewer than two who can decide, so that nobody comes to be alone again', () => {
    expect(judged({ contacts: [{ ...chief, active: false }] }, district(admin, chief, zhang))).toEqual({
      refused: 'second-person-needed',
    });
    expect(judged({ contacts: [{ ...chief, active: false }] })).toMatchObject({ now: ['chief'] });
    const { subject: _, ...noAccount } = chief;
    expect(judged({ contacts: [noAccount] }, district(admin, chief))).toEqual({ refused: 'second-person-needed' });
    expect(judged({ units: [aUnit('cyber', { active: false })] }, district(admin, other))).toEqual({
      refused: 'second-person-needed',
    });
  });
});

describe('H2 · who decides on a change of rights', () => {
  const change: RightsChange = {
    id: 'R000001',
    at: '2026-03-18T02:00:00.000Z',
    by: { id: 'admin', name: '管理员' },
    policyId: 'p1',
    state: 'waiting',
    units: [],
    contacts: [{ ...zhang, unit: 'xinqi' }],
    were: { units: [], contacts: [zhang] },
    widened: [{ person: 'zhang', name: '张', unit: 'xinqi', role: 'officer', gains: ['unit'] }],
  };

  it.each([
    ['whoever asked for it', 'admin', 'proposed-it'],
    ['whoever gains by it', 'zhang', 'own-rights'],
    ['an officer', 'li', 'not-your-role'],
    ['a leader of a unit that is not of the desk', 'head', 'not-your-role'],
  ])('is not %s', (_, who, refused) => {
    const more = [signsIn('li', 'cyber'), signsIn('head', 'xinqi', { role: 'leader' })];
    expect(mayNotDecideRights(change, who, district(admin, other, chief, zhang, ...more))).toMatchObject({ refused });
  });

  it.each(['other', 'chief'])('may be %s: another administrator, or a leader of the desk', (who) => {
    expect(mayNotDecideRights(change, who, district())).toBeNull();
  });

  it('holds only as long as what was asked about stands', () => {
    expect(standsAsAsked(change, district())).toBe(true);
    expect(standsAsAsked(change, district(admin, other, { ...zhang, phone: '13912345678' }))).toBe(false);
    expect(standsAsAsked({ ...change, were: { units: [], contacts: [] } }, district())).toBe(false);
  });

  it('holds only as long as nobody else comes to more by it: a stand-in may have named one of his own meanwhile', () => {
    const li = signsIn('li', 'office');
    const wang = signsIn('wang', 'office');
    const standIn: RightsChange = {
      ...change,
      contacts: [{ ...chief, substitute: 'li' }],
      were: { units: [], contacts: [chief] },
      widened: [{ person: 'li', name: '李', unit: 'office', role: 'officer', gains: ['stands-in'] }],
    };
    expect(standsAsAsked(standIn, district(admin, other, chief, li, wang))).toBe(true);
    expect(standsAsAsked(standIn, district(admin, other, chief, { ...li, substitute: 'wang' }, wang))).toBe(false);
  });
});
