import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import type { Cause, PointTold } from '../../functions/domain/matter/cause.ts';
import type { Grade } from '../../functions/domain/matter/grade.ts';
import { pointStates } from '../../functions/domain/commands/checklist.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { settled, statement } from '../harness/answers.ts';
import { call, codeOn } from '../harness/code-page.ts';
import { shanghai, World } from '../harness/world.ts';

const N = 'BL2600001';
const name = (...causes: Cause[]): PersonCommand => ({ command: 'name-causes', causes, reason: '经初步核查' });
const says = (points: Record<string, boolean>): PointTold[] =>
  Object.entries(points).map(([point, inText]) => ({ point, inText, says: inText ? '第二段' : '尚在调查' }));

/** Wednesday 4 March at 10:00: unit-a has signed for it. */
async function signed(emergency: Grade | null = null): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  await world.open({ by: 'desk', grades: { opinion: 'IV', emergency }, gradeReason: '现场情况' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', N, { command: 'sign', assignmentId: 'A1' });
  return world;
}
const points = async (world: World): Promise<string[]> =>
  pointStates(await world.state(N), currentPolicy()).map(({ id, is }) => `${id} ${is}`);
const NEXT = { final: false, followUpAt: shanghai('2026-03-05 10:00') };

describe('D2 · a concern caused by an administrative act', () => {
  it('is answered with facts, law, measures and result: what is missing is named and asked of a person', async () => {
    const world = await signed();
    expect(await points(world)).toEqual([]);
    await world.do('unit-a-officer', N, name('administrative-act'));
    expect(await points(world)).toEqual(['facts open', 'law open', 'measures open', 'result open']);
    await expect(world.do('unit-a-officer', N, statement(world.now, NEXT))).rejects.toMatchObject({
      refused: 'points-unsaid',
      clause: 'D2',
    });
    const first = says({ facts: true, law: true, measures: true, result: false });
    await world.do('unit-a-officer', N, statement(world.now, { ...NEXT, points: first }));
    expect(await points(world)).toEqual(['facts said', 'law said', 'measures said', 'result left']);

    // The next is asked for what is left alone.
    await world.advance('2026-03-05 09:00');
    await expect(world.do('unit-a-officer', N, statement(world.now))).rejects.toMatchObject({
      refused: 'points-unsaid',
    });
    await world.do('unit-a-officer', N, statement(world.now, { points: says({ result: true }) }));
    expect(await points(world)).toEqual(['facts said', 'law said', 'measures said', 'result said']);
    await world.do('desk', N, settled);
    expect(await world.do('desk', N, { command: 'close' })).toMatchObject({ status: 'closed' });
  });

  it('is named anew as more is known, with a reason; the same again is none', async () => {
    const world = await signed();
    await world.do('desk', N, name('administrative-act'));
    await expect(world.do('desk', N, name('administrative-act'))).rejects.toMatchObject({ refused: 'no-change' });
    await world.do('desk', N, name());
    expect(await world.state(N)).toMatchObject({ causes: [] });
    await world.do('unit-a-officer', N, statement(world.now));
    // What is named only after the answer is asked of whoever closes.
    await world.do('desk', N, name('policy-misread'));
    await world.do('desk', N, settled);
    await expect(world.do('desk', N, { command: 'close' })).rejects.toMatchObject({
      refused: 'points-missing',
      clause: 'M1',
    });
    const [released] = await world.events(N, 'released');
    await world.do('desk', N, {
      command: 'correct',
      event: released?.seq ?? 0,
      is: { points: says({ content: true, whom: true, ask: true }) },
      reason: '补充说明',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/art/2026/3/6/art_1.html' }],
    });
    expect(await points(world)).toEqual(['content said', 'whom said', 'ask said']);
    expect(await world.do('desk', N, { command: 'close' })).toMatchObject({ status: 'closed' });
  });
});

describe('D3 · a concern caused by an emergency', () => {
  it('lets first information out with what is known, and says what it lacks', async () => {
    const world = await signed('III');
    await world.do('desk', N, name('emergency'));
    await world.do(
      'unit-a-officer',
      N,
      statement(world.now, { ...NEXT, points: [{ point: 'verified', inText: true, says: '首段' }] }),
    );
    const [released] = await world.events(N, 'released');
    expect(released?.release).toMatchObject({
      unsaid: [
        { point: 'measures', clause: 'D3' },
        { point: 'unknown', clause: 'D3' },
      ],
    });
    expect(await world.clock(N, 'first-information')).toMatchObject({ state: 'met' });
    expect((await world.state(N)).clocks.find(({ kind }) => kind === 'follow-up')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-05 10:00'),
    });
  });

  it('promises the next word of what is not known yet: such a text is not the last', async () => {
    const world = await signed('III');
    await world.do('desk', N, name('emergency'));
    await world.do('unit-a-officer', N, statement(world.now, NEXT));
    await world.advance('2026-03-04 12:00');
    const all = says({ verified: true, measures: true, unknown: true });
    await expect(world.do('unit-a-officer', N, statement(world.now, { points: all }))).rejects.toMatchObject({
      refused: 'not-the-last-word',
      clause: 'D3',
    });
    await world.do('unit-a-officer', N, statement(world.now, { ...NEXT, points: all }));
    await world.advance('2026-03-05 09:00');
    // What is unknown is asked of each: nothing any more.
    await expect(world.do('unit-a-officer', N, statement(world.now))).rejects.toMatchObject({
      refused: 'points-unsaid',
    });
    await world.do(
      'unit-a-officer',
      N,
      statement(world.now, { points: [{ point: 'unknown', inText: false, says: '已全部查明' }] }),
    );
    expect(await points(world)).toEqual(['verified said', 'measures said', 'unknown said']);
  });

  it('is an emergency by its grade alone: what a text lacks is shown, and stops nothing', async () => {
    const world = await signed('III');
    await world.do('unit-a-officer', N, statement(world.now, NEXT));
    await world.advance('2026-03-04 12:00');
    await world.do('unit-a-officer', N, statement(world.now, NEXT));
    expect((await world.events(N, 'released')).map(({ release }) => release.unsaid?.length)).toEqual([3, 3]);
  });

  it('H2: what a superior released is recorded, whatever it does not say', async () => {
    const world = await signed();
    await world.do('desk', N, name('policy-misread'));
    const theirs = { form: 'superior-release', bySuperior: '市政府' };
    expect((await world.do('desk', N, statement(world.now, theirs))).releases).toHaveLength(1);
  });
});

describe('D2 · a wording that is approved', () => {
  it('shows its decider what it says of each point, and its release needs not say it again', async () => {
    const world = await signed();
    await world.do('desk', N, name('policy-misread'));
    await world.do('unit-a-officer', N, {
      command: 'save-document',
      kind: 'wording',
      title: '政策答复',
      text: '补贴按户发放，租户亦可申领。',
    });
    const submit: PersonCommand = { command: 'submit-document', documentId: 'D1', version: 1 };
    await expect(world.do('unit-a-officer', N, { ...submit, points: says({ weather: true }) })).rejects.toMatchObject({
      refused: 'unknown-point',
    });
    await world.rings();
    await world.do('unit-a-officer', N, { ...submit, points: says({ content: true, whom: true }) });
    const code = await codeOn(world, 'unit-a-leader');
    const { text } = await call(world, code, { action: 'view' });
    expect(text).toContain('政策如何规定：第二段');
    expect(text).toContain('向何处咨询：尚未说明（重点回应范围）');

    const told = { document: 'D1' };
    await expect(world.do('unit-a-officer', N, statement(world.now, told))).rejects.toMatchObject({
      refused: 'points-unsaid',
      clause: 'M1',
    });
    const [proposal] = (await world.state(N)).proposals ?? [];
    await world.do('unit-a-officer', N, {
      command: 'withdraw-proposal',
      proposalId: proposal?.id ?? '',
      reason: '补充咨询电话',
    });
    await world.do('unit-a-officer', N, { ...submit, points: says({ content: true, whom: true, ask: true }) });
    await world.do('unit-a-officer', N, statement(world.now, told));
    expect(await points(world)).toEqual(['content said', 'whom said', 'ask said']);
  });
});
