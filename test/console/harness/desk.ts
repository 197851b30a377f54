import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { fieldOf, listOf, StackClient, textOf } from '../../../infra/local/client.ts';
import { type Stack, startStack } from '../../../infra/local/stack.ts';
import { openAs, openBrowser, openWindow, type Window } from './browser.ts';

/** A Friday morning of a working week. */
export const START = '2026-03-20T02:00:00.000Z';
export const COORDINATOR = 'qu-zhengfu-ban-duty-a';

/** The embedded stack with a real browser before it: people open windows and look at what is there. */
export interface DutyRoom {
  stack: Stack;
  client: StackClient;
  /** A window of somebody who is signed in. */
  open: (who: string, path?: string, screen?: Parameters<typeof openWindow>[1]) => Promise<Window>;
  /** A window of nobody. */
  window: (screen?: Parameters<typeof openWindow>[1]) => Promise<Window>;
  register: (body?: object) => Promise<string>;
  command: (number: string, command: string, body: object, who?: string) => Promise<unknown>;
  /** The number of the case that an alert opened. */
  alert: (body: object) => Promise<string>;
  /** Closes every window; their complaints are kept. */
  closeWindows: () => Promise<void>;
  /** What every window so far complained of. */
  troubles: () => string[];
  end: () => Promise<void>;
}

export const ALERT = {
  title: '柴桥夜里有刺鼻气味',
  text: '这几天晚上十点以后，柴桥老街一带总能闻到一股刺鼻的化工气味，关了窗还是头疼，希望有关部门到现场查一查。',
  platform: '论坛',
  place: '柴桥街道',
  topic: '环境',
};
const REGISTERED = {
  summary: '785 路末班车提前收班，群众留言',
  place: '大碶街道',
  categories: ['other'],
  learntBy: 'phone',
};

export async function dutyRoom(): Promise<DutyRoom> {
  const data = mkdtempSync(join(tmpdir(), 'huiying-console-'));
  const stack = await startStack({ port: 0, data, at: START });
  const browser: Browser = await openBrowser();
  const client = new StackClient(stack.url);
  const windows: Window[] = [];
  const window: DutyRoom['window'] = async (screen) => {
    const opened = await openWindow(browser, screen);
    windows.push(opened);
    return opened;
  };
  let alerts = 0;
  return {
    stack,
    client,
    window,
    async open(who, path = '/', screen) {
      const opened = await window(screen);
      await openAs(opened, stack.url, await stack.token(who), path);
      return opened;
    },
    register: async (body = REGISTERED) => textOf(fieldOf(await client.register(COORDINATOR, body), 'case'), 'number'),
    command: (number, command, body, who = COORDINATOR) =>
      client.as(who, 'POST', `/api/cases/${number}/${command}`, body),
    async alert(body) {
      alerts += 1;
      const { body: answer } = await client.push('generic', { id: `console-${alerts}`, ...body }, await client.now());
      return textOf(listOf(fieldOf(answer, 'results'))[0], 'caseNumber');
    },
    async closeWindows() {
      for (const { context } of windows) await context.close();
    },
    troubles: () => windows.flatMap(({ troubles }) => troubles),
    async end() {
      await browser.close();
      await stack.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Stories of one file in one room, opened by the first that enters it: a stack and a browser for each would take most of their time. */
export function tellInOneRoom(stories: Record<string, (room: () => DutyRoom) => void>): void {
  let room: DutyRoom | undefined;
  afterAll(() => room?.end());
  describe.each(Object.entries(stories))('%s', (_, story) => {
    beforeAll(async () => {
      room ??= await dutyRoom();
    });
    afterEach(() => room?.closeWindows());
    story(() => {
      if (!room) throw new Error('nobody has opened the room yet');
      return room;
    });
  });
}

/** Presses the button that ends the ten seconds of undo early. */
export const sendNow = (page: Page): Promise<void> => page.getByRole('button', { name: '立即提交' }).first().click();
