import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../functions/domain/matter/instant.ts';
import { type Desk, desk, later, NOW } from './desk.ts';
import { currentPolicy } from '../../functions/policy/load.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const CONTACT = {
  name: '王伟',
  unit: 'unit-a',
  posts: ['unit-officer'],
  role: 'officer',
  phone: '13812345678',
  active: true,
};
/** Of somebody who is there already: nothing that widens what he may do. */
const KNOWN = { ...CONTACT, subject: 'unit-a-officer' };
type Contacts = { id: string; phone?: string; subject?: string; hasPhone: boolean }[];

const phones = async (as: string): Promise<string[]> => {
  const contacts = (await api.readDirectory('/api/directory', as)).json['contacts'] as Contacts;
  return contacts.filter((contact) => contact.phone).map((contact) => contact.id);
};

const subjects = async (as: string) =>
  ((await api.readDirectory('/api/directory', as)).json['contacts'] as Contacts).filter((contact) => contact.subject);

describe('P8 · the directory', () => {
  it('tells who is signed in, and which pages are theirs', async () => {
    expect((await api.readDirectory('/api/me', 'desk')).json['me']).toMatchObject({
      id: 'desk',
      desk: true,
      may: expect.arrayContaining(['register', 'list-all']),
    });
    expect((await api.readDirectory('/api/me', 'unit-a-officer')).json['me']).toMatchObject({
      desk: false,
      may: [
        'list-own',
        'read-directory',
        'propose-plan',
        'list-orders',
        'list-conferences',
        'list-consultations',
        'list-inquiries',
        'list-watches',
        'enter-own-launch',
        'list-measures',
        'list-retrospectives',
        'list-assessments',
        'open-own-assessment',
        // S4: those that he takes part in or watches.
        'list-exercises',
      ],
    });
  });

  it('names who is on duty now', async () => {
    expect((await api.readDirectory('/api/directory', 'desk')).json['onDuty']).toMatchObject({
      coordinators: [{ id: 'desk' }],
      leaders: [{ id: 'duty-leader' }],
    });
  });

  it('H5 · shows phones to those who coordinate, and to a unit its own and the desk’s', async () => {
    expect(await phones('desk')).toContain('unit-b-officer');
    const seen = await phones('unit-a-officer');
    expect(seen).toEqual(expect.arrayContaining(['unit-a-leader', 'desk']));
    expect(seen).not.toContain('unit-b-officer');
  });

  it('shows sign-in accounts to the administrator alone', async () => {
    expect(await subjects('desk')).toEqual([]);
    expect((await subjects('admin')).length).toBeGreaterThan(0);
  });

  it('is read as it was just written, whatever was read a moment before', async () => {
    await api.readDirectory('/api/directory', 'admin');
    await api.edit('contacts', 'unit-a-officer', KNOWN);
    expect((await api.readDirectory('/api/directory', 'admin')).text).toContain(KNOWN.name);
  });

  it('is written whole by id, after the change is logged without its content', async () => {
    expect((await api.edit('contacts', 'unit-a-officer', { ...KNOWN, substitute: 'unit-a-leader' })).status).toBe(200);
    expect((await api.ports.store.directory()).contacts.find(({ id }) => id === 'unit-a-officer')).toMatchObject({
      phone: '13812345678',
    });
    expect(api.ports.tables.audit).toMatchObject([
      { actor: { id: 'admin' }, what: 'PUT directory/contacts/unit-a-officer alone rights/R000001' },
    ]);
    expect(JSON.stringify(api.ports.tables.audit)).not.toContain('13812345678');
  });

  it.each([
    ['a phone of ten digits', { phone: '1381234567' }, '/phone'],
    ['a landline', { phone: '057486780000' }, '/phone'],
    ['a unit that is not there', { unit: 'nowhere' }, '/unit'],
    ['a substitute who is not there', { substitute: 'nobody' }, '/substitute'],
    ['a substitute who has left', { substitute: 'gone' }, '/substitute'],
    ['a substitute of another unit', { substitute: 'street-c-officer' }, '/substitute'],
    ['themselves as substitute', { substitute: 'wang-wei' }, '/substitute'],
    ['an account of somebody else', { subject: 'desk' }, '/subject'],
    [
      'an absence that ends before it begins',
      { away: [{ from: '2026-04-02T00:00:00Z', until: '2026-04-01T00:00:00Z' }] },
      '/away/0/until',
    ],
    [
      'absences that overlap',
      {
        away: [
          { from: '2026-04-01T00:00:00Z', until: '2026-04-03T00:00:00Z' },
          { from: '2026-04-02T00:00:00Z', until: '2026-04-04T00:00:00Z' },
        ],
      },
      '/away/1',
    ],
    ['a role that does not exist', { role: 'king' }, '/role'],
    ['a training of tomorrow', { training: [{ kind: 'course', on: '2099-01-01' }] }, '/training/0/on'],
    ['a training on a day that there is not', { training: [{ kind: 'drill', on: '2026-02-30' }] }, '/training/0/on'],
  ])('refuses %s with a pointer', async (_, change, pointer) => {
    expect(await api.edit('contacts', 'wang-wei', { ...CONTACT, ...change })).toMatchObject({
      status: 400,
      json: { pointer },
    });
    expect(api.ports.tables.audit).toEqual([]);
  });

  it('S4 · keeps what a spokesperson was trained by, and says from when he is to be trained again', async () => {
    const training = [{ kind: 'secondment', on: '2026-02-28', says: '市委宣传部' }];
    await api.edit('contacts', 'unit-a-officer', { ...KNOWN, posts: ['spokesperson'], training });
    const contacts = (await api.readDirectory('/api/directory', 'desk')).json['contacts'] as Contacts;
    expect(contacts.find(({ id }) => id === 'unit-a-officer')).toMatchObject({
      training,
      trained: { last: training[0], by: '2027-02-28', due: false },
    });
    expect(contacts.find(({ id }) => id === 'unit-b-officer')).not.toHaveProperty('trained');
  });

  it('writes and removes a shift', async () => {
    const from = '2026-03-21T00:30:00.000Z';
    expect(
      (
        await api.edit('shifts', from, {
          until: '2026-03-21T12:00:00Z',
          coordinators: ['night-desk'],
          leader: 'duty-leader',
        })
      ).status,
    ).toBe(200);
    expect((await api.ports.store.directory()).rota).toHaveLength(2);
    expect((await api.edit('shifts', from, { until: from, coordinators: [], leader: 'duty-leader' })).status).toBe(200);
    expect((await api.ports.store.directory()).rota).toHaveLength(1);
  });

  it.each([
    ['nobody on it', { coordinators: [] }, '/coordinators'],
    ['an officer at the desk', { coordinators: ['unit-a-officer'] }, '/coordinators/0'],
    ['no leader', { leader: 'unit-a-officer' }, '/leader'],
    ['a leader of a unit that mans no desk', { leader: 'unit-a-leader' }, '/leader'],
    ['an end before its beginning', { until: '2026-03-20T00:00:00Z' }, '/until'],
  ])('refuses a shift with %s', async (_, change, pointer) => {
    const shift = { until: '2026-03-21T12:00:00Z', coordinators: ['night-desk'], leader: 'duty-leader', ...change };
    expect(await api.edit('shifts', '2026-03-21T00:30:00Z', shift)).toMatchObject({ status: 400, json: { pointer } });
  });

  it('refuses anybody but the administrator, an unknown kind and an odd id', async () => {
    expect((await api.edit('contacts', 'wang-wei', CONTACT, 'desk')).status).toBe(403);
    expect((await api.edit('policies', 'x', CONTACT)).status).toBe(404);
    expect((await api.edit('contacts', '../x', CONTACT)).status).toBe(400);
  });
});

describe('P8 · the texts and the health of the system', () => {
  it('shows every text, newest first, without phone or code', async () => {
    await api.assigned();
    const answer = await api.readDirectory('/api/texts', 'desk');
    expect(answer.json['texts']).toMatchObject([{ matter: 'BL2600001' }, { matter: 'BL2600001' }]);
    expect(answer.text).not.toMatch(/199\d{8}/);
    expect((await api.readDirectory('/api/texts', 'unit-a-officer')).status).toBe(403);
  });

  it('lists what is not out one state at a time, with why and until when, however many texts came after it', async () => {
    const number = await api.assigned();
    const { store } = api.ports;
    const [sign, appraise] = (await store.texts(number)).toSorted((a, b) => (a.template > b.template ? -1 : 1));
    const until = '2026-03-20T23:00:00.000Z';
    await store.moveText(number, sign?.id ?? '', ['queued'], {
      state: 'held',
      why: { code: 'quiet-hours', until },
      notBefore: until,
    });
    await store.moveText(number, appraise?.id ?? '', ['queued', 'dropped'], {
      state: 'failed',
      why: { code: 'unpaid', answer: 'isv.AMOUNT_NOT_ENOUGH' },
    });
    const template = await store.text(number, sign?.id ?? '');
    if (!template) throw new Error('the text is gone');
    const newer = Array.from({ length: 250 }, (_, at) => ({
      ...template,
      id: `newer${at}`,
      state: 'sent' as const,
      queuedAt: '2026-03-20T05:00:00.000Z',
    }));
    await store.addTexts(newer);
    const held = await api.readDirectory('/api/texts', 'desk', { query: { only: 'held' } });
    expect(held.json['texts']).toMatchObject([
      { id: sign?.id, state: 'held', why: { code: 'quiet-hours' }, notBefore: until },
    ]);
    expect(held.json).toMatchObject({ cursor: null, unsent: { held: 1 } });
    expect((await api.readDirectory('/api/wall', 'desk')).json).toMatchObject({ unsent: { counts: { held: 1 } } });
    expect((await api.readDirectory('/api/texts', 'desk', { query: { only: 'sent' } })).status).toBe(400);
  });

  it('says whether it keeps up, what is unsent, and how each channel fares', async () => {
    await api.register();
    expect((await api.readDirectory('/api/status', 'desk')).json).toMatchObject({
      health: { ok: true },
      unsent: { total: 1 },
      rulesLeftOut: [],
      unheard: 0,
      calendar: [],
      channels: [{ name: 'by-hand', recent: 1 }],
    });
    later(api.ports, HOUR);
    expect((await api.readDirectory('/api/status', 'desk')).json).toMatchObject({ health: { ok: false } });
  });

  it('P8 · says why nobody at the desk can be told', async () => {
    const { contacts, units } = await api.ports.store.directory();
    const status = async () => (await api.readDirectory('/api/status', 'desk')).json;
    expect(await status()).toMatchObject({ health: { deskUnheard: null }, unheard: 0 });
    const atDesk = contacts.filter(({ unit }) => units.some((one) => one.id === unit && one.desk));
    const muted = atDesk.map((one) => {
      const { phone: _, ...mute } = one;
      return mute;
    });
    await api.ports.store.putDirectory({ contacts: muted });
    later(api.ports, MINUTE);
    expect(await status()).toMatchObject({ health: { deskUnheard: 'nobody-reachable' } });
    await api.ports.store.putDirectory({
      contacts: muted.map((mute) => ({ ...mute, role: 'officer' as const, posts: [] })),
    });
    expect(await status()).toMatchObject({ health: { deskUnheard: 'nobody-entered' } });
  });

  it('H3 · warns from December that the next year’s calendar is missing', async () => {
    const years = (await api.ports.policies.current()).calendar.coveredYears;
    api.ports.clock.set(`${Math.max(...years)}-12-02T00:00:00.000Z`);
    expect((await api.readDirectory('/api/status', 'desk')).json['calendar']).toMatchObject([
      { missingYear: Math.max(...years) + 1 },
    ]);
  });

  it('reads the rules in force, with the cases that each version holds, and a stored version', async () => {
    await api.register();
    const { id } = await api.ports.policies.current();
    expect((await api.readDirectory('/api/policy', 'desk')).json).toMatchObject({
      policy: { id },
      inUse: [{ id, cases: 1 }],
    });
    expect((await api.readDirectory('/api/policies/{id}', 'desk', { path: { id } })).status).toBe(200);
    expect((await api.readDirectory('/api/policies/{id}', 'desk', { path: { id: 'none' } })).status).toBe(404);
  });
});

describe('M4 · a source tried on a sample', () => {
  it('says what would be read of it, and writes nothing', async () => {
    const answer = await api.tryOut({
      source: 'generic',
      sample: { id: '1', title: '柴桥异味 13812345678', metrics: { views: '10万+' } },
    });
    expect(answer.json['alerts']).toMatchObject([{ alert: { metrics: { views: 100_000 } } }]);
    expect(answer.text).not.toContain('13812345678');
    expect(api.ports.tables.cases.size).toBe(0);
  });

  it('is read by the mapping of a draft where one is given, and H1 refuses one that reads who spoke', async () => {
    const [generic] = currentPolicy().sources.filter(({ id }) => id === 'generic');
    const mapping = { ...generic, fields: { ...generic?.fields, title: ['/标题行'] } };
    const sample = { id: '1', 标题行: '柴桥异味' };
    expect((await api.tryOut({ source: 'generic', sample, mapping })).json['alerts']).toMatchObject([
      { alert: { title: '柴桥异味' } },
    ]);
    const spying = { ...mapping, fields: { ...mapping.fields, text: ['/author/name'] } };
    expect(await api.tryOut({ source: 'generic', sample, mapping: spying })).toMatchObject({ status: 400 });
    expect((await api.tryOut({ source: 'generic', sample, mapping: { id: 'generic' } })).status).toBe(400);
  });

  it('says what is wrong with it, and where', async () => {
    const answer = await api.tryOut({ source: 'generic', sample: [{ id: '1', title: '' }] });
    expect(JSON.stringify(answer.json['alerts'])).toContain('"/0/title"');
    expect(await api.tryOut({ source: 'nowhere', sample: {} })).toMatchObject({
      status: 400,
      json: { pointer: '/source' },
    });
    expect((await api.tryOut({ source: 'generic', sample: {} }, 'unit-a-officer')).status).toBe(403);
  });
});

describe('time', () => {
  it('is the server’s in every answer', async () => {
    for (const path of ['/api/me', '/api/directory', '/api/policy', '/api/texts', '/api/status'])
      expect((await api.readDirectory(path, 'desk')).json['now']).toBe(NOW);
  });
});
