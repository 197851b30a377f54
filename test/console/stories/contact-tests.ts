import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function contactTests(room: () => DutyRoom): void {
  const shots = process.env['SHOTS'];
  const lookAt = async (page: Page, name: string): Promise<void> => {
    if (shots) await page.screenshot({ path: `${shots}/contacts-${name}.png`, fullPage: true });
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  };

  describe('P8 · 联络测试 on the console', () => {
    it('asks before the days off, takes a press from a phone, and lists who did not with whom to ring instead', async () => {
      // Qingming 2026: off from Saturday 4 to Monday 6 April; asked on Friday 3, at nine.
      // The night opens it, and it asks at its hour.
      await room().stack.moveTo('2026-04-02T19:00:00.000Z');
      await room().stack.moveTo('2026-04-03T01:05:00.000Z');
      const { page } = await room().open(COORDINATOR, '/watches');
      await page.getByText('节前联络测试').first().waitFor();
      await lookAt(page, 'register');
      await page.getByRole('link', { name: /^BLG/ }).first().click();
      await page
        .getByText(/未按收到（\d+ 人）/)
        .first()
        .waitFor();
      await lookAt(page, 'desk');
      const path = new URL(page.url()).pathname;
      // As the text on his phone leads there.
      const unit = await room().open('jiaotong-ju-officer-a', path, PHONE_SCREEN);
      await unit.page.getByRole('heading', { name: '您尚未按收到' }).waitFor();
      await lookAt(unit.page, 'unit-phone');
      // H5: phones are for those who coordinate; no row is left empty of one.
      expect(await unit.page.locator('td[data-title="电话"]').isVisible()).toBe(false);
      await unit.page.getByRole('button', { name: '收到', exact: true }).click();
      await unit.page.getByText('已按收到（1 人）').waitFor();
      // He has; the others have not.
      expect(await unit.page.getByText('已全部按收到。').count()).toBe(0);
      await lookAt(unit.page, 'pressed-phone');

      await page.reload();
      await page.getByRole('button', { name: '登记已联系上' }).first().click();
      const form = page.getByRole('dialog');
      // Whoever it is of stands in its title.
      await form.getByRole('heading', { name: /^登记已联系上 (?!BLG)/ }).waitFor();
      await form.getByLabel('何时、以何种方式联系上本人').fill('九点十分，电话接通，手机无短信');
      await lookAt(page, 'note');
      await form.getByRole('button', { name: '登记已联系上' }).click();
      await page.getByText('已按收到（2 人）').waitFor();
      const phone = await room().open(COORDINATOR, path, PHONE_SCREEN);
      await phone.page
        .getByText(/未按收到（\d+ 人）/)
        .first()
        .waitFor();
      expect(await phone.page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
      await lookAt(phone.page, 'desk-phone');
      await room().stack.moveTo('2026-04-03T08:05:00.000Z');
      await page.goto(`${room().stack.url}/watches`);
      await page
        .getByText(/家未齐/)
        .first()
        .waitFor();
      await lookAt(page, 'register-late');
      await page.goto(`${room().stack.url}${path}`);
      await page
        .getByText(/未按收到（\d+ 人）/)
        .first()
        .waitFor();
      await lookAt(page, 'late');
      expect(room().troubles()).toEqual([]);
    });
  });
}
