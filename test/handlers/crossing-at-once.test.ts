import { beforeEach, describe, expect, it } from 'vitest';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { limitsOf } from '../../functions/domain/case/case.ts';
import { expandOutboxes } from '../../functions/delivery/expand.ts';
import { executeCommand } from '../../functions/matter/execute-command.ts';
import { rebuildBooks } from '../../functions/projections/rebuild.ts';
import { MINUTE, HOUR } from '../../functions/domain/matter/instant.ts';
import { front } from './call.ts';
import { caseOf, type Desk, desk, later, REGISTER, rowsOf } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});
const proof = [{ kind: 'document', ref: '材料一' }];
const decide = (number: string, body: object, as: string) =>
  front(decideProposal, api.ports).call('POST /api/cases/{number}/decide', { as, path: { number }, body });
const eventsOf = (number: string) => api.ports.store.events(number);
const stateOf = async (number: string) => (await api.ports.store.load(number))?.state;
const addAlert = (number: string, id: string, more: object = {}) =>
  api.ports.store.addAlert(
    {
      id,
      caseNumber: number,
      source: 'generic',
      vendorId: `v${id}`,
      receivedAt: api.ports.clock.now(),
      outcome: 'joined',
      metrics: {},
      ...more,
    },
    { id, caseNumber: number, title: '又一件', text: '另一件事', expiresAt: '2027-01-01T00:00:00.000Z' },
  );

describe('proposals', () => {
  it('approved by two at once are carried out once', async () => {
    const number = await api.assigned();
    const id = caseOf(await api.command(number, 'end', { outcome: 'no-answer', reason: '民事' })).proposals?.[0]?.id;
    const answers = await Promise.all(
      ['duty-leader', 'mayor'].map((as) => decide(number, { proposalId: id, decision: 'approve' }, as)),
    );
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '422']);
  });

  it('whose words were erased puts no mark of erasure in the place of a fact', async () => {
    const number = caseOf(
      await api.register({ summary: '噪声', categories: ['vital-interests'], learntBy: 'phone' }),
    ).number;
    await api.command(number, 'confirm', {});
    await api.command(number, 'assign', { unit: 'unit-a', part: 'primary' });
    later(api.ports, HOUR);
    const made = await api.command(number, 'correct', {
      event: 1,
      is: { place: '赵某某家', discoveredAt: '2026-03-20T01:00:00.000Z' },
      reason: '更早',
      evidence: proof,
    });
    expect(made.status).toBe(200);
    const correction = caseOf(made).proposals?.[0]?.id;
    expect(correction).toBeDefined();
    const seq = (await eventsOf(number)).findLast(({ type }) => type === 'proposed')?.seq;
    const purge = caseOf(
      await api.command(number, 'ask-purge', { words: [], events: [seq], reason: '误填' }),
    ).proposals?.find(({ kind }) => kind === 'purge')?.id;
    expect((await decide(number, { proposalId: purge, decision: 'approve' }, 'duty-leader')).status).toBe(200);
    const done = await decide(number, { proposalId: correction, decision: 'approve' }, 'duty-leader');
    expect([done.status, (await stateOf(number))?.place]).toEqual([422, undefined]);
  });
});

const statusesOf = (answers: { status: number }[]): number[] => answers.map(({ status }) => status);

describe('ours · whoever is overtaken', () => {
  const PRESSES = Array.from({ length: 12 }, (_, at) => `说明${at + 1}`);
  const all = (status: number): number[] => PRESSES.map(() => status);

  it('has his press decided again until it is done: of twelve at once none is told to come back', async () => {
    const number = await api.assigned();
    const answers = await Promise.all(PRESSES.map((says) => api.command(number, 'note', { says })));
    expect(statusesOf(answers)).toEqual(all(200));
    const noted = (await eventsOf(number)).flatMap((event) => (event.type === 'noted' ? [event.says] : []));
    expect(noted.toSorted()).toEqual(PRESSES.toSorted());
  });

  it('splits off what he pressed for, while others press on the same case', async () => {
    const number = await api.assigned();
    await addAlert(number, 'a9');
    const [splitting, ...notes] = await Promise.all([
      api.command(number, 'split', { alertId: 'a9', reason: '另一件' }, 'night-desk'),
      ...PRESSES.map((says) => api.command(number, 'note', { says })),
    ]);
    expect([splitting.status, ...statusesOf(notes)]).toEqual([200, ...all(200)]);
  });

  it('gets the next number of a book that has no gaps', async () => {
    const answers = await Promise.all(PRESSES.map(() => issue('desk')));
    expect(statusesOf(answers)).toEqual(all(201));
  });
});

describe('splits', () => {
  it('by two desks at once open one case', async () => {
    const number = await api.assigned();
    await addAlert(number, 'a9');
    const answers = await Promise.all(
      ['desk', 'night-desk'].map((as) => api.command(number, 'split', { alertId: 'a9', reason: '另一件' }, as)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(answers.map(({ json }) => json['newCase'])).size).toBe(1);
    expect(api.ports.tables.cases.size).toBe(2);
  });
});

const LIMIT = { unit: '市网信办', number: '甬网〔2026〕3号', dueAt: '2026-03-21T02:00:00.000Z' };
const limitsIn = async (number: string) => {
  const state = await stateOf(number);
  return state ? limitsOf(state).map((limit) => limit.number) : [];
};
/** An older case, and one that an alert with a superior's order joined. */
async function two(): Promise<{ older: string; number: string }> {
  const older = await api.assigned();
  later(api.ports, HOUR);
  const { number } = caseOf(await api.register(REGISTER));
  await addAlert(number, 'a9', { assignedBy: LIMIT });
  const command = { command: 'set-limit' as const, by: LIMIT, alertId: 'a9' };
  await executeCommand(api.ports, number, { actor: { kind: 'system', part: 'intake' }, command });
  return { older, number };
}
const join = (number: string, target: string) => api.command(number, 'join', { target, reason: '同一事' });
const split = (number: string) => api.command(number, 'split', { alertId: 'a9', reason: '另一件' }, 'night-desk');

describe('P2 · a join and a split at once', () => {
  it('gives the order to the case that its alert became, and to no other', async () => {
    const { older, number } = await two();
    const commit = api.ports.store.commit.bind(api.ports.store);
    let crossed: ReturnType<typeof split> | undefined;
    // The split is pressed and written while the join is.
    api.ports.store.commit = async (one) => {
      if (crossed === undefined && one.events.some(({ type }) => type === 'ended')) {
        crossed = split(number);
        await crossed;
      }
      return commit(one);
    };
    expect((await join(number, older)).status).toBe(200);
    const opened = String((await crossed)?.json['newCase']);
    expect([await limitsIn(opened), await limitsIn(older)]).toEqual([[LIMIT.number], []]);
  });

  it('takes the order along where nothing is split off, once however often it is carried out', async () => {
    const { older, number } = await two();
    expect((await join(number, older)).status).toBe(200);
    await expandOutboxes(api.ports, number);
    expect(await limitsIn(older)).toEqual([LIMIT.number]);
    expect((await eventsOf(older)).filter(({ type }) => type === 'limit-set')).toHaveLength(1);
  });
});

describe('search', () => {
  it('goes on by its cursor across a rebuild', async () => {
    const numbers: string[] = [];
    for (let at = 0; at < 50; at += 1)
      numbers.push(caseOf(await api.register({ ...REGISTER, summary: '另一处噪声' })).number);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer = await api.read('/api/cases', 'desk', {
        query: { q: '噪声', ...(cursor === '' ? {} : { cursor }) },
      });
      expect(answer.status).toBe(200);
      seen.push(...rowsOf(answer).map(({ number }) => number));
      cursor = answer.json['cursor'] as string | null;
      await rebuildBooks(api.ports);
      later(api.ports, 11 * MINUTE);
      await rebuildBooks(api.ports);
    }
    expect(seen.toSorted()).toEqual(numbers.toSorted());
  });
});

const ORDER = {
  basis: { kind: 'instruction', says: '区长批示' },
  title: '夜间施工噪声整改',
  subject: '环境',
  unit: 'unit-a',
  limit: { workingDays: 5 },
  demands: ['查明工地'],
};
const issue = (as: string) => front(commandOrder, api.ports).call('POST /api/orders', { as, body: ORDER });
const order = (command: string, as: string, body: object = {}) =>
  front(commandOrder, api.ports).call('POST /api/orders/{number}/{command}', {
    as,
    path: { number: 'BLD2600001', command },
    body,
  });
const statuses = async (answers: Promise<{ status: number }>[]) =>
  (await Promise.all(answers)).map(({ status }) => String(status)).toSorted();

describe('S3 · orders at once', () => {
  it('are numbered without a gap, signed once, and not both withdrawn and answered', async () => {
    const issued = await Promise.all(['desk', 'night-desk', 'mayor'].map(issue));
    expect(issued.map(({ json }) => (json['order'] as { number: string }).number).toSorted()).toEqual([
      'BLD2600001',
      'BLD2600002',
      'BLD2600003',
    ]);
    expect(await statuses([order('sign', 'unit-a-officer'), order('sign', 'unit-a-leader')])).toEqual(['200', '422']);
    const reply = { demandId: 'D1', says: '已办', evidence: proof };
    expect(
      await statuses([order('withdraw', 'desk', { says: '重复' }), order('reply', 'unit-a-officer', reply)]),
    ).toEqual(['200', '422']);
  });

  it('are asked to erase only what holds words', async () => {
    await issue('desk');
    expect((await order('ask-purge', 'desk', { events: [2], says: '误填' })).status).toBe(422);
  });
});
