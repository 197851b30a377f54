import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

const NOISE = {
  title: '大榭码头夜间连续有异响',
  text: '昨夜大榭码头一带连续有异响，住在附近的人都不敢睡。',
  platform: '微博',
};

export function noDuty(room: () => DutyRoom): void {
  let number: string;
  beforeAll(async () => {
    number = await room().alert(NOISE);
    await room().command(number, 'confirm', {});
    await room().alert({ ...NOISE, emergency: { kind: '事故灾难', deaths: 12 } });
    await room().stack.advance('PT6H');
    await room().command(number, 'refute', { body: '区应急管理局', says: '查无此事，现场无伤亡' });
  });

  describe('A1, H2 · what was missed of nothing but a refuted emergency', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])('waits on the case page for who decides it, at $width', async (screen) => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`, screen);
      await page.getByText('认定无此义务：').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      const shots = process.env['SHOTS'];
      if (shots) await page.screenshot({ path: `${shots}/no-duty-${screen.width}.png`, fullPage: true });
      expect(room().troubles()).toEqual([]);
    });
  });
}
