import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

const UNIT = 'zilaishui-gongsi';

export function watchesAhead(room: () => DutyRoom): void {
  describe('M1 · a policy that is to be launched', () => {
    it('stands in the calendar, gets its line with answers to what will be asked, and is told to the units', async () => {
      const { page } = await room().open(COORDINATOR, '/watches');
      await page.getByRole('button', { name: '登记事项' }).click();
      const form = page.getByRole('dialog');
      await form.getByText('政策发布', { exact: true }).click();
      await form.getByLabel('名称').fill('停车收费新政');
      await form.getByRole('button', { name: '发布时间 日期' }).click();
      await page.getByRole('button', { name: /^3月27日/ }).click();
      await form.getByLabel('发布时间 时间').fill('0900');
      await form.getByLabel('主题词').selectOption({ label: '交通' });
      await form.getByLabel('改变什么、影响谁，或须防什么').fill('路边停车由免费改为收费，影响沿街居民。');
      await form.getByLabel('提示词').fill('停车收费');
      await form.locator('.unit-select input').first().fill('交通运输');
      await page.locator('.ant-select-item-option', { hasText: '区交通运输局' }).first().click();
      await form.locator('.unit-select input').nth(1).fill('小港');
      await page.locator('.ant-select-item-option', { hasText: '小港街道办事处' }).first().click();
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '登记事项' }).click();
      await page.getByText('尚未拟定口径。').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      const path = new URL(page.url()).pathname;

      const owner = await room().open('jiaotong-ju-officer-a', path, PHONE_SCREEN);
      await owner.page.getByRole('button', { name: '拟定口径' }).click();
      await owner.page.getByRole('dialog').getByLabel('口径').fill('首小时免费，居民凭证月付。');
      await owner.page.getByRole('dialog').getByLabel('预计问答：每行“问？答”').fill('老人怎么办？社区代办');
      expect(await seriousFaults(owner.page)).toEqual([]);
      await owner.page.getByRole('dialog').getByRole('button', { name: '拟定口径' }).click();
      await owner.page.getByText('首小时免费，居民凭证月付。').first().waitFor();
      await owner.page.getByText('社区代办').first().waitFor();
      expect(await owner.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);

      // The desk's page shows it without being loaded again.
      await page.getByText('首小时免费，居民凭证月付。').first().waitFor();
      await page.getByRole('button', { name: '现在通报' }).click();
      await page.getByRole('dialog').getByText('小港').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '现在通报' }).click();
      await page.getByText('已提前通报').first().waitFor();
      await page.goto(`${room().stack.url}/watches`);
      await page.locator('.watch-months').getByRole('link', { name: '交通' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });
  });

  describe('P8 · who is on duty in a sensitive period', () => {
    it('a unit submits its rota from a phone, what it lacks is named, the desk sends it back, and approves the next', async () => {
      const { page } = await room().open(COORDINATOR, '/watches');
      await page.getByRole('button', { name: '登记事项' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('名称').fill('2026 年两会');
      await form.getByText('两会', { exact: true }).click();
      await form.getByLabel('开始日期').fill('2026-03-25');
      await form.getByLabel('结束日期').fill('2026-03-26');
      await form.getByLabel('改变什么、影响谁，或须防什么').fill('期间每日零报告，各单位领导带班。');
      await form.locator('.unit-select input').nth(1).fill('自来水');
      await page.locator('.ant-select-item-option', { hasText: '区自来水有限公司' }).first().click();
      await form.getByRole('button', { name: '登记事项' }).click();
      await page.getByText('尚未报送。').waitFor();
      const path = new URL(page.url()).pathname;

      const unit = await room().open(`${UNIT}-officer-a`, path, PHONE_SCREEN);
      const rota = unit.page.getByRole('dialog');
      await unit.page.getByRole('button', { name: '报值班表' }).click();
      await rota.getByLabel('2026-03-25 带班领导').selectOption(`${UNIT}-leader`);
      await rota.getByLabel('2026-03-25 值班员').selectOption(`${UNIT}-officer-a`);
      expect(await seriousFaults(unit.page)).toEqual([]);
      await rota.getByRole('button', { name: '报值班表' }).click();
      await unit.page.getByText('无人值班：03-26').waitFor();
      expect(await unit.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);

      await page.reload();
      await page.getByText('无人值班：03-26').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: '退回', exact: true }).click();
      await page.getByRole('dialog').getByLabel('原因').fill('26 日缺人');
      await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
      await page.getByText('已退回').first().waitFor();

      await unit.page.reload();
      await unit.page.getByText('26 日缺人').waitFor();
      await unit.page.getByRole('button', { name: '报值班表' }).click();
      // What was submitted stands in the form, and a day is filled like the one before it with one press.
      await expect.poll(() => rota.getByLabel('2026-03-25 值班员').inputValue()).toBe(`${UNIT}-officer-a`);
      await rota.getByRole('button', { name: '同前一日 03-26' }).click();
      await rota.getByRole('button', { name: '报值班表' }).click();
      await unit.page.getByText('第 2 稿').waitFor();
      expect(await unit.page.getByText('无人值班').count()).toBe(0);

      await page.reload();
      await page.getByRole('button', { name: '同意', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: '同意' }).click();
      await page.getByText('已定').first().waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });
}
