import { watchKind } from '../../domain/kinds/watch-kind.ts';
import { pick } from '../../domain/matter/pick.ts';
import type { OpenWatch, WatchPersonCommand } from '../../domain/watch/commands.ts';
import type { WatchBody } from '../../domain/watch/events.ts';
import { factsOf } from '../../domain/watch/facts.ts';
import { erased } from '../../domain/watch/free-text.ts';
import type { Watch } from '../../domain/watch/watch.ts';
import type { MatterResult } from '../../matter/decision.ts';
import { executeOn, openMatter } from '../../matter/execute-on.ts';
import type { Ports } from '../../ports/ports.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { refusalAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { mustNameNobody } from './api/names-nobody.ts';
import { personOf, type Person } from './api/person.ts';
import { mustHoldWords, purgeOf } from './api/purge.ts';
import { invalid, readBody } from './api/read-body.ts';
import { isWatchCommand, watchBody, watchCommandBodies } from './api/schemas/watches.ts';
import { storedWatch } from './api/stored-watch.ts';
import { mustBeAllowedWatch, watchViewOf } from './api/views/watch-view.ts';

/** M1, P8: `POST /api/watches` enters one, `POST /api/watches/{number}/{command}` is one command on it. */
export async function commandWatch(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number, command: name = '' } = call.path;
  if (number === undefined) return open(call, person, ports);
  if (!isWatchCommand(name)) return problem(404, 'unknown-command', `没有这个操作：${name.slice(0, 30)}`);
  const { expectedVersion, ...fields } = readBody(call, watchCommandBodies[name]);
  const state = await storedWatch(number, ports);
  mustBeAllowedWatch(person, name, state);
  if ('mentions' in fields) mustNameNobody(fields.mentions ?? []);
  // The compiler holds each body equal to its command (WatchCommandsMirrorTheDomain).
  const given = { command: name, ...maskBody(fields) } as WatchPersonCommand;
  if (given.command === 'ask-purge')
    mustHoldWords(watchKind, given.events, await ports.store.matterRecord(watchKind, number));
  const purge = await purgeOf({ ...watchKind, erased }, state, given, ports);
  const command = purge && given.command === 'decide' ? { ...given, erasing: purge.erasing } : given;
  const acted = await executeOn(
    ports,
    watchKind,
    number,
    { actor: person.actor, command },
    {
      mustHold: (now) => mustBeAllowedWatch(person, name, now),
      ...(purge ? { erases: purge.erases } : {}),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    },
  );
  if ('refusal' in acted) return refusalAnswer(acted.refusal);
  if ('claimed' in acted) throw new Error(`a command on ${number} took no claim, and yet one was held`);
  if ('stale' in acted)
    return problem(409, 'stale', '此件刚被他人更新，请看过最新情况后再试', { pointer: '/expectedVersion' });
  return answered(acted, 200, person, ports);
}

async function open(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const { like, ...body } = maskBody(readBody(call, watchBody));
  mustNameNobody(body.mentions ?? []);
  const before = like === undefined ? null : await templateOf(like, person, ports);
  const owner = body.owner ?? before?.owner ?? person.unit.id;
  const ownLaunch = body.launchAt !== undefined && owner === person.unit.id;
  mustBeAllowedWatch(person, ownLaunch && person.contact.role === 'officer' ? 'enter-own-launch' : 'enter-watch');
  const whole = { ...before, ...body, owner, units: body.units ?? before?.units ?? [] };
  const { name, says, mentions = [] } = whole;
  if (name === undefined) throw invalid([{ pointer: '/name', detail: '缺少这个字段' }]);
  if (says === undefined) throw invalid([{ pointer: '/says', detail: '缺少这个字段' }]);
  const acted = await openMatter(
    ports,
    watchKind,
    person.actor,
    (number): OpenWatch => ({
      command: 'open',
      ...whole,
      name,
      says,
      mentions,
      number,
      ...(like === undefined ? {} : { like }),
    }),
  );
  if ('refusal' in acted) return refusalAnswer(acted.refusal);
  if ('claimed' in acted) throw new Error('entering took no claim, and yet one was held');
  return answered(acted, 201, person, ports);
}

/** What comes back from year to year: all but its days, its document and its line. */
async function templateOf(number: string, person: Person, ports: Ports) {
  const state = await storedWatch(number, ports);
  mustBeAllowedWatch(person, 'read-watch', state);
  const facts = factsOf(await ports.store.matterRecord(watchKind, number));
  const active = new Set(person.directory.units.filter((one) => one.active).map(({ id }) => id));
  return {
    ...pick(facts, ['name', 'says', 'mentions', 'leads']),
    owner: state.owner,
    // A unit that is no more is left out, as nobody could be bound by it.
    units: state.units.map(({ unit }) => unit).filter((unit) => active.has(unit)),
    ...(state.launch ? pick(state, ['subject']) : {}),
  };
}

async function answered(
  { state, events }: MatterResult<Watch, WatchBody>,
  status: number,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const record = await ports.store.matterRecord(watchKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const watch = watchViewOf(state, record, policy, person, now);
  return { status, body: { now, watch, events }, matter: state.number };
}
