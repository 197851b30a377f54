import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { ALERT, COORDINATOR, type DutyRoom, tellInOneRoom } from './harness/desk.ts';
import { rawWords } from './harness/raw-words.ts';

/** Maps the fields of other systems, which it names as they do. */
const OF_OTHER_SYSTEMS = '/directory/sources';

/** As the console lists them; those of one matter have stories of their own, but for a case. */
const PATHS = [
  ...readFileSync(new URL('../../console/src/app/navigation.ts', import.meta.url), 'utf8').matchAll(
    /path: '(?<path>[^']+)'/g,
  ),
].map(({ groups }) => groups?.['path'] ?? '');
const pages = (number: string): string[] =>
  PATHS.map((path) => path.replace('/cases/:number', `/cases/${number}`)).filter(
    (path) => !path.includes(':') && path !== OF_OTHER_SYSTEMS,
  );

function everyPage(room: () => DutyRoom): void {
  let number: string;
  beforeAll(async () => {
    number = await room().alert(ALERT);
    await room().command(number, 'confirm', {});
  });

  it('every page says nothing raw, in either language', async () => {
    const { page, troubles } = await room().open(COORDINATOR);
    const faults: string[] = [];
    for (const path of pages(number))
      for (const language of ['zh', 'en']) {
        await page.evaluate(`localStorage.setItem('huiying.language', '${language}')`);
        await page.goto(room().stack.url + path);
        await page.locator('h1').first().waitFor({ state: 'attached' });
        await page.waitForLoadState('networkidle');
        const theirs = [ALERT.title, ALERT.text, path];
        faults.push(...(await rawWords(page, theirs)).map((raw) => `${path} ${language}: ${raw}`));
      }
    expect(faults).toEqual([]);
    expect(troubles).toEqual([]);
  }, 600_000);
}

tellInOneRoom({ everyPage });
