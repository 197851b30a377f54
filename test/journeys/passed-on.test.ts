import { describe, expect, it } from 'vitest';
import { apply } from '../../functions/domain/case/apply.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { ERASED } from '../../functions/domain/matter/free-text.ts';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import { front } from '../handlers/call.ts';
import { statement } from '../harness/answers.ts';
import { commandByApi } from '../harness/by-api.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

const N = 'BL2600001';
const CASE = `办件${N}（蓝）环境`;
const END: PersonCommand = { command: 'end', outcome: 'passed-on', reason: '个人诉求', target: '12345' };

/** Wednesday 4 March at 10:00: a private request, not yet confirmed; the desk passes it on to 12345. */
async function passedOn(): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  await world.open();
  await world.rings();
  const { command, ...body } = END;
  expect((await commandByApi(world, 'desk', N, command, body)).status).toBe(200);
  return world;
}
const receipt = (more: object = {}): Extract<PersonCommand, { command: 'record-handoff' }> => ({
  command: 'record-handoff',
  handoff: 'H1',
  is: 'received',
  number: 'NB12345-0042',
  receivedAt: shanghai('2026-03-04 11:30'),
  ...more,
});

describe('M4 · passed on means received', () => {
  it('is on its way until the receiver has a number for it; nothing is over by that alone', async () => {
    const world = await passedOn();
    expect(await world.state(N)).toMatchObject({ status: 'appraising', handoffs: [{ id: 'H1', target: '12345' }] });
    // The desk has looked at it; a clock presses for the receipt, and the public's limit runs.
    expect(await world.clock(N, 'confirm')).toMatchObject({ state: 'met' });
    expect(await world.clock(N, 'handoff:H1')).toMatchObject({
      state: 'running',
      basis: 'M4',
      move: { desk: true },
      dueAt: shanghai('2026-03-05 10:00'),
    });
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'running' });
    await expect(world.do('desk', N, { ...END, target: '信访' })).rejects.toMatchObject({
      refused: 'passed-on-already',
      clause: 'M4',
    });
  });

  it('ends with the receiver’s number and time', async () => {
    const world = await passedOn();
    await world.advance('2026-03-04 12:00');
    const { command, ...body } = receipt();
    expect((await commandByApi(world, 'desk', N, command, body)).status).toBe(200);
    expect(await world.state(N)).toMatchObject({ status: 'ended', endedAs: 'passed-on' });
    expect(await world.events(N, 'handoff-answered')).toMatchObject([
      { number: 'NB12345-0042', receivedAt: shanghai('2026-03-04 11:30'), actor: { id: 'desk' } },
    ]);
    expect(await world.events(N, 'ended')).toMatchObject([{ target: '12345', reason: '个人诉求' }]);
    await world.rings();
    await world.advance('P10D');
    expect(await world.rings()).toEqual([]);
  });

  it.each(['信访', '110', '市级主管部门', '其他区（县、市）', '司法机关'])(
    'goes to %s as well, under the number that it has there',
    async (target) => {
      const world = await World.at('2026-03-04 10:00');
      await world.open();
      await world.do('desk', N, { ...END, reason: '不属本区', target });
      expect(await world.state(N)).toMatchObject({ handoffs: [{ target }] });
      await world.advance('2026-03-04 12:00');
      expect(await world.do('desk', N, receipt({ number: '转〔2026〕9号' }))).toMatchObject({ endedAs: 'passed-on' });
      expect(await world.events(N, 'ended')).toMatchObject([{ target }]);
    },
  );

  it('is chased while nobody has received it', async () => {
    const world = await passedOn();
    await world.advance('2026-03-05 10:01');
    expect(await world.clock(N, 'handoff:H1')).toMatchObject({ state: 'missed' });
    const said = (await world.heard()).filter(({ body }) => body.includes('落实接收'));
    expect([...new Set(said.map(({ person }) => person))].toSorted()).toEqual(['desk', 'duty-leader']);
  });

  it('refused there, it is before the desk again, which is told at once', async () => {
    const world = await passedOn();
    await world.advance('2026-03-04 12:00');
    await world.rings();
    await world.do(
      'night-desk',
      N,
      receipt({ is: 'refused', number: undefined, receivedAt: undefined, reason: '不属受理范围' }),
    );
    expect(await world.rings()).toEqual(phones(['4日12:00', 'desk', `${CASE}转出被退，请另行办理 +code`]));
    expect(await world.state(N)).toMatchObject({ status: 'appraising', handoffs: [{ over: { is: 'refused' } }] });
    expect(await world.clock(N, 'confirm:backH1')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-04 12:30'),
    });
    await world.do('desk', N, { command: 'confirm' });
    expect(await world.clock(N, 'confirm:backH1')).toMatchObject({ state: 'met' });
  });

  it('taken back, it can go elsewhere', async () => {
    const world = await passedOn();
    await world.do(
      'desk',
      N,
      receipt({ is: 'withdrawn', number: undefined, receivedAt: undefined, reason: '应转信访' }),
    );
    await world.do('desk', N, { ...END, target: '信访' });
    const { handoffs = [] } = await world.state(N);
    expect(handoffs.map(({ id, target, over }) => [id, target, over?.is])).toEqual([
      ['H1', '12345', 'withdrawn'],
      ['H2', '信访', undefined],
    ]);
  });

  it.each<[string, object, string]>([
    ['no number', { number: undefined }, 'number-missing'],
    ['no time', { receivedAt: undefined }, 'time-missing'],
    ['a time before it was passed on', { receivedAt: shanghai('2026-03-04 09:59') }, 'before-passing-on'],
    ['a time to come', { receivedAt: shanghai('2026-03-04 13:00') }, 'in-the-future'],
    ['a refusal without a reason', { is: 'refused', number: undefined, receivedAt: undefined }, 'reason-missing'],
    ['a refusal with a number', { is: 'refused', reason: '不属受理范围' }, 'number-not-asked'],
    ['what was not passed on', { handoff: 'H2' }, 'unknown-handoff'],
  ])('refuses a receipt with %s', async (_, more, refused) => {
    const world = await passedOn();
    await world.advance('2026-03-04 12:00');
    await expect(world.do('desk', N, receipt(more))).rejects.toMatchObject({ refused, clause: 'M4' });
  });

  it('takes a receipt of the very minute in which it was passed on: people write times to the minute', async () => {
    const world = await World.at('2026-03-04 10:00');
    await world.open();
    await world.advance('PT40S');
    await world.do('desk', N, END);
    await world.advance('PT10S');
    const state = await world.do('desk', N, receipt({ receivedAt: shanghai('2026-03-04 10:00') }));
    expect(state).toMatchObject({ status: 'ended', endedAs: 'passed-on' });
  });

  it('refuses a second receipt', async () => {
    const world = await passedOn();
    await world.advance('2026-03-04 12:00');
    await world.do('desk', N, receipt());
    await expect(world.do('desk', N, receipt())).rejects.toMatchObject({ refused: 'not-open' });
  });

  it('refuses to close what is on its way to another', async () => {
    const world = await World.at('2026-03-04 10:00');
    await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '范围有限' });
    await world.do('desk', N, statement(world.now));
    await world.do('desk', N, { command: 'settle', says: '已答复', evidence: [{ kind: 'document', ref: '答复' }] });
    await world.do('desk', N, END);
    await expect(world.do('desk', N, { command: 'close' })).rejects.toMatchObject({
      refused: 'duty-open',
      clause: 'M4',
    });
  });

  it('H2 · a duty that was missed on the way: the receipt is recorded, and a leader decides whether it ends so', async () => {
    const world = await World.at('2026-03-04 10:00');
    await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '范围有限' });
    await world.do('desk', N, END);
    await world.advance('2026-03-06 11:00');
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'missed' });
    const state = await world.do('desk', N, receipt({ receivedAt: shanghai('2026-03-06 09:00') }));
    expect(state).toMatchObject({ status: 'open', handoffs: [{ over: { is: 'received' } }] });
    const [proposal] = state.proposals ?? [];
    expect(proposal).toMatchObject({ kind: 'end' });
    const decide = { command: 'decide' as const, proposalId: proposal?.id ?? '', decision: 'approve' as const };
    expect(await world.do('duty-leader', N, decide)).toMatchObject({ status: 'ended', endedAs: 'passed-on' });
  });

  it('approved beforehand, it ends with the receipt', async () => {
    const world = await World.at('2026-03-04 10:00');
    await world.open({ by: 'desk', grades: { opinion: 'II', emergency: null }, gradeReason: '关注激增' });
    const [proposal] = (await world.do('desk', N, END)).proposals ?? [];
    const decide = { command: 'decide' as const, proposalId: proposal?.id ?? '', decision: 'approve' as const };
    expect(await world.do('duty-leader', N, decide)).toMatchObject({ status: 'open', handoffs: [{ decided: true }] });
    expect(await world.do('desk', N, receipt({ receivedAt: world.now }))).toMatchObject({ status: 'ended' });
  });

  it('H5 · a reason that was erased takes nothing from where it went: record and case say the same, and the receipt ends it', async () => {
    const world = await passedOn();
    const [passed] = await world.events(N, 'passed-on');
    const asked = { words: [], events: [passed?.seq], reason: '当事人申请' };
    expect((await commandByApi(world, 'night-desk', N, 'ask-purge', asked)).status).toBe(200);
    const proposalId = (await world.state(N)).proposals?.[0]?.id;
    const decision = { proposalId, decision: 'approve' };
    const decided = await front(decideProposal, world.ports).call('POST /api/cases/{number}/decide', {
      as: 'duty-leader',
      path: { number: N },
      body: decision,
    });
    expect(decided.status).toBe(200);
    const record = await world.ports.store.events(N);
    expect(record[(passed?.seq ?? 0) - 1]).toMatchObject({ reason: ERASED, target: '12345' });
    expect(record.reduce<Case | null>(apply, null)).toEqual(await world.state(N));
    await world.advance('2026-03-04 12:00');
    expect(await world.do('desk', N, receipt())).toMatchObject({ status: 'ended', endedAs: 'passed-on' });
  });
});

const decide = async (world: World): Promise<PersonCommand> => ({
  command: 'decide',
  proposalId: (await world.state(N)).proposals?.[0]?.id ?? '',
  decision: 'approve',
});
/** What became of the miss of its limit. */
const breach = async (world: World) =>
  ((await world.state(N)).breaches ?? []).filter(({ duty }) => duty === 'handoff:H1').map(({ is }) => is);

describe('M4, H2 · when it was received counts, and one person does not undo a miss by the time that he writes down', () => {
  const RECEIVED = shanghai('2026-03-05 09:00');
  /** Received an hour before the limit, written down two hours after it. */
  async function receivedLate(): Promise<World> {
    const world = await passedOn();
    await world.advance('2026-03-05 12:00');
    await world.do('desk', N, receipt({ receivedAt: RECEIVED }));
    return world;
  }
  it('ends the case at once, and is late until another than whoever recorded it has confirmed the time', async () => {
    const world = await receivedLate();
    expect(await world.state(N)).toMatchObject({ status: 'ended', proposals: [{ kind: 'correction' }] });
    expect(await world.clock(N, 'handoff:H1')).toMatchObject({
      state: 'met',
      late: true,
      metAt: shanghai('2026-03-05 12:00'),
    });
    expect(await breach(world)).toEqual(['stands']);
    await expect(world.do('desk', N, await decide(world))).rejects.toMatchObject({ clause: 'H2' });
    await world.do('duty-leader', N, await decide(world));
    expect(await world.clock(N, 'handoff:H1')).toMatchObject({ state: 'met', metAt: RECEIVED });
    expect(await breach(world)).toEqual(['healed']);
    expect(await world.state(N)).toMatchObject({ status: 'ended' });
  });

  it('needs nobody else where it was recorded before the limit, or received after it', async () => {
    const early = await passedOn();
    await early.advance('2026-03-05 09:30');
    await early.do('desk', N, receipt({ receivedAt: RECEIVED }));
    expect((await early.state(N)).proposals ?? []).toEqual([]);
    expect(await early.clock(N, 'handoff:H1')).toMatchObject({ state: 'met', metAt: RECEIVED });
    const late = await passedOn();
    await late.advance('2026-03-05 12:00');
    await late.do('desk', N, receipt({ receivedAt: shanghai('2026-03-05 11:00') }));
    expect((await late.state(N)).proposals ?? []).toEqual([]);
    expect(await breach(late)).toEqual(['stands']);
  });

  it('asks of two things apart: whether the time is right, and whether it ends so although the public’s limit was missed', async () => {
    const world = await World.at('2026-03-04 10:00');
    await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '范围有限' });
    await world.do('desk', N, END);
    await world.advance('2026-03-06 11:00');
    const { proposals = [] } = await world.do('desk', N, receipt({ receivedAt: RECEIVED }));
    expect(proposals.map(({ kind }) => kind)).toEqual(['correction', 'end']);
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(2);
  });

  it('is corrected like any time: later by one person where nothing hangs on it, across the limit by two', async () => {
    const world = await passedOn();
    await world.advance('2026-03-05 09:30');
    await world.do('desk', N, receipt({ receivedAt: RECEIVED }));
    const [event] = await world.events(N, 'handoff-answered');
    const to = (receivedAt: string): PersonCommand => ({
      command: 'correct',
      event: event?.seq ?? 0,
      is: { receivedAt: shanghai(receivedAt) },
      reason: '对方回执所载',
      evidence: [{ kind: 'document', ref: '回执' }],
    });
    await world.advance('2026-03-05 14:00');
    await expect(world.do('desk', N, to('2026-03-04 09:00'))).rejects.toMatchObject({
      refused: 'before-passing-on',
      clause: 'M4',
    });
    await expect(world.do('desk', N, to('2026-03-05 15:00'))).rejects.toMatchObject({ refused: 'in-the-future' });
    await world.do('night-desk', N, to('2026-03-05 09:10'));
    expect(await world.clock(N, 'handoff:H1')).toMatchObject({ metAt: shanghai('2026-03-05 09:10') });
    await world.do('night-desk', N, to('2026-03-05 13:00'));
    expect(await world.state(N)).toMatchObject({ proposals: [{ kind: 'correction' }] });
    await world.do('duty-leader', N, await decide(world));
    expect(await world.clock(N, 'handoff:H1')).toMatchObject({ late: true, metAt: shanghai('2026-03-05 13:00') });
    expect(await breach(world)).toEqual(['stands']);
  });

  it('refuses a number or a time for what nobody received', async () => {
    const world = await passedOn();
    await world.advance('2026-03-04 12:00');
    await world.do(
      'desk',
      N,
      receipt({ is: 'withdrawn', number: undefined, receivedAt: undefined, reason: '应转信访' }),
    );
    const [event] = await world.events(N, 'handoff-answered');
    await expect(
      world.do('desk', N, {
        command: 'correct',
        event: event?.seq ?? 0,
        is: { number: 'X1' },
        reason: '补登',
        evidence: [{ kind: 'document', ref: '回执' }],
      }),
    ).rejects.toMatchObject({ refused: 'number-not-asked' });
  });
});
