import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './harness/axe.ts';
import { openAs, PHONE_SCREEN } from './harness/browser.ts';
import { HEIC, PNG } from '../photos/samples.ts';
import { ALERT, COORDINATOR, type DutyRoom, dutyRoom, sendNow } from './harness/desk.ts';

let room: DutyRoom;
beforeAll(async () => {
  room = await dutyRoom();
});
afterEach(() => room.closeWindows());
afterAll(async () => {
  await room.end();
});

/** True once it is there; the story fails when it does not come. */
const shows = (there: Locator): Promise<true> =>
  there
    .first()
    .waitFor()
    .then(() => true as const);
const isGone = (there: Locator): Promise<true> =>
  there
    .first()
    .waitFor({ state: 'detached' })
    .then(() => true as const);

describe('A case, from alert to close', () => {
  it('appears by itself on the desk, is confirmed, assigned, signed from a phone, answered, settled and closed', async () => {
    const { page } = await room.open(COORDINATOR);
    await page.getByText('目前没有在办的办件').waitFor();
    const number = await room.alert(ALERT);
    await page
      .getByRole('region', { name: /待值班台处理$/ })
      .getByText(number)
      .waitFor();
    // H5: the words are not there until somebody turns to the case, and that is on its record; in triage no reason is typed.
    expect(await page.getByText('刺鼻的化工气味').count()).toBe(0);
    await page.getByRole('link', { name: '柴桥街道 · 环境' }).click();
    await page.getByText('刺鼻的化工气味').waitFor();

    await page.keyboard.press('Enter');
    await page.getByText('研判中查看原文').first().waitFor();
    await page.getByRole('button', { name: '确认立件' }).click();
    await page.locator('dialog .unit-select').getByText('市生态环境局北仑分局').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('摘要').fill('柴桥老街夜间异味');
    // Confirmed and told to the unit that the ledger suggests, with one press.
    await page.getByRole('button', { name: '确认并交办' }).click();
    // The page stands as it will be, while the press can still be undone.
    await page.getByRole('heading', { name: '柴桥老街夜间异味' }).waitFor();
    await page.getByText('待提交，尚可撤销').waitFor();
    await sendNow(page);
    await page.getByText('待提交，尚可撤销').waitFor({ state: 'detached' });
    await page.getByText('生态环境分局').first().waitFor();
    await room.stack.quiet();

    const text = (await room.stack.texts()).find(
      (one) => one.matter === number && one.person.startsWith('shengtai-huanjing-ju-officer'),
    );
    const phone = await room.window(PHONE_SCREEN);
    await phone.page.goto(`${room.stack.url}/t/${text?.code}`);
    await phone.page.locator('button.main').first().click();
    await page.locator('.answers-unit').getByText('已签收').waitFor();

    await page.getByRole('link', { name: '登记发布' }).click();
    // What cannot be pressed yet says why, beside it and to whoever only hears the page.
    const press = page.getByRole('button', { name: '登记发布' });
    expect(await press.isDisabled()).toBe(true);
    const why = page.locator(`[id="${await press.getAttribute('aria-describedby')}"]`);
    expect(await why.innerText()).toContain('未标“选填”的都要填写');
    await page.getByLabel('网址').fill('https://www.bl.gov.cn/art/2026/3/20/art_1.html');
    await page.getByText('这是最终发布').click();
    // V1: of which nature the concern is, and what was done for it, without which nothing is closed.
    await page.getByText('尚未写明关切性质').waitFor();
    await page.getByLabel('怨气怨言', { exact: true }).check();
    await page.getByLabel('怨气怨言 · 化解了什么').fill('责令停产整改，异味消除');
    await page.locator('.consequences').getByText('公开回应').waitFor();
    await page.getByRole('button', { name: '登记发布' }).click();
    // Nobody waits for the ten seconds: going on with the case sends what was pressed before.
    await page.getByRole('button', { name: '登记线下处置' }).click();
    await page.getByLabel('说明', { exact: true }).fill('企业已停产整改，复测达标');
    await page.getByLabel('佐证').fill('复测报告 1 份');
    await page
      .locator('dialog input[type=file]')
      .setInputFiles([{ name: '不是照片.png', mimeType: 'image/png', buffer: HEIC }]);
    await page
      .locator('dialog')
      .getByText(/HEIC 格式/)
      .waitFor();
    await page
      .locator('dialog input[type=file]')
      .setInputFiles([{ name: '现场.png', mimeType: 'image/png', buffer: PNG }]);
    await page
      .getByRole('button', { name: /^移除 照片/ })
      .locator('img')
      .waitFor();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByRole('button', { name: '办结' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    await sendNow(page);
    await page.getByText('待提交，尚可撤销').waitFor({ state: 'detached' });
    expect(await shows(page.locator('.case-marks').getByText('已办结'))).toBe(true);
    // To look at a photo is a deliberate click, and recorded.
    await page.getByRole('button', { name: '查看 1 张照片（留痕）' }).click();
    const photo = page.locator('.photos img');
    await photo.waitFor();
    expect(await photo.evaluate((image) => ('naturalWidth' in image ? image.naturalWidth : 0))).toBeGreaterThan(0);
  });
});

describe('A hand on the desk', () => {
  it('registers in one form, with the deadlines in sight before it is sent', async () => {
    const { page } = await room.open(COORDINATOR, '/register');
    await page.getByLabel('摘要').fill('新碶街道路灯不亮');
    await page.getByText('涉及公众切身利益且影响较大').click();
    await page.locator('.consequences').getByText('公开回应').waitFor();
    await page
      .locator('.consequences')
      .getByText(/3月22日/)
      .waitFor();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    expect(await shows(page.getByRole('heading', { name: '新碶街道路灯不亮' }))).toBe(true);
  });

  it('undoes an action within ten seconds, and nothing was done', async () => {
    const number = await room.register();
    const { page } = await room.open(COORDINATOR, `/cases/${number}`);
    await page.getByRole('button', { name: '确认立件' }).click();
    await page.getByRole('button', { name: '确认并交办' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.reload();
    expect(await shows(page.locator('.case-marks').getByText('待研判'))).toBe(true);
  });

  it('proposes the unit to a hand that is quicker than the record', async () => {
    const number = await room.register();
    const window = await room.window();
    const { page } = window;
    await page.route(`**/api/cases/${number}/events*`, async (route) => {
      await page.getByRole('button', { name: '确认立件' }).click();
      // The record is slower than all else that the page reads.
      await page.waitForTimeout(500);
      await route.continue();
    });
    await openAs(window, room.stack.url, await room.stack.token(COORDINATOR), `/cases/${number}`);
    expect(await shows(page.getByRole('button', { name: '确认并交办' }))).toBe(true);
  });

  it('sends what was pressed when the page is left within the ten seconds', async () => {
    const number = await room.register();
    const { page } = await room.open(COORDINATOR, `/cases/${number}`);
    await page.getByRole('button', { name: '确认立件' }).click();
    await page.getByRole('button', { name: '确认并交办' }).click();
    await page.getByRole('button', { name: '撤销' }).waitFor();
    await page.goto('about:blank');
    await expect
      .poll(async () => JSON.stringify(await room.client.as(COORDINATOR, 'GET', `/api/cases/${number}`)))
      .toContain('"status":"open"');
  });

  it('confirms many at once, and says in one line what became of them', async () => {
    await Promise.all([room.register(), room.register()]);
    const { page } = await room.open(COORDINATOR);
    await page.getByRole('button', { name: '选中待研判' }).click();
    await page.getByRole('toolbar').getByRole('button', { name: '确认立件' }).click();
    // A sentence for each, of which those that were registered by hand have one.
    await page.locator('.bulk-summary').first().waitFor();
    for (const summary of await page.locator('.bulk-summary').all())
      if ((await summary.inputValue()) === '') await summary.fill('群众反映一事');
    await page.getByRole('button', { name: '确定' }).click();
    await sendNow(page);
    expect(await shows(page.getByText(/^已确认 \d+ 件$/))).toBe(true);
    expect(await shows(page.getByRole('group', { name: '在办' }).getByText('待研判 0'))).toBe(true);
  });

  it('works by keyboard alone', async () => {
    const [number, other] = [await room.register(), await room.register()];
    const { page } = await room.open(COORDINATOR);
    for (const shown of [number, other]) await page.locator(`[data-number="${shown}"]`).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(number);
    await page.waitForURL((url) => url.searchParams.get('q') === number);
    await page.keyboard.press('Escape');
    // Rows of the question before are out of reach of keys: the other one goes with them.
    await expect.poll(() => page.locator('.case-row').count()).toBe(1);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '确认立件' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('摘要').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('摘要').waitFor({ state: 'detached' });
    // The focus is where it was.
    expect(await page.evaluate('document.activeElement.textContent')).toBe('确认立件');
  });

  it('is told of a stale version, sees the case as it stands, and loses nothing that was written', async () => {
    const number = await room.register();
    await room.command(number, 'confirm', {});
    const { page } = await room.open(COORDINATOR, `/cases/${number}`);
    await page.getByText('更多操作').click();
    await page.getByRole('button', { name: '记事' }).click();
    await page.getByLabel('说明', { exact: true }).fill('已电话告知街道');
    await page.route('**/api/changes*', (route) => route.abort());
    await room.command(number, 'note', { says: '别人先写了一条' });
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('此件刚被他人更新').waitFor();
    expect(await page.getByLabel('说明', { exact: true }).inputValue()).toBe('已电话告知街道');
    await page.locator('.log').getByText('别人先写了一条').waitFor();
    await page.getByRole('button', { name: '确定' }).click();
    await sendNow(page);
    await page.locator('.log').getByText('已电话告知街道').waitFor();
  });
});

describe('M4 · an alert that was joined by mistake', () => {
  it('is split off from the case page: what follows is in sight, and the new number with its link afterwards', async () => {
    const number = await room.alert({
      ...ALERT,
      title: '霞浦幼儿园伙食费上涨',
      text: '新学期伙食费从每月三百涨到四百二，没有通知也没有公示菜谱，家长群里都在问怎么回事。',
      url: 'https://bbs.example/t/77',
    });
    const again = await room.alert({
      title: '食堂菜谱在哪里看',
      text: '想问一下幼儿园食堂每周的菜谱在哪里能看到，家长想提前了解孩子吃什么。',
      url: 'https://bbs.example/t/77',
    });
    expect(again).toBe(number);
    const { page } = await room.open(COORDINATOR, `/cases/${number}`);
    await page.getByRole('button', { name: '拆分' }).click();
    await page.locator('.consequences').getByText('公开回应').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('理由').fill('不是同一件事');
    await page.getByRole('button', { name: '确定' }).click();
    await sendNow(page);
    const link = page.locator('.pending-ok').getByRole('link', { name: /^BL/ });
    await link.waitFor();
    const own = await link.textContent();
    await shows(page.getByText('已拆出，单独立件为'));
    expect(await page.getByRole('button', { name: '拆分' }).count()).toBe(0);
    await link.click();
    expect(await shows(page.locator('.case-marks').getByText(`拆自 ${number}`))).toBe(true);
    expect(own).not.toBe(number);
  });
});

describe('A time', () => {
  it('is Shanghai’s in a browser far away, typed as four digits, and yesterday’s where only the past is asked for', async () => {
    const { page } = await room.open(COORDINATOR, '/register', PHONE_SCREEN);
    await page.getByLabel('获知时间 时间').fill('2130');
    // It is ten in the morning of March 20 there.
    await shows(page.getByRole('button', { name: '获知时间 日期' }).getByText('3月19日 周四 昨天'));
    expect(await page.getByLabel('获知时间 时间').inputValue()).toBe('21:30');
    await page.getByLabel('获知时间 时间').fill('2567');
    await page.getByLabel('获知时间 时间').press('Tab');
    await shows(page.getByText('“2567”不是时间，请写成 1907 或 19:07'));
    expect(await page.getByLabel('获知时间 时间').inputValue()).toBe('21:30');
    await page.getByRole('button', { name: '现在', exact: true }).click();
    expect(await page.getByLabel('获知时间 时间').inputValue()).toBe('');
  });

  it('has a month that is worked by keyboard, inside a dialog that stays, and no wider than a phone', async () => {
    const number = await room.register();
    await room.command(number, 'confirm', {});
    const { page } = await room.open(COORDINATOR, `/cases/${number}`, PHONE_SCREEN);
    await page.getByText('更多操作').click();
    await page.getByRole('button', { name: '交办' }).last().click();
    await page.getByText('上级交办，有办理时限').click();
    await page.getByRole('button', { name: '要求完成时间 日期' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '3月20日 周五 今天', exact: true }).waitFor();
    for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await shows(page.getByRole('button', { name: '要求完成时间 日期' }).getByText('3月28日 周六'));
    expect(await page.getByLabel('要求完成时间 时间').inputValue()).toBe('18:00');
    await page.keyboard.press('Enter');
    await page.locator('.calendar').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await isGone(page.locator('.calendar'));
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE_SCREEN.width);
  });
});

describe('What the page says of itself', () => {
  it('says of a press that did not arrive that it is not counted, keeps it, and sends it once the connection is back', async () => {
    const number = await room.register();
    const { page, context } = await room.open(COORDINATOR, `/cases/${number}`);
    await page.getByRole('button', { name: '确认立件' }).click();
    await page.getByLabel('摘要').fill('断网时写的摘要');
    await page.getByRole('button', { name: '确认并交办' }).click();
    await page.getByText('待提交，尚可撤销').waitFor();
    await context.setOffline(true);
    await sendNow(page);
    await shows(page.getByText('还没有提交，不计入：'));
    expect(JSON.stringify(await room.client.as(COORDINATOR, 'GET', `/api/cases/${number}`))).toContain(
      '"status":"appraising"',
    );
    await context.setOffline(false);
    await isGone(page.getByText('还没有提交，不计入：'));
    await expect
      .poll(async () => JSON.stringify(await room.client.as(COORDINATOR, 'GET', `/api/cases/${number}`)))
      .toContain('断网时写的摘要');
  });

  it('keeps a form whose check found no server, and says that nothing was sent', async () => {
    const number = await room.register();
    await room.command(number, 'confirm', {});
    const { page, context } = await room.open(COORDINATOR, `/cases/${number}`);
    await page.getByText('更多操作').click();
    await page.getByRole('button', { name: '记事' }).click();
    await page.getByLabel('说明', { exact: true }).fill('断网时的记事');
    await context.setOffline(true);
    await page.getByRole('button', { name: '确定' }).click();
    await shows(page.getByText('还没有提交，不计入'));
    expect(await page.getByLabel('说明', { exact: true }).inputValue()).toBe('断网时的记事');
    await context.setOffline(false);
  });

  it('shows a red bar when the connection is lost, and takes it away when it is back', async () => {
    const { page, context } = await room.open(COORDINATOR);
    await page.getByText('数据实时').waitFor();
    await context.setOffline(true);
    const bar = page.getByText('与服务器失去联系');
    await bar.waitFor();
    await context.setOffline(false);
    expect(await isGone(bar)).toBe(true);
  });

  it('says 非涉密 and 仅供试用, and tells Shanghai’s time in a browser far away', async () => {
    const { page } = await room.open(COORDINATOR);
    await page.getByText('非涉密', { exact: true }).waitFor();
    await page.getByText('仅供试用', { exact: true }).waitFor();
    expect(await page.locator('.age-now').textContent()).toMatch(/^10:\d\d/);
  });

  it('speaks English where asked, but for what people wrote', async () => {
    const { page } = await room.open(COORDINATOR);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Desk', exact: true }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });
});

describe('Who may', () => {
  it('signs in through the OpenID provider, and comes back to the page that was asked for', async () => {
    const { page } = await room.window();
    await page.goto(`${room.stack.url}/register`);
    await page.locator('button[value="qu-zhengfu-ban-duty-a"]').first().click();
    expect(await shows(page.getByRole('heading', { name: '登记办件' }))).toBe(true);
  });

  it('offers an inspector nothing that would be refused', async () => {
    const number = await room.register();
    const { page } = await room.open('ducha-shi-inspector', `/cases/${number}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.log-item').first().waitFor();
    expect(await page.locator('.action-bar button, .action-bar a').count()).toBe(0);
    expect(await page.getByRole('link', { name: '登记' }).count()).toBe(0);
  });

  it('meets a person who left office with a page that says what to do, at the desk that stood open too', async () => {
    const contact = {
      name: '离岗人员',
      unit: 'xinqi',
      posts: [],
      role: 'officer',
      subject: 'xinqi-officer-b',
      active: true,
    };
    const token = await room.stack.token('xinqi-officer-b');
    const before = await openAs(await room.window(), room.stack.url, token);
    await before.getByRole('heading', { name: '本单位办件' }).waitFor();
    await room.client.as('qu-zhengfu-ban-administrator', 'PUT', '/api/directory/contacts/xinqi-officer-b', {
      ...contact,
      active: false,
    });
    // Functions keep the directory for ten seconds of the stack's time, and for two of the machine's.
    await room.stack.advance('PT15S');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const opened = await room.window();
    await openAs(opened, room.stack.url, token);
    for (const page of [opened.page, before])
      expect(await shows(page.getByRole('heading', { name: '暂无使用权限' }))).toBe(true);
  });

  it('keeps a half-written form when the sign-in expires', async () => {
    const { page } = await room.open(COORDINATOR, '/register');
    await page.getByLabel('摘要').fill('写到一半的摘要');
    await page.route('**/api/**', (route) =>
      route.fulfill({ status: 401, contentType: 'application/json', body: '{"message":"Unauthorized"}' }),
    );
    await page.getByRole('heading', { name: '登录已过期' }).waitFor();
    await page.unroute('**/api/**');
    // Signing in is done beside the page, which goes on by itself, as it was: nothing is loaded again.
    const opens = page.context().waitForEvent('page');
    await page.getByRole('button', { name: '重新登录' }).click();
    const beside = await opens;
    await beside.locator('button[value="qu-zhengfu-ban-duty-a"]').first().click();
    await beside.getByRole('heading', { name: '值班台' }).waitFor();
    await page.getByRole('heading', { name: '登录已过期' }).waitFor({ state: 'detached' });
    expect(await page.getByLabel('摘要').inputValue()).toBe('写到一半的摘要');
  });
});

describe('Scripts', () => {
  it('neither fail nor meet the content security policy in any of these stories', () => {
    expect(room.troubles()).toEqual([]);
  });
});
