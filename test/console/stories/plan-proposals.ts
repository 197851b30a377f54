import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import type { DutyRoom } from '../harness/desk.ts';

const OFFICER = 'jiaoyu-ju-officer-a';
const ABOVE = 'qu-zhengfu-ban-leader';
const TITLE = '涉校事项回应预案';

export function planProposals(room: () => DutyRoom): void {
  describe('P1 · a unit revises its plan, and the body above consents', () => {
    it('is proposed with a reason, sent back from a phone, mended, and consented to', async () => {
      const { page } = await room().open(OFFICER, '/plans');
      await page.getByRole('button', { name: '提请修订…' }).first().click();
      const form = page.getByRole('dialog');
      const title = form.getByLabel('预案 名称');
      await expect.poll(() => title.inputValue()).toBe(TITLE);
      await title.fill('涉校涉生事项回应预案');
      // What a file calls things is nothing to an officer.
      for (const code of ['desk-call', 'policy-misread', 'school']) expect(await form.getByText(code).count()).toBe(0);
      await form.getByRole('button', { name: /步骤/ }).last().click();
      await form.locator('.rule-row summary').last().click();
      await form.getByLabel('预案 步骤 12 说明').fill('向学生家长发布就餐、上学安排');
      await form.getByLabel('预案 步骤 12 短信叫法').fill('告家长');
      const who = form.getByLabel('预案 步骤 12 由谁办', { exact: true });
      // The list is whole once somebody turns to it.
      await who.focus();
      await who.selectOption('卫健局');
      await form.getByLabel('预案 步骤 12 时限 小时').fill('6');
      await form.getByLabel('修订理由').fill('按去年处置总结修订');
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '提请', exact: true }).click();
      await form.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '修订', exact: true }).click();
      await page.getByText('由政府办同意').waitFor();
      expect(await seriousFaults(page)).toEqual([]);

      const above = await room().open(ABOVE, '/plans', PHONE_SCREEN);
      await above.page.getByText('有 1 份预案修订待您决定').waitFor();
      await above.page.getByRole('button', { name: '修订', exact: true }).click();
      await above.page.getByText('按去年处置总结修订').waitFor();
      expect(await above.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(above.page)).toEqual([]);
      await above.page.getByRole('button', { name: '退回…' }).click();
      await above.page.getByRole('dialog').getByLabel('理由').fill('名称须与市级预案一致');
      await above.page.getByRole('dialog').getByRole('button', { name: '退回预案' }).click();
      await above.page.getByRole('dialog').waitFor({ state: 'detached' });

      await page.reload();
      await page.getByRole('button', { name: '修订', exact: true }).click();
      await page.getByText('名称须与市级预案一致').waitFor();
      await page.getByRole('button', { name: '修改后再提请…' }).click();
      await expect.poll(() => title.inputValue()).toBe('涉校涉生事项回应预案');
      await title.fill('涉校涉生事项舆情回应预案');
      await form.getByLabel('修订理由').fill('名称已与市级预案一致');
      await form.getByRole('button', { name: '提请', exact: true }).click();
      await form.waitFor({ state: 'detached' });

      await above.page.reload();
      await above.page.getByRole('button', { name: '修订', exact: true }).click();
      await above.page.getByRole('button', { name: '同意…', exact: true }).click();
      await above.page.getByRole('dialog').getByRole('button', { name: '同意预案' }).click();
      await above.page
        .getByText('自 3月20日')
        .or(above.page.getByText(/自 .* 起生效/))
        .first()
        .waitFor();
      await room().stack.advance('PT3M');
      await page.goto(`${room().stack.url}/plans`);
      const revised = page.locator('.panel').filter({ hasText: '涉校涉生事项舆情回应预案' });
      await revised.getByText('12 步').waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });
}
