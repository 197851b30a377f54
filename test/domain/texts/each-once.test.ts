import { describe, expect, it } from 'vitest';
import type { Event } from '../../../functions/domain/case/events.ts';
import { fixedRungs, ladderOf } from '../../../functions/domain/clocks/ladder.ts';
import { announce } from '../../../functions/domain/texts/announce.ts';
import { addressees } from '../../../functions/domain/texts/addressees.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aContact, aDirectory, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const plain = aDirectory();
// Chen is officer of housing and of the street, and the desk's leader on duty is a leader of housing too.
const directory = {
  ...plain,
  contacts: [
    ...plain.contacts.filter(({ id }) => !['zhang', 'zhao', 'sun', 'deputy', 'chief'].includes(id)),
    aContact('chen-housing', 'housing', { name: '陈明', phone: '13900000001' }),
    aContact('chen-xinqi', 'xinqi', { name: '陈明', phone: '13900000001' }),
    aContact('chief', 'office', { name: '李主任', role: 'leader', posts: ['unit-leader'], phone: '13900000002' }),
    aContact('chief-housing', 'housing', {
      name: '李主任',
      role: 'leader',
      posts: ['unit-leader'],
      phone: '13900000002',
    }),
  ],
};
const now = at('2026-03-18 15:00');
const state = aCase({
  assignments: [
    anAssignment('housing', { state: 'signed' }),
    anAssignment('xinqi', { id: 'A2', part: 'co-unit', state: 'signed' }),
  ],
  clocks: [aClock()],
});
const reminded: Event = {
  type: 'reminded',
  units: ['housing', 'xinqi'],
  says: '请加快',
  seq: 4,
  at: now,
  actor: { kind: 'system', part: 'intake' },
  prev: '',
  hash: '',
};

describe('P8 · whoever serves in two places hears of one thing once', () => {
  it('urged for both of his units, by one text', () => {
    const { texts } = announce(state, [reminded], {
      policy,
      directory,
      now,
      channels: ['by-hand'],
      sentTexts: [],
      gap: null,
    });
    expect(texts.map(({ person }) => person)).toEqual(['chen-housing']);
  });

  it('asked by a step as leader of the unit and of the desk, he is listed once', () => {
    const clock = aClock();
    const rung = fixedRungs(clock, ladderOf(clock, policy)).find(
      ({ to: asked }) => asked.includes('unit-leader') || asked.includes('principal-leader'),
    );
    if (!rung) throw new Error('no rung asks a leader');
    const { to, unreachable } = addressees(
      state,
      clock,
      { ...rung, to: ['unit-leader', 'leader-on-duty'] },
      { policy, directory, now },
    );
    expect(to).toEqual(['chief-housing']);
    expect(unreachable).toEqual([]);
  });
});
