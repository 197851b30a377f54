import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { tellingsOf } from '../../functions/domain/commands/media.ts';
import type { FactFields } from '../../functions/domain/matter/fact-fields.ts';
import { settled, statement } from '../harness/answers.ts';
import { shanghai, World } from '../harness/world.ts';

const TELL = {
  command: 'tell-media',
  media: '北仑之窗',
  says: '柴桥异味的核查情况已发布，请转载',
  means: '电话',
} as const satisfies PersonCommand;

let world: World;
let number: string;
beforeEach(async () => {
  world = await World.at('2026-12-31 21:00');
  ({ number } = await world.open({ by: 'desk', grades: { opinion: 'III', emergency: null }, gradeReason: '现场情况' }));
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit', task: '查明来源' });
});

const told = async () => tellingsOf(await world.ports.store.events(number));
const refused = (by: string, command: PersonCommand) => world.do(by, number, command).catch((error: unknown) => error);
const corrected = async (
  type: 'media-told' | 'media-replied',
  is: FactFields = { void: true },
): Promise<PersonCommand> => {
  const evidence = [{ kind: 'document' as const, ref: '值班日志' }];
  return {
    command: 'correct',
    event: (await world.events(number, type))[0]?.seq ?? 0,
    is,
    reason: '记错了办件',
    evidence,
  };
};

describe('P8 · who of the media was told what, when, and did it arrive', () => {
  it('keeps each telling with whose it is, what it was about, and all that came of it', async () => {
    await world.advance('2026-12-31 23:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, { ...TELL, to: '站务值班', release: 'R1' });
    await world.advance('2027-01-01 00:30');
    await world.do('desk', number, {
      ...TELL,
      media: '新华社某记者',
      says: '明日上午现场采访',
      toldAt: shanghai('2026-12-31 23:59'),
    });
    await world.do('unit-a-officer', number, { command: 'record-reply', telling: 'M1', reply: 'received' });
    await world.advance('2027-01-01 08:00');
    await world.do('desk', number, {
      command: 'record-reply',
      telling: 'M1',
      reply: 'published',
      address: 'https://www.blzc.com/t/1',
      repliedAt: shanghai('2027-01-01 00:10'),
    });

    expect(await told()).toMatchObject([
      {
        id: 'M1',
        media: '北仑之窗',
        to: '站务值班',
        release: 'R1',
        unit: 'unit-a',
        toldAt: shanghai('2026-12-31 23:00'),
        replies: [
          { reply: 'published', at: shanghai('2027-01-01 00:10'), address: 'https://www.blzc.com/t/1' },
          { reply: 'received', at: shanghai('2027-01-01 00:30') },
        ],
      },
      { id: 'M2', media: '新华社某记者', unit: 'qu-zhengfu-ban', toldAt: shanghai('2026-12-31 23:59'), replies: [] },
    ]);
  });

  it('is no answer to the public: its clocks run on', async () => {
    await world.do('desk', number, TELL);
    await world.do('desk', number, { command: 'record-reply', telling: 'M1', reply: 'published' });
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'running' });
  });

  it('refuses what cannot have been, and names what there is', async () => {
    await world.advance('2026-12-31 22:00');
    expect(await refused('desk', { ...TELL, toldAt: shanghai('2026-12-31 22:30') })).toMatchObject({
      refused: 'not-told-yet',
    });
    expect(await refused('desk', { ...TELL, toldAt: shanghai('2026-12-31 20:59') })).toMatchObject({
      refused: 'before-discovery',
    });
    expect(await refused('desk', { ...TELL, release: 'R1' })).toMatchObject({
      refused: 'no-such-release',
    });
    expect(await refused('desk', { command: 'record-reply', telling: 'M1', reply: 'received' })).toMatchObject({
      refused: 'not-told',
    });
    await world.do('unit-a-officer', number, TELL);
    expect(await refused('desk', { command: 'record-reply', telling: 'M2', reply: 'received' })).toMatchObject({
      refused: 'not-told',
    });
    expect(
      await refused('unit-b-officer', { command: 'record-reply', telling: 'M1', reply: 'received' }),
    ).toMatchObject({ refused: 'not-own-unit' });
    expect(
      await refused('desk', {
        command: 'record-reply',
        telling: 'M1',
        reply: 'received',
        repliedAt: shanghai('2026-12-31 21:30'),
      }),
    ).toMatchObject({ refused: 'before-telling' });
    expect(await world.events(number, 'media-replied')).toEqual([]);
  });

  it('is corrected as any other fact, and a telling that never was takes no reply and gives its number to no other', async () => {
    await world.do('desk', number, TELL);
    await world.do('desk', number, { command: 'record-reply', telling: 'M1', reply: 'declined' });
    await world.do('desk', number, await corrected('media-told', { to: '总编室', means: '微信' }));
    expect(await told()).toMatchObject([{ id: 'M1', to: '总编室', means: '微信', replies: [{ reply: 'declined' }] }]);
    await world.do('desk', number, await corrected('media-replied'));
    expect(await told()).toMatchObject([{ id: 'M1', replies: [] }]);
    await world.do('desk', number, await corrected('media-told'));
    expect(await told()).toEqual([]);
    expect(await refused('desk', { command: 'record-reply', telling: 'M1', reply: 'received' })).toMatchObject({
      refused: 'not-told',
    });
    await world.do('desk', number, TELL);
    expect((await told()).map(({ id }) => id)).toEqual(['M2']);
  });

  it('H2 · can be recorded when the case is over', async () => {
    await world.do('desk', number, {
      command: 'settle',
      says: '已处置',
      evidence: [{ kind: 'document', ref: '记录' }],
      unit: 'unit-a',
    });
    await world.do('unit-a-officer', number, statement(world.now, { final: true }));
    await world.advance('2027-01-02 09:00');
    await world.do('desk', number, { command: 'close' });
    await world.do('desk', number, TELL);
    expect(await told()).toMatchObject([{ id: 'M1' }]);
  });
});

const asked = async (): Promise<string[]> =>
  (await world.heard()).filter(({ body }) => body.includes('登记结果')).map(({ person }) => person);

describe('P8 · a telling of which nobody said what came of it', () => {
  it('is asked of whoever told, within the limit of the district and past it, and is nobody’s breach', async () => {
    await world.do('unit-a-officer', number, TELL);
    await world.rings();
    await world.advance('2027-01-01 21:30');
    expect((await asked()).filter((person) => person === 'unit-a-officer').length).toBeGreaterThanOrEqual(1);
    await world.advance('2027-01-03 21:30');
    expect(await world.clock(number, 'media-reply:M1')).toMatchObject({ state: 'missed', move: { unit: 'unit-a' } });
    expect(((await world.state(number)).breaches ?? []).map(({ duty }) => duty)).not.toContain('media-reply:M1');
  });

  it('is asked of no more once a reply is recorded, and the next one is', async () => {
    await world.do('unit-a-officer', number, TELL);
    await world.advance('2026-12-31 22:00');
    await world.do('unit-a-officer', number, { ...TELL, media: '宁波日报' });
    expect(await world.clock(number, 'media-reply:M2')).toBeUndefined();
    await world.do('unit-a-officer', number, { command: 'record-reply', telling: 'M1', reply: 'received' });
    expect(await world.clock(number, 'media-reply:M1')).toMatchObject({ state: 'met' });
    expect(await world.clock(number, 'media-reply:M2')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2027-01-01 22:00'),
    });
  });

  it('is asked of again where the reply never came', async () => {
    await world.do('unit-a-officer', number, TELL);
    await world.do('unit-a-officer', number, { command: 'record-reply', telling: 'M1', reply: 'received' });
    await world.do('desk', number, await corrected('media-replied'));
    expect((await world.state(number)).clocks.findLast(({ kind }) => kind === 'media-reply')).toMatchObject({
      of: 'M1',
      state: 'running',
    });
  });

  it('keeps no case open', async () => {
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, TELL);
    await world.do('unit-a-officer', number, settled);
    expect(await world.do('desk', number, { command: 'close' })).toMatchObject({ status: 'closed' });
    expect((await world.state(number)).clocks.filter(({ kind }) => kind === 'media-reply')).toEqual([]);
  });
});

describe('H6, P8 · of a case without content nothing is written of what the media were told', () => {
  it('is refused: what was told is kept with the papers', async () => {
    const offline = await world.open({
      by: 'desk',
      offline: true,
      grades: { opinion: 'III', emergency: null },
      gradeReason: '涉密转办',
    });
    await expect(world.do('desk', offline.number, TELL)).rejects.toMatchObject({ refused: 'no-content', clause: 'H6' });
  });
});
