import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALERT, COORDINATOR, type DutyRoom, dutyRoom } from './harness/desk.ts';

let room: DutyRoom;
let number: string;
beforeAll(async () => {
  room = await dutyRoom();
  number = await room.register({
    summary: '物业擅自停电，业主留言',
    place: '新碶街道',
    categories: ['other'],
    learntBy: 'phone',
  });
  await room.command(number, 'confirm', {});
  await room.alert(ALERT);
  await room.stack.advance('PT1M');
});
afterAll(async () => {
  await room.end();
});

/** What was asked of the lists so far. */
const asked = (page: Page): string[] => {
  const all: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/cases' && url.searchParams.has('q')) all.push(url.searchParams.get('q') ?? '');
  });
  return all;
};
const boxOf = (page: Page) => page.getByRole('searchbox');
const hasFocus = (page: Page): Promise<boolean> => page.evaluate<boolean>(`document.activeElement?.type === 'search'`);

describe('The search box of the desk', () => {
  it('takes every letter, over a pause too, and Enter opens nothing', async () => {
    const { page } = await room.open(COORDINATOR);
    await page.locator('.group').first().waitFor();
    await boxOf(page).click();
    await page.keyboard.type('B');
    await page.waitForURL(/q=B$/);
    await page.keyboard.type('jx');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=Bjx$/);
    expect(await boxOf(page).inputValue()).toBe('Bjx');
    expect(await hasFocus(page)).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.locator('input.box:checked').count()).toBe(0);
  });

  it('keeps every letter on a slow machine, where the address comes after the next pause', async () => {
    const { page, context } = await room.open(COORDINATOR);
    await page.locator('.group').first().waitFor();
    const slow = await context.newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 20 });
    await boxOf(page).click();
    const shown: string[] = [];
    for (let length = 1; length <= number.length; length += 1) {
      await page.keyboard.type(number.charAt(length - 1), { delay: 270 });
      shown.push(await boxOf(page).inputValue());
    }
    expect(shown).toEqual(Array.from(number, (_, index) => number.slice(0, index + 1)));
    await page.waitForURL((url) => url.searchParams.get('q') === number);
  });

  it('searches for nothing while an input method composes, keeps its Escape, and finds what was chosen', async () => {
    const { page, context } = await room.open(COORDINATOR);
    await page.locator('.group').first().waitFor();
    const searched = asked(page);
    const ime = await context.newCDPSession(page);
    const compose = (text: string) =>
      ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await boxOf(page).click();
    for (const text of ['w', 'wu', "wu'y", "wu'ye"]) await compose(text);
    await page.waitForTimeout(600);
    expect(searched).toEqual([]);
    await page.evaluate(
      `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }))`,
    );
    expect(await hasFocus(page)).toBe(true);
    await ime.send('Input.insertText', { text: '物业' });
    await page.locator(`[data-number="${number}"]`).waitFor();
    await page.waitForURL(/q=/);
    expect(await boxOf(page).inputValue()).toBe('物业');
    await expect.poll(() => new Set(searched)).toEqual(new Set(['物业']));
  });

  it('shows the rows of the question before as such, and the answer as soon as it comes under a moving hand', async () => {
    const { page } = await room.open(COORDINATOR);
    await page.locator('.group').first().waitFor();
    const { promise: held, resolve: answer } = Promise.withResolvers<void>();
    await page.route(/\/api\/cases\?.*q=/, async (route) => {
      await held;
      await route.continue();
    });
    await boxOf(page).fill('查无此词');
    await page.locator('.asking').first().waitFor();
    expect(await page.locator('.group[aria-busy="true"]').count()).toBeGreaterThan(0);
    const moving = setInterval(() => void page.mouse.move(300 + Math.random() * 50, 400), 100);
    answer();
    await page.locator('.group').waitFor({ state: 'detached' });
    expect(await page.locator('[data-number]').count()).toBe(0);
    clearInterval(moving);
  });

  it('finds a number in wide letters, with blanks, and with a word before it', async () => {
    await room.command(await room.register(), 'confirm', {});
    const { page } = await room.open(COORDINATOR);
    const wide = number.replaceAll(/[A-Z\d]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    for (const typed of [wide, `${number.slice(0, 4)} ${number.slice(4)}`, `办件${number}`]) {
      await boxOf(page).fill('');
      await boxOf(page).fill(typed);
      await page.waitForURL((url) => url.searchParams.get('q') === typed);
      // All others are gone only when the answer has come: rows of the question before stay until then.
      await expect.poll(() => page.locator('[data-number]').count()).toBe(1);
      expect(await page.locator('[data-number]').getAttribute('data-number')).toBe(number);
    }
    // A paste is longer than any address of this machine.
    await boxOf(page).fill('');
    await boxOf(page).fill(
      `https://${'x'.repeat(60)}.execute-api.cn-north-1.amazonaws.com.cn/cases/${number}?from=text`,
    );
    await page.waitForURL((url) => url.searchParams.get('q')?.includes(number) === true);
    await expect.poll(() => page.locator('[data-number]').count()).toBe(1);
  });

  it('shows no rows of the question before where the question failed, and hands none to the keys', async () => {
    const { page } = await room.open(COORDINATOR);
    await page.locator('.group [data-number]').first().waitFor();
    const problem = { type: 'about:blank', title: '出错', status: 400, detail: '查不了' };
    await page.route(/\/api\/cases\?.*q=/, (route) =>
      route.fulfill({ status: 400, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await boxOf(page).fill('查无此词');
    await page.getByText('查不了').waitFor();
    expect(await page.locator('[data-number]').count()).toBe(0);
    await page.keyboard.press('Escape');
    for (const key of ['j', 'x']) await page.keyboard.press(key);
    expect(await page.getByRole('toolbar').count()).toBe(0);
  });

  it('leaves its keys to what lies above the list', async () => {
    const { page } = await room.open(COORDINATOR);
    await page.locator('.group [data-number]').first().waitFor();
    for (const key of ['j', 'x']) await page.keyboard.press(key);
    await page.getByRole('toolbar').waitFor();
    await page.getByRole('toolbar').getByRole('button', { name: '转出' }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByRole('button', { name: '✕' }).or(dialog.locator('.icon-button')).first().focus();
    await page.keyboard.press('x');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('input.box:checked').count()).toBe(1);
  });
});

describe('Other boxes in which something is looked for', () => {
  it('finds a unit by a name with blanks, keeps the list while an input method composes, and its Escape closes the list alone', async () => {
    const { page, context } = await room.open(COORDINATOR, `/cases/${number}`);
    await page.getByRole('button', { name: '交办' }).first().click();
    const box = page.locator('dialog[open] input[role=combobox]').first();
    await box.click();
    const offered = page.locator('.ant-select-item-option');
    await offered.first().waitFor();
    const ime = await context.newCDPSession(page);
    for (const text of ['x', "xi'n"])
      await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForFunction(`document.activeElement?.value === "xi'n"`);
    expect(await offered.count()).toBeGreaterThan(1);
    await ime.send('Input.insertText', { text: '新 碶' });
    await expect.poll(() => offered.allInnerTexts()).toEqual(['新碶街道办事处']);
    await page.keyboard.press('Escape');
    await offered.first().waitFor({ state: 'hidden' });
    expect(await page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  });

  it('reads the number of a case as it was pasted', async () => {
    const target = await room.register();
    const { page } = await room.open(COORDINATOR);
    await page.locator('.group [data-number]').first().waitFor();
    for (const key of ['j', 'x']) await page.keyboard.press(key);
    await page.getByRole('toolbar').getByRole('button', { name: '归并' }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByLabel(/办件编号/).fill('办件33');
    await dialog.getByText('未读出办件编号').waitFor();
    await dialog.getByLabel(/办件编号/).fill(`${room.stack.url}/cases/${target}`);
    await expect.poll(() => dialog.locator('.field-hint').allInnerTexts()).toContain(target);
  });

  it('finds texts by a number among words, and keeps what was pressed in focus while others are asked for', async () => {
    const { page } = await room.open(COORDINATOR, '/texts');
    await page.locator('.texts-page tbody tr').first().waitFor();
    await boxOf(page).fill(`办件 ${number}`);
    await expect.poll(() => page.locator('.texts-page .number').allInnerTexts()).toContain(number);
    expect(new Set(await page.locator('.texts-page .number').allInnerTexts())).toEqual(new Set([number]));
    const { promise: held, resolve: answer } = Promise.withResolvers<void>();
    await page.route(/\/api\/texts\?/, async (route) => {
      await held;
      await route.continue();
    });
    const facet = page.locator('.text-facet').nth(1);
    await facet.press('Enter');
    await expect.poll(() => facet.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.texts-page tbody tr').count()).toBe(0);
    expect(await facet.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    answer();
    await page
      .getByText(/^0 条|^\d+ 条|没有/)
      .first()
      .waitFor();
    expect(room.troubles()).toEqual([]);
  });
});
