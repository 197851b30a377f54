import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './harness/axe.ts';
import { DESK_SCREEN, PHONE_SCREEN } from './harness/browser.ts';
import { COORDINATOR, type DutyRoom, dutyRoom } from './harness/desk.ts';

const SMELL = {
  title: '化工区夜间有刺鼻异味',
  text: '昨晚开始化工区附近有刺鼻异味，附近居民无法开窗。',
  platform: '微博',
};

let room: DutyRoom;
let number: string;
beforeAll(async () => {
  room = await dutyRoom();
  number = await room.alert(SMELL);
  await room.command(number, 'confirm', {});
  await room.alert({ ...SMELL, emergency: { kind: '事故灾难', deaths: 12 } });
  await room.stack.advance('PT6H');
  await room.command(number, 'refute', { body: '区应急管理局', says: '查无此事，现场无伤亡' });
}, 120_000);
afterAll(async () => {
  await room.end();
});

describe('A1, H2 · what was missed of nothing but a refuted emergency', () => {
  it.each([DESK_SCREEN, PHONE_SCREEN])('waits on the case page for who decides it, at $width', async (screen) => {
    const { page } = await room.open(COORDINATOR, `/cases/${number}`, screen);
    await page.getByText('认定无此义务：').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    const shots = process.env['SHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/no-duty-${screen.width}.png`, fullPage: true });
    expect(room.troubles()).toEqual([]);
  });
});
