import { readFileSync } from 'node:fs';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../harness/axe.ts';
import { PHONE_SCREEN } from '../harness/browser.ts';
import { COORDINATOR, type DutyRoom } from '../harness/desk.ts';

/** Every page with a list. Those that hold nothing yet offer no file. */
const LISTS = [
  '/',
  '/orders',
  '/conferences',
  '/consultations',
  '/inquiries',
  '/watches',
  '/assessments',
  '/measures',
  '/retrospectives',
  '/reports',
  '/exercises',
  '/handovers',
  '/notices',
  '/texts',
  '/refused',
  '/scores',
  '/plans',
  '/directory?unit=qu-zhengfu-ban',
  '/directory/channels',
  '/directory/policies',
];

/** Told last of its room: the lists hold what the stories before it brought. */
export function exportedLists(room: () => DutyRoom): void {
  describe('H5 · a list leaves as a file', () => {
    it('every list that holds something does, and says that it is written down', async () => {
      await room().register();
      const { page } = await room().open(COORDINATOR, '/');
      const without: string[] = [];
      for (const path of LISTS) {
        await page.goto(`${room().stack.url}${path}`);
        const button = page.getByRole('button', { name: '导出 Excel' }).first();
        const found = await button.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        );
        if (!found) {
          without.push(path);
          continue;
        }
        const file = page.waitForEvent('download');
        await button.click();
        expect((await file).suggestedFilename()).toMatch(/\.xlsx$/);
      }
      expect(LISTS.length - without.length, `nothing to export at ${without.join(' ')}`).toBeGreaterThan(5);
      expect(room().troubles()).toEqual([]);
    });

    it('the file of the desk has a row for each case, times in full, and the audit names who took it', async () => {
      const { page } = await room().open(COORDINATOR, '/', PHONE_SCREEN);
      const button = page.getByRole('button', { name: '导出 Excel' });
      await button.waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      const coming = page.waitForEvent('download');
      await button.click();
      const file = await coming;
      const [cases, about] = await readSheets(readFileSync(await file.path()));
      expect(cases?.data[0]?.slice(0, 3)).toEqual(['办件号', '状态', '舆情等级']);
      expect(cases?.data.length).toBeGreaterThan(1);
      expect(cases?.data[1]?.[10]).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d$/);
      expect(about?.data[2]).toEqual(['行数', String((cases?.data.length ?? 0) - 1)]);

      const auditor = await room().open('ducha-shi-inspector', '/directory/audit');
      await auditor.page
        .getByText(/导出列表“办件”/)
        .first()
        .waitFor();
    });
  });
}
