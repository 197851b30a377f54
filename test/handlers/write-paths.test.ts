import { beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../functions/domain/people/directory.ts';
import * as examples from '../../functions/handlers/http/api/openapi/examples.ts';
import { routes } from '../../functions/handlers/http/api/openapi/routes.ts';
import { commandConsultation } from '../../functions/handlers/http/command-consultation.ts';
import { commandAssessment } from '../../functions/handlers/http/command-assessment.ts';
import { commandExercise } from '../../functions/handlers/http/command-exercise.ts';
import { commandHandover } from '../../functions/handlers/http/command-handover.ts';
import { commandHolds } from '../../functions/handlers/http/command-holds.ts';
import { commandInquiry } from '../../functions/handlers/http/command-inquiry.ts';
import { commandMeasure } from '../../functions/handlers/http/command-measure.ts';
import { commandReport } from '../../functions/handlers/http/command-report.ts';
import { commandRetrospective } from '../../functions/handlers/http/command-retrospective.ts';
import { commandViews } from '../../functions/handlers/http/command-views.ts';
import { commandWatch } from '../../functions/handlers/http/command-watch.ts';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import { importList } from '../../functions/handlers/http/import-list.ts';
import { logExport } from '../../functions/handlers/http/log-export.ts';
import { registerCase } from '../../functions/handlers/http/register-case.ts';
import { replayLetters } from '../../functions/handlers/http/replay-letters.ts';
import { settleRefusedAlerts } from '../../functions/handlers/http/settle-refused-alerts.ts';
import { workStuckAlerts } from '../../functions/handlers/http/work-stuck-alerts.ts';
import { memoryLetters } from '../twins/dead-letters.ts';
import { front } from './call.ts';
import { type Desk, desk, later } from './desk.ts';

/** One of each role, of the desk and not. */
const WHO = {
  'desk coordinator': 'desk',
  'desk leader': 'duty-leader',
  'coordinator elsewhere': 'stray-coordinator',
  officer: 'unit-a-officer',
  leader: 'unit-a-leader',
  spokesperson: 'unit-a-spokesperson',
  inspector: 'auditor',
  administrator: 'admin',
} as const;
type Who = keyof typeof WHO;

const ADMIN: Who[] = ['administrator'];
const DESK: Who[] = ['desk coordinator'];
/** P1: for the plans of their own units. */
const PLANNERS: Who[] = ['desk coordinator', 'coordinator elsewhere', 'officer', 'desk leader', 'leader'];
const reason = { reason: '按程序办理' };
const why = { why: '按程序办理' };
const list = '单位,姓名\nunit-a name,张三\n';

/** For the own unit, as an officer gives it. */
const { unit: _unit, ...ownNotice } = examples.notice;

/** What concerns no single case, with a body that its form takes and whoever may send it: all others are refused as persons. Written by hand. */
const WRITES: [string, Parameters<typeof front>[0], unknown, Who[]][] = [
  ['POST /api/cases', registerCase, examples.register, DESK],
  // Of what each has read: the lists themselves say who reads what.
  ['POST /api/exports', logExport, examples.exported, Object.keys(WHO) as Who[]],
  ['POST /api/holds', commandHolds, examples.hold, ['desk coordinator', 'desk leader']],
  ['POST /api/orders', commandOrder, examples.order, ['desk coordinator', 'desk leader']],
  ['POST /api/conferences', commandConference, examples.conference, DESK],
  ['POST /api/consultations', commandConsultation, examples.consultation, DESK],
  ['POST /api/inquiries', commandInquiry, examples.inquiry, DESK],
  ['POST /api/views', commandViews, examples.view, PLANNERS],
  ['POST /api/views/{number}/remove', commandViews, {}, [...PLANNERS, 'spokesperson', 'inspector']],
  ['POST /api/watches', commandWatch, examples.watch, DESK],
  ['POST /api/exercises', commandExercise, examples.exercise, ['desk coordinator', 'desk leader']],
  ['POST /api/handovers', commandHandover, examples.handover, ['desk coordinator', 'desk leader']],
  ['POST /api/measures', commandMeasure, examples.measure, ['desk coordinator', 'desk leader']],
  ['POST /api/assessments', commandAssessment, examples.assessment, ['desk coordinator', 'officer']],
  ['POST /api/reports', commandReport, examples.report, ['desk coordinator', 'desk leader']],
  ['POST /api/retrospectives', commandRetrospective, examples.retrospective, ['desk coordinator', 'desk leader']],
  ['POST /api/notices', editDirectory, ownNotice, ['desk coordinator', 'officer']],
  ['POST /api/notices/{id}/end', editDirectory, { ...reason, expectedVersion: 1 }, ['desk coordinator', 'officer']],
  ['POST /api/handover/sign', editDirectory, { from: '2026-03-20T02:00:00.000Z' }, DESK],
  ['PUT /api/directory/units/{id}', editDirectory, examples.directory.units, ADMIN],
  ['PUT /api/directory/contacts/{id}', editDirectory, examples.directory.contacts, ADMIN],
  ['PUT /api/directory/shifts/{id}', editDirectory, examples.directory.shifts, ADMIN],
  ['POST /api/directory/import', importList, list, ADMIN],
  ['POST /api/policy-drafts/{id}/import-policies', importList, list, ADMIN],
  ['POST /api/policy-drafts', editRules, { name: '年度调整' }, ADMIN],
  ['PUT /api/policy-drafts/{id}/parts/{part}', editRules, { expectedVersion: 1, value: {} }, ADMIN],
  ['POST /api/policy-drafts/{id}/discard', editRules, { expectedVersion: 1 }, ADMIN],
  [
    'POST /api/policy-drafts/{id}/publish',
    editRules,
    { expectedVersion: 1, ...reason },
    ['desk leader', 'administrator'],
  ],
  [
    'POST /api/policy-drafts/{id}/withdraw',
    editRules,
    { from: '2026-12-01T00:00:00Z', ...reason },
    ['desk leader', 'administrator'],
  ],
  [
    'POST /api/rules/proposed-routing/adopt',
    editRules,
    { number: 'BL2600001', event: 1, draft: 'D1', expectedVersion: 1 },
    ADMIN,
  ],
  ['POST /api/rules/proposed-routing/dismiss', editRules, { number: 'BL2600001', event: 1, ...reason }, ADMIN],
  ['POST /api/rules/weights/propose', editRules, { name: '更新', weights: null }, ADMIN],
  ['POST /api/rules/weights/pin', editRules, { expectedVersion: 0, ...reason }, ['desk leader', 'administrator']],
  ['POST /api/rules/weights/unpin', editRules, { expectedVersion: 0, ...reason }, ['desk leader', 'administrator']],
  [
    'POST /api/published-scores',
    editRules,
    { stream: 'open-government', period: '2025-Q4', ...reason },
    ['desk leader'],
  ],
  ['POST /api/plan-proposals', editRules, { plan: {}, ...reason }, PLANNERS],
  ['POST /api/plan-proposals/{id}/revise', editRules, { expectedVersion: 1, plan: {}, ...reason }, PLANNERS],
  ['POST /api/plan-proposals/{id}/withdraw', editRules, { expectedVersion: 1, ...reason }, PLANNERS],
  ['POST /api/plan-proposals/{id}/ask-reading', editRules, { because: '复盘2026-7', says: '不清' }, PLANNERS],
  ['POST /api/plan-proposals/{id}/decide', editRules, { expectedVersion: 1, decision: 'consent' }, PLANNERS],
  ['POST /api/rights/{id}/decide', editDirectory, { approve: true }, ['desk leader', 'administrator']],
  ['POST /api/rights/{id}/withdraw', editDirectory, reason, ADMIN],
  ['POST /api/sources/try', editDirectory, { source: 'generic', sample: '{}' }, ['desk coordinator', 'administrator']],
  ...(['open', 'retry', 'join'] as const).map((action): (typeof WRITES)[number] => [
    `POST /api/stuck-alerts/{id}/${action}`,
    workStuckAlerts,
    why,
    DESK,
  ]),
  ...(['open', 'done', 'ask-erasure', 'erase', 'keep'] as const).map((action): (typeof WRITES)[number] => [
    `POST /api/refused-alerts/{id}/${action}`,
    settleRefusedAlerts,
    why,
    DESK,
  ]),
  ...(['replay', 'discard'] as const).map((action): (typeof WRITES)[number] => [
    `POST /api/dead-letters/{queue}/${action}`,
    (call, ports) => replayLetters(call, ports, memoryLetters([{ name: 'texts', kind: 'text' }])),
    { ...why, letters: ['L1'] },
    ['desk coordinator', 'administrator'],
  ]),
];

/** Asked of a case, an order or a conference: access.test.ts and its brothers, and unseen-matters.test.ts. */
const OF_A_MATTER =
  /^\/api\/(cases|orders|conferences|consultations|exercises|inquiries|handovers|holds|assessments|measures|reports|watches|retrospectives)\/\{number\}|^\/api\/cases\/batch\/|^\/api\/words$|^\/api\/texts\//;
/** Whoever the deployment names, once: first-administrator.test.ts. */
const BY_NAME = ['/api/first-administrator'];

let api: Desk;
beforeEach(async () => {
  api = await desk();
  const stray: Contact = {
    id: 'stray-coordinator',
    name: 'name of stray-coordinator',
    unit: 'unit-b',
    posts: [],
    role: 'coordinator',
    subject: 'stray-coordinator',
    active: true,
  };
  await api.ports.store.putDirectory({ contacts: [stray] });
  later(api.ports, 11_000);
});

/** The route as it is deployed, with its placeholders filled. */
function placed(route: string): { route: string; path: Record<string, string> } {
  const kind = /directory\/(units|contacts|shifts)\/\{id\}/.exec(route)?.[1];
  if (kind !== undefined)
    return {
      route: 'PUT /api/directory/{kind}/{id}',
      path: { kind, id: kind === 'shifts' ? '2026-12-01T00:00:00.000Z' : 'new-one' },
    };
  if (route.startsWith('POST /api/views/'))
    return { route: 'POST /api/views/{number}/{command}', path: { number: 'view_none', command: 'remove' } };
  const [, what, action] = /\/api\/(stuck-alerts|refused-alerts|dead-letters)\/\{\w+\}\/([\w-]+)$/.exec(route) ?? [];
  const path = { id: /policy-drafts|plan-proposals/.test(route) ? 'D1' : 'R000001', part: 'clocks', queue: 'texts' };
  return what === undefined || action === undefined
    ? { route, path }
    : { route: `POST /api/${what}/{${what === 'dead-letters' ? 'queue' : 'id'}}/{action}`, path: { ...path, action } };
}

describe('H2, H5 · every write path that is of no single matter, by role', () => {
  it('has a row for each there is', () => {
    const there = routes
      .filter(({ method, guard }) => method !== 'get' && guard === 'person')
      .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
      .filter((route) => !OF_A_MATTER.test(route.split(' ')[1] ?? '') && !BY_NAME.includes(route.split(' ')[1] ?? ''));
    expect(there.toSorted()).toEqual(WRITES.map(([route]) => route).toSorted());
  });

  it.each(WRITES)(
    '%s is refused to all but whom the table names, and tells them nothing',
    async (named, fn, body, may) => {
      const { route, path } = placed(named);
      const passed: Who[] = [];
      const unhelpful: Who[] = [];
      for (const who of Object.keys(WHO) as Who[]) {
        const sent = typeof body === 'string' ? { rawBody: body } : { body };
        const { status, text } = await front(fn, api.ports).call(route, { as: WHO[who], path, ...sent });
        if (status !== 403) passed.push(who);
        else if (!text.includes('请联系')) unhelpful.push(who);
      }
      expect(unhelpful).toEqual([]);
      expect(passed.toSorted()).toEqual(may.toSorted());
    },
  );
});
