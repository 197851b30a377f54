import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import type { EventType } from '../../functions/domain/case/events.ts';
import type { FactFields } from '../../functions/domain/matter/fact-fields.ts';
import { statement } from '../harness/answers.ts';
import { shanghai, World } from '../harness/world.ts';

const evidence = [{ kind: 'link' as const, ref: 'https://www.bl.gov.cn/log/1.html' }];
const correct = (event: number, is: FactFields): PersonCommand => ({
  command: 'correct',
  event,
  is,
  reason: '经核对网页发布记录',
  evidence,
});
const settled: PersonCommand = { command: 'settle', says: '已整改', evidence };
const N = 'BL2600001';
const breaches = async (world: World): Promise<string[]> =>
  ((await world.state(N)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
const last = async (world: World, type: EventType): Promise<number> => (await world.events(N, type)).at(-1)?.seq ?? 0;
const decide = async (world: World, who: string, nth = 0): Promise<unknown> => {
  const id = (await world.state(N)).proposals?.[nth]?.id ?? '';
  return world.do(who, N, { command: 'decide', proposalId: id, decision: 'approve' });
};

async function owned(more: Parameters<World['open']>[0] & { from?: string } = {}): Promise<World> {
  const { from = '2026-03-04 10:00', ...given } = more;
  const world = await World.at(from);
  await world.open(given);
  await world.do('desk', N, { command: 'confirm' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', N, { command: 'sign', assignmentId: 'A1' });
  return world;
}

describe('H2 · what a second person approves is what he was shown', () => {
  it('refuses to confirm a time that was corrected since it was shown, so that nobody slips another under the approval', async () => {
    const world = await owned();
    await world.advance('2026-03-06 13:00');
    await world.do('unit-a-officer', N, statement(shanghai('2026-03-06 09:59')));
    const event = await last(world, 'released');
    await world.do('unit-a-officer', N, correct(event, { publishedAt: shanghai('2026-03-04 11:00') }));
    await decide(world, 'night-desk', 1);
    await expect(decide(world, 'night-desk')).rejects.toThrow('changed-since');
    expect(await breaches(world)).toEqual(['response stands']);
    expect((await world.state(N)).firstAnsweredAt).toBe(world.now);
  });

  it('of two corrections of one fact the first that is approved stands, and the other is proposed anew', async () => {
    const world = await owned();
    await world.advance('2026-03-05 10:00');
    await world.do('unit-a-officer', N, statement(world.now));
    const event = await last(world, 'released');
    await world.advance('2026-03-05 11:00');
    await world.do('desk', N, correct(event, { publishedAt: shanghai('2026-03-05 09:00') }));
    await world.do('unit-a-officer', N, correct(event, { publishedAt: shanghai('2026-03-05 08:00') }));
    await expect(world.do('desk', N, correct(event, { publishedAt: shanghai('2026-03-05 09:00') }))).rejects.toThrow(
      'already-proposed',
    );
    await decide(world, 'night-desk');
    await expect(decide(world, 'night-desk')).rejects.toThrow('changed-since');
    expect((await world.state(N)).firstAnsweredAt).toBe(shanghai('2026-03-05 09:00'));
    expect((await world.events(N, 'proposed')).map(({ payload }) => payload)).toMatchObject([
      { was: { publishedAt: shanghai('2026-03-05 10:00') } },
      { was: { publishedAt: shanghai('2026-03-05 10:00') } },
    ]);
  });

  it('a correction of a correction tells what the first made of it, and the clocks go back', async () => {
    const world = await owned();
    await world.advance('2026-03-05 10:00');
    await world.do('unit-a-officer', N, statement(world.now));
    const event = await last(world, 'released');
    await world.advance('2026-03-06 12:00');
    await world.do('desk', N, correct(event, { publishedAt: shanghai('2026-03-06 11:00') }));
    await decide(world, 'night-desk');
    expect(await breaches(world)).toEqual(['response stands']);
    await world.do('night-desk', N, correct(event, { publishedAt: shanghai('2026-03-05 10:00') }));
    expect(await breaches(world)).toEqual(['response stands']);
    await decide(world, 'desk');
    expect((await world.events(N, 'corrected')).map(({ was }) => was.publishedAt)).toEqual([
      shanghai('2026-03-05 10:00'),
      shanghai('2026-03-06 11:00'),
    ]);
    expect(await breaches(world)).toEqual(['response healed']);
    expect((await world.state(N)).clocks.find(({ kind }) => kind === 'response')).not.toHaveProperty('late');
  });
});

describe('P2, P5 · orders and promises that were other than recorded', () => {
  const order = { unit: '区网信办', number: '3', dueAt: shanghai('2026-03-04 16:00') };

  it('an order’s limit that was later in truth heals the miss, met late or not, and one text tells the right time', async () => {
    const world = await owned({ assignedBy: order });
    await world.advance('2026-03-04 17:00');
    await world.do('unit-a-officer', N, statement(world.now));
    expect(await breaches(world)).toEqual(['assigned-limit stands']);
    await world.do('desk', N, correct(1, { dueAt: shanghai('2026-03-04 18:00') }));
    await decide(world, 'night-desk');
    expect(await world.clock(N, 'assigned-limit#2')).toMatchObject({
      state: 'met',
      dueAt: shanghai('2026-03-04 18:00'),
    });
    expect(await breaches(world)).toEqual(['assigned-limit healed']);
  });

  it('an order that never was leaves no breach that stands', async () => {
    const world = await owned();
    await world.system(N, { command: 'set-limit', by: order });
    await world.advance('2026-03-04 17:00');
    expect(await breaches(world)).toEqual(['assigned-limit:L1 stands']);
    await world.do('desk', N, correct(await last(world, 'limit-set'), { void: true }));
    await decide(world, 'night-desk');
    expect(await breaches(world)).toEqual(['assigned-limit:L1 healed']);
    expect(await world.clock(N, 'assigned-limit:L1')).toBeUndefined();
  });

  it('a promise that a release did not make is nobody’s breach', async () => {
    const world = await owned();
    await world.do('unit-a-officer', N, {
      ...statement(world.now),
      final: false,
      followUpAt: shanghai('2026-03-05 10:00'),
    });
    await world.advance('2026-03-05 12:00');
    expect(await breaches(world)).toEqual(['follow-up:R1 stands']);
    await world.do('desk', N, correct(await last(world, 'released'), { final: true }));
    await decide(world, 'night-desk');
    expect(await breaches(world)).toEqual(['follow-up:R1 healed']);
  });

  it('refuses to correct an order that went with a split, or with the case that it was joined to', async () => {
    const world = await owned({ assignedBy: order });
    await world.system(N, { command: 'set-limit', by: { ...order, number: '4' }, alertId: 'a2' });
    const limit = await last(world, 'limit-set');
    const split: PersonCommand = {
      command: 'split',
      alertId: 'a2',
      reason: '另一事',
      newCase: 'BL2600098',
      limits: ['L1'],
    };
    await world.do('desk', N, correct(limit, { dueAt: shanghai('2026-03-04 20:00') }));
    await world.do('desk', N, split);
    await expect(decide(world, 'night-desk')).rejects.toThrow('gone');
    await world.do('desk', N, { command: 'join', target: 'BL2600099', reason: '同一事' });
    await expect(world.do('desk', N, correct(1, { dueAt: shanghai('2026-03-04 20:00') }))).rejects.toThrow('gone');
  });
});

describe('H4 · discovery and what happened since', () => {
  it('later than the alert that told of it takes a second person', async () => {
    const world = await owned({ discoveredAt: shanghai('2026-03-04 08:00'), alertId: 'a1' });
    await world.do('desk', N, correct(1, { discoveredAt: shanghai('2026-03-04 09:30') }));
    expect(await world.clock(N, 'response')).toMatchObject({ startAt: shanghai('2026-03-04 08:00') });
    await decide(world, 'night-desk');
    expect(await world.clock(N, 'response#2')).toMatchObject({ dueAt: shanghai('2026-03-06 09:30') });
  });

  it('refuses a discovery after an answer that is recorded, and an answer before the discovery', async () => {
    const world = await owned({ discoveredAt: shanghai('2026-03-04 08:00') });
    await world.do('unit-a-officer', N, statement(shanghai('2026-03-04 09:00')));
    await expect(world.do('desk', N, correct(1, { discoveredAt: shanghai('2026-03-04 09:30') }))).rejects.toThrow(
      'after-a-release',
    );
    await expect(
      world.do(
        'unit-a-officer',
        N,
        correct(await last(world, 'released'), { publishedAt: shanghai('2026-03-04 07:00') }),
      ),
    ).rejects.toThrow('before-the-concern');
  });
});

describe('H2 · a correction that waits while the case goes on', () => {
  it.each<[string, PersonCommand, string[]]>([
    [
      'regraded',
      { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '关注激增' },
      [shanghai('2026-03-04 08:00')],
    ],
  ])('%s: it still waits, and is carried out on what there is', async (_, meanwhile, starts) => {
    const world = await owned();
    await world.do('desk', N, correct(1, { discoveredAt: shanghai('2026-03-04 08:00') }));
    await world.do('desk', N, meanwhile);
    expect((await world.state(N)).proposals).toHaveLength(1);
    await decide(world, 'night-desk');
    const { discoveredAt, proposals, clocks } = await world.state(N);
    expect({ discoveredAt, proposals }).toEqual({ discoveredAt: shanghai('2026-03-04 08:00'), proposals: [] });
    expect(clocks.filter(({ kind }) => kind === 'response').map(({ startAt }) => startAt)).toEqual(starts);
  });

  it('joined to another, whose limits they are now, it is not carried out, and is sent back (H4)', async () => {
    const world = await owned();
    await world.do('desk', N, correct(1, { discoveredAt: shanghai('2026-03-04 08:00') }));
    await world.do('desk', N, { command: 'join', target: 'BL2600099', reason: '同一事' });
    await expect(decide(world, 'night-desk')).rejects.toMatchObject({ refused: 'joined', clause: 'H4' });
    expect((await world.state(N)).proposals).toHaveLength(1);
  });

  it('a closed case whose only answer never was is open again, late, and told of once', async () => {
    const world = await owned();
    await world.advance('2026-03-05 10:00');
    await world.do('unit-a-officer', N, statement(world.now));
    await world.do('unit-a-officer', N, settled);
    await world.do('desk', N, correct(await last(world, 'released'), { void: true }));
    await world.do('desk', N, { command: 'close' });
    await world.advance('2026-03-05 12:00');
    expect((await world.state(N)).status).toBe('closed');
    await decide(world, 'night-desk');
    expect((await world.state(N)).status).toBe('open');
    expect(await world.clock(N, 'response#2')).toMatchObject({ state: 'running', dueAt: shanghai('2026-03-06 10:00') });
    await world.advance('2026-03-06 10:01');
    expect(await breaches(world)).toEqual(['response stands']);
  });

  it('reopened meanwhile, the correction is carried out on the open case', async () => {
    const world = await owned();
    await world.do('unit-a-officer', N, statement(world.now));
    await world.do('unit-a-officer', N, settled);
    await world.do('desk', N, { command: 'close' });
    await world.do('desk', N, correct(await last(world, 'released'), { void: true }));
    await world.do('desk', N, { command: 'reopen', reason: '又有反映' });
    await decide(world, 'night-desk');
    expect(await world.state(N)).toMatchObject({ status: 'open', reopened: 1 });
    expect(await world.clock(N, 'response#2')).toMatchObject({ state: 'running' });
  });

  it('two clocks that one correction un-meets after their ladders are past are told of in one text to each', async () => {
    const world = await owned();
    await world.do('desk', N, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '死亡12人' });
    await world.do('unit-a-officer', N, {
      ...statement(world.now),
      form: 'press-conference',
      place: '区新闻发布厅',
      attendance: [{ name: 'name of unit-a-head', post: '局长' }],
    });
    await world.advance('2026-03-05 18:00');
    await world.do('desk', N, correct(await last(world, 'released'), { void: true }));
    await world.rings();
    await decide(world, 'night-desk');
    const late = (await world.ports.store.texts(N)).filter(({ template, seq }) => template === 'late' && seq > 10);
    expect(late.length).toBeGreaterThan(0);
    expect(new Set(late.map(({ person }) => person)).size).toBe(late.length);
    expect((await breaches(world)).toSorted()).toEqual(
      expect.arrayContaining(['first-information stands', 'press-conference stands']),
    );
    expect(
      (await world.events(N, 'clocks-changed')).at(-1)?.changes.filter(({ change }) => change === 'rungs-skipped'),
    ).toHaveLength(2);
  });

  it('over New Year the decision is late by the hours that it had, and decided all the same', async () => {
    const world = await owned({ from: '2026-12-31 22:00' });
    await world.do('desk', N, correct(1, { discoveredAt: shanghai('2026-12-31 20:00') }));
    await world.advance('2027-01-01 23:00');
    expect((await world.state(N)).clocks.find(({ kind }) => kind === 'decision')).toMatchObject({
      state: 'missed',
      dueAt: shanghai('2027-01-01 22:00'),
    });
    await decide(world, 'night-desk');
    expect(await world.clock(N, 'response#2')).toMatchObject({ dueAt: shanghai('2027-01-02 20:00') });
  });

  it('a named decider who left office is asked no longer, and whoever holds the post decides', async () => {
    const world = await owned();
    await world.do('desk', N, { command: 'end', outcome: 'no-answer', reason: '民事纠纷', to: 'duty-leader' });
    const contacts = world.people.contacts.map((one) => (one.id === 'duty-leader' ? { ...one, active: false } : one));
    await world.ports.store.putDirectory({ ...world.people, contacts });
    await world.advance('PT10M');
    await expect(decide(world, 'duty-leader')).rejects.toThrow('not-the-decider');
    await decide(world, 'mayor');
    expect((await world.state(N)).status).toBe('ended');
  });
});

describe('H2 · every recorded fact is corrected', () => {
  it('whose release it was: the voice and the assignment are asked anew', async () => {
    const world = await owned();
    await world.do('desk', N, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.do('unit-a-officer', N, statement(world.now));
    const event = await last(world, 'released');
    await world.do('desk', N, correct(event, { unit: 'qu-zhengfu-ban', outlets: [{ name: '北仑发布' }] }));
    if ((await world.state(N)).proposals?.length) await decide(world, 'night-desk');
    expect((await world.state(N)).releases).toMatchObject([{ unit: 'qu-zhengfu-ban', voice: 'desk' }]);
    await world.do('desk', N, correct(event, { unit: 'unit-b' }));
    if ((await world.state(N)).proposals?.length) await decide(world, 'night-desk');
    expect((await world.state(N)).releases[0]).not.toHaveProperty('voice');
    expect(await world.clock(N, 'response')).toBeUndefined();
  });

  it('what was told of it, by the entry that told it last', async () => {
    const world = await owned({ summary: '旧', place: '霞浦' });
    await world.do('desk', N, correct(1, { place: '柴桥', summary: '新', categories: ['emergency'] }));
    expect(await world.state(N)).toMatchObject({ place: '柴桥', summary: '新', categories: ['emergency'] });
    await expect(world.do('desk', N, correct(1, { categories: ['none'] }))).rejects.toThrow('unknown-category');
    await expect(world.do('desk', N, correct(1, { subject: '天气不好' }))).rejects.toThrow('unknown-subject');
  });
});
