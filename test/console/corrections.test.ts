import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './harness/axe.ts';
import { COORDINATOR, type DutyRoom, dutyRoom } from './harness/desk.ts';

let room: DutyRoom;
beforeAll(async () => {
  room = await dutyRoom();
}, 120_000);
afterEach(() => room.closeWindows());
afterAll(async () => {
  await room.end();
});

describe('H2 · a recorded fact is corrected on the console', () => {
  it('field by field with what it was, one person alone where no duty hangs on it, and a second one else', async () => {
    const number = await room.register();
    const { page } = await room.open(COORDINATOR, `/cases/${number}`);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: '更正' }).last().click();
    await dialog.getByLabel('地点').fill('小港街道陈山村');
    await dialog.getByLabel('依据').fill('来电录音');
    await dialog.getByLabel('更正内容').getByText('→ 小港街道陈山村').waitFor();
    await dialog.getByText('提交后即生效').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await dialog.getByLabel('此事并未发生').count()).toBe(0);
    await dialog.getByRole('button', { name: '取消' }).click();

    await room.command(number, 'release', {
      form: 'authoritative',
      publishedAt: await room.client.now(),
      address: 'https://www.bl.gov.cn/art/1.html',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/art/1.html' }],
      channels: ['portal'],
      final: true,
    });
    await page.reload();
    await page.getByRole('button', { name: '更正' }).first().click();
    await dialog.getByLabel('此事并未发生').check();
    await dialog.getByLabel('依据').fill('网页截图');
    await dialog.getByText(/提交后须由.+审批/).waitFor();
    await dialog.getByLabel('理由').fill('登记到了别的办件');
    await dialog.getByRole('button', { name: '确定' }).click();

    // Held for ten seconds, then sent.
    await page.getByRole('button', { name: '撤回', exact: true }).click({ timeout: 30_000 });
    await dialog.getByLabel('理由').fill('核对后属实');
    await dialog.getByRole('button', { name: '确定' }).click();
    await page.locator('.log').getByText('核对后属实').waitFor({ timeout: 30_000 });
    expect(room.troubles()).toEqual([]);
  }, 90_000);
});
