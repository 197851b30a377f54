import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function menu(room: () => DutyRoom): void {
  const shots = process.env['SHOTS'];
  describe('The menu of whoever is offered many pages', () => {
    it.each([DESK_SCREEN, { width: 1280, height: 800 }])(
      'stands on one line at $width, with who one is',
      async (screen) => {
        const { page } = await room().open(COORDINATOR, '/', screen);
        await page.getByRole('button', { name: '会商与发布' }).waitFor();
        const tops = await page.evaluate<number[]>(
          `[...document.querySelectorAll('.navigation > a, .navigation-more-button')].map((one) => one.getBoundingClientRect().top)`,
        );
        expect(new Set(tops.map(Math.round)).size).toBe(1);
        // On one machine the bar that moves time may stand above it.
        const [height = 0, bottom = 0, foot = 0] = await page.evaluate<number[]>(
          `(({ height, bottom }) => [height, bottom, document.querySelector('.navigation-foot').getBoundingClientRect().bottom])(document.querySelector('.top').getBoundingClientRect())`,
        );
        expect(height).toBeLessThan(60);
        expect(foot).toBeLessThanOrEqual(bottom);
        if (shots) await page.screenshot({ path: `${shots}/menu-${screen.width}.png` });
      },
    );

    it('has the rest by subject behind one button, for keys alone too', async () => {
      const { page } = await room().open(COORDINATOR, '/');
      const more = page.getByRole('button', { name: '督办与考核' });
      await more.focus();
      expect(await page.getByRole('link', { name: '考核', exact: true }).count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.getByRole('group', { name: '督办与考核' }).getByRole('link', { name: '考核', exact: true }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/menu-open.png` });
      // Escape closes it, and whoever pressed is where he was.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await expect.poll(() => more.getAttribute('aria-expanded')).toBe('false');
      expect(await page.evaluate<string>('document.activeElement?.textContent')).toContain('督办与考核');
      // Gone past, it closes by itself.
      await page.keyboard.press('Enter');
      const inside = await page.getByRole('group', { name: '督办与考核' }).getByRole('link').count();
      for (let at = 0; at <= inside; at += 1) await page.keyboard.press('Tab');
      await expect.poll(() => more.getAttribute('aria-expanded')).toBe('false');
      await page.getByRole('button', { name: '值班', exact: false }).last().click();
      await page.getByRole('group', { name: '值班' }).getByRole('link', { name: '交接班' }).click();
      await page.getByRole('heading', { name: '交接班', level: 1 }).waitFor();
      // It says where one is.
      await page.getByRole('button', { name: '值班 · 交接班' }).waitFor();
      expect(room().troubles()).toEqual([]);
    });

    it('stands whole in the list of a phone', async () => {
      const { page } = await room().open(COORDINATOR, '/', PHONE_SCREEN);
      await page.getByRole('button', { name: '菜单' }).click();
      await page.getByRole('link', { name: '考核', exact: true }).waitFor();
      expect(await page.getByRole('button', { name: '督办与考核' }).count()).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/menu-phone.png`, fullPage: true });
      await page.getByRole('link', { name: '发送记录' }).click();
      await page.getByRole('heading', { name: '发送记录', level: 1 }).waitFor();
      expect(room().troubles()).toEqual([]);
    });

    it('is flat for whoever is offered few', async () => {
      const { page } = await room().open('qu-zhengfu-ban-administrator', '/');
      await page.getByRole('link', { name: '通讯录' }).first().waitFor();
      expect(await page.locator('.navigation-more-button').count()).toBe(0);
      await page.getByRole('link', { name: '发送记录' }).first().waitFor();
    });
  });
}
