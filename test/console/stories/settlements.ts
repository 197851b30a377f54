import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const UNIT = 'shengtai-huanjing-ju';
const OFFICER = `${UNIT}-officer-a`;
const STREET = 'chaiqiao';
const LEADER = 'qu-zhengfu-ban-leader';

export function settlements(room: () => DutyRoom): void {
  const shot = process.env['SHOTS'];
  let number: string;
  const stateOf = async (): Promise<unknown> =>
    fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case');

  beforeAll(async () => {
    number = await room().register();
    await room().command(number, 'confirm', {});
    await room().command(number, 'assign', { unit: UNIT, part: 'primary' });
    await room().command(number, 'assign', { unit: STREET, part: 'co-unit' });
    await room().command(number, 'release', {
      form: 'authoritative',
      publishedAt: await room().client.now(),
      address: 'https://www.bl.gov.cn/art/3.html',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/art/3.html' }],
      outlets: [],
      acts: [{ nature: 'uninformed', says: '告知办理情况' }],
      final: true,
    });
  });

  describe('D1 · the fact on the ground, part by part', () => {
    it('the desk divides it between two units', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      const panel = page.locator('.settlements');
      await panel.getByText('整件处置，未分项').waitFor();
      for (const [says, unit] of [
        ['督促企业停产整改', UNIT],
        ['修复压坏的路面', STREET],
      ] as const) {
        await panel.getByRole('button', { name: /^(分项处置|再加一项)…$/ }).click();
        const form = page.getByRole('dialog');
        await form.getByLabel('要处置什么（一句话）').fill(says);
        if (unit === STREET) await form.getByRole('radio').last().check();
        expect(await seriousFaults(page)).toEqual([]);
        if (shot) await page.screenshot({ path: `${shot}/settlement-form.png` });
        await form.getByRole('button', { name: '确定' }).click();
        await sendNow(page);
        await panel.getByText(says).waitFor();
      }
      await panel.getByText('0 / 2 项').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/settlements-desk.png`, fullPage: true });
    });

    it('the officer settles his own on a phone, and asks for more time for none that is done', async () => {
      const { page } = await room().open(OFFICER, `/cases/${number}`, PHONE_SCREEN);
      const panel = page.locator('.settlements');
      await panel.getByRole('button', { name: '申请延期… T1' }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await panel.getByRole('button', { name: '登记处置 T1' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('说明').fill('已停产，复测达标');
      await form.getByLabel('佐证').fill('复测报告');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/settle-phone.png` });
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await panel.getByText('1 / 2 项').waitFor();
      await panel.getByText('已处置 1 项').waitFor();
      expect(await panel.getByRole('button', { name: '申请延期… T1' }).count()).toBe(0);
      if (shot) await page.screenshot({ path: `${shot}/settlements-phone.png`, fullPage: true });
    });

    it.each([DESK_SCREEN, PHONE_SCREEN])('closing says which part is missing, at $width', async (screen) => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`, screen);
      const panel = page.locator('.settlements');
      await panel.getByText('修复压坏的路面').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      const answer = await room()
        .client.as(COORDINATOR, 'POST', `/api/cases/${number}/close`, {})
        .then(
          () => '',
          (error: unknown) => String(error),
        );
      expect(answer).toContain('尚缺处置事项：T2');
    });

    it('more time is asked for with a reason, and a leader of the desk decides', async () => {
      const asked = {
        settlement: 'T2',
        dueAt: '2026-04-02T10:00:00.000Z',
        reason: '连日下雨，无法浇筑',
        progress: '路基已清理',
      };
      const officer = await room().open(`${STREET}-officer-a`, `/cases/${number}`, PHONE_SCREEN);
      await officer.page.getByRole('button', { name: '申请延期… T2' }).click();
      const form = officer.page.getByRole('dialog');
      await form.getByLabel('目前进展').fill(asked.progress);
      await form.getByLabel('理由').fill(asked.reason);
      expect(await seriousFaults(officer.page)).toEqual([]);
      if (shot) await officer.page.screenshot({ path: `${shot}/extension-phone.png` });
      await form.getByRole('button', { name: '取消' }).click();
      await room().command(number, 'ask-extension', asked, `${STREET}-officer-a`);
      const { page } = await room().open(LEADER, `/cases/${number}`);
      await page
        .getByText(/T2 延至 2026-04-02 18:00；目前进展：路基已清理/)
        .first()
        .waitFor();
      await page.locator('.settlements').getByText('延期待审批').waitFor();
      await page.getByRole('button', { name: '审批', exact: true }).first().click();
      const decide = page.getByRole('dialog');
      await decide.getByText('同意', { exact: true }).click();
      await decide.getByText('延至', { exact: true }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/extension-decide.png` });
      await decide.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.locator('.settlements').getByText('延期 1 次').waitFor();
    });

    it('the desk records the other, and opens the first anew with a reason: the case is not done', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      const panel = page.locator('.settlements');
      await room().command(number, 'settle', {
        settlement: 'T2',
        unit: STREET,
        says: '路面已浇筑',
        evidence: [{ kind: 'document', ref: '验收单' }],
      });
      expect(textOf(await stateOf(), 'settledAt')).not.toBe('');
      await page.reload();
      await panel.getByText('2 / 2 项').waitFor();
      await panel.getByRole('button', { name: '重新处置… T1' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('理由').fill('夜间复测又超标');
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await panel.getByText('1 / 2 项').waitFor();
      await panel.getByText('第 2 次处置').waitFor();
      await page.getByText(/线下须重新处置 T1/).waitFor();
      expect(fieldOf(await stateOf(), 'settledAt')).toBeUndefined();
      expect(room().troubles()).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/settlements-again.png`, fullPage: true });
    });
  });

  describe('M4, H5 · passed on, called back, shown how to apply', () => {
    it('ends once the receiver’s number is there, and not before', async () => {
      const request = await room().register();
      await room().command(request, 'end', { outcome: 'passed-on', target: '12345', reason: '个人诉求' });
      const { page } = await room().open(COORDINATOR, `/cases/${request}`, PHONE_SCREEN);
      await page.getByText('待接收', { exact: true }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await page.getByRole('button', { name: '登记已接收…' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('对方受理编号').fill('NB12345-0042');
      await form
        .getByRole('button', { name: /分钟前/ })
        .first()
        .click();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/receipt-phone.png` });
      await form.getByRole('button', { name: '取消' }).click();
      await room().command(request, 'record-handoff', {
        handoff: 'H1',
        is: 'received',
        number: 'NB12345-0042',
        receivedAt: await room().client.now(),
      });
      await page.reload();
      await page.getByText('已接收', { exact: true }).waitFor();
      await page
        .getByText(/编号 NB12345-0042/)
        .first()
        .waitFor();
      if (shot) await page.screenshot({ path: `${shot}/received-phone.png`, fullPage: true });
    });

    it.each([DESK_SCREEN, PHONE_SCREEN])('asks for no content and no number of a person, at $width', async (screen) => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`, screen);
      for (const [action, says] of [
        ['登记回访', '来源平台工单编号'],
        ['登记已告知申请方式', '向负责公开该信息的单位提出'],
      ] as const) {
        await page.locator('.action-bar summary').click();
        await page.locator('.action-bar').getByRole('button', { name: action }).click();
        const form = page.getByRole('dialog');
        await form.getByText(says).waitFor();
        expect(await form.locator('textarea').count()).toBe(0);
        expect(await seriousFaults(page)).toEqual([]);
        if (shot) await page.screenshot({ path: `${shot}/${action}-${screen.width}.png` });
        await form.getByRole('button', { name: '取消' }).click();
      }
      expect(room().troubles()).toEqual([]);
    });
  });
}
