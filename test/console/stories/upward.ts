import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

export function upward(room: () => DutyRoom): void {
  let number: string;
  beforeAll(async () => {
    number = await room().register();
    await room().command(number, 'confirm', { grades: { opinion: 'II', emergency: null }, reason: '多家媒体报道' });
    await room().command(number, 'assign', { unit: 'daqi', part: 'primary' });
  });
  const shot = process.env['SHOTS'];
  const dispatches = async () =>
    listOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}/upward`), 'dispatches'));

  describe('M2 · a major case goes upward from its own page', () => {
    it('by telephone first: who was called and what was said', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      const panel = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: '上报、反馈、上级指挥' }) });
      await panel.getByRole('link', { name: '查看与登记' }).click();
      const row = page.getByRole('listitem').filter({ hasText: '市政府总值班室' });
      await row.getByText('尚未报告').waitFor();
      await row.getByRole('button', { name: '登记电话报告' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('说了什么').fill('末班车提前收班引发热议，正在核查');
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await row.getByText(/末班车提前收班引发热议/).waitFor();
    });

    it('then in writing: filled from the record, edited, sent, and acknowledged', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}/upward`);
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: '拟初报' }).click();
      await expect.poll(() => dialog.getByLabel('地点').inputValue()).toBe('大碶街道');
      await expect.poll(() => dialog.getByLabel('基本情况').inputValue()).toContain('785 路末班车提前收班');
      await dialog.getByLabel('已采取的措施').fill('已约谈公交公司，次日恢复');
      await dialog.getByLabel('下一步工作').fill('核查收班原因');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/upward-write.png`, fullPage: true });
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      const report = page.getByRole('listitem').filter({ hasText: '初报 U1' });
      await report.getByRole('button', { name: '登记报送' }).click();
      await dialog.getByLabel('市网信办').waitFor();
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await report.getByRole('button', { name: '登记回执' }).nth(1).click();
      await dialog.getByLabel('收件人').fill('总值班室值班员');
      await dialog.getByLabel('对方收文编号').fill('甬值收〔2026〕12号');
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await report.getByText(/甬值收〔2026〕12号/).waitFor();
      await page.getByText(/^终报未报送：办件不能办结、归并/).waitFor();
      const [first] = await dispatches();
      const desks = listOf(fieldOf(first, 'sendings')).flatMap((one) => listOf(fieldOf(one, 'desks')));
      expect(desks.map((one) => textOf(one, 'name'))).toEqual(['区领导', '市政府总值班室', '市网信办']);
    });

    it.each([DESK_SCREEN, PHONE_SCREEN])('is one page and a paper, at $width', async (screen) => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}/upward`, screen);
      await page.getByText('初报 U1').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/upward-${screen.width}.png`, fullPage: true });
      await page.getByRole('link', { name: '打印' }).click();
      await page.getByRole('cell', { name: '已约谈公交公司，次日恢复' }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/upward-paper-${screen.width}.png`, fullPage: true });
    });
  });

  describe('P3 · a superior takes the case over', () => {
    it('on record with its paper, and the form of a release asks for its word', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}/upward`);
      const dialog = page.getByRole('dialog');
      await room().command(number, 'record-takeover', {
        body: '宁波市突发事件应急指挥部',
        since: await room().client.now(),
        evidence: [{ kind: 'document', ref: '甬应急指〔2026〕2号' }],
      });
      await page.reload();
      await page.getByText(/宁波市突发事件应急指挥部自/).waitFor();
      await page.getByRole('button', { name: '登记请示' }).click();
      await dialog.getByLabel('请示何人').fill('市指挥部新闻组');
      await dialog.getByLabel('请示内容').fill('请示首次发布的内容');
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText(/请示市指挥部新闻组/).waitFor();
      await page.goto(page.url().replace(/\/cases\/.*/, `/cases/${number}/release`));
      await page.getByLabel('上级同意（何人何时）').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(room().troubles()).toEqual([]);
    });
  });

  describe('P2 · an order from above is answered on the same page', () => {
    it('written by the unit, signed by its head, who reads what he signs', async () => {
      const order = await room().register();
      await room().command(order, 'assign', {
        unit: 'shengtai-huanjing-ju',
        part: 'primary',
        assignedBy: { unit: '市网信办', number: '甬网转〔2026〕31号', dueAt: '2026-03-24T09:00:00.000Z' },
      });
      const { page } = await room().open('shengtai-huanjing-ju-officer-a', `/cases/${order}/upward`);
      const dialog = page.getByRole('dialog');
      // M2: of the desk's reports a unit is not told that there are none, as it would not be told of any.
      await page.getByText('还没有反馈件').waitFor();
      expect(await page.getByText('还没有书面报告').count()).toBe(0);
      await page.getByRole('button', { name: '拟反馈件' }).click();
      for (const [label, text] of [
        ['基本事实', '末班车提前二十分钟收班'],
        ['处置情况', '已恢复'],
        ['答复情况', '已在门户网站答复'],
        ['后续安排', '纳入日常抽查'],
      ] as const)
        await dialog.getByLabel(label).fill(text);
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByRole('button', { name: '送签' }).click();
      await dialog.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('第 1 稿正在签发').waitFor();

      const head = await room().open('shengtai-huanjing-ju-principal', `/cases/${order}`);
      await head.page.getByRole('button', { name: '审批', exact: true }).click();
      const form = head.page.getByRole('dialog');
      await form.getByText('末班车提前二十分钟收班').waitFor();
      await form.getByText('同意', { exact: true }).click();
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(head.page);
      await page.reload();
      await page.getByText(/第 1 稿由.+签发/).waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });
}
