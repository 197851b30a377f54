import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

export function cosign(room: () => DutyRoom): void {
  let number: string;
  const [lead, other] = ['shengtai-huanjing-ju', 'zhujian-ju'];
  beforeAll(async () => {
    number = await room().register();
    await room().command(number, 'assign', { unit: lead, part: 'primary' });
    await room().command(number, 'assign', { unit: other, part: 'co-unit', task: '核查工地' });
    const { units } = Object(await room().client.as(COORDINATOR, 'GET', '/api/directory'));
    const name = textOf(
      listOf(units).find((one) => textOf(one, 'id') === other),
      'name',
    );
    await room().command(
      number,
      'save-document',
      { kind: 'wording', title: '关于扬尘的答复', text: `经与${name}现场核查，工地已停工。` },
      `${lead}-officer-a`,
    );
  });
  const shot = process.env['SHOTS'];
  const states = async (): Promise<string[]> =>
    listOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}/documents`), 'documents'))
      .flatMap((one) => listOf(fieldOf(one, 'cosigns')))
      .map((one) => textOf(one, 'is'));

  describe('R3 · a unit that a text names co-signs it', () => {
    it('is named in the form that puts it up, and asked', async () => {
      const { page } = await room().open(`${lead}-officer-a`, `/cases/${number}/documents`);
      await page.getByRole('button', { name: '提请审批' }).click();
      const form = page.getByRole('dialog');
      await form.getByText(/提请审批时先送其会签/).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/cosign-submit.png` });
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await expect.poll(states).toEqual(['asked']);
    });

    it.each([DESK_SCREEN, PHONE_SCREEN])('stands with its time beside the document, at $width', async (screen) => {
      const { page } = await room().open(`${other}-officer-a`, `/cases/${number}/documents`, screen);
      await page.getByRole('heading', { name: '会签' }).waitFor();
      await page.getByText('待会签').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/cosign-${screen.width}.png`, fullPage: true });
    });

    it('objects on its page, and the Government Office lets the text go on, on record', async () => {
      const { page } = await room().open(`${other}-officer-a`, `/cases/${number}/documents`);
      await page.getByRole('button', { name: '会签', exact: true }).click();
      const form = page.getByRole('dialog');
      await form.getByText('退回', { exact: true }).click();
      await form.getByLabel('说明').fill('停工范围不准');
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await expect.poll(states).toEqual(['objected']);
      const { page: desk } = await room().open(COORDINATOR, `/cases/${number}/documents`);
      await desk.getByRole('button', { name: '决定继续或等待' }).click();
      const decision = desk.getByRole('dialog');
      await decision.getByText('继续办理', { exact: true }).click();
      await decision.getByLabel('理由').fill('范围已核对，不影响发布');
      expect(await seriousFaults(desk)).toEqual([]);
      await decision.getByRole('button', { name: '确定' }).click();
      await sendNow(desk);
      await expect.poll(states).toEqual(['passed']);
      await desk.getByText('文稿审核 · 待审').waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });
}
