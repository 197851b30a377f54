import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { ALERT, COORDINATOR, type DutyRoom } from '../harness/desk.ts';

const UNIT = 'shengtai-huanjing-ju';
const OFFICER = `${UNIT}-officer-a`;
const STREET = 'chaiqiao';
const SCREENS = [DESK_SCREEN, PHONE_SCREEN];

type Opened = Awaited<ReturnType<DutyRoom['open']>>['page'];

const noWider = async (page: Opened) =>
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);

/** What a figure's link says, and so where it leads. */
const figure = (page: Opened, name: string | RegExp) => page.getByRole('link', { name });

export function statistics(room: () => DutyRoom): void {
  const shot = process.env['SHOTS'];
  /** Signed for at once, and never answered. */
  let missed: string;

  beforeAll(async () => {
    for (const unit of [UNIT, UNIT, STREET]) {
      missed = await room().register();
      await room().command(missed, 'confirm', {});
      await room().command(missed, 'assign', { unit, part: 'primary' });
      await room().command(missed, 'sign', { assignmentId: 'A1' }, `${unit}-officer-a`);
      if (unit !== STREET)
        await room().command(missed, 'release', {
          form: 'authoritative',
          publishedAt: await room().client.now(),
          address: 'https://www.bl.gov.cn/art/3.html',
          evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/art/3.html' }],
          outlets: [],
          final: true,
        });
    }
    await room().alert(ALERT);
    await room().stack.advance('PT49H');
  });

  describe('ours · statistics', () => {
    it.each(SCREENS)('have the figures beside each chart, and lead each to its cases, at $width', async (screen) => {
      const { page } = await room().open(COORDINATOR, '/statistics?from=2026-03&to=2026-03', screen);
      await page.getByRole('heading', { name: '按时回应' }).waitFor();
      await page.getByText('按时率 = 按时 ÷（按时 + 超时回应 + 未回应）', { exact: false }).waitFor();
      await page.locator('.stat-chart canvas').first().waitFor();
      await noWider(page);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/statistics-${screen.width}.png`, fullPage: true });
      await figure(page, '柴桥 合计 未回应 1').click();
      await page.getByText('按时回应 · 柴桥 · 未回应').waitFor();
      await page.getByText('共计 1 次', { exact: false }).waitFor();
      await page.getByText(missed).waitFor();
      await noWider(page);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/counted-${screen.width}.png`, fullPage: true });
    });

    it('fold on a phone to one figure at a time, and come back to it from its cases', async () => {
      const { page } = await room().open(COORDINATOR, '/statistics?from=2026-03&to=2026-03', PHONE_SCREEN);
      await page.getByRole('button', { name: '按时回应', expanded: true }).waitFor();
      expect(await page.getByRole('button', { expanded: true }).count()).toBe(1);
      // Four screens of a phone hold the titles of all and the first of them.
      expect(Number(await page.evaluate('document.documentElement.scrollHeight'))).toBeLessThan(4 * 844);
      await page.getByRole('button', { name: '签收用时', expanded: false }).click();
      await page.getByRole('button', { name: '按时回应', expanded: false }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/statistics-folded.png`, fullPage: true });
      await figure(page, '柴桥 30 分钟内 1').click();
      await page.getByText('签收用时 · 柴桥 · 30 分钟内').waitFor();
      await page.goBack();
      await page.getByRole('button', { name: '签收用时', expanded: true }).waitFor();
    });

    it('show a unit its own, and say who reads the rest', async () => {
      const { page } = await room().open(OFFICER, '/statistics?from=2026-03&to=2026-03');
      await page.getByText('只显示本单位的数字', { exact: false }).waitFor();
      await figure(page, /合计 按时 2$/).waitFor();
      expect(await page.getByRole('heading', { name: /^来件量/ }).count()).toBe(0);
      expect(await page.getByText('柴桥').count()).toBe(0);
    });
  });
}
