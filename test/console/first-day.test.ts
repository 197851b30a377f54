import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stack } from '../../infra/local/stack.ts';
import { startEmpty } from '../local/empty-stack.ts';
import { utf8, xlsx } from '../list-import/files.ts';
import { seriousFaults } from './harness/axe.ts';
import { openAs, openBrowser, openWindow, PHONE_SCREEN } from './harness/browser.ts';

const FIRST = 'first-administrator';
const folder = mkdtempSync(join(tmpdir(), 'huiying-first-page-'));

/** P8: an empty directory on its first day, by what the console offers alone. */
describe('The first day on the console', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    stack = await startEmpty(folder);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is begun, says that nobody can be told, and is filled from a list that is looked at first', async () => {
    const window = await openWindow(browser);
    const page = await openAs(window, stack.url, await stack.token(FIRST));
    await page.getByRole('button', { name: '建立通讯录' }).click();
    const alarm = page.getByRole('alert');
    await alarm.getByText('值班台还没有登记值班员').waitFor();
    await alarm.getByRole('link', { name: '去登记' }).click();
    await page.getByRole('link', { name: '导入名单' }).click();

    const file = page.locator('input[type=file]');
    const mixed = '单位,姓名,岗位,手机\n区政府办,李娜,值班员,1.39E+10\n区政府办,周军,分管领导,139 0000 0002\n';
    await file.setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(utf8(mixed)) });
    await page.getByText('名单.csv：按 CSV（UTF-8） 读，表头在第 1 行').waitFor();
    await page.getByText('末几位已经丢失').waitFor();
    expect(await page.getByRole('button', { name: '略过 1 行，写入其余 1 行' }).count()).toBe(1);
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/import-1440.png`, fullPage: true });

    const whole = xlsx([
      ['单位', '单位类别', '姓名', '岗位', '手机', '登录账号'],
      ['区政府办', '', '李娜', '值班员', 13900000001, 'li-na'],
      ['区政府办', '', '周军', '分管领导', 13900000002, ''],
      ['柴桥街道办事处', '街道', '陈明', '联络员', 13900000003, ''],
    ]);
    await file.setInputFiles({ name: '名单.xlsx', mimeType: '', buffer: Buffer.from(whole) });
    await page.getByText('名单.xlsx：按 Excel 读').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize(PHONE_SCREEN);
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/import-390.png`, fullPage: true });
    await page.getByRole('button', { name: '写入 3 行' }).click();
    await page.getByText('已写入 3 行').waitFor();
    // Somebody can be told now, and the page says so by saying nothing any more.
    await stack.advance('PT1M');
    await alarm.getByText('值班台还没有登记值班员').waitFor({ state: 'detached' });
    const { units, contacts } = await stack.store.directory({ fresh: true });
    expect(units.map(({ name }) => name)).toContain('柴桥街道办事处');
    expect(contacts.map(({ name, role, phone }) => [name, role, phone])).toEqual(
      expect.arrayContaining([
        ['李娜', 'coordinator', '13900000001'],
        ['周军', 'leader', '13900000002'],
        ['陈明', 'officer', '13900000003'],
      ]),
    );
    expect(window.troubles).toEqual([]);
  });
});
