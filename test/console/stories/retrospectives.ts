import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

const OFFICER = 'zilaishui-gongsi-officer-a';

export function retrospectives(room: () => DutyRoom): void {
  const shot = process.env['SHOTS'];
  describe('D4 · 复盘整改 on the console', () => {
    it('opens when a major case closes; the unit finds and mends on its phone; the desk confirms and closes', async () => {
      const number = await room().register({
        summary: '自来水浑浊，全区反映',
        place: '大碶街道',
        categories: ['other'],
        learntBy: 'phone',
        discoveredAt: '2026-03-19T20:00:00.000Z',
        grades: { opinion: 'IV', emergency: null },
      });
      await room().command(number, 'assign', { unit: 'zilaishui-gongsi', part: 'primary' });
      // It grew graver after it was graded.
      await room().command(number, 'grade', {
        grades: { opinion: 'III', emergency: null },
        reason: '多个小区反映',
      });
      const address = 'https://www.bl.gov.cn/art/9.html';
      await room().command(number, 'release', {
        form: 'authoritative',
        publishedAt: '2026-03-19T22:00:00.000Z',
        unit: 'zilaishui-gongsi',
        address,
        evidence: [{ kind: 'link', ref: address }],
        outlets: [{ name: 'portal' }, { name: '原帖回复' }, { name: '北仑发布' }],
        acts: [{ nature: 'uninformed', says: '告知办理情况' }],
        final: true,
      });
      await room().command(number, 'settle', {
        says: '已换管',
        evidence: [{ kind: 'document', ref: '工单 12' }],
        unit: 'zilaishui-gongsi',
      });
      await room().command(number, 'close', {});

      const unit = await room().open(OFFICER, '/retrospectives', PHONE_SCREEN);
      await unit.page.getByRole('link', { name: 'BLP2600001' }).first().click();
      await unit.page.getByText('舆情升级').first().waitFor();
      await unit.page.getByText('发布回应').first().waitFor();
      expect(await seriousFaults(unit.page)).toEqual([]);
      if (shot) await unit.page.screenshot({ path: `${shot}/retrospectives-1.png`, fullPage: true });
      expect(await unit.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await unit.page.getByRole('button', { name: '写结论' }).click();
      const findings = unit.page.getByRole('dialog');
      await findings.getByLabel('过程评估').fill('接报两小时到场');
      await findings.getByLabel('原因分析').fill('老旧管网未及时改造');
      await findings.getByLabel('经验教训').fill('停水检修前先告知');
      expect(await seriousFaults(unit.page)).toEqual([]);
      if (shot) await unit.page.screenshot({ path: `${shot}/retrospectives-2.png`, fullPage: true });
      await findings.getByRole('button', { name: '写结论' }).click();
      await unit.page.locator('.matter-lines').getByText('老旧管网未及时改造').first().waitFor();
      expect(await unit.page.getByRole('button', { name: /^核实/ }).count()).toBe(0);

      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByRole('link', { name: 'BLP2600001' }).click();
      await page.getByRole('button', { name: '提出整改' }).click();
      const ask = page.getByRole('dialog');
      await ask.getByLabel('整改要求').fill('检修前一天发布停水告知');
      await ask.getByRole('button', { name: '2 小时后' }).click();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/retrospectives-3.png`, fullPage: true });
      await ask.getByRole('button', { name: '提出整改' }).click();
      await page.locator('.matter-lines').getByText('M1 检修前一天发布停水告知').waitFor();
      await page.getByRole('button', { name: '建议修改' }).click();
      const change = page.getByRole('dialog');
      await change.getByText('承办台账').click();
      await change.getByLabel('应如何修改').fill('管网改造归属写明');
      await change.getByRole('button', { name: '建议修改' }).click();
      await page.getByRole('button', { name: '生成规则草稿' }).click();
      await page.getByRole('link', { name: /^规则草稿 D/ }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/retrospectives-4.png`, fullPage: true });

      await unit.page.reload();
      await unit.page.getByRole('button', { name: '报告完成 M1' }).click();
      const done = unit.page.getByRole('dialog');
      await done.getByLabel('完成情况').fill('已印发告知办法');
      await done.getByLabel('证明材料').fill('水司〔2026〕3号');
      await done.getByRole('button', { name: '报告完成' }).click();
      await unit.page.getByText('已报完成，待核实').waitFor();

      await page.goto(`${room().stack.url}/retrospectives`);
      await page.getByRole('heading', { name: '自来水公司' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/retrospectives-5.png`, fullPage: true });
      await page.getByRole('link', { name: 'BLP2600001 M1' }).click();
      await page.getByRole('button', { name: '核实 M1' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '核实' }).click();
      await page.getByText('已核实').first().waitFor();
      await page.getByRole('button', { name: '办结', exact: true }).click();
      await page.getByRole('dialog').getByLabel('办结意见').fill('整改到位');
      await page.getByRole('dialog').getByRole('button', { name: '办结' }).click();
      await page.getByText('已办结').first().waitFor();

      await page.getByRole('link', { name: '复盘报告' }).click();
      await page.getByRole('heading', { name: /复盘报告$/ }).waitFor();
      await page.getByText('老旧管网未及时改造').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/retrospectives-6.png`, fullPage: true });
      expect(room().troubles()).toEqual([]);
    });
  });
}
