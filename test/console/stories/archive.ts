import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function archive(room: () => DutyRoom): void {
  describe('H5 · 归档与保全 on the console', () => {
    it('a hold is placed and asked to be lifted, which another decides; a year without anything due says so', async () => {
      const { page } = await room().open(COORDINATOR, '/register');
      const made = await room().client.register(COORDINATOR, {
        summary: '工地夜间施工',
        categories: ['other'],
        learntBy: 'phone',
      });
      const number = /"number":"(BL\d+)"/.exec(JSON.stringify(made))?.[1] ?? '';
      await page.goto(`${room().stack.url}/archive`);
      await page.getByText(/年没有到期的事项/).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: '登记保全' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('事项编号').fill(number);
      await form.getByLabel('事由').selectOption('litigation');
      await form.getByLabel('案号或来文文号').fill('（2026）浙0206行初12号');
      await form.getByLabel('原因').fill('提起行政诉讼');
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '登记保全' }).click();
      await page.getByText('提起行政诉讼').waitFor();
      await page.getByRole('button', { name: '提请解除' }).click();
      await page.getByRole('dialog').getByLabel('原因').fill('判决已生效');
      await page.getByRole('dialog').getByRole('button', { name: '提请解除' }).click();
      await page.getByText('待另一人决定').waitFor();
      const phone = await room().open(COORDINATOR, '/archive', PHONE_SCREEN);
      await phone.page.getByText('待另一人决定').waitFor();
      expect(await seriousFaults(phone.page)).toEqual([]);
    });
  });
}
