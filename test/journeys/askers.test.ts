import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { commandByApi } from '../harness/by-api.ts';
import { shanghai, World } from '../harness/world.ts';

const N = 'BL2600001';

async function opened(): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '范围有限' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.advance('2026-03-04 12:00');
  return world;
}
type Callback = Extract<PersonCommand, { command: 'record-callback' }>;
const call = (more: object = {}): Callback => ({
  command: 'record-callback',
  order: 'NB12345-20260304-0042',
  calledAt: shanghai('2026-03-04 11:00'),
  reached: true,
  satisfied: 'satisfied',
  ...more,
});

describe('ours · 依申请公开: whoever asks for a document is shown how to apply', () => {
  it('the district’s own text says how; that it was shown is on the record, and nothing of what is asked for', async () => {
    expect(currentPolicy().informationRequests?.says).toContain('申请表');
    const world = await opened();
    const shown = { shownAt: shanghai('2026-03-04 11:00'), means: 'telephone' };
    expect((await commandByApi(world, 'unit-a-officer', N, 'record-shown-how', shown)).status).toBe(200);
    const [event] = await world.events(N, 'shown-how-to-apply');
    const { type, seq: _s, at: _a, prev: _p, hash: _h, ...fields } = event ?? { type: 'none' };
    expect([type, fields]).toEqual([
      'shown-how-to-apply',
      { ...shown, unit: 'unit-a', actor: expect.objectContaining({ id: 'unit-a-officer' }) },
    ]);
    // It answers nothing in public.
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'running' });
    expect(
      (await commandByApi(world, 'unit-a-officer', N, 'record-shown-how', { ...shown, says: '全文' })).status,
    ).toBe(400);
  });

  it('is refused where the rules say no way to apply', async () => {
    const { informationRequests: _none, ...policy } = currentPolicy();
    const world = await World.at('2026-03-04 10:00', { policy });
    await world.open();
    await expect(
      world.do('desk', N, { command: 'record-shown-how', shownAt: world.now, means: 'telephone' }),
    ).rejects.toMatchObject({ refused: 'no-way-to-apply' });
  });
});

describe('H5 · 回访 goes by the source’s order number', () => {
  it('keeps when, by whom, reached or not and satisfied as the source has it, and texts nobody', async () => {
    const world = await opened();
    await world.rings();
    const { command, ...body } = call({ satisfied: 'unsatisfied' });
    expect((await commandByApi(world, 'unit-a-officer', N, command, body)).status).toBe(200);
    expect(await world.events(N, 'called-back')).toMatchObject([
      { ...body, unit: 'unit-a', actor: { id: 'unit-a-officer' } },
    ]);
    expect(await world.rings()).toEqual([]);
    // H1: no state of the case, and so no rule, knows how satisfied anybody was.
    expect(JSON.stringify(await world.state(N))).not.toMatch(/satisf|NB12345/);
  });

  it.each<[string, object, string, string]>([
    ['a telephone number', { order: '13812345678' }, 'no-order-number', 'H5'],
    ['words', { order: '王女士的单子' }, 'no-order-number', 'H5'],
    ['no word of satisfaction where somebody was reached', { satisfied: undefined }, 'satisfaction-missing', 'ours'],
    ['satisfaction of somebody who was not reached', { reached: false }, 'not-reached', 'ours'],
    ['a time to come', { calledAt: shanghai('2026-03-04 13:00') }, 'in-the-future', 'H4'],
    ['a time before the discovery', { calledAt: shanghai('2026-03-04 09:00') }, 'before-discovery', 'H4'],
  ])('refuses %s', async (_, more, refused, clause) => {
    const world = await opened();
    await expect(world.do('desk', N, call(more))).rejects.toMatchObject({ refused, clause });
  });

  it('by the API, a number of a person is masked before anything looks at it', async () => {
    const world = await opened();
    const { command, ...body } = call({ order: '13812345678' });
    const answer = await commandByApi(world, 'desk', N, command, body);
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain('13812345678');
    expect(await world.events(N, 'called-back')).toEqual([]);
  });

  it('what was recorded by mistake is voided', async () => {
    const world = await opened();
    await world.do('unit-a-officer', N, call());
    const [event] = await world.events(N, 'called-back');
    await world.do('unit-a-officer', N, {
      command: 'correct',
      event: event?.seq ?? 0,
      is: { void: true },
      reason: '记错了办件',
      evidence: [{ kind: 'document', ref: '回访记录' }],
    });
    expect(await world.events(N, 'corrected')).toMatchObject([{ fact: 'called-back' }]);
  });
});
