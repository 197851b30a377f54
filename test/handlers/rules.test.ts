import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, MINUTE, plus, SECOND } from '../../functions/domain/matter/instant.ts';
import { partsOf } from '../../functions/domain/rules/parts.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import { earliestEffect } from '../../functions/domain/rules/publication.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import { accept } from '../../functions/intake/accept.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { units } from '../../infra/local/seed/units.ts';
import { changed } from '../harness/policies.ts';
import { type Answer, front } from './call.ts';
import { type Desk, desk, later, NOW } from './desk.ts';

const shipped = currentPolicy();
const LEAD = 90 * SECOND;
const answerIn24 = changed(({ clocks }) => ({
  clocks: clocks.map((row) =>
    row.kind === 'response' && row.per === undefined ? { ...row, limit: { hours: 24 } } : row,
  ),
}));

let api: Desk;
beforeEach(() => fresh());

async function fresh(more: Parameters<typeof desk>[0] = {}): Promise<void> {
  api = await desk(more);
  const [admin] = (await api.ports.store.directory()).contacts.filter(({ id }) => id === 'admin');
  await api.ports.store.putDirectory({
    units,
    contacts: admin ? [{ ...admin, id: 'admin-2', name: 'name of admin-2', subject: 'admin-2' }] : [],
  });
}

const post = (route: string, body: object, as = 'admin', path: Record<string, string> = {}): Promise<Answer> =>
  front(editRules, api.ports).call(`POST /api/policy-drafts${route}`, { as, path, body });
const begin = async (body: object = {}): Promise<string> =>
  ((await post('', { name: '年度调整', ...body })).json as { draft: { id: string } }).draft.id;
const write = (id: string, part: string, value: object, expectedVersion = 1, as = 'admin'): Promise<Answer> =>
  front(editRules, api.ports).call('PUT /api/policy-drafts/{id}/parts/{part}', {
    as,
    path: { id, part },
    body: { expectedVersion, value },
  });
const check = async (id: string, as = 'admin') =>
  (await api.readDirectory('/api/policy-drafts/{id}/check', as, { path: { id } })).json;
const publish = (id: string, body: object = {}, as = 'admin-2'): Promise<Answer> =>
  post('/{id}/publish', { expectedVersion: 1, reason: '区政府办批准', ...body }, as, { id });
const clocksOf = (policy: Policy) => partsOf(policy).clocks;

/** A draft with the answer due within 24 hours. */
async function stricter(): Promise<string> {
  const id = await begin();
  await write(id, 'clocks', clocksOf(answerIn24));
  return id;
}

describe('政策版本 · a draft of rules', () => {
  it('begins as the rules in force, is changed part by part, and says who changed what', async () => {
    const id = await begin();
    later(api.ports, MINUTE);
    expect((await write(id, 'clocks', clocksOf(answerIn24))).json).toMatchObject({
      draft: {
        version: 2,
        basedOn: shipped.id,
        changes: [
          { version: 1, at: NOW, by: { id: 'admin' } },
          { version: 2, at: plus(NOW, MINUTE), by: { id: 'admin' }, part: 'clocks' },
        ],
      },
      mayWrite: true,
      mayPublish: false,
    });
    expect((await api.ports.policies.current()).id).toBe(shipped.id);
    expect(api.ports.tables.audit.map(({ what }) => what)).toEqual([
      'POST policy-drafts',
      `PUT policy-drafts/${id}/parts/clocks`,
    ]);
  });

  it('is kept as it was typed, and says in the district’s words where it is wrong and what to do', async () => {
    const id = await begin();
    await write(id, 'texts', { ...partsOf(shipped).texts, link: { ...shipped.link, hours: '三天' } });
    expect(await check(id)).toMatchObject({
      faults: [{ part: 'texts', pointer: '/link/hours', says: '现为“三天”，应为数字' }],
      preview: null,
    });
    const { texts } = shipped;
    const remind = { ...texts.templates['remind'], body: `${'请'.repeat(60)}办件{number}{grade}` };
    const templates = { ...texts.templates, remind };
    await write(id, 'texts', { texts: { ...texts, templates }, link: shipped.link }, 2);
    const said = ((await check(id))['faults'] as { says: string }[]).map(({ says }) => says).join('\n');
    expect(said).toMatch(/两个变量紧挨着，运营商不接受/);
    expect(said).toMatch(/最多 70 字，请缩短 \d+ 字/);
  });

  it('R1 · names no unit that the directory does not have', async () => {
    const id = await begin();
    await write(id, 'routing', { routing: { ...shipped.routing, defaultUnit: 'moon-office' } });
    expect((await check(id))['faults']).toEqual([
      {
        part: 'routing',
        pointer: '/routing/defaultUnit',
        says: '现为“moon-office”，通讯录中没有这家在用的单位，请改为通讯录中的单位编号',
      },
    ]);
  });

  it('R1 · is published beside units that the rules in force name and a new district does not have, and says so', async () => {
    const gone = units.filter(({ id }) => id === 'xiaofang-dadui').map((unit) => ({ ...unit, active: false }));
    await api.ports.store.putDirectory({ units: gone });
    const id = await stricter();
    const seen = await check(id);
    expect(seen).toMatchObject({ faults: [] });
    expect(seen['remarks']).toContainEqual({
      part: 'routing',
      pointer: '/routing/rows/0/unit',
      says: '现为“xiaofang-dadui”，通讯录中没有这家在用的单位：现行版本已是这样，不碍发布，请逐步改正',
    });
    // What the draft itself puts on a unit that is not there is its own fault.
    const rows = shipped.routing.rows.map((row, at) => (at === 1 ? { ...row, unit: 'xiaofang-dadui' } : row));
    await write(id, 'routing', { routing: { ...shipped.routing, rows } }, 2);
    expect((await check(id))['faults']).toMatchObject([{ part: 'routing', pointer: '/routing/rows/1/unit' }]);
    await write(id, 'routing', { routing: shipped.routing }, 3);
    expect(await publish(id, { expectedVersion: 4 })).toMatchObject({ status: 200 });
  });

  it('takes every part as it is shipped: no word of the rules is one that nobody may write (H6)', async () => {
    const id = await begin();
    const parts = Object.entries(partsOf(shipped));
    const answers = [];
    for (const [at, [part, value]] of parts.entries())
      answers.push(`${part} ${(await write(id, part, value, at + 1)).status}`);
    expect(answers).toEqual(parts.map(([part]) => `${part} 200`));
  });

  it('P8 · gives no case a word that its texts have no room for', async () => {
    const id = await begin();
    const { texts, link, words } = shipped;
    const { subject: room = 0, number: digits = 0 } = texts.bounds;
    await write(id, 'texts', {
      texts: { ...texts, bounds: { ...texts.bounds, subject: room + 1, number: digits - 1 } },
      link,
    });
    await write(
      id,
      'words',
      { words: { ...words, subjects: [{ word: '题'.repeat(room + 1), matches: [] }, ...words.subjects] } },
      2,
    );
    expect((await check(id))['faults']).toEqual([
      { part: 'words', pointer: '/words/subjects/0/word', says: expect.stringMatching('请先发布放宽后的短信') },
    ]);
  });

  it('P8 · registers new words with a provider that asks for it before they are published', async () => {
    await fresh({ channels: ['aliyun-sms', 'by-hand'] });
    const id = await begin();
    const { texts, link } = shipped;
    const remind = { body: '{number}办件，{grade}', variables: ['number', 'grade'], withCode: false };
    await write(id, 'texts', { texts: { ...texts, templates: { ...texts.templates, remind } }, link });
    expect((await check(id))['faults']).toEqual([
      { part: 'channels', pointer: '/registered/aliyun-sms/remind', says: expect.stringMatching('缺少登记编号') },
    ]);
    await write(id, 'channels', { registered: { 'aliyun-sms': { remind: 'SMS_9' } } }, 2);
    expect((await check(id))['faults']).toEqual([]);
  });

  it('refuses a part that there is none of, a table of another part, and whoever read an older draft', async () => {
    const id = await begin();
    expect((await write(id, 'weather', {})).status).toBe(404);
    expect((await write(id, 'clocks', { sources: [] })).json).toMatchObject({ pointer: '/value' });
    expect((await write(id, 'clocks', clocksOf(answerIn24))).status).toBe(200);
    expect((await write(id, 'clocks', clocksOf(shipped))).status).toBe(409);
    for (const none of ['D999', '../x', 'D'.repeat(2_000)]) expect((await write(none, 'clocks', {})).status).toBe(404);
    const deep = `{"expectedVersion":2,"value":{"clocks":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
    const sent = { as: 'admin', path: { id, part: 'clocks' }, rawBody: deep };
    const route = 'PUT /api/policy-drafts/{id}/parts/{part}';
    expect((await front(editRules, api.ports).call(route, sent)).status).toBe(400);
  });

  it('several may be open at once; a discarded one stays to be read', async () => {
    const [one, two] = [await begin(), await begin({ name: '另一份' })];
    expect((await post('/{id}/discard', { expectedVersion: 1 }, 'admin', { id: one })).status).toBe(200);
    expect((await write(one, 'clocks', clocksOf(answerIn24), 2)).status).toBe(409);
    const { drafts } = (await api.readDirectory('/api/policy-drafts', 'desk')).json as { drafts: { id: string }[] };
    expect(drafts.map(({ id }) => id).toSorted()).toEqual([one, two].toSorted());
  });
});

describe('政策版本 · what forms are made of', () => {
  it('P3, P3a, P4 · tells the limits of the notice that no version may lengthen, and numbers that lie between two', async () => {
    const { tables, floors } = (await api.readDirectory('/api/policy-schema', 'admin')).json as {
      tables: object;
      floors: { limits: object[]; ranges: object[] };
    };
    expect(Object.keys(tables)).toContain('clocks');
    expect(floors.limits).toEqual([
      { kind: 'press-conference', clause: 'P3', hours: 24, emergencyGrades: ['I', 'II'] },
      { kind: 'first-information', clause: 'P3a', hours: 5, emergencyGrades: ['I', 'II'], mayBeOff: true },
      { kind: 'response', clause: 'P4', hours: 48, emergencyGrades: ['III', 'IV', 'none'] },
    ]);
    expect(floors.ranges).toContainEqual({ pointer: '/link/hours', least: 1, most: 72 });
  });
});

describe('政策版本 · what a draft would do', () => {
  it('P4 · tells which limits of open cases would change, and how, and where it differs', async () => {
    const number = await api.assigned();
    const id = await stricter();
    const found = await check(id, 'duty-leader');
    expect(found['differences']).toEqual([
      { path: ['clocks', expect.any(String), 'limit', 'hours'], old: 48, new: 24 },
    ]);
    expect(found['preview']).toMatchObject({
      cases: 1,
      moved: 1,
      limits: [{ kind: 'response', cases: 1, numbers: [number], earlier: 1, later: 0, begins: 0, ends: 0 }],
      graded: [],
    });
    expect((await api.ports.store.load(number))?.state.clocks.every(({ state }) => state !== 'superseded')).toBe(true);
  });

  it('H5 · counts for the administrator, and names no case', async () => {
    await api.assigned();
    expect((await check(await stricter(), 'admin'))['preview']).toMatchObject({ moved: 1, limits: [{ numbers: [] }] });
  });

  it('A1 · tells how many open cases the table would suggest another grade for', async () => {
    await arrives('夜市油烟扰民');
    const id = await begin();
    const row = { id: 'night-market', grade: 'II' as const, clause: 'A1', when: { mentions: ['夜市'] }, says: '夜市' };
    await write(id, 'grading', { grading: { ...shipped.grading, opinion: [row, ...shipped.grading.opinion] } });
    expect((await check(id))['preview']).toMatchObject({
      cases: 1,
      moved: 0,
      graded: [{ from: { opinion: 'IV' }, to: { opinion: 'II' }, cases: 1 }],
      compared: 1,
      routed: [],
      unknown: 0,
    });
  });

  it('A1 · says of the last month what would have been graded and routed otherwise, closed cases too, and names each', async () => {
    await arrives('夜市油烟扰民');
    const [number = ''] = [...api.ports.tables.cases.keys()];
    await api.command(number, 'confirm', {});
    await api.command(number, 'end', { outcome: 'not-government', reason: '不属于政务舆情' });
    expect((await api.ports.store.load(number))?.state.status).toBe('ended');
    const id = await begin();
    const row = { id: 'night-market', grade: 'II' as const, clause: 'A1', when: { mentions: ['夜市'] }, says: '夜市' };
    await write(id, 'grading', { grading: { ...shipped.grading, opinion: [row, ...shipped.grading.opinion] } });
    const ledger = { id: 'N1', unit: 'unit-b', clause: 'R2', mentions: ['夜市'], says: '夜市归乙局' };
    const rows = shipped.routing.rows.filter(({ unit }) => unit === 'none');
    await write(
      id,
      'routing',
      { routing: { defaultUnit: 'unit-a', defaultSays: '先由甲局受理', rows: [ledger, ...rows] } },
      2,
    );
    later(api.ports, 20 * DAY);
    const { past } = (await check(id, 'duty-leader'))['preview'] as { past: Record<string, unknown> };
    expect(past).toMatchObject({
      cases: 1,
      more: false,
      unknown: 0,
      regraded: 1,
      regradedCases: [{ number, from: { opinion: 'IV' }, to: { opinion: 'II' } }],
      reroutedCases: [{ number, to: { id: 'unit-b' } }],
    });
    expect(past['grades']).toEqual([
      { grade: 'I', was: 0, becomes: 0 },
      { grade: 'II', was: 0, becomes: 1 },
      { grade: 'III', was: 0, becomes: 0 },
      { grade: 'IV', was: 1, becomes: 0 },
    ]);
    // H5: no word of the alert, whoever asks, and no case to whoever may see none.
    expect(JSON.stringify(past)).not.toContain('油烟');
    expect((await check(id, 'admin'))['preview']).toMatchObject({ past: { regraded: 1, regradedCases: [] } });
    later(api.ports, 20 * DAY);
    expect((await check(id, 'duty-leader'))['preview']).toMatchObject({ past: { cases: 0, regraded: 0 } });
  });

  it('goes through all pages of open cases, and says when time ran out before the last', async () => {
    await api.assigned();
    const id = await stricter();
    const openCases = api.ports.store.openCases.bind(api.ports.store);
    const pagesTaking = (ms: number): void => {
      api.ports.store.openCases = async (cursor) => {
        later(api.ports, ms);
        return { ...(await openCases()), cursor: cursor === '2' ? null : `${Number(cursor ?? 0) + 1}` };
      };
    };
    pagesTaking(1);
    expect((await check(id))['preview']).toMatchObject({ cases: 3, more: false, moved: 3, compared: 3 });
    pagesTaking(3 * SECOND);
    expect((await check(id))['preview']).toMatchObject({ cases: 2, more: true, moved: 2, compared: 2 });
  });
});

/** An alert of a monitoring system, as its signature lets it in. */
async function arrives(title: string): Promise<void> {
  const [source] = shipped.sources.filter(({ id }) => id === 'generic');
  if (!source) throw new Error('the policy has no generic source');
  const reads = [{ alert: { id: 'a-1', title, metrics: {} }, leftOut: [] }];
  await accept(api.ports, shipped, { source, webhookId: 'm', bodyHash: 'h', reads });
  await api.ports.nudges.nudge(shipped.district.code);
  await api.ports.work();
}

describe('政策版本 · H2: rules are put into force by a second person', () => {
  it('from the first instant at which every function can have read of it, by name and on the record', async () => {
    const id = await stricter();
    const answer = await publish(id, { expectedVersion: 2 });
    const expected = {
      policyId: answerIn24.id,
      from: plus(NOW, LEAD),
      publishedAt: NOW,
      publishedBy: { id: 'admin-2', name: 'name of admin-2' },
      writtenBy: [{ id: 'admin', name: 'name of admin' }],
      reason: '区政府办批准',
      draft: { id, name: '年度调整', version: 2 },
    };
    expect(answer.json).toEqual({ now: NOW, publication: expected });
    expect((await api.ports.policies.current()).id).toBe(shipped.id);
    later(api.ports, LEAD);
    expect((await api.ports.policies.current()).id).toBe(answerIn24.id);
    expect((await api.readDirectory('/api/policies', 'desk')).json).toMatchObject({
      versions: [{ id: answerIn24.id, current: true, cases: 0 }],
      publications: [expected],
    });
    expect(api.ports.tables.audit.at(-1)).toMatchObject({
      actor: { id: 'admin-2' },
      what: `POST policy-drafts/${id}/publish ${answerIn24.id} from ${expected.from}`,
    });
  });

  it('the leader of the duty desk may, from a later day on', async () => {
    const id = await stricter();
    const from = plus(NOW, DAY);
    expect((await publish(id, { expectedVersion: 2, from }, 'duty-leader')).status).toBe(200);
    later(api.ports, DAY - 1);
    expect((await api.ports.policies.current()).id).toBe(shipped.id);
    later(api.ports, 1);
    expect((await api.ports.policies.current()).id).toBe(answerIn24.id);
  });

  it.each([
    ['whoever wrote it', 'admin', 403, 'own-draft'],
    ['a coordinator', 'desk', 403, 'not-your-role'],
    ['the leader of a unit', 'unit-a-leader', 403, 'not-your-role'],
    ['the auditor', 'auditor', 403, 'not-your-role'],
  ])('refuses %s', async (_, as, status, slug) => {
    const answer = await publish(await stricter(), { expectedVersion: 2 }, as);
    expect(answer.status).toBe(status);
    expect(answer.json['type']).toMatch(slug);
    expect(await api.ports.policies.publications()).toEqual([]);
  });

  it('refuses everybody who wrote on it, not the last one alone', async () => {
    const id = await stricter();
    await write(id, 'ladders', partsOf(shipped).ladders, 2, 'admin-2');
    for (const as of ['admin', 'admin-2'])
      expect((await publish(id, { expectedVersion: 3 }, as)).json['type']).toMatch('own-draft');
    expect((await publish(id, { expectedVersion: 3 }, 'duty-leader')).status).toBe(200);
  });

  it('refuses rules with faults, a draft that was changed since, one that is published, and an instant that is too near', async () => {
    const id = await stricter();
    expect((await publish(id)).status).toBe(409);
    const near = plus(earliestEffect(NOW), -1);
    expect((await publish(id, { expectedVersion: 2, from: near })).json).toMatchObject({ pointer: '/from' });
    await write(id, 'clocks', { ...clocksOf(shipped), appraisal: { ...shipped.appraisal, minutes: 45 } }, 2);
    const faulty = await publish(id, { expectedVersion: 3 });
    expect(faulty.status).toBe(400);
    expect(JSON.stringify(faulty.json['errors'])).toContain('/appraisal/minutes');
    await write(id, 'clocks', clocksOf(answerIn24), 3);
    expect((await publish(id, { expectedVersion: 4 })).status).toBe(200);
    expect((await publish(id, { expectedVersion: 4 })).status).toBe(409);
    expect(await api.ports.policies.publications()).toHaveLength(1);
  });

  it('refuses a version that is in force already', async () => {
    await publish(await stricter(), { expectedVersion: 2 });
    later(api.ports, LEAD);
    expect((await publish(await begin())).json['type']).toMatch('same-version');
  });

  it('goes back to an earlier version by publishing it again, by a second person too', async () => {
    await publish(await stricter(), { expectedVersion: 2 });
    later(api.ports, LEAD);
    const id = await begin({ basedOn: shipped.id });
    expect((await publish(id, {}, 'admin')).status).toBe(403);
    expect((await publish(id)).status).toBe(200);
    later(api.ports, LEAD);
    expect((await api.ports.policies.current()).id).toBe(shipped.id);
  });
});

describe('政策版本 · H2: a publication to come is withdrawn', () => {
  const from = plus(NOW, DAY);
  const withdraw = (id: string, body: object = {}, as = 'admin-2'): Promise<Answer> =>
    post('/{id}/withdraw', { from, reason: '更正错误', ...body }, as, { id });
  const published = async (at = from): Promise<string> => {
    const id = await stricter();
    expect((await publish(id, { expectedVersion: 2, from: at })).status).toBe(200);
    return id;
  };

  it('by name, with a reason, on the record; its draft can be mended and published again for the same instant', async () => {
    const id = await published();
    later(api.ports, MINUTE);
    const withdrawn = { at: plus(NOW, MINUTE), by: { id: 'admin-2', name: 'name of admin-2' }, reason: '更正错误' };
    expect((await withdraw(id)).json).toMatchObject({ publication: { policyId: answerIn24.id, from, withdrawn } });
    expect(api.ports.tables.audit.at(-1)).toMatchObject({
      actor: { id: 'admin-2' },
      what: `POST policy-drafts/${id}/withdraw ${answerIn24.id} from ${from}`,
    });
    expect((await write(id, 'ladders', partsOf(shipped).ladders, 2)).json).toMatchObject({ draft: { version: 3 } });
    expect((await publish(id, { expectedVersion: 3, from })).status).toBe(200);
    expect((await api.readDirectory('/api/policies', 'desk')).json['publications']).toHaveLength(2);
  });

  it('never comes into force, and the one that was published before it does', async () => {
    const id = await published();
    await withdraw(id);
    later(api.ports, 2 * DAY);
    expect((await api.ports.policies.current()).id).toBe(shipped.id);
  });

  it('leaves the other one of two that wait', async () => {
    const first = await published();
    await publish(await begin(), { from: plus(from, DAY) });
    await withdraw(first);
    later(api.ports, DAY);
    expect((await api.ports.policies.current()).id).toBe(shipped.id);
  });

  it('refuses once some function may not read of it in time, twice, at another instant, and a draft that was never published', async () => {
    const id = await published();
    expect((await withdraw(id, { from: plus(from, 1) })).status).toBe(404);
    expect((await withdraw(await begin())).status).toBe(404);
    later(api.ports, DAY - LEAD + 1);
    expect((await withdraw(id)).json).toMatchObject({ status: 409, pointer: '/from' });
    later(api.ports, DAY);
    expect((await api.ports.policies.current()).id).toBe(answerIn24.id);
    expect((await withdraw(id)).status).toBe(409);
    const other = await begin({ basedOn: shipped.id });
    const next = plus(NOW, 5 * DAY);
    await publish(other, { from: next });
    expect((await withdraw(other, { from: next })).status).toBe(200);
    expect((await withdraw(other, { from: next })).status).toBe(404);
  });

  it.each(['desk', 'unit-a-leader', 'auditor'])('refuses %s', async (as) => {
    const id = await published();
    expect((await withdraw(id, {}, as)).status).toBe(403);
    expect((await api.ports.policies.publications()).filter(({ withdrawn }) => withdrawn)).toEqual([]);
  });
});

const release = changed(() => ({ masks: { wordsDays: 30 } }));

describe('政策版本 · a release with other rules', () => {
  it('is in force by itself until a first version is published', async () => {
    api.ports.policies.use(release);
    expect((await api.ports.policies.current()).id).toBe(release.id);
    expect((await api.readDirectory('/api/policy-drafts', 'admin')).json['shipped']).toEqual({
      id: release.id,
      offered: false,
    });
  });

  it('is offered as a draft afterwards, and in force only once somebody publishes it', async () => {
    await publish(await stricter(), { expectedVersion: 2 });
    later(api.ports, LEAD);
    api.ports.policies.use(release);
    expect((await api.ports.policies.current()).id).toBe(answerIn24.id);
    const { shipped: offer } = (await api.readDirectory('/api/policy-drafts', 'admin')).json;
    expect(offer).toEqual({ id: release.id, offered: true });
    await publish(await begin({ basedOn: release.id }));
    later(api.ports, LEAD);
    expect((await api.ports.policies.current()).id).toBe(release.id);
    expect((await api.readDirectory('/api/policy-drafts', 'admin')).json['shipped']).toMatchObject({ offered: false });
  });
});
