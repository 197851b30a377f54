import { beforeEach, describe, expect, it } from 'vitest';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import { front } from './call.ts';
import { caseOf, type Desk, desk, later } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const contact = (part: object = {}) => ({
  name: '王伟',
  unit: 'unit-a',
  posts: ['unit-officer'],
  role: 'officer',
  subject: 'wang-wei',
  active: true,
  ...part,
});
const ADMIN = {
  name: 'name of admin',
  unit: 'unit-b',
  posts: [],
  role: 'administrator',
  subject: 'admin',
  active: true,
};

const post = (route: string, id: string, body: object, as: string) =>
  front(editDirectory, api.ports).call(`POST ${route}`, { as, path: { id }, body });
const decide = (id: string, body: object, as: string) => post('/api/rights/{id}/decide', id, body, as);
const known = async (id: string) =>
  (await api.ports.store.directory({ fresh: true })).contacts.find((one) => one.id === id);
const idOf = (answer: { json: Record<string, unknown> }): string => (answer.json['rights'] as { id: string }).id;

describe('H2, H5 · rights come from two persons', () => {
  it('keeps an administrator alone from citizens’ words', async () => {
    const { number } = caseOf(await api.register());
    const self = await api.edit('contacts', 'admin', { ...ADMIN, unit: 'qu-zhengfu-ban', role: 'coordinator' });
    expect(self).toMatchObject({ status: 403, json: { type: expect.stringContaining('own-rights') } });
    const puppet = await api.edit('contacts', 'puppet', contact({ role: 'coordinator', unit: 'qu-zhengfu-ban' }));
    expect(puppet).toMatchObject({
      status: 200,
      json: { rights: { state: 'waiting', widened: [{ gains: ['enters'] }] } },
    });
    expect(await known('puppet')).toBeUndefined();
    expect((await api.words(number, { why: '研判' }, 'wang-wei')).status).toBe(403);
  });

  it('takes effect with the word of a leader of the desk, who is told of it on his desk', async () => {
    const id = idOf(await api.edit('contacts', 'wang-wei', contact()));
    const shown = await api.readDirectory('/api/proposals', 'duty-leader');
    expect(shown.json['rights']).toMatchObject([{ id, mayDecide: true, widened: [{ name: '王伟' }] }]);
    expect((await decide(id, { approve: true }, 'duty-leader')).json['change']).toMatchObject({
      state: 'approved',
      decided: { by: { id: 'duty-leader' } },
    });
    expect(await known('wang-wei')).toMatchObject({ role: 'officer', unit: 'unit-a' });
    expect((await api.readDirectory('/api/proposals', 'duty-leader')).json['rights']).toEqual([]);
    expect(api.ports.tables.audit.map(({ what }) => what)).toEqual([
      `PUT directory/contacts/wang-wei asks for rights/${id}`,
      `POST rights/${id} approved`,
    ]);
  });

  it.each([
    ['whoever asked', 'admin', 403],
    ['a coordinator', 'desk', 403],
    ['an inspector', 'auditor', 403],
    ['a leader of a unit', 'unit-a-leader', 403],
  ])('is not decided by %s', async (_, who, status) => {
    const id = idOf(await api.edit('contacts', 'wang-wei', contact()));
    expect((await decide(id, { approve: true }, who)).status).toBe(status);
    expect(await known('wang-wei')).toBeUndefined();
  });

  it('is refused with a reason, or taken back by whoever asked, once', async () => {
    const first = idOf(await api.edit('contacts', 'wang-wei', contact()));
    expect(await decide(first, { approve: false }, 'mayor')).toMatchObject({
      status: 400,
      json: { pointer: '/reason' },
    });
    expect((await decide(first, { approve: false, reason: '非本单位人员' }, 'mayor')).status).toBe(200);
    expect((await decide(first, { approve: true }, 'mayor')).status).toBe(409);
    const second = idOf(await api.edit('contacts', 'wang-wei', contact()));
    const back = await post('/api/rights/{id}/withdraw', second, { reason: '人选有变' }, 'admin');
    expect(back.json['change']).toMatchObject({ state: 'withdrawn' });
    expect(await known('wang-wei')).toBeUndefined();
    expect((await decide('R999999', { approve: true }, 'mayor')).status).toBe(404);
  });

  it('is not decided on what has changed since it was asked for', async () => {
    const id = idOf(
      await api.edit('contacts', 'unit-a-officer', contact({ subject: 'unit-a-officer', role: 'auditor' })),
    );
    await api.edit('contacts', 'unit-a-officer', contact({ subject: 'unit-a-officer', phone: '13912345678' }));
    expect(await decide(id, { approve: true }, 'mayor')).toMatchObject({
      status: 409,
      json: { type: expect.stringContaining('directory-moved') },
    });
  });

  it('shows every change to administrators, leaders of the desk and inspectors alone', async () => {
    await api.edit('contacts', 'wang-wei', contact());
    for (const who of ['admin', 'duty-leader', 'auditor'])
      expect((await api.readDirectory('/api/rights', who)).json['changes']).toHaveLength(1);
    for (const who of ['desk', 'unit-a-officer', 'unit-a-leader'])
      expect((await api.readDirectory('/api/rights', who)).status).toBe(403);
  });
});

const found = async (query: Record<string, string>): Promise<{ ids: string[]; cursor: string | null }> => {
  const { json } = await api.readDirectory('/api/rights', 'auditor', { query });
  return { ids: (json['changes'] as { id: string }[]).map(({ id }) => id), cursor: json['cursor'] as string | null };
};

/** So many by others, then one of each end. */
async function ends(before: number): Promise<void> {
  for (let index = 0; index < before; index += 1)
    await api.edit('contacts', `other-${index}`, contact({ name: '李', subject: `other-${index}` }));
  const ids: string[] = [];
  for (const name of ['refused', 'withdrawn', 'approved'])
    ids.push(idOf(await api.edit('contacts', name, contact({ subject: name }))));
  const [refused = '', withdrawn = '', approved = ''] = ids;
  await decide(refused, { approve: false, reason: '非本单位人员' }, 'mayor');
  await post('/api/rights/{id}/withdraw', withdrawn, { reason: '人选有变' }, 'admin');
  await decide(approved, { approve: true }, 'duty-leader');
}

describe('H2 · every change of rights is found again', () => {
  it('by what became of it, and by whoever asked, decided or gains', async () => {
    await ends(1);
    expect(await found({ state: 'refused' })).toEqual({ ids: ['R000002'], cursor: null });
    expect(await found({ state: 'withdrawn' })).toEqual({ ids: ['R000003'], cursor: null });
    expect(await found({ state: 'waiting' })).toEqual({ ids: ['R000001'], cursor: null });
    expect((await found({ person: 'mayor' })).ids).toEqual(['R000002']);
    expect((await found({ person: 'withdrawn' })).ids).toEqual(['R000003']);
    expect((await found({ person: 'admin' })).ids).toHaveLength(4);
    expect((await found({ person: 'admin', state: 'approved' })).ids).toEqual(['R000004']);
  });

  it('however many came after it, page by page, none twice', async () => {
    await ends(110);
    const pages: string[][] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof found>> = await found(cursor === null ? {} : { cursor });
      pages.push(page.ids);
      cursor = page.cursor;
    } while (cursor !== null);
    expect(pages.map((ids) => ids.length)).toEqual([100, 13]);
    expect(new Set(pages.flat()).size).toBe(113);
    expect(pages.at(-1)?.at(-1)).toBe('R000001');
  });

  it('by a filter too, where more match than a page takes', async () => {
    await ends(210);
    const pages: string[][] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof found>> = await found({
        state: 'waiting',
        ...(cursor === null ? {} : { cursor }),
      });
      pages.push(page.ids);
      cursor = page.cursor;
    } while (cursor !== null);
    expect(pages.map((ids) => ids.length)).toEqual([100, 100, 10]);
    expect(new Set(pages.flat()).size).toBe(210);
  });

  it('says which values of a filter there are, and repeats none', async () => {
    const { status, json } = await api.readDirectory('/api/rights', 'auditor', { query: { state: '13912345678' } });
    expect([status, json['pointer']]).toEqual([400, '/state']);
    expect(JSON.stringify(json)).not.toContain('139');
  });
});

describe('H2 · the first day', () => {
  it('lets the only administrator set the district up, on the record and in sight of every leader there is then', async () => {
    const { tables } = api.ports;
    for (const [id] of tables.directory.contacts) if (id !== 'admin') tables.directory.contacts.delete(id);
    const chief = contact({
      name: '区领导',
      unit: 'qu-zhengfu-ban',
      role: 'leader',
      posts: ['district-leader'],
      subject: 'chief',
    });
    expect((await api.edit('contacts', 'chief', chief)).json['rights']).toMatchObject({ state: 'alone' });
    expect(await known('chief')).toMatchObject({ role: 'leader' });
    later(api.ports, 11_000);
    expect(tables.audit.at(-1)?.what).toBe('PUT directory/contacts/chief alone rights/R000001');
    expect((await api.readDirectory('/api/proposals', 'chief')).json['rights']).toMatchObject([
      { state: 'alone', by: { id: 'admin' }, widened: [{ person: 'chief' }] },
    ]);
    expect((await api.edit('contacts', 'wang-wei', contact())).json['rights']).toMatchObject({ state: 'waiting' });
  });
});

const entries = async (query: Record<string, string>, as = 'auditor') => {
  const answer = await api.readDirectory('/api/audit', as, { query });
  return answer.json['entries'] as { what: string; by: { id: string; name: string } }[];
};

describe('H2, H5 · the audit', () => {
  it('is read by inspectors and the desk’s leaders, the newest first, and by nobody else', async () => {
    await api.edit('contacts', 'wang-wei', contact());
    await api.edit('units', 'unit-d', { name: '新单位', short: '新', kind: 'department', active: true });
    expect((await entries({})).map(({ what }) => what)).toEqual([
      'PUT directory/units/unit-d',
      expect.stringContaining('PUT directory/contacts/wang-wei'),
    ]);
    expect(await entries({}, 'mayor')).toHaveLength(2);
    for (const who of ['admin', 'desk', 'unit-a-officer'])
      expect((await api.readDirectory('/api/audit', who)).status).toBe(403);
  });

  it('is filtered by day, person and what it is about', async () => {
    await api.edit('contacts', 'wang-wei', contact());
    api.ports.clock.advance(24 * 3_600_000);
    await api.edit('units', 'unit-d', { name: '新单位', short: '新', kind: 'department', active: true });
    expect(await entries({})).toHaveLength(1);
    expect(await entries({ from: '2026-03-20', until: '2026-03-20' })).toMatchObject([
      { what: expect.stringContaining('wang-wei'), by: { id: 'admin' } },
    ]);
    expect(await entries({ from: '2026-03-20', until: '2026-03-21' })).toHaveLength(2);
    expect(await entries({ from: '2026-03-20', until: '2026-03-21', about: 'units/' })).toHaveLength(1);
    expect(await entries({ from: '2026-03-20', until: '2026-03-21', person: 'nobody' })).toHaveLength(0);
    for (const query of [{ from: '2026-02-30' }, { from: '2026-03-22', until: '2026-03-20' }, { from: '2020-01-01' }])
      expect((await api.readDirectory('/api/audit', 'auditor', { query })).status).toBe(400);
  });

  it('goes on from page to page, none twice', async () => {
    const at = api.ports.clock.now();
    const actor = { kind: 'system', part: 'sweep' } as const;
    for (let n = 0; n < 250; n += 1) await api.ports.store.audit({ at, actor, what: `n${n}` });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await api.readDirectory('/api/audit', 'auditor', { query: cursor === '' ? {} : { cursor } });
      seen.push(...(answer.json['entries'] as { what: string }[]).map(({ what }) => what));
      cursor = answer.json['cursor'] as string | null;
    }
    expect(new Set(seen).size).toBe(250);
    expect(seen).toHaveLength(250);
  });
});
