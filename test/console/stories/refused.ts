import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function refused(room: () => DutyRoom): void {
  beforeAll(async () => {
    const now = await room().client.now();
    await room().client.push(
      'generic',
      ['小区停水三天了，电话13912345678', { id: 'A-17', 标题文字: '改了字段名' }],
      now,
    );
    await room().client.push('generic', '停水', now);
  });

  const OTHER = 'xuanchuan-bu-duty-a';
  const ADMINISTRATOR = 'qu-zhengfu-ban-administrator';

  describe('M4 · 未接收', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])('says what was wrong and what to do, at $width', async (screen) => {
      const { page } = await room().open(COORDINATOR, '/refused', screen);
      await page.getByText('每条预警应为 JSON 对象').waitFor();
      await page.getByText('标题和正文都没有').waitFor();
      await page.getByText('整批未接收，条数不明').waitFor();
      await page.getByText('对方编号 A-17').waitFor();
      expect(await page.locator('body').innerText()).not.toMatch(/停水|13912345678/);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      const shots = process.env['SHOTS'];
      if (shots) await page.screenshot({ path: `${shots}/refused-${screen.width}.png`, fullPage: true });
    });

    it('by source; words are opened with a reason, masked; a row that was seen to goes', async () => {
      const { page } = await room().open(COORDINATOR, '/refused');
      await page.getByLabel('信息源').selectOption({ label: '思通舆情' });
      await page.getByText('没有未接收的信息').waitFor();
      await page.getByLabel('信息源').selectOption({ label: '通用预警接口' });
      const row = page.getByRole('row').filter({ hasText: '收到字符串' });
      await row.getByRole('button', { name: '查看原文' }).click();
      const open = page.getByRole('dialog').getByRole('button', { name: '查看（留痕）' });
      // H5: nothing is opened for no reason, and none is given before a person gives it.
      expect(await page.getByLabel('查看原文用于什么？').inputValue()).toBe('');
      expect(await open.isDisabled()).toBe(true);
      await page.getByLabel('查看原文用于什么？').fill('登记办件需要核对原文');
      await open.click();
      await row.getByText('小区停水三天了，电话〔').waitFor();
      await row.getByRole('button', { name: '已处理…' }).click();
      await page.getByRole('dialog').getByLabel('理由').fill('已人工登记');
      await page.getByRole('dialog').getByRole('button', { name: '标为已处理' }).click();
      await row.waitFor({ state: 'detached' });
      expect(await page.getByText('对方编号 A-17').count()).toBe(1);
    });

    it('H5 · what was seen to stays in sight, and two persons erase it', async () => {
      const { page } = await room().open(COORDINATOR, '/refused');
      await page.getByLabel('处理情况').selectOption({ label: '已处理' });
      const row = page.getByRole('row').filter({ hasText: '收到字符串' });
      await row.getByText('标为已处理：已人工登记').waitFor();
      await row.getByRole('button', { name: '申请清除…' }).click();
      await page.getByRole('dialog').getByLabel('理由').fill('含他人个人信息');
      await page.getByRole('dialog').getByRole('button', { name: '申请清除' }).click();
      await row.getByText('待审批清除').waitFor();
      expect(await row.getByRole('button', { name: '同意清除…' }).count()).toBe(0);
      const shots = process.env['SHOTS'];
      for (const screen of [PHONE_SCREEN, DESK_SCREEN]) {
        const { page: theirs } = await room().open(OTHER, '/refused', screen);
        await theirs.getByLabel('处理情况').selectOption({ label: '已处理' });
        const same = theirs.getByRole('row').filter({ hasText: '收到字符串' });
        await same.getByRole('button', { name: '同意清除…' }).waitFor();
        expect(await theirs.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        if (shots) await theirs.screenshot({ path: `${shots}/erasing-${screen.width}.png` });
        if (screen === PHONE_SCREEN) continue;
        await same.getByRole('button', { name: '同意清除…' }).click();
        await theirs.getByRole('dialog').getByLabel('理由').fill('核对无误');
        await theirs.getByRole('dialog').getByRole('button', { name: '同意清除' }).click();
        await theirs.getByText('没有未接收的信息').waitFor();
      }
    });

    it('an administrator reads what was wrong, and neither the words nor a button', async () => {
      const { page } = await room().open(ADMINISTRATOR, '/refused');
      await page.getByText('标题和正文都没有').waitFor();
      expect(await page.getByRole('button', { name: /查看原文|已处理/ }).count()).toBe(0);
    });

    it('without a complaint of a window', () => {
      expect(room().troubles()).toEqual([]);
    });
  });
}
