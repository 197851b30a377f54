import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Command, PersonCommand } from '../../../functions/domain/case/commands.ts';
import { decide } from '../../../functions/domain/commands/decide.ts';
import { lookAhead } from '../../../functions/domain/commands/outcome.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import type { Draft } from '../../../functions/domain/case/events.ts';
import type { Proposal, Proposed, ProposalPayload } from '../../../functions/domain/matter/proposal.ts';
import { mayNotDecide, type NotTheDecider } from '../../../functions/domain/people/deciders.ts';
import type { Directory } from '../../../functions/domain/people/directory.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, aProposal, at, withContact } from '../samples.ts';

const now = at('2026-03-18 15:00');
const policy = currentPolicy();
const END = { kind: 'end' as const, deciders: ['desk-leader' as const, 'district-leader' as const] };
const decision = (state: 'running' | 'missed' = 'running') =>
  aClock({
    id: 'decision:P7',
    kind: 'decision',
    of: 'P7',
    basis: 'ours',
    limit: { hours: 4 },
    move: { decider: true },
    ladder: 'decision',
    state,
  });
const away = (directory: Directory, id: string, substitute?: string): Directory =>
  withContact(directory, id, {
    away: [{ from: at('2026-03-18 00:00'), until: at('2026-03-19 00:00') }],
    ...(substitute ? { substitute } : {}),
  });

type Person = Extract<Actor, { kind: 'person' }>;
function personOf(id: string, via: Person['via'] = 'console'): Person {
  const contact = aDirectory().contacts.find((known) => known.id === id);
  if (!contact) throw new Error(`nobody is called ${id}`);
  return { kind: 'person', id, name: id, unit: contact.unit, role: contact.role, via };
}

describe('H2 · who may decide a proposal', () => {
  it.each<[string, string, Partial<Proposal>, Partial<Case>, NotTheDecider | null, Directory?]>([
    ['never its proposer', 'chief', { ...END, by: 'chief' }, {}, 'proposed-it'],
    ['a leader of the desk', 'chief', END, {}, null],
    ['a leader of the district', 'mayor', END, {}, null],
    ['a coordinator, of a purge', 'li', {}, {}, null],
    ['no coordinator, of an end', 'li', END, {}, 'holds-no-such-post'],
    ['no leader of another unit', 'head', END, {}, 'holds-no-such-post'],
    ['nobody who is not in the directory', 'ghost', END, {}, 'holds-no-such-post'],
    ['nobody of a unit that it concerns', 'chief', { ...END, barred: ['office'] }, {}, 'of-the-unit-concerned'],
    [
      'H5 · nobody of a unit complained of',
      'li',
      {},
      { wrongdoing: { state: 'is', against: ['cyber'] } },
      'of-the-unit-concerned',
    ],
    ['whoever was asked by name', 'mayor', { ...END, to: 'mayor' }, {}, null],
    ['nobody else while he has time', 'chief', { ...END, to: 'mayor' }, {}, 'another-is-asked'],
    ['others who may, once the time is over', 'chief', { ...END, to: 'mayor' }, { clocks: [decision('missed')] }, null],
    [
      'who stands in for one who is away',
      'chief',
      { ...END, to: 'mayor' },
      {},
      null,
      away(aDirectory(), 'mayor', 'chief'),
    ],
    [
      'a stand-in who holds no post himself',
      'wang',
      { ...END, by: 'li', to: 'mayor' },
      {},
      null,
      away(aDirectory(), 'mayor', 'wang'),
    ],
    [
      'never the proposer, also as a stand-in',
      'wang',
      { ...END, by: 'wang', to: 'mayor' },
      {},
      'proposed-it',
      away(aDirectory(), 'mayor', 'wang'),
    ],
  ])('%s', (_, person, part, state, why, directory = aDirectory()) => {
    const proposal = aProposal('P7', part);
    const held = aCase({ clocks: [decision()], proposals: [proposal], ...state });
    expect(mayNotDecide(proposal, person, { state: held, directory, now })).toBe(why);
  });
});

const proposedOf = (proposal: Proposal, payload: ProposalPayload): Proposed => ({
  type: 'proposed',
  proposal,
  payload,
  reason: '系商业纠纷',
});
const PASSED_ON: ProposalPayload = { kind: 'end', outcome: 'passed-on', target: '信访' };
const proposal = aProposal('P7', END);
const pending = aCase({ clocks: [aClock(), decision()], proposals: [proposal] });
const give = (command: Command, by: Person, state = pending, payload: ProposalPayload = PASSED_ON): unknown =>
  decide(state, by, command, {
    policy,
    directory: aDirectory(),
    now,
    proposed: (state.proposals ?? []).map((one) => proposedOf(one, one.kind === 'purge' ? PURGE : payload)),
  });
const PURGE: ProposalPayload = { kind: 'purge', words: ['a1', 'a2'], events: [1, 2] };
const ANSWER: Extract<PersonCommand, { command: 'decide' }> = {
  command: 'decide',
  proposalId: 'P7',
  decision: 'approve',
};

describe('H2 · what a decider may do', () => {
  it('approves: the matter is passed on in the same decision, its clock is met, the event names the proposal', () => {
    const drafts = give(ANSWER, personOf('chief')) as Draft[];
    expect(drafts.slice(0, 2)).toEqual([
      { type: 'proposal-decided', proposalId: 'P7', by: 'chief', approved: true, proof: 'sign-in' },
      { type: 'passed-on', handoff: 'H1', target: '信访', reason: '系商业纠纷', proposalId: 'P7' },
    ]);
    const after = lookAhead(pending, drafts, personOf('chief'), now);
    expect(after).toMatchObject({ status: 'open', handoffs: [{ target: '信访', decided: true }], proposals: [] });
    expect(after.clocks.filter(({ kind }) => kind === 'decision')).toMatchObject([
      { id: 'decision:P7', state: 'met', metAt: now },
    ]);
  });

  it('approves with changes, which the record keeps beside what was asked for', () => {
    const changed = { ...ANSWER, changes: { target: '12345' }, says: '属热线受理范围' };
    expect((give(changed, personOf('chief')) as Draft[]).slice(0, 2)).toMatchObject([
      { payload: { ...PASSED_ON, target: '12345' }, says: '属热线受理范围' },
      { type: 'passed-on', target: '12345' },
    ]);
  });

  it('sends it back with reasons: facts and ladders are as they were', () => {
    const back = { ...ANSWER, decision: 'send-back', says: '请先核实' } as const;
    const drafts = give(back, personOf('mayor')) as Draft[];
    expect(drafts[0]).toMatchObject({ type: 'proposal-decided', approved: false, says: '请先核实' });
    expect(lookAhead(pending, drafts, personOf('mayor'), now)).toMatchObject({ status: 'open', proposals: [] });
  });

  it('passes it on to another who may; the clock runs on, and only that one decides', () => {
    const on = { ...ANSWER, decision: 'pass-on', to: 'mayor', says: '请区领导定' } as const;
    const drafts = give(on, personOf('chief')) as Draft[];
    expect(drafts).toEqual([
      { type: 'proposal-passed-on', proposalId: 'P7', by: 'chief', to: 'mayor', says: '请区领导定' },
    ]);
    const after = lookAhead(pending, drafts, personOf('chief'), now);
    expect(after.clocks).toEqual(pending.clocks);
    expect(give(ANSWER, personOf('chief'), after)).toMatchObject({ refused: 'not-the-decider' });
    expect(give(ANSWER, personOf('mayor'), after)).toHaveLength(3);
  });

  it.each<[string, Partial<typeof ANSWER>, string]>([
    ['a proposal that is not there', { proposalId: 'P9' }, 'no-such-proposal'],
    ['to send it back without a reason', { decision: 'send-back' }, 'reason-missing'],
    ['changes without a reason', { changes: { target: '110' } }, 'reason-missing'],
    [
      'changes to what is sent back',
      { decision: 'send-back', says: '否', changes: { target: '110' } },
      'changes-not-asked',
    ],
    ['a change that the kind does not know', { changes: { words: [] }, says: '改' }, 'not-changeable'],
    ['a place that is none', { changes: { target: '隔壁' }, says: '改' }, 'target-missing'],
    ['to pass it on to nobody', { decision: 'pass-on', says: '请定' }, 'nobody-named'],
    ['to pass it on without a reason', { decision: 'pass-on', to: 'mayor' }, 'reason-missing'],
    ['to pass it on to oneself', { decision: 'pass-on', to: 'chief', says: '请定' }, 'passed-to-self'],
    ['to pass it on to its proposer', { decision: 'pass-on', to: 'wang', says: '请定' }, 'second-person-needed'],
    ['to pass it on to one who may not', { decision: 'pass-on', to: 'head', says: '请定' }, 'not-the-decider'],
    ['a name where nothing is passed on', { to: 'mayor' }, 'to-not-asked'],
  ])('refuses %s', (_, part, refused) => {
    expect(give({ ...ANSWER, ...part }, personOf('chief'))).toMatchObject({ refused });
  });

  it('H5 · of a purge leaves out what need not go, and never adds to it', () => {
    const asked = aProposal('P7');
    const state = aCase({ version: 8, clocks: [decision()], proposals: [asked] });
    const erasing = { events: [{ seq: 2, was: 'w', now: 'n' }], cleared: [] };
    const less = { ...ANSWER, changes: { events: [2] }, says: '第一条须留存', erasing };
    expect(give(less, personOf('li'), state)).toMatchObject([
      { payload: { ...PURGE, events: [2] } },
      { type: 'purged', words: ['a1', 'a2'], events: erasing.events },
      {},
    ]);
    expect(give({ ...less, changes: { events: [2, 5] } }, personOf('li'), state)).toMatchObject({
      refused: 'wider-than-asked',
    });
  });
});

describe('H2 · behind a text’s code a second proof is needed', () => {
  const byCode = personOf('chief', 'link');
  it.each<[string, Partial<typeof ANSWER>, Partial<Case>, string | null]>([
    ['a fresh code, at 一般', { proof: 'code' }, {}, null],
    ['the first code alone', {}, {}, 'second-proof-needed'],
    ['a fresh code, at 重大', { proof: 'code' }, { grades: { opinion: 'II', emergency: null } }, 'sign-in-needed'],
    [
      'a fresh code, grave emergency',
      { proof: 'code' },
      { grades: { opinion: 'IV', emergency: 'I' } },
      'sign-in-needed',
    ],
  ])('%s', (_, part, state, refused) => {
    const answer = give({ ...ANSWER, ...part }, byCode, { ...pending, ...state });
    const [first] = Array.isArray(answer) ? answer : [answer];
    expect(first).toMatchObject(refused === null ? { type: 'proposal-decided', proof: 'code' } : { refused });
  });

  it('H5 · a purge takes sign-in at any grade', () => {
    const state = aCase({ clocks: [decision()], proposals: [aProposal('P7')] });
    expect(give({ ...ANSWER, proof: 'code' }, personOf('li', 'link'), state)).toMatchObject({
      refused: 'sign-in-needed',
    });
  });
});

describe('H2 · a proposal while its case goes on', () => {
  const asked = aProposal('P8', { at: now });
  const both = aCase({ clocks: [decision()], proposals: [proposal, asked], assignments: [anAssignment('housing')] });
  const after = (command: Command, by: Person, state = both): Case =>
    lookAhead(state, give(command, by, state) as Draft[], by, now);

  it('lapses with the end of its case where it has no object any more; one to purge stands', () => {
    const over = after({ command: 'end', outcome: 'not-government', reason: '误' }, personOf('li'));
    expect(over.proposals).toEqual([asked]);
    expect(over.clocks.find(({ of }) => of === 'P7')).toBeUndefined();
    expect(over.clocks.find(({ of }) => of === 'P8')).toMatchObject({ state: 'running' });
    expect(after({ command: 'reopen', reason: '又有' }, personOf('li'), over).proposals).toEqual([asked]);
  });

  it('lapses when its case is joined to another', () => {
    const joined = after({ command: 'join', target: 'BL2600018', reason: '同一事件' }, personOf('li'));
    expect(joined.proposals).toEqual([asked]);
  });

  it('approved, ends the case, and the other one lapses or stands as its kind says', () => {
    expect(after(ANSWER, personOf('chief')).proposals).toEqual([asked]);
  });

  it('stands when the case is regraded, and is then decided by the graver proof', () => {
    const graver = after(
      { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '升级' },
      personOf('li'),
    );
    expect(graver.proposals).toEqual(both.proposals);
    expect(give({ ...ANSWER, proof: 'code' }, personOf('chief', 'link'), graver)).toMatchObject({
      refused: 'sign-in-needed',
    });
  });

  it('P4 · refuses the same proposal twice', () => {
    const twice: Command = { command: 'end', outcome: 'no-answer', reason: '重复' };
    const state = aCase({ clocks: [decision()], proposals: [aProposal('P7', { kind: 'no-answer' })] });
    expect(give(twice, personOf('li'), state, { kind: 'no-answer' })).toMatchObject({ refused: 'already-proposed' });
  });

  it('bars the people of a unit that is assigned from deciding that nothing is owed', () => {
    const state = aCase({ assignments: [anAssignment('office')] });
    const drafts = give({ command: 'end', outcome: 'no-answer', reason: '重复' }, personOf('li'), state) as Draft[];
    expect(drafts[0]).toMatchObject({ proposal: { barred: ['office'] } });
  });
});
