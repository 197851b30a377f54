import { beforeEach, describe, expect, it } from 'vitest';
import type { Contact, Unit } from '../../functions/domain/people/directory.ts';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { commandConsultation } from '../../functions/handlers/http/command-consultation.ts';
import { commandInquiry } from '../../functions/handlers/http/command-inquiry.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import {
  commands,
  conferenceCommands,
  consultation as consultationExample,
  consultationCommands,
  inquiryCommands,
  orderCommands,
} from '../../functions/handlers/http/api/openapi/examples.ts';
import { routes } from '../../functions/handlers/http/api/openapi/routes.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { READ, readMatters } from '../../functions/handlers/http/read-matters.ts';
import { replayLetters } from '../../functions/handlers/http/replay-letters.ts';
import { servePhotos } from '../../functions/handlers/http/serve-photos.ts';
import { settleRefusedAlerts } from '../../functions/handlers/http/settle-refused-alerts.ts';
import { workStuckAlerts } from '../../functions/handlers/http/work-stuck-alerts.ts';
import { type MemoryLetters, memoryLetters } from '../twins/dead-letters.ts';
import { front } from './call.ts';
import { caseOf, type Desk, desk, later, NOW, readerOf } from './desk.ts';

/** In the report, in its order, its conference, its consultation and its inquiry, and nowhere else. */
const WORDS = '举报内容甲乙丙';
/** Units that the report complains of: one of no part in anything, one that had a part in it, and one that mans the desk. */
const AGAINST = ['bystander', 'had-part', 'desk-too'];

/** Whoever would see it all but for that. */
const BARRED: [string, string, Contact['role']][] = [
  ['an officer', 'bystander', 'officer'],
  ['a leader', 'bystander', 'leader'],
  ['an officer who had it', 'had-part', 'officer'],
  ['a leader who had it', 'had-part', 'leader'],
  ['a coordinator of the desk', 'desk-too', 'coordinator'],
  ['a leader of the desk', 'desk-too', 'leader'],
  ['an inspector', 'bystander', 'auditor'],
  ['an administrator', 'bystander', 'administrator'],
  // Not their units, they themselves.
  ['a leader of the desk in person', 'desk-person', 'leader'],
  ['a coordinator of the desk in person', 'desk-person', 'coordinator'],
  // Of no report that they could tell: their part was taken back.
  ['an officer whose unit was withdrawn', 'withdrawn', 'officer'],
  ['a leader whose unit was withdrawn', 'withdrawn', 'leader'],
];
const idOf = (unit: string, role: string): string => `${unit}-${role}`;

const unit = (id: string): Unit => ({
  id,
  name: `${id} name`,
  short: id,
  kind: 'department',
  active: true,
  ...(id === 'desk-too' || id === 'desk-person' ? { desk: true } : {}),
});

let api: Desk;
let source: string;
let report: string;
let order: string;
let conference: string;
let consultation: string;
let inquiry: string;
let letters: MemoryLetters;

const numberIn = (json: Record<string, unknown>, what: string): string => (json[what] as { number: string }).number;

beforeEach(async () => {
  api = await desk();
  await api.ports.store.putDirectory({
    units: [...AGAINST, 'withdrawn', 'desk-person'].map(unit),
    contacts: BARRED.map(
      ([, of, role], at): Contact => ({
        id: idOf(of, role),
        name: `name of ${idOf(of, role)}`,
        unit: of,
        posts: role === 'leader' ? ['unit-leader'] : [],
        role,
        subject: idOf(of, role),
        active: true,
        phone: String(19_911_120_000 + at),
      }),
    ),
  });
  later(api.ports, 11_000);
  const register = async (summary: string) =>
    caseOf(await api.register({ summary, place: '新碶', categories: ['vital-interests'], learntBy: 'phone' })).number;
  source = await register('夜间施工噪声');
  report = await register(WORDS);
  for (const number of [source, report]) {
    await api.command(number, 'confirm', {});
    await api.command(number, 'assign', { unit: 'unit-a', part: 'primary' });
    await api.command(number, 'assign', { unit: 'had-part', part: 'co-unit' });
    await api.command(number, 'assign', { unit: 'withdrawn', part: 'co-unit' });
    await api.command(number, 'withdraw', { assignmentId: 'A3', reason: '交办有误' });
  }
  const issued = await front(commandOrder, api.ports).call('POST /api/orders', {
    as: 'desk',
    body: {
      basis: { kind: 'instruction', says: WORDS },
      title: WORDS,
      subject: '环境',
      unit: 'unit-b',
      limit: { workingDays: 5 },
      demands: [WORDS],
      caseNumber: report,
    },
  });
  order = numberIn(issued.json, 'order');
  const planned = await front(commandConference, api.ports).call('POST /api/conferences', {
    as: 'desk',
    body: { caseNumber: report, title: WORDS },
  });
  conference = numberIn(planned.json, 'conference');
  const convened = await front(commandConsultation, api.ports).call('POST /api/consultations', {
    as: 'desk',
    body: { ...consultationExample, caseNumber: report, invite: [{ unit: 'unit-b', as: 'related' }], says: WORDS },
  });
  consultation = numberIn(convened.json, 'consultation');
  const entered = await front(commandInquiry, api.ports).call('POST /api/inquiries', {
    as: 'desk',
    body: {
      caseNumber: report,
      outlet: WORDS,
      means: 'telephone',
      receivedAt: NOW,
      questions: [WORDS],
      unit: 'unit-b',
    },
  });
  inquiry = numberIn(entered.json, 'inquiry');
  // Proposals wait at all of them.
  await api.command(report, 'ask-purge', { words: [], events: [1], reason: WORDS });
  for (const [fn, path, number] of [
    [commandOrder, 'orders', order],
    [commandConference, 'conferences', conference],
    [commandConsultation, 'consultations', consultation],
    [commandInquiry, 'inquiries', inquiry],
  ] as const)
    await front(fn, api.ports).call(`POST /api/${path}/{number}/{command}`, {
      as: 'desk',
      path: { number, command: 'ask-purge' },
      body: { events: [1], says: WORDS },
    });
  await api.command(report, 'mark-wrongdoing', {
    is: true,
    against: AGAINST,
    persons: [idOf('desk-person', 'leader'), idOf('desk-person', 'coordinator')],
    reason: '反映这些单位和人员',
  });
  await api.ports.store.putRecovery({
    from: NOW,
    to: NOW,
    lost: [],
    lostCount: 0,
    broken: [report, order, conference, consultation, inquiry].map((matter) => ({ matter, why: 'chain' })),
    checked: 9,
  });
  letters = memoryLetters([{ name: 'texts', kind: 'text' }]);
  const about = [report, order, conference, consultation, inquiry].map((matter) =>
    JSON.stringify({ matter, textId: 't', kind: 'sign' }),
  );
  letters.lying.set(
    'texts',
    about.map((body, at) => ({ id: `L${at}`, body, attributes: {}, sentAt: NOW, handle: `of L${at}` })),
  );
  await api.project();
});

const FUNCTIONS: [RegExp, Parameters<typeof front>[0]][] = [
  [/^\/api\/cases\/\{number\}\/photos/, servePhotos],
  [/^\/api\/(cases|changes|matters)/, readCases],
  [new RegExp(`^/api/(${Object.keys(READ).join('|')})`), readMatters],
  [/^\/api\/dead-letters/, (call, ports) => replayLetters(call, ports, letters)],
  [/^\/api\/refused-alerts/, settleRefusedAlerts],
  [/^\/api\/stuck-alerts/, workStuckAlerts],
];
const NOT_OF_A_PERSON = ['/openapi.json', '/t', '/t/{code}', '/webhooks/{source}/deliveries/{id}'];
/** Whoever registered it reads it, by an id of his own. */
const BY_ITS_OWNER = ['/api/registrations/{id}'];

const READS = routes
  .filter(({ method, path }) => method === 'get' && ![...NOT_OF_A_PERSON, ...BY_ITS_OWNER].includes(path))
  .map(({ path }) => path);

const read = (path: string, as: string, query: Record<string, string> = {}) => {
  const [, part] = /^\/api\/cases\/\{number\}\/(\w+)$/.exec(path) ?? [];
  const route = part === undefined ? path : '/api/cases/{number}/{part}';
  const fn = FUNCTIONS.find(([pattern]) => pattern.test(path))?.[1] ?? readerOf(path);
  const number = path.includes('orders')
    ? order
    : path.includes('conferences')
      ? conference
      : path.includes('consultations')
        ? consultation
        : path.includes('inquiries')
          ? inquiry
          : report;
  const { id: version } = api.ports.policies.shipped();
  const known: Record<string, string> = {
    number,
    id: version,
    from: version,
    clockId: 'respond:1',
    sha256: '0'.repeat(64),
    ...(part === undefined ? {} : { part }),
  };
  const blanks = [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, known[name] ?? '']);
  // One route of the gateway for all kinds of matter: a word in the place of the number is in its place there.
  const [, , matters = '', said = '{number}'] = path.split('/');
  const ofKind = fn === readMatters ? { matters, ...(said.startsWith('{') ? {} : { number: said }) } : {};
  return front(fn, api.ports).call(`GET ${route}`, {
    as,
    path: { ...Object.fromEntries(blanks), ...ofKind },
    query: path === '/api/changes' ? { since: NOW, ...query } : query,
  });
};

describe('H5 · whom a report complains of reads nothing of it, by no route and in no role', () => {
  it.each(BARRED)('%s (%s, %s)', async (_, of, role) => {
    const asks: [string, Record<string, string>][] = [
      ...READS.map((path): [string, Record<string, string>] => [path, {}]),
      ...[{ view: 'all' }, { view: 'unit' }, { view: 'mine' }, { q: report }, { q: WORDS }, { unit: 'unit-a' }].map(
        (query): [string, Record<string, string>] => ['/api/cases', query as Record<string, string>],
      ),
      ['/api/orders', { caseNumber: report }],
      ['/api/conferences', { caseNumber: report }],
      ['/api/consultations', { caseNumber: report }],
      ['/api/inquiries', { caseNumber: report }],
      ['/api/audit', { matter: report }],
    ];
    const told: string[] = [];
    for (const [path, query] of asks) {
      const { text } = await read(path, idOf(of, role), query);
      for (const what of [report, order, conference, consultation, inquiry, WORDS])
        if (text.includes(what)) told.push(`${path} ${JSON.stringify(query)} tells ${what}`);
    }
    expect(told).toEqual([]);
  });

  it('and the desk reads all of it, so that the silence of the others says something', async () => {
    for (const [path, what] of [
      ['/api/cases', report],
      ['/api/orders', order],
      ['/api/conferences', conference],
      ['/api/consultations', consultation],
      ['/api/inquiries', inquiry],
      ['/api/wall', conference],
      ['/api/status', report],
      ['/api/changes', report],
      ['/api/texts', report],
      ['/api/handover', report],
      ['/api/dead-letters', report],
    ] as const)
      expect([path, (await read(path, 'desk')).text.includes(what)]).toEqual([path, true]);
    expect((await read('/api/proposals', 'night-desk')).text).toContain(order);
  });
});

/** Every command of each kind of matter, with a body that a console would send. */
const COMMANDS: [Parameters<typeof front>[0], string, () => string, string, unknown][] = [
  ...Object.entries(commands).map(([name, body]): (typeof COMMANDS)[number] => [
    commandOf(name),
    'cases',
    () => report,
    name,
    body,
  ]),
  ...Object.entries(orderCommands).map(([name, body]): (typeof COMMANDS)[number] => [
    commandOrder,
    'orders',
    () => order,
    name,
    body,
  ]),
  ...Object.entries(conferenceCommands).map(([name, body]): (typeof COMMANDS)[number] => [
    commandConference,
    'conferences',
    () => conference,
    name,
    body,
  ]),
  ...Object.entries(consultationCommands).map(([name, body]): (typeof COMMANDS)[number] => [
    commandConsultation,
    'consultations',
    () => consultation,
    name,
    body,
  ]),
  ...Object.entries(inquiryCommands).map(([name, body]): (typeof COMMANDS)[number] => [
    commandInquiry,
    'inquiries',
    () => inquiry,
    name,
    body,
  ]),
];

function commandOf(name: string): Parameters<typeof front>[0] {
  return name === 'decide' ? decideProposal : commandCase;
}

const kept = (): string =>
  JSON.stringify(api.ports.tables, (_, value: unknown) => (value instanceof Map ? [...value] : value));

describe('H5 · commands on it', () => {
  it.each(BARRED)('do nothing, and tell nothing, to %s (%s, %s)', async (_, of, role) => {
    const as = idOf(of, role);
    const before = kept();
    const answers: [string, number][] = [];
    for (const [fn, path, number, command, body] of COMMANDS) {
      const answer = await front(fn, api.ports).call(`POST /api/${path}/{number}/{command}`, {
        as,
        path: { number: number(), command },
        body,
      });
      answers.push([`${path} ${command}`, answer.status]);
      expect([command, answer.text]).toEqual([command, expect.not.stringMatching(`检举|举报|被反映|${WORDS}`)]);
    }
    // What a form refuses is refused whoever sends it.
    expect(answers.filter(([, status]) => ![400, 403, 404, 422].includes(status))).toEqual([]);
    expect(answers.filter(([, status]) => status === 403).length).toBeGreaterThan(COMMANDS.length / 2);
    const joined = await api.command(source, 'join', { target: report, reason: '同一事项' }, as);
    const planned = await front(commandConference, api.ports).call('POST /api/conferences', {
      as,
      body: { caseNumber: report },
    });
    const convened = await front(commandConsultation, api.ports).call('POST /api/consultations', {
      as,
      body: { ...consultationExample, caseNumber: report },
    });
    const asked = await front(commandInquiry, api.ports).call('POST /api/inquiries', {
      as,
      body: { caseNumber: report, outlet: '宁波日报', means: 'telephone', receivedAt: NOW, questions: ['异味'] },
    });
    expect([joined, planned, convened, asked].map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(kept()).toBe(before);
  });
});
