import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import type { FactFields } from '../../functions/domain/matter/fact-fields.ts';
import { statement } from '../harness/answers.ts';
import { reportUpward } from '../harness/upward.ts';
import { World, shanghai } from '../harness/world.ts';

const evidence = [{ kind: 'link' as const, ref: 'https://www.bl.gov.cn/log/1.html' }];
const correct = (event: number, is: FactFields): PersonCommand => ({
  command: 'correct',
  event,
  is,
  reason: '经核对网页发布记录',
  evidence,
});
const breaches = async (world: World, number: string): Promise<string[]> =>
  ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
const seqOf = async (
  world: World,
  number: string,
  type: 'released' | 'reported' | 'settled' | 'signed' | 'limit-set',
): Promise<number> => (await world.events(number, type)).at(-1)?.seq ?? 0;

async function owned(): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  return { world, number };
}

describe('H2 · nobody turns a miss into "in time" alone', () => {
  it('a release dated 50 hours back is recorded, counts from its recording, and needs a second person', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-06 13:00');
    await world.do('unit-a-officer', number, statement(shanghai('2026-03-04 11:00')));
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met', late: true, metAt: world.now });
    expect(await breaches(world, number)).toEqual(['response stands']);
    expect((await world.state(number)).firstAnsweredAt).toBe(world.now);
    expect((await world.state(number)).proposals).toMatchObject([
      { kind: 'correction', by: 'unit-a-officer', barred: ['unit-a'] },
    ]);
    // Until somebody else says that the time is right, the breach stays, whatever time goes by.
    await world.advance('2026-03-07 10:00');
    expect(await breaches(world, number)).toEqual(['response stands']);
    await world.approve('desk', number);
    expect(await world.clock(number, 'response')).toMatchObject({ metAt: shanghai('2026-03-04 11:00') });
    expect(await breaches(world, number)).toEqual(['response healed']);
    expect(await world.events(number, 'corrected')).toMatchObject([
      { fact: 'released', is: { timeConfirmed: true }, approvedBy: 'desk', proposalId: expect.any(String) },
    ]);
  });

  it('sent back, the breach stands', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-06 13:00');
    await world.do('unit-a-officer', number, statement(shanghai('2026-03-04 11:00')));
    const id = (await world.state(number)).proposals?.[0]?.id ?? '';
    await expect(
      world.do('unit-a-officer', number, { command: 'decide', proposalId: id, decision: 'approve' }),
    ).rejects.toThrow('second-person-needed');
    await world.do('desk', number, {
      command: 'decide',
      proposalId: id,
      decision: 'send-back',
      says: '网页显示今日发布',
    });
    expect(await breaches(world, number)).toEqual(['response stands']);
    expect(await world.clock(number, 'response')).toMatchObject({ late: true });
  });

  it('a release dated back while nothing is missed needs nobody', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-05 10:00');
    await world.do('unit-a-officer', number, statement(shanghai('2026-03-04 11:00')));
    expect((await world.state(number)).proposals ?? []).toEqual([]);
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-04 11:00') });
  });
});

describe('H2 · a recorded fact is corrected, with what, was, is, why and evidence', () => {
  it('one person corrects what changes no duty', async () => {
    const { world, number } = await owned();
    await world.do('unit-a-officer', number, statement(world.now));
    const event = await seqOf(world, number, 'released');
    await world.do('unit-a-officer', number, correct(event, { address: 'https://www.bl.gov.cn/art/2.html' }));
    expect(await world.events(number, 'corrected')).toMatchObject([
      {
        event,
        fact: 'released',
        was: { address: expect.stringContaining('https://') },
        is: { address: 'https://www.bl.gov.cn/art/2.html' },
        reason: '经核对网页发布记录',
        evidence,
      },
    ]);
    expect((await world.state(number)).proposals ?? []).toEqual([]);
  });

  it('a later time of the answer un-meets the clock, once a second person approves; until then everything stands', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-05 10:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.advance('2026-03-06 12:00');
    await world.do(
      'desk',
      number,
      correct(await seqOf(world, number, 'released'), { publishedAt: shanghai('2026-03-06 11:00') }),
    );
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-05 10:00') });
    expect(await breaches(world, number)).toEqual([]);
    await world.approve('night-desk', number);
    expect(await world.clock(number, 'response')).toMatchObject({ late: true, metAt: shanghai('2026-03-06 11:00') });
    expect(await breaches(world, number)).toEqual(['response stands']);
    expect((await world.state(number)).firstAnsweredAt).toBe(shanghai('2026-03-06 11:00'));
  });

  it('a release that never was opens the next generation of its clock: past rungs skipped in one change, one text of what is late', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-05 10:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.advance('2026-03-06 12:30');
    await world.do('desk', number, correct(await seqOf(world, number, 'released'), { void: true }));
    await world.rings();
    await world.approve('night-desk', number);
    expect(await world.clock(number, 'response#2')).toMatchObject({
      state: 'missed',
      dueAt: shanghai('2026-03-06 10:00'),
    });
    const skipped = (await world.changes(number, 'rungs-skipped')).filter(({ clockId }) => clockId === 'response#2');
    expect(skipped).toMatchObject([{ rungs: ['half', 'left12h', 'left4h', 'left1h', 'due', 'late2h'] }]);
    const late = (await world.ports.store.texts(number))
      .filter(({ template, queuedAt }) => template === 'missed' && queuedAt === world.now)
      .map(({ person }) => person);
    expect(new Set(late).size).toBe(late.length);
    expect(late).toContain('unit-a-leader');
    expect(await breaches(world, number)).toEqual(['response stands']);
    expect((await world.state(number)).firstAnsweredAt).toBeUndefined();
    // The ladder goes on from here and repeats nothing.
    await world.advance('2026-03-06 18:00');
    expect((await world.events(number, 'rung-fired')).at(-1)).toMatchObject({ clockId: 'response#2', rung: 'late8h' });
  });

  it('an earlier discovery moves the due time, and a miss comes of it; a later one takes it back', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-05 12:00');
    await world.do('desk', number, correct(1, { discoveredAt: shanghai('2026-03-03 09:00') }));
    expect(await world.clock(number, 'response')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-06 10:00'),
    });
    await world.heard();
    await world.approve('night-desk', number);
    // A superseded clock leaves the state; the record keeps that it was.
    expect(await world.clock(number, 'response')).toBeUndefined();
    expect(await world.changes(number, 'superseded')).toMatchObject([{ clockId: 'response', why: 'corrected' }]);
    expect(await world.clock(number, 'response#2')).toMatchObject({
      state: 'missed',
      startAt: shanghai('2026-03-03 09:00'),
      dueAt: shanghai('2026-03-05 09:00'),
    });
    expect(await breaches(world, number)).toEqual(['response stands']);
    await world.do('desk', number, correct(1, { discoveredAt: shanghai('2026-03-04 08:00') }));
    await world.approve('night-desk', number);
    expect(await world.clock(number, 'response#3')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-06 08:00'),
    });
    expect(await breaches(world, number)).toEqual(['response healed']);
  });

  it('whoever was told of a time that moved is told of it once', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-05 10:30');
    await world.heard();
    await world.do('desk', number, correct(1, { discoveredAt: shanghai('2026-03-04 06:00') }));
    await world.approve('night-desk', number);
    const told = (await world.ports.store.texts(number)).filter(({ template }) => template === 'corrected');
    expect(told.map(({ person }) => person)).toEqual(['unit-a-officer']);
    expect(told[0]?.variables['by']).toBe('6日06:00');
  });

  it('a report upward, a settlement, an order’s limit and a signer are corrected too', async () => {
    const { world, number } = await owned();
    await reportUpward(world, number);
    await world.do('desk', number, correct(await seqOf(world, number, 'reported'), { means: '传真' }));
    await world.do('unit-a-officer', number, { command: 'settle', says: '已整改', evidence });
    await world.advance('2026-03-04 12:00');
    await world.do(
      'unit-a-officer',
      number,
      correct(await seqOf(world, number, 'settled'), { settledAt: shanghai('2026-03-04 11:00') }),
    );
    expect((await world.state(number)).settledAt).toBe(shanghai('2026-03-04 11:00'));
    await world.do('desk', number, correct(await seqOf(world, number, 'signed'), { signer: 'unit-a-leader' }));
    expect((await world.state(number)).assignments[0]?.signedBy).toBe('unit-a-leader');
    await world.system(number, { command: 'set-limit', by: { unit: '区网信办', dueAt: shanghai('2026-03-05 12:00') } });
    await world.do(
      'desk',
      number,
      correct(await seqOf(world, number, 'limit-set'), { dueAt: shanghai('2026-03-05 18:00') }),
    );
    await world.approve('night-desk', number);
    expect(await world.clock(number, 'assigned-limit:L1#2')).toMatchObject({ dueAt: shanghai('2026-03-05 18:00') });
  });

  it.each<[string, string, number, FactFields, string]>([
    ['what is no fact', 'desk', 2, { place: '柴桥' }, 'not-a-fact'],
    ['a field that this fact has not', 'desk', 1, { settledAt: shanghai('2026-03-04 09:00') }, 'not-correctable'],
    ['what is the same', 'desk', 1, { discoveredAt: shanghai('2026-03-04 10:00') }, 'no-change'],
    ['a time to come', 'desk', 1, { firstPublishedAt: shanghai('2026-03-05 10:00') }, 'in-the-future'],
    [
      'a discovery after the registration',
      'desk',
      1,
      { discoveredAt: shanghai('2026-03-04 10:20') },
      'after-registration',
    ],
    ['another unit’s fact', 'unit-a-officer', 1, { discoveredAt: shanghai('2026-03-04 09:00') }, 'not-own-unit'],
  ])('refuses %s', async (_, who, event, is, refused) => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 10:30');
    await expect(world.do(who, number, correct(event, is))).rejects.toThrow(refused);
  });

  it('refuses one without evidence', async () => {
    const { world, number } = await owned();
    await expect(
      world.do('desk', number, {
        ...correct(1, { discoveredAt: shanghai('2026-03-04 09:00') }),
        evidence: [],
      } as PersonCommand),
    ).rejects.toThrow('evidence-missing');
  });

  it('a closed case’s answer is corrected all the same, and the miss stays on its record', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-05 10:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, { command: 'settle', says: '已整改', evidence });
    await world.do('desk', number, { command: 'close' });
    await world.advance('2026-03-09 10:00');
    await world.do(
      'desk',
      number,
      correct(await seqOf(world, number, 'released'), { publishedAt: shanghai('2026-03-07 11:00') }),
    );
    await world.approve('night-desk', number);
    expect(await breaches(world, number)).toEqual(['response stands']);
    expect((await world.state(number)).status).toBe('closed');
  });
});
