import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const PLACES = ['东苑', '西苑', '南苑', '北苑', '新苑'];

async function looksWell(page: Page, shot: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  const shots = process.env['SHOTS'];
  if (shots) await page.screenshot({ path: `${shots}/${shot}.png`, fullPage: true });
}

/** M4: what the hotline sends of one matter is linked, given one owner and one line, and answered one by one. */
export function sameMatter(room: () => DutyRoom): void {
  const numbers: string[] = [];
  const first = (): string => numbers[0] ?? '';
  beforeAll(async () => {
    for (const place of PLACES) {
      const summary = `市民来电：${place}一带自来水发黄`;
      const number = await room().register({ summary, place: '新碶街道', categories: ['other'], learntBy: 'phone' });
      numbers.push(number);
      await room().command(number, 'confirm', {});
    }
  });

  describe('M4, H2 · one matter in messages that are answered each by itself', () => {
    it('is linked by number from the page of a case, and the queue and each case say so', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${first()}`);
      await page.getByRole('link', { name: '关联同一事项' }).click();
      await page.getByRole('heading', { name: '同一事项 · 1 条来件' }).waitFor();
      await page.getByLabel('办件编号').fill(numbers[1] ?? '');
      await page.getByRole('button', { name: '按编号关联' }).click();
      await sendNow(page);
      await page.getByRole('heading', { name: '同一事项 · 2 条来件' }).waitFor();
      for (const number of numbers.slice(2)) await room().command(number, 'link-matter', { target: first() });
      const { page: queue } = await room().open(COORDINATOR, '/');
      await queue.locator('.case-row').getByText('同一事项 5 条').first().waitFor();
      // Who is of it follows the record at a little distance.
      const members = async () =>
        listOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${numbers[4]}/same-matter`), 'members'));
      await expect.poll(async () => (await members()).length).toBe(5);
      const { page: other } = await room().open(COORDINATOR, `/cases/${numbers[4]}`);
      await other.getByRole('link', { name: '同一事项 5 条' }).waitFor();
      await other.locator('.log').getByText('关联为同一事项').waitFor();
      expect(room().troubles()).toEqual([]);
    });

    it('is given to one unit with one press, each case by itself', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${first()}/matter`);
      await page.getByLabel('全选').check();
      await page.getByRole('toolbar').getByRole('button', { name: '交办', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('主办单位').selectOption({ index: 3 });
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('已交办 5 件').first().waitFor();
      expect(room().troubles()).toEqual([]);
    });

    it('takes one line over to all, and lets one go with a reason', async () => {
      await room().command(first(), 'set-line-fact', { kind: 'place', value: '新碶水厂清水池' });
      const { page } = await room().open(COORDINATOR, `/cases/${first()}/matter`);
      await page.getByRole('button', { name: '同步口径到 4 件' }).click();
      await sendNow(page);
      await page.getByText('口径已同步 4 件').first().waitFor();
      await page.getByLabel(`选择 ${numbers[4]}`).check();
      await page.getByRole('button', { name: '解除关联' }).click();
      await page.getByRole('dialog').getByLabel('理由').fill('另一小区的二次供水');
      await page.getByRole('dialog').getByRole('button', { name: '解除关联' }).click();
      await sendNow(page);
      await page.getByRole('heading', { name: '同一事项 · 4 条来件' }).waitFor();
      expect(room().troubles()).toEqual([]);
    });

    it.each([DESK_SCREEN, PHONE_SCREEN])('reads well at $width', async (screen) => {
      const { page } = await room().open(COORDINATOR, `/cases/${first()}/matter`, screen);
      await page.getByRole('heading', { name: '同一事项 · 4 条来件' }).waitFor();
      await page.getByText('按收到的时刻计').waitFor();
      await looksWell(page, `same-matter-${screen.width}`);
      expect(room().troubles()).toEqual([]);
    });
  });
}
