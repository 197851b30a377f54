import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../../functions/domain/case/case.ts';
import type { Directory } from '../../../functions/domain/people/directory.ts';
import type { Recipient } from '../../../functions/domain/rules/policy.ts';
import { recipients } from '../../../functions/domain/people/recipients.ts';
import { aCase, aClock, aContact, aDirectory, anAssignment, at, withContact } from '../samples.ts';

const assigned = aCase({ assignments: [anAssignment('housing')] });
const noon = '2026-03-18 12:00';

function phones(
  role: Recipient,
  given: { state?: Case; clock?: Partial<Clock> | null; directory?: Directory; now?: string } = {},
): string[] {
  const { state = assigned, clock = {}, directory = aDirectory(), now = noon } = given;
  const found = recipients(role, { state, clock: clock === null ? null : aClock(clock), directory, now: at(now) });
  expect(found.missing).toBe(found.people.length === 0);
  return found.people.map((contact) => contact.id);
}
const away = { away: [{ from: at('2026-03-18 00:00'), until: at('2026-03-19 00:00') }] };

describe('P8 · a rung goes to those whose move it is', () => {
  it("rings all officers of the primary unit's who are there", () => {
    expect(phones('move')).toEqual(['zhang', 'zhao']);
    expect(phones('move', { directory: withContact(aDirectory(), 'zhang', away) })).toEqual(['zhao']);
  });

  it('rings only the person who took the assignment on', () => {
    expect(phones('move', { state: aCase({ assignments: [anAssignment('housing', { handler: 'zhao' })] }) })).toEqual([
      'zhao',
    ]);
  });

  it('rings the other officers when the one who took it on is away and nobody stands in', () => {
    const state = aCase({ assignments: [anAssignment('housing', { handler: 'zhao' })] });
    expect(phones('move', { state, directory: withContact(aDirectory(), 'zhao', away) })).toEqual(['zhang']);
  });

  it("rings the officers of an assignment's own unit for its signature", () => {
    const state = aCase({
      assignments: [anAssignment('housing'), anAssignment('xinqi', { id: 'A2', part: 'co-unit' })],
    });
    expect(phones('move', { state, clock: { kind: 'sign', of: 'A2', move: { unit: 'xinqi' } } })).toEqual(['sun']);
  });

  it('reads the handler of the assignment that the clock belongs to, also in a second round', () => {
    const state = aCase({
      assignments: [
        anAssignment('housing', { handler: 'zhang' }),
        anAssignment('housing', { id: 'A2', handler: 'zhao' }),
      ],
    });
    expect(phones('move', { state, clock: { kind: 'sign', of: 'A2.2', move: { unit: 'housing' } } })).toEqual(['zhao']);
  });

  it('rings the lead where no unit is primary, and the desk where none leads', () => {
    expect(phones('move', { state: aCase({ assignments: [anAssignment('xinqi', { part: 'lead' })] }) })).toEqual([
      'sun',
    ]);
    expect(phones('move', { state: aCase({ assignments: [anAssignment('xinqi', { part: 'co-unit' })] }) })).toEqual([
      'wang',
    ]);
    expect(phones('move', { state: aCase() })).toEqual(['wang']);
  });

  it('rings nobody of a unit whose assignment was taken back', () => {
    expect(
      phones('move', { state: aCase({ assignments: [anAssignment('housing', { state: 'taken-back' })] }) }),
    ).toEqual(['wang']);
  });

  it('still rings a unit that asked to return the case: nothing waits for the decision', () => {
    expect(
      phones('move', { state: aCase({ assignments: [anAssignment('housing', { state: 'returning' })] }) }),
    ).toEqual(['zhang', 'zhao']);
  });

  it("rings the desk for the desk's own clocks and for matters of the whole case", () => {
    expect(phones('move', { clock: { kind: 'confirm', move: { desk: true } } })).toEqual(['wang']);
    expect(phones('desk', { clock: null })).toEqual(['wang']);
  });
});

describe('P8 · leaders', () => {
  it('knows the unit leader and the principal leader of the unit whose move it is', () => {
    expect(phones('unit-leader')).toEqual(['deputy']);
    expect(phones('principal-leader')).toEqual(['head']);
    expect(phones('district-leader')).toEqual(['mayor']);
  });

  it('goes to the leader on duty while nobody is assigned', () => {
    expect(phones('unit-leader', { state: aCase() })).toEqual(['chief']);
    expect(phones('principal-leader', { state: aCase() })).toEqual(['chief']);
  });

  it('says that nobody can receive it where a unit has no such leader', () => {
    expect(phones('principal-leader', { state: aCase({ assignments: [anAssignment('xinqi')] }) })).toEqual([]);
  });
});

describe('P8 · rota', () => {
  it.each([
    ['2026-03-18 08:00', ['wang']],
    ['2026-03-18 18:59', ['wang']],
    ['2026-03-18 19:30', ['wang', 'li']],
    ['2026-03-18 20:00', ['wang', 'li']],
    ['2026-03-19 07:59', ['wang', 'li']],
  ])('at %s the desk is %j, as long as the night shift has not signed', (now, ids) => {
    expect(phones('desk', { now })).toEqual(ids);
  });

  it.each([
    ['2026-03-18 19:30', ['wang', 'li']],
    ['2026-03-18 20:00', ['li']],
    ['2026-03-19 07:59', ['li']],
  ])('at %s the desk is %j, once it has', (now, ids) => {
    const { rota, ...rest } = aDirectory();
    const signed = rota.map((shift, at_) =>
      at_ === 1 ? { ...shift, signed: { at: at('2026-03-18 19:10'), by: 'li' } } : shift,
    );
    expect(phones('desk', { now, directory: { ...rest, rota: signed } })).toEqual(ids);
  });

  it('rings every coordinator of the desk units when the rota is empty', () => {
    expect(phones('desk', { now: '2026-03-19 08:00' })).toEqual(['wang', 'li']);
    expect(phones('leader-on-duty', { now: '2026-03-19 08:00' })).toEqual(['chief']);
  });

  it('rings every other coordinator when nobody of the shift can be reached', () => {
    expect(phones('desk', { directory: withContact(aDirectory(), 'wang', away) })).toEqual(['li']);
  });
});

describe('H5 · nobody of another unit is told', () => {
  it('though he is named as stand-in; the next role is asked', () => {
    const directory = withContact(housing({ ...away, substitute: 'sun' }), 'head', { ...away, substitute: 'wang' });
    expect(phones('unit-leader', { directory })).toEqual([]);
  });

  it('though the rota still names him; the other coordinators are asked', () => {
    const moved = withContact(aDirectory(), 'wang', { unit: 'xinqi' });
    expect(phones('desk', { directory: moved, now: '2026-03-18 08:00' })).toEqual(['li']);
  });
});

const housing = (part: Parameters<typeof withContact>[2]): Directory => withContact(aDirectory(), 'deputy', part);

describe('P8 · AB角', () => {
  it.each([
    ['away', away],
    ['out of office', { active: false }],
  ])('a substitute stands in for one who is %s', (_, part) => {
    expect(phones('unit-leader', { directory: housing({ ...part, substitute: 'head' }) })).toEqual(['head']);
  });

  it('a substitute stands in for one without a phone', () => {
    const directory = aDirectory();
    const { phone: _, ...mute } = aContact('deputy', 'housing', { posts: ['unit-leader'], substitute: 'head' });
    const contacts = directory.contacts.map((contact) => (contact.id === 'deputy' ? mute : contact));
    expect(phones('unit-leader', { directory: { ...directory, contacts } })).toEqual(['head']);
  });

  it("a substitute's own substitute stands in, and a ring of them ends", () => {
    const chain = withContact(
      withContact(housing({ ...away, substitute: 'head' }), 'head', { ...away, substitute: 'zhang' }),
      'zhang',
      {},
    );
    expect(phones('unit-leader', { directory: chain })).toEqual(['zhang']);
    const ring = withContact(housing({ ...away, substitute: 'head' }), 'head', { ...away, substitute: 'deputy' });
    expect(phones('unit-leader', { directory: ring })).toEqual([]);
  });

  it('rings nobody twice when a substitute is addressed anyway', () => {
    expect(phones('move', { directory: withContact(aDirectory(), 'zhang', { ...away, substitute: 'zhao' }) })).toEqual([
      'zhao',
    ]);
  });

  it('is back the moment the absence ends', () => {
    const directory = housing({
      away: [{ from: at('2026-03-18 08:00'), until: at('2026-03-18 12:00') }],
      substitute: 'head',
    });
    expect(phones('unit-leader', { directory, now: '2026-03-18 11:59' })).toEqual(['head']);
    expect(phones('unit-leader', { directory, now: '2026-03-18 12:00' })).toEqual(['deputy']);
  });
});
