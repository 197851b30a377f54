import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { fieldOf, listOf } from '../../../infra/local/client.ts';
import { ALERT, COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const UNITS = ['shengtai-huanjing-ju', 'chaiqiao', 'weijian-ju', 'gongan-fenju'];

export function casePage(room: () => DutyRoom): void {
  const shots = process.env['SHOTS'];
  let number: string;
  beforeAll(async () => {
    number = await room().alert(ALERT);
    await room().command(number, 'confirm', {});
    for (const [at, unit] of UNITS.entries())
      await room().command(number, 'assign', {
        unit,
        ...(at === 0 ? { part: 'primary', summary: '柴桥老街夜间异味' } : { part: 'co-unit' }),
      });
  });

  describe('The page of a case', () => {
    it('a comment calls a colleague without its words in the text, and its author takes it back', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByLabel('评论', { exact: true }).last().fill('夜里十点后再去一次，测一测老街。');
      await page.locator('.comment-mentions option').first().waitFor({ state: 'attached' });
      const officer = await page.evaluate<string>(
        `[...document.querySelectorAll('.comment-mentions option')].map(({ value }) => value).find((value) => value.includes('生态环境'))`,
      );
      await page.getByLabel(/^点名/).fill(officer);
      await page.locator('.comment-mentions .chip').waitFor();
      await page.getByRole('button', { name: '发表' }).click();
      await page.getByText('夜里十点后再去一次，测一测老街。').first().waitFor();
      await page.getByText('评论点名您').first().waitFor();
      await page.getByRole('button', { name: '撤回' }).first().click();
      await page.getByText('已撤回').first().waitFor();
      expect(room().troubles()).toEqual([]);
    });

    it.each([DESK_SCREEN, PHONE_SCREEN])(
      'a comment calls whoever is typed after an @, by the keyboard alone, at $width',
      async (screen) => {
        const { page } = await room().open(COORDINATOR, `/cases/${number}`, screen);
        const box = page.getByLabel('评论', { exact: true }).last();
        const list = page.getByRole('listbox', { name: '点名谁' });
        await box.focus();
        await page.keyboard.type('请@');
        await list.waitFor();
        await page.keyboard.press('Escape');
        expect(await list.count()).toBe(0);
        await page.keyboard.type(' 再看，@生态环境');
        await list.getByRole('option').nth(1).waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('ArrowDown');
        const second = (await list.getByRole('option', { selected: true }).innerText()).split(' ')[0] ?? '';
        expect(await seriousFaults(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        if (shots) await page.screenshot({ path: `${shots}/mention-${screen.width}.png` });
        await page.keyboard.press('Enter');
        await page.locator('.comment-mentions .chip').filter({ hasText: second }).waitFor();
        await page.keyboard.type('今晚复测');
        expect(await box.inputValue()).toBe(`请@ 再看，@${second} 今晚复测`);
        const sent = page.waitForRequest((request) => request.url().endsWith('/comment'));
        await page.getByRole('button', { name: '发表' }).click();
        const body = JSON.parse((await sent).postData() ?? '{}');
        expect(listOf(fieldOf(body, 'mentions'))).toHaveLength(1);
        await page.getByText('今晚复测').first().waitFor();
        expect(room().troubles()).toEqual([]);
      },
    );

    it('its words are read without a typed reason while it is in triage, and with one once another person has decided (H5)', async () => {
      const waiting = await room().alert({
        ...ALERT,
        id: 'lamp-1',
        title: '霞浦公园路灯坏了三盏',
        text: '霞浦公园北门进去的路灯坏了三盏，晚上散步看不清台阶。',
        place: '霞浦街道',
      });
      expect(waiting).not.toBe(number);
      const { page } = await room().open(COORDINATOR, `/cases/${waiting}`);
      const press = page.getByRole('button', { name: '查看原文' });
      await press.click();
      await page.getByText('晚上散步看不清台阶').waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
      await room().command(waiting, 'confirm', {});
      await press.click();
      await page.getByLabel('查看原文用于什么？').waitFor();
    });

    it('its summary is put right with a reason, and the head says it so', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByRole('button', { name: '更正内容' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/摘要/).first().fill('柴桥老街夜间化工异味');
      await dialog.getByLabel(/理由|原因/).fill('与现场核实一致');
      expect(await seriousFaults(page)).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/amend.png` });
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByRole('heading', { name: '柴桥老街夜间化工异味', level: 1 }).waitFor();
      expect(room().troubles()).toEqual([]);
    });

    it.each([DESK_SCREEN, PHONE_SCREEN])(
      'fits the window, and axe finds nothing serious, at $width',
      async (screen) => {
        const { page } = await room().open(COORDINATOR, `/cases/${number}`, screen);
        await page.getByRole('heading', { name: '承办单位' }).waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(await seriousFaults(page)).toEqual([]);
        if (shots) await page.screenshot({ path: `${shots}/case-page-${screen.width}.png`, fullPage: true });
      },
    );
  });
}
