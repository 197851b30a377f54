import { describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import { seriousFaults } from '../harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN, type Window } from '../harness/browser.ts';
import { type DutyRoom, sendNow } from '../harness/desk.ts';

const shots = process.env['SHOTS'];

/** Looks at a landing page as it stands: nothing serious for axe, no wider than the screen. */
async function looked({ page }: Window, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/roles-${name}.png`, fullPage: true });
  expect(await seriousFaults(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
}

const SCREENS = [
  ['desk', DESK_SCREEN],
  ['phone', PHONE_SCREEN],
] as const;

export function roles(room: () => DutyRoom): void {
  describe('Each of six roles lands on its own page and finishes its main task', () => {
    it('the first visit: six typical people, and a tour that is closed for ever', async () => {
      const { page, troubles } = await room().window();
      await page.goto(room().stack.url);
      await page.getByRole('heading', { name: '先看六种角色' }).waitFor();
      expect(await page.locator('li button').count()).toBe(6);
      if (shots) await page.screenshot({ path: `${shots}/roles-choice.png`, fullPage: true });
      expect(await seriousFaults(page)).toEqual([]);
      await page.setViewportSize(PHONE_SCREEN);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      if (shots) await page.screenshot({ path: `${shots}/roles-choice-phone.png` });
      await page.setViewportSize(DESK_SCREEN);
      await page.getByRole('listitem').filter({ hasText: '值班台：全区在办的办件' }).getByRole('button').click();
      const tour = page.getByRole('complementary', { name: '一分钟上手' });
      await tour.getByText('待研判的排在前面').waitFor();
      if (shots) await page.screenshot({ path: `${shots}/roles-tour.png` });
      expect(await seriousFaults(page)).toEqual([]);
      await tour.getByRole('button', { name: '不再显示' }).click();
      await page.reload();
      await page.getByRole('heading', { name: '值班台', level: 1 }).waitFor();
      expect(await tour.count()).toBe(0);
      expect(troubles).toEqual([]);
    });

    it.each(SCREENS)(
      'the administrator reads what the district still lacks, and goes to mend it (%s)',
      async (name, screen) => {
        const admin = await room().open('qu-zhengfu-ban-administrator', '/', screen);
        await admin.page.getByRole('heading', { name: '上线准备' }).waitFor();
        await admin.page.getByText('值班员').first().waitFor();
        await looked(admin, `administrator-${name}`);
        await admin.page.getByRole('listitem').filter({ hasText: '值班表' }).getByRole('link').click();
        await admin.page.waitForURL(/directory\/rota/);
        expect(admin.troubles).toEqual([]);
      },
    );

    it.each(['qu-zhengfu-ban-leader', 'ducha-shi-inspector', 'qu-zhengfu-ban-duty-a'])(
      'from 交接班 the link to the desk leads %s to every case, wherever the landing page is',
      async (who) => {
        const { page, troubles } = await room().open(who, '/handover');
        await page.getByRole('link', { name: '到值班台看全部' }).click();
        await page.getByRole('group', { name: '在办' }).waitFor();
        expect(troubles).toEqual([]);
      },
    );

    it('a leader decides what awaits him from his own page', async () => {
      const number = await room().register({
        summary: '两家商铺为招牌争执',
        place: '新碶街道',
        categories: ['other'],
        learntBy: 'phone',
        grades: { opinion: 'IV', emergency: null },
        gradeReason: '个别反映',
      });
      await room().command(number, 'end', { outcome: 'no-answer', reason: '商家之间的纠纷，已当面说明' });
      for (const [name, screen] of SCREENS) {
        const leader = await room().open('qu-zhengfu-ban-leader', '/', screen);
        await leader.page.getByRole('link', { name: number }).first().waitFor();
        await leader.page.getByRole('heading', { name: /今日一页/ }).waitFor();
        await looked(leader, `leader-${name}`);
      }
      const { page, troubles } = await room().open('qu-zhengfu-ban-leader', '/');
      await page.getByRole('link', { name: number }).first().click();
      await page.getByRole('button', { name: /^审批/ }).first().click();
      const form = page.getByRole('dialog');
      await form.getByText('同意', { exact: true }).click();
      await form.getByRole('button', { name: '确定' }).click();
      await sendNow(page);
      await page.getByText('已终结').first().waitFor();
      expect(troubles).toEqual([]);
    });

    it.each(SCREENS)(
      'a leader of the desk instructs from his own page, and whoever answers is texted (%s)',
      async (name, screen) => {
        const number = await room().register();
        await room().command(number, 'assign', { unit: 'jiaotong-ju', part: 'primary' });
        const { page, troubles } = await room().open('qu-zhengfu-ban-leader', '/', screen);
        await page
          .getByRole('button', { name: `批示 · ${number}` })
          .first()
          .click();
        const form = page.getByRole('dialog');
        await form.getByRole('textbox').fill('请今日 18 时前恢复末班车并公布');
        await looked({ page, troubles, context: page.context() }, `leader-instructs-${name}`);
        await form.getByRole('button', { name: '确定' }).click();
        await sendNow(page);
        const noted = async (): Promise<unknown[]> =>
          listOf(
            fieldOf(await room().client.as('qu-zhengfu-ban-leader', 'GET', `/api/cases/${number}/events`), 'events'),
          )
            .filter((event) => fieldOf(event, 'type') === 'noted')
            .map((event) => fieldOf(event, 'instructs'));
        await expect.poll(noted).toEqual([true]);
        const texted = async (): Promise<unknown[]> =>
          listOf(await room().client.ok('GET', `/_local/texts?case=${number}`)).filter(
            (text) => fieldOf(text, 'person') === 'jiaotong-ju-officer-a' && /批示/.test(textOf(text, 'body')),
          );
        await expect.poll(async () => (await texted()).length).toBe(1);
        expect(troubles).toEqual([]);
      },
    );

    it.each(SCREENS)(
      'a leader of a unit sees his own unit’s day, and what it is for where nothing waits (%s)',
      async (name, screen) => {
        const leader = await room().open('shengtai-huanjing-ju-leader', '/', screen);
        await leader.page.getByText('现在没有等您审批的提请').waitFor();
        await leader.page.getByRole('heading', { name: '今日一页' }).waitFor();
        await looked(leader, `unit-leader-${name}`);
        expect(leader.troubles).toEqual([]);
      },
    );

    it('a spokesperson reads the line that was agreed, and where he is to speak', async () => {
      const number = await room().register();
      await room().command(number, 'assign', { unit: 'jiaotong-ju', part: 'primary' });
      await room().command(
        number,
        'set-line-fact',
        { kind: 'measure', value: '末班车自今日起恢复至 21:30', unit: 'jiaotong-ju' },
        'jiaotong-ju-officer-a',
      );
      for (const [name, screen] of SCREENS) {
        const speaks = await room().open('jiaotong-ju-spokesperson', '/', screen);
        await speaks.page.getByText('末班车自今日起恢复至 21:30').waitFor();
        await speaks.page.getByText('没有要召开的发布会').waitFor();
        await looked(speaks, `spokesperson-${name}`);
        expect(speaks.troubles).toEqual([]);
      }
    });

    it.each(SCREENS)(
      'an inspector goes from what was missed to every case, and to who looked at what (%s)',
      async (name, screen) => {
        const inspector = await room().open('ducha-shi-inspector', '/', screen);
        await inspector.page.getByRole('heading', { name: '督查首页' }).waitFor();
        await inspector.page.getByRole('heading', { name: '最近的查阅和操作' }).waitFor();
        await looked(inspector, `auditor-${name}`);
        await inspector.page.getByRole('link', { name: /^在办/ }).click();
        await inspector.page.waitForURL(/\/desk/);
        await inspector.page.getByRole('heading', { name: '全部办件', level: 1 }).waitFor();
        expect(inspector.troubles).toEqual([]);
      },
    );
  });
}
