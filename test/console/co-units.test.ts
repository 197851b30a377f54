import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from './harness/browser.ts';
import { COORDINATOR, type DutyRoom, dutyRoom, sendNow } from './harness/desk.ts';
import { fieldOf, listOf, textOf } from '../../infra/local/client.ts';

let room: DutyRoom;
let number: string;
beforeAll(async () => {
  room = await dutyRoom();
  number = await room.alert({
    title: '希望关注：新碶、小港两街道交界处河道发臭',
    text: '新碶街道和小港街道交界的河道近一周发黑发臭，两边都说不归自己管。',
    platform: '论坛',
  });
}, 120_000);
afterAll(async () => {
  await room.end();
});

const shot = process.env['SHOTS'];
const assignments = async (): Promise<unknown[]> =>
  listOf(fieldOf(fieldOf(await room.client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case'), 'assignments'));

describe('R2, R3 · several units answer together', () => {
  it('the streets of one matter are proposed as co-units, and get it with the same press', async () => {
    const { page } = await room.open(COORDINATOR, `/cases/${number}`);
    await page.getByText('涉及新碶、小港等多个属地').first().waitFor();
    await page.getByRole('button', { name: '确认立件' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByText('同时交办（协办）').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    if (shot) await page.screenshot({ path: `${shot}/co-confirm.png` });
    await form.getByRole('button', { name: '确认并交办' }).click();
    await sendNow(page);
    await expect
      .poll(async () => (await assignments()).map((one) => textOf(one, 'part')))
      .toEqual(['primary', 'co-unit', 'co-unit']);
  });

  it.each([DESK_SCREEN, PHONE_SCREEN])(
    'each shows its task, its time and what it answered, at $width',
    async (screen) => {
      const own = (await assignments()).find((one) => textOf(one, 'part') === 'co-unit');
      const assignmentId = textOf(own, 'id');
      if (fieldOf(own, 'contributedAt') === undefined) {
        await room.command(number, 'set-task', { assignmentId, task: '排查沿河排口并提供名单', reason: '明确分工' });
        await room.command(number, 'report-progress', { assignmentId, says: '已到现场', toldBy: '街道张主任来电' });
        await room.command(number, 'contribute', {
          assignmentId,
          says: '沿河共3处排口，名单附后',
          toldBy: '街道张主任来电',
        });
      }
      const { page } = await room.open(COORDINATOR, `/cases/${number}`, screen);
      await page.getByText('分工：排查沿河排口并提供名单').waitFor();
      await page.getByText('报送：沿河共3处排口，名单附后').waitFor();
      await page
        .getByText(/协办意见限 .* 前报送/)
        .first()
        .waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/co-case-${screen.width}.png`, fullPage: true });
    },
  );

  it('another answer is asked for in the form beside the unit', async () => {
    const { page } = await room.open(COORDINATOR, `/cases/${number}`);
    await page.getByRole('button', { name: '调整分工' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('分工（一句话）').fill('补充排口责任单位');
    await form.getByLabel('理由').fill('媒体追问');
    if (shot) await page.screenshot({ path: `${shot}/co-task.png` });
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole('button', { name: '确定' }).click();
    await sendNow(page);
    await page.getByText('分工：补充排口责任单位').waitFor({ timeout: 30_000 });
    expect(room.troubles()).toEqual([]);
  }, 60_000);
});
