import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function registerToll(room: () => DutyRoom): void {
  describe('A1 · the toll of an emergency that is registered by hand', () => {
    it('asks for it where the category is one, reads what is typed, and a grade is proposed from it', async () => {
      const { page, troubles } = await room().open(COORDINATOR, '/register');
      await page.getByLabel('摘要').fill('小港某厂车间爆炸');
      expect(await page.getByLabel('失踪').count()).toBe(0);
      await page.getByText('突发事件和自然灾害').click();
      await page.getByLabel('突发事件类型').selectOption('生产安全事故');
      await page.getByLabel('死亡', { exact: true }).fill('不详');
      await page.getByText('请填人数，如 3；不知道的留空').waitFor();
      expect(await page.getByRole('button', { name: '登记', exact: true }).isDisabled()).toBe(true);
      await page.getByLabel('死亡', { exact: true }).fill('８人');
      await page.getByLabel('失踪', { exact: true }).fill('2');
      await page.getByLabel('被困（生死未明）').fill('0');
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: '登记', exact: true }).click();
      // 8 dead and 2 missing are 10 by the scale of its kind: 重大.
      await page
        .getByText(/死亡10人以上30人以下.*死亡8人、失踪2人、被困（生死未明）0人.*失踪计入死亡/)
        .first()
        .waitFor();
      expect(troubles).toEqual([]);
    });

    it('fits a phone', async () => {
      const { page } = await room().open(COORDINATOR, '/register', PHONE_SCREEN);
      await page.getByText('突发事件和自然灾害').click();
      await page.getByLabel('被困（生死未明）').fill('12');
      expect(
        await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth'),
      ).toBe(false);
      expect(await seriousFaults(page)).toEqual([]);
    });
  });
}
