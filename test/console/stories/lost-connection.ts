import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { ALERT, COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';
import { fieldOf } from '../../../infra/local/client.ts';

const TYPED = '柴桥老街夜间有刺鼻气味，居民请求现场检测';

export function lostConnection(room: () => DutyRoom): void {
  describe('A connection that is lost while somebody triages', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])(
      'keeps what was typed, says that the press is not counted, and goes on once it is back, at $width',
      async (screen) => {
        const number = await room().alert({ ...ALERT, text: `${ALERT.text}${screen.width}`, title: `${screen.width}` });
        const standing = async () =>
          fieldOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case'), 'status');
        const { page, context } = await room().open(COORDINATOR, `/cases/${number}/triage`, screen);
        await page.getByLabel('摘要').fill('柴桥');
        await page.getByText('总能闻到').first().waitFor();
        await context.setOffline(true);
        await page.getByLabel('摘要').fill(TYPED);
        await page.getByRole('button', { name: /^确认/ }).click();
        await page
          .getByText(/连不上服务器，还没有提交，不计入/)
          .first()
          .waitFor();
        expect(await page.getByLabel('摘要').inputValue()).toBe(TYPED);
        expect(await seriousFaults(page)).toEqual([]);
        expect(await standing()).toBe('appraising');
        await context.setOffline(false);
        await page.getByRole('button', { name: /^确认/ }).click();
        await sendNow(page);
        await expect.poll(standing).toBe('open');
        expect(
          fieldOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case'), 'summary'),
        ).toBe(TYPED);
      },
    );

    it('keeps a press that was on its way when the connection went, says so, and counts it once, when it is back', async () => {
      const number = await room().register();
      const { page, context } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByText('更多操作').click();
      await page.getByRole('button', { name: '记事', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').first().fill('已电话核实');
      await dialog.getByRole('button', { name: '确定' }).click();
      await page.getByRole('button', { name: '立即提交' }).first().waitFor();
      await context.setOffline(true);
      await sendNow(page);
      await page
        .getByText(/连不上服务器/)
        .first()
        .waitFor();
      const noted = async (): Promise<number> => {
        const { events } = (await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}/events`)) as {
          events: { type: string }[];
        };
        return events.filter(({ type }) => type === 'noted').length;
      };
      expect(await noted()).toBe(0);
      await context.setOffline(false);
      await expect.poll(noted).toBe(1);
    });
  });
}
