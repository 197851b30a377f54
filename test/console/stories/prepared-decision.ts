import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { bareClauses } from '../harness/clauses.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const UNIT = 'shengtai-huanjing-ju';
const LEADER = 'qu-zhengfu-ban-district-leader';
const FIRST = '您反映的异味问题，我局已现场核查，正在处理。';
const SECOND = '您反映的异味问题，我局已现场核查，企业3月25日前完成整改。';
/** The secretary at a desk and the leader with his phone, and the other way round. */
const SCREENS = [
  [DESK_SCREEN, PHONE_SCREEN],
  [PHONE_SCREEN, DESK_SCREEN],
] as const;

export function preparedDecision(room: () => DutyRoom): void {
  const shots = process.env['SHOTS'];
  /** As it stands: within its window, nothing serious for axe, and no clause by its id alone. */
  async function stands(page: Page, name: string): Promise<void> {
    const { width } = page.viewportSize() ?? DESK_SCREEN;
    if (shots) await page.screenshot({ path: `${shots}/prepared-${name}-${width}.png`, fullPage: true });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await bareClauses(page)).toEqual([]);
  }

  /** A wording that its officer put before the unit's leader. */
  async function submitted(): Promise<string> {
    const number = await room().register();
    await room().command(number, 'confirm', {});
    await room().command(number, 'assign', { unit: UNIT, part: 'primary' });
    const written = { kind: 'wording', title: '关于夜间异味的答复', text: FIRST };
    await room().command(number, 'save-document', written, `${UNIT}-officer-a`);
    const submit = { documentId: 'D1', version: 1, says: '请审' };
    await room().command(number, 'submit-document', submit, `${UNIT}-officer-a`);
    await room().stack.quiet();
    return number;
  }
  /** A consultation whose proposed handling is before a leader of the district. */
  async function consulted(): Promise<string> {
    const caseNumber = await room().register({
      summary: '自来水浑浊，多个小区反映',
      place: '大碶街道',
      categories: ['other'],
      learntBy: 'phone',
      grades: { opinion: 'II', emergency: null },
      gradeReason: '涉及面广',
    });
    const convened = await room().client.as(COORDINATOR, 'POST', '/api/consultations', {
      caseNumber,
      means: 'page',
      says: '涉及面广，须统一研判',
      invite: [{ unit: 'zilaishui-gongsi', as: 'concerned' }],
    });
    const number = textOf(fieldOf(convened, 'consultation'), 'number');
    const act = (command: string, body: object): Promise<unknown> =>
      room().client.as(COORDINATOR, 'POST', `/api/consultations/${number}/${command}`, body);
    await act('assess', { nature: '供水抢修引起的水质波动', trend: '转发趋缓', risk: '复发则可能聚集' });
    await act('save-handling', { text: '免费供应桶装水；原因三日内公布。' });
    await act('submit', { version: 1, early: '群众已在聚集' });
    await room().stack.quiet();
    return number;
  }

  const decisions = async (number: string): Promise<unknown[]> =>
    listOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}/documents`), 'documents')).flatMap(
      (one) => listOf(fieldOf(one, 'decisions')),
    );

  describe('A4 · a secretary prepares a decision on a wording, and its decider presses', () => {
    it.each(SCREENS)('with changes, from $width', async (desk, phone) => {
      const number = await submitted();
      const path = `/cases/${number}/documents`;
      const { page } = await room().open(`${UNIT}-officer-b`, path, desk);
      await page.getByRole('button', { name: '代拟意见' }).click();
      const form = page.getByRole('dialog');
      await form.getByText(/由审批人.*一键办理/).waitFor();
      expect(await form.getByRole('button', { name: '确定' }).isDisabled()).toBe(true);
      await form.getByText('同意', { exact: true }).click();
      await form.getByLabel(/修改后的正文/).fill(SECOND);
      // What is changed is said why.
      expect(await form.getByRole('button', { name: '确定' }).isDisabled()).toBe(true);
      await form.getByLabel('说明').fill('补写整改期限');
      await stands(page, 'form');
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('拟修改后同意').first().waitFor();
      await stands(page, 'waits');
      expect(await decisions(number)).toEqual([]);

      const leader = await room().open(`${UNIT}-leader`, path, phone);
      await leader.page.getByRole('button', { name: '审批', exact: true }).first().click();
      const decide = leader.page.getByRole('dialog');
      await decide.getByText(SECOND).first().waitFor();
      await stands(leader.page, 'decides');
      await decide.getByRole('button', { name: '按拟办意见办理' }).click();
      await sendNow(leader.page);
      await expect
        .poll(async () => (await decisions(number)).map((one) => [fieldOf(one, 'approved'), fieldOf(one, 'changed')]))
        .toEqual([[true, 2]]);
      await leader.page.getByText(/拟办意见由.*代拟/).waitFor();
      await stands(leader.page, 'decided');
      expect(room().troubles()).toEqual([]);
    });
  });

  describe('A4 · 代录: what a leader decided by telephone is written down by another', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])('with what shows it, at $width', async (screen) => {
      const number = await submitted();
      const { page } = await room().open(`${UNIT}-officer-b`, `/cases/${number}/documents`, screen);
      await page.getByRole('button', { name: '代录决定' }).click();
      const form = page.getByRole('dialog');
      await form.getByText(/须附凭据/).waitFor();
      await form.getByText('退回', { exact: true }).click();
      await form.getByLabel('说明').fill('写明何时整改到位');
      expect(await form.getByRole('button', { name: '确定' }).isDisabled()).toBe(true);
      await form.getByLabel('佐证').fill('通话录音 2026-03-20 10:05');
      await stands(page, 'records');
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText(/代录：电话/).waitFor();
      await stands(page, 'recorded');
      expect((await decisions(number)).map((one) => fieldOf(one, 'approved'))).toEqual([false]);
      expect(room().troubles()).toEqual([]);
    });
  });

  describe('A4 · the handling that was consulted on', () => {
    it.each(SCREENS)('is prepared by the office, and its leader presses, from $width', async (desk, phone) => {
      const path = `/consultations/${await consulted()}`;
      const { page } = await room().open('qu-zhengfu-ban-duty-b', path, desk);
      await page.getByRole('button', { name: '代拟审定意见' }).click();
      const form = page.getByRole('dialog');
      await form.getByText('同意', { exact: true }).click();
      await form.getByLabel(/修改稿/).fill('免费供应桶装水；原因次日公布。');
      await form.getByLabel('意见', { exact: true }).fill('原因须尽早公布');
      await stands(page, 'handling-form');
      await form.getByRole('button', { name: '代拟审定意见' }).click();
      await form.waitFor({ state: 'detached' });
      await page.getByText('拟修改后同意').first().waitFor();
      await stands(page, 'handling-waits');

      const leader = await room().open(LEADER, path, phone);
      await leader.page.getByText('原因须尽早公布').first().waitFor();
      await leader.page.getByRole('button', { name: '按拟办意见办理' }).click();
      // What he is about to press stands in the form.
      await leader.page.getByRole('dialog').getByText('免费供应桶装水；原因次日公布。').waitFor();
      await stands(leader.page, 'handling-decides');
      await leader.page.getByRole('dialog').getByRole('button', { name: '按拟办意见办理' }).click();
      await leader.page.getByRole('dialog').waitFor({ state: 'detached' });
      await leader.page.getByText('修改后同意，成为第 2 稿').waitFor();
      await leader.page.getByText(/拟办意见由.*代拟/).waitFor();
      await stands(leader.page, 'handling-decided');
      expect(room().troubles()).toEqual([]);
    });

    it.each([DESK_SCREEN, PHONE_SCREEN])('is written down as it was decided, at $width', async (screen) => {
      const path = `/consultations/${await consulted()}`;
      const { page } = await room().open('qu-zhengfu-ban-duty-b', path, screen);
      await page.getByRole('button', { name: '代录审定' }).click();
      const form = page.getByRole('dialog');
      expect(await form.getByRole('button', { name: '代录审定' }).isDisabled()).toBe(true);
      await form.getByLabel('哪位领导').selectOption({ index: 1 });
      await form.getByText('同意', { exact: true }).click();
      await form.getByLabel('佐证').fill('批示原件 2026-03-20');
      await stands(page, 'handling-records');
      await form.getByRole('button', { name: '代录审定' }).click();
      await page.getByText(/由 .* 代录/).waitFor();
      await stands(page, 'handling-recorded');
      expect(room().troubles()).toEqual([]);
    });
  });
}
