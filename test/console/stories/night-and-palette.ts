import { expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

export function nightAndPalette(room: () => DutyRoom): void {
  const dialog = '.palette';

  it('follows the system into the night, and a choice over it; axe finds nothing serious in either', async () => {
    const number = await room().register();
    const { page } = await room().open(COORDINATOR);
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of ['/', `/cases/${number}`, '/register', '/wall', '/directory']) {
      await page.goto(room().stack.url + path);
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('night');
      expect([path, await seriousFaults(page)]).toEqual([path, []]);
    }
    await page.goto(`${room().stack.url}/`);
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('radio', { name: '日间' }).check();
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('day');
    await page.reload();
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('day');
  });

  it('opens the command palette by Ctrl K: a case by words, an act of the case that is open, a page', async () => {
    const number = await room().register({
      summary: '老年食堂停业半月，老人盼复开',
      place: '大碶街道',
      categories: ['other'],
      learntBy: 'phone',
    });
    const { page } = await room().open(COORDINATOR);
    await page.getByRole('heading', { name: '值班台' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.locator(dialog).waitFor();
    await page.keyboard.type('老年食堂');
    await page.getByRole('option', { name: '老年食堂停业半月' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${number}`);
    await page.locator('h1').waitFor();

    // What may be done to it, by name or by its key; a field has the focus, and takes the keys from then on.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('记事');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `记事 · ${number}` }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.keyboard.type('n?/jk');
    expect(await page.evaluate('document.activeElement.value')).toBe('n?/jk');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: `记事 · ${number}` }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: '键盘操作' }).waitFor();
  });

  it('hears no key while an input method composes', async () => {
    const number = await room().register();
    const { page } = await room().open(COORDINATOR, `/cases/${number}`);
    await page.locator('h1').waitFor();
    for (const composed of ['{ isComposing: true }', '{ keyCode: 229 }'])
      await page.evaluate(
        `dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true, ...${composed} }))`,
      );
    expect(await page.locator(dialog).count()).toBe(0);
  });

  it('goes by J and K through the list that the case was opened from, and back by U', async () => {
    for (const summary of ['列表第一件', '列表第二件', '列表第三件'])
      await room().register({ summary, place: '新碶街道', categories: ['other'], learntBy: 'phone' });
    const { page } = await room().open(COORDINATOR, '/?q=列表第');
    await page.locator('.case-row').nth(2).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const heading = page.locator('.case-head h1');
    await heading.waitFor();
    const first = await heading.innerText();
    await page.keyboard.press('j');
    await page.getByText('2 / 3').waitFor();
    expect(await heading.innerText()).not.toBe(first);
    await page.keyboard.press('k');
    await page.getByText('1 / 3').waitFor();
    expect(await heading.innerText()).toBe(first);
    await page.keyboard.press('u');
    await page.waitForURL((url) => url.pathname === '/' && url.searchParams.get('q') === '列表第');
  });

  it('is all on a phone’s screen', async () => {
    const { page } = await room().open(COORDINATOR, '/', PHONE_SCREEN);
    await page.getByRole('button', { name: '搜索' }).click();
    await page.locator(dialog).waitFor();
    await page.getByRole('combobox').fill('日历');
    await page.getByRole('option', { name: '日历' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE_SCREEN.width);
    expect(await seriousFaults(page)).toEqual([]);
  });
}
