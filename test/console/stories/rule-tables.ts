import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { fieldOf, textOf } from '../../../infra/local/client.ts';
import { type DutyRoom } from '../harness/desk.ts';

const ADMINISTRATOR = 'qu-zhengfu-ban-administrator';
const part = (page: Page, id: string) => page.getByLabel('各部分').selectOption(id);

export function ruleTables(room: () => DutyRoom): void {
  let at: string;
  beforeAll(async () => {
    const body = await room().client.as(ADMINISTRATOR, 'POST', '/api/policy-drafts', { name: '夏季调整' });
    at = `/directory/policies/drafts/${textOf(fieldOf(body, 'draft'), 'id')}`;
  });

  const shots = process.env['SHOTS'];

  describe('政策草稿 · 表格', () => {
    it('changes a unit, a word and a number without a line of JSON, and says in the field what is wrong', async () => {
      const { page } = await room().open(ADMINISTRATOR, at);
      await part(page, 'routing');
      await page.getByLabel('在承办台账 条中查找').fill('消防');
      const row = page.getByRole('row').filter({ hasText: '删除' }).first();
      const found = await page.getByRole('row').filter({ hasText: '删除' }).count();
      // While it is written a row may hold no more what was looked for: it stays.
      await row.getByLabel(/提到$/).fill('起');
      expect(await page.getByRole('row').filter({ hasText: '删除' }).count()).toBe(found);
      await row.getByLabel(/提到$/).fill('火灾、起火，消防通道 冒烟');
      // A list holds what is chosen, and all units once somebody turns to it.
      const unit = row.getByRole('combobox').first();
      const chosen = await unit.inputValue();
      expect(await unit.locator('option').count()).toBe(1);
      await unit.focus();
      expect(await unit.locator('option').count()).toBeGreaterThan(50);
      expect(await unit.inputValue()).toBe(chosen);
      await unit.selectOption('yingji-ju');
      expect(await unit.inputValue()).toBe('yingji-ju');
      await page.getByRole('button', { name: '保存这一部分' }).click();
      await page.getByText('已保存：承办台账').waitFor();
      await page.getByText('冒烟').first().waitFor();
      await part(page, 'intake');
      await page.getByLabel('信息接收 一次最多条数').fill('一百');
      // What is typed while the part is being saved is not lost with it.
      const held = Promise.withResolvers<void>();
      await page.route('**/parts/intake', async (route) => {
        await held.promise;
        await route.continue();
      });
      await page.getByRole('button', { name: '保存这一部分' }).click();
      await page.getByLabel('信息接收 一次最多条数').fill('100');
      held.resolve();
      await page.getByText('已保存：信息接收').waitFor();
      const wrong = page.locator('.rule-labelled').filter({ hasText: '一次最多条数' }).getByRole('alert');
      await wrong.waitFor();
      expect(await wrong.innerText()).toMatch(/“一百”.*数/);
      expect(await page.getByLabel('信息接收 一次最多条数').inputValue()).toBe('100');
      await page.getByRole('button', { name: '保存这一部分' }).click();
      await page.getByText('校验通过').waitFor();
      expect(await wrong.count()).toBe(0);
    });

    it('adds a holiday without a line of JSON, and takes it back', async () => {
      const { page } = await room().open(ADMINISTRATOR, at);
      await part(page, 'calendar');
      await page.getByRole('button', { name: '添加一行 · 日历 天' }).click();
      const last = page.locator('.rule-table tbody tr').last();
      await last.getByLabel(/日期$/).fill('2027-01-01');
      await last.getByLabel(/名称$/).fill('元旦');
      await last.getByLabel(/休息/).check();
      expect(await page.getByText('JSON', { exact: true }).count()).toBe(0);
      await page.getByRole('button', { name: '恢复为已保存的' }).click();
      expect(await page.getByRole('button', { name: '保存这一部分' }).isDisabled()).toBe(true);
    });

    it('keeps what was changed in a part while another is looked at, says so, and moves a row up', async () => {
      const { page } = await room().open(ADMINISTRATOR, at);
      await part(page, 'intake');
      await page.getByLabel('信息接收 一次最多条数').fill('99');
      await part(page, 'calendar');
      const dates = page.locator('.rule-table tbody').last().getByLabel(/日期$/);
      const [first, second] = [await dates.nth(0).inputValue(), await dates.nth(1).inputValue()];
      await page.getByRole('button', { name: '上移 2', exact: true }).last().click();
      expect([await dates.nth(0).inputValue(), await dates.nth(1).inputValue()]).toEqual([second, first]);
      await page.getByText('未保存：信息接收、日历').waitFor();
      await page.getByRole('button', { name: '恢复为已保存的' }).click();
      expect(await dates.nth(0).inputValue()).toBe(first);
      await part(page, 'intake');
      expect(await page.getByLabel('信息接收 一次最多条数').inputValue()).toBe('99');
      await page.getByRole('button', { name: '恢复为已保存的' }).click();
      await page.getByText(/^未保存：/).waitFor({ state: 'detached' });
    });

    it('asks before unsaved edits are left by a link, a step back or the closing of the tab', async () => {
      const { page } = await room().open(ADMINISTRATOR, '/directory/policies');
      await page.getByRole('link', { name: '夏季调整' }).click();
      await part(page, 'intake');
      await page.getByLabel('信息接收 一次最多条数').fill('98');
      await page.getByText('未保存：信息接收').waitFor();
      const asked = page.getByRole('dialog', { name: '离开本页？' });
      await page.getByRole('link', { name: '返回政策版本' }).click();
      await asked.getByText('尚未保存：信息接收').waitFor();
      await asked.getByRole('button', { name: '留在本页' }).click();
      expect(await page.getByLabel('信息接收 一次最多条数').inputValue()).toBe('98');
      await page.goBack();
      await asked.waitFor();
      expect(page.url()).toContain(at);
      await page.keyboard.press('Escape');
      await asked.waitFor({ state: 'detached' });
      expect(await page.getByLabel('信息接收 一次最多条数').inputValue()).toBe('98');
      // The browser itself asks where the tab is closed or loaded again.
      const [closing] = await Promise.all([
        page.waitForEvent('dialog'),
        page.evaluate('void setTimeout(() => location.reload())'),
      ]);
      expect(closing.type()).toBe('beforeunload');
      await closing.dismiss();
      expect(await page.getByLabel('信息接收 一次最多条数').inputValue()).toBe('98');
      await page.goBack();
      await asked.getByRole('button', { name: '不保存，离开' }).click();
      await page.waitForURL(/\/directory\/policies$/);
    });

    it.each([DESK_SCREEN, PHONE_SCREEN])('fits the window and names every field, at $width', async (screen) => {
      const { page } = await room().open(ADMINISTRATOR, at, screen);
      for (const name of [
        'clocks',
        'routing',
        'channels',
        'intake',
        'calendar',
        'texts',
        'words',
        'district',
        'delivery',
        'grading',
        'ladders',
        'sources',
      ]) {
        await part(page, name);
        await page.locator('.rule-part').first().waitFor();
        expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0]);
        if (shots) await page.screenshot({ path: `${shots}/part-${name}-${screen.width}.png` });
      }
      expect(await seriousFaults(page)).toEqual([]);
    });

    it('P4 · shows what the notice fixes with its clause, and how long a text gets while it is typed', async () => {
      const { page } = await room().open(ADMINISTRATOR, at);
      await part(page, 'clocks');
      await page.getByPlaceholder(/^查找/).first().fill('公开回应');
      await page.locator('.rule-row summary').filter({ hasText: '公开回应' }).first().click();
      const row = page.locator('.rule-row[open]').first();
      await row.getByText('不能长于 48 小时', { exact: false }).waitFor();
      expect(await row.locator('fieldset:disabled').count()).toBeGreaterThan(2);
      if (shots) await page.screenshot({ path: `${shots}/locked-1440.png` });
      await part(page, 'texts');
      const body = page.getByLabel(/^短信 模板 .*正文$/).first();
      await body.fill('请'.repeat(65));
      await page
        .getByText(/最多 70 字.*请缩短/)
        .first()
        .waitFor();
      if (shots) await page.screenshot({ path: `${shots}/length-1440.png` });
      await page.getByRole('button', { name: '恢复为已保存的' }).click();
    });

    it('without a complaint of a window', () => {
      expect(room().troubles()).toEqual([]);
    });
  });
}
