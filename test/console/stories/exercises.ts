import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

const OTHER_COORDINATOR = 'qu-zhengfu-ban-duty-c';
const EVALUATOR = 'jiaotong-ju-officer-a';

export function exercises(room: () => DutyRoom): void {
  const shots = process.env['SHOTS'];
  /** Fit for everybody and as wide as the window, and looked at by whoever asked for pictures. */
  const lookAt = async (page: Page, name: string): Promise<void> => {
    if (shots) await page.screenshot({ path: `${shots}/exercises-${name}.png`, fullPage: true });
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  };

  describe('S4 · 演练 on the console', () => {
    it('is set up by units, asked for and started by two, played, watched from a phone, and ends with a scorecard', async () => {
      const person = async (id: string): Promise<string> =>
        textOf(
          listOf(fieldOf(await room().client.as(COORDINATOR, 'GET', '/api/directory'), 'contacts')).find(
            (one) => textOf(one, 'id') === id,
          ),
          'name',
        );
      const { page } = await room().open(COORDINATOR, '/exercises');
      await page.getByText('这一栏没有演练。').waitFor();
      await lookAt(page, 'none');
      await page.getByRole('button', { name: '设置演练' }).click();
      const form = page.getByRole('dialog');
      await form.getByText('1:24', { exact: true }).click();
      await form.getByText('全程约 2 小时', { exact: true }).waitFor();
      // Not the whole directory: those of the desk, and of the units that are added.
      expect(await form.getByRole('checkbox').count()).toBeLessThan(15);
      await form.getByText('还没有选参演人员').waitFor();
      await form.locator('.unit-select input').first().fill('应急');
      await page.locator('.ant-select-item-option', { hasText: '区应急管理局' }).first().click();
      for (const id of ['qu-zhengfu-ban-duty-b', 'qu-zhengfu-ban-leader', 'yingji-ju-officer-a', 'yingji-ju-leader'])
        await form
          .getByText(`${await person(id)}（`)
          .first()
          .click();
      await form.getByText('还没有定评估人员：政府办、应急局').waitFor();
      const evaluator = { label: await person(EVALUATOR) };
      await form.getByLabel('评估 政府办').selectOption(evaluator);
      await form.getByLabel('评估 应急局').selectOption(evaluator);
      await form.getByText('还没有定答问人员').waitFor();
      await form.getByLabel('答问人员').selectOption('yingji-ju-leader');
      await form.getByText('发真实短信到参演人员手机').click();
      await lookAt(page, 'set-up');
      await form.getByRole('button', { name: '设置演练' }).click();
      await page.getByRole('heading', { name: /^BLE\d+ 【演练】化工园区爆炸$/ }).waitFor();
      const path = new URL(page.url()).pathname;

      // H2: whoever asked for it is not offered the start.
      await page.getByRole('button', { name: '提请开始' }).click();
      await form.getByLabel('何时开始、为何发真实短信').fill('上午十时，检验联络');
      await form.getByRole('button', { name: '提请开始' }).click();
      await page.getByText('已提请开始，请由另一人开始').waitFor();
      await page.getByRole('button', { name: '提请开始' }).waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: '开始演练' }).count()).toBe(0);
      await lookAt(page, 'asked');
      const other = await room().open(OTHER_COORDINATOR, path, PHONE_SCREEN);
      await other.page.getByRole('button', { name: '开始演练' }).click();
      await other.page.getByText('进行中').first().waitFor();
      await lookAt(other.page, 'started-phone');

      // Six hours of the script: the question has been put.
      await room().stack.advance('PT16M');
      await page.reload();
      await page.getByText(/下达情景 · 【演练】区领导提问/).waitFor();
      await lookAt(page, 'running');
      const leader = await room().open('yingji-ju-leader', path, PHONE_SCREEN);
      await leader.page.getByText('【演练】区领导提问').waitFor();
      // What came from outside he meets in the cases.
      expect(await leader.page.getByText('【演练】化工园区一装置爆炸起火').count()).toBe(0);
      await leader.page.getByRole('button', { name: '答复提问' }).click();
      await leader.page.getByRole('dialog').getByLabel('答复').fill('十人死亡、二十人受伤，以应急局公布为准。');
      await lookAt(leader.page, 'answer-phone');
      await leader.page.getByRole('dialog').getByRole('button', { name: '答复提问' }).click();
      await leader.page.getByText(/已答复/).waitFor();

      // Its case says whose it is and where it came from, and offers no copy for the public.
      const desk = await room().open('qu-zhengfu-ban-duty-b', path);
      await desk.page.getByRole('link', { name: /^BL\d/ }).first().click();
      await desk.page.getByText('演练导调').first().waitFor();
      await desk.page
        .getByText(/生产安全事故/)
        .first()
        .waitFor();
      expect(await desk.page.getByText('production-accident').count()).toBe(0);
      expect(await desk.page.getByRole('button', { name: '导出公开副本' }).count()).toBe(0);
      await lookAt(desk.page, 'case');
      await desk.page.getByRole('link', { name: /^BLE/ }).click();

      const watcher = await room().open(EVALUATOR, path, PHONE_SCREEN);
      await watcher.page.getByRole('button', { name: '写评估记录' }).click();
      await watcher.page.getByRole('dialog').getByLabel('哪个单位').selectOption('yingji-ju');
      await watcher.page.getByRole('dialog').getByLabel('看到的情况').fill('接到提问后一分钟答复，有依据。');
      await lookAt(watcher.page, 'note-phone');
      await watcher.page.getByRole('dialog').getByRole('button', { name: '写评估记录' }).click();
      await watcher.page.getByText('接到提问后一分钟答复，有依据。').first().waitFor();
      // Until it is over, what is thought of them is not for those who take part.
      await leader.page.reload();
      await leader.page.getByText(/已答复/).waitFor();
      expect(await leader.page.getByText('接到提问后一分钟答复').count()).toBe(0);

      await page.reload();
      await page.getByRole('button', { name: '结束并生成评估表' }).click();
      await form.getByRole('button', { name: '结束并生成评估表' }).click();
      await page.getByRole('heading', { name: '评估表 · 应急局' }).waitFor();
      await page.getByText('（实际 30 分）').first().waitFor();
      await page.getByText('演练已了结，未下达').waitFor();
      await lookAt(page, 'ended');
      await page.getByRole('link', { name: '评估表文书' }).click();
      await page.getByRole('heading', { name: /演练评估表/ }).waitFor();
      await lookAt(page, 'paper');
      await leader.page.reload();
      await leader.page.getByText('接到提问后一分钟答复，有依据。').first().waitFor();
      await lookAt(leader.page, 'ended-phone');

      // Whoever was in none is told so, and offered nothing.
      const stranger = await room().open('jiaotong-ju-officer-b', '/exercises', PHONE_SCREEN);
      await stranger.page.getByRole('button', { name: '已结束' }).click();
      await stranger.page.getByText('这一栏没有演练。').waitFor();
      expect(await stranger.page.getByRole('button', { name: '设置演练' }).count()).toBe(0);
      await stranger.page.goto(`${room().stack.url}${path}`);
      await stranger.page.getByText('您不参加这次演练，也不负责评估；请联系值班台').waitFor();
      await lookAt(stranger.page, 'stranger-phone');
      await page.goto(`${room().stack.url}/exercises`);
      await page.getByRole('button', { name: '已结束' }).click();
      await page.getByRole('link', { name: /^BLE/ }).waitFor();
      await lookAt(page, 'register');
      const phone = await room().open(COORDINATOR, '/exercises', PHONE_SCREEN);
      await phone.page.getByRole('button', { name: '设置演练' }).click();
      await phone.page.getByRole('dialog').getByText('还没有选参演人员').waitFor();
      await lookAt(phone.page, 'set-up-phone');
      expect(room().troubles()).toEqual([]);
    });
  });
}
