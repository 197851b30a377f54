import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';

const UNIT = 'shengtai-huanjing-ju';
const OFFICER = `${UNIT}-officer-a`;
const STREET = 'chaiqiao';
const LEADER = 'qu-zhengfu-ban-leader';
const ADMINISTRATOR = 'qu-zhengfu-ban-administrator';
const SCREENS = [DESK_SCREEN, PHONE_SCREEN];

const noWider = async (page: Awaited<ReturnType<DutyRoom['open']>>['page']) =>
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);

export function scores(room: () => DutyRoom): void {
  const shot = process.env['SHOTS'];
  /** Signed and never answered. */
  let missed: string;

  beforeAll(async () => {
    const answer = async (number: string) =>
      room().command(number, 'release', {
        form: 'authoritative',
        publishedAt: await room().client.now(),
        address: 'https://www.bl.gov.cn/art/3.html',
        evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/art/3.html' }],
        outlets: [],
        final: true,
      });
    for (const unit of [UNIT, UNIT, UNIT, UNIT, UNIT, STREET]) {
      missed = await room().register();
      await room().command(missed, 'confirm', {});
      await room().command(missed, 'assign', { unit, part: 'primary' });
      await room().command(missed, 'sign', { assignmentId: 'A1' }, `${unit}-officer-a`);
      if (unit === UNIT) await answer(missed);
    }
    missed = await room().register();
    await room().command(missed, 'confirm', {});
    await room().command(missed, 'assign', { unit: UNIT, part: 'primary' });
    await room().command(missed, 'sign', { assignmentId: 'A1' }, OFFICER);
    await room().stack.advance('PT49H');
  });

  describe('S2 · the sheet of a self-inspection', () => {
    it.each(SCREENS)('is filled from the record, a step from the scores, at $width', async (screen) => {
      const { page } = await room().open(OFFICER, '/scores', screen);
      await page.getByRole('link', { name: /自查表$/ }).click();
      await page.getByRole('heading', { name: /政务舆情回应自查表$/ }).waitFor();
      await page.getByText('到期6件次，按时5件次，超时1件次').waitFor();
      await page.getByText(`办件${missed}：`).waitFor();
      await noWider(page);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/self-inspection-${screen.width}.png`, fullPage: true });
    });
  });

  describe('S4 · the training of a spokesperson', () => {
    it.each(SCREENS)(
      'is entered by the administrator, and shown with what is to be renewed, at $width',
      async (screen) => {
        const { page } = await room().open(ADMINISTRATOR, `/directory?unit=${UNIT}`, screen);
        await page.getByText('没有培训记录').first().waitFor();
        await page
          .getByRole('row', { name: /发言人助理/ })
          .getByRole('button', { name: /编辑/ })
          .click();
        await page.getByRole('button', { name: '+ 添加培训' }).click();
        await page.getByLabel('方式').last().selectOption({ label: '以挂代训' });
        await page.getByLabel('内容、挂职单位').last().fill('市委宣传部');
        await noWider(page);
        expect(await seriousFaults(page)).toEqual([]);
        if (shot) await page.screenshot({ path: `${shot}/training-form-${screen.width}.png`, fullPage: true });
        await page.getByRole('button', { name: '保存' }).click();
        await page
          .getByText(/以挂代训 2026-03-\d\d/)
          .first()
          .waitFor();
        await noWider(page);
        if (shot) await page.screenshot({ path: `${shot}/training-${screen.width}.png`, fullPage: true });
      },
    );
  });

  describe('S5 · the scores as the record stands', () => {
    it.each(SCREENS)('the desk compares the units, and opens what a point was lost by, at $width', async (screen) => {
      const { page } = await room().open(COORDINATOR, '/scores', screen);
      await page.getByRole('heading', { name: '考核' }).waitFor();
      // Six answers fell due, one was late: 40 − 1.6 × (100 − 83.33) = 13.33.
      await page.getByText('13.33 / 40').waitFor();
      await page.getByText('不排名').first().waitFor();
      await noWider(page);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/scores-${screen.width}.png`, fullPage: true });
      await page.locator('summary', { hasText: '生态环境' }).click();
      await page.getByText('得分 = 40 − 1.6 ×（100 − 83.33），不低于 0，计 13.33 分').waitFor();
      await noWider(page);
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/scores-in-full-${screen.width}.png`, fullPage: true });
      await page
        .getByRole('link', { name: `打开 ${missed}` })
        .first()
        .click();
      await page.getByText('超时记录').waitFor();
    });

    it('of a period without data it says so', async () => {
      const { page } = await room().open(COORDINATOR, '/scores');
      await page.getByText('13.33 / 40').waitFor();
      await page.getByLabel('期间').selectOption('2025-Q3');
      await page.getByText('本期没有到期的时限，没有数据，不计分').waitFor();
      expect(await page.getByText('得分明细').count()).toBe(0);
    });

    it.each(SCREENS)('a unit sees its own row and appeals against a point, at $width', async (screen) => {
      const { page } = await room().open(OFFICER, '/scores', screen);
      await page.getByText('得分 = 40 − 1.6 ×（100 − 83.33），不低于 0，计 13.33 分').waitFor();
      expect(await page.getByText('柴桥').count()).toBe(0);
      await noWider(page);
      if (shot) await page.screenshot({ path: `${shot}/scores-own-${screen.width}.png`, fullPage: true });
      await page
        .getByRole('link', { name: `打开 ${missed}` })
        .first()
        .click();
      await page.getByRole('button', { name: '申诉扣分' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('理由').fill('当日停电，已在现场口头答复');
      await form.getByLabel('证明材料').fill('停电通知');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/appeal-${screen.width}.png` });
      if (screen === PHONE_SCREEN) return;
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('考核扣分申诉').first().waitFor();
    });
  });

  describe('S5, P7, H2 · a leader decides, and publishes', () => {
    it('finds an honest mistake, which the table then weighs by the rules', async () => {
      const { page } = await room().open(LEADER, `/cases/${missed}`);
      await page.getByRole('button', { name: '认定容错' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('理由').fill('现场回应时口误，当场更正');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/tolerate.png` });
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('已认定容错').waitFor();
      if (shot) await page.screenshot({ path: `${shot}/tolerated.png`, fullPage: true });
    });

    it('publishes the quarter once it is over, and what is published stays', async () => {
      await room().stack.advance('P11D');
      const { page } = await room().open(LEADER, '/scores');
      await page.getByLabel('期间').selectOption('2026-Q1');
      await page.getByText('40 / 40').waitFor();
      await page.getByRole('button', { name: '公布本期…' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('依据').fill('经区政府办主任办公会审定');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/publish-scores.png` });
      await form.getByRole('button', { name: '公布本期' }).click();
      await page.getByText('本期已公布').waitFor();
      await page.getByRole('button', { name: '看公布的结果' }).first().click();
      await page.getByText('不再改动').first().waitFor();
      await page.getByText('校验值').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/published-scores.png`, fullPage: true });
    });
  });
}
