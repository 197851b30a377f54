import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

const LOOK_AGAIN_MS = 40;
const ACTIONS = ['click', 'fill', 'check', 'selectOption', 'press', 'setInputFiles', 'inputValue'] as const;

async function until(holds: () => Promise<boolean>, limit: number): Promise<void> {
  // The monotonic clock of the machine: a test's stack may hold its own time.
  const end = performance.now() + limit;
  while (!(await holds()) && performance.now() < end) await pause(LOOK_AGAIN_MS);
}

/**
 * Playwright looks for what is not there yet after 20, 50, 100, 100 and then every 500 ms, so that most steps of a story wait for nothing.
 * Here it is looked for every 40 ms; then Playwright does its own waiting and checking as ever: what never comes fails after as long again.
 */
export function lookOften(page: Page, limit: number): void {
  const locator = Reflect.getPrototypeOf(page.locator('body'));
  if (!locator || Object.hasOwn(locator, 'looksOften')) return;
  const wrap = (name: string, first: (of: Locator, options: unknown) => Promise<void>): void => {
    const original: unknown = Reflect.get(locator, name);
    if (typeof original !== 'function') throw new Error(`a Locator of Playwright has no ${name}`);
    Reflect.set(locator, name, async function looking(this: Locator, ...given: unknown[]): Promise<unknown> {
      await first(this, given.at(-1));
      return Reflect.apply(original, this, given);
    });
  };
  for (const name of ACTIONS) wrap(name, (of) => until(async () => (await of.count()) > 0, limit));
  wrap('waitFor', (of, options) => {
    const { state = 'visible', timeout = limit }: Parameters<Locator['waitFor']>[0] & object = options ?? {};
    if (state === 'visible') return until(() => of.isVisible(), timeout);
    if (state === 'hidden') return until(() => of.isHidden(), timeout);
    return until(async () => (await of.count()) > 0 === (state === 'attached'), timeout);
  });
  Reflect.set(locator, 'looksOften', true);
}
