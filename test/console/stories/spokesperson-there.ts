import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

const UNIT = 'yingji-ju';
const SPEAKER = `${UNIT}-spokesperson`;

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

export function spokespersonThere(room: () => DutyRoom): void {
  let number: string;
  let conference: string;
  beforeAll(async () => {
    number = await room().register({
      summary: '青峙化工区储罐起火',
      place: '新碶街道',
      categories: ['emergency'],
      learntBy: 'phone',
      discoveredAt: '2026-03-20T00:30:00.000Z',
      grades: { opinion: 'II', emergency: 'II' },
      gradeReason: '现场核实',
      emergencyKind: 'fire',
    });
    await room().command(number, 'assign', { unit: UNIT, part: 'primary' });
    await room().stack.quiet();
    const found = await room().client.as(COORDINATOR, 'GET', `/api/conferences?caseNumber=${number}`);
    conference = textOf(listOf(fieldOf(found, 'conferences'))[0], 'number');
  });
  const duty = async (): Promise<string> => {
    const view = fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case');
    return textOf(
      listOf(fieldOf(view, 'clocks')).find((one) => textOf(one, 'kind') === 'press-conference'),
      'state',
    );
  };

  describe('P3, P7 · a press conference within 24 hours', () => {
    it('is planned for an hour at a place, and its spokesperson confirms from his phone', async () => {
      const { page } = await room().open(COORDINATOR, `/conferences/${conference}`);
      await page.getByRole('button', { name: '确定方案' }).click();
      await page.getByLabel('地点').fill('区行政中心发布厅');
      await press(page, '确定方案');
      await page.getByRole('button', { name: '指定发言人' }).click();
      await page.getByRole('dialog').getByLabel('发言人', { exact: true }).selectOption(SPEAKER);
      await press(page, '指定发言人');
      const speaker = await room().open(SPEAKER, `/conferences/${conference}`, PHONE_SCREEN);
      await speaker.page.getByRole('button', { name: '确认出席' }).click();
      await speaker.page.getByText('本人已于').waitFor();
      expect(await speaker.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(speaker.page)).toEqual([]);
      expect(await duty()).toBe('running');
    });

    it('is held with him there, and so fulfils what the case owes', async () => {
      const { page } = await room().open(COORDINATOR, `/conferences/${conference}`);
      await page.getByRole('button', { name: '登记召开' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('button', { name: '15 分钟前' }).first().click();
      // Who was named is there with one press, not without: it is a person who says that he came.
      expect(await form.getByLabel('姓名').first().inputValue()).toBe('');
      await form.getByRole('button', { name: /到场$/ }).click();
      expect(await form.getByLabel('职务', { exact: true }).first().inputValue()).toContain('发言人');
      await form.getByLabel('证据').fill('https://www.bl.gov.cn/fbh/2');
      await form.getByLabel('最终回应').check();
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '登记召开' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(duty).toBe('met');
      await page.goto(`${room().stack.url}/cases/${number}`);
      await page.getByRole('link', { name: conference }).first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(room().troubles()).toEqual([]);
    });
  });
}
