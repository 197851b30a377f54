import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

/** What each asks of the streets, and of departments, in the words of the desk; names as they are typed. */
const TASKS: [task: string, units: [typed: string, name: string][]][] = [
  [
    '转移安置群众，两小时报一次人数',
    [
      ['柴桥', '柴桥街道办事处'],
      ['白峰', '白峰街道办事处'],
      ['春晓', '春晓街道办事处'],
      ['梅山', '梅山街道办事处'],
      ['郭巨', '郭巨街道办事处'],
    ],
  ],
  [
    '抢修抢通，公布恢复时间',
    [
      ['水利', '区水利局'],
      ['交通运输', '区交通运输局'],
      ['供电', '国网北仑区供电公司'],
    ],
  ],
  [
    '提供数据供统一发布',
    [
      ['气象', '区气象局'],
      ['公安', '市公安局北仑分局'],
      ['卫生健康', '区卫生健康局'],
    ],
  ],
];
const LEAD = 'yingji-ju';

/** A unit by a part of its name, in the first or the second field of a form. */
const choose = async (page: Page, at: number, [typed, name]: [string, string]): Promise<void> => {
  const form = page.getByRole('dialog');
  await form.locator('.unit-select input').nth(at).fill(typed);
  await page.locator('.ant-select-item-option', { hasText: name }).first().click();
};

export function typhoon(room: () => DutyRoom): void {
  let number: string;
  beforeAll(async () => {
    number = await room().register({
      summary: '台风登陆，柴桥、白峰等地内涝，群众被困',
      place: '柴桥街道',
      categories: ['emergency'],
      learntBy: 'phone',
      grades: { opinion: 'I', emergency: 'I' },
      gradeReason: '台风红色预警，多地受灾',
      emergencyKind: 'natural-disaster',
    });
    await room().command(number, 'assign', { unit: LEAD, part: 'primary' });
  });
  const assignments = async (): Promise<unknown[]> =>
    listOf(fieldOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case'), 'assignments'));

  describe('R3 · a typhoon of twelve units', () => {
    it('units that get the same part are told with one press', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      for (const [task, [first, ...others]] of TASKS) {
        await page.getByText('更多操作').click();
        await page.locator('.action-bar').getByRole('button', { name: '交办', exact: true }).click();
        const form = page.getByRole('dialog');
        if (first) await choose(page, 0, first);
        for (const unit of others) await choose(page, 1, unit);
        await form.getByLabel('分工（一句话）').fill(task);
        expect(await seriousFaults(page)).toEqual([]);
        await form.getByRole('button', { name: '确定' }).click();
        await sendNow(page);
        await page.getByText('待提交，尚可撤销').waitFor({ state: 'detached' });
      }
      expect((await assignments()).map((one) => textOf(one, 'part'))).toEqual([
        'primary',
        ...Array.from({ length: 11 }, () => 'co-unit'),
      ]);
    });

    it('what they owe alike is one line, and what the whole case owes stands in the chart', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.locator('.answers').getByText('待签收 12 家').waitFor();
      for (const duty of ['首次发布权威信息（5小时）', '召开新闻发布会', '重大舆情即时上报'])
        await page.locator('.track').getByText(duty).waitFor();
      const alike = page.locator('.clocks-alike').filter({ hasText: '签收 · 12 家' });
      expect(await alike.getByText('签收 · 白峰').isVisible()).toBe(false);
      await alike.locator('summary').click();
      await alike.getByText('签收 · 白峰').waitFor();
      // R2: whose superior is still to be told, of the two that are managed from above.
      for (const unit of ['供电公司', '气象局'])
        await page.locator('.lines').getByText(`告知垂管单位上级 · ${unit}`).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
    });

    it('an officer sees his own part first on a phone, signs and answers', async () => {
      const { page } = await room().open('baifeng-officer-a', `/cases/${number}`, PHONE_SCREEN);
      const own = page.getByRole('region', { name: '本单位的分工' });
      await own.getByText('本单位（协办）').waitFor();
      await own.getByText('分工：转移安置群众，两小时报一次人数').waitFor();
      await own.getByText('报送协办意见').waitFor();
      expect((await own.boundingBox())?.y).toBeLessThan(PHONE_SCREEN.height);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      await page.locator('.action-bar').getByRole('button', { name: '签收' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await own.getByText('已签收').waitFor();
      await page.locator('.action-bar').getByRole('button', { name: '报送协办意见' }).click();
      await page.getByRole('dialog').getByLabel('说明').fill('已转移三百二十人，无伤亡');
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText(/报送：已转移三百二十人，无伤亡/).waitFor();
    });

    it('R4 · the head of the lead unit puts on record on his phone that he leads', async () => {
      const { page } = await room().open(`${LEAD}-principal`, `/cases/${number}`, PHONE_SCREEN);
      await page.getByRole('region', { name: '本单位的分工' }).getByText('主要领导牵头').waitFor();
      await page.getByRole('button', { name: /牵头/ }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await expect
        .poll(async () => (await assignments()).flatMap((one) => fieldOf(one, 'leadingSince') ?? []).length)
        .toBe(1);
      expect(room().troubles()).toEqual([]);
    });
  });
}
