import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';
import { rawWords } from '../harness/raw-words.ts';

const shots = process.env['SHOTS'];
const UNIT = 'jiaotong-ju';
const OFFICER = `${UNIT}-officer-a`;
const LEADER = `${UNIT}-leader`;
const SPEAKER = `${UNIT}-spokesperson`;
const INSPECTOR = 'ducha-shi-inspector';
const ADMINISTRATOR = 'qu-zhengfu-ban-administrator';
const LINE = '3月底前修好，期间设围挡和提示牌';

const STOP = {
  desk: {
    title: '大碶公交站台顶棚脱落',
    text: '大碶街道人民北路公交站的顶棚昨天夜里掉下来一大块，早高峰候车的人都躲着走，希望尽快修好。',
  },
  phone: {
    title: '白峰轮渡码头候船室漏雨',
    text: '白峰码头候船室下雨天一直漏水，地面湿滑，老人带着孩子候船差点摔倒，反映几次没有人修。',
  },
};

/** Each of six roles does what it is there for, from what it is told of to the last press, by what the pages offer alone. */
export function wholeTasks(room: () => DutyRoom): void {
  describe.each([
    ['desk', DESK_SCREEN],
    ['phone', PHONE_SCREEN],
  ] as const)('One case through six roles (%s)', (size, screen) => {
    const { title, text } = STOP[size];
    let number: string;
    let step = 0;

    /** The page as it stands, in both themes: no wider than the screen, nothing serious for axe, nothing raw. */
    async function looked(page: Page, name: string): Promise<void> {
      await page.waitForLoadState('networkidle');
      step += 1;
      const faults: string[] = [];
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        if (shots)
          await page.screenshot({
            path: `${shots}/${size}-${String(step).padStart(2, '0')}-${name}-${colorScheme}.png`,
            fullPage: true,
          });
        faults.push(...(await seriousFaults(page)));
      }
      const wider = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
      if (wider > 0) faults.push(`${wider} px wider than the screen`);
      faults.push(...(await rawWords(page, [title, text])));
      expect.soft(faults, name).toEqual([]);
    }
    const codeOf = async (person: string): Promise<string> => {
      const texts = listOf(await room().client.ok('GET', `/_local/texts?case=${number}`));
      const told = texts.findLast(
        (one) => textOf(one, 'person') === person && typeof fieldOf(one, 'code') === 'string',
      );
      return `${room().stack.url}/t/${textOf(told, 'code')}`;
    };
    const status = async (): Promise<string> =>
      textOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case'), 'status');

    it('a coordinator reads the alert, confirms it and gives it to a unit', async () => {
      number = await room().alert({ title, text, platform: '论坛', place: '大碶街道', topic: '交通' });
      await room().stack.quiet();
      const { page } = await room().open(COORDINATOR, `/cases/${number}/triage`, screen);
      await page.locator('.citizens-words').getByText(text.slice(0, 12)).waitFor();
      await looked(page, 'coordinator-triage');
      await page.getByRole('button', { name: /^确认并交办/ }).click();
      await sendNow(page);
      await expect.poll(status).toBe('open');
      await looked(page, 'coordinator-confirmed');
      await room().stack.quiet();
    });

    it('the unit’s officer signs by the code of his text, and records on his own page what was done and published', async () => {
      const phone = await room().window(PHONE_SCREEN);
      await phone.page.goto(await codeOf(OFFICER));
      await looked(phone.page, 'officer-code');
      await phone.page.getByRole('button', { name: '查看内容' }).click();
      await looked(phone.page, 'officer-code-known');
      await phone.page.getByRole('button', { name: '签收', exact: true }).click();
      await phone.page.getByText('由您签收').waitFor();
      await looked(phone.page, 'officer-code-signed');
      const { page } = await room().open(OFFICER, '/', screen);
      await page.locator(`.case-row[data-number="${number}"]`).waitFor();
      await looked(page, 'officer-desk');
      await page.locator(`.case-row[data-number="${number}"]`).getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await looked(page, 'officer-case');
      await page.getByRole('link', { name: '文稿与审定' }).first().click();
      await page.getByRole('button', { name: '登记口径' }).click();
      const line = page.getByRole('dialog');
      await line.getByText('措施', { exact: true }).click();
      await line.getByLabel('口径', { exact: true }).fill(LINE);
      await looked(page, 'officer-line');
      await line.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText(LINE).first().waitFor();
      await page.getByRole('button', { name: '拟新文稿' }).click();
      const draft = page.getByRole('dialog');
      await draft.getByLabel('标题').fill(`关于${title}的答复`);
      await draft.getByLabel('正文').fill(`您反映的问题，我局已到现场查看。${LINE}。`);
      await looked(page, 'officer-draft');
      await draft.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByRole('article', { name: '第 1 稿' }).getByRole('button', { name: '提请审批' }).click();
      await page.getByRole('dialog').getByLabel('送审说明').fill('请审');
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page
        .getByText(/ · 待审/)
        .first()
        .waitFor();
      await looked(page, 'officer-submitted');
      await room().stack.quiet();
      expect(room().troubles()).toEqual([]);
    });

    it('the unit’s leader finds on his own page what awaits him, and decides it', async () => {
      const { page } = await room().open(LEADER, '/', screen);
      await page.getByRole('link', { name: number }).first().waitFor();
      await looked(page, 'leader-home');
      await page.getByRole('link', { name: number }).first().click();
      await page.getByRole('button', { name: /^审批/ }).first().waitFor();
      await looked(page, 'leader-case');
      await page.getByRole('button', { name: /^审批/ }).first().click();
      const form = page.getByRole('dialog');
      await form.getByText('同意', { exact: true }).click();
      await looked(page, 'leader-decides');
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.goto(room().stack.url);
      await looked(page, 'leader-home-after');
      await room().stack.quiet();
      expect(room().troubles()).toEqual([]);
    });

    it('the unit’s spokesperson reads what may be said, and asks for more', async () => {
      const { page } = await room().open(SPEAKER, '/', screen);
      await page.getByText(LINE).first().waitFor();
      await looked(page, 'spokesperson-home');
      await page.getByRole('link', { name: number }).first().click();
      await page.getByText(LINE).first().waitFor();
      await looked(page, 'spokesperson-line');
      await page.goto(`${room().stack.url}/cases/${number}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByLabel('评论', { exact: true }).fill('发布会上会问到工期，请补一条口径');
      await looked(page, 'spokesperson-case');
      await page.getByRole('button', { name: '发表', exact: true }).click();
      await page.locator('.log').getByText('请补一条口径').waitFor();
      expect(room().troubles()).toEqual([]);
    });

    it('the officer publishes the answer, and records what was done', async () => {
      const { page } = await room().open(OFFICER, `/cases/${number}`, screen);
      await page.getByRole('link', { name: '登记发布' }).first().click();
      await page.getByLabel('网址').fill('https://www.bl.gov.cn/art/2026/3/20/art_1.html');
      await page.getByText('这是最终发布').click();
      await page.getByLabel('怨气怨言', { exact: true }).check();
      await page.getByLabel('怨气怨言 · 化解了什么').fill('已修复并向候车群众说明');
      await page.locator('.consequences').getByText('公开回应').waitFor();
      await looked(page, 'officer-release');
      await page.getByRole('button', { name: '登记发布' }).click();
      await page.getByRole('button', { name: '登记线下处置' }).click();
      await page.getByLabel('说明', { exact: true }).fill('已更换顶棚并复查');
      await page.getByLabel('佐证').fill('现场照片 2 张');
      await looked(page, 'officer-settles');
      await page.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('待提交，尚可撤销').waitFor({ state: 'detached' });
      await looked(page, 'officer-done');
      await room().stack.quiet();
      expect(room().troubles()).toEqual([]);
    });

    it('the coordinator closes it', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`, screen);
      await page.getByRole('button', { name: '办结' }).waitFor();
      await looked(page, 'coordinator-case');
      await page.getByRole('button', { name: '办结' }).click();
      await looked(page, 'coordinator-closes');
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await expect.poll(status).toBe('closed');
      await looked(page, 'coordinator-closed');
    });

    it('the inspector finds it among what is closed, checks its record and sees that this was recorded', async () => {
      const { page } = await room().open(INSPECTOR, '/', screen);
      await page.getByRole('link', { name: /^已办结/ }).click();
      await page.locator(`.case-row[data-number="${number}"]`).waitFor();
      await looked(page, 'inspector-closed');
      await page.locator(`.case-row[data-number="${number}"]`).getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await looked(page, 'inspector-case');
      await page.getByRole('button', { name: /^校验/ }).first().click();
      await page.getByRole('dialog').waitFor();
      await looked(page, 'inspector-proof');
      await page.keyboard.press('Escape');
      // What is closed is read for a reason, and whoever reads is on record himself.
      await page.getByRole('button', { name: '查看原文' }).click();
      await page.getByLabel('查看原文用于什么？').fill('督查抽查回应质量');
      await looked(page, 'inspector-reads');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /查看|确定/ })
        .click();
      await page.locator('.citizens-words').getByText(text.slice(0, 12)).waitFor();
      await page.goto(`${room().stack.url}/directory/audit`);
      await page.getByText(number).first().waitFor();
      await looked(page, 'inspector-log');
      expect(room().troubles()).toEqual([]);
    });

    it('the administrator sees what is lacking, and puts somebody on the rota', async () => {
      const { page } = await room().open(ADMINISTRATOR, '/', screen);
      await page.getByRole('listitem').filter({ hasText: '值班表' }).getByRole('link').waitFor();
      await looked(page, 'administrator-home');
      await page.getByRole('listitem').filter({ hasText: '值班表' }).getByRole('link').click();
      await page.waitForURL(/directory\/rota/);
      await looked(page, 'administrator-rota');
      await page.getByRole('button', { name: '编辑' }).last().click();
      const shift = page.getByRole('dialog');
      const others = shift.getByRole('checkbox', { checked: false });
      await others.first().check();
      await shift.getByLabel('缘由').fill('增派一人');
      await looked(page, 'administrator-shift');
      await shift.getByRole('button', { name: '保存' }).click();
      await shift.waitFor({ state: 'detached' });
      await page.getByText('调整（').first().waitFor();
      await looked(page, 'administrator-shift-saved');
      expect(room().troubles()).toEqual([]);
    });
  });
}
