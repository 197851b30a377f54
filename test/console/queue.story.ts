import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../infra/local/client.ts';
import { seriousFaults } from './harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from './harness/browser.ts';
import { COORDINATOR, type DutyRoom, dutyRoom, sendNow } from './harness/desk.ts';

const WAITING = 300;
const AT_ONCE = 50;
/** Characters of which no two alerts are made alike, so that none is joined. */
const CHARACTERS = Array.from({ length: 900 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7));

/** Always the same three hundred. */
function alerts(count: number): object[] {
  let seed = 7;
  const next = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return CHARACTERS[seed % CHARACTERS.length] ?? '';
  };
  const words = (length: number): string => Array.from({ length }, next).join('');
  return Array.from({ length: count }, (_, at) => ({
    id: `flood-${at}`,
    title: words(12),
    text: words(60),
    platform: '论坛',
    place: '柴桥街道',
  }));
}

let room: DutyRoom;
let waiting = 0;
beforeAll(async () => {
  room = await dutyRoom();
  const all = alerts(WAITING);
  for (let at = 0; at < all.length; at += AT_ONCE)
    await room.client.push('generic', { alerts: all.slice(at, at + AT_ONCE) }, await room.client.now());
  await room.stack.quiet();
  waiting = Number(
    fieldOf(fieldOf(fieldOf(await room.client.as(COORDINATOR, 'GET', '/api/cases'), 'counts'), 'status'), 'appraising'),
  );
});
afterAll(async () => {
  await room.end();
});

const stands = async (number: string) =>
  fieldOf(await room.client.as(COORDINATOR, 'GET', `/api/cases/${number}`), 'case');
const EXPLOSION = {
  id: 'grave-desk',
  title: '化工园区爆炸',
  text: '青峙化工园区一家企业今天上午发生爆炸，现场浓烟滚滚，已有多人遇难，手机 13900001111。',
  platform: '微博',
  place: '戚家山街道',
  emergency: { kind: 'fire', deaths: 31 },
};
const CAPSIZED = {
  id: 'grave-phone',
  title: '梅山水道客船翻沉',
  text: '昨晚一艘载客游船在梅山水道附近突遇大风沉没，岸边许多家属在等消息，希望政府尽快说明搜救情况。',
  platform: '微博',
  place: '梅山街道',
  emergency: { kind: 'ship', deaths: 40 },
};
/** Of the same desk, at a window of his own. */
const COLLEAGUE = 'qu-zhengfu-ban-duty-b';

/** Presses J as soon as there is a row and until one reacts: from then on the desk can be worked. In milliseconds since navigation. */
const FIRST_KEY = `
  window.addEventListener('DOMContentLoaded', () => {
    const timer = setInterval(() => {
      if (!document.querySelector('.case-row')) return;
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      if (!document.querySelector('.case-active')) return;
      clearInterval(timer);
      document.documentElement.dataset.asked = JSON.stringify(
        performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\\/api\\//.test(name)),
      );
      document.documentElement.dataset.firstKey = String(Math.round(performance.now()));
    }, 10);
  });`;

interface FirstKey {
  /** Milliseconds, to be read by people: a busy machine takes several times as long. */
  after: number;
  /** What the API was asked for until then. */
  asked: string[];
}

/** Reloads a desk three times, its files in the browser’s store, and says when each could be worked, and what for. */
async function firstKeys(screen: typeof DESK_SCREEN): Promise<FirstKey[]> {
  const { page } = await room.open(COORDINATOR, '/', screen);
  await page.locator('.case-row').first().waitFor();
  await page.addInitScript(FIRST_KEY);
  const keys: FirstKey[] = [];
  for (let at = 0; at < 3; at += 1) {
    await page.reload();
    const html = page.locator('html');
    await expect.poll(() => html.getAttribute('data-first-key')).not.toBeNull();
    const asked: string[] = JSON.parse((await html.getAttribute('data-asked')) ?? '[]');
    keys.push({ after: Number(await html.getAttribute('data-first-key')), asked });
  }
  return keys;
}
/** How far down the screen it begins. */
const begins = async (of: ReturnType<Page['locator']>) => (await of.boundingBox())?.y;
const figure = (page: Page, name: string) => page.getByRole('group', { name: '在办' }).getByText(name);

describe('The queue with 300 alerts that wait', () => {
  it('has a 特别重大 one that comes last on top, read and confirmed with two keys', async () => {
    const { page } = await room.open(COORDINATOR);
    expect(waiting).toBeGreaterThan(WAITING - 10);
    await figure(page, `待研判 ${waiting}`).waitFor();
    const number = await room.alert(EXPLOSION);
    const first = page.locator('.case-row').first();
    await page.locator(`.case-row:first-child[data-number="${number}"]`).first().waitFor();
    expect(await first.getAttribute('data-number')).toBe(number);
    expect(await first.innerText()).toContain('特别重大');
    // H5: nobody has turned to it yet.
    expect(await page.getByText('现场浓烟滚滚').count()).toBe(0);
    await page.keyboard.press('j');
    const panel = page.locator('.desk-panel');
    await panel.locator('.citizens-words').getByText('现场浓烟滚滚').waitFor();
    expect(await panel.innerText()).not.toContain('13900001111');
    // What the summary is to say is taken from the words, and a person's to change.
    expect(await panel.getByLabel('摘要').inputValue()).toBe('化工园区爆炸');
    await page.keyboard.press('c');
    await page.getByRole('button', { name: '立即提交' }).waitFor();
    // It stands on the next one already.
    await expect.poll(() => page.locator('.case-active').getAttribute('data-number')).not.toBe(number);
    await sendNow(page);
    await figure(page, `待研判 ${waiting}`).waitFor();
    const state = await stands(number);
    expect(state).toMatchObject({ status: 'open', summary: '化工园区爆炸' });
    expect(listOf(fieldOf(state, 'assignments')).length).toBeGreaterThan(0);
    const { events } = (await room.client.as(COORDINATOR, 'GET', `/api/cases/${number}/events`)) as {
      events: { type: string; why?: string }[];
    };
    expect(events.filter(({ type }) => type === 'words-opened')).toMatchObject([{ reading: true }]);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('is worked in bulk: three or fifty in one request, right at once, with a result for each', async () => {
    const { page } = await room.open(COORDINATOR);
    const rows = await room.client.as(COORDINATOR, 'GET', '/api/cases?status=appraising');
    const numbers = listOf(fieldOf(rows, 'cases')).map((row) => textOf(row, 'number'));
    const more = await room.client.as(
      COORDINATOR,
      'GET',
      `/api/cases?status=appraising&cursor=${encodeURIComponent(textOf(rows, 'cursor'))}`,
    );
    numbers.push(...listOf(fieldOf(more, 'cases')).map((row) => textOf(row, 'number')));
    const confirmed = async (some: string[]): Promise<number> => {
      const cases = some.map((number) => ({
        number,
        summary: '群众反映一事',
        assign: [{ unit: 'chaiqiao', part: 'primary' }],
      }));
      const before = performance.now();
      const { results } = (await room.client.as(COORDINATOR, 'POST', '/api/cases/batch/confirm', { cases })) as {
        results: { is: string }[];
      };
      expect(results.map(({ is }) => is)).toEqual(some.map(() => 'done'));
      return performance.now() - before;
    };
    const three = await confirmed(numbers.slice(10, 13));
    const fifty = await confirmed(numbers.slice(13, 63));
    console.log(`confirmed and assigned: 3 in ${Math.round(three)} ms, 50 in ${Math.round(fifty)} ms`);
    // And by hand, from the rows.
    await page.getByText(/^已显示 35 件/).waitFor();
    const left = waiting - 3 - 50;
    await figure(page, `待研判 ${left}`).waitFor();
    // The 特别重大 one of the story before stands on top and awaits a unit's answer, no appraisal.
    for (const number of numbers.slice(0, 3)) await page.getByRole('checkbox', { name: number }).check();
    await page.getByRole('toolbar').getByRole('button', { name: '确认并交办' }).click();
    await expect.poll(() => page.locator('.bulk-summary').count()).toBe(3);
    for (const summary of await page.locator('.bulk-summary').all()) await summary.fill('群众反映一事');
    for (const unit of await page.locator('.bulk-list select').all()) await unit.selectOption('chaiqiao');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '确定' }).click();
    await sendNow(page);
    await page.getByText('已确认并交办 3 件').waitFor();
    await figure(page, `待研判 ${left - 3}`).waitFor();
    await page.getByText('逐件结果').click();
    expect(await page.locator('.pending-each li').count()).toBe(3);
  });

  it('can be worked by keyboard as soon as one page of the queue is there, and asks for nothing twice until then', async () => {
    for (const screen of [DESK_SCREEN, PHONE_SCREEN]) {
      const keys = await firstKeys(screen);
      const times = keys.map(({ after }) => after).join(', ');
      console.log(`first row that reacts to a key, ${screen.width} × ${screen.height}: ${times} ms`);
      for (const { asked } of keys) {
        const once = asked.filter((address) => !address.includes('/api/changes'));
        expect(once).toEqual([...new Set(once)]);
        expect(once.filter((address) => /\/api\/cases(?:\?|$)/.test(address))).toHaveLength(1);
      }
    }
  });

  it('says in the panel who was faster, and keeps what was typed', async () => {
    const { page } = await room.open(COORDINATOR);
    await page.locator('.case-row').nth(4).waitFor();
    const rows = await page
      .locator('.case-row')
      .evaluateAll((found) => found.map((row) => row.getAttribute('data-number')));
    const waitingRows = listOf(
      fieldOf(await room.client.as(COORDINATOR, 'GET', '/api/cases?status=appraising'), 'cases'),
    ).map((row) => textOf(row, 'number'));
    const number = waitingRows.find((one) => rows.includes(one)) ?? '';
    await page.locator(`.case-row[data-number="${number}"] .case-title`).click();
    await page.locator('.desk-panel').getByLabel('摘要').fill('我正在写的一句');
    const phone = await room.open(COORDINATOR, `/cases/${number}/triage`, PHONE_SCREEN);
    await phone.page.getByLabel('摘要').fill('手机上写的一句');
    await room.command(number, 'end', { outcome: 'not-government', reason: '误登的一件' }, COLLEAGUE);
    for (const [panel, typed] of [
      [page.locator('.desk-panel'), '我正在写的一句'],
      [phone.page.locator('main'), '手机上写的一句'],
    ] as const) {
      await panel.getByText('此件已不在研判中').waitFor();
      await panel.getByText('误登的一件').waitFor();
      await panel.getByText(typed).waitFor();
    }
    // The row leaves the list, and what is said of it stays.
    await expect.poll(() => page.locator(`.case-row[data-number="${number}"]`).count()).toBe(0);
    expect(await page.locator('.desk-panel').innerText()).toContain('我正在写的一句');
    expect(await seriousFaults(phone.page)).toEqual([]);
    await phone.page.getByRole('button', { name: '不再保留' }).click();
    expect(await phone.page.getByText('手机上写的一句').count()).toBe(0);
  });

  it('is gone through page by page, each row once', async () => {
    const { page } = await room.open(COORDINATOR);
    await page.getByText(`已显示 35 件，共 `).waitFor();
    for (let pages = 2; pages <= 4; pages += 1) {
      await page.getByRole('button', { name: '继续显示' }).click();
      await expect.poll(() => page.locator('.case-row').count()).toBeGreaterThanOrEqual(35 * pages);
    }
    const numbers = await page
      .locator('.case-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-number')));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('shows on a phone’s first screen what is grave and what is overdue, and takes few taps from a text to assigned', async () => {
    const number = await room.alert(CAPSIZED);
    const window = await room.window(PHONE_SCREEN);
    const { page } = window;
    let taps = 0;
    const tap = async (there: ReturnType<Page['locator']>): Promise<void> => {
      taps += 1;
      await there.click();
    };
    // The link of a text, opened by somebody who is not signed in.
    taps += 1;
    await page.goto(`${room.stack.url}/cases/${number}/triage`);
    await tap(page.getByText('值班员').first());
    await page.locator('.citizens-words').getByText('岸边许多家属在等消息').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE_SCREEN.width);
    expect(await seriousFaults(page)).toEqual([]);
    await tap(page.getByRole('button', { name: /^确认并交办/ }));
    await tap(page.getByRole('button', { name: '立即提交' }));
    await expect.poll(async () => textOf(await stands(number), 'status')).toBe('open');
    await expect.poll(async () => listOf(fieldOf(await stands(number), 'assignments')).length).toBeGreaterThan(0);
    expect(taps).toBeLessThanOrEqual(6);
    await page.goto(room.stack.url);
    const overdue = page.getByRole('button', { name: /^已超时/ });
    await overdue.waitFor();
    expect(await begins(overdue)).toBeLessThan(PHONE_SCREEN.height / 2);
    expect(await begins(page.locator('.case-row').first())).toBeLessThan(PHONE_SCREEN.height / 3);
    expect(room.troubles()).toEqual([]);
  });
});
