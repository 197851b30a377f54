import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { commandByApi, deskByApi } from '../harness/by-api.ts';
import { push, pushFrom, WEBHOOK_SECRET } from '../harness/alerts.ts';
import { phones } from '../harness/rings.ts';
import { World } from '../harness/world.ts';

const secrets = { webhookSecrets: { generic: [WEBHOOK_SECRET], 'hot-search': [WEBHOOK_SECRET] } };
const begin = (): Promise<World> => World.at('2026-03-04 10:00', secrets);
const NOT_OURS = { command: 'end', outcome: 'elsewhere', reason: '文中地点：上海' } as const;
const SHANGHAI = {
  id: 's-1',
  title: '上海一商场电梯停运多日',
  text: '商场三楼的电梯已经停运多日，老人上下楼十分不便，物业说还在等配件。',
  platform: '微博',
};

const elsewhere = async (world: World, number: string): Promise<string[] | null> =>
  (await world.state(number)).elsewhere ?? null;

/** What is plainly of elsewhere, from a monitoring system. */
async function waiting(world: World): Promise<string> {
  const [first] = await push(world, 'msg-1', SHANGHAI);
  return String(first?.['caseNumber']);
}

describe('M4 · what is plainly of elsewhere waits apart', () => {
  it('is a case like any other: its clock runs, is missed and is told, in digests of ten minutes', async () => {
    const world = await begin();
    const number = await waiting(world);
    expect(await elsewhere(world, number)).toEqual(['上海']);
    expect(await world.rings()).toEqual([]);
    await world.advance('2026-03-04 10:10');
    const digest = '您有1件办件事项待办，请及时登录办理。';
    expect(await world.rings()).toEqual(phones(['4日10:10', 'desk', digest]));
    await world.advance('2026-03-04 10:31');
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'confirm', is: 'stands' }]);
    await world.advance('2026-03-04 10:40');
    expect(await world.rings()).toEqual(phones(['4日10:20', 'desk', digest], ['4日10:40', 'desk duty-leader', digest]));
  });

  it('of a list of the whole country, what names no place waits too, and what names the city does not', async () => {
    const world = await begin();
    const outcomes = await pushFrom(
      world,
      'hot-search',
      'list-1',
      { title: '某演员新剧开播' },
      { title: '郑州地铁停运' },
      { title: '宁波一商场涨价' },
    );
    const [play, metro, ours] = outcomes.map(({ caseNumber }) => String(caseNumber));
    expect(await elsewhere(world, play ?? '')).toEqual([]);
    expect(await elsewhere(world, metro ?? '')).toEqual(['郑州']);
    expect(await elsewhere(world, ours ?? '')).toBeNull();
    expect((await world.rings()).filter((ring) => ring.includes(String(ours)))).toHaveLength(1);
    // Pushed again an hour later, a title is the same alert.
    expect(await pushFrom(world, 'hot-search', 'list-2', { title: '某演员新剧开播' })).toMatchObject([
      { outcome: 'duplicate', caseNumber: play },
    ]);
  });

  it('H2 · is ended by one person, with the reason on the record', async () => {
    const world = await begin();
    const number = await waiting(world);
    expect(await world.do('desk', number, NOT_OURS)).toMatchObject({ status: 'ended', endedAs: 'elsewhere' });
    expect(await world.events(number, 'ended')).toMatchObject([
      { outcome: 'elsewhere', reason: '文中地点：上海', actor: { kind: 'person', id: 'desk' } },
    ]);
    expect(await elsewhere(world, number)).toBeNull();
  });

  it('H2 · asks a second person to end it where a duty to the public was missed meanwhile', async () => {
    const world = await begin();
    const number = await waiting(world);
    await world.advance('2026-03-06 11:00');
    expect((await world.state(number)).breaches?.map(({ duty }) => duty)).toContain('response');
    expect(await world.do('desk', number, NOT_OURS)).toMatchObject({
      status: 'appraising',
      elsewhere: ['上海'],
      proposals: [{ kind: 'end' }],
    });
    expect(await world.approve('duty-leader', number)).toMatchObject({ status: 'ended', endedAs: 'elsewhere' });
  });

  it('is put among all others by one press, for good, and nothing of its clocks is moved by that', async () => {
    const world = await begin();
    const number = await waiting(world);
    const before = await world.state(number);
    const after = await world.do('desk', number, { command: 'mark-ours' });
    expect(after).toMatchObject({ status: 'appraising', clocks: before.clocks });
    expect(await elsewhere(world, number)).toBeNull();
    expect(await world.refusal('desk', number, { command: 'mark-ours' })).toMatchObject({ refused: 'not-elsewhere' });
    await push(world, 'msg-2', { ...SHANGHAI, id: 's-2', platform: '抖音' });
    expect(await elsewhere(world, number)).toBeNull();
  });

  it.each<[string, PersonCommand]>([
    ['is confirmed', { command: 'confirm' }],
    ['has its place named', { command: 'amend', place: '新碶街道' }],
    ['is graded as grave', { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '影响本区' }],
    [
      'is marked as a report of wrongdoing',
      { command: 'mark-wrongdoing', is: true, against: ['unit-a'], reason: '反映街道干部', noPublicMatter: true },
    ],
  ])('leaves when it %s', async (_, command) => {
    const world = await begin();
    const number = await waiting(world);
    await world.do('desk', number, command);
    expect(await elsewhere(world, number)).toBeNull();
  });

  it('leaves when an alert joins that names the district; the duty phone hears of it then by itself', async () => {
    const world = await begin();
    const number = await waiting(world);
    const joins = { ...SHANGHAI, id: 's-2', platform: '抖音', text: `${SHANGHAI.text}北仑的同一商场也是如此。` };
    expect(await push(world, 'msg-2', joins)).toMatchObject([{ outcome: 'joined', caseNumber: number }]);
    expect(await elsewhere(world, number)).toBeNull();
    expect(await world.events(number, 'marked-ours')).toMatchObject([
      { names: ['北仑'], alertId: expect.any(String), actor: { kind: 'system' } },
    ]);
    expect(
      (await world.rings()).filter((ring) => ring.includes(`${number}（蓝）`) && ring.includes('待研判')),
    ).toHaveLength(1);
  });

  it('stays where a repost says no more of the place than the first', async () => {
    const world = await begin();
    const number = await waiting(world);
    expect(await push(world, 'msg-2', { ...SHANGHAI, id: 's-2', title: '商场电梯停运多日' })).toMatchObject([
      { outcome: 'joined', caseNumber: number },
    ]);
    expect(await elsewhere(world, number)).toEqual(['上海']);
  });

  it('A1 · leaves when what is told of it grows grave, and does not go back when a person finds it light', async () => {
    const world = await begin();
    const number = await waiting(world);
    const grave = { ...SHANGHAI, id: 's-2', emergency: { kind: '事故灾难', deaths: 12 } };
    await push(world, 'msg-2', grave);
    expect(await elsewhere(world, number)).toBeNull();
    const lighter = { opinion: 'IV', emergency: null } as const;
    await world.do('desk', number, { command: 'grade', grades: lighter, reason: '查无此事' });
    expect(await elsewhere(world, number)).toBeNull();
  });

  it('M4 · split off, an alert of elsewhere waits as one; the case that it was of stays where it was', async () => {
    const world = await begin();
    const local = { ...SHANGHAI, id: 'l-1', title: '商场电梯停运多日' };
    const number = String((await push(world, 'msg-1', local))[0]?.['caseNumber']);
    expect(await elsewhere(world, number)).toBeNull();
    await push(world, 'msg-2', { ...SHANGHAI, id: 's-2' });
    const [, alert] = await world.ports.store.alerts(number);
    const split = await deskByApi(world, number, 'split', { alertId: alert?.id, reason: '不是同一商场' });
    expect(await elsewhere(world, split)).toEqual(['上海']);
    expect(await elsewhere(world, number)).toBeNull();
  });

  it('M4 · joined by another of elsewhere it stays, by any other it leaves; opened anew, it stands among all others', async () => {
    const world = await begin();
    const suggestion = {
      grades: { opinion: 'IV', emergency: null },
      gradeReasons: [],
      unit: 'unit-a',
      unitReasons: [],
    };
    const open = async (places?: string[]) =>
      (await world.open({ suggestion: { ...suggestion, ...(places ? { elsewhere: places } : {}) } as never })).number;
    const [target, same, other] = [await open(['上海']), await open(['上海']), await open()];
    await deskByApi(world, same, 'join', { target, reason: '同一事件' });
    expect(await elsewhere(world, target)).toEqual(['上海']);
    await deskByApi(world, other, 'join', { target, reason: '同一事件' });
    expect(await elsewhere(world, target)).toBeNull();
    await world.do('desk', same, { command: 'reopen', reason: '并非同一事件' });
    expect(await elsewhere(world, same)).toBeNull();
  });

  it('M4 · what comes again once it was ended as of elsewhere waits apart again; of any other matter it does not', async () => {
    const world = await begin();
    const number = await waiting(world);
    await world.do('desk', number, NOT_OURS);
    const again = { ...SHANGHAI, id: 's-2', publishedAt: '2026-03-04 12:00' };
    await world.advance('2026-03-04 12:30');
    const [second] = await push(world, 'msg-2', again);
    expect(second).toMatchObject({ outcome: 'opened' });
    const recurred = String(second?.['caseNumber']);
    expect(await world.state(recurred)).toMatchObject({ recurrenceOf: number, elsewhere: ['上海'] });
    await world.do('desk', recurred, { command: 'end', outcome: 'not-government', reason: '企业内部事务' });
    await world.advance('2026-03-04 13:30');
    const [third] = await push(world, 'msg-3', { ...again, id: 's-3', publishedAt: '2026-03-04 13:00' });
    expect(await elsewhere(world, String(third?.['caseNumber']))).toBeNull();
  });

  it('refuses the press to whoever may not confirm', async () => {
    const world = await begin();
    const number = await waiting(world);
    expect((await commandByApi(world, 'unit-a-officer', number, 'mark-ours', {})).status).toBe(403);
    expect((await commandByApi(world, 'duty-leader', number, 'mark-ours', {})).status).toBe(403);
  });
});
