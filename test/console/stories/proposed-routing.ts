import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from '../harness/browser.ts';
import { type DutyRoom } from '../harness/desk.ts';

const ADMINISTRATOR = 'qu-zhengfu-ban-administrator';
const UNITS = ['jiaotong-ju', 'gonggong-jiaotong-gongsi'] as const;
const shots = process.env['SHOTS'];

const part = (page: Page, id: string) => page.getByLabel('各部分').selectOption(id);

export function proposedRouting(room: () => DutyRoom): void {
  let draft: string;
  const numbers: string[] = [];

  /** Returned by both units in turn, and decided for good by the Government Office. */
  async function decidedForGood(): Promise<string> {
    const number = await room().register();
    const [first, second] = UNITS;
    await room().command(number, 'confirm', {});
    await room().command(number, 'assign', { unit: first, part: 'primary' });
    for (const [assignmentId, toUnit] of [
      ['A1', second],
      ['A2', first],
      ['A3', second],
    ] as const) {
      await room().command(number, 'return', {
        assignmentId,
        reason: 'not-our-duty',
        says: '非本单位职责',
        toldBy: '联络员',
      });
      await room().command(
        number,
        'decide-return',
        { assignmentId, accept: true, says: '依职责清单', legalBasis: '三定方案', toUnit },
        'qu-zhengfu-ban-duty-b',
      );
    }
    return number;
  }

  beforeAll(async () => {
    for (let more = 0; more < 2; more += 1) numbers.push(await decidedForGood());
    const body = await room().client.as(ADMINISTRATOR, 'POST', '/api/policy-drafts', { name: '台账调整' });
    draft = `/directory/policies/drafts/${textOf(fieldOf(body, 'draft'), 'id')}`;
  });

  const proposals = async () =>
    listOf(fieldOf(await room().client.as(ADMINISTRATOR, 'GET', '/api/rules/proposed-routing'), 'proposals'));

  const LIST = `\uFEFF现行政策目录,,,
序号,政策名称,文号,责任部门,施行日期,有效期至
1,北仑区人才购房补贴实施细则,仑政发[2026]3号,教育局、财政局,2026年3月1日,长期
2,北仑区义务教育招生办法,,没有这家单位,46082,
`;

  const FILE = { name: '现行政策.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };

  describe('R1 · the list of policies in force is imported into the draft', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])(
      'is looked at row by row before anything is written, at $width',
      async (screen) => {
        const { page } = await room().open(ADMINISTRATOR, draft, screen);
        await part(page, 'routing');
        await page.locator('input[type=file]').setInputFiles(FILE);
        await page.getByText('通讯录里没有在用单位“没有这家单位”').waitFor();
        await page.getByText('写了 2 个单位，按第一个“教育局”作为责任部门').waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(await seriousFaults(page)).toEqual([]);
        if (shots) {
          await page.getByText('现行政策清单').scrollIntoViewIfNeeded();
          await page.screenshot({ path: `${shots}/policies-${screen.width}.png` });
        }
      },
    );

    it('is in the draft once it is written, and the list says nothing new then', async () => {
      const { page } = await room().open(ADMINISTRATOR, draft);
      await part(page, 'routing');
      await page.locator('input[type=file]').setInputFiles(FILE);
      const write = page.getByRole('button', { name: '略过 1 行，写入其余 1 行' });
      await write.waitFor();
      // The list is handed in again while the page still reads what the first one changed.
      const held = Promise.withResolvers<void>();
      await page.route('**/api/rules/proposed-routing', async (route) => {
        await held.promise;
        await route.continue();
      });
      await write.click();
      await page.getByText('本草稿登记 1 项').waitFor();
      await page.locator('input[type=file]').setInputFiles(FILE);
      const known = page.getByRole('cell', { name: '不变' });
      await known.waitFor();
      held.resolve();
      await page.getByText('已写入 1 行').waitFor();
      expect(await known.count()).toBe(1);
      expect(await page.getByRole('cell', { name: '新增' }).count()).toBe(0);
    });
  });

  describe('R3 · rows that final decisions propose for the routing ledger', () => {
    it.each([DESK_SCREEN, PHONE_SCREEN])(
      'stand in the routing part with case, returns and units, at $width',
      async (screen) => {
        const { page } = await room().open(ADMINISTRATOR, draft, screen);
        await part(page, 'routing');
        for (const number of numbers) await page.getByText(`办件 ${number}`).waitFor();
        expect(await page.getByText(/退回（非本单位职责，.*同意，依据：三定方案）/).count()).toBe(4);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(await seriousFaults(page)).toEqual([]);
        if (shots) {
          await page.getByText('最终裁定提出的台账条目').scrollIntoViewIfNeeded();
          await page.screenshot({ path: `${shots}/routing-${screen.width}.png` });
        }
      },
    );

    it('is said beside the drafts, is adopted into the draft, or dismissed with a reason', async () => {
      const { page } = await room().open(ADMINISTRATOR, '/directory/policies');
      await page.getByText('承办台账有 2 条由最终裁定提出').waitFor();
      await room().closeWindows();
      const opened = await room().open(ADMINISTRATOR, draft);
      await part(opened.page, 'routing');
      await opened.page.getByRole('button', { name: '采用到草稿' }).first().click();
      await opened.page.getByText('已采用到草稿：台账调整').waitFor();
      await opened.page.getByText(/采用到草稿“台账调整”$/).waitFor();
      await opened.page.getByRole('button', { name: '不采用…' }).click();
      const dialog = opened.page.getByRole('dialog');
      await dialog.getByLabel(/理由|原因/).fill('仅限此件的特殊情形');
      if (shots) await opened.page.screenshot({ path: `${shots}/routing-dismiss.png` });
      await dialog.getByRole('button', { name: '不采用', exact: true }).click();
      await opened.page.getByText(/决定不采用：仅限此件的特殊情形/).waitFor();
      const made = (await proposals()).map((one) => textOf(fieldOf(one, 'decided'), 'decision'));
      expect(made.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['adopted', 'dismissed']);
      expect(await seriousFaults(opened.page)).toEqual([]);
      expect(room().troubles()).toEqual([]);
    });
  });
}
