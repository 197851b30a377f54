import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

const LEADER = 'qu-zhengfu-ban-district-leader';

export function reports(room: () => DutyRoom): void {
  const shot = process.env['SHOTS'];
  describe('A3 · 报告 on the console', () => {
    it('is drafted from the record, written on by the desk, approved by a leader on his phone, numbered, printed and void', async () => {
      const number = await room().register({
        summary: '自来水浑浊，多个小区反映',
        place: '大碶街道',
        categories: ['other'],
        learntBy: 'phone',
        grades: { opinion: 'III', emergency: null },
        gradeReason: '多人反映',
      });
      await room().command(number, 'assign', { unit: 'zilaishui-gongsi', part: 'primary' });
      await room().stack.moveTo('2026-03-21T01:00:00.000Z');

      const { page } = await room().open(COORDINATOR, '/reports');
      await page.getByRole('button', { name: '起草报告' }).first().click();
      const open = page.getByRole('dialog');
      await open.getByText('舆情日志', { exact: true }).waitFor();
      // Yesterday, as it is offered.
      expect(await open.getByLabel('期间内的一天').inputValue()).toBe('2026-03-20');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/reports-1.png`, fullPage: true });
      await open.getByRole('button', { name: '起草报告' }).click();
      // The night has drafted it.
      await open.getByText('已有草稿').first().waitFor();
      await open.getByRole('button', { name: '取消' }).click();
      const report = 'BLB2600001';
      const path = `/reports/${report}`;
      await page.getByRole('link', { name: report }).click();
      // Others have entered cases on that day, too.
      await page
        .getByText(/新登记\d+件/)
        .first()
        .waitFor();
      await page.getByRole('link', { name: number }).first().waitFor();

      await room().command(number, 'grade', { grades: { opinion: 'II', emergency: null }, reason: '全区反映' });
      await page.goto(`${room().stack.url}${path}`);
      await page.getByText('起草后的变化').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/reports-2.png`, fullPage: true });

      await page.getByRole('button', { name: '修改' }).click();
      const edit = page.getByRole('dialog');
      await edit.getByLabel('研判').fill('网民“海边的风”称已停水三天');
      await edit.getByRole('button', { name: '修改' }).click();
      await edit.getByRole('alert').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/reports-3.png`, fullPage: true });
      await edit.getByLabel('研判').fill('部分网民反映停水，关注度上升。');
      await edit.getByRole('button', { name: '修改' }).click();
      await edit.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '报请审定' }).click();
      await page.getByRole('dialog').getByLabel('报审的意见').fill('数据已核');
      await page.getByRole('dialog').getByRole('button', { name: '报请审定' }).click();
      await page.getByText('待审批').first().waitFor();

      const leader = await room().open(LEADER, path, PHONE_SCREEN);
      await leader.page.getByText('部分网民反映停水').first().waitFor();
      expect(await seriousFaults(leader.page)).toEqual([]);
      expect(await leader.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      if (shot) await leader.page.screenshot({ path: `${shot}/reports-4.png`, fullPage: true });
      await leader.page.getByRole('button', { name: '审定', exact: true }).click();
      await leader.page.getByRole('dialog').getByRole('button', { name: '审定', exact: true }).click();
      await leader.page.getByText('2026年第1期').first().waitFor();

      await page.goto(`${room().stack.url}${path}`);
      await page.getByRole('button', { name: '登记发文字号' }).click();
      await page.getByRole('dialog').getByLabel('发文字号').fill('仑政办〔2026〕12号');
      await page.getByRole('dialog').getByRole('button', { name: '登记发文字号' }).click();
      await page.getByText('仑政办〔2026〕12号').first().waitFor();
      await page.getByRole('link', { name: '文书' }).click();
      await page.getByRole('heading', { name: '政务舆情日志（2026年3月20日）' }).waitFor();
      await page.getByText('2026年第1期　仑政办〔2026〕12号').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/reports-5.png`, fullPage: true });

      await leader.page.getByRole('button', { name: '作废' }).click();
      await leader.page.getByRole('dialog').getByLabel('作废的理由').fill('等级有误');
      await leader.page.getByRole('dialog').getByRole('button', { name: '作废' }).click();
      await leader.page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.goto(`${room().stack.url}/reports`);
      await page.getByRole('button', { name: '作废' }).click();
      await page.getByRole('link', { name: report }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/reports-6.png`, fullPage: true });
      expect(room().troubles()).toEqual([]);
    });
  });
}
