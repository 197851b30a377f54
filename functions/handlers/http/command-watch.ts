import { watchKind } from '../../domain/kinds/watch-kind.ts';
import { pick } from '../../domain/matter/pick.ts';
import type { OpenWatch, WatchPersonCommand } from '../../domain/watch/commands.ts';
import type { WatchBody } from '../../domain/watch/events.ts';
import { factsOf } from '../../domain/watch/facts.ts';
import type { Watch } from '../../domain/watch/watch.ts';
import type { MatterResult } from '../../matter/decision.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { maskBody } from './api/mask-body.ts';
import { commandOn, openOn } from './api/matters/command-on.ts';
import { mustBeAllowedOn, storedMatter } from './api/matters/served.ts';
import { watches } from './api/matters/watches.ts';
import { mustNameNobody } from './api/names-nobody.ts';
import { personOf, type Person } from './api/person.ts';
import { invalid, missing, readBody } from './api/read-body.ts';
import { watchBody, watchCommandBodies } from './api/schemas/watches.ts';
import { watchViewOf } from './api/views/watch-view.ts';

/** M1, P8: `POST /api/watches` enters one, `POST /api/watches/{number}/{command}` is one command on it. */
export async function commandWatch(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.path['number'] === undefined) return open(call, person, ports);
  return commandOn(watches, call, person, ports, {
    bodies: watchCommandBodies,
    past: [],
    noPhotos: '关注事项不收照片，请写明网址或材料',
    prepared: (given: WatchPersonCommand) => {
      if ('mentions' in given) mustNameNobody(given.mentions ?? []);
      return given;
    },
    answered: (result, status) => answered(result, status, person, ports),
  });
}

async function open(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const { like, ...body } = maskBody(readBody(call, watchBody), await ports.policies.current());
  mustNameNobody(body.mentions ?? []);
  const before = like === undefined ? null : await templateOf(like, person, ports);
  const owner = body.owner ?? before?.owner ?? person.unit.id;
  const ownLaunch = body.launchAt !== undefined && owner === person.unit.id;
  mustBeAllowedOn(watches, person, ownLaunch && person.contact.role === 'officer' ? 'enter-own-launch' : 'enter-watch');
  const whole = { ...before, ...body, owner, units: body.units ?? before?.units ?? [] };
  const { name, says, mentions = [] } = whole;
  if (name === undefined) throw invalid([missing('/name')]);
  if (says === undefined) throw invalid([missing('/says')]);
  const opened = await openOn(
    watches,
    person,
    (number): OpenWatch => ({
      command: 'open',
      ...whole,
      name,
      says,
      mentions,
      number,
      ...(like === undefined ? {} : { like }),
    }),
    {},
    ports,
  );
  return 'refused' in opened ? opened.refused : answered(opened.result, 201, person, ports);
}

/** What comes back from year to year: all but its days, its document and its line. */
async function templateOf(number: string, person: Person, ports: Ports) {
  const state = await storedMatter(watches, number, ports);
  mustBeAllowedOn(watches, person, 'read-watch', state);
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
