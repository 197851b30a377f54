import { isOpen } from '../../../functions/domain/case/case.ts';
import type { Event } from '../../../functions/domain/case/events.ts';
import { kindOf } from '../../../functions/domain/kinds/kind.ts';
import { KINDS } from '../../../functions/domain/kinds/kinds.ts';
import { DAY, fromMs, HOUR, MINUTE, SECOND, toMs } from '../../../functions/domain/matter/instant.ts';
import { pick } from '../../../functions/domain/matter/pick.ts';
import { wordsIn } from '../../../functions/domain/case/free-text.ts';
import { commandCase } from '../../../functions/handlers/http/command-case.ts';
import { decideProposal } from '../../../functions/handlers/http/decide-proposal.ts';
import type { Conference } from '../../../functions/domain/conference/conference.ts';
import type { Consultation } from '../../../functions/domain/consultation/consultation.ts';
import type { Inquiry } from '../../../functions/domain/inquiry/inquiry.ts';
import type { Handover } from '../../../functions/domain/handover/handover.ts';
import type { Measure } from '../../../functions/domain/measure/measure.ts';
import type { Assessment } from '../../../functions/domain/assessment/assessment.ts';
import type { Exercise } from '../../../functions/domain/exercise/exercise.ts';
import type { Report } from '../../../functions/domain/report/report.ts';
import type { Retrospective } from '../../../functions/domain/retrospective/retrospective.ts';
import { dayOf } from '../../../functions/domain/watch/days.ts';
import type { Watch } from '../../../functions/domain/watch/watch.ts';
import type { Order } from '../../../functions/domain/order/order.ts';
import { registerCase } from '../../../functions/handlers/http/register-case.ts';
import { serveLink } from '../../../functions/handlers/http/serve-link.ts';
import type { HttpAnswer, HttpCall } from '../../../functions/runtime/http.ts';
import type { Tables } from '../../twins/tables.ts';
import type { Policies } from '../../../functions/ports/policies.ts';
import type { Ports } from '../../../functions/ports/ports.ts';
import { type Environment, succeeded } from './environment.ts';
import { chooseCommand } from './commands.ts';
import { NAMED } from './public-words.ts';

export interface People extends Environment {
  tables: Tables;
  /** Every supervision order as it stands. */
  orders: ReadonlyMap<string, Order>;
  /** Every press conference as it stands. */
  conferences: ReadonlyMap<string, Conference>;
  /** Every consultation as it stands. */
  consultations: ReadonlyMap<string, Consultation>;
  /** Every inquiry as it stands. */
  inquiries: ReadonlyMap<string, Inquiry>;
  /** Every launch and sensitive period as it stands. */
  watches: ReadonlyMap<string, Watch>;
  /** Every measure of accountability as it stands. */
  measures: ReadonlyMap<string, Measure>;
  /** Every handover as it stands. */
  handovers: ReadonlyMap<string, Handover>;
  /** Every risk assessment as it stands. */
  assessments: ReadonlyMap<string, Assessment>;
  /** Every report of the desk as it stands. */
  reports: ReadonlyMap<string, Report>;
  /** Every exercise as it stands. */
  exercises: ReadonlyMap<string, Exercise>;
  /** Every retrospective as it stands. */
  retrospectives: ReadonlyMap<string, Retrospective>;
  units: readonly string[];
  /** The rules, their drafts and publications, as they stand. */
  policies: Policies;
  policyInForce: () => string;
  /** Counts the commands that were answered, by the status of the answer. */
  answered: (command: string, status: number) => void;
}

const PACES = [20 * MINUTE, 2 * HOUR, 8 * HOUR, 3 * DAY];
/** Facts that people here find to have been written down wrong. */
const CORRECTED = new Set<string>([
  'case-opened',
  'released',
  'settled',
  'reported',
  'contributed',
  'taken-in',
  'taken-over',
  'handed-back',
  'superior-asked',
]);
const WIND_DOWN_AFTER = 15 * DAY;
/** Who has a case before him every hour in its first days comes by it once or twice a day in its third week. */
const SLOWS_AFTER = 5 * DAY;
const SLOWEST = 10 * HOUR;

/** People come by a case again and again, each case at its own pace, until it is over; sometimes two at once, sometimes at the very second of a step. */
export function visitLater(people: People, caseNumber: string, nth: number): void {
  const { random, agenda, tables, aliasOf } = people;
  const name = `visit ${aliasOf(caseNumber)} ${nth}`;
  const state = tables.cases.get(caseNumber);
  const ages = state && agenda.now - toMs(state.registeredAt) > SLOWS_AFTER ? SLOWEST : 0;
  const pace = Math.max(ages, random.pick(`pace ${aliasOf(caseNumber)}`, PACES));
  const next = tables.driving.get(caseNumber)?.next;
  const onTheSecond = next && random.chance(`on the second ${name}`, 0.25) && toMs(next.at) > agenda.now;
  const when = onTheSecond
    ? toMs(next.at) + random.integer(`beside ${name}`, -200, 200)
    : agenda.now + random.wait(`when ${name}`, state && isOpen(state) ? pace : 2 * DAY);
  agenda.at(when, () => {
    const now = tables.cases.get(caseNumber);
    if (!now || (!isOpen(now) && agenda.now - toMs(now.closedAt ?? now.changedAt) > 10 * DAY)) return false;
    void visit(people, caseNumber, name);
    if (random.chance(`together ${name}`, 0.15)) void visit(people, caseNumber, `${name} too`);
    visitLater(people, caseNumber, nth + 1);
    return true;
  });
}

interface Noted {
  worded: boolean;
  fact: boolean;
  /** The document whose exposure it allows. */
  allowed?: string;
  /** A text that tells of people. */
  naming?: { documentId: string; version: number; by: string };
}

/** An event is never changed in its place, and a case is visited often. */
const noted = new WeakMap<Event, Noted>();

function notedOf(event: Event): Noted {
  const known = noted.get(event);
  if (known) return known;
  const by = event.actor.kind === 'person' ? event.actor.id : '';
  const naming = event.type === 'document-saved' && event.kind === 'wording' && event.text.includes(NAMED);
  const note: Noted = {
    worded: wordsIn(event).length > 0,
    fact: CORRECTED.has(event.type),
    ...(event.type === 'exposure-allowed' ? { allowed: event.documentId } : {}),
    ...(naming ? { naming: { ...pick(event, ['documentId', 'version']), by } } : {}),
  };
  noted.set(event, note);
  return note;
}

/** What the record of a case holds that somebody may take up. */
function recordedIn(events: readonly Event[]) {
  const worded: number[] = [];
  const facts: Pick<Event, 'seq' | 'type'>[] = [];
  const allowed = new Set<string>();
  const named: NonNullable<Noted['naming']>[] = [];
  for (const event of events) {
    const note = notedOf(event);
    if (note.worded) worded.push(event.seq);
    if (note.fact) facts.push(pick(event, ['seq', 'type']));
    if (note.allowed !== undefined) allowed.add(note.allowed);
    if (note.naming) named.push(note.naming);
  }
  return { worded, facts, naming: named.filter(({ documentId }) => !allowed.has(documentId)) };
}

async function visit(people: People, caseNumber: string, name: string): Promise<void> {
  const { random, agenda, history, tables, units } = people;
  const state = tables.cases.get(caseNumber);
  if (!state) return;
  const others = [...tables.cases.values()]
    .filter((one) => one.number !== caseNumber && isOpen(one))
    .map((one) => one.number);
  const joined = [...(tables.alerts.get(caseNumber)?.values() ?? [])]
    .filter((alert) => alert.outcome === 'joined')
    .map((alert) => alert.id);
  const windingDown = agenda.now - toMs(state.registeredAt) > WIND_DOWN_AFTER;
  const { worded, facts, naming } = recordedIn(tables.events.get(caseNumber) ?? []);
  const words = [...(tables.words.get(caseNumber)?.keys() ?? [])];
  const chosen = chooseCommand({
    worded,
    naming,
    facts,
    words,
    random,
    name,
    now: agenda.now,
    state,
    units,
    others,
    joined,
    policyInForce: people.policyInForce(),
    windingDown,
  });
  if (!chosen || !history.inputOccurs(name, agenda.now, chosen.command)) return;
  const seen = random.chance(`seen ${name}`, 0.4) ? { expectedVersion: state.personVersion } : {};
  const call = callOf(
    'POST',
    '/api/cases/{number}/{command}',
    { number: caseNumber, command: chosen.command },
    { ...chosen.body, ...seen },
    chosen.who,
  );
  await sendUntilAnswered(people, name, chosen.command, ({ ports }) =>
    (chosen.command === 'decide' ? decideProposal : commandCase)(call, ports),
  );
}

/** Somebody learns of a matter and registers it by hand. */
export async function register(people: People, name: string): Promise<void> {
  const { random, agenda, history, units } = people;
  if (!history.inputOccurs(name, agenda.now, 'register')) return;
  const offline = random.chance(`offline ${name}`, 0.1);
  const body = {
    ...(offline
      ? { unit: random.pick(`unit ${name}`, units) }
      : {
          summary: `登记 ${name}`,
          ...(random.chance(`unit too ${name}`, 0.4) ? { unit: random.pick(`unit ${name}`, units) } : {}),
        }),
    categories: ['vital-interests'],
    learntBy: random.pick(`learnt ${name}`, ['phone', 'leader-instruction', 'superior', 'patrol']),
    offline,
    drill: random.chance(`drill ${name}`, 0.3),
    ...(random.chance(`earlier ${name}`, 0.5)
      ? { discoveredAt: new Date(agenda.now - random.wait(`since ${name}`, 20 * HOUR)).toISOString() }
      : {}),
    ...(random.chance(`graded ${name}`, 0.5)
      ? {
          grades: {
            opinion: random.pick(`opinion ${name}`, ['I', 'II', 'III', 'IV']),
            emergency: random.pick(`emergency ${name}`, [null, 'I', 'II', 'III', 'IV']),
          },
          gradeReason: '现场情况',
        }
      : {}),
  };
  // Sent again under its key until there is an answer, it is one registration.
  const call = {
    ...callOf('POST', '/api/cases', {}, body, 'desk'),
    headers: { 'idempotency-key': `press-${name.replaceAll(/[^\w.:-]/g, '-')}` },
  };
  await sendUntilAnswered(people, name, 'register', ({ ports }) => registerCase(call, ports));
}

/** Somebody opens the page behind a text's code and presses a button. */
export function useLinkLater(people: People, code: string, matter: string, textId: string, name: string): void {
  const { random, agenda, history } = people;
  // Who is asked to decide looks more often than not; a fresh code proves him once more.
  const decides = textId.startsWith('decision:');
  if (!random.chance(`uses ${name}`, decides ? 0.6 : 0.15)) return;
  // Whoever asked for a fresh code waits for it.
  const fresh = textId.includes('.fresh');
  const paces = fresh ? [30 * SECOND, 2 * MINUTE] : [30 * SECOND, 40 * MINUTE, 2 * DAY];
  agenda.at(agenda.now + random.wait(`when ${name}`, random.pick(`pace ${name}`, paces)), () => {
    const actions = decides ? ['decide', ...(fresh ? [] : ['fresh'])] : pressesOn(people, matter);
    const action = random.pick(`action ${name}`, actions);
    if (!history.inputOccurs(name, agenda.now, `link ${action.replace(/-\d.*/, '')}`)) return false;
    const form = new URLSearchParams({
      action,
      says: `短信 ${name}`,
      reason: 'not-our-duty',
      ...(/^conference-step:([\w-]+)/.test(textId) ? { step: textId.split(/[:.]/)[1] ?? '' } : {}),
      demandId: people.orders.get(matter)?.demands[0]?.id ?? '',
      decision: random.pick(`decides ${name}`, ['approve', 'send-back']),
    }).toString();
    const call = { ...callOf('POST', '/t/{code}', { code }, {}, ''), rawBody: Buffer.from(form), claims: null };
    void sendUntilAnswered(people, name, `link ${action.replace(/-\d.*/, '')}`, ({ ports }) => serveLink(call, ports));
    return true;
  });
}

/** What the page behind a code offers, by the letter of the kind of matter. */
function pressesOn({ agenda }: People, matter: string): string[] {
  const today = dayOf(fromMs(agenda.now));
  const presses: Record<string, string[]> = {
    F: ['confirm-attendance', 'confirm-attendance', 'decline-attendance', 'do-step', 'do-step'],
    H: ['give-view'],
    W: ['confirm-speaking', 'confirm-speaking', 'decline-speaking'],
    D: ['sign', 'reply', 'return-reply'],
    // A retrospective is for those signed in.
    P: ['note'],
    G: [`nothing-${today}`, `seen-${today}`],
  };
  const of = presses[kindOf(KINDS, matter)?.letter ?? ''];
  return of ?? ['sign', 'sign', 'sign', 'sign', 'return', 'note', 'contribute', 'fresh'];
}

/** Whoever gets no answer sends the command again, a few times. */
export async function sendUntilAnswered(
  people: People,
  name: string,
  command: string,
  run: (invocation: { ports: Ports }) => Promise<HttpAnswer>,
): Promise<void> {
  const { random, agenda, invocations, answered } = people;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const ended = await invocations.invoke(name, 29 * SECOND, run);
    succeeded(people, name, ended);
    if (ended.how === 'returned') return answered(command, ended.value.status);
    if (ended.how === 'threw' && 'answer' in ended.error) return answered(command, 400);
    await agenda.sleep(random.integer(`again ${name} ${attempt}`, 2 * SECOND, MINUTE));
  }
}

export function callOf(
  method: string,
  route: string,
  path: Record<string, string>,
  body: object,
  sub: string,
): HttpCall {
  const raw = JSON.stringify(body);
  return {
    method,
    route,
    path,
    query: {},
    headers: {},
    rawBody: Buffer.from(raw),
    json: () => JSON.parse(raw) as unknown,
    claims: { sub },
    sourceIp: '127.0.0.1',
  };
}
