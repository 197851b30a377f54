import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

export function corrections(room: () => DutyRoom): void {
  describe('H2 · a recorded fact is corrected on the console', () => {
    it('field by field with what it was, one person alone where no duty hangs on it, and a second one else', async () => {
      const number = await room().register();
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: '更正' }).last().click();
      await dialog.getByLabel('地点').fill('小港街道陈山村');
      await dialog.getByLabel('依据').fill('来电录音');
      await dialog.getByLabel('更正内容').getByText('→ 小港街道陈山村').waitFor();
      await dialog.getByText('提交后即生效').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await dialog.getByLabel('此事并未发生').count()).toBe(0);
      await dialog.getByRole('button', { name: '取消' }).click();

      await room().command(number, 'release', {
        form: 'authoritative',
        publishedAt: await room().client.now(),
        address: 'https://www.bl.gov.cn/art/1.html',
        evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/art/1.html' }],
        outlets: [{ name: 'portal' }],
        final: true,
      });
      await page.reload();
      await page.getByRole('button', { name: '更正' }).first().click();
      await dialog.getByLabel('此事并未发生').check();
      await dialog.getByLabel('依据').fill('网页截图');
      await dialog.getByText(/提交后须由.+审批/).waitFor();
      await dialog.getByLabel('理由').fill('登记到了别的办件');
      await dialog.getByRole('button', { name: '确定' }).click();

      await sendNow(page);
      await page.getByRole('button', { name: '撤回', exact: true }).click();
      await dialog.getByLabel('理由').fill('核对后属实');
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.locator('.log').getByText('核对后属实').waitFor();

      await room().command(number, 'correct', {
        event: 1,
        is: { place: '小港街道陈山村' },
        reason: '来电人更正',
        evidence: [{ kind: 'document', ref: '来电录音' }],
      });
      await page.reload();
      await page.locator('.log').getByText('地点：大碶街道 → 小港街道陈山村').waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });

  describe('S1 · where a release went out is seen on the case', () => {
    it('records one more outlet, and leaves one out with a reason, at both sizes', async () => {
      const number = await room().register();
      await room().command(number, 'confirm', { grades: { opinion: 'II', emergency: null }, reason: '多个小区反映' });
      await room().command(number, 'release', {
        form: 'authoritative',
        publishedAt: await room().client.now(),
        address: 'https://www.bl.gov.cn/art/1.html',
        evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/art/1.html' }],
        outlets: [],
        final: true,
      });
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      const panel = page.locator('section').filter({ has: page.getByRole('heading', { name: '发布渠道' }) });
      const dialog = page.getByRole('dialog');
      await panel.getByRole('listitem').filter({ hasText: '区政府门户网站' }).getByText('已发布').waitFor();
      await panel.getByRole('listitem').filter({ hasText: '北仑发布' }).getByText('尚缺').waitFor();
      await panel.getByRole('button', { name: '补登发布渠道' }).click();
      await dialog.getByLabel('渠道', { exact: true }).fill('“北仑发布”微信');
      await dialog.getByLabel('该渠道的网址').fill('https://mp.weixin.qq.com/s/a');
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: '确定' }).click();
      await panel.getByRole('listitem').filter({ hasText: '北仑发布' }).getByText('已发布').waitFor();
      await sendNow(page);
      await page.locator('.log').getByText('https://mp.weixin.qq.com/s/a').waitFor();

      await page.setViewportSize(PHONE_SCREEN);
      await page.goto(page.url().replace(/\/cases\/.*/, `/cases/${number}/release`));
      await page.getByLabel('政务微博').check();
      await page.getByLabel('政务微博的网址').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(room().troubles()).toEqual([]);
    });
  });

  describe('P8 · who of the media was told, and what came of it, is one page of the case', () => {
    it('is recorded there, answered there, and fits a phone beside the texts', async () => {
      const number = await room().register();
      await room().command(number, 'confirm', {});
      await room().command(number, 'assign', { unit: 'daqi', part: 'primary' });
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      const dialog = page.getByRole('dialog');
      await page.getByRole('link', { name: '全部告知' }).click();
      await page.getByRole('button', { name: '登记告知媒体' }).click();
      await dialog.getByLabel('媒体或网站').fill('北仑之窗');
      await dialog.getByText('站务值班').waitFor();
      await dialog.getByLabel('告知内容').fill('末班车已恢复，请转载');
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      const row = page.getByRole('row').filter({ hasText: '北仑之窗' });
      await row.getByText('尚无反馈').waitFor();
      await row.getByRole('button', { name: '登记反馈' }).click();
      await dialog.getByLabel('已刊发').check();
      await dialog.getByLabel('刊发网址').fill('https://www.blzc.com/t/1');
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await row.getByText('https://www.blzc.com/t/1').waitFor();
      expect(await seriousFaults(page)).toEqual([]);

      await page.setViewportSize(PHONE_SCREEN);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.getByRole('link', { name: '回到办件' }).click();
      await page.getByText('已告知媒体 1 次').waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });
}
