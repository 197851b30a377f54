import { describe, expect, it } from 'vitest';
import { type Found, type Need, neededBy } from '../../console/src/pages/home/missing.ts';

const NOW = Date.parse('2026-03-20T02:00:00.000Z');
const day = (days: number): string => new Date(NOW + days * 86_400_000).toISOString();
const health: Found['status']['health'] = {
  ok: true,
  overdue: 0,
  oldest: null,
  beatAt: null,
  silent: false,
  deskUnheard: null,
  restored: null,
};
const person = (role: string, unit: string, hasPhone = true) => ({ role, unit, hasPhone, active: true });

/** A district with all that it needs. */
const READY: Found = {
  units: [
    { id: 'office', short: '政府办', desk: true, active: true },
    { id: 'housing', short: '住建局', desk: false, active: true },
  ],
  contacts: [
    person('coordinator', 'office'),
    person('coordinator', 'office'),
    person('administrator', 'office'),
    person('leader', 'office'),
    person('auditor', 'office'),
    person('officer', 'housing'),
  ],
  without: [],
  rota: [
    { from: day(-1), until: day(4) },
    { from: day(4), until: day(8) },
  ],
  status: { calendar: [], channels: [{ name: 'sms', recent: 3, failed: 1 }], health },
  roles: [{ role: 'district-leader', unit: null, people: [{ id: 'x', name: 'x' }] }],
};
const lacking = (change: Partial<Found>): Need[] =>
  neededBy({ ...READY, ...change }, NOW)
    .filter(({ is }) => is === 'missing')
    .map(({ id }) => id);

describe('P8 · what a district still lacks before it can run', () => {
  it('is nothing where all of it is there', () => expect(lacking({})).toEqual([]));

  it.each<[string, Partial<Found>, Need[]]>([
    ['no unit that answers', { units: READY.units.slice(0, 1) }, ['units']],
    [
      'one coordinator with a telephone: nobody relieves him, and nobody approves what he proposes',
      { contacts: [person('coordinator', 'office', false), ...READY.contacts.slice(1)] },
      ['desk'],
    ],
    ['a unit whose officer cannot be texted', { without: ['住建局'] }, ['contacts']],
    ['a post that decides and nobody holds', { roles: [{ role: 'legal-officer', unit: null, people: [] }] }, ['posts']],
    [
      'a rota with an hour of nobody',
      {
        rota: [
          { from: day(-1), until: day(4) },
          { from: day(4.1), until: day(9) },
        ],
      },
      ['rota'],
    ],
    ['a rota that begins tomorrow', { rota: [{ from: day(1), until: day(9) }] }, ['rota']],
    ['a rota that ends within the week', { rota: [{ from: day(-1), until: day(6) }] }, ['rota']],
    ['no second person', { contacts: READY.contacts.filter(({ role }) => role !== 'leader') }, ['second']],
    ['no inspector', { contacts: READY.contacts.filter(({ role }) => role !== 'auditor') }, ['inspector']],
    [
      'a desk that no text reaches',
      { status: { ...READY.status, health: { ...health, deskUnheard: 'nobody-reachable' } } },
      ['channels'],
    ],
    [
      'no text that ever went out',
      { status: { ...READY.status, channels: [{ name: 'sms', recent: 2, failed: 2 }] } },
      ['heard'],
    ],
    [
      'next year’s holidays',
      { status: { ...READY.status, calendar: [{ missingYear: 2027, says: '缺 2027 年' }] } },
      ['calendar'],
    ],
  ])('%s', (_, change, expected) => expect(lacking(change)).toEqual(expected));

  it('says from when on nobody is on duty', () => {
    const rota = neededBy({ ...READY, rota: [{ from: day(-1), until: day(4) }] }, NOW).find(({ id }) => id === 'rota');
    expect(rota?.names).toEqual([day(4)]);
  });
});
