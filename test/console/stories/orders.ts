import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function orders(room: () => DutyRoom): void {
  describe('S3 · 督办件 on the console', () => {
    it('the desk issues one from a case; the unit signs and replies on its phone; the desk finds it done', async () => {
      const number = await room().register();
      const { page } = await room().open(COORDINATOR, '/orders');
      await page.getByText('没有督办件').waitFor();
      await page.getByRole('button', { name: '签发督办件' }).click();
      await page.getByLabel('事项名称').fill('小港片区停水整改');
      await page.getByLabel('督办依据').selectOption('instruction');
      await page.getByLabel('文号或出处').fill('区长 3 月 20 日批示');
      await page.getByLabel('主题词').selectOption('水电');
      await page.getByLabel('办理要求').fill('查明停水原因');
      await page.getByLabel('来自办件').fill(number);
      await page.locator('.unit-select input').fill('自来水');
      await page.locator('.ant-select-item-option', { hasText: '区自来水有限公司' }).click();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: '签发', exact: true }).click();
      await page.getByText('现由自来水公司办理').waitFor();
      expect(await seriousFaults(page)).toEqual([]);

      const officer = await room().open('zilaishui-gongsi-officer-a', '/orders/BLD2600001', PHONE_SCREEN);
      await officer.page.getByRole('button', { name: '签收' }).click();
      // The reply names the version that the sheet shows: not before it shows the one that was signed.
      await officer.page.getByText('已签收').waitFor();
      await officer.page.getByText('小港片区停水整改').first().waitFor();
      await officer.page.getByRole('button', { name: '反馈' }).click();
      await officer.page.getByLabel('办理情况').fill('主管破裂，已修复');
      await officer.page.getByLabel('证明材料').fill('抢修记录');
      await officer.page.getByRole('dialog').getByRole('button', { name: '反馈' }).click();
      // On the sheet: the box of the dialog holds the same words before they are sent.
      await officer.page.locator('.matter-lines').getByText('主管破裂，已修复').first().waitFor();
      expect(await officer.page.getByRole('button', { name: '办结' }).count()).toBe(0);

      await page.goto(`${room().stack.url}/cases/${number}`);
      await page.getByRole('link', { name: 'BLD2600001' }).click();
      await page.getByRole('button', { name: '办结' }).waitFor();
      await page.getByRole('button', { name: '办结' }).click();
      await page.getByLabel('办结意见').fill('已落实');
      await page.getByRole('dialog').getByRole('button', { name: '办结' }).click();
      await page.locator('.matter-lines').getByText('已落实').first().waitFor();

      await page.getByRole('link', { name: '督办函' }).click();
      await page.getByRole('heading', { name: '关于小港片区停水整改的督办函' }).waitFor();
      await page.getByText('查明停水原因').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      const file = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载 Word 文件' }).click();
      expect((await file).suggestedFilename()).toBe('BLD2600001 关于小港片区停水整改的督办函.docx');
      expect(room().troubles()).toEqual([]);
    });

    it('H2: the desk corrects to whom an order is addressed, another person approves, and the sheet says so', async () => {
      const { page } = await room().open(COORDINATOR, '/orders');
      await page.getByRole('button', { name: '签发督办件' }).click();
      await page.getByLabel('事项名称').fill('井盖整改');
      await page.getByLabel('督办依据').selectOption('instruction');
      await page.getByLabel('文号或出处').fill('区长 3 月 21 日批示');
      await page.getByLabel('主题词').selectOption('水电');
      await page.getByLabel('办理要求').fill('查明缺失井盖');
      await page.locator('.unit-select input').fill('自来水');
      await page.locator('.ant-select-item-option', { hasText: '区自来水有限公司' }).click();
      await page.getByRole('button', { name: '签发', exact: true }).click();
      await page.getByText('现由自来水公司办理').waitFor();

      await page.getByRole('button', { name: '更正', exact: true }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('办理时限', { exact: true }).fill('8');
      await form.locator('.unit-select input').fill('大碶');
      await page.locator('.ant-select-item-option', { hasText: '大碶街道' }).first().click();
      await form.getByText('承办单位', { exact: true }).last().waitFor();
      await form.getByText('5 个工作日 → 8 个工作日').waitFor();
      await form.getByLabel('更正理由').fill('批示件抄错单位');
      await form.getByLabel('依据', { exact: true }).fill('批示件复印件');
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '更正' }).click();
      await page.locator('.matter-lines').getByText('提请更正第 1 条').waitFor();
      await page.getByText('现由自来水公司办理').waitFor();
      await page.getByRole('button', { name: '撤回提请' }).waitFor();

      const other = await room().open('xuanchuan-bu-duty-a', new URL(page.url()).pathname, PHONE_SCREEN);
      await other.page.getByRole('button', { name: '同意更正' }).click();
      await other.page.getByRole('dialog').getByRole('button', { name: '同意更正' }).click();
      await other.page.locator('.matter-lines').getByText('审批').first().waitFor();
      await other.page.getByText('现由大碶办理').waitFor();
      expect(await seriousFaults(other.page)).toEqual([]);
      expect(room().troubles()).toEqual([]);
    });
  });

  describe('P3, P7 · 新闻发布会 on the console', () => {
    it('lies proposed with its case, is planned and prepared, confirmed by its spokesperson on a phone, and held', async () => {
      const number = await room().register({
        summary: '柴桥化工企业爆燃',
        place: '柴桥街道',
        categories: ['emergency'],
        learntBy: 'phone',
        discoveredAt: '2026-03-20T00:30:00.000Z',
        grades: { opinion: 'II', emergency: 'II' },
        gradeReason: '现场核实',
        emergencyKind: 'accident',
      });
      await room().command(number, 'assign', { unit: 'zilaishui-gongsi', part: 'primary' });
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByRole('link', { name: 'BLF2600001' }).click();
      await page.getByText('系统按法定时限倒排提出').waitFor();
      await page.getByRole('button', { name: '确定方案' }).click();
      await page.getByLabel('地点').fill('区行政中心发布厅');
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: '确定方案' }).click();
      await page.getByRole('button', { name: '完成 核实事实' }).click();
      await page.getByLabel('完成情况').fill('无人员伤亡');
      await page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
      await page.locator('.matter-lines').getByText('无人员伤亡').first().waitFor();
      // Which of eight steps it was.
      await page.locator('.matter-lines').getByText('完成 · 核实事实').waitFor();
      await page.getByRole('button', { name: '填写口径' }).click();
      await page.getByRole('dialog').getByLabel('口径').fill('事故无人员伤亡，企业已停产。');
      await page.getByRole('dialog').getByRole('button', { name: '填写口径' }).click();
      await page.getByText('尚未审定，不得对外').waitFor();
      await page.getByRole('button', { name: '填写问答' }).click();
      await page.getByRole('dialog').getByLabel('问答').fill('问：饮水有无影响\n答：监测正常');
      await page.getByRole('dialog').getByRole('button', { name: '填写问答' }).click();
      await page.getByText('答：监测正常').waitFor();
      await page.getByRole('button', { name: '指定发言人' }).click();
      await page
        .getByRole('dialog')
        .getByLabel('发言人', { exact: true })
        .selectOption('zilaishui-gongsi-spokesperson');
      await page.getByRole('dialog').getByRole('button', { name: '指定发言人' }).click();
      await page.getByText('待本人确认').waitFor();
      expect(await seriousFaults(page)).toEqual([]);

      const speaker = await room().open('zilaishui-gongsi-spokesperson', '/conferences', PHONE_SCREEN);
      await speaker.page.getByRole('link', { name: 'BLF2600001' }).click();
      await speaker.page.getByRole('button', { name: '确认出席' }).click();
      await speaker.page.getByText('本人已于').waitFor();
      expect(await seriousFaults(speaker.page)).toEqual([]);

      const wall = await room().open(COORDINATOR, '/wall');
      await wall.page.locator('.wall-conferences').getByText('已确认').waitFor();

      await page.goto(`${room().stack.url}/conferences/BLF2600001/application`);
      await page.getByRole('cell', { name: '事故无人员伤亡，企业已停产。' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);

      await page.goto(`${room().stack.url}/conferences/BLF2600001`);
      await page.getByRole('button', { name: '登记召开' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('button', { name: '15 分钟前' }).first().click();
      await form.getByLabel('姓名').fill('张三');
      await form.getByLabel('职务', { exact: true }).fill('总经理');
      await form.locator('input[type=file]').setInputFiles({
        name: '现场.png',
        mimeType: 'image/png',
        buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 40, height: 40 } }),
      });
      await form.locator('img').waitFor();
      await form.getByLabel('最终回应').check();
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '登记召开' }).click();
      // Nobody whom the directory knows as head or spokesperson sat there: recorded, and still owed.
      await page.getByText(/已登记为办件/).waitFor();

      // H5: who sat there was written down wrong; another person of the desk finds it among what awaits her.
      const entry = page.locator('.matter-lines li', { hasText: '张三' }).last();
      await entry.getByRole('button', { name: /^申请清除/ }).click();
      await page.getByText('须在办件另行提请清除').waitFor();
      await page.getByLabel('清除理由').fill('误写群众姓名');
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: '申请清除' }).click();
      await page.getByRole('button', { name: '撤回提请' }).waitFor();
      expect(await page.getByRole('button', { name: '同意清除' }).count()).toBe(0);
      const other = await room().open('xuanchuan-bu-duty-a', '/', PHONE_SCREEN);
      await other.page.getByText('清除个人信息').first().waitFor();
      await other.page.getByRole('link', { name: 'BLF2600001' }).first().click();
      await other.page.getByText('误写群众姓名').first().waitFor();
      expect(await seriousFaults(other.page)).toEqual([]);
      await other.page.getByRole('button', { name: '同意清除' }).click();
      await other.page.getByRole('dialog').getByRole('button', { name: '同意清除' }).click();
      await other.page.getByText('〔已依申请清除〕').first().waitFor();
      expect(await other.page.getByText('张三').count()).toBe(0);
      expect(await other.page.getByText('xuanchuan-bu-duty-a').count()).toBe(0);
      expect(await other.page.getByRole('button', { name: '同意清除' }).count()).toBe(0);
      expect(room().troubles()).toEqual([]);
    });
  });
}
