import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import type { Grade } from '../../functions/domain/matter/grade.ts';
import { statement } from '../harness/answers.ts';
import { call } from '../harness/code-page.ts';
import { shanghai, World } from '../harness/world.ts';

const N = 'BL2600001';
const V1 = '经与unit-b核实，3月4日共抽检12处排口，均已封堵。';
const SAVE: PersonCommand = { command: 'save-document', kind: 'wording', title: '关于排口的答复', text: V1 };
const SUBMIT = { command: 'submit-document' as const, documentId: 'D1', version: 1 };

/** Wednesday 4 March at 10:00: unit-a answers for it, unit-b is its co-unit, and the draft names unit-b. */
async function drafted(emergency: Grade | null = null): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  await world.open({ by: 'desk', grades: { opinion: 'IV', emergency }, gradeReason: '范围有限' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-b', part: 'co-unit', task: '查排口' });
  for (const [who, assignmentId] of [
    ['unit-a-officer', 'A1'],
    ['unit-b-officer', 'A2'],
  ] as const)
    await world.do(who, N, { command: 'sign', assignmentId });
  await world.do('unit-a-officer', N, SAVE);
  await world.rings();
  return world;
}
const cosigns = async (world: World): Promise<string[]> =>
  ((await world.state(N)).documents?.[0]?.cosigns ?? []).map(({ unit, version, is }) => `${unit} ${version} ${is}`);
const waiting = async (world: World): Promise<string[]> =>
  ((await world.state(N)).proposals ?? []).map(({ kind, unit }) => `${kind} ${unit}`);
const decide = async (world: World, who: string, more: object = {}) => {
  const proposalId = (await world.state(N)).proposals?.at(-1)?.id ?? '';
  return world.do(who, N, { command: 'decide', proposalId, decision: 'approve', ...more });
};
const settle = (goOn: boolean): PersonCommand => ({
  command: 'settle-cosign',
  documentId: 'D1',
  unit: 'unit-b',
  goOn,
  reason: '内容已电话核对',
});

describe('R3 · a unit that a text names co-signs it first', () => {
  it('is asked at once, by one press behind its text, and only then is the text reviewed', async () => {
    const world = await drafted();
    await world.do('unit-a-officer', N, SUBMIT);
    expect(await cosigns(world)).toEqual(['unit-b 1 asked']);
    expect(await waiting(world)).toEqual(['cosign unit-b']);
    const [asked] = await world.heardBy('unit-b-officer');
    expect(asked?.body).toContain('4日12:00前审批会签');
    const code = asked?.code ?? '';
    const { text } = await call(world, code, { action: 'view' });
    for (const said of [V1, '会签同意', '有异议']) expect(text).toContain(said);
    expect(text).not.toContain('新操作码');
    await call(world, code, {
      action: 'decide',
      decision: 'approve',
      version: String((await world.state(N)).personVersion),
    });
    expect(await cosigns(world)).toEqual(['unit-b 1 signed']);
    expect(await waiting(world)).toEqual(['review unit-a']);
    expect(await world.events(N, 'cosigned')).toMatchObject([{ unit: 'unit-b', actor: { id: 'unit-b-officer' } }]);
  });

  it('keeps whom its author chose to decide, who is asked once all have co-signed', async () => {
    const world = await drafted();
    expect(await world.refusal('unit-a-officer', N, { ...SUBMIT, to: 'unit-b-officer' })).toMatchObject({
      field: '/to',
    });
    await world.do('unit-a-officer', N, { ...SUBMIT, to: 'unit-a-head' });
    await decide(world, 'unit-b-officer');
    expect(await waiting(world)).toEqual(['review unit-a']);
    expect((await world.state(N)).proposals).toMatchObject([{ kind: 'review', to: 'unit-a-head' }]);
    const rings = (await world.rings()).join('\n');
    expect(rings).toMatch(/unit-a-head .*审批审核/);
    expect(rings).not.toContain('unit-a-leader');
  });

  it('is shown a page that offers the decision alone, and nothing to sign', async () => {
    const world = await drafted();
    await world.do('unit-a-officer', N, SUBMIT);
    const code = (await world.heardBy('unit-b-officer'))[0]?.code ?? '';
    for (const form of [undefined, { action: 'view' }])
      expect((await call(world, code, form)).text).not.toContain('name="action" value="sign"');
    const { status, text } = await call(world, code, { action: 'sign' });
    expect(status).toBe(403);
    expect(text).toContain('请联系值班室');
  });

  it('is no business of the unit that drafted it, nor of another that it does not name', async () => {
    const world = await drafted();
    await world.do('unit-a-officer', N, {
      command: 'save-document',
      documentId: 'D1',
      basedOn: 1,
      text: 'unit-a已办结',
    });
    await world.do('unit-a-officer', N, { ...SUBMIT, version: 2 });
    expect(await waiting(world)).toEqual(['review unit-a']);
    expect(await cosigns(world)).toEqual([]);
  });

  it('lets the leader change words without asking anew, and asks anew where he changed a fact', async () => {
    const world = await drafted();
    await world.do('unit-a-officer', N, SUBMIT);
    await decide(world, 'unit-b-officer');
    await decide(world, 'unit-a-leader', { says: '润色', changes: { text: V1.replace('均已封堵', '已全部封堵') } });
    expect(await cosigns(world)).toEqual(['unit-b 2 signed']);
    expect(await waiting(world)).toEqual(['release-approval unit-a']);
    await decide(world, 'unit-a-head', { says: '核减', changes: { text: V1.replace('12处', '11处') } });
    expect(await cosigns(world)).toEqual(['unit-b 3 asked']);
    expect((await world.state(N)).documents?.[0]?.approved).toBeUndefined();
    await decide(world, 'unit-b-leader');
    // Nothing else was left: its consent approves it.
    expect((await world.state(N)).documents?.[0]).toMatchObject({
      approved: { version: 3, steps: ['review', 'release-approval'] },
    });
    expect(await waiting(world)).toEqual([]);
  });
});

describe('R3 · what the leader changes outside the agreed line', () => {
  it.each([
    ['another place', V1.replace('12处排口', '柴桥市场12处排口')],
    ['another cause', V1.replace('均已封堵', '因施工挖断，均已封堵')],
  ])('is put before those who co-signed where it is %s', async (_, text) => {
    const world = await drafted();
    await world.do('unit-a-officer', N, SUBMIT);
    await decide(world, 'unit-b-officer');
    await decide(world, 'unit-a-leader', { says: '核实', changes: { text } });
    expect(await cosigns(world)).toEqual(['unit-b 2 asked']);
  });
});

describe('R3, H2 · silence is no consent', () => {
  it('is settled by the Government Office at the limit, not before: on, or waiting, both on record', async () => {
    const world = await drafted();
    await world.do('unit-a-officer', N, SUBMIT);
    await expect(world.do('desk', N, settle(true))).rejects.toMatchObject({ refused: 'not-due', clause: 'R3' });
    await world.advance('2026-03-04 12:00');
    expect((await world.state(N)).clocks.find(({ kind }) => kind === 'decision')).toMatchObject({ state: 'missed' });
    // Of its own limit, as any decision that nobody of a unit took in time.
    expect((await world.state(N)).breaches).toMatchObject([{ unit: 'unit-b', is: 'stands' }]);
    await world.do('desk', N, settle(false));
    expect(await cosigns(world)).toEqual(['unit-b 1 asked']);
    await world.do('desk', N, settle(true));
    expect(await cosigns(world)).toEqual(['unit-b 1 passed']);
    expect(await waiting(world)).toEqual(['review unit-a']);
    expect(await world.events(N, 'cosign-settled')).toMatchObject([
      { goOn: false, silent: true },
      { goOn: true, silent: true, actor: { id: 'desk' } },
    ]);
    // Nobody is pressed any more for what was let go.
    expect(
      (await world.state(N)).clocks.filter(({ kind, state }) => kind === 'decision' && state === 'missed'),
    ).toEqual([]);
  });

  it('an objection holds the text until it is written anew, or the office goes on', async () => {
    const world = await drafted();
    await world.do('unit-a-officer', N, SUBMIT);
    await decide(world, 'unit-b-officer', { decision: 'send-back', says: '应为11处' });
    expect(await cosigns(world)).toEqual(['unit-b 1 objected']);
    expect(await waiting(world)).toEqual([]);
    await world.do('unit-a-officer', N, {
      command: 'save-document',
      documentId: 'D1',
      basedOn: 1,
      text: V1.replace('12处', '11处'),
    });
    await world.do('unit-a-officer', N, { ...SUBMIT, version: 2 });
    expect(await cosigns(world)).toEqual(['unit-b 2 asked']);
    await decide(world, 'unit-b-officer', { decision: 'send-back', says: '仍不准确' });
    await world.do('desk', N, settle(true));
    expect(await cosigns(world)).toEqual(['unit-b 2 passed']);
    expect(await waiting(world)).toEqual(['review unit-a']);
  });

  it('what went out without it is recorded and says so', async () => {
    const world = await drafted();
    await world.do('unit-a-officer', N, SUBMIT);
    await world.do('unit-a-officer', N, statement(world.now, { document: 'D1' }));
    expect((await world.events(N, 'released'))[0]?.release.uncosigned).toEqual([{ unit: 'unit-b', is: 'asked' }]);
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'met' });
  });
});

describe('R3 · whom it asks', () => {
  it('asks that a unit without a part be given one, or takes why it need not co-sign', async () => {
    const world = await drafted();
    const text = `${V1}另请向street-c咨询。`;
    await world.do('unit-a-officer', N, { command: 'save-document', documentId: 'D1', basedOn: 1, text });
    const submit = { ...SUBMIT, version: 2 };
    await expect(world.do('unit-a-officer', N, submit)).rejects.toMatchObject({
      refused: 'names-a-unit',
      clause: 'R3',
    });
    const withoutCosign = [{ unit: 'street-c', reason: '只是咨询去处' }];
    await expect(
      world.do('unit-a-officer', N, { ...submit, withoutCosign: [{ unit: 'unit-a', reason: '本单位' }] }),
    ).rejects.toMatchObject({ refused: 'not-named' });
    await world.do('unit-a-officer', N, { ...submit, withoutCosign });
    expect(await cosigns(world)).toEqual(['unit-b 2 asked']);
    expect(await world.events(N, 'document-submitted')).toMatchObject([{ withoutCosign }]);
  });

  it('D3: first information of an emergency needs none', async () => {
    const world = await drafted('III');
    await world.do('unit-a-officer', N, SUBMIT);
    expect(await waiting(world)).toEqual(['review unit-a']);
    await world.do(
      'unit-a-officer',
      N,
      statement(world.now, { document: 'D1', final: false, followUpAt: shanghai('2026-03-04 18:00') }),
    );
    expect((await world.events(N, 'released'))[0]?.release.uncosigned).toBeUndefined();
  });
});

describe('R3 · a unit that the leader alone names', () => {
  const V2 = '3月4日共抽检12处排口，均已封堵。';
  const named = V2.replace('均已封堵', '均由unit-b封堵');
  const reviewed = async (text = V2): Promise<World> => {
    const world = await drafted();
    await world.do('unit-a-officer', N, { command: 'save-document', documentId: 'D1', basedOn: 1, text });
    await world.do('unit-a-officer', N, { ...SUBMIT, version: 2 });
    expect(await waiting(world)).toEqual(['review unit-a']);
    return world;
  };

  it('co-signs what he wrote before anybody else decides on it, and before it is approved', async () => {
    const world = await reviewed();
    await decide(world, 'unit-a-leader', { says: '写明', changes: { text: named } });
    expect(await cosigns(world)).toEqual(['unit-b 3 asked']);
    expect(await waiting(world)).toEqual(['cosign unit-b']);
    await decide(world, 'unit-b-officer');
    expect(await waiting(world)).toEqual(['release-approval unit-a']);
    await decide(world, 'unit-a-head');
    expect((await world.state(N)).documents?.[0]?.approved).toMatchObject({ version: 3 });
  });

  it('without a part in the case stops it: he is told who brings it in, or who says why it need not', async () => {
    const world = await reviewed();
    const proposalId = (await world.state(N)).proposals?.at(-1)?.id ?? '';
    const text = V2.replace('均已封堵', '均由street-c封堵');
    const changed: PersonCommand = {
      command: 'decide',
      proposalId,
      decision: 'approve',
      says: '写明',
      changes: { text },
    };
    expect(await world.refusal('unit-a-leader', N, changed)).toMatchObject({
      refused: 'names-a-unit',
      clause: 'R3',
      field: '/changes/text',
    });
    expect((await world.refusal('unit-a-leader', N, changed)).says).toContain('退回');
  });

  it('need not where its author said why', async () => {
    const world = await drafted();
    const withoutCosign = [{ unit: 'unit-b', reason: '只述其公开职责' }];
    await world.do('unit-a-officer', N, { ...SUBMIT, withoutCosign });
    await decide(world, 'unit-a-leader', { says: '核减', changes: { text: V1.replace('12处', '11处') } });
    expect(await waiting(world)).toEqual(['release-approval unit-a']);
  });
});
