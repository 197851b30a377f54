import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { statement } from '../harness/answers.ts';
import { World } from '../harness/world.ts';

const N = 'BL2600001';
const HURT = {
  command: 'set-line-fact' as const,
  kind: 'figure' as const,
  label: '受伤',
  value: '3人',
  confirmedBy: '区卫健局',
};
const wording = (text: string): PersonCommand => ({ command: 'save-document', kind: 'wording', title: '答复', text });
const SUBMIT: PersonCommand = { command: 'submit-document', documentId: 'D1', version: 1 };

/** Two units have a part; one supplied that three were hurt. */
async function agreed(): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  await world.open();
  await world.do('desk', N, { command: 'confirm' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
  await world.do('unit-a-officer', N, { command: 'sign', assignmentId: 'A1' });
  await world.do('unit-b-officer', N, HURT);
  return world;
}
const approve = async (world: World, who: string, more: object = {}): Promise<void> => {
  const proposalId = (await world.state(N)).proposals?.at(-1)?.id ?? '';
  await world.do(who, N, { command: 'decide', proposalId, decision: 'approve', ...more });
};

describe('R3 · what several units say is one', () => {
  it('a statement with another figure is stopped before it goes to its deciders, until it says what was agreed', async () => {
    const world = await agreed();
    await world.do('unit-a-officer', N, wording('事故造成5人受伤。'));
    await expect(world.do('unit-a-officer', N, SUBMIT)).rejects.toThrow('contradicts-the-line');
    await expect(world.do('unit-a-officer', N, { ...SUBMIT, lineReason: '我方数字更新' })).rejects.toThrow(
      'contradicts-the-line',
    );
    await world.do('unit-a-officer', N, {
      command: 'save-document',
      documentId: 'D1',
      basedOn: 1,
      text: '事故造成3人受伤。',
    });
    await world.do('unit-a-officer', N, { ...SUBMIT, version: 2 });
    expect((await world.state(N)).proposals).toHaveLength(1);
  });

  it('or until the unit that supplied it tells another one, with a reason; both stay on the record', async () => {
    const world = await agreed();
    await world.do('unit-a-officer', N, wording('事故造成5人受伤。'));
    const update: PersonCommand = { ...HURT, factId: 'F1', basedOn: 1, value: '5人', reason: '新增两名轻伤' };
    await world.do('unit-b-officer', N, update);
    await world.do('unit-a-officer', N, SUBMIT);
    expect(await world.events(N, 'line-set')).toMatchObject([
      { version: 1, value: '3人', unit: 'unit-b', confirmedBy: '区卫健局' },
      { version: 2, basedOn: 1, value: '5人', reason: '新增两名轻伤' },
    ]);
  });

  it('or until the desk lets it pass with a reason, which stands beside both figures', async () => {
    const world = await agreed();
    await world.do('unit-a-officer', N, wording('事故造成5人受伤。'));
    await world.do('desk', N, { ...SUBMIT, lineReason: '含自行就医的2人' });
    expect(await world.events(N, 'document-submitted')).toMatchObject([
      {
        lineReason: '含自行就医的2人',
        differs: [{ fact: 'F1', label: '受伤', agreed: '3人', says: '事故造成5人受伤', unit: 'unit-b' }],
      },
    ]);
    // Who let it pass is on record: the leader need not be stopped by the same once more.
    await approve(world, 'unit-a-leader');
  });

  it('a leader who changes the text to another figure, or a fact that changed since, is stopped too', async () => {
    const world = await agreed();
    await world.do('unit-a-officer', N, wording('事故造成3人受伤。'));
    await world.do('unit-a-officer', N, SUBMIT);
    await expect(
      approve(world, 'unit-a-leader', { changes: { text: '事故造成4人受伤。' }, says: '改' }),
    ).rejects.toThrow('contradicts-the-line');
    await world.do('unit-b-officer', N, { ...HURT, factId: 'F1', basedOn: 1, value: '4人', reason: '新增一人' });
    await expect(approve(world, 'unit-a-leader')).rejects.toThrow('contradicts-the-line');
    await approve(world, 'unit-a-leader', { changes: { text: '事故造成4人受伤。' }, says: '按最新口径' });
    expect((await world.state(N)).documents).toMatchObject([{ versions: 2, under: { version: 2 } }]);
  });

  it('what went out all the same is recorded with both figures and why (H2)', async () => {
    const world = await agreed();
    await world.do('unit-a-officer', N, wording('事故造成3人受伤。'));
    await world.do('unit-a-officer', N, SUBMIT);
    await approve(world, 'unit-a-leader');
    await approve(world, 'unit-a-head');
    await world.do('unit-b-officer', N, { ...HURT, factId: 'F1', basedOn: 1, value: '4人', reason: '新增一人' });
    await world.advance('PT1H');
    const release = { ...statement(world.now), document: 'D1' };
    await expect(world.do('unit-a-officer', N, release)).rejects.toThrow('contradicts-the-line');
    await world.do('unit-a-officer', N, { ...release, lineReason: '发布在更新之前，将续报' });
    expect((await world.events(N, 'released'))[0]?.release).toMatchObject({
      differs: [{ fact: 'F1', version: 2, agreed: '4人' }],
      lineReason: '发布在更新之前，将续报',
    });
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'met' });
  });
});

describe('R3, H2 · who supplies what', () => {
  const { confirmedBy: _confirmed, ...hearsay } = HURT;
  const { label: _label, ...nameless } = HURT;
  it.each<[string, PersonCommand, string]>([
    ['a figure that nobody confirmed', hearsay, 'unconfirmed-figure'],
    ['a figure without a number', { ...HURT, value: '若干' }, 'no-number'],
    ['a figure of nobody knows what', nameless, 'label-missing'],
    ['a time without one', { ...HURT, kind: 'time', value: '近日' }, 'no-time'],
    ['another version without a reason', { ...HURT, factId: 'F1', basedOn: 1 }, 'reason-missing'],
    ['a version on none', { ...HURT, factId: 'F1', basedOn: 7, reason: '更新' }, 'no-such-version'],
    ['one in the name of another unit', { ...HURT, unit: 'street-c' }, 'not-own-unit'],
  ])('refuses %s', async (_, command, refused) => {
    const world = await agreed();
    await expect(world.do('unit-a-officer', N, command)).rejects.toThrow(refused);
  });

  it('two who write on one version lose nothing; a fact that was dropped binds nobody', async () => {
    const world = await agreed();
    const update = { ...HURT, factId: 'F1', basedOn: 1, reason: '更新' };
    await world.do('unit-b-officer', N, { ...update, value: '4人' });
    await world.do('unit-a-officer', N, { ...update, value: '5人' });
    expect(await world.events(N, 'line-set')).toMatchObject([{}, { basedOn: 1 }, { basedOn: 1, version: 3 }]);
    await world.do('desk', N, { ...update, basedOn: 3, drop: true, reason: '两单位核对后再定' });
    await world.do('unit-a-officer', N, wording('事故造成9人受伤。'));
    await world.do('unit-a-officer', N, SUBMIT);
    expect((await world.state(N)).line).toEqual([{ id: 'F1', kind: 'figure', version: 4, dropped: true }]);
  });
});
