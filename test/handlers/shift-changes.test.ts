import { beforeEach, describe, expect, it } from 'vitest';
import { deskShifts, type Shift } from '../../functions/domain/people/directory.ts';
import { type Desk, desk, later, NOW } from './desk.ts';

/** Two days in Asia/Shanghai, 8:30 to 17:30, after the present. */
const FIRST: Shift = {
  from: '2026-03-28T00:30:00.000Z',
  until: '2026-03-28T09:30:00.000Z',
  coordinators: ['zhang', 'li'],
  leader: 'zhou',
};
const SECOND: Shift = {
  from: '2026-03-29T00:30:00.000Z',
  until: '2026-03-29T09:30:00.000Z',
  coordinators: ['wang'],
  leader: 'zhou',
};

let api: Desk;
beforeEach(async () => {
  api = await desk();
  const of = (id: string, role: 'coordinator' | 'leader') =>
    ({ id, name: `name of ${id}`, unit: 'desk', posts: [], role, active: true }) as const;
  const { units } = await api.ports.store.directory({ fresh: true });
  const unit = units.find((one) => one.desk)?.id ?? '';
  const people = [of('zhang', 'coordinator'), of('li', 'coordinator'), of('wang', 'coordinator'), of('zhou', 'leader')];
  await api.ports.store.putDirectory({
    contacts: people.map((one) => ({ ...one, posts: [], unit })),
    rota: [FIRST, SECOND],
  });
  later(api.ports, 11_000);
});

const put = (from: string, body: object) => api.edit('shifts', from, body);
const standing = async (from: string): Promise<Shift | undefined> =>
  deskShifts((await api.ports.store.directory({ fresh: true })).rota).find((one) => one.from === from);
const { from: _, ...body } = FIRST;

describe('P8 · a shift is covered, exchanged or set anew, on record', () => {
  it('替班: one comes for one, with who changed it, when, why, and who was on it', async () => {
    const because = { is: 'cover', says: '李四外出开会' };
    expect((await put(FIRST.from, { ...body, coordinators: ['zhang', 'wang'], because })).status).toBe(200);
    const { until, coordinators, leader } = FIRST;
    expect(await standing(FIRST.from)).toMatchObject({
      coordinators: ['zhang', 'wang'],
      changes: [
        {
          at: api.ports.clock.now(),
          by: { id: 'admin', name: 'name of admin' },
          is: 'cover',
          says: '李四外出开会',
          was: { until, coordinators, leader },
        },
      ],
    });
    expect(await standing(SECOND.from)).toEqual(SECOND);
    expect(api.ports.tables.audit.at(-1)?.what).toBe(`PUT directory/shifts/${FIRST.from} cover: 李四外出开会`);
  });

  it('调班: two exchange their shifts at once, each shift says with which', async () => {
    const because = { is: 'swap', says: '互换', with: SECOND.from };
    expect((await put(FIRST.from, { ...body, coordinators: ['zhang', 'wang'], because })).status).toBe(200);
    expect(await standing(FIRST.from)).toMatchObject({
      coordinators: ['zhang', 'wang'],
      changes: [{ with: SECOND.from }],
    });
    expect(await standing(SECOND.from)).toMatchObject({
      coordinators: ['li'],
      changes: [{ is: 'swap', with: FIRST.from, was: { coordinators: ['wang'] } }],
    });
  });

  it('调整: several and the time too; without a word it is on record all the same', async () => {
    const until = '2026-03-28T10:30:00.000Z';
    await put(FIRST.from, { ...body, until, coordinators: ['wang'], because: { is: 'override', says: '防台风加班' } });
    await put(FIRST.from, { ...body, until, coordinators: ['li'] });
    expect((await standing(FIRST.from))?.changes).toMatchObject([
      { is: 'override', says: '防台风加班', was: { coordinators: ['zhang', 'li'] } },
      { is: 'override', was: { coordinators: ['wang'], until } },
    ]);
  });

  it.each([
    [{ coordinators: ['wang'], because: { is: 'cover', says: '替' } }, '/because/is', '替班是一位换一位'],
    [{ until: '2026-03-28T10:30:00.000Z', because: { is: 'cover', says: '替' } }, '/because/is', '时间不变'],
    [
      { coordinators: ['zhang', 'wang'], because: { is: 'swap', says: '换' } },
      '/because/with',
      '调班须写明与哪一班互换',
    ],
    [
      { coordinators: ['zhang', 'wang'], because: { is: 'swap', says: '换', with: FIRST.from } },
      '/because/with',
      '应为另一个尚未结束的班次',
    ],
    [
      { coordinators: ['zhang', 'wang'], because: { is: 'cover', says: '替', with: SECOND.from } },
      '/because/with',
      '替班不涉及另一班',
    ],
    [{ coordinators: ['zhang', 'nobody'], because: { is: 'cover', says: '替' } }, '/coordinators/1', '值班员'],
    [{ because: { is: 'cover', says: '替' } }, '/because', '没有改动'],
  ])('refuses %j', async (part, pointer, says) => {
    const refused = await put(FIRST.from, { ...body, ...part });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.json)).toContain(pointer);
    expect(refused.text).toContain(says);
    expect(await standing(FIRST.from)).toEqual(FIRST);
  });

  it('refuses a cover of a shift that is over', async () => {
    later(api.ports, Date.parse(FIRST.until) - Date.parse(NOW));
    const refused = await put(FIRST.from, {
      ...body,
      coordinators: ['zhang', 'wang'],
      because: { is: 'cover', says: '补记' },
    });
    expect(refused.text).toContain('结束，不能再替班或调班');
  });
});
