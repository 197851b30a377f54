import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const UNIT = 'shengtai-huanjing-ju';
const FIRST = '您反映的异味问题，我局已现场核查，正在处理。';
const SECOND = '您反映的异味问题，我局已现场核查，企业3月25日前完成整改。';

export function sentBack(room: () => DutyRoom): void {
  let number: string;
  beforeAll(async () => {
    number = await room().register();
    await room().command(number, 'confirm', {});
    await room().command(number, 'assign', { unit: UNIT, part: 'primary' });
    const written = { kind: 'wording', title: '关于夜间异味的答复', text: FIRST };
    await room().command(number, 'save-document', written, `${UNIT}-officer-a`);
    await room().command(
      number,
      'submit-document',
      { documentId: 'D1', version: 1, says: '请审' },
      `${UNIT}-officer-a`,
    );
    await room().stack.quiet();
  });
  const decisions = async (): Promise<unknown[]> =>
    listOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}/documents`), 'documents')).flatMap(
      (one) => listOf(fieldOf(one, 'decisions')),
    );

  describe('A4 · a leader sends a text back', () => {
    it('from his phone, in the words that he would say; without them he cannot', async () => {
      const { page } = await room().open(`${UNIT}-leader`, '/', PHONE_SCREEN);
      // What waits for him is on the page that he opens, not behind a search.
      await page.getByText('关于夜间异味的答复').or(page.getByText('文稿审核')).first().waitFor();
      await page
        .getByRole('link', { name: number })
        .or(page.locator(`[data-number="${number}"] a`))
        .first()
        .click();
      await page.getByRole('button', { name: '审批', exact: true }).first().click();
      const form = page.getByRole('dialog');
      await form.getByText(FIRST).waitFor();
      await form.getByText('退回', { exact: true }).click();
      expect(await form.getByRole('button', { name: '确定' }).isDisabled()).toBe(true);
      await form.getByLabel('说明').fill('写明何时整改到位');
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await expect.poll(async () => (await decisions()).map((one) => fieldOf(one, 'approved'))).toEqual([false]);
    });

    it('whoever wrote it is texted, reads why, and puts another version before him', async () => {
      await room().stack.quiet();
      const texts = await room().stack.texts();
      expect(
        texts
          .filter(({ matter, person }) => matter === number && person === `${UNIT}-officer-a`)
          .map(({ body }) => body),
      ).toContainEqual(expect.stringContaining('退回'));
      const { page } = await room().open(`${UNIT}-officer-a`, `/cases/${number}/documents`);
      await page.getByText('写明何时整改到位').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: '修改另存', exact: true }).first().click();
      const form = page.getByRole('dialog');
      await form.getByLabel('正文').fill(SECOND);
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByRole('article', { name: '第 2 稿' }).getByRole('button', { name: '提请审批' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('文稿审核 · 待审').waitFor();

      const leader = await room().open(`${UNIT}-leader`, `/cases/${number}`, PHONE_SCREEN);
      await leader.page.getByRole('button', { name: '审批', exact: true }).first().click();
      const decide = leader.page.getByRole('dialog');
      await decide.getByText(SECOND).first().waitFor();
      await decide.getByText('同意', { exact: true }).click();
      await decide.getByRole('button', { name: '确定' }).click();
      await sendNow(leader.page);
      await expect.poll(async () => (await decisions()).map((one) => fieldOf(one, 'approved'))).toEqual([false, true]);
      expect(room().troubles()).toEqual([]);
    });
  });
}
