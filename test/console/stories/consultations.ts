import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

const LEADER = 'qu-zhengfu-ban-district-leader';

export function consultations(room: () => DutyRoom): void {
  describe('A4 · 会商研判 on the console', () => {
    it('is asked for by its case, convened, answered from a phone, approved by a leader, and printed', async () => {
      const number = await room().register({
        summary: '自来水浑浊，多个小区反映',
        place: '大碶街道',
        categories: ['other'],
        learntBy: 'phone',
        grades: { opinion: 'II', emergency: null },
        gradeReason: '涉及面广',
      });
      await room().command(number, 'assign', { unit: 'zilaishui-gongsi', part: 'primary' });
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByText('须会商：特别重大、重大舆情').waitFor();
      await page.getByText('尚未召集').waitFor();
      await page.getByRole('button', { name: '召集会商' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('召集事由').fill('涉及面广，须统一研判和口径');
      await form.locator('.unit-select').first().getByText('区自来水有限公司').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '召集会商' }).click();
      await page.getByText('内部资料（工作秘密）').waitFor();
      await page.getByText('待提意见').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      const path = new URL(page.url()).pathname;

      const unit = await room().open('zilaishui-gongsi-officer-a', '/consultations', PHONE_SCREEN);
      await unit.page.getByRole('link', { name: 'BLH2600001' }).click();
      await unit.page.getByRole('button', { name: '提出意见' }).click();
      await unit.page.getByRole('dialog').getByLabel('意见', { exact: true }).fill('管网抢修引起，水质已恢复');
      await unit.page.getByRole('dialog').getByLabel('不同意见').fill('不同意现在公布责任单位');
      expect(await seriousFaults(unit.page)).toEqual([]);
      await unit.page.getByRole('dialog').getByRole('button', { name: '提出意见' }).click();
      await unit.page.getByText('管网抢修引起').first().waitFor();
      expect(await unit.page.getByRole('button', { name: '报领导审定' }).count()).toBe(0);
      expect(await seriousFaults(unit.page)).toEqual([]);

      await page.getByText('不同意现在公布责任单位').first().waitFor();
      await page.getByRole('button', { name: '代录意见 网信办' }).click();
      await page.getByLabel('谁所述').fill('网信办值班员');
      await page.getByRole('dialog').getByLabel('意见', { exact: true }).fill('转发趋缓');
      await page.getByRole('dialog').getByRole('button', { name: '代录意见' }).click();
      await page.getByText('电话，网信办值班员所述').waitFor();
      await page.getByRole('button', { name: '填写研判' }).click();
      await page.getByLabel('事件性质').fill('供水抢修引起的水质波动');
      await page.getByLabel('舆情走势').fill('转发趋缓');
      await page.getByLabel('可能出现的风险').fill('复发则可能聚集');
      await page.getByRole('dialog').getByRole('button', { name: '填写研判' }).click();
      await page.getByText('复发则可能聚集').first().waitFor();
      await page.getByRole('button', { name: '填写分工' }).click();
      const rows = page.getByRole('dialog');
      await rows.getByLabel('事项').fill('每两小时公布水质');
      await rows.locator('.unit-select input').first().fill('自来水');
      await page.locator('.ant-select-item-option', { hasText: '区自来水有限公司' }).first().click();
      await rows.locator('.unit-select input').nth(1).fill('大碶');
      await page.locator('.ant-select-item-option', { hasText: '大碶街道' }).first().click();
      await rows.getByRole('button', { name: /大碶/ }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await rows.getByRole('button', { name: '填写分工' }).click();
      await page.getByText('每两小时公布水质').first().waitFor();
      await page.getByRole('button', { name: '拟处置意见' }).click();
      await page.getByRole('dialog').getByLabel('预控处置意见').fill('免费供应桶装水；原因三日内公布。');
      await page.getByRole('dialog').getByRole('button', { name: '拟处置意见' }).click();
      await page.getByRole('button', { name: '报领导审定' }).click();
      await page.getByLabel('急报理由').fill('群众已在聚集');
      await page.getByRole('dialog').getByRole('button', { name: '报领导审定' }).click();
      await page.getByText('未表态单位：宣传部（不视为同意）').waitFor();
      expect(await seriousFaults(page)).toEqual([]);

      const leader = await room().open(LEADER, path, PHONE_SCREEN);
      await leader.page.getByText('免费供应桶装水').first().waitFor();
      await leader.page.getByRole('button', { name: '修改后同意' }).click();
      await leader.page.getByRole('dialog').getByLabel('修改稿').fill('免费供应桶装水；原因次日公布。');
      await leader.page.getByRole('dialog').getByLabel('意见', { exact: true }).fill('原因须尽早公布');
      expect(await seriousFaults(leader.page)).toEqual([]);
      await leader.page.getByRole('dialog').getByRole('button', { name: '修改后同意' }).click();
      await leader.page.getByText('修改后同意，成为第 2 稿').waitFor();

      await page.getByRole('link', { name: '打印会商纪要' }).click();
      await page.getByText('免费供应桶装水；原因次日公布。').waitFor();
      await page.getByText(/区自来水有限公司：不同意现在公布责任单位/).waitFor();
      await page.getByText(/每两小时公布水质。牵头：区自来水有限公司；配合：大碶/).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await room().stack.quiet();
      await page.goto(`${room().stack.url}/cases/${number}`);
      await page.getByText('已报领导审定').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(room().troubles()).toEqual([]);
    });

    it('is decided against by name on the page of its case, and may be convened all the same', async () => {
      const number = await room().register({
        summary: '学校食堂异物，家长群热议',
        place: '新碶街道',
        categories: ['other'],
        learntBy: 'phone',
        grades: { opinion: 'II', emergency: null },
        gradeReason: '涉及面广',
      });
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByText('尚未召集').waitFor();
      await page.getByRole('button', { name: '决定不召集', exact: true }).click();
      const form = page.getByRole('dialog');
      await form.getByText('不再提醒召集会商').waitFor();
      await form.getByLabel('理由').fill('情况单一，由主管部门直接处置');
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '确定' }).click();
      await page.locator('.tag', { hasText: '决定不召集' }).waitFor();
      expect(await page.getByRole('button', { name: '决定不召集', exact: true }).count()).toBe(0);
      await page.getByRole('button', { name: '召集会商' }).waitFor();
      await page.getByText('情况单一，由主管部门直接处置').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(room().troubles()).toEqual([]);
    });
  });
}
