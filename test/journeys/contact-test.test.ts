import { beforeEach, describe, expect, it } from 'vitest';
import { chainFault } from '../../functions/domain/matter/chain.ts';
import type { Contact } from '../../functions/domain/people/directory.ts';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import { restartAndHeal } from '../../functions/handlers/schedule/restart-executions.ts';
import { watchKind } from '../../functions/domain/kinds/watch-kind.ts';
import { front } from '../handlers/call.ts';
import { call } from '../harness/code-page.ts';
import { WATCH, watchesOf } from '../harness/watches.ts';
import { shanghai, World } from '../harness/world.ts';

let world: World;
let api: ReturnType<typeof watchesOf>;

/** National Day 2026: off from Thursday 1 to Wednesday 7 October; tested on Wednesday 30 September. */
const begin = async (now = '2026-09-29 10:00'): Promise<void> => {
  world = await World.at(now);
  api = watchesOf(world);
};
beforeEach(() => begin());

const night = async (): Promise<void> => {
  await restartAndHeal({ detailType: 'Scheduled Event', detail: {}, remainingMs: () => 60_000 }, world.ports);
  await world.settle();
};
const ask = async (day = '2026-09-30'): Promise<void> => {
  await world.advance(`${day} 02:30`);
  await night();
  await world.advance(`${day} 09:02`);
};
const ASKED = [
  'desk',
  'duty-leader',
  'street-c-leader',
  'street-c-officer',
  'unit-a-leader',
  'unit-a-officer',
  'unit-b-leader',
  'unit-b-officer',
];
/** Who was texted since the last look, and the code of each. */
const heard = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await world.heard()).map(({ person, code }) => [person, code ?? '']));
const press = async (code: string | null | undefined) => call(world, code ?? '', { action: 'received' });
const write = async (contact: Partial<Contact> & { id: string }): Promise<void> => {
  const { contacts } = await world.ports.store.directory({ fresh: true });
  const known = contacts.find(({ id }) => id === contact.id);
  if (known) await world.ports.store.putDirectory({ contacts: [{ ...known, ...contact }] });
};
interface Listed {
  owing: { person: { id: string }; phone?: string; hasPhone: boolean; substitute?: { id: string; phone?: string } }[];
  gaps: { unit: { id: string }; lacks: string }[];
  pressed: { person: { id: string }; late: boolean; byDesk?: string }[];
}
const list = async (as = 'desk'): Promise<Listed> => {
  const { watch } = (await api.read(as)).json as { watch: { contacts: Listed } };
  return watch.contacts;
};
const owing = async (): Promise<string[]> => (await list()).owing.map(({ person }) => person.id).toSorted();

describe('P8 · before days off, whoever is on duty in them and whoever leads presses on a test text', () => {
  it('asks each unit’s duty and leading contact on the working day before, and lists who did not press by the hour', async () => {
    await ask();
    const codes = await heard();
    expect(Object.keys(codes).toSorted()).toEqual(ASKED);
    for (const person of ASKED.filter((one) => !one.startsWith('unit-b') && one !== 'street-c-leader'))
      expect((await press(codes[person])).status).toBe(303);
    await write({ id: 'unit-b-officer', substitute: 'unit-b-spokesperson' });
    // Two hours before it those who did not are reminded, and nobody else.
    await world.advance('2026-09-30 14:01');
    expect(Object.keys(await heard()).toSorted()).toEqual(['street-c-leader', 'unit-b-leader', 'unit-b-officer']);
    await world.advance('2026-09-30 16:01');
    const told = await world.heard();
    expect(told.map(({ person }) => person)).toEqual(['desk']);
    // Two units, three people.
    expect(told[0]?.body).toContain('2家逾时未按收到');
    const { contacts } = await world.ports.store.directory({ fresh: true });
    const phoneOf = (id: string) => contacts.find((one) => one.id === id)?.phone;
    expect(await owing()).toEqual(['street-c-leader', 'unit-b-leader', 'unit-b-officer']);
    expect((await list()).owing).toContainEqual(
      expect.objectContaining({
        person: expect.objectContaining({ id: 'unit-b-officer' }),
        phone: phoneOf('unit-b-officer'),
        substitute: expect.objectContaining({ id: 'unit-b-spokesperson', phone: phoneOf('unit-b-spokesperson') }),
      }),
    );
    // The page behind the desk’s text has the list too.
    expect((await call(world, told[0]?.code ?? '', { action: 'view' })).text).toContain(
      phoneOf('unit-b-spokesperson') ?? 'no phone',
    );
    expect(
      chainFault(await world.ports.store.matterRecord(watchKind, WATCH), (text) => world.ports.ids.hash(text)),
    ).toBeNull();
  });

  it('is done once, however often the night comes, and is over with the days off', async () => {
    await ask();
    expect(Object.keys(await heard())).toHaveLength(ASKED.length);
    await night();
    await world.advance('2026-10-01 02:30');
    await heard();
    await night();
    expect(await heard()).toEqual({});
    expect((await api.stored()).status).toBe('open');
    await world.advance('2026-10-08 02:30');
    await night();
    expect((await api.stored()).status).toBe('closed');
    // Nobody pressed: the desk was told once more, a week later.
    expect(Object.keys(await heard())).toEqual(['desk']);
    expect((await world.ports.store.mattersBy(watchKind, 'open')).matters).toEqual([]);
  });

  it('a second press is no other one, and one after the hour is late', async () => {
    await ask();
    const codes = await heard();
    expect((await press(codes['unit-a-officer'])).status).toBe(303);
    expect((await press(codes['unit-a-officer'])).status).toBe(303);
    expect((await call(world, codes['unit-a-officer'] ?? '', { action: 'view' })).text).toContain('已确认收到');
    await world.advance('2026-09-30 17:00');
    expect((await press(codes['unit-a-leader'])).status).toBe(303);
    expect((await api.events('contact-pressed')).map(({ person, late }) => [person, late])).toEqual([
      ['unit-a-officer', undefined],
      ['unit-a-leader', true],
    ]);
  });

  it('tells the desk nothing where all pressed', async () => {
    await ask();
    for (const code of Object.values(await heard())) await press(code);
    await world.advance('2026-09-30 18:00');
    expect(await heard()).toEqual({});
    expect(await list()).toMatchObject({ owing: [], gaps: [] });
  });

  it('lists who has no telephone, and the unit that has nobody', async () => {
    const { contacts } = await world.ports.store.directory({ fresh: true });
    const { phone: _, ...without } = contacts.find(({ id }) => id === 'unit-a-officer') ?? contacts[0] ?? fail();
    await world.ports.store.putDirectory({
      contacts: [
        without,
        ...contacts.filter(({ unit }) => unit === 'street-c').map((one) => ({ ...one, active: false })),
      ],
    });
    await ask();
    const codes = await heard();
    expect(Object.keys(codes).toSorted()).toEqual(ASKED.filter((one) => !/^street-c|^unit-a-officer/.test(one)));
    for (const code of Object.values(codes)) await press(code);
    await world.advance('2026-09-30 16:01');
    const told = await world.heard();
    expect(told.map(({ person, body }) => [person, body.includes('2家逾时未按收到')])).toEqual([['desk', true]]);
    expect(await list()).toMatchObject({
      owing: [{ person: { id: 'unit-a-officer' }, hasPhone: false }],
      gaps: [
        { unit: { id: 'street-c' }, lacks: 'duty' },
        { unit: { id: 'street-c' }, lacks: 'leader' },
      ],
    });
  });

  it('asks whoever a changed rota brings, whether before the hour or after it, and waits no longer for whom it took off', async () => {
    await ask();
    const codes = await heard();
    for (const [person, code] of Object.entries(codes)) if (person !== 'unit-b-officer') await press(code);
    // The officer of unit-b leaves; another comes.
    await world.advance('2026-09-30 11:00');
    const { contacts } = await world.ports.store.directory({ fresh: true });
    const officer = contacts.find(({ id }) => id === 'unit-b-officer') ?? fail();
    const put = (id: string, fields: object) => {
      const { id: _, ...body } = contacts.find((one) => one.id === id) ?? fail();
      return front(editDirectory, world.ports).call('PUT /api/directory/{kind}/{id}', {
        as: 'admin',
        path: { kind: 'contacts', id },
        body: { ...body, ...fields },
      });
    };
    await world.ports.store.putDirectory({
      contacts: [
        {
          ...officer,
          id: 'admin',
          subject: 'admin',
          unit: 'qu-zhengfu-ban',
          role: 'administrator',
          posts: [],
          phone: '19900099999',
        },
      ],
    });
    await world.advance('2026-09-30 11:01');
    expect((await put('unit-b-officer', { active: false })).status).toBe(200);
    expect((await put('unit-b-spokesperson', { posts: ['unit-officer'] })).status).toBe(200);
    await world.settle();
    const asked = (await world.heard()).filter(({ body }) => body.includes('前按收到'));
    expect(asked.map(({ person }) => person)).toEqual(['unit-b-spokesperson']);
    expect(await owing()).toEqual(['unit-b-spokesperson']);
    await press(asked[0]?.code);
    // After the hour, one more: with a time of his own.
    await world.advance('2026-09-30 18:00');
    await world.heard();
    expect((await put('unit-b-head', { posts: ['unit-officer'] })).status).toBe(200);
    await world.settle();
    expect((await world.heard()).filter(({ body }) => body.includes('前按收到')).map(({ person }) => person)).toEqual([
      'unit-b-head',
    ]);
    expect((await api.stored()).test).toMatchObject({ round: 2, by: shanghai('2026-09-30 22:00') });
    await world.advance('2026-09-30 22:01');
    const late = await world.heard();
    expect(late.filter(({ body }) => body.includes('1家逾时未按收到')).map(({ person }) => person)).toEqual(['desk']);
  });

  it('asks those of a rota that is approved meanwhile, and whoever holds the post on the days that it leaves out', async () => {
    await api.period({
      units: ['unit-a'],
      period: { kind: 'national-day', from: '2026-10-01', until: '2026-10-07' },
    });
    await ask();
    for (const code of Object.values(await heard())) await press(code);
    const days = Array.from({ length: 6 }, (_, index) => ({
      day: `2026-10-0${index + 1}`,
      leader: 'unit-a-head',
      officers: ['unit-a-spokesperson'],
    }));
    expect((await api.command('submit-rota', { days }, 'unit-a-officer')).status).toBe(200);
    expect((await api.command('approve-rota', { unit: 'unit-a', version: 1 }, 'duty-leader')).status).toBe(200);
    await world.settle();
    const asked = (await world.heard()).filter(({ body }) => body.includes('BLG2600002'));
    expect(asked.map(({ person }) => person).toSorted()).toEqual(['unit-a-head', 'unit-a-spokesperson']);
    expect((await api.stored('BLG2600002')).test).toMatchObject({
      round: 2,
      pressed: expect.arrayContaining(['unit-a-officer']),
    });
  });

  it('the desk writes down whom it reached otherwise, and how; nobody else for another', async () => {
    await ask();
    const codes = await heard();
    expect((await api.command('press-contact', { person: 'unit-a-leader' })).json).toMatchObject({
      type: expect.stringContaining('how-missing'),
    });
    expect((await api.command('press-contact', { person: 'unit-a-leader', says: '10:20 座机联系上' })).status).toBe(
      200,
    );
    expect((await list()).pressed).toMatchObject([{ person: { id: 'unit-a-leader' }, byDesk: 'name of desk' }]);
    expect(
      (await api.command('press-contact', { person: 'unit-a-officer', says: '代按' }, 'unit-a-leader')).status,
    ).toBe(422);
    expect((await api.command('press-contact', {}, 'unit-a-head')).status).toBe(403);
    // Whoever is only asked reads of himself alone.
    expect((await list('unit-a-officer')).owing.map(({ person }) => person.id)).toEqual(['unit-a-officer']);
    expect((await press(codes['unit-a-officer'])).status).toBe(303);
  });

  it('refuses what is of launches and periods', async () => {
    await ask();
    for (const [name, body] of [
      ['move', { says: '改期', until: '2026-10-08' }],
      ['add-units', { units: ['unit-a'] }],
      ['report', { day: '2026-10-01' }],
    ] as const)
      expect((await api.command(name, body)).status).toBe(422);
    await begin('2026-03-02 10:00');
    await api.period();
    expect((await api.command('press-contact', {})).json).toMatchObject({
      type: expect.stringContaining('not-a-test'),
    });
  });
});

describe('P8 · once a year every contact presses', () => {
  it('asks all of them on the first working day from the rules’ day on, and keeps the list for its days', async () => {
    await begin('2026-11-01 10:00');
    await ask('2026-11-02');
    const codes = await heard();
    expect(Object.keys(codes)).toHaveLength(16);
    expect(Object.keys(codes)).toContain('unit-a-spokesperson');
    for (const [person, code] of Object.entries(codes)) if (person !== 'mayor') await press(code);
    await world.advance('2026-11-02 17:01');
    expect((await world.heard()).filter(({ body }) => body.includes('1家逾时未按收到'))).toHaveLength(1);
    expect(await owing()).toEqual(['mayor']);
    await night();
    await world.advance('2026-11-16 02:30');
    await night();
    expect((await api.stored()).status).toBe('closed');
    expect((await world.ports.store.mattersBy(watchKind, 'open')).matters).toEqual([]);
  });
});

describe('P8 · a night that was missed', () => {
  it('is made up for at the hour of the next day, and in no night; days off that have begun are not tested before', async () => {
    await begin('2026-11-04 02:30');
    await night();
    await world.advance('2026-11-04 08:59');
    expect(await heard()).toEqual({});
    await world.advance('2026-11-04 09:02');
    expect(Object.keys(await heard())).toHaveLength(16);
    await begin('2026-10-02 02:30');
    await night();
    expect((await world.ports.store.mattersBy(watchKind, 'open')).matters).toEqual([]);
  });
});

describe('P8, H3 · a calendar that ends', () => {
  it('says on the calendar’s page when the next test is, and which year leaves it open', async () => {
    expect((await api.list()).json).toMatchObject({
      nextTest: { from: '2026-10-01', until: '2026-10-07', testOn: '2026-09-30' },
    });
    await begin('2026-12-30 10:00');
    expect((await api.list()).json).toMatchObject({
      nextTest: { missingYear: 2027, says: expect.stringContaining('尚未载入2027年国务院节假日安排') },
    });
    await world.advance('2026-12-31 02:30');
    await night();
    expect((await world.ports.store.mattersBy(watchKind, 'open')).matters).toEqual([]);
  });
});

const fail = (): never => {
  throw new Error('nobody there');
};
