import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import {
  carriedOut,
  changedBy,
  foldProposal,
  type Proposal,
  proposalOfStep,
  type ProposalPayload,
  type Proposed,
} from '../../../functions/domain/matter/proposal.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { propose } from '../../../functions/domain/proposals/propose.ts';
import { clearedBy, proposePurge } from '../../../functions/domain/proposals/purge.ts';
import { refusalOf } from '../../../functions/domain/proposals/refusal-of.ts';
import { lapsed, lapsing } from '../../../functions/domain/proposals/settle.ts';
import { wasAsked } from '../../../functions/domain/proposals/was-asked.ts';
import { withdrawProposal } from '../../../functions/domain/proposals/withdraw.ts';
import { ruleOf } from '../../../functions/domain/rules/proposal-rule.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aDirectory, aProposal, at } from '../samples.ts';

const now = at('2026-03-18 15:00');
const policy = currentPolicy();
const directory = aDirectory();
const context = { policy, directory, now };

type Person = Extract<Actor, { kind: 'person' }>;

const person = (id: string, unit = directory.contacts.find((one) => one.id === id)?.unit ?? 'office'): Person => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: 'coordinator',
  via: 'console',
});

const wang = person('wang');
const END: ProposalPayload = { kind: 'end', outcome: 'passed-on', target: '信访' };
const asked = { payload: END, reason: '非政府职责' };
const made = (answer: ReturnType<typeof propose>): Proposal => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer[0].proposal;
};

const waiting = (payload: ProposalPayload): Proposed[] => [
  { type: 'proposed', proposal: aProposal('P5'), payload, reason: '' },
];

describe('H2 · what one person asks another to decide', () => {
  it('is known by its event, with whom the rule names, from now on', () => {
    expect(propose(aCase({ version: 6 }), { ...asked, to: 'mayor' }, wang, context)).toEqual([
      {
        type: 'proposed',
        proposal: { id: 'P7', kind: 'end', by: 'wang', at: now, deciders: ruleOf('end', policy).deciders, to: 'mayor' },
        ...asked,
      },
    ]);
  });

  it('bars the units that it concerns where the rule says so, and whose own acts it judges', () => {
    const concerning = { concerned: ['housing'], actors: ['li', 'wang', 'li'] };
    expect(made(propose(aCase(), { ...asked, ...concerning }, wang, context))).toMatchObject({
      barred: ['housing'],
      actors: ['li'],
    });
    const purge = { payload: { kind: 'purge' as const, words: [], events: [1] }, reason: '误录' };
    const open = made(propose(aCase(), { ...purge, ...concerning, actors: ['wang'] }, wang, context));
    expect(open).not.toHaveProperty('barred');
    expect(open).not.toHaveProperty('actors');
    expect(made(propose(aCase(), { ...asked, concerned: [] }, wang, context))).not.toHaveProperty('barred');
  });

  it('names who asked first, where it goes on from a decision, and its own deciders', () => {
    const on = made(
      propose(
        aCase(),
        { ...asked, by: 'li', actors: ['li', 'wang'], deciders: ['desk'], unit: 'housing' },
        wang,
        context,
      ),
    );
    expect(on).toMatchObject({ by: 'li', actors: ['wang'], deciders: ['desk'], unit: 'housing' });
  });

  it.each<[string, Parameters<typeof propose>[1], Actor, Proposed[], string, string?]>([
    ['of no named person', asked, { kind: 'system', part: 'workflow' }, [], 'named-person-needed'],
    ['of the same that waits', asked, wang, waiting({ ...END }), 'already-proposed'],
    ['of oneself', { ...asked, to: 'wang' }, wang, [], 'second-person-needed', '/to'],
    ['of one who may not', { ...asked, to: 'li' }, wang, [], 'not-the-decider', '/to'],
    [
      'of one of the unit that it concerns',
      { ...asked, to: 'chief', concerned: ['office'] },
      wang,
      [],
      'unit-concerned',
      '/to',
    ],
  ])('refuses to ask %s', (_, what, actor, proposed, refused, field) => {
    expect(propose(aCase(), what, actor, { ...context, proposed })).toMatchObject({
      refused,
      ...(field ? { field } : {}),
    });
  });

  it('not of another that waits', () => {
    expect(propose(aCase(), asked, wang, { ...context, proposed: waiting({ ...END, target: '12345' }) })).toHaveLength(
      1,
    );
  });
});

describe('H5 · what may be proposed to be erased', () => {
  const facts = [
    { seq: 1, actor: person('li') },
    { seq: 2, actor: person('chief') },
  ];
  const purge = (part: Partial<Parameters<typeof proposePurge>[1]>, version = 3) =>
    proposePurge(aCase({ version }), { events: [], reason: '误录', ...part }, wang, { ...context, facts });
  it.each<[string, Partial<Parameters<typeof proposePurge>[1]>, string]>([
    ['nothing', {}, 'nothing-named'],
    ['no words and nothing', { words: [] }, 'nothing-named'],
    ['an event before the first', { events: [0] }, 'unknown-event'],
    ['one after the last', { events: [1, 4] }, 'unknown-event'],
  ])('refuses %s', (_, part, refused) => {
    expect(purge(part)).toMatchObject({ refused, field: '/events' });
  });

  it('names words where there are any to name', () => {
    expect(purge({ words: [] })).toMatchObject({ says: '请指明要清除的原文或记录' });
    expect(purge({})).toMatchObject({ says: '请指明要清除的记录' });
  });

  it('each once and in order, from the first to the last; who recorded them does not decide', () => {
    const answer = purge({ words: ['a2', 'a1', 'a2'], events: [3, 1, 3] });
    expect(answer).toMatchObject([
      { payload: { kind: 'purge', words: ['a2', 'a1'], events: [1, 3] }, proposal: { actors: ['li'] } },
    ]);
    expect(purge({ words: ['a1'] })).toMatchObject([{ payload: { events: [] } }]);
  });

  it('clears what the erased event told last', () => {
    const record = [
      { seq: 1, tells: 'place' },
      { seq: 2, tells: 'summary' },
      { seq: 3, tells: 'place' },
    ];
    const tells = (event: (typeof record)[number], field: string): boolean => event.tells === field;
    expect(clearedBy(['place', 'summary', 'subject'], tells, record, [3])).toEqual(['place']);
    expect(clearedBy(['place', 'summary', 'subject'], tells, record, [1, 2])).toEqual(['summary']);
  });
});

const back = (proposalId: string, by: Person) =>
  withdrawProposal({ proposals: [aProposal('P1')] }, { proposalId, reason: '误提' }, by);

const decidedBy = (decider: string, approved: boolean) => ({
  type: 'proposal-decided' as const,
  proposalId: 'P1',
  by: decider,
  approved,
  proof: 'sign-in' as const,
});

const bearer = (...proposals: Proposal[]) => ({ number: 'BL2600017', proposals });

describe('H2 · a proposal until it is decided', () => {
  const [one, two] = [aProposal('P1'), aProposal('P2')];

  it('waits, is passed on, and is gone once it was taken back, lapsed or sent back', () => {
    const proposed: Proposed = { type: 'proposed', proposal: two, payload: END, reason: '' };
    expect(foldProposal({ number: 'x' }, proposed).proposals).toEqual([two]);
    expect(foldProposal(bearer(one), proposed).proposals).toEqual([one, two]);
    const on = { type: 'proposal-passed-on' as const, proposalId: 'P1', by: 'li', to: 'chief', says: '' };
    expect(foldProposal(bearer(one, two), on).proposals).toEqual([{ ...one, to: 'chief' }, two]);
    for (const gone of [
      { type: 'proposal-withdrawn' as const, proposalId: 'P1', reason: '' },
      { type: 'proposal-lapsed' as const, proposalId: 'P1' },
      decidedBy('li', false),
    ])
      expect(foldProposal(bearer(one, two), gone).proposals).toEqual([two]);
  });

  it('approved, waits to be carried out, and is gone after that', () => {
    const { proposals } = foldProposal(bearer(one, two), decidedBy('li', true));
    expect(proposals).toEqual([{ ...one, approvedBy: 'li' }, two]);
    expect(carriedOut({ number: 'x', proposals }, 'P1').proposals).toEqual([two]);
    expect(() => carriedOut({ number: 'x', proposals }, 'P2')).toThrow('approved by nobody');
    expect(() => carriedOut({ number: 'x' }, 'P2')).toThrow('no proposal P2');
    expect(() => foldProposal(bearer(one), decidedBy('wang', true))).toThrow('proposed P1 and decided on it');
  });

  it('is taken back by whoever made it, and by nobody else', () => {
    expect(back('P1', wang)).toEqual([{ type: 'proposal-withdrawn', proposalId: 'P1', reason: '误提' }]);
    expect(back('P1', person('li'))).toMatchObject({ refused: 'not-the-proposer' });
    expect(back('P2', wang)).toMatchObject({ refused: 'no-such-proposal' });
    expect(withdrawProposal({}, { proposalId: 'P1', reason: '' }, wang)).toMatchObject({ refused: 'no-such-proposal' });
  });

  it('lapses with its matter, but for those that outlive it and those just approved', () => {
    const proposals = [
      aProposal('P1'),
      aProposal('P2', { kind: 'end' }),
      aProposal('P3', { kind: 'end', approvedBy: 'li' }),
    ];
    expect(lapsing({ proposals }, policy)).toEqual([{ type: 'proposal-lapsed', proposalId: 'P2' }]);
    expect(lapsing({}, policy)).toEqual([]);
    expect(lapsed(aCase({ proposals }), policy)).toEqual([]);
    expect(lapsed(aCase({ proposals, status: 'closed' }), policy)).toHaveLength(1);
  });

  it('was asked of whom it named, or was passed on to', () => {
    const record = [
      { type: 'proposed', proposal: aProposal('P7', { to: 'chief' }) },
      { type: 'proposal-passed-on', proposalId: 'P7', to: 'mayor' },
      { type: 'proposal-decided', proposalId: 'P7', to: 'li' },
    ];
    expect(['chief', 'mayor', 'li', 'wang'].map((id) => wasAsked(record, 'decision:P7', id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(wasAsked(record, 'decision:P8', 'chief')).toBe(false);
    expect(wasAsked(record, 'decision:P8', 'mayor')).toBe(false);
    expect([
      proposalOfStep('decision:P12'),
      proposalOfStep('decision:P12.2'),
      proposalOfStep('response'),
      proposalOfStep('x-decision:P1'),
    ]).toEqual(['P12', 'P12', null, null]);
  });

  it.each<[ProposalPayload, Parameters<typeof changedBy>[1], Partial<ProposalPayload>]>([
    [{ kind: 'purge', words: ['a', 'b'], events: [1, 2] }, { words: ['b', 'c'] }, { words: ['b'], events: [1, 2] }],
    [{ kind: 'purge', words: ['a', 'b'], events: [1, 2] }, { events: [2, 3] }, { words: ['a', 'b'], events: [2] }],
    [
      { kind: 'purge', words: ['a'], events: [1] },
      { words: [], events: [] },
      { words: [], events: [] },
    ],
    [END, { target: '12345' }, { target: '12345' }],
    [END, { dueAt: now }, END],
    [{ kind: 'no-answer' }, { target: '12345' }, { kind: 'no-answer' }],
    [
      { kind: 'extension', settlement: 'G1', dueAt: now, was: now, progress: '' },
      { dueAt: at('2026-03-20 09:00') },
      { dueAt: at('2026-03-20 09:00') },
    ],
  ])('%j changed by %j', (payload, changes, after) => {
    expect(changedBy(payload, changes)).toEqual({ ...payload, ...after });
  });
});

describe('H2 · why somebody may not decide, and who may', () => {
  const rule = {
    ...ruleOf('end', policy),
    name: '终结',
    deciders: ['desk-leader' as const, 'district-leader' as const],
  };
  it.each<[Parameters<typeof refusalOf>[0], string, string]>([
    ['proposed-it', 'second-person-needed', '终结须由提请人以外的人审批，可由值班单位领导、区领导审批'],
    ['own-act', 'own-act', '终结涉及您本人登记的内容，须由他人审批'],
    ['of-the-unit-concerned', 'unit-concerned', '终结不得由所涉单位的人员审批'],
    ['holds-no-such-post', 'not-the-decider', '终结须由值班单位领导、区领导审批'],
    ['another-is-asked', 'not-the-decider', '终结已提请他人审批，逾期未定或由其转请后方可由您审批'],
  ])('%s', (why, refused, says) => {
    expect(refusalOf(why, rule)).toMatchObject({ refused, says });
  });
});
