import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const UNIT = 'shengtai-huanjing-ju';
const LEADER = 'qu-zhengfu-ban-leader';
const REASON = '只说已转交有关部门，没有回应诉求';
const PAGE = 'https://www.bl.gov.cn/art/7.html';

export function noAnswer(room: () => DutyRoom): void {
  const shot = process.env['SHOTS'];
  let number: string;
  beforeAll(async () => {
    number = await room().register();
    await room().command(number, 'confirm', {});
    await room().command(number, 'assign', { unit: UNIT, part: 'primary' });
    await room().command(number, 'release', {
      form: 'authoritative',
      publishedAt: await room().client.now(),
      address: PAGE,
      evidence: [{ kind: 'link', ref: PAGE }],
      outlets: [],
      acts: [{ nature: 'uninformed', says: '已转有关部门' }],
      unit: UNIT,
      final: true,
    });
  });

  describe('S5 · 复核不通过', () => {
    it('a coordinator finds that what a unit published does not answer', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByRole('button', { name: '复核不通过' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('理由').fill(REASON);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/no-answer-form.png` });
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText(REASON).first().waitFor();
      if (shot) await page.screenshot({ path: `${shot}/no-answer-desk.png`, fullPage: true });
    });

    it('a leader agrees on his phone, and the answer is owed again', async () => {
      const { page } = await room().open(LEADER, `/cases/${number}`, PHONE_SCREEN);
      await page.getByText(REASON).first().waitFor();
      if (shot) await page.screenshot({ path: `${shot}/no-answer-leader.png`, fullPage: true });
      await page.getByRole('button', { name: /^审批/ }).first().click();
      const form = page.getByRole('dialog');
      await form.getByText(REASON).first().waitFor();
      await form.getByText('复核不通过：没有回应关切，不再计作回应').waitFor();
      if (shot) await page.screenshot({ path: `${shot}/no-answer-decide.png` });
      await form.getByText('同意', { exact: true }).click();
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('复核不通过，不计作回应').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/no-answer-found.png`, fullPage: true });
    });
  });
}
