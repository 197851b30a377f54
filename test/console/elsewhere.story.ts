import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../infra/local/client.ts';
import { seriousFaults } from './harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from './harness/browser.ts';
import { COORDINATOR, type DutyRoom, dutyRoom, sendNow } from './harness/desk.ts';

const TITLES = [
  '某演员新剧今晚开播',
  '郑州地铁站换乘改造',
  '上海博物馆新展',
  '杭州音乐节门票',
  '国产手机发布新机',
  '世界杯预选赛赛程',
];
const OURS = '宁波一商场涨价';

let room: DutyRoom;
beforeAll(async () => {
  room = await dutyRoom();
  const titles = [...TITLES, OURS].map((title) => ({ title }));
  await room.client.push('hot-search', { alerts: titles }, await room.client.now());
  await room.stack.quiet();
});
afterAll(async () => {
  await room.end();
});

const ofElsewhere = async (): Promise<string[]> =>
  listOf(fieldOf(await room.client.as(COORDINATOR, 'GET', '/api/cases?elsewhere=only'), 'cases')).map((row) =>
    textOf(row, 'number'),
  );

describe('M4 · what is plainly of elsewhere at the desk', () => {
  it('stands last under its own heading, each with its reason, and is picked and ended in one press', async () => {
    expect(await ofElsewhere()).toHaveLength(TITLES.length);
    const { page } = await room.open(COORDINATOR, '/', DESK_SCREEN);
    const section = page.getByRole('region', { name: '疑似与本区无关' });
    await section.waitFor();
    expect(await section.innerText()).toContain('文中地点：郑州');
    expect(await page.locator('.desk-lists section').last().getAttribute('aria-label')).toBe('疑似与本区无关');
    // One of them is the district's after all.
    await section.locator('.case-row').first().getByRole('link').click();
    await page.locator('.desk-panel').getByRole('button', { name: '是本区的' }).click();
    await page.locator('dialog').getByRole('button', { name: '确定' }).click();
    await sendNow(page);
    await expect.poll(async () => (await ofElsewhere()).length).toBe(TITLES.length - 1);
    await page.getByRole('group', { name: '在办' }).getByText('疑似与本区无关').click();
    await expect.poll(() => page.locator('.case-row').count()).toBe(TITLES.length - 1);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '全选（疑似与本区无关）' }).click();
    await page.getByRole('toolbar').getByRole('button', { name: '不属本区，终结' }).click();
    await page.locator('dialog').getByRole('button', { name: '确定' }).click();
    await sendNow(page);
    await expect.poll(async () => (await ofElsewhere()).length).toBe(0);
  });

  it('is the same on a phone', async () => {
    await room.client.push('hot-search', { alerts: [{ title: '成都大熊猫搬家' }] }, await room.client.now());
    await room.stack.quiet();
    const { page } = await room.open(COORDINATOR, '/?elsewhere=only', PHONE_SCREEN);
    await page.getByText('文中地点：成都').waitFor();
    await page.locator('.case-row').first().getByRole('link').click();
    await page.getByRole('button', { name: '不属本区，终结' }).click();
    await page.locator('dialog').getByRole('button', { name: '确定' }).click();
    await sendNow(page);
    await expect.poll(async () => (await ofElsewhere()).length).toBe(0);
  });
});
