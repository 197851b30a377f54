import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const ADDRESS = 'https://www.bl.gov.cn/art/1.html';

/** Two cases of one matter, the later registered one answered. */
async function twoOfOne(room: DutyRoom) {
  const older = await room.register();
  const newer = await room.register({
    summary: '785 路末班车提前收班，另有群众留言',
    categories: ['other'],
    learntBy: 'phone',
  });
  for (const number of [older, newer]) await room.command(number, 'confirm', {});
  await room.command(newer, 'release', {
    form: 'authoritative',
    publishedAt: await room.client.now(),
    address: ADDRESS,
    evidence: [{ kind: 'link', ref: ADDRESS }],
    outlets: [{ name: 'portal' }],
    final: true,
  });
  return { older, newer };
}

export function mergedAnswers(room: () => DutyRoom): void {
  describe('M4, P4 · a case that was answered is joined to one that was not', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])(
      'whoever joins them says that the answer is to both, and the other case shows it, at $width',
      async (screen) => {
        const { older, newer } = await twoOfOne(room());
        const { page } = await room().open(COORDINATOR, `/cases/${newer}`, screen);
        const dialog = page.getByRole('dialog');
        await page.locator('summary').filter({ hasText: '更多操作' }).click();
        await page.getByRole('button', { name: '归并', exact: true }).first().click();
        await dialog.getByLabel('归并到').fill(older);
        await dialog.getByText('已超时的仍记在本件').waitFor();
        await dialog.getByLabel('认定本件的回应同时答复该件').check();
        await dialog.getByLabel('理由').fill('同一事件');
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(await seriousFaults(page)).toEqual([]);
        const shots = process.env['SHOTS'];
        if (shots) await page.screenshot({ path: `${shots}/join-form-${screen.width}.png` });
        await dialog.getByRole('button', { name: '确定' }).click();
        await sendNow(page);
        await page.getByText('已归并到').first().waitFor();
        await page.goto(`${room().stack.url}/cases/${older}`);
        await page.locator('.log').getByText(`并入 ${newer}`).waitFor();
        await page.locator('.log').getByText('认定同时答复两件').waitFor();
        expect(await seriousFaults(page)).toEqual([]);
        expect(room().troubles()).toEqual([]);
      },
    );
  });
}
