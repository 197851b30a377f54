import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

export function checklist(room: () => DutyRoom): void {
  let number: string;
  beforeAll(async () => {
    number = await room().register({
      summary: '群众误读租房补贴政策，称只发给户主',
      place: '大碶街道',
      categories: ['policy-misread'],
      learntBy: 'phone',
      grades: { opinion: 'IV', emergency: null },
      gradeReason: '范围有限',
    });
  });
  const shot = process.env['SHOTS'];
  const states = async (): Promise<string[]> =>
    listOf(
      fieldOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case'), 'checklist'),
    ).map((one) => `${textOf(one, 'id')} ${textOf(one, 'is')}`);

  describe('D2, D3 · what the answer has to say', () => {
    it('the desk says what the concern comes of, and the case shows what an answer has to say', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByRole('button', { name: '认定成因' }).click();
      const form = page.getByRole('dialog');
      await form.getByText('政策误解误读', { exact: true }).click();
      await form.getByLabel('理由').fill('网帖误读第三条');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/causes-form.png` });
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('认定成因：政策误解误读').first().waitFor();
      await page.getByText('向何处咨询').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });

    it.each([DESK_SCREEN, PHONE_SCREEN])(
      'a release that leaves one open is refused beside its field, at $width',
      async (screen) => {
        const { page } = await room().open(COORDINATOR, `/cases/${number}/release`, screen);
        await page.getByLabel('网址').first().fill('https://www.bl.gov.cn/art/1.html');
        await page.getByLabel('政策如何规定（重点回应范围）').fill('第一段');
        await page.getByLabel('这是最终发布').check();
        await page.getByText('适用于谁（重点回应范围）、向何处咨询（重点回应范围）').first().waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(await seriousFaults(page)).toEqual([]);
        if (shot) await page.screenshot({ path: `${shot}/points-${screen.width}.png`, fullPage: true });
      },
    );

    it('a release that says of each where it is, or why not, is recorded and shown', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}/release`);
      await page.getByLabel('网址').first().fill('https://www.bl.gov.cn/art/1.html');
      await page.getByLabel('政策如何规定（重点回应范围）').fill('第一段');
      await page.getByLabel('适用于谁（重点回应范围）').fill('第二段');
      await page.getByLabel('向何处咨询（重点回应范围）').fill('窗口尚未设立');
      await page.getByLabel('文中没有写这一点').nth(2).check();
      await page.getByLabel('这是最终发布').check();
      await page.getByRole('button', { name: '登记发布' }).click();
      await sendNow(page);
      await expect.poll(states).toEqual(['content said', 'whom said', 'ask left']);
      await page.getByText('向何处咨询：没有写，窗口尚未设立').waitFor();
      await page.getByText('未写，已说明').waitFor();
      if (shot) await page.screenshot({ path: `${shot}/points-case.png`, fullPage: true });
      expect(room().troubles()).toEqual([]);
    });
  });
}
