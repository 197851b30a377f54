import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Command } from '../../../functions/domain/case/commands.ts';
import type { Event, EventBody } from '../../../functions/domain/case/events.ts';
import { decide } from '../../../functions/domain/commands/decide.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { mayNotDecide } from '../../../functions/domain/people/deciders.ts';
import { recipients } from '../../../functions/domain/people/recipients.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, aProposal, at } from '../samples.ts';

const policy = currentPolicy();
const directory = aDirectory();
const now = at('2026-03-18 15:00');
const person = (id: string): Extract<Actor, { kind: 'person' }> => {
  const contact = directory.contacts.find((known) => known.id === id);
  if (!contact) throw new Error(`nobody is called ${id}`);
  return { kind: 'person', id, name: id, unit: contact.unit, role: contact.role, via: 'console' };
};
/** What is recorded besides the clocks. */
function given(state: Case, by: string, command: Command, facts: Event[] = []): unknown {
  const drafts = decide(state, person(by), command, { policy, directory, now, facts });
  return isRefusal(drafts) ? drafts : drafts.filter(({ type }) => type !== 'clocks-changed');
}
const recorded = (seq: number, by: string, body: EventBody): Event => ({
  ...body,
  seq,
  at: at('2026-03-18 14:40'),
  actor: person(by),
  prev: '',
  hash: '',
});

const assigned = aCase({ assignments: [anAssignment('housing')] });
const returning = aCase({
  assignments: [anAssignment('housing', { state: 'returning', returns: 1, returnedAt: now, returnedBy: 'wang' })],
});
const SIGN: Command = { command: 'sign', assignmentId: 'A1' };
const RETURN: Command = { command: 'return', assignmentId: 'A1', reason: 'not-our-duty', says: '非本单位职责' };

describe('H2 · signing and returning for another unit', () => {
  it.each([SIGN, RETURN])('refuses $command by the desk that does not say who of the unit told so', (command) => {
    expect(given(assigned, 'wang', command)).toMatchObject({ refused: 'told-by-missing', field: '/toldBy' });
  });

  it('records whom the desk signed for, and by whom it was told', () => {
    expect(given(assigned, 'wang', { ...SIGN, toldBy: '张三，电话' })).toMatchObject([
      { type: 'signed', assignmentId: 'A1', signer: 'wang', toldBy: '张三，电话' },
    ]);
  });

  it('refuses to say so of the unit’s own signature', () => {
    expect(given(assigned, 'zhang', { ...SIGN, toldBy: '张三' })).toMatchObject({ refused: 'told-by-not-asked' });
    expect(given(assigned, 'zhang', SIGN)).toMatchObject([{ type: 'signed', signer: 'zhang' }]);
  });
});

describe('H2 · a person never decides on his own act', () => {
  it('refuses the decision on a return by whoever asked for it', () => {
    const decision: Command = {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: true,
      says: '属实',
      legalBasis: '三定方案',
      toUnit: 'xinqi',
    };
    expect(given(returning, 'wang', decision)).toMatchObject({ refused: 'own-act', clause: 'H2' });
    expect(given(returning, 'li', decision)).toMatchObject([
      { type: 'return-decided' },
      { type: 'taken-back' },
      { type: 'assigned' },
    ]);
  });

  it('asks others of the desk to decide on a return that one of it asked for', () => {
    const clock = { move: { desk: true as const }, of: 'A1' };
    const asked = (state: Case): string[] =>
      recipients('move', { state, clock, directory, now: at('2026-03-18 19:30') }).people.map(({ id }) => id);
    expect(asked(returning)).toEqual(['li']);
    expect(asked({ ...returning, assignments: [anAssignment('housing')] })).toEqual(['wang', 'li']);
  });

  it('keeps whoever recorded a fact from deciding how it is corrected', () => {
    const fact = recorded(4, 'wang', {
      type: 'case-opened',
      number: 'BL2600017',
      policyId: policy.id,
      drill: false,
      offline: false,
      status: 'open',
      origin: { source: 'registered', kind: 'registered' },
      subject: '环境',
      categories: ['other'],
      natures: [],
      discoveredAt: at('2026-03-18 14:10'),
      suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'housing', unitReasons: [] },
      grades: { opinion: 'IV', emergency: null },
      gradesConfirmed: true,
    });
    const state = aCase({ clocks: [aClock()] });
    const drafts = given(
      state,
      'li',
      {
        command: 'correct',
        event: 4,
        is: { discoveredAt: at('2026-03-18 13:10') },
        reason: '接报时间登错',
        evidence: [{ kind: 'link', ref: 'https://x' }],
      },
      [fact],
    );
    expect(drafts).toMatchObject([{ type: 'proposed', proposal: { by: 'li', actors: ['wang'] } }]);
  });

  it('keeps whoever wrote what is to be erased from deciding it', () => {
    const note = recorded(2, 'wang', { type: 'noted', says: '电话 某某', star: false });
    const drafts = given(aCase(), 'li', { command: 'ask-purge', words: [], events: [2], reason: '当事人申请' }, [note]);
    expect(drafts).toMatchObject([{ type: 'proposed', proposal: { by: 'li', actors: ['wang'] } }]);
  });

  it('is no decider of a proposal about his own act, nor asked to be', () => {
    const proposal = aProposal('P7', { by: 'li', actors: ['wang'] });
    const state = aCase({ proposals: [proposal] });
    expect(mayNotDecide(proposal, 'wang', { state, directory, now })).toBe('own-act');
    expect(mayNotDecide(proposal, 'chief', { state, directory, now })).toBeNull();
    const clock = { move: { decider: true as const }, of: 'P7' };
    expect(recipients('move', { state, clock, directory, now }).people.map(({ id }) => id)).not.toContain('wang');
  });

  it('refuses to set aside that a decision was late, by whoever was to decide', () => {
    const state = aCase({ breaches: [{ duty: 'decision:P4', is: 'stands', dueAt: at('2026-03-18 14:00') }] });
    const asked = (to?: string): Event =>
      recorded(4, 'wang', {
        type: 'proposed',
        proposal: {
          id: 'P4',
          kind: 'end',
          by: 'wang',
          at: at('2026-03-18 10:00'),
          deciders: ['desk-leader', 'district-leader'],
          ...(to === undefined ? {} : { to }),
        },
        payload: { kind: 'end', outcome: 'not-government' },
        reason: '商业纠纷',
      });
    const command: Command = { command: 'set-aside', duty: 'decision:P4', reason: '在外开会' };
    expect(given(state, 'mayor', command, [asked('mayor')])).toMatchObject({ refused: 'own-act' });
    expect(given(state, 'mayor', command, [asked('chief')])).toMatchObject([{ type: 'breach-set-aside' }]);
    const passedOn = recorded(5, 'chief', {
      type: 'proposal-passed-on',
      proposalId: 'P4',
      by: 'chief',
      to: 'mayor',
      says: '请定',
    });
    expect(given(state, 'mayor', command, [asked('chief'), passedOn])).toMatchObject({ refused: 'own-act' });
  });
});
