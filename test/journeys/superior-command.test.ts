import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { conference, statement } from '../harness/answers.ts';
import { shanghai, World } from '../harness/world.ts';

let world: World;
let number: string;
const evidence = [{ kind: 'document' as const, ref: '甬应急指〔2026〕2号' }];
const refused = (by: string, command: PersonCommand) => world.refusal(by, number, command);
const clock = (id: string) => world.clock(number, id);
const breaches = async () => ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
const says = async (command: PersonCommand) => (await refused('desk', command)).refused;
const TAKEN = {
  command: 'record-takeover',
  body: '宁波市突发事件应急指挥部',
  since: shanghai('2026-03-04 11:00'),
  evidence,
} as const satisfies PersonCommand;
const ASK = { command: 'ask-superior', to: '市指挥部新闻组', says: '请示首次发布的内容和时间', means: '电话' } as const;
const superior = (publishedAt: string, more: object = {}): PersonCommand =>
  statement(publishedAt, {
    form: 'superior-release',
    bySuperior: '宁波市突发事件应急指挥部',
    outlets: [],
    ...more,
  });

/** Ten in the morning: a major emergency; at eleven the city takes it over. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  ({ number } = await world.open({ by: 'desk', grades: { opinion: 'II', emergency: 'II' }, gradeReason: '火灾' }));
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.advance('2026-03-04 11:30');
});

describe('P3 · once a superior commands, what goes out is for it to say', () => {
  it('from when, by whom and with evidence; the duties of the law stay, and the desk has to ask', async () => {
    const before = await clock('first-information');
    await world.do('desk', number, TAKEN);
    expect(await world.events(number, 'taken-over')).toMatchObject([
      { takeover: 'K1', body: TAKEN.body, since: TAKEN.since, evidence },
    ]);
    expect(await clock('first-information')).toEqual(before);
    expect(await clock('ask-superior:K1')).toMatchObject({
      basis: 'P3',
      startAt: TAKEN.since,
      dueAt: shanghai('2026-03-04 12:00'),
      move: { desk: true },
    });
    await world.do('desk', number, ASK);
    expect(await clock('ask-superior:K1')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-04 11:30') });
  });

  it('its own release meets the duties with its evidence, and is to be passed on', async () => {
    await world.do('desk', number, TAKEN);
    await world.advance('2026-03-04 13:00');
    await world.do('desk', number, superior(shanghai('2026-03-04 12:30')));
    expect(await clock('first-information')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-04 12:30') });
    expect(await clock('relay:R1')).toMatchObject({ dueAt: shanghai('2026-03-04 14:30'), state: 'running' });
    await world.do('desk', number, {
      command: 'record-outlet',
      release: 'R1',
      name: '北仑发布',
      publishedAt: shanghai('2026-03-04 12:50'),
    });
    expect(await clock('relay:R1')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-04 12:50') });
  });

  it('is passed on already where it is recorded with an outlet of the district', async () => {
    await world.do('desk', number, TAKEN);
    await world.do('desk', number, superior(world.now, { outlets: [{ name: '北仑发布' }] }));
    expect(await clock('relay:R1')).toMatchObject({ state: 'met', metAt: world.now });
  });

  it('a unit that does not name the superior’s word is told what would do; with it, the release is as any other', async () => {
    await world.do('desk', number, TAKEN);
    expect(await refused('unit-a-officer', statement(world.now))).toMatchObject({
      refused: 'superior-commands',
      clause: 'P3',
      field: '/superiorWord',
      says: expect.stringContaining('未经同意已经发布的，请写明原因'),
    });
    await world.do('unit-a-officer', number, statement(world.now, { superiorWord: '新闻组王某 11 时 20 分电话同意' }));
    expect(await clock('first-information')).toMatchObject({ state: 'met' });
    expect(await breaches()).not.toContain('command:R1 stands');
  });

  it('H2 · what went out without the word is recorded, counts for the public, and is a breach for a named person to judge', async () => {
    await world.do('desk', number, TAKEN);
    await world.do('unit-a-officer', number, statement(world.now, { withoutWord: '群众聚集，来不及请示' }));
    expect(await clock('first-information')).toMatchObject({ state: 'met' });
    expect(await breaches()).toContain('command:R1 stands');
    expect(await world.events(number, 'released')).toMatchObject([
      { release: { uncommanded: { body: TAKEN.body }, withoutWord: '群众聚集，来不及请示' } },
    ]);
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'command:R1', reason: '情况紧急' });
    expect(await breaches()).toContain('command:R1 set-aside');
  });

  it('an earlier fact is judged by its own time: what went out before it took over asks for no word', async () => {
    await world.do('desk', number, TAKEN);
    const before = statement(shanghai('2026-03-04 10:59'));
    expect(await refused('unit-a-officer', { ...before, superiorWord: '同意' })).toMatchObject({
      refused: 'word-not-asked',
      field: '/superiorWord',
    });
    await world.do('unit-a-officer', number, before);
    expect(await breaches()).not.toContain('command:R1 stands');
    expect(await refused('unit-a-officer', statement(TAKEN.since))).toMatchObject({ refused: 'superior-commands' });
  });

  it('handed back, with evidence, the district releases by itself again, and may be taken over anew', async () => {
    await world.do('desk', number, TAKEN);
    await world.advance('2026-03-04 15:00');
    await world.do('desk', number, {
      command: 'record-hand-back',
      until: shanghai('2026-03-04 14:00'),
      says: '应急响应终止',
      evidence,
    });
    expect((await world.state(number)).takeovers).toMatchObject([{ id: 'K1', until: shanghai('2026-03-04 14:00') }]);
    await world.do('unit-a-officer', number, statement(world.now));
    expect(await refused('unit-a-officer', statement(shanghai('2026-03-04 13:59')))).toMatchObject({
      refused: 'superior-commands',
    });
    expect(await refused('desk', { ...TAKEN, since: shanghai('2026-03-04 13:00') })).toMatchObject({
      refused: 'before-its-cause',
    });
    await world.do('desk', number, { ...TAKEN, since: shanghai('2026-03-04 14:30') });
    expect((await world.state(number)).takeovers?.map(({ id }) => id)).toEqual(['K1', 'K2']);
  });

  it('recorded late it asks from now on: nobody is late by an hour that was over when it was put on record', async () => {
    await world.advance('2026-03-04 14:00');
    await world.do('desk', number, TAKEN);
    expect(await clock('ask-superior:K1')).toMatchObject({ past: true, targetAt: shanghai('2026-03-04 15:00') });
    expect(await breaches()).not.toContain('ask-superior:K1 stands');
    // A release of before it was on record stays as it was recorded.
    expect((await world.state(number)).takeovers).toMatchObject([{ since: TAKEN.since }]);
  });

  it('a conference that the district held all the same is recorded as what it is', async () => {
    await world.do('desk', number, TAKEN);
    const draft = {
      ...conference(world.now, [{ name: 'name of unit-a-head', post: '局长' }]),
      conference: 'BLF2600001',
    };
    await world.do('unit-a-officer', number, draft);
    expect(await clock('press-conference')).toMatchObject({ state: 'met' });
    expect(await breaches()).toContain('command:R1 stands');
  });

  it('H2 · a release that never was is no breach of the word', async () => {
    await world.do('desk', number, TAKEN);
    await world.do('unit-a-officer', number, statement(world.now, { withoutWord: '来不及请示' }));
    await world.do('desk', number, {
      command: 'correct',
      event: (await world.events(number, 'released'))[0]?.seq ?? 0,
      is: { void: true },
      reason: '误登',
      evidence,
    });
    await world.approve('night-desk', number);
    expect(await breaches()).toContain('command:R1 healed');
  });

  it('A1 · a lighter grade leaves it as it is', async () => {
    await world.do('desk', number, TAKEN);
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'III', emergency: 'III' }, reason: '复核' });
    expect(await refused('unit-a-officer', statement(world.now))).toMatchObject({ refused: 'superior-commands' });
  });

  it('refuses what cannot have been, and a body of the district’s own', async () => {
    expect(await says({ ...TAKEN, body: '宁波市北仑区应急指挥部' })).toBe('no-superior');
    expect(await says({ ...TAKEN, since: shanghai('2026-03-04 11:31') })).toBe('not-taken-yet');
    expect(await says({ ...TAKEN, since: shanghai('2026-03-04 09:59') })).toBe('before-its-cause');
    expect(await says({ ...TAKEN, evidence: [] })).toBe('evidence-missing');
    expect(await says(ASK)).toBe('not-commanded');
    await world.do('desk', number, TAKEN);
    expect(await says(TAKEN)).toBe('commanded-already');
    expect(await says({ ...ASK, askedAt: shanghai('2026-03-04 10:59') })).toBe('before-takeover');
    expect(await says({ command: 'record-hand-back', until: TAKEN.since, says: '交回', evidence })).toBe(
      'before-takeover',
    );
    expect(await says({ command: 'record-hand-back', until: world.now, says: '交回', evidence: [] })).toBe(
      'evidence-missing',
    );
  });
});

const correct = async (type: 'taken-over' | 'handed-back' | 'superior-asked', is: object, by = 'desk') => {
  const [event] = await world.events(number, type);
  return world.do(by, number, { command: 'correct', event: event?.seq ?? 0, is, reason: '看错时间', evidence });
};

describe('H2, P3 · what was recorded of a superior’s command is corrected', () => {
  it('its start, by a second person where a duty hangs on it', async () => {
    await world.do('desk', number, TAKEN);
    await correct('taken-over', { since: shanghai('2026-03-04 11:20') });
    expect((await world.state(number)).takeovers).toMatchObject([{ since: TAKEN.since }]);
    await world.approve('night-desk', number);
    expect((await world.state(number)).takeovers).toMatchObject([{ since: shanghai('2026-03-04 11:20') }]);
    expect(await clock('ask-superior:K1#2')).toMatchObject({
      startAt: shanghai('2026-03-04 11:20'),
      dueAt: shanghai('2026-03-04 12:20'),
    });
    const [{ seq } = { seq: 0 }] = await world.events(number, 'taken-over');
    expect(
      await refused('desk', {
        command: 'correct',
        event: seq,
        is: { since: shanghai('2026-03-04 09:00') },
        reason: '看错',
        evidence,
      }),
    ).toMatchObject({ refused: 'before-its-cause', field: '/is/since' });
  });

  it('that it never was: the district releases by itself, and nobody is asked to ask', async () => {
    await world.do('desk', number, TAKEN);
    await correct('taken-over', { void: true });
    await world.approve('night-desk', number);
    expect(await clock('ask-superior:K1')).toBeUndefined();
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('desk', number, { ...TAKEN, since: world.now });
    expect((await world.state(number)).takeovers?.map(({ id }) => id)).toEqual(['K1', 'K2']);
  });

  it('when and whom the district asked, and that it did not', async () => {
    await world.do('desk', number, TAKEN);
    await world.do('desk', number, ASK);
    await correct('superior-asked', { to: '市指挥部值班室' });
    await correct('superior-asked', { void: true });
    await world.approve('night-desk', number);
    expect(await clock('ask-superior:K1#2')).toMatchObject({ state: 'running' });
  });

  it('when it handed the case back', async () => {
    await world.do('desk', number, TAKEN);
    await world.do('desk', number, ASK);
    await world.advance('2026-03-04 15:00');
    await world.do('desk', number, {
      command: 'record-hand-back',
      until: shanghai('2026-03-04 14:00'),
      says: '应急响应终止',
      evidence,
    });
    await correct('handed-back', { until: shanghai('2026-03-04 14:30') });
    expect((await world.state(number)).takeovers).toMatchObject([{ until: shanghai('2026-03-04 14:30') }]);
    expect(await refused('unit-a-officer', statement(shanghai('2026-03-04 14:10')))).toMatchObject({
      refused: 'superior-commands',
    });
    const [{ seq } = { seq: 0 }] = await world.events(number, 'handed-back');
    expect(
      await refused('desk', {
        command: 'correct',
        event: seq,
        is: { until: shanghai('2026-03-04 10:30') },
        reason: '看错',
        evidence,
      }),
    ).toMatchObject({ refused: 'before-takeover', field: '/is/until' });
  });
});

describe('P3, P8 · the units of a case hear that a superior commands', () => {
  it('since when, what they must not do and whom to ask; and that it is the district’s again', async () => {
    await world.rings();
    await world.do('desk', number, TAKEN);
    expect(await world.rings()).toContain(
      '4日11:30 unit-a-officer 办件BL2600001（橙）环境：4日11:00起由上级指挥，未经上级同意不得发布，请先问值班台。',
    );
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit', task: '协助' });
    expect((await world.rings()).filter((ring) => ring.includes('unit-b-officer'))).toContainEqual(
      expect.stringContaining('4日11:00起由上级指挥'),
    );
    await world.do('desk', number, ASK);
    await world.do('desk', number, { command: 'record-hand-back', until: world.now, says: '终止', evidence });
    expect(await world.rings()).toContain(
      '4日11:30 unit-a-officer 办件BL2600001（橙）环境：上级已交回指挥，发布仍由本区决定。',
    );
  });
});

const release = () => world.do('unit-a-officer', number, statement(shanghai('2026-03-04 11:20')));

describe('P3, H2 · what went out before it was known here that a superior commanded', () => {
  it('is put before a named person once that is recorded, and says so', async () => {
    await release();
    await world.do('desk', number, TAKEN);
    expect(await world.events(number, 'taken-over')).toMatchObject([{ before: ['R1'] }]);
    expect(await breaches()).toContain('command:R1 stands');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'command:R1', reason: '发布时尚不知情' });
    expect(await breaches()).toContain('command:R1 set-aside');
  });

  it('not what went out before it took over, nor what the superior published itself', async () => {
    await world.do('unit-a-officer', number, statement(shanghai('2026-03-04 10:50')));
    await world.do('desk', number, superior(shanghai('2026-03-04 11:10')));
    await world.do('desk', number, TAKEN);
    expect(await breaches()).not.toContainEqual(expect.stringContaining('command:'));
  });

  it('is judged again by the start as it is corrected, in both directions', async () => {
    await release();
    await world.do('desk', number, TAKEN);
    const [{ seq } = { seq: 0 }] = await world.events(number, 'taken-over');
    const move = async (since: string) => {
      await world.do('desk', number, { command: 'correct', event: seq, is: { since }, reason: '看错', evidence });
      await world.approve('night-desk', number);
    };
    await move(shanghai('2026-03-04 11:25'));
    expect(await breaches()).toContain('command:R1 healed');
    await move(shanghai('2026-03-04 11:05'));
    expect(await breaches()).toContain('command:R1 stands');
  });
});
