import { describe, expect, it } from 'vitest';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import type { Contact, Directory } from '../../functions/domain/people/directory.ts';
import { front } from '../handlers/call.ts';
import { phones } from '../harness/rings.ts';
import { World } from '../harness/world.ts';

const administrator = (id: string): Contact => ({
  id,
  name: `管理员${id}`,
  unit: 'unit-b',
  posts: [],
  role: 'administrator',
  subject: id,
  active: true,
});

const zhang = {
  name: '张三',
  unit: 'unit-a',
  posts: ['unit-officer'],
  role: 'officer',
  subject: 'zhang',
  active: true,
};

/** A small district with two administrators, on whose rota one leader stands. */
async function district(local: string, but: (people: Directory) => void = () => undefined) {
  const world = await World.at(local, {
    but: (people) => {
      people.contacts.push(administrator('a'), administrator('b'));
      but(people);
    },
  });
  const call = (route: string, path: Record<string, string>, as: string, body: object) =>
    front(editDirectory, world.ports).call(route, { as, path, body });
  return {
    world,
    write: (id: string, contact: object, as = 'a') =>
      call('PUT /api/directory/{kind}/{id}', { kind: 'contacts', id }, as, contact),
    decide: (id: string, approve: boolean, as = 'b') =>
      call('POST /api/rights/{id}/decide', { id }, as, { approve, reason: '按任职文件' }),
    withdraw: (id: string) => call('POST /api/rights/{id}/withdraw', { id }, 'a', { reason: '人选有变' }),
  };
}

const ASKED = '办件系统权限变更R000001：管理员a提请扩大张三等1人权限，待审批，请登录核对';
const decided = (how: string): string => `办件系统权限变更R000001：张三等1人，${how}，请登录核对`;

describe('H2 · the leader on duty is told of a change of rights', () => {
  it('when it is asked for and when it was approved, within a minute, and nobody else is', async () => {
    const { world, write, decide } = await district('2026-03-04 10:00');
    await write('zhang', zhang);
    await world.advance('2026-03-04 10:02');
    expect(await world.rings()).toEqual(phones(['4日10:01', 'duty-leader', ASKED]));
    await decide('R000001', true);
    await world.advance('2026-03-04 10:04');
    expect(await world.rings()).toEqual(phones(['4日10:03', 'duty-leader', decided('管理员b已同意')]));
  });

  it('at night too, where somebody would gain; what was turned down or taken back waits for the morning', async () => {
    const { world, write, decide, withdraw } = await district('2026-03-04 23:30');
    await write('zhang', zhang);
    await world.advance('PT2M');
    expect(await world.rings()).toEqual(phones(['4日23:31', 'duty-leader', ASKED]));
    await decide('R000001', false);
    await write('zhang', zhang);
    await world.advance('PT2M');
    await withdraw('R000002');
    await world.advance('PT2M');
    expect(await world.rings()).toEqual(phones(['4日23:33', 'duty-leader', ASKED.replace('R000001', 'R000002')]));
    await world.advance('2026-03-05 07:31');
    expect(await world.rings()).toEqual(
      phones(
        ['5日07:30', 'duty-leader', decided('管理员b已退回')],
        ['5日07:30', 'duty-leader', decided('管理员a已撤回').replace('R000001', 'R000002')],
      ),
    );
  });

  it('not of one to decide on that is decided by then', async () => {
    const { world, write, decide } = await district('2026-03-04 10:00');
    await write('zhang', zhang);
    await decide('R000001', true);
    await world.advance('PT2M');
    expect(await world.rings()).toEqual(phones(['4日10:01', 'duty-leader', decided('管理员b已同意')]));
    expect((await world.ports.store.texts('R000001')).map(({ state, why }) => [state, why?.code])).toEqual([
      ['dropped', 'decided'],
      ['sent', undefined],
    ]);
  });

  it('not where he gains by it himself: another of the desk is', async () => {
    const { world, write } = await district('2026-03-04 10:00');
    const leader = world.contact('duty-leader');
    const { id: _, ...rest } = leader;
    await write('duty-leader', { ...rest, posts: ['unit-leader', 'principal-leader'] });
    await world.advance('PT2M');
    const [ring = ''] = await world.rings();
    expect(ring).toContain(' desk 办件系统权限变更R000001：管理员a提请扩大');
  });

  it('once somebody at the desk can be told, where nobody can', async () => {
    const { world, write } = await district('2026-03-04 10:00', (people) => {
      for (const contact of people.contacts) if (contact.unit === 'qu-zhengfu-ban') delete contact.phone;
    });
    await write('zhang', zhang);
    await world.advance('PT1H');
    expect(await world.rings()).toEqual([]);
    const leader = world.contact('duty-leader');
    await world.ports.store.putDirectory({ contacts: [{ ...leader, phone: '13912345678' }] });
    await world.advance('PT3M');
    expect(await world.rings()).toEqual(phones(['4日11:01', 'duty-leader', ASKED]));
  });

  it('of what one person did alone, as long as there is a leader to tell; his name fits into one text', async () => {
    const { world, write } = await district('2026-03-04 10:00', (people) => {
      people.contacts.splice(0, people.contacts.length, ...people.contacts.filter(({ id }) => id !== 'b'));
      for (const contact of people.contacts) if (contact.role === 'leader') delete contact.subject;
    });
    await write('zhang', { ...zhang, name: '阿卜杜热合曼·买买提依明江' });
    await world.advance('PT2M');
    expect(await world.rings()).toEqual(
      phones([
        '4日10:01',
        'duty-leader',
        '办件系统权限变更R000001：阿卜杜热合曼·买等1人，管理员a已一人办理，请登录核对',
      ]),
    );
  });

  it('not of the first day, before there is anybody to tell: it is in sight of whoever comes', async () => {
    const { world, write } = await district('2026-03-04 10:00', (people) => {
      people.contacts.splice(0, people.contacts.length, administrator('a'));
    });
    expect((await write('zhang', zhang)).json['rights']).toMatchObject({ state: 'alone' });
    await world.sweep();
    expect(await world.ports.store.unheard(10)).toEqual([]);
  });
});

const MOVED = '办件系统权限变更R000001：您接收短信的号码或账号已由管理员a改换，如非本人要求请即联系值班室';
const moving = async (who: string, local = '2026-03-04 23:30') => {
  const told = await district(local);
  const { id: _, ...rest } = told.world.contact(who);
  const old = rest.phone ?? '';
  const answer = await told.write(who, { ...rest, phone: '13912345678' });
  await told.world.advance('PT2M');
  const texts = [...told.world.ports.tables.localTexts.values()].flat();
  return { ...told, old, answer, texts };
};

describe('H2, P8 · a number that bears codes is moved', () => {
  it('of an officer at once, at night too: the old number hears of it, and the leader on duty', async () => {
    const { world, old, answer, texts } = await moving('unit-a-officer');
    expect(answer.json['rights']).toMatchObject({ state: 'alone', widened: [{ gains: ['reached'] }] });
    expect(world.contact('unit-a-officer').phone).not.toBe(undefined);
    expect((await world.ports.store.directory()).contacts.find(({ id }) => id === 'unit-a-officer')?.phone).toBe(
      '13912345678',
    );
    expect(texts.filter(({ body }) => body.includes(MOVED)).map(({ to, person }) => [person, to])).toEqual([
      ['unit-a-officer', old],
    ]);
    expect((await world.rings()).some((ring) => ring.includes(' duty-leader 办件系统权限变更R000001'))).toBe(true);
  });

  it('of a leader once a second person approved it, who sees both numbers; the old number hears that it was asked for', async () => {
    const { old, answer, texts, decide, world } = await moving('unit-a-leader');
    expect(answer.json['rights']).toMatchObject({
      state: 'waiting',
      widened: [{ gains: ['reached'], reached: { was: { phone: old }, is: { phone: '13912345678' } } }],
    });
    expect(texts.filter(({ body }) => body.includes('提请改换您')).map(({ person, to }) => [person, to])).toEqual([
      ['unit-a-leader', old],
    ]);
    expect((await decide('R000001', true)).status).toBe(200);
    expect((await world.ports.store.directory()).contacts.find(({ id }) => id === 'unit-a-leader')?.phone).toBe(
      '13912345678',
    );
  });

  it('and once more: each number that was given up hears of it', async () => {
    const { world, write, old } = await moving('unit-a-officer');
    const { id: _, ...rest } = world.contact('unit-a-officer');
    await write('unit-a-officer', { ...rest, phone: '13800000000' });
    await world.advance('PT2M');
    const heard = [...world.ports.tables.localTexts.values()]
      .flat()
      .filter(({ body }) => body.includes('已由管理员a改换'));
    expect(heard.map(({ to }) => to)).toEqual([old, '13912345678']);
  });
});
