import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, textOf } from '../../infra/local/client.ts';
import { checkProof } from '../../infra/tools/check-proof.ts';
import { verify } from '../../infra/tools/verify.ts';
import { seriousFaults } from './harness/axe.ts';
import { PHONE_SCREEN } from './harness/browser.ts';
import { COORDINATOR, type DutyRoom, dutyRoom, sendNow, START } from './harness/desk.ts';

let room: DutyRoom;
let number: string;
beforeAll(async () => {
  room = await dutyRoom();
  number = await room.register();
  await room.command(number, 'confirm', {});
  await room.command(number, 'assign', { unit: 'jiaotong-ju', part: 'primary' });
  // A minute, so that the sweep has been here.
  await room.stack.advance('PT1M');
});
afterAll(async () => {
  await room.end();
});

const ADMINISTRATOR = 'qu-zhengfu-ban-administrator';
const LEADER = 'qu-zhengfu-ban-leader';
const WALL = { width: 1920, height: 1080 };
const shows = (there: Locator): Promise<true> =>
  there
    .first()
    .waitFor()
    .then(() => true as const);
/** How far a page reaches beyond the window, across and down. */
const beyond = (page: Page): Promise<[number, number]> =>
  page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]',
  );

describe('值班大屏', () => {
  it.each([WALL, { width: 1440, height: 900 }])(
    'tells the room all it needs at $width × $height, without scrolling',
    async (screen) => {
      const { page } = await room.open(COORDINATOR, '/wall', screen);
      await page.getByRole('heading', { name: '最急的五个时限' }).waitFor();
      expect(await page.locator('.wall-deadline').count()).toBeGreaterThan(0);
      await shows(page.locator('.wall-box').filter({ hasText: '未签收单位' }).getByText('交通局'));
      await shows(page.locator('.wall-leader').getByText(/^199 0000 \d{4}$/));
      await shows(page.locator('.wall-health').getByText('正常'));
      await shows(page.locator('.wall-health').getByText(/上次心跳 .+前/));
      await shows(page.getByText('仅供试用'));
      expect(await beyond(page)).toEqual([0, 0]);
      expect(await seriousFaults(page)).toEqual([]);
    },
  );
});

describe('发送记录', () => {
  it('sends a text again to another person of the unit, who gets it', async () => {
    const { page } = await room.open(COORDINATOR, '/texts?q=交通局');
    await page
      .getByRole('row', { name: /jiaotong|交通局/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: '重发' }).first().click();
    await page.getByLabel('发给').selectOption('jiaotong-ju-leader');
    expect(await page.getByRole('button', { name: '发送', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('为什么重发').fill('联络员电话无人接听');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '发送', exact: true }).click();
    await shows(page.getByText(/^已重发给/));
    await room.stack.quiet();
    const texts = (await room.stack.texts()).filter((text) => text.person === 'jiaotong-ju-leader');
    expect(texts.map((text) => text.matter)).toContain(number);
    // P8: who sent what to whom again, by what, and why, stands in the record.
    await page.goto(`${room.stack.url}/cases/${number}`);
    const told = page.locator('.log-item').filter({ hasText: '重发短信' });
    await shows(told.getByText(/重发短信“请签收”给 .+（人工送达）/));
    await shows(told.getByText('联络员电话无人接听'));
  });
});

describe('通讯录', () => {
  it('shows a gap as soon as a leader is marked away without a substitute, in the unit and in the reachability of each rung', async () => {
    const { page } = await room.open(ADMINISTRATOR, '/directory?unit=daqi');
    await page
      .getByRole('row', { name: /分管领导/ })
      .getByRole('button', { name: /编辑/ })
      .click();
    await page.getByRole('button', { name: '+ 添加外出时间' }).click();
    await page.getByRole('button', { name: '自 前一天' }).click();
    await page.getByLabel('自 时间').fill('0800');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await shows(page.getByText('! 缺少：分管领导'));
    await page.getByRole('link', { name: '触达检查' }).click();
    await shows(page.getByRole('listitem').filter({ hasText: '大碶 · 分管领导：无人' }));
    await page
      .getByRole('button', { name: /家不全/ })
      .first()
      .click();
    expect(await shows(page.getByRole('dialog').getByRole('link', { name: '大碶' }))).toBe(true);
  });

  it('puts a refusal at its field and keeps what was typed', async () => {
    const { page } = await room.open(ADMINISTRATOR, '/directory?unit=xinqi');
    await page.getByRole('button', { name: '新增人员' }).click();
    await page.getByRole('textbox', { name: '姓名' }).fill('王小明');
    await page.getByLabel('手机号').fill('12345');
    await page.getByRole('button', { name: '保存' }).click();
    await shows(page.locator('.field-wrong').filter({ hasText: '手机号' }));
    expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('王小明');
  });

  it('offers no change to whoever may make none', async () => {
    const { page } = await room.open(COORDINATOR, '/directory?unit=xinqi');
    await page.getByRole('heading', { name: '新碶街道办事处' }).waitFor();
    expect(await page.getByRole('button', { name: /编辑|新增/ }).count()).toBe(0);
  });

  it('reads a pasted sample, and says what is wrong with one', async () => {
    const { page } = await room.open(COORDINATOR, '/directory/sources');
    await page.getByRole('button', { name: '填入示例' }).click();
    await page.getByRole('button', { name: '试读' }).click();
    await shows(page.getByText('✓ 可以接收'));
    await shows(page.getByText('阅读量 12000'));
    await page.getByLabel(/粘贴/).fill('{"id":"1","title":""}');
    await page.getByRole('button', { name: '试读' }).click();
    expect(await shows(page.getByText('✕ 不能接收'))).toBe(true);
  });
});

describe('政策版本', () => {
  it('compares any two versions, and moves the cases of one to another with a reason', async () => {
    const now = await room.client.as(COORDINATOR, 'GET', '/api/policies');
    const current = textOf(listOf(fieldOf(now, 'versions'))[0], 'id');
    const older = 'aaaaaaaaaaaaaaaa';
    const { page } = await room.open(COORDINATOR);
    // An older version, as an earlier release would have left it.
    await page.route('**/api/policies', async (route) => {
      const answer: { versions: object[] } = await (await route.fetch()).json();
      const old = { id: older, current: false, cases: 1, numbers: [number], keptAt: '2026-03-01T00:00:00.000Z' };
      await route.fulfill({ json: { ...answer, versions: [...answer.versions, old] } });
    });
    await page.route(`**/api/policies/${current}/differences/${older}`, (route) => {
      const differences = [{ path: ['release', 'lateEntryHours'], old: 3, new: 2 }];
      return route.fulfill({ json: { now: START, from: older, to: current, differences } });
    });
    await page.goto(`${room.stack.url}/directory/policies`);
    await shows(page.getByText('有 1 处不同'));
    await shows(page.getByText('2026-03-01 08:00'));
    await page.getByLabel('由').selectOption(current);
    await shows(page.getByText('两个版本没有不同'));
    await page
      .getByRole('row', { name: /2026-03-01 08:00/ })
      .getByRole('button', { name: '移动办件…' })
      .click();
    const go = page.getByRole('button', { name: '移动', exact: true });
    expect(await go.isDisabled()).toBe(true);
    await page.getByLabel('理由').fill('新规施行，按新规办理');
    expect(await seriousFaults(page)).toEqual([]);
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.url().endsWith('/move-policy')),
      go.click(),
      sendNow(page),
    ]);
    expect(sent.postDataJSON()).toEqual({ policyId: current, reason: '新规施行，按新规办理' });
  });
});

describe('权限变更', () => {
  it('H2 · is asked for by the administrator, approved by a leader of the desk, and read in the audit', async () => {
    const { page } = await room.open(ADMINISTRATOR, '/directory?unit=xinqi');
    await page.getByRole('button', { name: '新增人员' }).click();
    await page.getByRole('textbox', { name: '姓名' }).fill('陈新任');
    await page.getByRole('button', { name: '保存' }).click();
    await shows(page.getByText('陈新任：已提请，待另一位管理员或值班台领导审批后生效'));
    await page.getByRole('link', { name: '权限变更' }).click();
    await shows(page.getByText('陈新任 · 新碶 · 联络员'));
    expect(await page.getByRole('button', { name: '同意' }).count()).toBe(0);

    const leader = await room.open(LEADER);
    const mine = leader.page.locator('.panel').filter({ hasText: '等您决定' });
    await shows(mine.getByText('陈新任 · 新碶 · 联络员'));
    await mine.getByRole('link', { name: '权限变更' }).click();
    await leader.page.getByRole('button', { name: '同意', exact: true }).click();
    expect(await seriousFaults(leader.page)).toEqual([]);
    await leader.page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
    await shows(leader.page.getByText('已同意，权限已生效'));
    const past = leader.page.locator('.panel').filter({ has: leader.page.getByRole('heading', { name: '已办' }) });
    await past.getByLabel('办理结果').selectOption({ label: '未同意' });
    await shows(past.getByText('没有符合的权限变更'));
    await past.getByLabel('办理结果').selectOption({ label: '已同意' });
    await shows(past.getByText('陈新任 · 新碶 · 联络员'));
    await leader.page.getByRole('link', { name: '审计' }).click();
    await shows(leader.page.getByText(/^同意权限变更 R\d+$/));
    await shows(leader.page.getByText(/^修改人员 xinqi-p1，提请权限变更 R\d+$/));
    expect(await seriousFaults(leader.page)).toEqual([]);
    await leader.page.goto(`${room.stack.url}/directory?unit=xinqi`);
    await shows(leader.page.getByText('陈新任'));
  });
});

describe('政策草稿', () => {
  it('is written by the administrator, who is told what is wrong, and published by the leader of the desk', async () => {
    const { page } = await room.open(ADMINISTRATOR, '/directory/policies');
    await shows(page.getByText('还没有发布过'));
    await page.getByRole('button', { name: '起草…' }).click();
    await page.getByLabel('名称').fill('补登时限调整');
    await page.getByRole('button', { name: '起草', exact: true }).click();
    await shows(page.getByText('校验通过'));
    await page.getByLabel('各部分').selectOption('answers');
    await shows(page.getByText('还没有按日常用语整理的表单', { exact: false }));
    const editor = page.getByRole('textbox', { name: /JSON/ });
    const stored = JSON.parse(await editor.inputValue()) as { release: { lateEntryHours: unknown } };
    const typed = (lateEntryHours: unknown): string =>
      JSON.stringify({ ...stored, release: { ...stored.release, lateEntryHours } });
    await editor.fill('{');
    await page.getByRole('button', { name: '保存这一部分' }).click();
    await shows(page.getByText(/不是 JSON/));
    await editor.fill(typed('三'));
    await page.getByRole('button', { name: '保存这一部分' }).click();
    await shows(page.getByText('现为“三”，应为数字'));
    await editor.fill(typed(5));
    await page.getByRole('button', { name: '保存这一部分' }).click();
    await shows(page.getByText('有 1 处不同'));
    await shows(page.getByText('没有时限会变'));
    await shows(page.getByText('您参与起草，须由另一人发布。'));
    expect(await page.getByRole('button', { name: '发布…' }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);

    const leader = await room.open(LEADER, new URL(page.url()).pathname);
    await leader.page.getByRole('button', { name: '发布…' }).click();
    await leader.page.getByLabel('理由', { exact: true }).fill('区政府办批准');
    expect(await seriousFaults(leader.page)).toEqual([]);
    await leader.page.getByRole('button', { name: '发布', exact: true }).click();
    await shows(leader.page.getByText('已发布', { exact: true }));
    await room.stack.advance('PT2M');
    await leader.page.goto(`${room.stack.url}/directory/policies`);
    await shows(leader.page.getByText(/补登时限调整 · .+ 起草，.+ 发布 · 区政府办批准/));
    const { policy } = (await room.client.as(COORDINATOR, 'GET', '/api/policy')) as {
      policy: { release: { lateEntryHours: number } };
    };
    expect(policy.release.lateEntryHours).toBe(5);
    const lawOf = async (one: string): Promise<string> =>
      textOf(fieldOf(await room.client.as(COORDINATOR, 'GET', `/api/cases/${one}`), 'case'), 'policyId');
    const [before, after] = [await lawOf(number), await lawOf(await room.register())];
    expect(after).not.toBe(before);
    expect(after).toBe(textOf(policy, 'id'));
  });
});

describe('交接班', () => {
  it('is read and signed by the next shift, and until then both shifts are on every ladder', async () => {
    await room.command(number, 'note', { says: '街道来电，今晚到现场', star: true });
    const before = await room.client.as(COORDINATOR, 'GET', '/api/handover');
    const end = textOf(fieldOf(before, 'incoming'), 'until');
    await room.stack.moveTo(end);
    const handover = await room.client.as(COORDINATOR, 'GET', '/api/handover');
    const next = textOf(listOf(fieldOf(fieldOf(handover, 'incoming'), 'coordinators'))[0], 'id');
    const { page } = await room.open(next, '/handover');
    await shows(page.getByText('接班尚未签收，催办短信同时发给两班。'));
    await shows(page.getByText('街道来电，今晚到现场'));
    await shows(page.getByText(number));
    expect(await seriousFaults(page)).toEqual([]);
    // Desk and wall name both shifts until it is signed.
    const going = textOf(listOf(fieldOf(fieldOf(handover, 'outgoing'), 'coordinators'))[0], 'name');
    const coming = textOf(listOf(fieldOf(fieldOf(handover, 'incoming'), 'coordinators'))[0], 'name');
    for (const [path, place] of [
      ['/', '.on-duty-both'],
      ['/wall', '.wall-people'],
    ] as const) {
      await page.goto(room.stack.url + path);
      for (const name of [going, coming]) await shows(page.locator(place).getByText(name));
    }
    await page.goto(`${room.stack.url}/handover`);
    await page.getByRole('button', { name: '签收接班' }).click();
    expect(await shows(page.getByText(/签收接班，催办短信只发本班/))).toBe(true);
  });

  it('is not a page of a unit’s officer', async () => {
    const { page } = await room.open('jiaotong-ju-officer-a', '/handover');
    await shows(page.getByText(/无权/));
    expect(await page.getByRole('navigation').getByRole('link', { name: '交接班' }).count()).toBe(0);
  });
});

describe('催办服务', () => {
  it('turns red on the wall and on the desk when the sweep has not been here for three minutes, though the API answers', async () => {
    const { page } = await room.open(COORDINATOR, '/wall', WALL);
    await shows(page.locator('.wall-health').getByText('正常'));
    const silent = {
      ok: false,
      overdue: 0,
      oldest: null,
      silent: true,
      beatAt: new Date((await room.client.now()).getTime() - 300_000).toISOString(),
    };
    await page.route('**/api/changes*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), health: silent } });
    });
    await shows(page.locator('.wall-health.wall-bad').getByText('没有心跳'));
    await shows(page.locator('.wall-health').getByText('上次心跳 5 分前'));
    await page.goto(room.stack.url);
    expect(await shows(page.getByText('催办服务三分钟没有心跳'))).toBe(true);
  });
});

describe('On one machine', () => {
  it('moves time, and shows the texts on phones whose links open the page behind them', async () => {
    const { page, context } = await room.open(COORDINATOR, '/phones?person=jiaotong-ju-officer-a');
    const link = page.locator('.handset a').first();
    await link.waitFor();
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await shows(opened.getByText(number));
    const was = await room.client.now();
    await page.getByRole('button', { name: '2 小时' }).click();
    await shows(page.getByText(/^已到 2026-03-2/));
    expect((await room.client.now()).getTime() - was.getTime()).toBeGreaterThanOrEqual(7_200_000);
  });
});

describe('Every page of the duty', () => {
  const pages = [
    ['/handover', '交接班'],
    ['/texts', '发送记录'],
    ['/directory', '通讯录'],
    ['/directory/rota', '通讯录'],
    ['/directory/reach', '通讯录'],
    ['/directory/sources', '通讯录'],
    ['/directory/channels', '通讯录'],
    ['/directory/policies', '通讯录'],
    ['/phones', '手机短信'],
  ] as const;

  it.each([1280, 1024])('keeps the pages, the name and the time apart on a screen of %i', async (width) => {
    const { page } = await room.open(COORDINATOR, '/handover', { width, height: 800 });
    await shows(page.locator('.age-now'));
    const overlaps = await page.evaluate<string[]>(`(() => {
      const parts = [...document.querySelectorAll('.brand, .navigation > a, .navigation-more-button, .navigation-foot > *, .age')];
      const boxes = parts.map((part) => [part.textContent, part.getBoundingClientRect()]);
      return boxes.flatMap(([one, a], at) => boxes.slice(at + 1).flatMap(([other, b]) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? [one + ' on ' + other] : []));
    })()`);
    expect(overlaps).toEqual([]);
  });

  it('tells an administrator, who sees no case, where his work is', async () => {
    const { page } = await room.open(ADMINISTRATOR, '/');
    await page.getByRole('heading', { name: '上线准备', level: 1 }).waitFor();
    await shows(page.getByText('管理员不查看、不办理办件'));
    expect(await page.getByText('目前没有在办的办件').count()).toBe(0);
    await page.getByRole('listitem').filter({ hasText: '在用单位' }).getByRole('link').click();
    await page.getByRole('heading', { name: '通讯录', level: 1 }).waitFor();
  });

  it('says that it is unclassified and for trial, fits a phone, and has nothing that axe finds serious', async () => {
    const { page } = await room.open(COORDINATOR, '/handover', PHONE_SCREEN);
    for (const [path, title] of pages) {
      await page.goto(room.stack.url + path);
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await page.locator('.panel, .units, .phones').first().waitFor();
      await shows(page.getByText('非涉密', { exact: true }));
      await shows(page.getByText('仅供试用', { exact: true }));
      expect([path, ...(await beyond(page)).slice(0, 1)]).toEqual([path, 0]);
      expect([path, ...(await seriousFaults(page))]).toEqual([path]);
    }
  });

  it('has its labels in English at a switch', async () => {
    const { page } = await room.open(COORDINATOR, '/directory/reach');
    await page.getByRole('button', { name: 'English' }).click();
    await shows(page.getByRole('heading', { name: 'The rungs of each limit' }));
    expect(await page.getByRole('link', { name: 'Register' }).count()).toBe(1);
    await shows(page.getByRole('button', { name: 'Supervision' }));
  });

  it('raises no fault in the browser', () => {
    expect(room.troubles()).toEqual([]);
  });
});

/** What somebody who means harm would type into every field that takes words. */
const HARM = `"'></textarea><script>window.harmed=1</script><img src=x onerror="window.harmed=1"><svg/onload=window.harmed=1><a href="javascript:window.harmed=1">按此</a>`;

const harmed = (page: Page): Promise<unknown> => page.evaluate('window.harmed');

describe('Script in any field', () => {
  it('is shown as the letters that it is, on every page and behind a code; and the policy stops what would run', async () => {
    const theirs = await room.register({
      summary: HARM.slice(0, 190),
      place: HARM.slice(0, 60),
      categories: ['other'],
      learntBy: 'phone',
    });
    await room.command(theirs, 'confirm', { summary: HARM.slice(0, 190) });
    await room.command(theirs, 'assign', { unit: 'jiaotong-ju', part: 'primary', reason: HARM });
    await room.command(theirs, 'note', { says: HARM, star: true });
    const release = {
      form: 'online-reply',
      publishedAt: (await room.client.now()).toISOString(),
      outlets: [{ name: HARM.slice(15, 45) }],
      final: false,
    };
    const followUpAt = new Date((await room.client.now()).getTime() + 86_400_000).toISOString();
    await room.command(theirs, 'release', {
      ...release,
      followUpAt,
      address: 'https://www.bl.gov.cn/1',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/1' }],
    });
    await room.stack.advance('PT1M');

    const { page, context } = await room.open(COORDINATOR, `/cases/${theirs}`);
    const strangers: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(room.stack.url) && !/^(data|blob):/.test(request.url()))
        strangers.push(request.url());
    });
    for (const path of [
      `/cases/${theirs}`,
      '/',
      `/cases/${theirs}/release`,
      `/cases/${theirs}/clocks/response`,
      '/handover',
      '/texts',
      '/wall',
      '/phones',
    ]) {
      await page.goto(room.stack.url + path);
      await page
        .getByText(/onerror|BL26|手机短信|非涉密/)
        .first()
        .waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await harmed(page)]).toEqual([path, undefined]);
    }
    await page.goto(`${room.stack.url}/cases/${theirs}`);
    // It came through whole: what is looked at here is the page's doing, not that of some filter before it.
    await shows(page.getByText('<script>window.harmed=1</script>'));
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);

    const sent = listOf(await room.client.ok('GET', '/_local/texts')).find(
      (text) => fieldOf(text, 'matter') === theirs && fieldOf(text, 'person') === 'jiaotong-ju-officer-a',
    );
    await page.goto(`${room.stack.url}/t/${textOf(sent, 'code')}`);
    await page.getByRole('button', { name: '查看内容' }).click();
    await shows(page.getByText('<script>window.harmed=1</script>'));
    expect(await harmed(page)).toBeUndefined();

    expect(strangers).toEqual([]);

    // Were a hole found all the same, the policy would still stop a script and an address of a stranger.
    await page.goto(`${room.stack.url}/cases/${theirs}`);
    await shows(page.getByText('办理记录'));
    const stopped = await page.evaluate<string[]>(`new Promise((resolve) => {
      const stopped = [];
      addEventListener('securitypolicyviolation', (event) => { stopped.push(event.effectiveDirective); if (['connect-src', 'img-src', 'script-src-elem'].every((one) => stopped.includes(one))) resolve(stopped); });
      document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.harmed=1">');
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.harmed = 1' }));
      fetch('https://stranger.example/').catch(() => undefined);
      setTimeout(() => resolve(stopped), 5000);
    })`);
    expect(stopped).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem']));
    expect(await harmed(page)).toBeUndefined();
  });
});

describe('校验', () => {
  it('H5 · tells an inspector that the record is whole, and hands over what proves it', async () => {
    await room.stack.advance('PT2H');
    const { page } = await room.open('ducha-shi-inspector', `/cases/${number}`);
    await page.getByRole('button', { name: '校验' }).click();
    const dialog = page.getByRole('dialog');
    await shows(dialog.getByText('✓ 记录完整，与封存一致'));
    await shows(dialog.getByText(/签名有效 · 与记录一致/));
    expect(await seriousFaults(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: '下载校验包' }).click(),
    ]);
    expect(checkProof(JSON.parse(readFileSync(await file.path(), 'utf8')))).toMatchObject({ ok: true });
    await page.keyboard.press('Escape');
    const [archive] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出案卷' }).click(),
    ]);
    expect(archive.suggestedFilename()).toBe(`${number}.zip`);
    expect(verify(readFileSync(await archive.path()))).toMatchObject({ ok: true });
    const desk = await room.open(COORDINATOR, `/cases/${number}`);
    await shows(desk.page.getByText('办理记录'));
    for (const name of ['校验', '导出案卷']) expect(await desk.page.getByRole('button', { name }).count()).toBe(0);
  });
});
