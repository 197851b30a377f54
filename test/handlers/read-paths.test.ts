import { beforeEach, describe, expect, it } from 'vitest';
import { routes } from '../../functions/handlers/http/api/openapi/routes.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import type { Contact } from '../../functions/domain/people/directory.ts';
import { noteCase } from '../../functions/intake/foretold.ts';
import { front } from './call.ts';
import { type Desk, desk, NOW, readerOf } from './desk.ts';

/** Who asks: a role, and what their unit is to the case that is told of. */
const WHO = {
  'desk coordinator': 'desk',
  'desk leader': 'mayor',
  'owner’s officer': 'unit-a-officer',
  'owner’s leader': 'unit-a-leader',
  'owner’s spokesperson': 'unit-a-spokesperson',
  'co-unit’s officer': 'co-officer',
  'co-unit’s leader': 'co-leader',
  'co-unit’s spokesperson': 'co-spokesperson',
  'former unit’s officer': 'former-officer',
  'former unit’s leader': 'former-leader',
  'coordinator of no desk, no part': 'stray-coordinator',
  'officer of no part': 'street-c-officer',
  'leader of no part': 'street-c-leader',
  'spokesperson of no part': 'street-c-spokesperson',
  'officer complained of': 'accused-officer',
  'leader complained of': 'accused-leader',
  auditor: 'inspector',
  administrator: 'admin',
} as const;
type Who = keyof typeof WHO;

const ALL: Who[] = ['desk coordinator', 'desk leader', 'auditor'];
const HOLDERS: Who[] = [
  'owner’s officer',
  'owner’s leader',
  'owner’s spokesperson',
  'co-unit’s officer',
  'co-unit’s leader',
  'co-unit’s spokesperson',
];
const EVERYBODY = Object.keys(WHO) as Who[];
const of = (...more: Who[]): Who[] => [...ALL, ...HOLDERS, ...more];

interface Row {
  /** Who gets an answer at all. */
  answered: Who[];
  /** In whose answer the case may be named. */
  named: Who[];
}

/**
 * Written by hand: for each GET route of the OpenAPI table who is answered, and in whose answer the case may appear in any form: a row, a count by
 * unit, a text, a note, a deadline. A route without a row fails.
 */
const ROWS: Record<string, Row> = {
  '/api/cases': { answered: EVERYBODY, named: of() },
  '/api/cases/{number}': { answered: of(), named: of() },
  '/api/cases/{number}/events': { answered: of(), named: of() },
  '/api/cases/{number}/documents': { answered: of(), named: of() },
  '/api/cases/{number}/archive': { answered: ['auditor'], named: ['auditor'] },
  // It is of a report of wrongdoing, of which no copy is made.
  '/api/cases/{number}/redacted': { answered: [], named: [] },
  '/api/cases/{number}/told': { answered: of(), named: of() },
  '/api/cases/{number}/upward': { answered: of(), named: of() },
  '/api/cases/{number}/plan': { answered: of(), named: of() },
  '/api/matters/{number}/proof': { answered: ['auditor'], named: ['auditor'] },
  // Whom a comment may name: people of the directory alone.
  '/api/cases/{number}/people': { answered: of(), named: [] },
  // Other cases: each whether this person may read it (same-event tests).
  '/api/cases/{number}/same-event': { answered: of(), named: [] },
  // The matter of a case: itself and others, each whether this person may read it (same-matter tests).
  '/api/cases/{number}/same-matter': { answered: of(), named: of() },
  '/api/cases/{number}/texts': { answered: of(), named: of() },
  '/api/cases/{number}/alerts': { answered: of(), named: of() },
  '/api/cases/{number}/clocks/{clockId}': { answered: of(), named: of() },
  '/api/changes': { answered: EVERYBODY, named: of() },
  '/api/search': { answered: EVERYBODY, named: of() },
  '/api/me': { answered: EVERYBODY, named: [] },
  '/api/directory': { answered: EVERYBODY, named: [] },
  '/api/rights': { answered: ['desk leader', 'auditor', 'administrator'], named: [] },
  '/api/audit': { answered: ['desk leader', 'auditor'], named: [] },
  '/api/policy': { answered: EVERYBODY, named: [] },
  '/api/policies': { answered: EVERYBODY, named: of() },
  '/api/policies/{id}': { answered: EVERYBODY, named: [] },
  '/api/policies/{id}/differences/{from}': { answered: EVERYBODY, named: [] },
  '/api/policy-drafts': { answered: [...ALL, 'administrator'], named: [] },
  '/api/policy-drafts/{id}': { answered: [...ALL, 'administrator'], named: [] },
  '/api/policy-drafts/{id}/check': { answered: [...ALL, 'administrator'], named: ALL },
  '/api/rules/proposed-routing': { answered: ['administrator'], named: [] },
  '/api/rules/weights': { answered: [...ALL, 'administrator'], named: [] },
  '/api/plans': { answered: EVERYBODY, named: [] },
  '/api/texts': { answered: [...ALL, 'administrator'], named: [...ALL, 'administrator'] },
  '/api/notices': { answered: EVERYBODY.filter((who) => who !== 'administrator'), named: of() },
  '/api/handover': { answered: ALL, named: ALL },
  '/api/proposals': { answered: EVERYBODY, named: [] },
  '/api/unit-figures': { answered: EVERYBODY.filter((who) => who !== 'administrator'), named: [] },
  '/api/scores': {
    answered: EVERYBODY.filter((who) => who !== 'administrator'),
    // What it had missed itself stays a unit’s own, and its number, which it knew.
    named: of('former unit’s officer', 'former unit’s leader'),
  },
  '/api/published-scores': { answered: EVERYBODY.filter((who) => who !== 'administrator'), named: [] },
  '/api/self-inspection': {
    answered: EVERYBODY.filter((who) => who !== 'administrator'),
    // As in the scores.
    named: of('former unit’s officer', 'former unit’s leader'),
  },
  '/api/wall': { answered: ALL, named: ALL },
  '/api/reachability': { answered: EVERYBODY, named: [] },
  '/api/status': { answered: EVERYBODY, named: [...ALL, 'administrator'] },
};

/** What a route does not answer without. */
const QUERIES: Record<string, Record<string, string>> = {
  '/api/changes': { since: NOW },
  '/api/scores': { stream: 'open-government' },
};

/** Routes whose answer to the desk surely holds the case of these stories. */
const TELLING = [
  '/api/cases',
  '/api/cases/{number}',
  '/api/cases/{number}/events',
  '/api/cases/{number}/texts',
  '/api/changes',
  '/api/search',
  '/api/policies',
  '/api/texts',
  '/api/handover',
  '/api/notices',
  '/api/wall',
];

/** Routes that show no case to anybody by themselves; each says why it is not asked here. */
const ELSEWHERE: Record<string, string> = {
  '/openapi.json': 'holds no data',
  '/api/policy-schema': 'holds no data',
  '/api/dead-letters': 'the role alone decides (read-letters in access.test.ts); it names letters, not cases of a unit',
  '/api/refused-alerts':
    'the role alone decides (read-refused-alerts in access.test.ts); no case holds them, and no words are in it',
  '/api/stuck-alerts':
    'the role alone decides (read-stuck-alerts in access.test.ts); no case holds them, and no words are in it',
  '/api/views': 'the viewer’s own and his unit’s names of lists, no case among them: saved-views.test.ts',
  '/api/views/{number}': 'one of those',
  '/api/search/{number}': 'as the search of all kinds: search.test.ts',
  '/api/orders':
    'read by the issuing offices, auditors and the unit ordered, each order asked by itself: orders.test.ts',
  '/api/orders/{number}': 'as the list of orders',
  '/api/conferences':
    'read by the desk, auditors, the units with a part in it and whoever speaks, each asked by itself: conferences.test.ts',
  '/api/conferences/{number}': 'as the list of conferences',
  '/api/consultations':
    'read by the desk, auditors and the units that are invited, each asked by itself: consultation.test.ts',
  '/api/consultations/{number}': 'as the list of consultations',
  '/api/inquiries':
    'read by the desk, auditors, the unit that answers and whoever speaks, each asked by itself: inquiry.test.ts',
  '/api/inquiries/{number}': 'as the list of inquiries',
  '/api/lines': 'each case asked whether the reader sees it, as the list of cases: lines-read.test.ts',
  '/api/lines/{number}': 'whoever may read the case: lines-read.test.ts',
  '/api/measures':
    'read by the desk, auditors and the unit concerned, a referral by those involved alone: measures.test.ts',
  '/api/measures/{number}': 'as the list of measures',
  '/api/exercises':
    'read by the desk, auditors and those who take part or watch, each asked by itself: exercise.test.ts',
  '/api/exercises/{number}': 'as the list of exercises',
  '/api/handovers':
    'read by the desk, legal officers and auditors, of a unit that it speaks of by none but the auditor: handover.test.ts',
  '/api/handovers/{number}': 'as the list of handovers',
  '/api/watches':
    'read by the desk, auditors, the owner and the units that it concerns or binds, each asked by itself: zero-report.test.ts',
  '/api/watches/{number}': 'as the list of watches',
  '/api/retrospectives':
    'read by the desk, auditors, the unit whose it is and the units that mend, each asked by itself: retrospective.test.ts',
  '/api/retrospectives/{number}': 'as the list of retrospectives',
  '/api/exports': 'holds no data',
  '/api/holds': 'read by the desk, legal officers and auditors: archive.test.ts',
  '/api/holds/{number}': 'as the list of holds, and of whoever may read the matter',
  '/api/transfer-list': 'read by the desk and auditors: archive.test.ts',
  '/api/transfer-list/{number}': 'as that of this year',
  '/api/statistics': 'a unit reads its own duties, and nobody what is a report of wrongdoing: statistics.test.ts',
  '/api/statistics/cases': 'as the figures, and each case by whoever may see it: statistics.test.ts',
  '/api/reports': 'read by the desk and auditors, never by a unit: reports.test.ts',
  '/api/reports/{number}': 'as the list of reports',
  '/api/assessments':
    'read by the desk, auditors and the units that assess, of a case by whoever sees it: assessment.test.ts',
  '/api/assessments/{number}': 'as the list of assessments',
  '/api/registrations/{id}': 'whoever registered it, of that alone: register.test.ts',
  '/webhooks/{source}/deliveries/{id}': 'whoever signed the delivery, of its own alerts: work-alerts.test.ts',
  '/t': 'a form without a case',
  '/t/{code}': 'whoever holds the code: link-codes.test.ts',
  '/api/cases/{number}/photos/{sha256}': 'whoever may read the case, and is recorded: photos.test.ts',
};

const person = (id: string, unit: string, role: Contact['role'], phone: string): Contact => ({
  id,
  name: `name of ${id}`,
  unit,
  posts: [],
  role,
  subject: id,
  active: true,
  phone,
});
const unit = (id: string) => ({ id, name: id, short: id, kind: 'department' as const, active: true });

let api: Desk;
let number: string;
let clockId: string;

beforeEach(async () => {
  api = await desk();
  await api.ports.store.putDirectory({
    units: [unit('co'), unit('former'), unit('accused'), unit('audit'), unit('nowhere')],
    contacts: [
      person('co-officer', 'co', 'officer', '19911110001'),
      person('co-leader', 'co', 'leader', '19911110002'),
      person('co-spokesperson', 'co', 'spokesperson', '19911110003'),
      person('former-officer', 'former', 'officer', '19911110004'),
      person('former-leader', 'former', 'leader', '19911110005'),
      person('accused-officer', 'accused', 'officer', '19911110006'),
      person('accused-leader', 'accused', 'leader', '19911110007'),
      person('stray-coordinator', 'nowhere', 'coordinator', '19911110008'),
      person('inspector', 'audit', 'auditor', '19911110009'),
    ],
  });
  api.ports.clock.advance(11_000);
  number = await api.assigned({
    summary: '居民反映夜间施工噪声',
    place: '新碶',
    categories: ['vital-interests'],
    learntBy: 'phone',
  });
  for (const one of ['co', 'former', 'accused']) await api.command(number, 'assign', { unit: one, part: 'co-unit' });
  await api.command(number, 'withdraw', { assignmentId: 'A3', reason: '交办有误' });
  await api.command(number, 'mark-wrongdoing', { is: true, against: ['accused'], reason: '反映其负责人' });
  await api.command(number, 'note', { says: '已电话告知', star: true });
  // M1: it came of a notice that the unit complained of gave, and that names it.
  const notice = {
    summary: '夜间连续浇筑',
    subject: '环境',
    categories: ['vital-interests'],
    unit: 'accused',
    givenBy: 'accused',
    mentions: ['施工'],
  };
  await front(editDirectory, api.ports).call('POST /api/notices', {
    as: 'desk',
    body: { ...notice, until: '2026-04-01T00:00:00Z' },
  });
  await noteCase(api.ports, 'N1', number, NOW);
  await front(editRules, api.ports).call('POST /api/policy-drafts', { as: 'admin', body: { name: '年度调整' } });
  clockId = (await api.ports.store.load(number))?.state.clocks[0]?.id ?? '';
});

const ask = (path: string, who: Who) => {
  const [, part] = /^\/api\/cases\/\{number\}\/([\w-]+)$/.exec(path) ?? [];
  const route = part === undefined ? path : '/api/cases/{number}/{part}';
  const fn = /^\/api\/(cases|changes|matters)/.test(path) ? readCases : readerOf(path);
  const { id: version } = api.ports.policies.shipped();
  const id = path.startsWith('/api/policies/') ? { id: version, from: version } : { id: 'D1' };
  const query = path === '/api/search' ? { q: number } : (QUERIES[path] ?? {});
  return front(fn, api.ports).call(`GET ${route}`, {
    as: WHO[who],
    path: {
      // A search of one kind has that in the place of a number.
      ...(path === '/api/search' ? {} : { number }),
      ...id,
      ...(path.endsWith('{clockId}') ? { clockId } : {}),
      ...(part === undefined ? {} : { part }),
    },
    query,
  });
};

const reads = routes
  .filter(({ method, guard, path }) => method === 'get' && guard === 'person' && !(path in ELSEWHERE))
  .map(({ path }) => path);

describe('H5 · every read path, by role and relation', () => {
  it('has a row for each GET route there is, and none for one that is not', () => {
    const gets = routes.filter(({ method }) => method === 'get').map(({ path }) => path);
    const known = [...Object.keys(ROWS), ...Object.keys(ELSEWHERE)];
    expect(gets.filter((path) => !known.includes(path))).toEqual([]);
    expect(known.filter((path) => !gets.includes(path))).toEqual([]);
  });

  it.each(reads)('GET %s answers those whom the table names, and shows the case to no other', async (path) => {
    const row = ROWS[path] ?? { answered: [], named: [] };
    const seen = { answered: [] as Who[], named: [] as Who[] };
    const turnedAway: [Who, number, boolean][] = [];
    for (const who of EVERYBODY) {
      const { status, text } = await ask(path, who);
      if (status === 200) seen.answered.push(who);
      else turnedAway.push([who, status, /夜间施工|新碶/.test(text)]);
      if (status === 200 && text.includes(number)) seen.named.push(who);
    }
    expect(turnedAway).toEqual(turnedAway.map(([who]) => [who, 403, false]));
    expect(seen.answered.toSorted()).toEqual(row.answered.toSorted());
    expect(seen.named.filter((who) => !row.named.includes(who))).toEqual([]);
    // Where the case must be there, it is: a list that is empty for all would prove nothing.
    expect(TELLING.includes(path) && !seen.named.includes('desk coordinator')).toBe(false);
  });

  it('counts, searches and facets tell nobody of a case that is not theirs', async () => {
    const strangers = EVERYBODY.filter((who) => !of().includes(who));
    expect(strangers.length).toBeGreaterThan(3);
    for (const who of strangers) {
      for (const query of [
        {},
        { q: '施工' },
        { unit: 'unit-a' },
        { q: number },
        { view: 'all' },
        { view: 'unit' },
        { view: 'mine' },
      ] as Record<string, string>[]) {
        const { json } = await front(readCases, api.ports).call('GET /api/cases', { as: WHO[who], query });
        const nothing = expect.objectContaining({ total: 0, status: {}, due: {}, grade: {}, unit: {} });
        expect([who, query, json['cases'], json['counts']]).toEqual([who, query, [], nothing]);
      }
    }
  });

  it('shows a phone to the desk, the directory’s keeper and the unit’s own people, and to no other', async () => {
    for (const who of EVERYBODY) {
      const { text } = await ask('/api/directory', who);
      const near = [
        ...ALL,
        'administrator',
        'co-unit’s officer',
        'co-unit’s leader',
        'co-unit’s spokesperson',
      ].includes(who);
      expect([who, text.includes('19911110001')]).toEqual([who, near]);
    }
  });

  it('no route is open without a person but those that say why', () => {
    expect(
      routes
        .filter(({ guard, path }) => guard !== 'person' && !(path in ELSEWHERE))
        .map(({ path, guard }) => `${guard} ${path}`),
    ).toEqual(['signature /webhooks/{source}']);
  });
});
