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
    categories: ['vital-interests'],
    learntBy: 'phone',
  });
  await room.command(number, 'confirm', {});
  await room.alert(ALERT);
  await room.stack.advance('PT1M');
}, 120_000);
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
    await page.locator('.lane').first().waitFor();
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
    await page.locator('.lane').waitFor({ state: 'detached', timeout: 2_500 });
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
    expect(room.troubles()).toEqual([]);
  });
});
