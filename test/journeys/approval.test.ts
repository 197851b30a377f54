import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import type { Directory } from '../../functions/domain/people/directory.ts';
import type { Grade } from '../../functions/domain/matter/grade.ts';
import { call, codeOn } from '../harness/code-page.ts';
import { statement } from '../harness/answers.ts';
import { reportUpward } from '../harness/upward.ts';
import { shanghai, World } from '../harness/world.ts';

const N = 'BL2600001';
const V1 = '您反映的异味，我局已于3月4日到场核查。';
const V2 = `${V1}涉事企业已停产整改。`;
const SAVE: PersonCommand = { command: 'save-document', kind: 'wording', title: '关于异味的答复', text: V1 };
const SUBMIT: PersonCommand = { command: 'submit-document', documentId: 'D1', version: 1, says: '请审' };

interface Graded {
  opinion?: Grade;
  emergency?: Grade | null;
  but?: (people: Directory) => void;
}

/** Ten in the morning: unit-a has signed for a case of these grades. */
async function signed({ opinion = 'II', emergency = null, but }: Graded = {}): Promise<World> {
  const world = await World.at('2026-03-04 10:00', but ? { but } : {});
  await world.open({ suggestion: suggested(opinion, emergency) });
  await world.do('desk', N, { command: 'confirm' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', N, { command: 'sign', assignmentId: 'A1' });
  if (opinion < 'III' || emergency) await reportUpward(world, N);
  await world.rings();
  return world;
}

const suggested = (opinion: Grade, emergency: Grade | null) => ({
  grades: { opinion, emergency },
  gradeReasons: [],
  unit: 'unit-a',
  unitReasons: [],
});

const waiting = async (world: World) => (await world.state(N)).proposals?.at(-1);
const decide = async (
  world: World,
  who: string,
  more: Partial<Extract<PersonCommand, { command: 'decide' }>> = {},
): Promise<void> => {
  const proposalId = (await waiting(world))?.id ?? '';
  await world.do(who, N, { command: 'decide', proposalId, decision: 'approve', ...more });
};
const document = async (world: World) => (await world.state(N)).documents?.[0];
const release = (world: World, more: object = {}): Extract<PersonCommand, { command: 'release' }> => ({
  ...statement(world.now),
  ...more,
});

const RECORD = {
  command: 'record-decision' as const,
  decision: 'approve' as const,
  means: 'telephone' as const,
  says: '同意发布',
  evidence: [{ kind: 'document' as const, ref: '值班台回拨记录 17 号' }],
};
const record = async (world: World, who: string, more: object = {}): Promise<void> => {
  const proposalId = (await waiting(world))?.id ?? '';
  await world.do(who, N, { ...RECORD, proposalId, decider: 'unit-a-leader', decidedAt: world.now, ...more });
};
const submitted = async (given: Graded = {}): Promise<World> => {
  const world = await signed(given);
  await world.do('unit-a-officer', N, SAVE);
  await world.do('unit-a-officer', N, SUBMIT);
  return world;
};

describe('A4 · a wording of a major case is approved step by step', () => {
  it('first review, review, secrecy check, final approval: each of another person, each told by text, nobody twice', async () => {
    const world = await signed();
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, SUBMIT);
    // The drafter is the unit's only officer, so its branch leader reviews first.
    expect(await world.heardBy('unit-a-leader')).toMatchObject([
      { body: expect.stringContaining('4日11:00前审批初审') },
    ]);
    await decide(world, 'unit-a-leader');
    expect(await world.heardBy('unit-a-head')).toMatchObject([{ body: expect.stringContaining('4日12:00前审批审核') }]);
    await decide(world, 'unit-a-head');
    expect(await world.heardBy('desk')).toMatchObject([{ body: expect.stringContaining('审批保密') }]);
    await decide(world, 'desk');
    expect(await world.heardBy('mayor')).toMatchObject([{ body: expect.stringContaining('审批审定') }]);
    await decide(world, 'mayor');
    // Whoever asked hears of the last step alone.
    expect(await world.heardBy('unit-a-officer')).toMatchObject([
      { body: expect.stringContaining('审定提请已获同意') },
    ]);
    expect(await document(world)).toMatchObject({
      versions: 1,
      approved: { version: 1, steps: ['first-review', 'review', 'secrecy-check', 'final-approval'] },
    });
    expect((await world.state(N)).proposals).toEqual([]);
  });

  it('the leader’s own text becomes the next version, and is what the later steps see', async () => {
    const world = await signed();
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, SUBMIT);
    await decide(world, 'unit-a-leader', { changes: { text: V2 }, says: '补写停产' });
    expect(await world.events(N, 'document-saved')).toMatchObject([
      { version: 1, text: V1, actor: { id: 'unit-a-officer' } },
      { version: 2, basedOn: 1, text: V2, actor: { id: 'unit-a-leader' } },
    ]);
    expect((await world.events(N, 'proposed')).at(-1)).toMatchObject({
      payload: { kind: 'review', document: 'D1', version: 2 },
      proposal: { by: 'unit-a-officer', actors: ['unit-a-leader'] },
    });
  });

  it('sent back with reasons, a new version begins anew; the same one goes on where it was', async () => {
    const world = await signed();
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, SUBMIT);
    await decide(world, 'unit-a-leader');
    await expect(decide(world, 'unit-a-head', { decision: 'send-back' })).rejects.toThrow('reason-missing');
    await decide(world, 'unit-a-head', { decision: 'send-back', says: '写明整改期限' });
    expect((await world.state(N)).proposals).toEqual([]);
    await world.do('unit-a-officer', N, SUBMIT);
    expect(await waiting(world)).toMatchObject({ kind: 'review', actors: ['unit-a-leader'] });
    await world.do('unit-a-officer', N, {
      command: 'withdraw-proposal',
      proposalId: (await waiting(world))?.id ?? '',
      reason: '改后再报',
    });
    await world.do('unit-a-officer', N, { command: 'save-document', documentId: 'D1', basedOn: 1, text: V2 });
    await world.do('unit-a-officer', N, { ...SUBMIT, version: 2 });
    expect(await waiting(world)).toMatchObject({ kind: 'first-review' });
  });

  it('two who write on one version lose nothing: both stand, and one is submitted', async () => {
    const world = await signed();
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, { command: 'save-document', documentId: 'D1', basedOn: 1, text: V2 });
    await world.do('desk', N, { command: 'save-document', documentId: 'D1', basedOn: 1, text: `${V1}详情待查。` });
    expect(await world.events(N, 'document-saved')).toMatchObject([
      { version: 1 },
      { version: 2, basedOn: 1 },
      { version: 3, basedOn: 1 },
    ]);
    await world.do('unit-a-officer', N, { ...SUBMIT, version: 2 });
    await expect(world.do('desk', N, { ...SUBMIT, version: 3 })).rejects.toThrow('under-approval');
  });

  it('a graver grade asks for its further steps of what a lighter one had approved', async () => {
    const world = await signed({ opinion: 'IV' });
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, SUBMIT);
    await decide(world, 'unit-a-leader');
    await decide(world, 'unit-a-head');
    expect(await document(world)).toMatchObject({ approved: { version: 1, steps: ['review', 'release-approval'] } });
    await world.do('desk', N, { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '关注激增' });
    await world.do('unit-a-officer', N, SUBMIT);
    expect(await waiting(world)).toMatchObject({ kind: 'first-review', actors: ['unit-a-leader', 'unit-a-head'] });
  });

  it.each([
    ['its proposer', 'unit-a-officer', 'second-person-needed'],
    ['another unit’s leader', 'unit-b-leader', 'not-the-decider'],
    ['its spokesperson', 'unit-a-spokesperson', 'not-the-decider'],
  ])('refuses %s', async (_, who, refused) => {
    const world = await signed();
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, SUBMIT);
    await expect(decide(world, who)).rejects.toThrow(refused);
  });

  it('legal clocks run on while a leader reads, and whose time it is stands beside them', async () => {
    const world = await signed();
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, SUBMIT);
    const { clocks } = await world.state(N);
    expect(clocks.find(({ kind }) => kind === 'response')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-06 10:00'),
    });
    expect(clocks.find(({ kind }) => kind === 'decision')).toMatchObject({ move: { decider: true } });
  });
});

describe('A4, H2 · a leader who does not decide', () => {
  it('after half an hour whoever stands in is asked too, and only then may decide', async () => {
    const world = await signed({
      but: (people) => {
        people.contacts = people.contacts.map((one) =>
          one.id === 'unit-a-leader' ? { ...one, substitute: 'unit-a-spokesperson' } : one,
        );
      },
    });
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, SUBMIT);
    await world.rings();
    await world.advance('2026-03-04 10:29');
    await expect(decide(world, 'unit-a-spokesperson')).rejects.toThrow('not-the-decider');
    await world.advance('2026-03-04 10:30');
    await world.heardBy('unit-a-leader', 'unit-a-spokesperson');
    await decide(world, 'unit-a-spokesperson');
    expect(await waiting(world)).toMatchObject({ kind: 'review' });
  });

  it('whose time ran out is on the record: the unit’s of its own posts, the desk’s of its own', async () => {
    const world = await signed();
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, SUBMIT);
    const first = (await waiting(world))?.id ?? '';
    await world.advance('2026-03-04 11:10');
    await decide(world, 'unit-a-leader');
    await decide(world, 'unit-a-head');
    const secrecy = (await waiting(world))?.id ?? '';
    await world.advance('2026-03-04 12:20');
    expect((await world.state(N)).breaches).toMatchObject([
      { duty: `decision:${first}`, unit: 'unit-a', is: 'stands' },
      { duty: `decision:${secrecy}`, is: 'stands' },
    ]);
    expect((await world.state(N)).breaches?.[1]).not.toHaveProperty('unit');
  });

  it('where none stands in, the next who may decide is asked', async () => {
    const world = await signed();
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, SUBMIT);
    await world.rings();
    await world.advance('2026-03-04 10:30');
    const asked = await world.heardBy('unit-a-leader', 'desk');
    expect(asked.map(({ body }) => body.includes('11:00前审批'))).toEqual([true, true]);
  });
});

describe('A4, H2 · a decision by telephone or on paper is written down (代录)', () => {
  it('by the desk that called back: the leader decided, and who wrote it down, how and with what stands beside it', async () => {
    const world = await submitted();
    await record(world, 'desk');
    expect((await world.events(N, 'proposal-decided')).at(-1)).toMatchObject({
      by: 'unit-a-leader',
      actor: { id: 'desk' },
      proof: 'recorded',
      recorded: { means: 'telephone', decidedAt: world.now, evidence: RECORD.evidence },
    });
    expect(await waiting(world)).toMatchObject({ kind: 'review' });
  });

  it.each([
    ['whoever asked for it', 'unit-a-officer', {}, 'II', 'second-person-needed'],
    ['the leader himself', 'unit-a-leader', {}, 'II', 'decides-himself'],
    ['without anything that shows it', 'desk', { evidence: [] }, 'II', 'evidence-missing'],
    ['of somebody who may not decide it', 'desk', { decider: 'unit-b-leader' }, 'II', 'not-the-decider'],
    ['in his own unit, at 重大', 'unit-a-head', {}, 'II', 'desk-records'],
    ['in another unit, at 一般', 'unit-b-officer', {}, 'IV', 'not-own-unit'],
  ] as const)('refuses it of %s', async (_, who, more, opinion, refused) => {
    const world = await submitted({ opinion });
    await expect(record(world, who, more)).rejects.toThrow(refused);
  });
});

describe('H2, A4 · 未经审定发布: what went out without its approval', () => {
  it('meets the public’s clock, names what was missing, and is a breach for a named person to judge', async () => {
    const world = await signed();
    await world.advance('PT1H');
    await world.do('unit-a-officer', N, release(world));
    expect((await world.events(N, 'released'))[0]?.release.unapproved).toEqual({
      clause: 'A4',
      missing: ['first-review', 'review', 'secrecy-check', 'final-approval'],
    });
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'met' });
    expect((await world.state(N)).breaches).toEqual([
      { duty: 'approval:R1', is: 'stands', dueAt: world.now, unit: 'unit-a' },
    ]);
    await expect(
      world.do('unit-a-head', N, { command: 'set-aside', duty: 'approval:R1', reason: '已口头同意' }),
    ).rejects.toThrow('unit-concerned');
    await world.do('duty-leader', N, {
      command: 'set-aside',
      duty: 'approval:R1',
      reason: '区领导当场口头同意，有记录',
    });
    expect((await world.state(N)).breaches).toMatchObject([{ duty: 'approval:R1', is: 'set-aside' }]);
  });

  it('with its approved document there is none; half approved, what is missing is named', async () => {
    const world = await signed();
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, SUBMIT);
    await decide(world, 'unit-a-leader');
    await world.advance('PT1H');
    await world.do('unit-a-officer', N, release(world, { document: 'D1', followUpAt: undefined, final: true }));
    expect((await world.events(N, 'released'))[0]?.release).toMatchObject({
      document: { id: 'D1', version: 1 },
      unapproved: { missing: ['review', 'secrecy-check', 'final-approval'] },
    });
    for (const who of ['unit-a-head', 'desk', 'mayor']) await decide(world, who);
    await world.do('unit-a-officer', N, release(world, { document: 'D1' }));
    expect((await world.events(N, 'released'))[1]?.release).not.toHaveProperty('unapproved');
    expect((await world.state(N)).breaches?.map(({ duty }) => duty)).toEqual(['approval:R1']);
  });

  it('a release that never was is no breach', async () => {
    const world = await signed();
    await world.advance('PT1H');
    const { version } = await world.do('desk', N, release(world, { unit: 'unit-a' }));
    const seq = (await world.events(N, 'released'))[0]?.seq ?? version;
    await world.do('desk', N, {
      command: 'correct',
      event: seq,
      is: { void: true },
      reason: '误登记',
      evidence: [{ kind: 'document', ref: '网页核对' }],
    });
    await world.approve('duty-leader', N);
    expect((await world.state(N)).breaches).toMatchObject([{ duty: 'approval:R1', is: 'healed' }]);
  });

  it.each([
    ['the first information of an emergency, which never waits', { emergency: 'I' as const }, 0],
    ['an ordinary case, for which the rules ask for none', { opinion: 'III' as const }, 0],
  ])('is not %s', async (_, grades, count) => {
    const world = await signed(grades);
    await world.advance('PT1H');
    await world.do('unit-a-officer', N, release(world));
    expect((await world.state(N)).breaches ?? []).toHaveLength(count);
  });

  it('of an emergency the second release waits for its approval', async () => {
    const world = await signed({ emergency: 'I' });
    await world.advance('PT1H');
    await world.do('unit-a-officer', N, release(world));
    await world.advance('PT1H');
    await world.do('unit-a-officer', N, release(world));
    expect((await world.events(N, 'released'))[1]?.release.unapproved).toEqual({
      clause: 'A4',
      missing: ['review', 'secrecy-check', 'final-approval'],
    });
  });
});

describe('A4 · behind a text’s code', () => {
  it('a leader of an ordinary case reads the wording, changes it and approves, with a fresh code', async () => {
    const world = await signed({ opinion: 'IV' });
    await world.do('unit-a-officer', N, SAVE);
    await world.do('unit-a-officer', N, SUBMIT);
    const code = await codeOn(world, 'unit-a-leader');
    expect((await call(world, code)).text).not.toContain(V1);
    const page = await call(world, code, { action: 'view' });
    for (const said of ['提请审批：文稿审核', '答复稿第 1 稿', V1, '修改后同意']) expect(page.text).toContain(said);
    await call(world, code, { action: 'fresh' });
    const fresh = await codeOn(world, 'unit-a-leader');
    const change = { action: 'decide', decision: 'approve', text: V2, says: '补写停产', fresh };
    expect(await call(world, code, change)).toMatchObject({ status: 303 });
    expect(await document(world)).toMatchObject({ versions: 2, under: { version: 2, steps: ['review'] } });
  });

  it('an internal paper is shown to those signed in alone, whatever the grade', async () => {
    const world = await signed({ opinion: 'IV' });
    await world.do('unit-a-officer', N, { ...SAVE, kind: 'paper', text: '内部研究：先行停产' });
    await world.do('unit-a-officer', N, SUBMIT);
    const code = await codeOn(world, 'unit-a-leader');
    const page = await call(world, code, { action: 'view' });
    expect(page.text).toContain('此项须登录平台审批');
    expect(page.text).not.toContain('先行停产');
    await call(world, code, { action: 'fresh' });
    const fresh = await codeOn(world, 'unit-a-leader');
    expect((await call(world, code, { action: 'decide', decision: 'approve', fresh })).text).toContain(
      '须登录平台审批',
    );
  });
});

describe('A4 · how a grave matter is to be handled', () => {
  it('is written and approved where it is consulted on, and in no document of the case', async () => {
    const world = await signed({ opinion: 'II' });
    expect(await world.refusal('unit-a-officer', N, { ...SAVE, kind: 'handling' })).toMatchObject({
      refused: 'in-consultation',
      clause: 'A4',
      field: '/kind',
      says: expect.stringContaining('请召集会商'),
    });
  });
});
