import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../infra/local/client.ts';
import { COORDINATOR, type DutyRoom, tellInOneRoom } from './harness/desk.ts';
import { type Day, districtDay } from './harness/district-day.ts';
import { rawWords } from './harness/raw-words.ts';

/** Who looks: each of the six roles, and a leader of a unit beside one of the desk. */
const LOOKERS: readonly [who: string, role: string][] = [
  [COORDINATOR, 'a coordinator'],
  ['qu-zhengfu-ban-administrator', 'an administrator'],
  ['qu-zhengfu-ban-leader', 'a leader of the desk'],
  ['shengtai-huanjing-ju-leader', 'a leader of a unit'],
  ['ducha-shi-inspector', 'an inspector'],
  ['shengtai-huanjing-ju-spokesperson', 'a spokesperson'],
  ['shengtai-huanjing-ju-officer-a', 'an officer'],
];

/** Maps the fields of other systems, which it names as they do. */
const OF_OTHER_SYSTEMS = '/directory/sources';

/** As the console lists them; beside them those of one matter of each kind. */
const PATHS = [
  ...readFileSync(new URL('../../console/src/app/navigation.ts', import.meta.url), 'utf8').matchAll(
    /path: '(?<path>[^']+)'/g,
  ),
].map(({ groups }) => groups?.['path'] ?? '');
const pagesOf = ({ number, pages }: Day): string[] => [
  ...PATHS.map((path) => path.replace('/cases/:number', `/cases/${number}`)).filter(
    (path) => !path.includes(':') && path !== OF_OTHER_SYSTEMS && path !== '/self-inspection',
  ),
  ...pages,
  '/no-such-page',
];

/** Opens it and waits for its one heading: a page without one says to nobody what it is for. */
async function arrived(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const headings = await page.locator('h1').count();
  return headings === 1 ? [] : [`${headings} headings`];
}

function everyPage(room: () => DutyRoom): void {
  let today: Day;
  beforeAll(async () => {
    today = await districtDay(room());
  });

  describe.each(LOOKERS)('%s, %s', (who) => {
    it.each(['zh', 'en'])(
      'meets nothing raw on any page, and on each a heading (%s)',
      async (language) => {
        const { page, troubles } = await room().open(who);
        await page.evaluate(`localStorage.setItem('huiying.language', '${language}')`);
        const faults: string[] = [];
        for (const path of pagesOf(today)) {
          const found = [
            ...(await arrived(page, room().stack.url + path)),
            ...(await rawWords(page, [...today.theirs, path])),
          ];
          faults.push(...found.map((fault) => `${path}: ${fault}`));
        }
        expect(faults).toEqual([]);
        expect(troubles).toEqual([]);
      },
      600_000,
    );
  });

  it('nothing raw stands on the pages behind the codes of all that was texted', async () => {
    const { page, troubles } = await room().window();
    const faults: string[] = [];
    /** One page of each kind of matter for each post. */
    const seen = new Set<string>();
    for (const text of listOf(await room().client.ok('GET', '/_local/texts'))) {
      const code = fieldOf(text, 'code');
      const wanted = `${textOf(text, 'matter').replace(/\d+$/, '')} of ${textOf(text, 'person')}`;
      if (typeof code !== 'string' || seen.has(wanted)) continue;
      seen.add(wanted);
      const read = async (): Promise<string[]> => rawWords(page, today.theirs);
      const closed = [...(await arrived(page, `${room().stack.url}/t/${code}`)), ...(await read())];
      const show = page.getByRole('button', { name: '查看内容' });
      if ((await show.count()) > 0) await show.click();
      await page.locator('h1').first().waitFor({ state: 'attached' });
      faults.push(...[...closed, ...(await read())].map((fault) => `${wanted}: ${fault}`));
    }
    expect(seen.size).toBeGreaterThan(3);
    expect(faults).toEqual([]);
    expect(troubles).toEqual([]);
  }, 600_000);
}

tellInOneRoom({ everyPage });
