import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

const SMELL = {
  title: '化工区夜间有刺鼻异味',
  text: '昨晚开始化工区附近有刺鼻异味，附近居民无法开窗。',
  platform: '微博',
};

export function gradeReview(room: () => DutyRoom): void {
  let number: string;
  beforeAll(async () => {
    number = await room().alert(SMELL);
    await room().alert({ ...SMELL, emergency: { kind: '事故灾难', deaths: 12 } });
    await room().command(number, 'confirm', {});
    const alerts = await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}/alerts`);
    const joined = listOf(fieldOf(alerts, 'alerts')).find((alert) => textOf(alert, 'outcome') === 'joined');
    await room().command(number, 'split', { alertId: textOf(joined, 'id'), reason: '并非同一事件' });
  });

  describe('A1, H2 · a grade whose ground was split off', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])(
      'says why it is to be reviewed and what is left, at $width',
      async (screen) => {
        const { page } = await room().open(COORDINATOR, `/cases/${number}`, screen);
        await page.getByText('现等级所依线索已拆至').waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(await seriousFaults(page)).toEqual([]);
        const shots = process.env['SHOTS'];
        if (shots) await page.screenshot({ path: `${shots}/review-${screen.width}.png`, fullPage: true });
        await page.getByRole('button', { name: '调整等级' }).first().click();
        await page.getByRole('dialog').getByText('现等级所依线索已拆出').waitFor();
        if (shots) await page.screenshot({ path: `${shots}/review-form-${screen.width}.png` });
      },
    );

    it('made lighter, brings the lighter opinion grade that the table proposes before whoever grades', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByRole('button', { name: '调整等级' }).first().click();
      const form = page.getByRole('dialog');
      await form.getByText('不涉突发事件', { exact: true }).click();
      await form.getByText('突发事件等级下调后，分级标准建议舆情等级为').waitFor();
      const shots = process.env['SHOTS'];
      if (shots) await page.screenshot({ path: `${shots}/eased-form.png` });
      expect(await seriousFaults(page)).toEqual([]);
    });

    it('is kept with a reason, and asks for nothing more', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByRole('button', { name: '调整等级' }).first().click();
      await page.getByRole('dialog').getByLabel('理由').fill('现场另有核实');
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await page.getByText('现等级所依线索已拆至').waitFor({ state: 'detached' });
      expect(room().troubles()).toEqual([]);
    });
  });
}
