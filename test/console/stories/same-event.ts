import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const FIRST = {
  id: 'smell-1',
  title: '岩东污水泵站夜里排放恶臭',
  text: '连续三个晚上，岩东泵站旁边一股臭鸡蛋味，孩子被熏得睡不着，希望环保部门到现场检测。',
  platform: '论坛',
  topic: '环境',
};
const OTHERWISE = {
  id: 'smell-2',
  title: '臭鸡蛋味熏得全家关窗，源头疑似岩东泵站',
  text: '入夜之后整条河边都能闻到恶臭，大家猜测是泵站排污，请有关单位尽快去检测并公布结果。',
  platform: '微博',
  topic: '环境',
};

async function looksWell(page: Page, shot: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  const shots = process.env['SHOTS'];
  if (shots) await page.screenshot({ path: `${shots}/${shot}.png`, fullPage: true });
}

export function sameEvent(room: () => DutyRoom): void {
  let first: string;
  let second: string;
  beforeAll(async () => {
    first = await room().alert(FIRST);
    second = await room().alert(OTHERWISE);
  });

  describe('M4, H2 · the same event in other words', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])(
      'is proposed on the page of a case, and what both say stands there once its words are open, at $width',
      async (screen) => {
        expect(second).not.toBe(first);
        const { page } = await room().open(COORDINATOR, `/cases/${second}`, screen);
        const proposed = page.getByRole('region', { name: '可能是同一事件' });
        await proposed.getByText(first).first().waitFor();
        expect(await proposed.locator('mark').count()).toBe(0);
        await page.getByRole('button', { name: '查看原文' }).click();
        await proposed.locator('mark').filter({ hasText: '岩东' }).first().waitFor();
        await looksWell(page, `same-event-case-${screen.width}`);
        expect(room().troubles()).toEqual([]);
      },
    );

    it.each([PHONE_SCREEN, DESK_SCREEN])('is proposed beside the words in triage, at $width', async (screen) => {
      const { page } = await room().open(COORDINATOR, `/cases/${second}/triage`, screen);
      const proposed = page.getByRole('region', { name: '可能是同一事件' });
      await proposed.locator('mark').filter({ hasText: '岩东' }).first().waitFor();
      await looksWell(page, `same-event-triage-${screen.width}`);
      expect(room().troubles()).toEqual([]);
    });

    it('H2: is told apart with one press that is on record, is proposed on neither page any more, and can be taken back', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${second}/triage`);
      const proposed = page.getByRole('region', { name: '可能是同一事件' });
      await page.getByLabel('摘要').fill('正在写的一句');
      await proposed.getByRole('button', { name: `与 ${first} 不是同一事件` }).click();
      await proposed.getByText('已认定不是同一事件 1 件').waitFor();
      expect(await page.getByRole('button', { name: `归并到 ${first}` }).count()).toBe(0);
      expect(await page.getByLabel('摘要').inputValue()).toBe('正在写的一句');
      await looksWell(page, 'same-event-apart');
      const { page: other } = await room().open(COORDINATOR, `/cases/${second}`);
      await other.locator('.log').getByText(`认定与 ${first} 不是同一事件`).waitFor();
      await proposed.getByText('已认定不是同一事件 1 件').click();
      await proposed.getByRole('button', { name: `撤销：与 ${first} 不是同一事件` }).click();
      await page.getByRole('button', { name: `归并到 ${first}` }).waitFor();
      expect(room().troubles()).toEqual([]);
    });

    it('is joined by a person, from the keyboard and with a reason, and by nobody else', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${second}/triage`);
      await page.getByRole('button', { name: `归并到 ${first}` }).waitFor();
      await page.keyboard.press('o');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('理由').waitFor();
      await page.keyboard.type('同一泵站、同一晚的气味');
      expect(await dialog.getByLabel('理由').inputValue()).toBe('同一泵站、同一晚的气味');
      expect(await dialog.getByText(first).count()).toBe(1);
      await looksWell(page, 'same-event-join');
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.waitForURL((url) => !url.pathname.includes(second));
      const { page: other } = await room().open(COORDINATOR, `/cases/${first}`);
      await other.locator('.log').getByText(`并入 ${second}`).waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });
}
