import { isDemo } from '../../domain/people/directory.ts';
import { shiftsOnLadder } from '../../domain/people/handover.ts';
import { calendarWarning } from '../../domain/clocks/working-days.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import { isOfDrill } from '../../policy/drill.ts';
import type { Ports } from '../../ports/ports.ts';
import { readNotices } from './api/advance-notices.ts';
import { engineOf } from './api/engine-status.ts';
import { maySee, mustBeAllowedTo, seesAll } from './api/permissions.ts';
import { readHandover } from './api/handover.ts';
import { everyOpenCase, openTo } from './api/list-cases.ts';
import { findPolicy } from './api/find-policy.ts';
import { readReachability } from './api/reachability.ts';
import { readAs } from './api/read-body.ts';
import { textsQuery } from './api/schemas/queries.ts';
import { countsOf, newestTexts, shownTo, unsentOf, unsentTexts } from './api/unsent-texts.ts';
import { textView } from './api/views/case-view.ts';
import { directoryView, meView } from './api/views/directory-view.ts';
import { shiftView } from './api/views/duty-view.ts';
import { wall } from './api/wall.ts';
import { personOf, type Person } from './api/person.ts';

const FRESH = new Set(['/api/directory', '/api/reachability', '/api/handover', '/api/status', '/api/wall']);

/** Everything of the desk that belongs to no single case. */
export async function readDirectory(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const known = await personOf(call, ports);
  // Whoever just wrote to the directory reads it here as it stands, not as it was some seconds ago.
  const person = FRESH.has(call.route) ? { ...known, directory: await ports.store.directory({ fresh: true }) } : known;
  const now = ports.clock.now();
  switch (call.route) {
    case '/api/me': {
      const { district } = await ports.policies.current();
      return {
        status: 200,
        body: {
          now,
          me: meView(person),
          district,
          demoPeople: ports.settings.trial || person.directory.contacts.some(isDemo),
        },
      };
    }
    case '/api/directory':
      mustBeAllowedTo(person, 'read-directory');
      return { status: 200, body: { now, ...directoryView(person, now) } };
    case '/api/policy':
      return {
        status: 200,
        body: { now, policy: await ports.policies.current(), inUse: await versionsInUse(person, ports) },
      };
    case '/api/policies/{id}': {
      const policy = await findPolicy(call.path['id'] ?? '', null, ports);
      return policy ? { status: 200, body: { now, policy } } : problem(404, 'unknown-policy', '没有这个政策版本');
    }
    case '/api/policies':
      return policies(person, ports);
    case '/api/reachability':
      return readReachability(person, ports);
    case '/api/notices':
      return readNotices(person, ports);
    case '/api/handover':
      return readHandover(person, ports);
    case '/api/wall':
      return wall(person, ports);
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

/** The most case numbers that one version names. */
const NAMED = 50;

/** `GET /api/policies`: every version there ever was, the one in force first, then the newest; the open cases of each: how many, for all; which, for those who may see them. */
async function policies(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-directory');
  const { id: current } = await ports.policies.current();
  const [{ cases }, kept] = await Promise.all([everyOpenCase(ports), ports.policies.versions()]);
  const byVersion = Map.groupBy(cases, (state) => state.policyId);
  const keptAt = new Map(kept.map((one) => [one.id, one.keptAt]));
  // A version of before the list was kept is known by the cases that it keeps.
  const versions = [...new Set([current, ...keptAt.keys(), ...byVersion.keys()])].map((id) => {
    const found = byVersion.get(id) ?? [];
    const numbers = found.filter((state) => maySee(person, state)).map((state) => state.number);
    const at = keptAt.get(id);
    return {
      id,
      current: id === current,
      cases: found.length,
      numbers: numbers.slice(0, NAMED),
      ...(at === undefined ? {} : { keptAt: at }),
    };
  });
  return { status: 200, body: { now: ports.clock.now(), versions } };
}

const TEXTS_PAGE = 100;

/** 发送记录: every text, newest first, with its state and why it is held; or those alone that are not out, all of them. */
async function recentTexts(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-texts');
  const { cursor, drills, only } = readAs(textsQuery, call.query);
  const [page, unsent] = await Promise.all([ports.store.recentTexts(TEXTS_PAGE, cursor), unsentTexts(person, ports)]);
  const listed = page.texts.filter(({ unit }) => isOfDrill(unit) === (drills === 'daily'));
  const texts =
    only === undefined
      ? await shownTo(person, listed, ports)
      : unsent.filter(({ state }) => only === 'unsent' || state === only);
  return {
    status: 200,
    body: {
      now: ports.clock.now(),
      texts: texts.map((text) => textView(text, person.directory)),
      cursor: only === undefined ? page.cursor : null,
      unsent: countsOf(unsent),
    },
  };
}

/** What the wall shows of the machine itself: whether it keeps up, what was not sent, and calendars that are missing. */
async function status(person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const newest = newestTexts(ports);
  const [engine, unsent, recent, policy] = await Promise.all([
    engineOf(ports),
    unsentOf(person, ports, newest),
    newest,
    ports.policies.current(),
  ]);
  const warning = calendarWarning(policy, now);
  const channels = ports.settings.channels.map((name) => {
    const texts = recent.filter((text) => text.channel === name);
    return {
      name,
      recent: texts.length,
      failed: texts.filter((text) => text.state === 'failed' || text.state === 'unknown').length,
    };
  });
  const body = {
    now,
    engine,
    unsent,
    calendar: warning ? [warning] : [],
    channels,
    policyId: policy.id,
    shifts: seesAll(person)
      ? shiftsOnLadder(person.directory.rota, now).map((shift) => shiftView(shift, person.directory))
      : [],
  };
  return { status: 200, body };
}

export const handler = lambda.http(readDirectory);
