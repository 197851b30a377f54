import { beforeEach, describe, expect, it } from 'vitest';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import { front } from './call.ts';
import { caseOf, type Desk, desk } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const NO_ANSWER = { outcome: 'no-answer', reason: '系个人民事纠纷' };
const decide = (number: string, body: object, as: string) =>
  front(decideProposal, api.ports).call('POST /api/cases/{number}/decide', { as, path: { number }, body });
const awaits = async (as: string) => (await api.readDirectory('/api/proposals', as)).json['proposals'];

describe('H2 · POST /api/cases/{number}/decide', () => {
  it('shows a proposal to whoever sees the case, and to its decider that it is his', async () => {
    const number = await api.assigned();
    const asked = caseOf(await api.command(number, 'end', NO_ANSWER));
    expect(asked.proposals).toMatchObject([
      {
        kind: 'no-answer',
        name: '不予回应',
        clause: 'P4',
        by: { id: 'desk' },
        reason: NO_ANSWER.reason,
        payload: { kind: 'no-answer' },
        asked: [{ id: 'duty-leader' }],
        mine: false,
        codeSuffices: true,
      },
    ]);
    const seen = caseOf(await api.read('/api/cases/{number}', 'duty-leader', { path: { number } }));
    expect(seen.proposals).toMatchObject([{ mine: true, others: [{ id: 'mayor' }] }]);
    expect(seen.may).toContain('decide');
  });

  it('refuses to ask the leader of the unit concerned; takes the id of a decider however long it is', async () => {
    const people = await api.ports.store.directory();
    const leader = people.contacts.find((contact) => contact.id === 'duty-leader');
    if (!leader) throw new Error('nobody leads');
    const id = 'leader-'.repeat(9);
    const contacts = [...people.contacts, { ...leader, id, subject: id }];
    await api.ports.store.putDirectory({ ...people, contacts });
    const number = await api.assigned();
    expect(await api.command(number, 'end', { ...NO_ANSWER, to: 'unit-a-leader' })).toMatchObject({
      status: 422,
      json: { type: 'urn:huiying:problem:not-the-decider', pointer: '/to' },
    });
    expect(caseOf(await api.command(number, 'end', { ...NO_ANSWER, to: id })).proposals).toMatchObject([
      { asked: [{ id }] },
    ]);
  });

  it('carries out what is approved in the same answer', async () => {
    const number = await api.assigned();
    const [proposal] = caseOf(await api.command(number, 'end', NO_ANSWER)).proposals ?? [];
    const preview = await front(decideProposal, api.ports).call('POST /api/cases/{number}/decide', {
      as: 'duty-leader',
      path: { number },
      body: { proposalId: proposal?.id, decision: 'approve' },
      query: { preview: 'true' },
    });
    expect(caseOf(preview).status).toBe('ended');
    expect(caseOf(await api.read('/api/cases/{number}', 'desk', { path: { number } })).status).toBe('open');
    const done = await decide(number, { proposalId: proposal?.id, decision: 'approve' }, 'duty-leader');
    expect(caseOf(done)).toMatchObject({ status: 'ended', endedAs: 'no-answer' });
    expect(await decide(number, { proposalId: proposal?.id, decision: 'approve' }, 'mayor')).toMatchObject({
      status: 422,
      json: { type: 'urn:huiying:problem:no-such-proposal', pointer: '/proposalId' },
    });
  });

  it.each([
    ['its proposer', 'desk', 422],
    ['an officer of the unit', 'unit-a-officer', 422],
    ['a leader of the unit', 'unit-a-leader', 422],
    ['an auditor', 'auditor', 403],
    ['an administrator', 'admin', 403],
  ])('refuses %s', async (_, as, status) => {
    const number = await api.assigned();
    const [proposal] = caseOf(await api.command(number, 'end', NO_ANSWER)).proposals ?? [];
    expect((await decide(number, { proposalId: proposal?.id, decision: 'approve' }, as)).status).toBe(status);
  });

  it('H5 · refuses the people of a unit that the report complains of', async () => {
    const number = await api.assigned();
    const [proposal] = caseOf(await api.command(number, 'end', NO_ANSWER)).proposals ?? [];
    await api.command(number, 'mark-wrongdoing', { is: true, against: ['qu-zhengfu-ban'], reason: '反映值班室' });
    expect((await decide(number, { proposalId: proposal?.id, decision: 'approve' }, 'duty-leader')).status).toBe(403);
    expect(await awaits('duty-leader')).toEqual([]);
  });
});

describe('H2 · GET /api/proposals', () => {
  it('lists what awaits the reader’s decision, and nothing that awaits another’s', async () => {
    const number = await api.assigned();
    expect(await awaits('duty-leader')).toEqual([]);
    const [proposal] = caseOf(await api.command(number, 'end', NO_ANSWER)).proposals ?? [];
    await api.project();
    expect(await awaits('duty-leader')).toMatchObject([
      { number, id: proposal?.id, kind: 'no-answer', by: { id: 'desk' }, dueAt: proposal?.dueAt },
    ]);
    for (const other of ['desk', 'night-desk', 'unit-a-leader', 'auditor', 'admin'])
      expect(await awaits(other)).toEqual([]);
    await decide(number, { proposalId: proposal?.id, decision: 'send-back', says: '属政府职责' }, 'duty-leader');
    await api.project();
    expect(await awaits('duty-leader')).toEqual([]);
  });
});
