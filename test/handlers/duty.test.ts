import { beforeEach, describe, expect, it } from 'vitest';
import type { Shift } from '../../functions/domain/people/directory.ts';
import { HOUR, MINUTE, plus, SECOND } from '../../functions/domain/matter/instant.ts';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import { resendText } from '../../functions/handlers/http/resend-text.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import { policyIdOf } from '../../functions/policy/load.ts';
import { front } from './call.ts';
import { caseOf, type Desk, desk, later, NOW, REGISTER, textsOf } from './desk.ts';

let api: Desk;
let rota: Shift[];

/** Two shifts: `desk` hands over to `night-desk`, half an hour ago. */
beforeEach(async () => {
  api = await desk();
  const [old] = (await api.ports.store.directory()).rota;
  const leader = 'duty-leader';
  rota = [
    { from: plus(NOW, -12 * HOUR), until: plus(NOW, -HOUR / 2), coordinators: ['desk'], leader },
    { from: plus(NOW, -HOUR / 2), until: plus(NOW, 12 * HOUR), coordinators: ['night-desk'], leader },
  ];
  await api.ports.store.putDirectory({ rota: [{ ...old!, until: old!.from }, ...rota] });
});

const sign = (as: string, from = rota[1]!.from) =>
  front(editDirectory, api.ports).call('POST /api/handover/sign', { as, body: { from } });
const handover = async (as = 'night-desk') => (await api.readDirectory('/api/handover', as)).json;
const resend = (number: string, textId: string, body: object, as = 'desk') =>
  front(resendText, api.ports).call('POST /api/texts/{matter}/{textId}/resend', {
    as,
    path: { matter: number, textId },
    body,
  });
const health = async (path: '/api/wall' | '/api/status' = '/api/wall') =>
  (await api.readDirectory(path, 'desk')).json['health'];
const people = async (number: string): Promise<string[]> =>
  (await api.ports.store.texts(number)).map((text) => text.person).toSorted();

describe('who is on duty goes by the shift', () => {
  it('says who is on, until when, and who is next, across midnight', async () => {
    const next = {
      from: plus(NOW, 12 * HOUR),
      until: plus(NOW, 24 * HOUR),
      coordinators: ['desk'],
      leader: 'duty-leader',
    };
    const after = { ...next, from: next.until, until: plus(NOW, 36 * HOUR), coordinators: ['night-desk'] };
    // A unit's own shift is not the desk's, though it begins sooner.
    const ofUnit = { ...next, from: plus(NOW, HOUR), unit: 'unit-a' };
    await api.ports.store.putDirectory({ rota: [...rota, after, next, ofUnit] });
    await sign('night-desk');
    const { json } = await api.readDirectory('/api/status', 'desk');
    expect(json['shifts']).toMatchObject([{ coordinators: [{ id: 'night-desk' }], until: plus(NOW, 12 * HOUR) }]);
    expect(json['nextShift']).toMatchObject({ from: next.from, until: next.until, coordinators: [{ id: 'desk' }] });
  });

  it('names nobody where the rota ends, nor to whom the desk is not shown', async () => {
    expect((await api.readDirectory('/api/status', 'desk')).json['nextShift']).toBeNull();
    expect((await api.readDirectory('/api/status', 'unit-a-officer')).json).toMatchObject({
      shifts: [],
      nextShift: null,
    });
  });
});

describe('交接班', () => {
  it('tells the open cases, what was noted since, what is unsent, and who hands over to whom', async () => {
    const number = await api.assigned();
    later(api.ports, HOUR / 4);
    await api.command(number, 'note', { says: '已电话告知街道', star: true });
    expect(await handover()).toMatchObject({
      since: rota[0]!.from,
      outgoing: { coordinators: [{ id: 'desk' }] },
      incoming: { coordinators: [{ id: 'night-desk', phone: expect.any(String) }] },
      both: true,
      mine: true,
      total: 1,
      cases: [{ number }],
      notes: [{ number, says: '已电话告知街道', by: 'name of desk', star: true }],
      unsent: expect.arrayContaining([expect.objectContaining({ state: 'queued' })]),
    });
    expect(await handover('desk')).toMatchObject({ mine: false });
  });

  it('leaves both shifts on every ladder until the next has signed', async () => {
    const answer = await api.register();
    const { number } = answer.json['case'] as { number: string };
    await api.command(number, 'assign', { unit: 'unit-a', part: 'primary' });
    await api.command(
      number,
      'return',
      { assignmentId: 'A1', reason: 'not-our-duty', says: '不属本单位' },
      'unit-a-officer',
    );
    expect(await people(number)).toEqual(expect.arrayContaining(['desk', 'night-desk']));
  });

  it('takes the shift before off the ladders with the signature, which is on record', async () => {
    expect(await sign('night-desk')).toMatchObject({
      status: 200,
      json: { shift: { signed: { at: NOW, by: { id: 'night-desk' } } } },
    });
    expect(api.ports.tables.audit).toMatchObject([
      { actor: { id: 'night-desk' }, what: `POST handover/sign ${rota[1]!.from}` },
    ]);
    later(api.ports, HOUR / 4);
    expect(await handover()).toMatchObject({ both: false, mine: false });
    const number = await api.assigned();
    await api.command(
      number,
      'return',
      { assignmentId: 'A1', reason: 'not-our-duty', says: '不属本单位' },
      'unit-a-officer',
    );
    expect(await people(number)).not.toContain('desk');
  });

  it('refuses whoever is not of the next shift, a second signature, and a unit’s officer', async () => {
    expect(await sign('desk')).toMatchObject({
      status: 422,
      json: { type: expect.stringContaining('not-on-this-shift') },
    });
    await sign('night-desk');
    expect(await sign('night-desk')).toMatchObject({
      status: 422,
      json: { type: expect.stringContaining('already-signed') },
    });
    expect((await sign('unit-a-officer')).status).toBe(403);
    expect((await api.readDirectory('/api/handover', 'unit-a-officer')).status).toBe(403);
  });

  it('keeps the signature when the shift is edited afterwards', async () => {
    await sign('night-desk');
    const { from, until, leader } = rota[1]!;
    await api.edit('shifts', from, { until, coordinators: ['night-desk', 'desk'], leader });
    expect((await api.ports.store.directory()).rota.find((shift) => shift.from === from)).toMatchObject({
      signed: { by: 'night-desk' },
    });
  });
});

describe('值班大屏', () => {
  it('tells the next deadlines, unsigned units, unsent texts, health and who is on duty', async () => {
    const number = await api.assigned();
    expect((await api.readDirectory('/api/wall', 'desk')).json).toMatchObject({
      open: 1,
      overdue: 0,
      deadlines: expect.arrayContaining([
        expect.objectContaining({ number, clock: expect.objectContaining({ kind: 'response' }) }),
      ]),
      unsigned: { total: 1, units: [{ number, unit: { id: 'unit-a' }, dueAt: expect.any(String) }] },
      health: { ok: true, beatAt: null },
      // The handover is not signed for: both shifts are named.
      shifts: [
        { leader: { id: 'duty-leader', phone: expect.any(String) }, coordinators: [{ id: 'desk' }] },
        { coordinators: [{ id: 'night-desk' }], leader: { id: 'duty-leader' } },
      ],
      nextShift: null,
    });
    expect((await api.readDirectory('/api/wall', 'unit-a-officer')).status).toBe(403);
  });
});

describe('P3 · the hour of the next press conference on the wall', () => {
  it('says when and where, by whom, and what is not ready; not those of a drill', async () => {
    const grave = { grades: { opinion: 'II', emergency: 'II' }, gradeReason: '现场', emergencyKind: 'accident' };
    await api.register({ ...REGISTER, ...grave, drill: true });
    await api.register({ ...REGISTER, ...grave });
    const { conferences } = (await api.readDirectory('/api/wall', 'desk')).json;
    // Two hours before the 24 hours are over.
    expect(conferences).toMatchObject([
      {
        number: 'BLF2600002',
        status: 'proposed',
        at: '2026-03-21T00:00:00.000Z',
        grade: 'II',
        steps: { all: 8, over: 0, late: 0 },
      },
    ]);
  });
});

describe('值班大屏 in a flood', () => {
  it('shows the graver of what is urgent first', async () => {
    for (let made = 0; made < 40; made += 1) await api.register();
    const fire = caseOf(
      await api.register({ ...REGISTER, discoveredAt: NOW, emergencyKind: 'fire', emergency: { deaths: 3 } }),
    ).number;
    const { deadlines } = (await api.readDirectory('/api/wall', 'desk')).json as {
      deadlines: { number: string }[];
    };
    expect(deadlines[0]?.number).toBe(fire);
    expect(deadlines).toHaveLength(5);
  });

  it('names every unit that has not signed, once, however many cases fall due before', async () => {
    const number = await api.assigned();
    const again = await api.assigned();
    for (let made = 0; made < 40; made += 1)
      await api.register({
        ...REGISTER,
        grades: { opinion: 'IV', emergency: null },
        discoveredAt: '2026-03-15T00:00:00Z',
      });
    const { unsigned } = (await api.readDirectory('/api/wall', 'desk')).json;
    expect(unsigned).toMatchObject({ total: 2, units: [{ unit: { id: 'unit-a' }, count: 2 }] });
    expect([number, again]).toContain((unsigned as { units: { number: string }[] }).units[0]?.number);
  });
});

describe('the heartbeat of the sweep', () => {
  it('is the sweep’s own last round, and red once that was over three minutes ago, though the API answers and nothing is late', async () => {
    await sweep({ remainingMs: () => 60_000 }, api.ports);
    const beatAt = api.ports.clock.now();
    later(api.ports, 3 * MINUTE);
    expect(await health()).toMatchObject({ ok: true, silent: false, beatAt });
    later(api.ports, SECOND);
    expect(await health()).toMatchObject({ ok: false, silent: true, beatAt, overdue: 0 });
    expect(await health('/api/status')).toMatchObject({ ok: false, silent: true });
    await sweep({ remainingMs: () => 60_000 }, api.ports);
    expect(await health()).toMatchObject({ ok: true, silent: false });
  });

  it('does not beat when the sweep could not look', async () => {
    const broken = {
      ...api.ports,
      store: { ...api.ports.store, due: () => Promise.reject(new Error('table is away')) },
    };
    await expect(sweep({ remainingMs: () => 60_000 }, broken)).rejects.toThrow('table is away');
    expect(await health()).toMatchObject({ beatAt: null });
  });
});

describe('P8 · resending a text', () => {
  it('adds a text of its own for another person, with who ordered it, and lets the waiting one go', async () => {
    const number = await api.assigned();
    const [first] = textsOf(await api.readDirectory('/api/texts', 'desk')).filter(
      (text) => text.person.id === 'unit-a-officer',
    );
    const answer = await resend(number, first!.id, { person: 'unit-a-leader', why: '联络员未接电话' });
    expect(answer).toMatchObject({
      status: 200,
      json: { text: { person: { id: 'unit-a-leader' }, after: first!.id, orderedBy: { id: 'desk' }, state: 'queued' } },
    });
    expect(await api.ports.store.text(number, first!.id)).toMatchObject({
      state: 'dropped',
      why: { code: 'resent', by: 'name of desk' },
    });
    expect((await api.ports.store.events(number)).at(-1)).toMatchObject({
      type: 'text-resent',
      actor: { id: 'desk' },
      textId: first!.id,
      template: 'sign',
      person: 'unit-a-leader',
      channel: 'by-hand',
      why: '联络员未接电话',
    });
  });

  it('refuses a resend without a reason', async () => {
    const number = await api.assigned();
    const first = textsOf(await api.readDirectory('/api/texts', 'desk')).find(
      (text) => text.person.id === 'unit-a-officer',
    );
    expect(await resend(number, first!.id, {})).toMatchObject({ status: 400, json: { errors: [{ pointer: '/why' }] } });
  });

  it('refuses a stranger to the case, an unknown text, and a unit’s officer', async () => {
    const number = await api.assigned();
    const first = textsOf(await api.readDirectory('/api/texts', 'desk')).find(
      (text) => text.person.id === 'unit-a-officer',
    );
    expect(await resend(number, first!.id, { person: 'unit-b-officer', why: '改派' })).toMatchObject({
      status: 422,
      json: { pointer: '/person' },
    });
    expect((await resend(number, 'nothing', { why: '未收到' })).status).toBe(404);
    expect((await resend(number, first!.id, { why: '未收到' }, 'unit-a-officer')).status).toBe(403);
    expect((await api.ports.store.events(number)).some((event) => event.type === 'text-resent')).toBe(false);
  });
});

describe('政策版本', () => {
  it('counts the open cases of each version, for the administrator without naming them', async () => {
    const number = await api.assigned();
    const { id } = await api.ports.policies.current();
    expect((await api.readDirectory('/api/policies', 'desk')).json['versions']).toEqual([
      { id, current: true, cases: 1, numbers: [number], keptAt: NOW },
    ]);
    expect((await api.readDirectory('/api/policies', 'admin')).json['versions']).toEqual([
      { id, current: true, cases: 1, numbers: [], keptAt: NOW },
    ]);
  });

  it('names every version that was ever stored, also one that no case is kept by any more', async () => {
    await api.assigned();
    const old = await api.ports.policies.current();
    later(api.ports, HOUR);
    const rules = { ...old, release: { ...old.release, lateEntryHours: 3 } };
    const next = { ...rules, id: policyIdOf(rules) };
    api.ports.policies.use(next);
    const number = await api.assigned();
    const [moved] = (await api.readDirectory('/api/policies', 'desk')).json['versions'] as {
      id: string;
      numbers: string[];
    }[];
    expect(moved).toMatchObject({ id: next.id, current: true, numbers: [number] });
    for (const { number: kept } of (await api.ports.store.openCases()).cases)
      await api.command(kept, 'move-policy', { policyId: next.id, reason: '新规施行' });
    expect((await api.readDirectory('/api/policies', 'desk')).json['versions']).toEqual([
      { id: next.id, current: true, cases: 2, numbers: expect.any(Array), keptAt: plus(NOW, HOUR) },
      { id: old.id, current: false, cases: 0, numbers: [], keptAt: NOW },
    ]);
  });
});

describe('P8 · reachability', () => {
  it('calls every ladder by what its clocks are called, and none by its key', async () => {
    const { json } = await api.readDirectory('/api/reachability', 'admin');
    const rungs = json['rungs'] as { ladder: string; clocks: string[] }[];
    expect(rungs.filter(({ clocks }) => clocks.length === 0).map(({ ladder }) => ladder)).toEqual([]);
  });

  it('names whom a rung would ring, with the clocks that run on it', async () => {
    const { json } = await api.readDirectory('/api/reachability', 'admin');
    expect(json['roles']).toContainEqual({
      role: 'move',
      unit: { id: 'unit-a', name: 'unit-a' },
      people: [{ id: 'unit-a-officer', name: 'name of unit-a-officer' }],
      unreached: [],
    });
    expect(json['rungs']).toContainEqual(
      expect.objectContaining({ ladder: 'response', clocks: expect.arrayContaining([expect.any(String)]) }),
    );
    expect(json['rungs']).toContainEqual(expect.objectContaining({ ladder: 'sign', clocks: ['签收（2小时）'] }));
    expect(json['rungs']).toContainEqual(
      expect.objectContaining({ ladder: 'sign-urgent', clocks: ['签收（30分钟）'] }),
    );
  });
});
