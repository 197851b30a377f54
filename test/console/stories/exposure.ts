import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const PAGE = 'https://www.bl.gov.cn/art/2.html';

export function exposure(room: () => DutyRoom): void {
  let number: string;
  const unit = 'shengtai-huanjing-ju';
  beforeAll(async () => {
    number = await room().register();
    await room().command(number, 'assign', { unit, part: 'primary' });
    await room().command(
      number,
      'save-document',
      { kind: 'wording', title: '关于气味的答复', text: '王女士您好，您反映的气味已查明。' },
      `${unit}-officer-a`,
    );
  });
  const shot = process.env['SHOTS'];
  const exposed = async (): Promise<string[]> =>
    listOf(
      fieldOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case'), 'releases'),
    ).map((one) => textOf(one, 'exposed'));

  describe('H5 · what a wording tells of people', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])('stands beside the version, at $width', async (screen) => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}/documents`, screen);
      await page.getByText('姓名：“王女士”').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/exposes-${screen.width}.png`, fullPage: true });
    });

    it('went out all the same, and somebody who did not record it judges that', async () => {
      await room().command(
        number,
        'release',
        {
          form: 'authoritative',
          publishedAt: await room().client.now(),
          address: PAGE,
          evidence: [{ kind: 'link', ref: PAGE }],
          outlets: [],
          final: true,
          document: 'D1',
        },
        `${unit}-officer-a`,
      );
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByText('涉个人信息或内部情况，待认定').waitFor();
      await page.getByRole('button', { name: '认定所发文字' }).click();
      const form = page.getByRole('dialog');
      await form.getByText('不应公开', { exact: true }).click();
      await form.getByLabel('理由').fill('未经本人同意，已撤换');
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await expect.poll(exposed).toEqual(['unlawful']);
      await page.getByText('R1 所发文字不应公开').waitFor();
    });

    it('another basis is given in its form, and whoever asked is answered himself', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}/documents`);
      await page.getByRole('button', { name: '写明公开的法律依据' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('法律依据').fill('本人书面同意公开');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/allow-exposure.png` });
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText(/写明依据：本人书面同意公开（王女士）/).waitFor();

      await room().command(number, 'record-private-answer', {
        answeredAt: await room().client.now(),
        means: 'telephone',
        unit,
      });
      const { page: sheet } = await room().open(COORDINATOR, `/cases/${number}`);
      await sheet.getByText(/已单独答复反映人（电话）/).waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });
}
