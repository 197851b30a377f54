import { isDemo } from '../../domain/directory.ts';
import { MINUTE, plus } from '../../domain/instant.ts';
import { calendarWarning } from '../../domain/working-days.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../http.ts';
import * as lambda from '../../lambda.ts';
import type { Ports } from '../../ports.ts';
import { may, mustBeAllowedTo } from './guard.ts';
import { openTo } from './list-cases.ts';
import { policyOr } from './policy-or.ts';
import { readAs } from './read-body.ts';
import { textsQuery } from './schemas/queries.ts';
import { textView } from './views/case-view.ts';
import { directoryView, meView } from './views/directory-view.ts';
import { personOf, type Person } from './who.ts';

/** Everything of the desk that belongs to no single case. */
export async function readDirectory(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const now = ports.clock.now();
  switch (call.route) {
    case '/api/me': {
      const { district } = await ports.policies.current();
      return { status: 200, body: { now, me: meView(person), district, demoPeople: person.directory.contacts.some(isDemo) } };
    }
    case '/api/directory':
      mustBeAllowedTo(person, 'read-directory');
      return { status: 200, body: { now, ...directoryView(person, now) } };
    case '/api/policy':
      return { status: 200, body: { now, policy: await ports.policies.current(), inUse: await versionsInUse(person, ports) } };
    case '/api/policies/{id}': {
      const policy = await policyOr(call.path['id'] ?? '', null, ports);
      return policy ? { status: 200, body: { now, policy } } : problem(404, 'unknown-policy', '没有这个政策版本');
    }
    case '/api/texts':
      return recentTexts(call, person, ports);
    case '/api/status':
      return status(person, ports);
    default:
      return problem(404, 'unknown-route', '没有这个地址');
  }
}

/** How many open cases are kept by each version. */
async function versionsInUse(person: Person, ports: Ports): Promise<{ id: string; cases: number }[]> {
  const { cases } = await openTo(person, ports, 'all');
  return [...Map.groupBy(cases, (state) => state.policyId)].map(([id, found]) => ({ id, cases: found.length }));
}

const TEXTS_PAGE = 100;

/** 发送记录: every text, newest first, with its state and why it is held. */
async function recentTexts(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-texts');
  const { cursor } = readAs(textsQuery, call.query);
  const page = await ports.store.recentTexts(TEXTS_PAGE, cursor);
  return { status: 200, body: { now: ports.clock.now(), texts: page.texts.map((text) => textView(text, person.directory)), cursor: page.cursor } };
}

/** A rung or text this late means that neither workflow nor sweep is at work. */
const LATE = 3 * MINUTE;

/** What the wall shows of the machine itself: whether it keeps up, what was not sent, and calendars that are missing. */
async function status(person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const [waiting, recent, policy] = await Promise.all([ports.store.due(plus(now, -LATE), 100), ports.store.recentTexts(200), ports.policies.current()]);
  const unsent = recent.texts.filter((text) => ['queued', 'held', 'failed', 'unknown'].includes(text.state));
  const warning = calendarWarning(policy, now);
  const channels = ports.channels.map((name) => {
    const texts = recent.texts.filter((text) => text.channel === name);
    return { name, recent: texts.length, failed: texts.filter((text) => text.state === 'failed' || text.state === 'unknown').length };
  });
  const body = {
    now,
    engine: { ok: waiting.length === 0, overdue: waiting.length, oldest: waiting[0]?.at ?? null },
    unsent: { total: unsent.length, texts: may(person, 'read-texts') ? unsent.slice(0, 20).map((text) => textView(text, person.directory)) : [] },
    calendar: warning ? [warning] : [],
    channels,
    policyId: policy.id,
  };
  return { status: 200, body };
}

export const handler = lambda.http(readDirectory);
