import { describe, expect, it } from 'vitest';
import { apply } from '../../functions/domain/case/apply.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { commandByApi } from '../harness/by-api.ts';
import { call, codeOn } from '../harness/code-page.ts';
import { reportUpward } from '../harness/upward.ts';
import { World } from '../harness/world.ts';

const N = 'BL2600001';
const V1 = '您反映的异味，我局已于3月4日到场核查。';
const V2 = `${V1}涉事企业已停产整改。`;

type Prepare = Extract<PersonCommand, { command: 'prepare-decision' }>;

/** A wording of a grade III case, written and submitted by unit-a's officer: its branch leader reviews it first. */
async function submitted(opinion: 'II' | 'III' = 'III'): Promise<World> {
  const world = await World.at('2026-03-04 10:00', {
    but: ({ contacts }) => {
      const officer = contacts.find(({ id }) => id === 'unit-a-officer');
      if (officer)
        contacts.push({
          ...officer,
          id: 'unit-a-secretary',
          subject: 'unit-a-secretary',
          name: '小李',
          phone: '19800000001',
          posts: [],
        });
    },
  });
  const grades = { opinion, emergency: null };
  await world.open({ suggestion: { grades, gradeReasons: [], unit: 'unit-a', unitReasons: [] } });
  await world.do('desk', N, { command: 'confirm' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', N, { command: 'sign', assignmentId: 'A1' });
  if (opinion === 'II') await reportUpward(world, N);
  await world.rings();
  await world.do('unit-a-officer', N, { command: 'save-document', kind: 'wording', title: '关于异味的答复', text: V1 });
  await world.do('unit-a-officer', N, { command: 'submit-document', documentId: 'D1', version: 1, says: '请审' });
  return world;
}

const waiting = async (world: World) => (await world.state(N)).proposals?.at(-1);
async function prepare(world: World, who: string, more: Partial<Prepare> = {}): Promise<number> {
  const proposalId = (await waiting(world))?.id ?? '';
  await world.do(who, N, { command: 'prepare-decision', proposalId, decision: 'approve', ...more });
  return (await waiting(world))?.prepared ?? 0;
}
async function decide(
  world: World,
  who: string,
  more: Partial<Extract<PersonCommand, { command: 'decide' }>> = {},
): Promise<Case> {
  const proposalId = (await waiting(world))?.id ?? '';
  return world.do(who, N, { command: 'decide', proposalId, decision: 'approve', ...more });
}

describe('A4, H2 · a secretary prepares what the decider then only presses', () => {
  it('choice and text stand before him; his press carries them out, and both are on record', async () => {
    const world = await submitted();
    const prepared = await prepare(world, 'unit-a-secretary', { text: V2, says: '补写停产' });
    const shown = await front(readCases, world.ports).call('GET /api/cases/{number}', {
      as: 'unit-a-leader',
      path: { number: N },
    });
    expect(shown.json['case']).toMatchObject({
      proposals: [
        {
          mine: true,
          prepared: {
            record: prepared,
            by: { id: 'unit-a-secretary' },
            decision: 'approve',
            text: V2,
            says: '补写停产',
          },
        },
      ],
    });
    await decide(world, 'unit-a-leader', { prepared });
    expect(await world.events(N, 'decision-prepared')).toMatchObject([
      { decision: 'approve', text: V2, says: '补写停产', actor: { id: 'unit-a-secretary' } },
    ]);
    expect((await world.events(N, 'proposal-decided')).at(-1)).toMatchObject({
      by: 'unit-a-leader',
      approved: true,
      says: '补写停产',
      prepared,
    });
    expect((await world.events(N, 'document-saved')).at(-1)).toMatchObject({ version: 2, text: V2, basedOn: 1 });
    const record = await world.ports.store.events(N);
    expect(record.reduce<Case | null>(apply, null)).toEqual(await world.state(N));
  });

  it('is an offer: he sends back what he was to approve, and nothing says that it was prepared so', async () => {
    const world = await submitted();
    await prepare(world, 'unit-a-secretary');
    await decide(world, 'unit-a-leader', { decision: 'send-back', says: '写明整改期限' });
    const [decided] = await world.events(N, 'proposal-decided');
    expect(decided).toMatchObject({ approved: false, by: 'unit-a-leader' });
    expect(decided).not.toHaveProperty('prepared');
  });

  it('moves no limit: the decision is due when it was', async () => {
    const world = await submitted();
    const before = (await world.state(N)).clocks;
    await world.advance('PT10M');
    await prepare(world, 'unit-a-secretary');
    expect((await world.state(N)).clocks).toEqual(before);
  });

  it('a later preparation takes the place of the one before, which nobody presses any more', async () => {
    const world = await submitted();
    const first = await prepare(world, 'unit-a-secretary');
    const second = await prepare(world, 'unit-a-secretary', { decision: 'send-back', says: '数字待核' });
    expect(second).toBeGreaterThan(first);
    await expect(decide(world, 'unit-a-leader', { prepared: first })).rejects.toMatchObject({
      refused: 'prepared-anew',
      clause: 'H2',
    });
    await expect(decide(world, 'unit-a-leader', { prepared: second })).rejects.toMatchObject({
      refused: 'not-as-prepared',
    });
    await decide(world, 'unit-a-leader', { decision: 'send-back', prepared: second });
    expect(await world.events(N, 'proposal-decided')).toMatchObject([
      { approved: false, says: '数字待核', prepared: second },
    ]);
  });

  it('a proposal that is passed on, or made anew, drops what was prepared', async () => {
    const world = await submitted();
    // unit-a-head decides the review: passed on to unit-a-leader, what was prepared for the one is not the other's.
    const prepared = await prepare(world, 'unit-a-secretary');
    await world.do('unit-a-officer', N, {
      command: 'withdraw-proposal',
      proposalId: (await waiting(world))?.id ?? '',
      reason: '改后再报',
    });
    await world.do('unit-a-officer', N, { command: 'submit-document', documentId: 'D1', version: 1, says: '请审' });
    expect(await waiting(world)).not.toHaveProperty('prepared');
    await expect(decide(world, 'unit-a-leader', { prepared })).rejects.toMatchObject({ refused: 'prepared-anew' });
    await prepare(world, 'unit-a-secretary');
    await decide(world, 'unit-a-leader', { decision: 'pass-on', to: 'desk', says: '在外开会' });
    const passed = await waiting(world);
    expect(passed).toMatchObject({ to: 'desk', preparers: ['unit-a-secretary'] });
    expect(passed).not.toHaveProperty('prepared');
  });

  it('whoever prepared never decides it, also once he holds the post', async () => {
    const world = await submitted();
    await prepare(world, 'unit-a-secretary');
    world.contact('unit-a-secretary').posts = ['unit-leader'];
    await world.ports.store.putDirectory(world.people);
    await expect(decide(world, 'unit-a-secretary')).rejects.toMatchObject({ refused: 'prepared-it', clause: 'H2' });
  });

  it.each<[string, string, Partial<Prepare>, string]>([
    ['by whoever proposed it', 'unit-a-officer', {}, 'second-person-needed'],
    ['by whoever may decide himself', 'unit-a-leader', {}, 'decides-himself'],
    ['by another office than the leader’s', 'unit-b-officer', {}, 'not-own-unit'],
    ['that sends back without a reason', 'unit-a-secretary', { decision: 'send-back' }, 'reason-missing'],
    ['that changes the text without a reason', 'unit-a-secretary', { text: V2 }, 'reason-missing'],
    [
      'that sends back with a text',
      'unit-a-secretary',
      { decision: 'send-back', text: V2, says: '数字待核' },
      'changes-not-asked',
    ],
    ['of what does not wait', 'unit-a-secretary', { proposalId: 'P1' }, 'no-such-proposal'],
  ])('refuses one %s', async (_, who, more, refused) => {
    const world = await submitted();
    if (who === 'unit-b-officer') await world.do('desk', N, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await expect(prepare(world, who, more)).rejects.toMatchObject({ refused });
  });

  it('refuses one of a decision that its decider makes himself', async () => {
    const world = await submitted();
    await world.do('desk', N, { command: 'ask-purge', words: [], events: [1], reason: '误写了姓名' });
    const { id = '', kind } = (await waiting(world)) ?? {};
    expect(kind).toBe('purge');
    await expect(prepare(world, 'night-desk', { proposalId: id })).rejects.toMatchObject({ refused: 'not-preparable' });
  });

  it('for a leader of the district the people of his own office prepare, and the desk’s page says so', async () => {
    const world = await submitted('II');
    await decide(world, 'unit-a-leader');
    await decide(world, 'unit-a-head');
    await decide(world, 'desk');
    const prepared = await prepare(world, 'night-desk', { says: '同意发布' });
    await decide(world, 'mayor', { prepared });
    expect((await world.state(N)).documents).toMatchObject([{ approved: { version: 1 } }]);
  });

  it('is pressed behind the code of a text, with the fresh code that any decision takes', async () => {
    const world = await submitted();
    const code = await codeOn(world, 'unit-a-leader');
    const prepared = await prepare(world, 'unit-a-secretary', { text: V2, says: '补写停产' });
    await call(world, code, { action: 'fresh' });
    const fresh = await codeOn(world, 'unit-a-leader');
    const page = await call(world, fresh, { action: 'view' });
    expect(page.text).toContain('按拟办意见同意');
    expect(page.text).toContain('小李');
    expect(page.text).toContain(V2);
    const pressed = await call(world, fresh, {
      action: 'decide',
      decision: 'approve',
      prepared: String(prepared),
    });
    expect(pressed.status).toBe(303);
    expect((await world.events(N, 'proposal-decided')).at(-1)).toMatchObject({
      by: 'unit-a-leader',
      proof: 'code',
      says: '补写停产',
      prepared,
    });
  });

  it('is given by the API, whose answer shows it', async () => {
    const world = await submitted();
    const proposalId = (await waiting(world))?.id;
    const given = await commandByApi(world, 'unit-a-secretary', N, 'prepare-decision', {
      proposalId,
      decision: 'approve',
      says: '拟同意',
    });
    expect(given.status).toBe(200);
  });
});
