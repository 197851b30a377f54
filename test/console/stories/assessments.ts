import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function assessments(room: () => DutyRoom): void {
  const shot = process.env['SHOTS'];
  describe('A2 · 风险评估 on the console', () => {
    it('is opened by the desk, filled by the unit, ruled on by a district leader from a phone, and watched for', async () => {
      const { page } = await room().open(COORDINATOR, '/assessments');
      await page.getByRole('button', { name: '立项评估' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('政策名称').fill('停车收费调整');
      await form.getByLabel('改变什么、涉及哪些人').fill('路边停车由免费改为收费，涉及约六万车主。');
      await form.locator('.unit-select input').first().fill('交通运输');
      await page.locator('.ant-select-item-option', { hasText: '区交通运输局' }).first().click();
      await form.getByLabel('主题词').selectOption({ label: '交通' });
      await form.getByLabel('提示词').fill('停车收费');
      await form.getByRole('button', { name: '计划发布时间 日期' }).click();
      await page.getByRole('button', { name: /^3月31日/ }).click();
      await form.getByLabel('计划发布时间 时间').fill('0900');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/assessments-1.png`, fullPage: true });
      await form.getByRole('button', { name: '立项评估' }).click();
      await page.getByText('还没有风险点。').waitFor();
      const path = new URL(page.url()).pathname;

      const unit = await room().open('jiaotong-ju-officer-a', path);
      const dialog = unit.page.getByRole('dialog');
      for (const [method, says] of [
        ['舆情跟踪', '网上已有三百余条议论。'],
        ['重点走访', '走访二十户，十三户反对。'],
      ] as const) {
        await unit.page.getByRole('button', { name: '登记评估记录' }).click();
        await dialog.getByText(method, { exact: true }).click();
        await dialog.getByLabel('情况').fill(says);
        await dialog.getByRole('button', { name: '登记评估记录' }).click();
        await unit.page.getByText(says).first().waitFor();
      }
      await unit.page.getByRole('button', { name: '列风险点' }).click();
      await dialog.getByLabel('风险', { exact: true }).fill('沿街商户集体反映');
      for (const level of ['可能', '集中投诉', '数周', '千人以下', '易于化解'])
        await dialog.getByText(level, { exact: true }).click();
      await dialog.getByLabel('防范措施').fill('首小时免费');
      await dialog.getByLabel('应验的提示词').fill('商户\n客流');
      expect(await seriousFaults(unit.page)).toEqual([]);
      if (shot) await unit.page.screenshot({ path: `${shot}/assessments-2.png`, fullPage: true });
      await dialog.getByRole('button', { name: '列风险点' }).click();
      await unit.page.getByText(/按规则为中风险：有风险点五项合计 9 分以上（R1）/).waitFor();
      await unit.page.getByRole('button', { name: '关联预案' }).click();
      await dialog.getByLabel('处置预案').selectOption('policy-misread');
      await dialog.getByRole('button', { name: '关联预案' }).click();
      await unit.page
        .getByText(/重大政策误解误读回应预案/)
        .first()
        .waitFor();
      await unit.page.getByRole('button', { name: '报请决定' }).click();
      await dialog.getByText('发布', { exact: true }).click();
      await dialog.getByText('由区领导决定').waitFor();
      await dialog.getByLabel('理由').fill('配套措施已备，风险可控');
      expect(await seriousFaults(unit.page)).toEqual([]);
      if (shot) await unit.page.screenshot({ path: `${shot}/assessments-3.png`, fullPage: true });
      await dialog.getByRole('button', { name: '报请决定' }).click();
      await unit.page.getByText('待审批').first().waitFor();

      const leader = await room().open('qu-zhengfu-ban-district-leader', path, PHONE_SCREEN);
      await leader.page.getByRole('button', { name: '同意', exact: true }).click();
      await leader.page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
      await leader.page.getByText(/决定发布（中风险）/).waitFor();
      expect(await seriousFaults(leader.page)).toEqual([]);
      expect(await leader.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      if (shot) await leader.page.screenshot({ path: `${shot}/assessments-4.png`, fullPage: true });

      // The desk's page shows it, and leads to the watch that the ruling opened and back.
      await page.reload();
      await page.getByText(/决定发布（中风险）/).waitFor();
      await page.getByRole('link', { name: /^BLG/ }).click();
      await page.getByRole('link', { name: /^BLA/ }).click();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/assessments-5.png`, fullPage: true });
      await page.getByRole('link', { name: '评估报告' }).click();
      await page.getByRole('heading', { name: /关于《停车收费调整》的舆情风险评估报告/ }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/assessments-6.png`, fullPage: true });

      await page.goto(`${room().stack.url}/assessments`);
      await page.getByRole('button', { name: '已决定发布' }).click();
      await page.getByText('停车收费调整').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/assessments-7.png`, fullPage: true });
      expect(room().troubles()).toEqual([]);
    });
  });
}
