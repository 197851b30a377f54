import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function measures(room: () => DutyRoom): void {
  const shot = process.env['SHOTS'];
  describe('S6 · 监督措施 on the console', () => {
    it('is proposed with its facts, opened by the desk, answered by the unit from a phone, and decided by a leader', async () => {
      // Its 48 hours are over an hour after it was registered.
      const number = await room().register({
        summary: '自来水浑浊，多日无人回应',
        place: '大碶街道',
        categories: ['other'],
        learntBy: 'phone',
        discoveredAt: '2026-03-18T03:00:00.000Z',
        grades: { opinion: 'III', emergency: null },
        gradeReason: '多人反映',
      });
      await room().command(number, 'assign', { unit: 'zilaishui-gongsi', part: 'primary' });
      await room().stack.moveTo('2026-03-20T03:10:00.000Z');
      const { page } = await room().open(COORDINATOR, '/measures');
      await page.getByRole('button', { name: /提出责令改正.*自来水/ }).click();
      await page.getByRole('dialog').getByText('公开回应').first().waitFor();
      await page.getByRole('dialog').getByLabel('理由').fill('超过 48 小时未公开回应');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/measures-1.png`, fullPage: true });
      await page.getByRole('dialog').getByRole('button', { name: '提出' }).click();
      await page.getByRole('button', { name: '报请决定' }).click();
      await page.getByRole('dialog').getByLabel('报请的意见').fill('建议责令改正');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/measures-2.png`, fullPage: true });
      await page.getByRole('dialog').getByRole('button', { name: '报请决定' }).click();
      await page.getByText('待审批').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/measures-3.png`, fullPage: true });
      const path = new URL(page.url()).pathname;

      const leader = await room().open('qu-zhengfu-ban-district-leader', path);
      await leader.page.getByRole('button', { name: '同意采取' }).click();
      await leader.page.getByRole('dialog').getByRole('button', { name: '同意采取' }).click();
      await leader.page.getByText('整改中').first().waitFor();

      const unit = await room().open('zilaishui-gongsi-officer-a', path, PHONE_SCREEN);
      await unit.page.getByRole('button', { name: '报告整改' }).click();
      await unit.page.getByRole('dialog').getByLabel('整改情况').fill('已公开回应并建立值班制度');
      await unit.page.getByRole('dialog').getByLabel('凭据').fill('https://www.bl.gov.cn/art/1.html');
      expect(await seriousFaults(unit.page)).toEqual([]);
      if (shot) await unit.page.screenshot({ path: `${shot}/measures-4.png`, fullPage: true });
      await unit.page.getByRole('dialog').getByRole('button', { name: '报告整改' }).click();
      await unit.page.getByRole('dialog').waitFor({ state: 'detached' });

      await page.goto(`${room().stack.url}${path}`);
      await page.getByRole('button', { name: '核实整改' }).click();
      await page.getByRole('dialog').getByText('已整改', { exact: true }).click();
      await page.getByRole('dialog').getByLabel('核实意见').fill('已核实');
      await page.getByRole('dialog').getByRole('button', { name: '核实整改' }).click();
      await page.getByText('整改已认可').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/measures-5.png`, fullPage: true });
      await page.getByRole('link', { name: '文书' }).click();
      await page.getByRole('heading', { name: /关于责令.*改正的通知/ }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/measures-6.png`, fullPage: true });
      expect(room().troubles()).toEqual([]);
    });
  });

  describe('S3 · 就超时督办 on the console', () => {
    it('is issued from the miss on the page of its case, to whoever missed it', async () => {
      const number = await room().register({
        summary: '路灯不亮，多日无人回应',
        place: '大碶街道',
        categories: ['other'],
        learntBy: 'phone',
        grades: { opinion: 'III', emergency: null },
        gradeReason: '多人反映',
      });
      await room().command(number, 'assign', { unit: 'zilaishui-gongsi', part: 'primary' });
      // Three hours later nobody has signed.
      await room().stack.moveTo('2026-03-20T06:20:00.000Z');
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByRole('button', { name: '就此督办 签收' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('事项名称').fill('路灯报修未签收');
      await form.getByLabel('主题词').selectOption('水电');
      await form.getByLabel('办理要求').fill('签收并答复');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/measures-7.png`, fullPage: true });
      await form.getByRole('button', { name: '签发', exact: true }).click();
      await page.getByText(/所督办的超时：签收/).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/measures-8.png`, fullPage: true });
      expect(room().troubles()).toEqual([]);
    });
  });
}
