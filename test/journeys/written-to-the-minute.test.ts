import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { settled, statement } from '../harness/answers.ts';
import { CALLED, DESKS, sectionsOf } from '../harness/upward.ts';
import { shanghai, World } from '../harness/world.ts';

const N = 'BL2600001';
const MINUTE = shanghai('2026-03-04 10:00');
const BEFORE = shanghai('2026-03-04 09:59');
const evidence = [{ kind: 'document' as const, ref: '值班日志' }];

/** Learnt of at 10:00:40; whatever a person does of it in the next seconds he writes down as 10:00. */
async function discovered(opinion: 'II' | 'IV' = 'II'): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  await world.advance('PT40S');
  await world.open({ by: 'desk', grades: { opinion, emergency: null }, gradeReason: '现场情况' });
  await world.advance('PT10S');
  return world;
}

describe('H4 · whoever writes a time down writes the minute: what came within it is none too early', () => {
  it.each<[string, (at: string) => PersonCommand, string]>([
    ['M2 · a report by telephone', (reportedAt) => ({ ...CALLED, reportedAt }), 'before-discovery'],
    [
      'P8 · what the media were told',
      (toldAt) => ({ command: 'tell-media', media: '北仑之窗', says: '请关注', means: '电话', toldAt }),
      'before-discovery',
    ],
    [
      'H5 · a private answer',
      (answeredAt) => ({ command: 'record-private-answer', means: 'telephone', answeredAt }),
      'before-discovery',
    ],
    [
      'ours · a call back',
      (calledAt) => ({
        command: 'record-callback',
        order: 'NB12345-0042',
        calledAt,
        reached: true,
        satisfied: 'satisfied',
      }),
      'before-discovery',
    ],
    [
      'P3 · a superior’s command',
      (since) => ({ command: 'record-takeover', body: '宁波市突发事件应急指挥部', since, evidence }),
      'before-its-cause',
    ],
  ])('%s, once the case was learnt of in that minute; the minute before stays too early', async (_, of, refused) => {
    const world = await discovered();
    await world.do('desk', N, of(MINUTE));
    await expect(world.do('desk', N, of(BEFORE))).rejects.toMatchObject({ refused: expect.any(String) as string });
    const fresh = await discovered();
    await expect(fresh.do('desk', N, of(BEFORE))).rejects.toMatchObject({ refused });
  });

  it('P4 · a release of that minute answers, and nobody is asked why so early; of the minute before he is', async () => {
    const world = await discovered('IV');
    await world.do('desk', N, statement(MINUTE, { unit: 'qu-zhengfu-ban' }));
    const { clocks } = await world.state(N);
    expect(clocks.find(({ kind }) => kind === 'response')).toMatchObject({ state: 'met', metAt: MINUTE });
    const fresh = await discovered('IV');
    await expect(fresh.do('desk', N, statement(BEFORE, { unit: 'qu-zhengfu-ban' }))).rejects.toMatchObject({
      refused: 'before-the-concern',
    });
  });

  it('M2 · a report of that minute meets the duty to report at once', async () => {
    const world = await discovered();
    await world.do('desk', N, { ...CALLED, reportedAt: MINUTE });
    expect(await world.clock(N, 'immediate-report')).toMatchObject({ state: 'met' });
  });

  it('M2 · what was sent, and its receipt, of one minute', async () => {
    const world = await discovered();
    await world.do('desk', N, { ...CALLED, reportedAt: MINUTE });
    await world.do('desk', N, { command: 'write-dispatch', kind: 'first', sections: sectionsOf('first') });
    await world.do('desk', N, {
      command: 'send-dispatch',
      dispatch: 'U1',
      version: 1,
      means: '传真',
      sentAt: MINUTE,
    });
    expect(await world.clock(N, 'written-report')).toMatchObject({ state: 'met' });
    const receipt = (desk: string): PersonCommand => ({
      command: 'record-receipt',
      dispatch: 'U1',
      sending: 'S1',
      desk,
      receivedBy: '值班员',
      receivedAt: MINUTE,
    });
    for (const desk of DESKS) await world.do('desk', N, receipt(desk));
    expect(await world.clock(N, 'receipt:U1.S1')).toMatchObject({ state: 'met' });
  });

  it('H2 · a report whose time is corrected to that minute', async () => {
    const world = await discovered();
    await world.advance('PT5M');
    await world.do('desk', N, { ...CALLED, reportedAt: shanghai('2026-03-04 10:02') });
    const [event] = await world.events(N, 'reported');
    const to = (reportedAt: string): PersonCommand => ({
      command: 'correct',
      event: event?.seq ?? 0,
      is: { reportedAt },
      reason: '通话记录所载',
      evidence,
    });
    await expect(world.do('desk', N, to(BEFORE))).rejects.toMatchObject({ refused: 'before-discovery' });
    await world.do('desk', N, to(MINUTE));
    await world.approve('duty-leader', N);
    expect(await world.clock(N, 'immediate-report')).toMatchObject({
      state: 'met',
      metAt: (await world.state(N)).discoveredAt,
    });
  });

  it('P8 · a newsroom that answers in the minute in which it was told', async () => {
    const world = await discovered();
    await world.do('desk', N, { command: 'tell-media', media: '北仑之窗', says: '请关注', means: '电话' });
    await world.do('desk', N, { command: 'record-reply', telling: 'M1', reply: 'received', repliedAt: MINUTE });
    await expect(
      world.do('desk', N, { command: 'record-reply', telling: 'M1', reply: 'published', repliedAt: BEFORE }),
    ).rejects.toMatchObject({ refused: 'before-telling' });
  });

  it('P3 · a superior that is asked in the minute of its command', async () => {
    const world = await discovered();
    const taken = { command: 'record-takeover', body: '市突发事件应急指挥部', since: world.now, evidence } as const;
    await world.do('desk', N, taken);
    await world.do('desk', N, {
      command: 'ask-superior',
      to: '新闻组',
      says: '请示首次发布',
      means: '电话',
      askedAt: MINUTE,
    });
    expect(await world.clock(N, 'ask-superior:K1')).toMatchObject({ state: 'met' });
  });

  it('D1 · what is dealt with in the minute in which the case was opened anew', async () => {
    const world = await discovered('IV');
    await world.do('desk', N, settled);
    await world.do('desk', N, statement(world.now));
    await world.do('desk', N, { command: 'close' });
    await world.do('desk', N, { command: 'reopen', reason: '又有反映' });
    const state = await world.do('desk', N, {
      command: 'settle',
      says: '已整改',
      evidence,
      settledAt: MINUTE,
    });
    expect(state.settledAt).toBe(state.reopenedAt);
  });
});
