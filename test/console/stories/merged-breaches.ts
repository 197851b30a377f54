import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function mergedBreaches(room: () => DutyRoom): void {
  let older: string;
  let number: string;
  beforeAll(async () => {
    older = await room().register();
    number = await room().register({
      summary: '785 路末班车提前收班，另一位群众来电',
      categories: ['other'],
      learntBy: 'phone',
    });
    for (const one of [older, number]) await room().command(one, 'confirm', {});
    await room().stack.advance('PT49H');
    await room().command(number, 'join', { target: older, reason: '同一事件' });
  });

  describe('P4, M4 · a duty that two cases of one matter missed', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])(
      'says on the joined case whose record has it, and offers nothing there, at $width',
      async (screen) => {
        const { page } = await room().open(COORDINATOR, `/cases/${number}`, screen);
        const link = page.getByRole('link', { name: `该时限在原件 ${older} 已记` });
        await link.waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(await seriousFaults(page)).toEqual([]);
        const shots = process.env['SHOTS'];
        if (shots) await page.screenshot({ path: `${shots}/merged-${screen.width}.png`, fullPage: true });
        await link.click();
        await page.getByText('超时记录').first().waitFor();
        expect(room().troubles()).toEqual([]);
      },
    );
  });
}
