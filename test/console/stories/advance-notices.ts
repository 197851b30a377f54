import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function advanceNotices(room: () => DutyRoom): void {
  describe('M1 · 提前通报 on the console', () => {
    it('a unit tells beforehand on its phone; the desk opens the case from it, or sees its unit suggested when it comes', async () => {
      const officer = await room().open('zilaishui-gongsi-officer-a', '/notices', PHONE_SCREEN);
      await officer.page.getByText('没有提前通报').waitFor();
      await officer.page.getByRole('button', { name: '新通报' }).click();
      await officer.page.getByLabel('摘要').fill('小港片区周三凌晨更换主管，停水约六小时');
      await officer.page.getByLabel('提示词').fill('停水、没水');
      await officer.page.getByLabel('主题词').selectOption('水电');
      await officer.page.getByLabel('地点').fill('小港');
      await officer.page.getByText('涉及公众切身利益且影响较大').click();
      for (let days = 0; days < 5; days += 1) await officer.page.getByRole('button', { name: '结束 后一天' }).click();
      expect(await seriousFaults(officer.page)).toEqual([]);
      await officer.page.getByRole('button', { name: '通报', exact: true }).click();
      await officer.page.getByText('由自来水公司承办').waitFor();

      // Whoever takes the desk over reads of it.
      const next = await room().open(COORDINATOR, '/handover');
      await next.page.getByRole('heading', { name: '提前通报 1' }).waitFor();
      expect(next.troubles).toEqual([]);

      const number = await room().alert({
        title: '小港这边停水了',
        text: '从凌晨两点到现在一直没有来，楼上楼下都一样，问了物业也不知道是怎么回事。',
      });
      const desk = await room().open(COORDINATOR, `/cases/${number}`);
      await desk.page.getByText('提前通报 N1：提及“停水”，地点“小港”').first().waitFor();
      await desk.page.getByRole('link', { name: '提前通报' }).click();
      await desk.page.getByRole('heading', { name: '已成办件 1' }).waitFor();
      await desk.page.getByRole('link', { name: number }).waitFor();
      expect(await seriousFaults(desk.page)).toEqual([]);
      await desk.page.getByRole('link', { name: '登记', exact: true }).click();
      await desk.page.getByLabel('摘要').fill('写到一半的摘要');
      await desk.page.getByRole('link', { name: '提前通报' }).click();
      await desk.page.getByRole('button', { name: '转为办件' }).click();
      await desk.page.getByText('据提前通报 N1 登记').waitFor();
      expect(await desk.page.getByLabel('摘要').inputValue()).toBe('小港片区周三凌晨更换主管，停水约六小时');
      await desk.page.getByRole('button', { name: '不关联' }).click();
      expect(await desk.page.getByText('据提前通报 N1 登记').count()).toBe(0);
      // What was half written in the form from scratch lies there still.
      await desk.page.getByRole('link', { name: '登记', exact: true }).click();
      await expect.poll(() => desk.page.getByLabel('摘要').inputValue()).toBe('写到一半的摘要');

      // Taken back by the unit that gave it.
      await officer.page.reload();
      await officer.page.getByRole('button', { name: '撤回' }).click();
      await officer.page.getByLabel('理由').fill('工程改期');
      await officer.page.locator('dialog').getByRole('button', { name: '撤回' }).click();
      await officer.page.getByText('撤回：工程改期').waitFor();
      expect(officer.troubles.concat(desk.troubles)).toEqual([]);
    });
  });
}
