import { beforeEach, describe, expect, it } from 'vitest';
import type { Unit } from '../../functions/domain/people/directory.ts';
import { DAY, MINUTE, SECOND } from '../../functions/domain/matter/instant.ts';
import type { Plan } from '../../functions/domain/rules/plan-rules.ts';
import {
  type PlanProposalView,
  planProposalAnswer,
  plansAnswer,
} from '../../functions/handlers/http/api/schemas/plans.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import { units } from '../../infra/local/seed/units.ts';
import { type Answer, front } from '../handlers/call.ts';
import { type Desk, desk, later } from '../handlers/desk.ts';
import { changed } from '../harness/policies.ts';

const NOISE: Plan = {
  id: 'noise-a',
  title: '噪声投诉预案',
  clause: 'P1',
  unit: 'unit-a',
  kinds: { subjects: ['环境'], mentions: ['施工噪声'] },
  grades: { emergencyGrades: ['none'] },
  steps: [
    { id: 'noise-look', phase: 'procedure', says: '到场核查', who: 'lead', within: { hours: 4, from: 'discovery' } },
  ],
  contacts: [{ unit: 'unit-b', says: '现场' }],
  skeletons: [],
  readOn: '2025-01-15',
};
/** As the unit revises it: within two hours. */
const SOONER: Plan = {
  ...NOISE,
  steps: NOISE.steps.map((step) => ({ ...step, within: { hours: 2, from: 'discovery' } })),
};
const OF_B: Plan = { ...NOISE, id: 'noise-b', unit: 'unit-b', title: '乙单位预案' };

let api: Desk;
beforeEach(async () => {
  api = await desk({ policy: changed(({ plans }) => ({ plans: { ...plans, rows: [...plans.rows, NOISE, OF_B] } })) });
  const admin = (await api.ports.store.directory()).contacts.find(({ id }) => id === 'admin');
  await api.ports.store.putDirectory({
    units: units.filter(({ id }) => id !== 'qu-zhengfu-ban'),
    contacts: admin ? [{ ...admin, id: 'admin-2', name: 'name of admin-2', subject: 'admin-2' }] : [],
  });
});

const post = (route: string, body: object, as: string, id = ''): Promise<Answer> =>
  front(editRules, api.ports).call(`POST /api/plan-proposals${route}`, { as, path: { id }, body });
const proposed = ({ json }: Answer): PlanProposalView => planProposalAnswer.parse(json).proposal;
const propose = (plan: object = SOONER, as = 'unit-a-officer'): Promise<Answer> =>
  post('', { plan, reason: '按去年处置总结修订' }, as);
const decide = (
  { id, version }: PlanProposalView,
  decision: string,
  as = 'duty-leader',
  more: object = {},
): Promise<Answer> => post('/{id}/decide', { expectedVersion: version, decision, ...more }, as, id);
const shown = async (as: string) => plansAnswer.parse((await api.readDirectory('/api/plans', as)).json);
const inForce = async (id = NOISE.id): Promise<Plan | undefined> =>
  (await api.ports.policies.current()).plans.rows.find((plan) => plan.id === id);
const edit = async (id: string, unit: Partial<Unit>): Promise<void> => {
  const known = (await api.ports.store.directory()).units.find((one) => one.id === id);
  if (!known) throw new Error(`no unit ${id}`);
  await api.ports.store.putDirectory({ units: [{ ...known, ...unit }] });
  later(api.ports, MINUTE);
};

describe('P1 · a unit proposes its plan, and the body above consents', () => {
  it('waits, is consented to by a leader of the Government Office, and is in force as any rules are', async () => {
    const first = proposed(await propose());
    expect(first).toMatchObject({
      state: 'waiting',
      above: 'qu-zhengfu-ban',
      by: { id: 'unit-a-officer' },
      mayDecide: false,
    });
    expect(first.differences).toEqual([{ path: ['steps', 'noise-look', 'within', 'hours'], old: 4, new: 2 }]);
    expect((await shown('unit-a-leader')).proposals).toMatchObject([{ id: first.id, mayWithdraw: true }]);
    expect((await shown('duty-leader')).proposals).toMatchObject([{ id: first.id, mayDecide: true }]);
    expect((await shown('unit-b-leader')).proposals).toEqual([]);
    expect((await inForce())?.steps).toEqual(NOISE.steps);

    later(api.ports, DAY);
    const done = proposed(await decide(first, 'consent'));
    expect(done).toMatchObject({
      state: 'consented',
      answered: { by: { id: 'duty-leader' }, from: '2026-03-21T02:01:30.000Z' },
    });
    expect((await inForce())?.steps).toEqual(NOISE.steps);
    later(api.ports, 90 * SECOND);
    expect(await inForce()).toEqual({
      ...SOONER,
      readOn: '2026-03-21',
      consent: { by: 'qu-zhengfu-ban', on: '2026-03-21' },
    });
    const [publication] = await api.ports.policies.publications();
    expect(publication).toMatchObject({
      publishedBy: { id: 'duty-leader' },
      writtenBy: [{ id: 'unit-a-officer' }],
      reason: '按去年处置总结修订',
    });
    expect(api.ports.tables.audit.map(({ what }) => what)).toEqual([
      'POST plan-proposals',
      `POST plan-proposals/${first.id} consented ${publication?.policyId} from 2026-03-21T02:01:30.000Z`,
    ]);
    expect((await shown('unit-a-officer')).proposals).toMatchObject([{ state: 'consented', mayWithdraw: false }]);
    expect((await decide(first, 'consent')).status).toBe(409);
  });

  it('P8 · names each step as its texts will: who is woken by one knows which step is due', async () => {
    const long = {
      ...SOONER,
      steps: SOONER.steps.map((step) => ({ ...step, id: 'noise-note', says: '到场核查并留下记录' })),
    };
    expect(await propose(long)).toMatchObject({ status: 400, json: { pointer: '/plan/steps/0/short' } });
    const named = { ...long, steps: long.steps.map((step) => ({ ...step, short: '到场核查' })) };
    expect(proposed(await propose(named))).toMatchObject({ state: 'waiting', row: { steps: [{ short: '到场核查' }] } });
  });

  it('is sent back with a reason, revised by a colleague, and refused', async () => {
    const first = proposed(await propose());
    expect(await decide(first, 'return')).toMatchObject({ status: 400, json: { pointer: '/reason' } });
    const back = proposed(await decide(first, 'return', 'duty-leader', { reason: '请补联系人' }));
    expect((await shown('unit-a-officer')).proposals).toMatchObject([
      { state: 'returned', mayRevise: true, answered: { by: { id: 'duty-leader' }, reason: '请补联系人' } },
    ]);
    expect((await decide(back, 'consent')).status).toBe(409);
    const revise = { expectedVersion: back.version, plan: { ...SOONER, contacts: [] }, reason: '已补' };
    const again = proposed(await post('/{id}/revise', revise, 'unit-a-leader', back.id));
    expect(again).toMatchObject({ state: 'waiting', by: { id: 'unit-a-leader' }, row: { contacts: [] } });
    // Whoever sent it back may consent still: he wrote nothing of it.
    expect((await shown('duty-leader')).proposals).toMatchObject([{ mayDecide: true }]);
    const over = proposed(await decide(again, 'refuse', 'mayor', { reason: '与区级预案重复' }));
    expect(over).toMatchObject({ state: 'refused', answered: { reason: '与区级预案重复' } });
    expect(await inForce()).toEqual(NOISE);
    expect((await propose()).status).toBe(201);
  });

  it('is withdrawn by its unit alone, and stays to be read', async () => {
    const { id, version } = proposed(await propose());
    expect(await propose()).toMatchObject({ status: 409, json: { detail: expect.stringContaining(id) as string } });
    const body = { expectedVersion: version, reason: '另行修订' };
    expect((await post('/{id}/withdraw', body, 'unit-b-officer', id)).status).toBe(403);
    expect(proposed(await post('/{id}/withdraw', body, 'unit-a-leader', id))).toMatchObject({ state: 'withdrawn' });
    later(api.ports, 91 * DAY);
    expect((await shown('unit-a-officer')).proposals).toEqual([]);
  });

  it('is proposed once, whoever else does so in the very same instant', async () => {
    const fresh = { ...SOONER, id: 'new-one', kinds: { subjects: ['教育'] } };
    const theirs = { ...fresh, unit: 'unit-b', kinds: { subjects: ['医疗'] } };
    const answers = await Promise.all([
      propose(fresh),
      propose(theirs, 'unit-b-leader'),
      propose(fresh, 'unit-a-leader'),
    ]);
    expect(answers.map(({ status }) => `${status}`).toSorted()).toEqual(['201', '409', '409']);
    const refused = answers.filter(({ status }) => status === 409).map(({ json }) => json);
    expect(refused).toMatchObject([1, 2].map(() => ({ clause: 'P1', pointer: '/plan/id' })));
    const open = (await api.ports.policies.drafts()).filter(({ plan, state }) => plan && state === 'open');
    expect(open).toHaveLength(1);
  });

  it('may be the first plan of a unit', async () => {
    const own = proposed(await propose({ ...SOONER, id: 'first-c', unit: 'street-c' }, 'street-c-officer'));
    expect(own.was).toBeNull();
    await decide(own, 'consent');
    later(api.ports, 90 * SECOND);
    expect(await inForce('first-c')).toMatchObject({ unit: 'street-c' });
  });

  it.each([
    ['a step without a time', { steps: [{ ...NOISE.steps[0], within: {} }] }, '/plan/steps/0/within/hours'],
    ['a subject that there is not', { kinds: { subjects: ['校园'] } }, '/plan/kinds/subjects/0'],
    ['a unit to call that there is not', { contacts: [{ unit: 'gone', says: '现场' }] }, '/plan/contacts/0/unit'],
  ])('is refused with the rules’ own words and a pointer: %s', async (_, part, pointer) => {
    expect(await propose({ ...SOONER, ...part })).toMatchObject({ status: 400, json: { pointer } });
    expect((await shown('unit-a-officer')).proposals).toEqual([]);
  });
});

describe('P1, H2 · whose plan it is, and whose word', () => {
  it.each([
    ['another unit’s', { ...SOONER, id: 'noise-b' }],
    ['one that it would give to another unit', { ...SOONER, unit: 'unit-b' }],
  ])('refuses to propose %s', async (_, plan) => {
    expect((await propose(plan)).status).toBe(403);
  });

  it.each(['unit-a-officer', 'unit-a-leader', 'unit-b-leader', 'desk', 'admin', 'auditor'])(
    'refuses the word of %s',
    async (who) => {
      const one = proposed(await propose());
      expect((await decide(one, 'consent', who)).status).toBe(403);
    },
  );

  it('is for the superior of the unit, where the directory has it as a unit', async () => {
    await edit('unit-a', { superior: 'unit-b name' });
    const one = proposed(await propose());
    expect(one.above).toBe('unit-b');
    expect((await decide(one, 'consent', 'duty-leader')).status).toBe(403);
    expect((await decide(one, 'consent', 'unit-b-leader')).status).toBe(200);
    later(api.ports, 90 * SECOND);
    expect((await inForce())?.consent).toEqual({ by: 'unit-b', on: '2026-03-20' });
  });

  it('is for the Government Office, where the superior is none of the directory', async () => {
    await edit('unit-a', { superior: '市生态环境局' });
    expect(proposed(await propose()).above).toBe('qu-zhengfu-ban');
  });

  it('is for a leader of the district, where the Government Office owns it', async () => {
    const own = proposed(await propose({ ...SOONER, id: 'own', unit: 'qu-zhengfu-ban' }, 'desk'));
    expect(own.above).toBe('区领导');
    expect((await decide(own, 'consent', 'duty-leader')).status).toBe(403);
    expect((await decide(own, 'consent', 'mayor')).status).toBe(200);
  });

  it('is not decided by the proposer under his other entry, nor by who serves in the unit too', async () => {
    const { contacts } = await api.ports.store.directory();
    const twin = (id: string) =>
      contacts
        .filter((one) => one.id === id)
        .map((one) => ({ ...one, id: 'twin', subject: 'twin', unit: 'qu-zhengfu-ban', role: 'leader' as const }));
    await api.ports.store.putDirectory({ contacts: twin('unit-a-officer') });
    later(api.ports, MINUTE);
    const one = proposed(await propose());
    expect(await decide(one, 'consent', 'twin')).toMatchObject({ status: 403, json: { clause: 'H2' } });
    await api.ports.store.putDirectory({ contacts: twin('unit-a-head') });
    later(api.ports, MINUTE);
    expect(await decide(one, 'consent', 'twin')).toMatchObject({ status: 403, json: { clause: 'P1' } });
  });
});

const drafts = (route: string, body: object, as: string, id: string): Promise<Answer> =>
  front(editRules, api.ports).call(route, { as, path: { id, part: 'clocks' }, body });

describe('H2 · consent beside the rules that administrators write', () => {
  it.each([
    ['POST /api/policy-drafts/{id}/publish', { expectedVersion: 1, reason: '发布' }],
    ['POST /api/policy-drafts/{id}/discard', { expectedVersion: 1 }],
    ['PUT /api/policy-drafts/{id}/parts/{part}', { expectedVersion: 1, value: {} }],
  ])('refuses %s of a unit’s proposal', async (route, body) => {
    const { id } = proposed(await propose());
    expect(await drafts(route, body, 'admin', id)).toMatchObject({ status: 409, json: { clause: 'P1' } });
  });

  it('refuses a word on any other draft, and on none', async () => {
    const begun = await drafts('POST /api/policy-drafts', { name: '年度调整' }, 'admin', '');
    const { id } = begun.json['draft'] as { id: string };
    const one = proposed(await propose());
    expect((await decide({ ...one, id }, 'consent')).status).toBe(404);
    expect((await decide({ ...one, id: 'D99' }, 'consent')).status).toBe(404);
  });

  it('keeps what another consent published a moment before', async () => {
    const [a, b] = [proposed(await propose()), proposed(await propose({ ...OF_B, title: '乙新' }, 'unit-b-officer'))];
    await decide(a, 'consent');
    later(api.ports, SECOND);
    expect((await decide(b, 'consent')).status).toBe(200);
    later(api.ports, 2 * MINUTE);
    expect((await inForce())?.steps).toEqual(SOONER.steps);
    expect((await inForce('noise-b'))?.title).toBe('乙新');
  });

  it('refuses a consent that rules to come would undo, and says from when', async () => {
    const begun = await drafts('POST /api/policy-drafts', { name: '年度调整' }, 'admin', '');
    const { id } = begun.json['draft'] as { id: string };
    const one = proposed(await propose());
    const from = '2026-04-01T00:00:00.000Z';
    const { parts } = begun.json['draft'] as { parts: { district: { district: object } } };
    const district = { ...parts.district, district: { ...parts.district.district, name: '北仑' } };
    await front(editRules, api.ports).call('PUT /api/policy-drafts/{id}/parts/{part}', {
      as: 'admin',
      path: { id, part: 'district' },
      body: { expectedVersion: 1, value: district },
    });
    const publish = { expectedVersion: 2, from, reason: '自四月起' };
    expect((await drafts('POST /api/policy-drafts/{id}/publish', publish, 'admin-2', id)).status).toBe(200);
    expect(await decide(one, 'consent')).toMatchObject({
      status: 409,
      json: { detail: expect.stringContaining('2026-04-01 08:00') as string },
    });
    later(api.ports, 13 * DAY);
    expect((await decide(one, 'consent')).status).toBe(200);
  });

  it('refuses a consent on what stands otherwise than when it was proposed', async () => {
    const [a] = [proposed(await propose())];
    const other = changed(({ plans }) => ({
      plans: { ...plans, rows: [...plans.rows, { ...NOISE, title: '管理员改过' }, OF_B] },
    }));
    api.ports.policies.use(other);
    expect(await decide(a, 'consent')).toMatchObject({ status: 409, json: { title: 'plan moved' } });
  });
});

describe('P1 · the case that comes after', () => {
  it('goes by the plan as the body above agreed to it', async () => {
    await decide(proposed(await propose({ ...SOONER, district: true })), 'consent');
    later(api.ports, 2 * MINUTE);
    const number = await api.assigned();
    const { plan } = (await api.ports.store.load(number))?.state ?? {};
    expect(plan).toMatchObject({ id: NOISE.id, steps: [{ id: 'noise-look' }] });
  });
});
