import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function handovers(room: () => DutyRoom): void {
  const shot = process.env['SHOTS'];
  describe('M3 · 线索移交 on the console', () => {
    it('is prepared at its case, approved by a legal officer from a phone, sent, and counted for the public', async () => {
      const number = await room().register({
        summary: '网传水厂被投毒',
        place: '大碶街道',
        categories: ['other'],
        learntBy: 'phone',
        grades: { opinion: 'III', emergency: null },
        gradeReason: '多人转发',
      });
      await room().command(number, 'assign', { unit: 'zilaishui-gongsi', part: 'primary' });
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByRole('button', { name: '提请移交' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('group', { name: '有没有人身危险' }).getByText('有', { exact: true }).click();
      await form.getByText(/请立即拨打 110（公安）/).waitFor();
      await form.getByRole('group', { name: '有没有人身危险' }).getByText('没有', { exact: true }).click();
      await form.getByText('捏造的事实', { exact: true }).click();
      await form.getByText('公安机关', { exact: true }).click();
      await form.getByLabel('引用条款').selectOption('security-29-1');
      await form.getByLabel('不实的事实').fill('水厂被投毒，已有居民住院');
      await form.getByLabel('查证的事实').fill('出水逐时检测合格，辖区医院无相关病例');
      await form.getByLabel('依据').fill('检测报告 31 号');
      await form.getByLabel('危害情况').fill('引发抢购，多处超市秩序混乱');
      await form.getByLabel('帖子的公开网址').fill('https://weibo.com/u/123456');
      await form.getByLabel('发布时间 时间').fill('0900');
      await form.getByLabel('何时发布 时间').fill('1800');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/handovers-1.png`, fullPage: true });
      // An account's page is no post.
      await form.getByRole('button', { name: '提请移交' }).click();
      await form.getByText(/是账号主页/).waitFor();
      await form.getByLabel('帖子的公开网址').fill('https://weibo.com/123456/AbCdEf');
      await form.getByRole('button', { name: '提请移交' }).click();
      await page.getByText('待审批').first().waitFor();
      await page.getByText('待法制审核').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/handovers-2.png`, fullPage: true });
      const path = new URL(page.url()).pathname;

      const legal = await room().open('sifa-ju-legal-officer', path, PHONE_SCREEN);
      await legal.page.getByRole('button', { name: '同意移交' }).click();
      const deciding = legal.page.getByRole('dialog');
      await deciding.getByText(/所指是捏造的事实/).click();
      expect(await deciding.getByRole('button', { name: '同意移交' }).isDisabled()).toBe(true);
      for (const point of [/已查明不实/, /严重危害社会秩序和国家利益/, /所引条款现行有效/, /只含情况和帖子网址/])
        await deciding.getByText(point).click();
      expect(await seriousFaults(legal.page)).toEqual([]);
      if (shot) await legal.page.screenshot({ path: `${shot}/handovers-3.png`, fullPage: true });
      await deciding.getByRole('button', { name: '同意移交' }).click();
      await legal.page.getByText('待送交').first().waitFor();
      expect(await legal.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      if (shot) await legal.page.screenshot({ path: `${shot}/handovers-4.png`, fullPage: true });

      await page.goto(`${room().stack.url}${path}`);
      await page.getByRole('button', { name: '登记移交' }).click();
      await page.getByRole('dialog').getByLabel('文号').fill('仑政办函〔2026〕8号');
      await page.getByRole('dialog').getByRole('button', { name: '登记移交' }).click();
      await page.getByText('已移交').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/handovers-5.png`, fullPage: true });
      await page.getByRole('link', { name: '移交函' }).click();
      await page.getByRole('heading', { name: /关于移交造谣传谣有关情况和线索的函/ }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/handovers-6.png`, fullPage: true });

      await page.goto(`${room().stack.url}/handovers`);
      await page.getByRole('link', { name: '2026 年统计' }).click();
      await page.getByText('公安机关1件').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/handovers-7.png`, fullPage: true });
      expect(room().troubles()).toEqual([]);
    });
  });
}
