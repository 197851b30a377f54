import { isOpen } from '../../../functions/domain/case/case.ts';
import { DAY, HOUR, MINUTE, SECOND, toMs } from '../../../functions/domain/matter/instant.ts';
import { wordsIn } from '../../../functions/domain/case/free-text.ts';
import { commandCase } from '../../../functions/handlers/http/command-case.ts';
import { decideProposal } from '../../../functions/handlers/http/decide-proposal.ts';
import { registerCase } from '../../../functions/handlers/http/register-case.ts';
import { serveLink } from '../../../functions/handlers/http/serve-link.ts';
import type { HttpAnswer, HttpCall } from '../../../functions/runtime/http.ts';
import type { Tables } from '../../twins/tables.ts';
import type { Ports } from '../../../functions/ports/ports.ts';
import { type Plant, wentWell } from './plumbing.ts';
import { pressOn } from './presses.ts';

export interface People extends Plant {
  tables: Tables;
  units: readonly string[];
  policyInForce: () => string;
  /** Counts what was pressed and what came of it. */
  pressed: (command: string, status: number) => void;
}

const PACES = [20 * MINUTE, 2 * HOUR, 8 * HOUR, 3 * DAY];
const TIRED_AFTER = 15 * DAY;

/** People come by a case again and again, each case at its own pace, until it is over; sometimes two at once, sometimes at the very second of a step. */
export function visitLater(people: People, caseNumber: string, nth: number): void {
  const { luck, agenda, tables, aliasOf } = people;
  const name = `visit ${aliasOf(caseNumber)} ${nth}`;
  const pace = luck.pick(`pace ${aliasOf(caseNumber)}`, PACES);
  const state = tables.cases.get(caseNumber);
  const next = tables.driving.get(caseNumber)?.next;
  const onTheSecond = next && luck.chance(`on the second ${name}`, 0.25) && toMs(next.at) > agenda.now;
  const when = onTheSecond
    ? toMs(next.at) + luck.whole(`beside ${name}`, -200, 200)
    : agenda.now + luck.wait(`when ${name}`, state && isOpen(state) ? pace : 2 * DAY);
  agenda.at(when, () => {
    const now = tables.cases.get(caseNumber);
    if (!now || (!isOpen(now) && agenda.now - toMs(now.changedAt) > 10 * DAY)) return false;
    void visit(people, caseNumber, name);
    if (luck.chance(`together ${name}`, 0.15)) void visit(people, caseNumber, `${name} too`);
    visitLater(people, caseNumber, nth + 1);
    return true;
  });
}

async function visit(people: People, caseNumber: string, name: string): Promise<void> {
  const { luck, agenda, history, tables, units } = people;
  const state = tables.cases.get(caseNumber);
  if (!state) return;
  const others = [...tables.cases.values()]
    .filter((one) => one.number !== caseNumber && isOpen(one))
    .map((one) => one.number);
  const joined = [...(tables.alerts.get(caseNumber)?.values() ?? [])]
    .filter((alert) => alert.outcome === 'joined')
    .map((alert) => alert.id);
  const tired = agenda.now - toMs(state.registeredAt) > TIRED_AFTER;
  const worded = (tables.events.get(caseNumber) ?? [])
    .filter((event) => wordsIn(event).length > 0)
    .map(({ seq }) => seq);
  const words = [...(tables.words.get(caseNumber)?.keys() ?? [])];
  const press = pressOn({
    worded,
    words,
    luck,
    name,
    now: agenda.now,
    state,
    units,
    others,
    joined,
    policyInForce: people.policyInForce(),
    tired,
  });
  if (!press || !history.takes(name, agenda.now, press.command)) return;
  const seen = luck.chance(`seen ${name}`, 0.4) ? { expectedVersion: state.personVersion } : {};
  const call = callOf(
    'POST',
    '/api/cases/{number}/{command}',
    { number: caseNumber, command: press.command },
    { ...press.body, ...seen },
    press.who,
  );
  await insist(people, name, press.command, ({ ports }) =>
    (press.command === 'decide' ? decideProposal : commandCase)(call, ports),
  );
}

/** Somebody learns of a matter and registers it by hand. */
export async function register(people: People, name: string): Promise<void> {
  const { luck, agenda, history, units } = people;
  if (!history.takes(name, agenda.now, 'register')) return;
  const offline = luck.chance(`offline ${name}`, 0.1);
  const body = {
    ...(offline
      ? { unit: luck.pick(`unit ${name}`, units) }
      : {
          summary: `登记 ${name}`,
          ...(luck.chance(`unit too ${name}`, 0.4) ? { unit: luck.pick(`unit ${name}`, units) } : {}),
        }),
    categories: ['vital-interests'],
    learntBy: luck.pick(`learnt ${name}`, ['phone', 'leader-instruction', 'superior', 'patrol']),
    offline,
    drill: luck.chance(`drill ${name}`, 0.3),
    ...(luck.chance(`earlier ${name}`, 0.5)
      ? { discoveredAt: new Date(agenda.now - luck.wait(`since ${name}`, 20 * HOUR)).toISOString() }
      : {}),
    ...(luck.chance(`graded ${name}`, 0.5)
      ? {
          grades: {
            opinion: luck.pick(`opinion ${name}`, ['I', 'II', 'III', 'IV']),
            emergency: luck.pick(`emergency ${name}`, [null, 'I', 'II', 'III', 'IV']),
          },
          gradeReason: '现场情况',
        }
      : {}),
  };
  await insist(people, name, 'register', ({ ports }) =>
    registerCase(callOf('POST', '/api/cases', {}, body, 'desk'), ports),
  );
}

/** Somebody opens the page behind a text's code and presses. */
export function useLinkLater(people: People, code: string, name: string): void {
  const { luck, agenda, history } = people;
  if (!luck.chance(`uses ${name}`, 0.15)) return;
  agenda.at(
    agenda.now + luck.wait(`when ${name}`, luck.pick(`pace ${name}`, [30 * SECOND, 40 * MINUTE, 2 * DAY])),
    () => {
      const action = luck.pick(`action ${name}`, ['sign', 'sign', 'sign', 'sign', 'return', 'note', 'fresh']);
      if (!history.takes(name, agenda.now, `link ${action}`)) return false;
      const form = new URLSearchParams({ action, says: `短信 ${name}`, reason: 'not-our-duty' }).toString();
      const call = { ...callOf('POST', '/t/{code}', { code }, {}, ''), rawBody: Buffer.from(form), claims: null };
      void insist(people, name, `link ${action}`, ({ ports }) => serveLink(call, ports));
      return true;
    },
  );
}

/** Who gets no answer presses again, a few times. */
async function insist(
  people: People,
  name: string,
  command: string,
  run: (invocation: { ports: Ports }) => Promise<HttpAnswer>,
): Promise<void> {
  const { luck, agenda, invocations, pressed } = people;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const ended = await invocations.invoke(name, 29 * SECOND, run);
    wentWell(people, name, ended);
    if (ended.how === 'returned') return pressed(command, ended.value.status);
    if (ended.how === 'threw' && 'answer' in ended.error) return pressed(command, 400);
    await agenda.sleep(luck.whole(`again ${name} ${attempt}`, 2 * SECOND, MINUTE));
  }
}

function callOf(method: string, route: string, path: Record<string, string>, body: object, sub: string): HttpCall {
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
