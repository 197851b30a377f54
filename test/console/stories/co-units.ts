import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom, sendNow } from '../harness/desk.ts';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';

export function coUnits(room: () => DutyRoom): void {
  let number: string;
  beforeAll(async () => {
    number = await room().alert({
      title: '希望关注：新碶、小港两街道交界处河道发臭',
      text: '新碶街道和小港街道交界的河道近一周发黑发臭，两边都说不归自己管。',
      platform: '论坛',
    });
  });

  const shot = process.env['SHOTS'];
  const assignments = async (): Promise<unknown[]> =>
    listOf(fieldOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case'), 'assignments'));

  describe('R2, R3 · several units answer together', () => {
    it('the streets of one matter are proposed as co-units, and get it with the same press', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByText('涉及新碶、小港等多个属地').first().waitFor();
      await page.getByRole('button', { name: '确认立件' }).first().click();
      const form = page.getByRole('dialog');
      await form.getByText('同时交办（协办）').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/co-confirm.png` });
      await form.getByRole('button', { name: '确认并交办' }).click();
      await sendNow(page);
      await expect
        .poll(async () => (await assignments()).map((one) => textOf(one, 'part')))
        .toEqual(['primary', 'co-unit', 'co-unit']);
    });

    it.each([DESK_SCREEN, PHONE_SCREEN])(
      'each shows its task, its time and what it answered, at $width',
      async (screen) => {
        const own = (await assignments()).find((one) => textOf(one, 'part') === 'co-unit');
        const assignmentId = textOf(own, 'id');
        if (fieldOf(own, 'contributedAt') === undefined) {
          await room().command(number, 'set-task', {
            assignmentId,
            task: '排查沿河排口并提供名单',
            reason: '明确分工',
          });
          await room().command(number, 'report-progress', { assignmentId, says: '已到现场', toldBy: '街道张主任来电' });
          await room().command(number, 'contribute', {
            assignmentId,
            says: '沿河共3处排口，名单附后',
            toldBy: '街道张主任来电',
          });
        }
        const { page } = await room().open(COORDINATOR, `/cases/${number}`, screen);
        await page.getByText('分工：排查沿河排口并提供名单').waitFor();
        await page.getByText('报送：沿河共3处排口，名单附后').waitFor();
        await page.getByText(/^统筹协调：.*涉及多个单位/).waitFor();
        await page
          .getByText(/协办意见限 .* 前报送/)
          .first()
          .waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(await seriousFaults(page)).toEqual([]);
        if (shot) await page.screenshot({ path: `${shot}/co-case-${screen.width}.png`, fullPage: true });
      },
    );

    it('another answer is asked for in the form beside the unit', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}`);
      await page.getByRole('button', { name: '调整分工' }).first().click();
      const form = page.getByRole('dialog');
      await form.getByLabel('分工（一句话）').fill('补充排口责任单位');
      await form.getByLabel('理由').fill('媒体追问');
      if (shot) await page.screenshot({ path: `${shot}/co-task.png` });
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('分工：补充排口责任单位').waitFor();
      expect(room().troubles()).toEqual([]);
    });
  });

  const documents = async (): Promise<unknown[]> =>
    listOf(fieldOf(await room().client.as(COORDINATOR, 'GET', `/api/cases/${number}/documents`), 'documents'));
  const unitLed = async (): Promise<string> =>
    textOf(
      fieldOf(
        (await assignments()).find((one) => textOf(one, 'part') === 'primary'),
        'unit',
      ),
      'id',
    );

  describe('A4 · what is written for it is approved', () => {
    it('an officer drafts it, another version stands beside, and he puts one before its deciders', async () => {
      const officer = `${await unitLed()}-officer-a`;
      const { page } = await room().open(officer, `/cases/${number}/documents`);
      await page.getByText('还没有文稿').waitFor();
      await page.getByRole('button', { name: '拟新文稿' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('标题').fill('关于河道发臭的答复');
      await form.getByLabel('正文').fill('您反映的河道发臭问题，我局已于3月20日会同两街道现场核查。');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/document-form.png` });
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByRole('article', { name: '第 1 稿' }).waitFor();
      for (const text of ['第一种写法：已排查排口3处。', '第二种写法：已封堵1处排口。'])
        await room().command(number, 'save-document', { documentId: 'D1', basedOn: 1, text }, officer);
      await page.getByText('有 2 份并列的修改稿').waitFor();
      // R3: another unit's figure is agreed on, and the first way of writing differs from it.
      const street = textOf(
        fieldOf(
          (await assignments()).find((one) => textOf(one, 'part') === 'co-unit'),
          'unit',
        ),
        'id',
      );
      await room().command(number, 'set-line-fact', {
        kind: 'figure',
        label: '排口',
        value: '2处',
        confirmedBy: '水利局',
        unit: street,
      });
      await page
        .getByText(/口径：2处/)
        .first()
        .waitFor();
      if (shot) await page.screenshot({ path: `${shot}/line-desk.png`, fullPage: true });
      await page.getByRole('article', { name: '第 2 稿' }).getByRole('button', { name: '提请审批' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await page.getByRole('alert').getByText('与各单位商定的口径不一致').waitFor();
      if (shot) await page.screenshot({ path: `${shot}/line-refused.png` });
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
      await page.getByRole('button', { name: '更新', exact: true }).click();
      const fact = page.getByRole('dialog');
      await fact.getByLabel('口径', { exact: true }).fill('1处');
      await fact.getByLabel('更新理由').fill('现场核实只封堵1处');
      expect(await seriousFaults(page)).toEqual([]);
      if (shot) await page.screenshot({ path: `${shot}/line-form.png` });
      await fact.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('第 1 版：2处').waitFor();
      await page.getByRole('article', { name: '第 3 稿' }).getByRole('button', { name: '提请审批' }).click();
      await page.getByRole('dialog').getByLabel('送审说明').fill('请审');
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('文稿审核 · 待审').waitFor();
      await page.getByText(/审批期间法定时限照常计时/).waitFor();
      if (shot) await page.screenshot({ path: `${shot}/documents-desk.png`, fullPage: true });
      expect(await seriousFaults(page)).toEqual([]);
    });

    it('his leader changes it on a phone and approves: his text is the next version', async () => {
      const leader = `${await unitLed()}-leader`;
      const { page } = await room().open(leader, `/cases/${number}/documents`, PHONE_SCREEN);
      await page.getByRole('button', { name: '审批', exact: true }).click();
      const form = page.getByRole('dialog');
      await form.getByText('第二种写法：已封堵1处排口。').waitFor();
      await form.getByText('同意', { exact: true }).click();
      await form.getByLabel('审批人修改后的正文').fill('已封堵1处排口，3月底前完成清淤。');
      await form.getByLabel('说明').fill('补写期限');
      if (shot) await page.screenshot({ path: `${shot}/document-decide-phone.png` });
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('文稿审发 · 待审').waitFor();
      await page.getByRole('article', { name: '第 4 稿' }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      if (shot) await page.screenshot({ path: `${shot}/documents-phone.png`, fullPage: true });
      expect((await documents()).map((one) => listOf(fieldOf(one, 'decisions')).length)).toEqual([1]);
    });

    it('the desk writes down what the head decided on the telephone, and the answer is approved', async () => {
      const { page } = await room().open(COORDINATOR, `/cases/${number}/documents`);
      await page.getByRole('button', { name: '代录决定' }).click();
      const form = page.getByRole('dialog');
      await form.getByText('同意', { exact: true }).click();
      await form.getByLabel('佐证').fill('值班台回拨记录17号');
      if (shot) await page.screenshot({ path: `${shot}/document-record.png` });
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('第 4 稿已审定').first().waitFor();
      await page.getByText(/代录：电话/).waitFor();
      if (shot) await page.screenshot({ path: `${shot}/documents-approved.png`, fullPage: true });
      expect(room().troubles()).toEqual([]);
    });
  });
}
