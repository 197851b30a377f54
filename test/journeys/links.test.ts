import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../functions/handlers/schedule/check-links.ts';
import { PAGE, statement } from '../harness/answers.ts';
import { World } from '../harness/world.ts';

const N = 'BL2600001';
const TITLE = '关于霞浦街道异味问题的答复';
const TEXT = '您反映的异味问题，我局已于3月4日到场核查，企业已停产整改。';
const check = (world: World) => checkLinks({ remainingMs: () => 300_000 }, world.ports);
const shown = (title: string) => ({
  text: `<html><head><title>${title} - 北仑区政府</title></head><p>${TEXT}</p></html>`,
});

/** Wednesday 4 March at 10:00: unit-a drafted an answer and recorded at once where it was published. */
async function released(titled = true): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '范围有限' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', N, { command: 'sign', assignmentId: 'A1' });
  if (titled)
    await world.do('unit-a-officer', N, { command: 'save-document', kind: 'wording', title: TITLE, text: TEXT });
  await world.do('unit-a-officer', N, { ...statement(world.now), ...(titled ? { document: 'D1' } : {}) });
  return world;
}
const linkOf = async (world: World) => (await world.state(N)).releases[0]?.link;

describe('S1 · the page of a release is read after it was recorded', () => {
  it('finds its title, once, ten minutes later, and changes no limit', async () => {
    const world = await released();
    world.ports.pages.written.set(PAGE, shown('关于霞浦街道“异味”问题的 答复'));
    const before = await world.clock(N, 'response');
    await world.advance('2026-03-04 10:09');
    await check(world);
    expect(world.ports.pages.asked).toEqual([]);
    await world.advance('2026-03-04 10:10');
    expect(await check(world)).toEqual({ LinksRead: 1, LinksUnread: 0, LinksWithoutTitle: 0 });
    expect(await linkOf(world)).toMatchObject({ is: 'title', tries: 1 });
    expect(await world.clock(N, 'response')).toEqual(before);
    await world.advance('2026-03-04 18:00');
    await check(world);
    expect(world.ports.pages.asked).toEqual([PAGE]);
    expect((await world.events(N, 'link-checked'))[0]).toMatchObject({
      release: 'R1',
      is: 'title',
      actor: { kind: 'system', part: 'sweep' },
    });
  });

  it.each([
    ['another title', shown('网站首页'), { is: 'no-title' }],
    ['no page', { why: 'status' as const }, { is: 'unread', why: 'status' }],
  ])('H2 · reads %s once more an hour later, and leaves it to the person then', async (_, page, is) => {
    const world = await released();
    world.ports.pages.written.set(PAGE, page);
    for (const [at, tries] of [
      ['2026-03-04 10:10', 1],
      ['2026-03-04 11:09', 1],
      ['2026-03-04 11:10', 2],
      ['2026-03-05 11:10', 2],
    ] as const) {
      await world.advance(at);
      await check(world);
      expect(await linkOf(world)).toMatchObject({ ...is, tries });
    }
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'met' });
  });

  it('says that the page is there where nobody told under which title', async () => {
    const world = await released(false);
    world.ports.pages.written.set(PAGE, shown('网站首页'));
    await world.advance('2026-03-04 10:10');
    await check(world);
    expect(await linkOf(world)).toMatchObject({ is: 'page' });
  });

  it('H4 · reads another address anew once it is corrected, and nothing of what never was', async () => {
    const world = await released();
    const other = 'https://www.bl.gov.cn/2.html';
    world.ports.pages.written.set(PAGE, { why: 'status' }).set(other, shown(TITLE));
    await world.advance('2026-03-04 10:10');
    await check(world);
    const [event] = await world.events(N, 'released');
    const correct = (is: object): Promise<unknown> =>
      world.do('desk', N, {
        command: 'correct',
        event: event?.seq ?? 0,
        is,
        reason: '登错',
        evidence: [{ kind: 'link', ref: other }],
      });
    await correct({ address: other });
    expect(await linkOf(world)).toBeUndefined();
    await check(world);
    expect(await linkOf(world)).toMatchObject({ is: 'title', tries: 1 });
    expect(world.ports.pages.asked).toEqual([PAGE, other]);
  });

  it('stops short of the end of its time, and goes on the next time', async () => {
    const world = await released();
    await world.advance('2026-03-04 10:10');
    expect(await checkLinks({ remainingMs: () => 1_000 }, world.ports)).toMatchObject({ LinksRead: 0 });
    expect(await linkOf(world)).toBeUndefined();
  });
});
