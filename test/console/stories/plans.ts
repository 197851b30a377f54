import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { ALERT, COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const OFFICER = 'shengtai-huanjing-ju-officer-a';

export function plans(room: () => DutyRoom): void {
  const shot = process.env['SHOTS'];
  let number: string;
  const steps = async (): Promise<unknown[]> =>
    listOf(fieldOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}/plan`), 'plan'), 'steps'));
  const stateOf = async (step: string): Promise<string> =>
    textOf(
      (await steps()).find((one) => textOf(one, 'id') === step),
      'is',
    );

  beforeAll(async () => {
    number = await room().alert({ ...ALERT, title: '柴桥老街夜间异味扰民', text: `${ALERT.text}已经持续一周。` });
    await room().command(number, 'confirm', {});
    await room().command(number, 'assign', { unit: 'shengtai-huanjing-ju', part: 'primary' });
  });

  describe('P1 · the plan of a case on its page', () => {
    it('the desk sees each step, whose it is and until when, and ticks what it was told', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      const panel = page.locator('.plan');
      await panel.getByText('环境污染投诉回应预案').waitFor();
      await panel.getByText('值班台电话联系主办单位负责人和新闻发言人').waitFor();
      await panel.getByText('0 / 10 步').waitFor();
      // What is not due for long is folded, but on paper.
      const lines = panel.locator('.plan-steps > li');
      expect(await lines.count()).toBe(10);
      expect(await lines.filter({ visible: true }).count()).toBe(3);
      await page.emulateMedia({ media: 'print' });
      expect(await lines.filter({ visible: true }).count()).toBe(10);
      await page.emulateMedia({ media: 'screen' });
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/plan-desk.png`, fullPage: true });
      await panel.getByRole('button', { name: /^记为已办：问清异味/ }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('由谁告知').fill('生态环境分局王科来电');
      await form.getByLabel('情况（选填）').fill('22时到场');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/plan-tick.png` });
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await panel.getByText('由生态环境分局王科来电告知').waitFor();
      await panel.getByText('1 / 10 步').waitFor();
      await page.getByText(/预案 · 已办：问清异味/).waitFor();
    });

    it('the officer ticks his own on a phone, and begins the answer from a skeleton', async () => {
      const { page } = await room().open(OFFICER, `/cases/${number}`, PHONE_SCREEN);
      const panel = page.locator('.plan');
      await panel.getByRole('button', { name: /^记为已办：按规范采样/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await expect.poll(() => stateOf('samples')).toBe('done');
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/plan-phone.png`, fullPage: true });
      // The desk's own step is not his to tick.
      expect(await panel.getByRole('button', { name: /^记为已办：值班台电话/ }).count()).toBe(0);
      await panel.getByText('回应文稿', { exact: true }).click();
      await panel.getByRole('button', { name: '以此起草' }).click();
      const form = page.getByRole('dialog');
      await expect.poll(() => form.getByLabel('正文').inputValue()).toContain('您反映的〔地点〕');
      await form.getByRole('button', { name: '取消' }).click();
    });

    it('the desk leaves a step out with a reason, and goes by none with another', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      const panel = page.locator('.plan');
      await panel.getByRole('button', { name: /^其余 \d+ 步$/ }).click();
      await panel.getByRole('button', { name: /^不办…：整改后复测/ }).click();
      await page.getByRole('dialog').getByLabel('理由').fill('无需整改');
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await expect.poll(() => stateOf('retest')).toBe('left-out');
      await panel.getByRole('button', { name: '换预案…' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('理由').fill('一次性咨询');
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await panel.getByText('已定为不按预案办理').waitFor();
      await panel.getByText('按现在的等级和承办单位，适用的是“环境污染投诉回应预案”').waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });

  describe('P1 · the list of plans', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])('shows plans, coverage and who has none, at $width', async (screen) => {
      const { page } = await room().open(OFFICER, '/plans', screen);
      await page.getByRole('heading', { name: '涉校事项回应预案' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/plans-${screen.width}.png` });
      await page.getByRole('button', { name: '覆盖情况' }).click();
      await page.getByText('地震灾害').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/plans-coverage-${screen.width}.png` });
      await page.getByRole('button', { name: '没有预案的单位' }).click();
      await page.getByText('新碶').first().waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });
}
