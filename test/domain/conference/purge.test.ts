import { describe, expect, it } from 'vitest';
import type { Conference } from '../../../functions/domain/conference/conference.ts';
import { decidable } from '../../../functions/domain/conference/decidable.ts';
import { decide } from '../../../functions/domain/conference/decide.ts';
import type { ConferenceBody, ConferenceEvent } from '../../../functions/domain/conference/events.ts';
import { mayDoConference } from '../../../functions/domain/conference/access.ts';
import { fold } from '../../../functions/domain/conference/apply.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import type { Proposal } from '../../../functions/domain/matter/proposal.ts';
import { proposePurge } from '../../../functions/domain/proposals/purge.ts';
import { mayNotDecide } from '../../../functions/domain/people/deciders.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aContact, aDirectory, at } from '../samples.ts';
import { aConference } from './sample.ts';

const directory = aDirectory();
const desk = directory.units.find((unit) => unit.desk)?.id ?? '';
directory.contacts.push(
  aContact('first', desk, { role: 'coordinator' }),
  aContact('second', desk, { role: 'coordinator' }),
  aContact('voice', 'housing', { posts: ['spokesperson'], role: 'spokesperson' }),
);
const policy = currentPolicy();
const NOW = at('2026-03-18 14:00');
const HOUR = at('2026-03-19 08:00');
const person = (id: string, unit = desk): Actor => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: 'coordinator',
  via: 'console',
});

const PROPOSAL: Proposal = { id: 'P4', kind: 'purge', by: 'first', at: NOW, deciders: ['desk', 'desk-leader'] };
const conference = (part: Partial<Conference> = {}): Conference => aConference({ place: '发布厅', ...part });

const recorded = (bodies: ConferenceBody[]): ConferenceEvent[] =>
  bodies.map((body, index) => ({
    ...body,
    seq: index + 1,
    at: NOW,
    actor: person('writer', 'housing'),
    prev: '',
    hash: `h${index + 1}`,
  }));
const opening: ConferenceBody = {
  type: 'conference-opened',
  number: 'BLF2600001',
  policyId: policy.id,
  drill: false,
  status: 'planning',
  caseNumber: 'BL2600017',
  title: '发布会',
  subject: '环境',
  grade: 'II',
  form: 'press-conference',
  hour: HOUR,
  place: '一楼',
  steps: [],
};
const moved: ConferenceBody = { type: 'conference-moved', hour: HOUR, was: HOUR, says: '改期', steps: [] };
const held: ConferenceBody = {
  type: 'conference-held',
  unit: 'housing',
  held: { heldAt: NOW, place: '三楼', attendance: [], evidence: [], outlets: [], final: true, unanswered: [] },
};

/** Which fields of the folded state go with the events that are erased. */
function clearedOf(bodies: ConferenceBody[], events: number[]): string[] | undefined {
  const payload = { kind: 'purge' as const, words: [], events };
  const asked = { type: 'proposed' as const, proposal: PROPOSAL, payload, reason: '误写' };
  const decided = decide(
    conference({ proposals: [PROPOSAL] }),
    person('second'),
    {
      command: 'decide',
      proposalId: 'P4',
      decision: 'approve',
      erasing: { events: events.map((seq) => ({ seq, was: '', now: '' })), cleared: [] },
    },
    { policy, directory, now: NOW, facts: recorded(bodies), proposed: [asked] },
  );
  if ('refused' in decided) throw new Error(decided.says);
  return decided.flatMap((body) => (body.type === 'purged' ? [body.cleared] : []))[0];
}

describe('H5 · what the folded state of a conference told goes with the event that told it last', () => {
  it.each<[string, ConferenceBody[], number[], string[]]>([
    ['title and place of the opening', [opening], [1], ['title', 'place']],
    ['a place that was told again since stays', [opening, { ...moved, place: '二楼' }], [1], ['title']],
    ['a move that names no place tells none', [opening, moved], [2], []],
    ['the place of a move', [opening, { ...moved, place: '二楼' }], [2], ['place']],
    ['the place that a step told', [opening, { type: 'step-done', step: 'venue', place: '二楼' }], [2], ['place']],
    ['the place where it was held', [opening, held], [2], ['place']],
    ['the opening of one that was held elsewhere', [opening, held], [1], ['title']],
    ['a line is kept in no field', [opening, { type: 'line-set', says: '口径' }], [2], []],
  ])('%s', (_, bodies, events, cleared) => {
    expect(clearedOf(bodies, events)).toEqual(cleared);
  });

  it('is replaced by the sign of an erasure, and nothing else is touched', () => {
    const state = conference({ proposals: [{ ...PROPOSAL, approvedBy: 'second' }] });
    const stamp = { seq: 5, at: NOW, byPerson: true, hash: 'h5' };
    const purged = {
      type: 'purged' as const,
      proposalId: 'P4',
      words: [],
      events: [],
      cleared: ['place'],
      remains: [],
    };
    const after = fold(state, purged, stamp);
    expect(after).toMatchObject({ place: ERASED, title: '发布会', proposals: [], at: HOUR, status: 'planning' });
    expect(() => fold(conference({ proposals: [PROPOSAL] }), purged, stamp)).toThrow('approved by nobody');
  });
});

describe('H5 · asking for an erasure of a conference', () => {
  it('has the number of its own event, also where somebody left office meanwhile', () => {
    const state = conference({ spokesperson: { person: 'voice', unit: 'elsewhere' } });
    const command = { command: 'ask-purge' as const, events: [1], says: '误写' };
    const drafts = decide(state, person('first'), command, { policy, directory, now: NOW, facts: [] });
    expect(drafts).toMatchObject([
      { type: 'proposed', proposal: { id: 'P5' } },
      { type: 'spokesperson-left', person: 'voice' },
      { type: 'clocks-changed' },
    ]);
  });

  it('names at least one event; on a case it may be citizens’ words instead', () => {
    const context = { policy, directory, now: NOW, facts: [] };
    const command = { command: 'ask-purge' as const, events: [], says: '误写' };
    expect(decide(conference(), person('first'), command, context)).toMatchObject({
      refused: 'nothing-named',
      says: '请指明要清除的记录',
    });
    const asked = { words: [], events: [], reason: '误写' };
    expect(proposePurge(decidable(conference()), asked, person('first'), context)).toMatchObject({
      refused: 'nothing-named',
      says: '请指明要清除的原文或记录',
    });
  });

  it('keeps whoever recorded what is to go from deciding on it, and whoever is of a unit complained of', () => {
    const state = conference({ proposals: [{ ...PROPOSAL, actors: ['second'] }] });
    const asks = (given: Conference, id: string) => {
      const [proposal = PROPOSAL] = given.proposals ?? [];
      return mayNotDecide(proposal, id, { state: decidable(given), directory, now: NOW });
    };
    expect(asks(state, 'second')).toBe('own-act');
    expect(asks(conference({ proposals: [PROPOSAL] }), 'second')).toBeNull();
    expect(asks(conference({ proposals: [PROPOSAL], against: [desk] }), 'second')).toBe('of-the-unit-concerned');
  });

  it.each<[string, Parameters<typeof mayDoConference>[0], boolean, boolean]>([
    ['a coordinator of the desk', 'coordinator', true, true],
    ['a leader of the desk', 'leader', true, true],
    ['an officer of the unit that holds it', 'officer', false, false],
    ['a leader of the unit that holds it', 'leader', false, false],
    ['its spokesperson', 'spokesperson', false, false],
    ['an auditor', 'auditor', false, false],
    ['an administrator', 'administrator', false, false],
  ])('%s', (_, role, ofDesk, may) => {
    const relation = ofDesk
      ? { desk: true, part: 'none' as const, speaks: false }
      : { desk: false, part: 'holder' as const, speaks: role === 'spokesperson' };
    for (const action of ['ask-purge', 'withdraw-proposal', 'decide'] as const)
      expect(mayDoConference(role, relation, action) === true).toBe(may);
  });
});
