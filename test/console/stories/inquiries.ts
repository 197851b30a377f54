import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

export function inquiries(room: () => DutyRoom): void {
  describe('P6, P8 · 媒体问询 on the console', () => {
    it('is entered from its case, drafted by the unit from a phone, decided by the desk, and answered', async () => {
      const number = await room().register({
        summary: '自来水浑浊，多个小区反映',
        place: '大碶街道',
        categories: ['other'],
        learntBy: 'phone',
        grades: { opinion: 'III', emergency: null },
        gradeReason: '多人反映',
      });
      await room().command(number, 'assign', { unit: 'zilaishui-gongsi', part: 'primary' });
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByRole('button', { name: '登记媒体问询' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('媒体', { exact: true }).fill('宁波日报');
      await form.getByLabel('联系人').fill('当班记者');
      await form.getByLabel('问题，每行一题').fill('水为何浑浊\n何时恢复');
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '登记媒体问询' }).click();
      await page.getByText('Q1 水为何浑浊').waitFor();
      await page.getByText('媒体未定时间，按本区时限答复').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      const path = new URL(page.url()).pathname;

      const unit = await room().open('zilaishui-gongsi-officer-a', '/inquiries', PHONE_SCREEN);
      await unit.page.getByRole('link', { name: 'BLW2600001' }).click();
      for (const [question, text] of [
        ['Q1', '管网抢修引起，水质检测合格'],
        ['Q2', '已于今晨恢复'],
      ] as const) {
        await unit.page.getByRole('button', { name: `拟答复 ${question}` }).click();
        await unit.page.getByRole('dialog').getByLabel('答复', { exact: true }).fill(text);
        expect(await seriousFaults(unit.page)).toEqual([]);
        await unit.page.getByRole('dialog').getByRole('button', { name: '拟答复' }).click();
        await unit.page.getByText(text).first().waitFor();
      }
      expect(await unit.page.getByRole('button', { name: /审定同意/ }).count()).toBe(0);
      expect(await seriousFaults(unit.page)).toEqual([]);

      await page.goto(`${room().stack.url}${path}`);
      for (const question of ['Q1', 'Q2']) {
        await page.getByRole('button', { name: `审定同意 ${question}` }).click();
        await page.getByRole('dialog').getByRole('button', { name: '审定同意' }).click();
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.getByRole('button', { name: '登记答复' }).click();
      const answer = page.getByRole('dialog');
      await answer.getByText('书面答复').click();
      expect(await seriousFaults(page)).toEqual([]);
      await answer.getByRole('button', { name: '登记答复' }).click();
      await page.getByText('已答复', { exact: true }).first().waitFor();
      await page.getByRole('button', { name: '办结', exact: true }).click();
      await page.getByText('联系人姓名将提请另一人清除').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '办结' }).click();
      await page.getByText('待审批').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(room().troubles()).toEqual([]);
    });
  });

  describe('P5 · 发布效果 on the console', () => {
    it('is judged a day after the release, and what is still asked is put before a leader', async () => {
      const number = await room().register({
        summary: '自来水浑浊，后续关切',
        place: '大碶街道',
        categories: ['other'],
        learntBy: 'phone',
        discoveredAt: '2026-03-18T20:00:00.000Z',
        grades: { opinion: 'II', emergency: null },
        gradeReason: '涉及面广',
      });
      await room().command(number, 'assign', { unit: 'zilaishui-gongsi', part: 'primary' });
      const address = 'https://www.bl.gov.cn/art/1.html';
      await room().command(number, 'release', {
        form: 'authoritative',
        // A day and an hour before the desk looks at it.
        publishedAt: '2026-03-19T01:00:00.000Z',
        address,
        evidence: [{ kind: 'link', ref: address }],
        outlets: [{ name: 'portal' }],
        final: false,
        followUpAt: '2026-03-20T10:00:00.000Z',
      });
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByText('R1 发布 24 小时后').waitFor();
      await page.getByText('待评估').waitFor();
      await page.getByRole('button', { name: '评估效果' }).click();
      const form = page.getByRole('dialog');
      await form.getByText('热度回落').click();
      await form.getByLabel('公众仍未得到回应的疑问').fill('水费如何减免');
      await form.getByRole('button', { name: '今日 18:00' }).click();
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('未回应的疑问：水费如何减免').waitFor();
      expect(await seriousFaults(page)).toEqual([]);

      const leader = await room().open('qu-zhengfu-ban-district-leader', `/cases/${number}`, PHONE_SCREEN);
      await leader.page.getByText('就 R1 发布后未回应的疑问再次回应').first().waitFor();
      expect(await seriousFaults(leader.page)).toEqual([]);
      await leader.page.getByRole('button', { name: '审批' }).first().click();
      await leader.page.getByRole('dialog').getByText('同意', { exact: true }).click();
      await leader.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(leader.page);
      await leader.page.getByText('决定就 R1 再次回应').waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });
}
