import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smallDistrict } from '../harness/people.ts';
import { World } from '../harness/world.ts';
import { HEIC, PNG } from '../photos/samples.ts';
import { seriousFaults } from './harness/axe.ts';
import { openBrowser, PHONE_SCREEN } from './harness/browser.ts';
import { type LinkServer, serveLinks } from './harness/code-page.ts';

const NOW = '2026-03-20T02:00:00.000Z';
const SUMMARY = '居民反映柴桥街道老街一带夜间施工噪声扰民，要求说明施工许可情况并尽快降噪';
/** A folder for pictures of every state, to be looked at. */
const SHOTS = process.env['CODE_PAGE_SHOTS'];

let world: World;
let number: string;
let code: string;
let server: LinkServer;
let browser: Browser;
let page: Page;
let troubles: string[];

async function codeFor(person: string): Promise<string> {
  const entry = (await world.heard()).findLast((heard) => heard.person === person && heard.code !== null);
  if (!entry?.code) throw new Error(`no code for ${person}`);
  return entry.code;
}

async function open(how: { script?: boolean; scale?: number } = {}): Promise<Page> {
  const { script = true, scale = 1 } = how;
  const viewport = { width: Math.round(PHONE_SCREEN.width / scale), height: Math.round(PHONE_SCREEN.height / scale) };
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    javaScriptEnabled: script,
    locale: 'zh-CN',
  });
  const opened = await context.newPage();
  opened.setDefaultTimeout(10_000);
  opened.on('pageerror', (error) => troubles.push(error.message));
  opened.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) troubles.push(message.text());
  });
  await opened.goto(`${server.url}/t/${code}`);
  return opened;
}

/** Looks at the page as it stands: nothing serious for axe, no wider than the phone, under 30 kB; a picture where one is asked for. */
async function looked(at: Page, name: string): Promise<void> {
  if (SHOTS) {
    mkdirSync(SHOTS, { recursive: true });
    await at.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  }
  expect(await seriousFaults(at)).toEqual([]);
  expect(await at.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(Buffer.byteLength(await at.content())).toBeLessThan(30_000);
}

const view = async (at = page): Promise<void> => at.getByRole('button', { name: '查看内容' }).click();
const sign = async (at = page): Promise<void> => at.getByRole('button', { name: '签收', exact: true }).click();

beforeAll(async () => {
  browser = await openBrowser();
  server = await serveLinks(() => world);
});
beforeEach(async () => {
  world = await World.begin({ now: NOW, people: smallDistrict(NOW) });
  number = (
    await world.open({
      by: 'desk',
      summary: SUMMARY,
      place: '柴桥街道老街',
      grades: { opinion: 'III', emergency: null },
      gradeReason: '多平台转载',
    })
  ).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
  code = await codeFor('unit-a-officer');
  troubles = [];
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  if (troubles.length > 0) throw new Error(`the page complained: ${troubles.join(' | ')}`);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

describe('P8 · the page behind a code, on a phone', () => {
  it('tells a stranger number, step and time; after a press grade, sentence, time, who has signed, one big button, three small ones', async () => {
    page = await open();
    await looked(page, '1-stranger');
    expect(await page.locator('main').textContent()).not.toMatch(/施工|较大|unit-/);
    await view();
    await page.getByText(SUMMARY).waitFor();
    await looked(page, '2-known');
    await page.getByText('较大 · 黄').waitFor();
    expect(await page.locator('.row a').allTextContents()).toEqual(['转他人办理', '非我单位职责', '联系值班室']);
    for (const name of ['转他人办理', '非我单位职责', '联系值班室']) {
      await page.getByRole('link', { name }).click();
      await page.getByRole('heading', { name }).waitFor();
    }
    await looked(page, '3-call');
    await page.getByRole('link', { name: '非我单位职责' }).click();
    await looked(page, '4-return');
  });

  it('signs with one press, stays that person’s page, and a second press and the way back do no harm', async () => {
    page = await open();
    await sign();
    await page.getByText('已于 2026-03-20 10:00 由您签收').waitFor();
    await looked(page, '5-signed');
    expect(await page.locator('a.button:visible').allTextContents()).toEqual([
      '报告进展、传照片',
      '登记线下处置',
      '登记发布',
      '转他人办理',
      '非我单位职责',
      '联系值班室',
    ]);
    await page.goBack();
    await page.goForward();
    await page.reload();
    await page.getByText('由您签收').waitFor();
    expect(await world.events(number, 'signed')).toHaveLength(1);
  });

  it.each([true, false])(
    'takes photos from the phone (script: %s), shows that they arrived, and keeps a double press single',
    async (script) => {
      page = await open({ script });
      await sign();
      await page.getByRole('link', { name: '报告进展、传照片' }).click();
      if (script) await looked(page, '6-progress');
      await page.locator('#note textarea').fill('已到现场，正在核查');
      await page
        .locator('#note input[type=file]')
        .setInputFiles([{ name: '现场.png', mimeType: 'image/png', buffer: PNG }]);
      await page.getByRole('button', { name: '提交进展' }).click();
      await page.getByText('照片 1 张').waitFor();
      if (script) await looked(page, '7-handed-in');
      await page.goBack();
      await page.locator('#note textarea').fill('已到现场，正在核查');
      await page
        .locator('#note input[type=file]')
        .setInputFiles([{ name: '现场.png', mimeType: 'image/png', buffer: PNG }]);
      await page.getByRole('button', { name: '提交进展' }).click();
      await page.getByText(/进展已提交|办件刚有更新/).waitFor();
      expect(world.ports.photos.kept.size).toBe(1);
    },
  );

  it('makes a large photo small before it leaves the phone', async () => {
    page = await open();
    await sign();
    const large = Buffer.from(
      await page.evaluate<string>(`new Promise((done) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 });
        const pen = canvas.getContext('2d'), noise = pen.createImageData(2400, 1800);
        for (let at = 0, seed = 7; at < noise.data.length; at++) { seed = (seed * 16807) % 2147483647; noise.data[at] = at % 4 === 3 ? 255 : (at >> 14) % 150 + seed % 100; }
        pen.putImageData(noise, 0, 0);
        canvas.toBlob((blob) => { const reader = new FileReader(); reader.onload = () => done(reader.result.split(',')[1]); reader.readAsDataURL(blob); }, 'image/jpeg', 1);
      })`),
      'base64',
    );
    expect(large.length).toBeGreaterThan(4_194_304);
    const file = join(mkdtempSync(join(tmpdir(), 'huiying-large-')), 'IMG.jpg');
    writeFileSync(file, large);
    await page.getByRole('link', { name: '报告进展、传照片' }).click();
    await page.locator('#note input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '提交进展' }).click();
    // A busy machine takes long to draw it smaller.
    await page.getByText('进展：现场照片 1 张，照片 1 张').waitFor({ timeout: 60_000 });
    const [kept] = world.ports.photos.kept.values();
    expect(kept?.bytes.byteLength).toBeLessThan(4_194_304);
  });

  it('says what is wrong with a photo, opens the form again and keeps the words', async () => {
    page = await open();
    await sign();
    await page.getByRole('link', { name: '报告进展、传照片' }).click();
    await page.locator('#note textarea').fill('已到现场');
    await page
      .locator('#note input[type=file]')
      .setInputFiles([{ name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: HEIC }]);
    await page.getByRole('button', { name: '提交进展' }).click();
    await page.getByText('兼容性最佳').waitFor();
    expect(await page.locator('#note textarea').inputValue()).toBe('已到现场');
    await looked(page, '8-refused');
  });

  it('asks for a fresh code two hours later, explains a step taken back and a case that ended', async () => {
    page = await open();
    await sign();
    await world.advance('PT2H');
    await page.reload();
    await page.getByRole('button', { name: '把新操作码发到我的手机' }).waitFor();
    await looked(page, '9-fresh');
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误登' });
    await page.reload();
    await page.getByText('办件已了结').waitFor();
    await looked(page, '10-ended');
    expect(await page.getByText('办件已终结').count()).toBe(1);
  });

  it('stays calm with long words, many units and letters twice as large', async () => {
    const people = smallDistrict(NOW);
    const names = Array.from({ length: 40 }, (_, index) => `unit-${index}x`);
    people.units.push(
      ...names.map((id) => ({
        id,
        name: id,
        short: `宁波经济技术开发区第${id}综合行政执法大队`,
        kind: 'department' as const,
        active: true,
      })),
    );
    world = await World.begin({ now: NOW, people });
    number = (
      await world.open({
        by: 'desk',
        summary: '很长的摘要'.repeat(60),
        place: '很长的地点'.repeat(20),
        grades: { opinion: 'I', emergency: 'I' },
        gradeReason: '多人受伤',
        emergencyKind: 'accident',
      })
    ).number;
    for (const unit of ['unit-a', ...names])
      await world.do('desk', number, { command: 'assign', unit, part: unit === 'unit-a' ? 'primary' : 'co-unit' });
    code = await codeFor('unit-a-officer');
    page = await open({ scale: 2 });
    await looked(page, '11-large-stranger');
    await view();
    await page.getByText('特别重大 · 红').waitFor();
    await page.getByText('另有 31 个单位').waitFor();
    await looked(page, '12-large-known');
    await sign(await open({ scale: 2 }));
    await expect.poll(() => world.events(number, 'signed').then((events) => events.length)).toBe(1);
  });

  it('研判 · takes the desk from its text to confirmed and assigned in six taps', async () => {
    world = await World.begin({ now: NOW, people: smallDistrict(NOW) });
    const grades = { opinion: 'III', emergency: null } as const;
    number = (
      await world.open({
        grades,
        suggestion: {
          grades,
          gradeReasons: [{ row: 'spread', clause: 'A1', says: '两家平台转载，当日阅读过万' }],
          unit: 'unit-a',
          unitReasons: [{ row: 'noise', clause: 'R2', says: '夜间施工由其主管' }],
          beside: [{ unit: 'unit-b', part: 'co-unit', reasons: [] }],
        },
      })
    ).number;
    // The first tap is on the text's address.
    code = await codeFor('desk');
    page = await open();
    await looked(page, '15-desk-stranger');
    await view();
    await page.getByText('夜间施工由其主管').waitFor();
    await looked(page, '16-desk-appraisal');
    await page.getByRole('button', { name: '把新操作码发到我的手机' }).click();
    await page.getByText('新的操作码已发到您的手机').waitFor();
    code = await codeFor('desk');
    await page.goto(`${server.url}/t/${code}`);
    await view();
    await page.getByLabel(/一句话摘要/).fill('老街夜间施工扰民，居民要求说明许可并降噪');
    await looked(page, '17-desk-fresh');
    await page.getByRole('button', { name: '确认并交办' }).click();
    await page.getByText('已确认立件并交办，承办单位会收到短信').waitFor();
    await looked(page, '18-desk-done');
    expect((await world.state(number)).assignments.map(({ unit, part }) => [unit, part])).toEqual([
      ['unit-a', 'primary'],
      ['unit-b', 'co-unit'],
    ]);
    await page.getByRole('link', { name: '催办承办单位' }).click();
    await looked(page, '19-desk-urging');
    expect(await page.locator('main').textContent()).not.toContain('值班室');
  });

  it('H2 · leads the desk to the case where it is grave, and its leader to what he may do', async () => {
    world = await World.begin({ now: NOW, people: smallDistrict(NOW) });
    const grades = { opinion: 'I', emergency: null } as const;
    number = (await world.open({ grades, suggestion: { grades, gradeReasons: [], unit: 'unit-a', unitReasons: [] } }))
      .number;
    code = await codeFor('desk');
    page = await open();
    await view();
    await looked(page, '20-desk-grave');
    expect(await page.getByRole('link', { name: '登录平台研判' }).getAttribute('href')).toBe(`/cases/${number}/triage`);
    await world.advance('PT31M');
    code = await codeFor('duty-leader');
    const led = await open();
    await view(led);
    await led.getByRole('link', { name: '写批示' }).click();
    await looked(led, '21-leader');
  });

  it('shows whoever types a wrong code no name and no number', async () => {
    page = await open();
    await page.goto(`${server.url}/t/wrongcode`);
    await looked(page, '13-wrong-code');
    expect(await page.locator('main').textContent()).not.toMatch(/1990000|name of/);
    await page.goto(`${server.url}/t`);
    await looked(page, '14-type-code');
  });
});
