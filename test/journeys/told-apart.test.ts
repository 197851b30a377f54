import { beforeEach, describe, expect, it } from 'vitest';
import { smallDistrict } from '../harness/people.ts';
import { World } from '../harness/world.ts';

const NOW = '2026-03-20T02:00:00.000Z';

let world: World;
let [one, other] = ['', ''];
beforeEach(async () => {
  world = await World.begin({ now: NOW, people: smallDistrict(NOW) });
  one = (await world.open({ by: 'desk', summary: '岩东泵站夜里恶臭' })).number;
  other = (await world.open({ by: 'desk', summary: '河边有臭味' })).number;
});

describe('M4, H2 · two cases that are told apart', () => {
  it('keeps who said so on record, texts nobody, and takes it back', async () => {
    await world.heard();
    await world.do('desk', one, { command: 'tell-apart', number: other, apart: true });
    expect((await world.state(one)).apart).toEqual([other]);
    expect(await world.events(one, 'told-apart')).toMatchObject([
      {
        number: other,
        apart: true,
        actor: { id: 'desk' },
      },
    ]);
    await world.do('desk', one, { command: 'tell-apart', number: other, apart: false });
    expect((await world.state(one)).apart).toEqual([]);
    expect(await world.heard()).toEqual([]);
  });

  it('refuses the case itself, and what changes nothing', async () => {
    const told = (number: string, apart: boolean) =>
      world.refusal('desk', one, { command: 'tell-apart', number, apart });
    expect(await told(one, true)).toMatchObject({ refused: 'same-case', field: '/number' });
    expect(await told(other, false)).toMatchObject({ refused: 'no-change', clause: 'M4' });
    await world.do('desk', one, { command: 'tell-apart', number: other, apart: true });
    expect(await told(other, true)).toMatchObject({ refused: 'no-change', clause: 'M4' });
  });
});
