import chromiumBinary from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { lookOften } from './look-often.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For one step of a story, on a busy machine. */
const LIMIT_MS = 60_000;

/** Real Chromium through npm alone, without a host of its own to look up. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await chromiumBinary.executablePath(), args: ARGS });

export const DESK_SCREEN = { width: 1440, height: 900 };
export const PHONE_SCREEN = { width: 390, height: 844 };

/** A window whose page speaks up: scripts that fail and what the content security policy stops are kept, and fail the story. */
export interface Window {
  page: Page;
  context: BrowserContext;
  troubles: string[];
}

/** Far from Shanghai on purpose: the console shows Shanghai's time whatever zone the browser is in. */
export async function openWindow(browser: Browser, screen = DESK_SCREEN): Promise<Window> {
  const context = await browser.newContext({ viewport: screen, timezoneId: 'America/New_York', locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  lookOften(page, LIMIT_MS);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) troubles.push(message.text());
  });
  return { page, context, troubles };
}

const TOKEN_LIFE = 3_600_000;

/** Opens a page as somebody who is signed in already; the sign-in itself has a story of its own. */
export async function openAs({ page, context }: Window, url: string, token: string, path = '/'): Promise<Page> {
  const session = `JSON.stringify({ token: ${JSON.stringify(token)}, expiresAt: Date.now() + ${TOKEN_LIFE} })`;
  await context.addInitScript(
    `if (location.protocol === 'http:') sessionStorage.setItem('huiying.session', ${session});`,
  );
  // The tour of the first visit is closed, as whoever comes every day has it; it has a story of its own.
  const { sub }: { sub: string } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  await context.addInitScript(
    `if (location.protocol === 'http:') localStorage.setItem('huiying.tour.' + ${JSON.stringify(sub)}, 'closed');`,
  );
  await page.goto(url + path);
  return page;
}
