import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { settled, statement } from '../harness/answers.ts';
import { shanghai, World } from '../harness/world.ts';

const N = 'BL2600001';
const PLAIN = '您反映的漏水问题，我局已于3月4日到场核查，物业已维修。';
const TELLS = `王女士您好！${PLAIN}`;
const SAVE: PersonCommand = { command: 'save-document', kind: 'wording', title: '关于漏水的答复', text: TELLS };
const SUBMIT: PersonCommand = { command: 'submit-document', documentId: 'D1', version: 1 };
const ALLOW: PersonCommand = {
  command: 'allow-exposure',
  documentId: 'D1',
  version: 1,
  basis: '本人书面同意公开（个人信息保护法第十三条）',
};

/** Wednesday 4 March at 10:00: unit-a has signed for it and drafted an answer that names who asked. */
async function drafted(): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '范围有限' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', N, { command: 'sign', assignmentId: 'A1' });
  await world.do('unit-a-officer', N, SAVE);
  return world;
}
const judge = (lawful: boolean): PersonCommand => ({
  command: 'judge-exposure',
  release: 'R1',
  lawful,
  reason: '核对本人意见',
});
const release = (world: World, more: object = {}) => ({ ...statement(world.now), document: 'D1', ...more });

describe('H5 · a wording is read for what it tells of people before anybody approves it', () => {
  it('stops until somebody else gives the legal basis, which stays on the record', async () => {
    const world = await drafted();
    await expect(world.do('unit-a-officer', N, SUBMIT)).rejects.toMatchObject({ refused: 'exposes', clause: 'H5' });
    await expect(world.do('unit-a-officer', N, ALLOW)).rejects.toMatchObject({ refused: 'own-act' });
    await world.do('unit-a-leader', N, ALLOW);
    const [allowed] = await world.events(N, 'exposure-allowed');
    expect(allowed).toMatchObject({
      allows: [{ kind: 'name', excerpt: '王女士' }],
      basis: '本人书面同意公开（个人信息保护法第十三条）',
      actor: { id: 'unit-a-leader' },
    });
    await expect(world.do('desk', N, ALLOW)).rejects.toMatchObject({ refused: 'nothing-exposed' });
    await world.do('unit-a-officer', N, SUBMIT);
    // What was allowed may be published; nothing stands on record to be judged.
    await world.do('unit-a-officer', N, release(world));
    expect((await world.state(N)).releases[0]?.exposed).toBeUndefined();
  });

  it('a basis covers what was shown of many, and the rest stops as well', async () => {
    const world = await drafted();
    const named = ['张', '王', '李', '赵', '陈'].flatMap((surname) =>
      ['伟明', '建国', '秀英', '志强', '海燕'].map((given) => `投诉人${surname}${given}`),
    );
    const text = `${named.join('，')}，你们好。`;
    await world.do('unit-a-officer', N, { command: 'save-document', documentId: 'D1', basedOn: 1, text });
    const submit: PersonCommand = { ...SUBMIT, command: 'submit-document', documentId: 'D1', version: 2 };
    const allow: PersonCommand = { ...ALLOW, command: 'allow-exposure', documentId: 'D1', version: 2, basis: '公示' };
    await world.do('unit-a-leader', N, allow);
    await expect(world.do('unit-a-officer', N, submit)).rejects.toMatchObject({ refused: 'exposes' });
    await world.do('unit-a-leader', N, allow);
    const allowed = (await world.events(N, 'exposure-allowed')).flatMap(({ allows }) => allows);
    expect(allowed.map(({ excerpt }) => excerpt)).toEqual(named);
    await world.do('unit-a-officer', N, submit);
  });

  it('goes on where it is written anew, and stops again at what a later version adds', async () => {
    const world = await drafted();
    const anew = { command: 'save-document' as const, documentId: 'D1' };
    await world.do('unit-a-officer', N, { ...anew, basedOn: 1, text: PLAIN });
    await world.do('unit-a-officer', N, { ...SUBMIT, version: 2 });
    const proposalId = (await world.state(N)).proposals?.[0]?.id ?? '';
    await expect(
      world.do('unit-a-leader', N, {
        command: 'decide',
        proposalId,
        decision: 'approve',
        says: '补写',
        changes: { text: `${PLAIN}花园小区12幢301室已不漏水。` },
      }),
    ).rejects.toMatchObject({ refused: 'exposes', clause: 'H5' });
    await world.do('unit-a-leader', N, { command: 'decide', proposalId, decision: 'approve' });
  });

  it('H6: says that what is internal stays internal', async () => {
    const world = await drafted();
    await world.do('unit-a-officer', N, {
      command: 'save-document',
      documentId: 'D1',
      basedOn: 1,
      text: `根据区领导批示，${PLAIN}`,
    });
    await expect(world.do('unit-a-officer', N, { ...SUBMIT, version: 2 })).rejects.toMatchObject({
      refused: 'exposes',
      clause: 'H6',
    });
  });

  it('reads no internal paper', async () => {
    const world = await drafted();
    await world.do('unit-a-officer', N, { ...SAVE, kind: 'paper' });
    const state = await world.do('unit-a-officer', N, { ...SUBMIT, documentId: 'D2' });
    expect(state.proposals).toHaveLength(1);
  });
});

describe('H2 · what went out already', () => {
  it('is recorded with what it exposes, and waits for a named person to judge', async () => {
    const world = await drafted();
    await world.do('unit-a-officer', N, release(world));
    expect((await world.state(N)).releases[0]).toMatchObject({ exposed: 'open' });
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'met' });
    expect((await world.events(N, 'released'))[0]?.release.exposes).toEqual([{ kind: 'name', excerpt: '王女士' }]);
    await world.do('desk', N, settled);
    await expect(world.do('desk', N, { command: 'close' })).rejects.toMatchObject({
      refused: 'exposure-open',
      clause: 'H5',
    });
    await world.do('desk', N, judge(false));
    await expect(world.do('desk', N, judge(false))).rejects.toMatchObject({ refused: 'no-change' });
    expect((await world.state(N)).releases[0]).toMatchObject({ exposed: 'unlawful' });
    expect(await world.do('desk', N, { command: 'close' })).toMatchObject({ status: 'closed' });
  });

  it('H2 · is neither allowed nor judged by the same person under a second entry', async () => {
    const world = await drafted();
    const { id, unit, role, posts, subject = id } = world.contact('night-desk');
    const twin = { ...world.contact('unit-a-officer'), id, unit, role, posts, subject };
    await world.ports.store.putDirectory({ contacts: [twin] });
    world.ports.clock.advance(11_000);
    await expect(world.do('night-desk', N, ALLOW)).rejects.toMatchObject({ refused: 'own-act' });
    await world.do('unit-a-officer', N, release(world));
    await expect(world.do('night-desk', N, judge(true))).rejects.toMatchObject({ refused: 'own-act' });
    await world.do('desk', N, judge(true));
  });

  it('is judged by nobody who recorded it, and stays judged where the release is corrected', async () => {
    const world = await drafted();
    await world.do('desk', N, release(world, { unit: 'unit-a' }));
    await expect(world.do('desk', N, judge(true))).rejects.toMatchObject({ refused: 'own-act' });
    await world.do('night-desk', N, judge(true));
    const [released] = await world.events(N, 'released');
    await world.do('desk', N, {
      command: 'correct',
      event: released?.seq ?? 0,
      is: { address: 'https://www.bl.gov.cn/2.html' },
      reason: '网址有误',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/2.html' }],
    });
    expect((await world.state(N)).releases[0]).toMatchObject({ exposed: 'lawful' });
  });
});

describe('H5 · a personal matter is answered in short in public, and to whoever asked himself', () => {
  it('records when, by whom and how, and nothing of what was said; it is no public answer', async () => {
    const world = await drafted();
    await world.advance('2026-03-04 15:00');
    const told = { command: 'record-private-answer' as const, means: 'telephone' as const };
    for (const [answeredAt, refused] of [
      ['2026-03-04 15:01', 'in-the-future'],
      ['2026-03-04 09:59', 'before-discovery'],
    ] as const)
      await expect(world.do('unit-a-officer', N, { ...told, answeredAt: shanghai(answeredAt) })).rejects.toMatchObject({
        refused,
      });
    await world.do('unit-a-officer', N, { ...told, answeredAt: shanghai('2026-03-04 14:00') });
    const [event] = await world.events(N, 'privately-answered');
    expect(event).toMatchObject({ unit: 'unit-a', means: 'telephone', actor: { id: 'unit-a-officer' } });
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'running' });
    await world.do('unit-a-officer', N, {
      command: 'correct',
      event: event?.seq ?? 0,
      is: { void: true },
      reason: '登错办件',
      evidence: [{ kind: 'document', ref: '通话记录' }],
    });
  });
});
