import { beforeEach, describe, expect, it } from 'vitest';
import { type ToldView, toldAnswer } from '../../functions/handlers/http/api/schemas/answers.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { CALLED, DESKS, sectionsOf } from '../harness/upward.ts';
import { shanghai, World } from '../harness/world.ts';

const N = 'BL2600001';
let world: World;

const page = async (as = 'desk'): Promise<ToldView[]> => {
  const { json } = await front(readCases, world.ports).call('GET /api/cases/{number}/{part}', {
    as,
    path: { number: N, part: 'told' },
  });
  return toldAnswer.parse(json).told;
};

/** Ten in the morning: a major emergency, which unit-a answers for. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  await world.open({ by: 'desk', grades: { opinion: 'II', emergency: 'II' }, gradeReason: '火灾' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
});

describe('P8 · who was told what, when, and did it arrive: one page has all of it', () => {
  it('the desks above by telephone and in writing, each receipt by whom and when', async () => {
    await world.do('desk', N, { ...CALLED, reportedAt: shanghai('2026-03-04 10:00') });
    await world.advance('2026-03-04 10:30');
    await world.do('desk', N, { command: 'write-dispatch', kind: 'first', sections: sectionsOf('first') });
    await world.do('desk', N, { command: 'send-dispatch', dispatch: 'U1', version: 1, means: '传真' });
    await world.advance('2026-03-04 10:40');
    const [desk = ''] = DESKS;
    await world.do('desk', N, {
      command: 'record-receipt',
      dispatch: 'U1',
      sending: 'S1',
      desk,
      receivedBy: '值班员李某',
      number: '收〔2026〕7号',
    });
    const rows = await page();
    expect(rows.map(({ of, to }) => [of, to])).toEqual([
      ['report', '值班员'],
      ['dispatch', undefined],
    ]);
    const names = world.ports.policies.shipped().upward?.desks.map(({ name }) => name) ?? [];
    // Whom: the desks, not whoever picked up the telephone there.
    expect(rows[0]).toMatchObject({ body: names.join('、'), means: '电话' });
    expect(rows[1]).toMatchObject({
      body: names.join('、'),
      says: '初报第1稿',
      at: shanghai('2026-03-04 10:30'),
      means: '传真',
      replies: [
        {
          reply: 'received',
          at: shanghai('2026-03-04 10:40'),
          says: `${names[0]}，值班员李某，收〔2026〕7号`,
          by: 'name of desk',
        },
      ],
    });
  });

  it('the superior that commands, and what it was asked to those alone who read reports', async () => {
    await world.do('desk', N, {
      command: 'record-takeover',
      body: '宁波市突发事件应急指挥部',
      since: world.now,
      evidence: [{ kind: 'document', ref: '甬应急指〔2026〕2号' }],
    });
    await world.do('desk', N, { command: 'ask-superior', to: '新闻组', says: '请示首次发布', means: '电话' });
    expect(await page()).toMatchObject([
      { of: 'commander', body: '宁波市突发事件应急指挥部', to: '新闻组', says: '请示首次发布', means: '电话' },
    ]);
    const [row] = await page('unit-a-officer');
    expect(row).toMatchObject({ of: 'commander', to: '新闻组' });
    expect(row?.says).toBeUndefined();
  });

  it('M4 · another organ that it was passed on to, with the number under which that has it', async () => {
    await world.open();
    const other = 'BL2600002';
    await world.do('desk', other, { command: 'end', outcome: 'passed-on', reason: '个人诉求', target: '12345' });
    await world.advance('2026-03-04 10:20');
    await world.do('desk', other, {
      command: 'record-handoff',
      handoff: 'H1',
      is: 'received',
      number: 'NB12345-0042',
      receivedAt: shanghai('2026-03-04 10:10'),
    });
    const { json } = await front(readCases, world.ports).call('GET /api/cases/{number}/{part}', {
      as: 'desk',
      path: { number: other, part: 'told' },
    });
    expect(toldAnswer.parse(json).told).toMatchObject([
      {
        of: 'organ',
        body: '12345',
        at: shanghai('2026-03-04 10:00'),
        replies: [{ reply: 'received', at: shanghai('2026-03-04 10:10'), says: 'NB12345-0042' }],
      },
    ]);
  });

  it('nothing of what a correction says never was', async () => {
    await world.do('desk', N, { command: 'write-dispatch', kind: 'first', sections: sectionsOf('first') });
    await world.do('desk', N, CALLED);
    await world.do('desk', N, { command: 'send-dispatch', dispatch: 'U1', version: 1, means: '传真' });
    const [sent] = await world.events(N, 'dispatch-sent');
    await world.do('desk', N, {
      command: 'correct',
      event: sent?.seq ?? 0,
      is: { void: true },
      reason: '传真未发出',
      evidence: [{ kind: 'document', ref: '传真回执' }],
    });
    await world.approve('duty-leader', N);
    expect((await page()).map(({ of }) => of)).toEqual(['report']);
  });
});
