import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function watches(room: () => DutyRoom): void {
  describe('M1 · 日历 on the console', () => {
    it('a period is entered at the desk, and its unit reports from a phone with one press', async () => {
      const { page } = await room().open(COORDINATOR, '/watches');
      await page.getByRole('button', { name: '登记事项' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('名称').fill('2026 年清明返程');
      await form.getByText('春运', { exact: true }).click();
      await form.getByLabel('开始日期').fill('2026-03-20');
      await form.getByLabel('结束日期').fill('2026-03-22');
      await form.getByLabel('改变什么、影响谁，或须防什么').fill('车站、码头客流集中。');
      // The first is whose it is.
      await form.locator('.unit-select input').nth(1).fill('自来水');
      await page.locator('.ant-select-item-option', { hasText: '区自来水有限公司' }).first().click();
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '登记事项' }).click();
      await page.getByText('车站、码头客流集中。').waitFor();
      await page.getByText('自来水公司 · 未报').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      const path = new URL(page.url()).pathname;

      // What his unit owes is on the page that he lands on.
      const unit = await room().open('zilaishui-gongsi-officer-a', '/', PHONE_SCREEN);
      await unit.page.getByText('本单位待报').waitFor();
      await unit.page.getByText(/每日零报告，今日 16:00 前/).waitFor();
      expect(await seriousFaults(unit.page)).toEqual([]);
      await unit.page.getByRole('link', { name: 'BLG2600001' }).first().click();
      expect(await seriousFaults(unit.page)).toEqual([]);
      await unit.page.getByRole('button', { name: '无情况（零报告）' }).click();
      await unit.page.getByText('03-20 已报齐').waitFor();
      await unit.page.goto(`${room().stack.url}/watches`);
      await unit.page.getByText('2026 年 3 月').waitFor();
      expect(await seriousFaults(unit.page)).toEqual([]);

      await page.goto(`${room().stack.url}${path}`);
      await page.getByText('03-20 已报齐').waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });
}
