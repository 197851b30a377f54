import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './harness/axe.ts';
import { PHONE_SCREEN } from './harness/browser.ts';
import { bareClauses } from './harness/clauses.ts';
import { COORDINATOR, type DutyRoom, dutyRoom } from './harness/desk.ts';

let room: DutyRoom;
beforeAll(async () => {
  room = await dutyRoom();
});
afterEach(() => room.closeWindows());
afterAll(async () => {
  await room.end();
});

describe('Accessibility', () => {
  it.each(['/', '/cases/NUMBER', '/cases/NUMBER/clocks/response', '/cases/NUMBER/release', '/register'])(
    'axe finds nothing serious on %s',
    async (path) => {
      const number = await room.register();
      const { page } = await room.open(COORDINATOR, path.replace('NUMBER', number));
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await seriousFaults(page)).toEqual([]);
      expect(await bareClauses(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
  );

  it('is no wider than a phone', async () => {
    const number = await room.register();
    for (const path of ['/', `/cases/${number}`, '/register']) {
      const { page } = await room.open(COORDINATOR, path, PHONE_SCREEN);
      await page.locator('h1').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE_SCREEN.width);
    }
  });
});
