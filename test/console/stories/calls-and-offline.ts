import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { ALERT, COORDINATOR, type DutyRoom } from '../harness/desk.ts';

/** The browser's own part, which a browser without a screen has not: its question, answered with yes, and what it would show. */
const LISTENS = `
  window.asked = 0;
  window.shown = [];
  Object.defineProperty(Notification, 'permission', { get: () => localStorage.getItem('story.permission') ?? 'default' });
  Notification.requestPermission = () => {
    window.asked += 1;
    localStorage.setItem('story.permission', 'granted');
    return Promise.resolve('granted');
  };
  ServiceWorkerRegistration.prototype.showNotification = function (title, how) {
    window.shown.push({ title, ...how });
    return Promise.resolve();
  };
`;
const GRAVE = {
  ...ALERT,
  title: '霞浦化工园区爆炸致多人死亡',
  text: '霞浦一化工厂爆炸起火，据称已有十二人死亡，周边居民正在疏散，大量群众围观询问。',
  deaths: 12,
  emergencyGrade: 'I',
  emergency: true,
};
const asked = (page: Page): Promise<number> => page.evaluate('window.asked');
const shown = (page: Page): Promise<{ title: string; body: string; tag: string }[]> => page.evaluate('window.shown');
/** Asked from outside: the content security policy lets no page evaluate what waits for itself. */
const holds = (page: Page, expression: string): Promise<void> =>
  expect.poll(() => page.evaluate(expression), { timeout: 60_000, interval: 100 }).toBe(true);
const isControlled = 'navigator.serviceWorker.controller !== null';

export function callsAndOffline(room: () => DutyRoom): void {
  it('asks for notifications at a press in the settings, never by itself, and calls once for all tabs', async () => {
    const { page, context } = await room().window();
    await context.addInitScript(LISTENS);
    const token = await room().stack.token(COORDINATOR);
    await context.addInitScript(
      `sessionStorage.setItem('huiying.session', JSON.stringify({ token: ${JSON.stringify(token)}, expiresAt: Date.now() + 3600000 }))`,
    );
    await page.goto(room().stack.url);
    await page.getByRole('heading', { name: '值班台' }).waitFor();
    await holds(page, isControlled);
    expect(await asked(page)).toBe(0);
    await page.reload();
    await page.getByRole('heading', { name: '值班台' }).waitFor();
    expect([await asked(page), await shown(page)]).toEqual([0, []]);
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('button', { name: '开启提醒' }).click();
    await page.getByText('已开启').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '试一次' }).click();
    await holds(page, 'window.shown.length === 1');
    await page.keyboard.press('Escape');

    const other = await context.newPage();
    await other.goto(room().stack.url);
    await other.getByRole('heading', { name: '值班台' }).waitFor();
    const number = await room().alert(GRAVE);
    const called = async (): Promise<{ title: string; body: string }[]> =>
      [...(await shown(page)), ...(await shown(other))].filter(({ title }) => title === number);
    await expect.poll(called, { timeout: 90_000, interval: 500 }).toHaveLength(1);
    // Both tabs have looked again by now.
    await page.waitForTimeout(6_000);
    const [call, ...more] = await called();
    expect(more).toEqual([]);
    expect(call?.body).toMatch(/^(特别重大|重大) 待研判$/);
    expect(JSON.stringify(call)).not.toMatch(/霞浦|爆炸/);
    await holds(page, 'document.title.startsWith("‼ (")');
  });

  it('says without a connection what is not known and since when, shows no case, and comes back by itself', async () => {
    const number = await room().register();
    const { page, context } = await room().open(COORDINATOR, `/cases/${number}`);
    await page.locator('.case-head h1').waitFor();
    await holds(page, isControlled);
    await holds(page, 'localStorage.getItem("huiying.last-contact") !== null');
    await context.setOffline(true);
    await page.goto(`${room().stack.url}/cases/${number}`);
    await page.getByRole('heading', { name: '连不上服务器' }).waitFor();
    const said = await page.locator('main').innerText();
    expect(said).toMatch(/最后一次与服务器联系：2026-03-\d\d \d\d:\d\d（北京时间）/);
    expect(said).toContain('都不知道');
    expect(said).not.toContain(number);
    expect(await seriousFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await page.getByRole('heading', { name: '连不上服务器' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await context.setOffline(false);
    await page.locator('.case-head h1').waitFor();
  });

  it('keeps no answer of the API, nor the console’s own page', async () => {
    const { page } = await room().open(COORDINATOR);
    await page.getByRole('heading', { name: '值班台' }).waitFor();
    await holds(page, isControlled);
    await page.reload();
    await page.getByRole('heading', { name: '值班台' }).waitFor();
    const kept: string[] = await page.evaluate(
      `caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys())))).then((all) => all.flat().map(({ url }) => new URL(url).pathname))`,
    );
    expect(kept).toContain('/offline.html');
    expect(kept.filter((path) => !/^\/(assets\/|offline\.html$|icon\.svg$)/.test(path))).toEqual([]);
  });

  it('renews a sign-in without a word, and keeps the page where the API took the token no longer', async () => {
    const { page } = await room().window();
    await page.goto(room().stack.url);
    await page.locator(`button[value="${COORDINATOR}"]`).first().click();
    await page.getByRole('heading', { name: '值班台' }).waitFor();
    const token = (): Promise<string> => page.evaluate('JSON.parse(sessionStorage.getItem("huiying.session")).token');
    const first = await token();
    // Over while the machine slept: the next one is asked for, and nobody sees a sign-in page.
    await page.evaluate(`{
      const kept = JSON.parse(sessionStorage.getItem('huiying.session'));
      sessionStorage.setItem('huiying.session', JSON.stringify({ ...kept, expiresAt: Date.now() - 1000 }));
    }`);
    await page.reload();
    await page.getByRole('heading', { name: '值班台' }).waitFor();
    const second = await token();
    expect(second).not.toBe(first);
    await page.route(
      '**/api/changes*',
      (route) => route.fulfill({ status: 401, contentType: 'application/json', body: '{"message":"Unauthorized"}' }),
      { times: 1 },
    );
    await expect.poll(token, { timeout: 60_000, interval: 100 }).not.toBe(second);
    const expired = page.getByRole('heading', { name: '登录已过期' });
    expect(await expired.count()).toBe(0);

    // No other token is to be had: a window beside signs in, and this page goes on as it stands.
    await page.route('**/oidc/token', (route) =>
      route.fulfill({ status: 400, contentType: 'application/json', body: '{"error":"invalid_grant"}' }),
    );
    await page.route(
      '**/api/changes*',
      (route) => route.fulfill({ status: 401, contentType: 'application/json', body: '{"message":"Unauthorized"}' }),
      { times: 1 },
    );
    await expired.waitFor();
    const opens = page.context().waitForEvent('page');
    await page.getByRole('button', { name: '重新登录' }).click();
    await (await opens).getByRole('heading', { name: '值班台' }).waitFor();
    await expired.waitFor({ state: 'detached' });
  });

  it('lists all that was found of a kind, over what is closed too, on a page of its own', async () => {
    for (let at = 1; at <= 10; at += 1)
      await room().register({
        summary: `同名搜索第${at}件`,
        place: '新碶街道',
        categories: ['other'],
        learntBy: 'phone',
      });
    // What was just registered is found a moment later.
    const found = async () =>
      JSON.stringify(await room().client.as(COORDINATOR, 'GET', `/api/search?q=${encodeURIComponent('同名搜索')}`));
    await expect.poll(found, { timeout: 60_000, interval: 500 }).toContain('"count":10');
    const { page } = await room().open(COORDINATOR);
    await page.getByRole('heading', { name: '值班台' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('同名搜索');
    await page.getByRole('option', { name: '“同名搜索”的全部结果' }).click();
    await page.waitForURL(/\/search\?q=/);
    await page
      .getByRole('link', { name: /同名搜索第/ })
      .nth(7)
      .waitFor();
    await page.getByRole('button', { name: '显示全部' }).click();
    await page
      .getByRole('link', { name: /同名搜索第/ })
      .nth(9)
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('keeps a list under a name, shares it with the unit, and opens it by its name', async () => {
    const { page } = await room().open(COORDINATOR, '/?grade=II');
    await page.locator('.saved-views > summary').click();
    await page.getByLabel('名称').fill('重大的');
    await page.getByLabel(/共享给/).check();
    await page.getByRole('button', { name: '存为视图' }).click();
    await page.getByText('视图：重大的').waitFor();
    const colleague = await room().open('qu-zhengfu-ban-duty-b');
    await colleague.page.locator('.saved-views > summary').click();
    await colleague.page.getByRole('link', { name: '重大的' }).click();
    await colleague.page.waitForURL('**/?grade=II');
    expect(await seriousFaults(colleague.page)).toEqual([]);
  });
}
