import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const UNIT = 'shengtai-huanjing-ju';

export function upwardToTheEnd(room: () => DutyRoom): void {
  let number: string;
  const address = 'https://www.bl.gov.cn/art/2.html';
  const caseOf = async (): Promise<unknown> =>
    fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case');
  const closing = async (): Promise<string> =>
    room()
      .client.as(COORDINATOR, 'POST', `/api/cases/${number}/close`, {})
      .then(
        () => '',
        (error: unknown) => String(error),
      );
  beforeAll(async () => {
    number = await room().register();
    await room().command(number, 'confirm', { grades: { opinion: 'II', emergency: null }, reason: '多家媒体报道' });
    await room().command(number, 'assign', {
      unit: UNIT,
      part: 'primary',
      assignedBy: {
        unit: '市网信办',
        number: '甬网转〔2026〕31号',
        dueAt: new Date((await room().client.now()).getTime() + 90 * 3_600_000).toISOString(),
      },
    });
  });

  describe('P2 · what a superior ordered is answered, sent and acknowledged', () => {
    it('the unit writes, its head signs, the desk sends it and notes the receipt on a phone', async () => {
      const sections = [
        ['facts', '末班车提前二十分钟收班'],
        ['done', '已恢复'],
        ['answer', '已在门户网站答复'],
        ['next', '纳入日常抽查'],
      ];
      const view = await room().client.as(`${UNIT}-officer-a`, 'GET', `/api/cases/${number}/upward`);
      const row = listOf(fieldOf(view, 'kinds')).find((one) => textOf(one, 'kind') === 'feedback');
      const [order] = listOf(fieldOf(view, 'orders'));
      await room().command(
        number,
        'write-dispatch',
        {
          kind: 'feedback',
          order: textOf(order, 'key'),
          sections: listOf(fieldOf(row, 'sections')).map((one, index) => ({
            id: textOf(one, 'id'),
            says: sections[index]?.[1] ?? '无',
          })),
        },
        `${UNIT}-officer-a`,
      );
      await room().command(number, 'submit-dispatch', { dispatch: 'U1', version: 1 }, `${UNIT}-officer-a`);
      const head = await room().open(`${UNIT}-principal`, `/cases/${number}`, PHONE_SCREEN);
      await head.page.getByRole('button', { name: '审批', exact: true }).first().click();
      await head.page.getByRole('dialog').getByText('同意', { exact: true }).click();
      await head.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(head.page);

      const { page } = await room().open(`${UNIT}-officer-a`, `/cases/${number}/upward`, PHONE_SCREEN);
      await page.getByText(/第 1 稿由.+签发/).waitFor();
      await page.getByRole('button', { name: '登记报送' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('尚无回执').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: '登记回执' }).click();
      await page.getByRole('dialog').getByLabel('收件人').fill('市网信办应急处');
      await page.getByRole('dialog').getByLabel('对方收文编号').fill('甬网收〔2026〕7号');
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText(/甬网收〔2026〕7号/).waitFor();
    });
  });

  describe('M2 · a major case is reported to its end', () => {
    it('cannot be closed while the last report is missing, and can be once that is sent and received', async () => {
      const desks = ['区领导', '市政府总值班室', '市网信办'];
      const upward = await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}/upward`);
      const ids = listOf(fieldOf(upward, 'desks')).map((one) => textOf(one, 'id'));
      await room().command(number, 'report', { to: '值班员', means: '电话', desks: ids, says: '末班车提前收班' });
      const first = listOf(fieldOf(upward, 'kinds')).find((one) => textOf(one, 'kind') === 'first');
      const sections = listOf(fieldOf(first, 'sections')).map((one) => ({ id: textOf(one, 'id'), says: '正在核实' }));
      await room().command(number, 'write-dispatch', { kind: 'first', sections });
      await room().command(number, 'send-dispatch', { dispatch: 'U2', version: 1, to: ids, means: '传真' });
      // P2: what answers an order is published by the unit that it was given to.
      const release = {
        form: 'authoritative',
        publishedAt: await room().client.now(),
        address,
        evidence: [{ kind: 'link', ref: address }],
        outlets: [{ name: 'portal' }],
        acts: [{ nature: 'uninformed', says: '告知办理情况' }],
        final: true,
      };
      await room().command(number, 'release', release, `${UNIT}-officer-a`);
      await room().command(number, 'settle', { says: '已恢复原班次', evidence: [{ kind: 'document', ref: '通知' }] });
      // The next report is owed until the last one is sent.
      expect(await closing()).toContain('续报');

      const { page } = await room().open(COORDINATOR, `/cases/${number}/upward`);
      await page.getByRole('button', { name: '拟终报' }).click();
      const dialog = page.getByRole('dialog');
      await expect.poll(() => dialog.getByLabel('事件经过和结果').inputValue()).not.toBe('');
      for (const field of await dialog.locator('textarea').all())
        if ((await field.inputValue()) === '') await field.fill('末班车已恢复，无遗留问题');
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      const report = page.getByRole('listitem').filter({ hasText: '终报 U3' });
      await report.getByRole('button', { name: '登记报送' }).click();
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      for (const [index, name] of desks.entries()) {
        await report.getByRole('button', { name: '登记回执' }).first().click();
        await dialog.getByLabel('收件人').fill(`${name}值班员`);
        await dialog.getByRole('button', { name: '确定' }).click();
        await sendNow(page);
        await expect.poll(() => report.getByRole('button', { name: '登记回执' }).count()).toBe(2 - index);
      }
      expect(await seriousFaults(page)).toEqual([]);
    });
  });

  describe('P5 · what came of the release, a day and three days after it', () => {
    it.each([
      [24, 'PT25H', '评估效果', '热度回落'],
      [72, 'PT48H', '评估效果', '热度回落'],
    ])('is judged after %i hours, with figures', async (hours, wait, act, volume) => {
      await room().stack.advance(wait);
      const { page } = await room().open(COORDINATOR, `/cases/${number}`, PHONE_SCREEN);
      const row = page.getByRole('listitem').filter({ hasText: `R1 发布 ${hours} 小时后` });
      await row.getByText('待评估').waitFor();
      await row.getByRole('button', { name: act }).click();
      const form = page.getByRole('dialog');
      await form.getByText(volume).click();
      await form.getByLabel('统计来源（有数量须写明）').fill('监测日报');
      await form.getByLabel('现在数量').fill('120');
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await row.getByText('已评估').waitFor();
    });

    it('the case is closed from its page, with all that it owed done', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      // Its unit never signed: that is no reason to press it now.
      await page.locator('.action-bar').getByRole('button', { name: '办结' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.locator('.case-marks').getByText('已办结').waitFor();
      // The page says so as soon as it is pressed.
      await expect.poll(async () => textOf(await caseOf(), 'status')).toBe('closed');
      expect(room().troubles()).toEqual([]);
    });
  });
}
