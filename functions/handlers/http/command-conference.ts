import { factOfEvent } from '../../domain/commands/recorded-facts.ts';
import type { ConferencePersonCommand, OpenConference } from '../../domain/conference/commands.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import { asOfRelease } from '../../domain/conference/correction.ts';
import type { ConferenceBody } from '../../domain/conference/events.ts';
import { releaseOf } from '../../domain/conference/hold.ts';
import { conferenceKind } from '../../domain/kinds/conference-kind.ts';
import { conferenceOf } from '../../domain/kinds/conferences-told.ts';
import { pick } from '../../domain/matter/pick.ts';
import type { MatterResult } from '../../matter/decision.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { type Counted, mustCountOn } from './api/counts-on-case.ts';
import { maskBody } from './api/mask-body.ts';
import { commandOn, openOn } from './api/matters/command-on.ts';
import { conferences } from './api/matters/conferences.ts';
import { caseToOpenFrom } from './api/matters/from-case.ts';
import { mustBeAllowedOn } from './api/matters/served.ts';
import { personOf, type Person } from './api/person.ts';
import { readBody } from './api/read-body.ts';
import { conferenceBody, conferenceCommandBodies } from './api/schemas/conferences.ts';
import { conferenceViewOf } from './api/views/conference-view.ts';

/** P3, P7: `POST /api/conferences` plans a press conference, `POST /api/conferences/{number}/{command}` is one command on it. */
export async function commandConference(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.path['number'] === undefined) return plan(call, person, ports);
  const counted: Counted = {};
  return commandOn(conferences, call, person, ports, {
    bodies: conferenceCommandBodies,
    past: ['doneAt', 'heldAt'],
    noPhotos: '此处不收照片，请写明网址、录音录像或材料',
    takesPhotos: (given: ConferencePersonCommand) => given.command === 'hold' || isOnCase(given),
    prepared: (given: ConferencePersonCommand, state) =>
      given.command === 'adopt-release'
        ? adopted(given, state, ports)
        : isOnCase(given)
          ? onRelease(given, state, ports)
          : given,
    hangsOn: (given, state) =>
      given.command === 'hold'
        ? () => mustCount(given, state, person, counted, ports)
        : given.command === 'correct' && given.released !== undefined
          ? () => mustCorrect(given, state, person, counted, ports)
          : undefined,
    answered: (result, status) => answered(result, status, person, ports, counted),
  });
}

/** P3, P7: what is held counts as a release of its case, by the rules for any. */
const mustCount = (
  { command: _command, ...held }: Extract<ConferencePersonCommand, { command: 'hold' }>,
  conference: Conference,
  person: Person,
  counted: Counted,
  ports: Ports,
): Promise<{ matter: string; version: number }> =>
  mustCountOn(
    conference.caseNumber,
    releaseOf(held, conference.unit ?? person.unit.id, conference),
    person,
    counted,
    // Where the same is asked of a conference.
    { '/publishedAt': '/heldAt', '/promises': '/unanswered' },
    ports,
  );

type Correct = Extract<ConferencePersonCommand, { command: 'correct' }>;

/** H2: what is to be corrected of it is a fact of its release. */
const isOnCase = (given: ConferencePersonCommand): given is Correct =>
  given.command === 'correct' && Object.keys(asOfRelease(given.is)).length > 0;

/** P3, P7, H2: its release is corrected on the case, by the rules for any. */
const mustCorrect = (
  { is, says: reason, evidence, to, released = 0 }: Correct,
  { caseNumber }: Conference,
  person: Person,
  counted: Counted,
  ports: Ports,
): Promise<{ matter: string; version: number }> =>
  mustCountOn(
    caseNumber,
    {
      command: 'correct',
      event: released,
      is: asOfRelease(is),
      reason,
      evidence,
      ...(to === undefined ? {} : { to }),
    },
    person,
    counted,
    { '/is/publishedAt': '/is/heldAt', '/is/promises': '/is/unanswered' },
    ports,
  );

/** The event of the case that recorded its release; left out while there is none. */
async function onRelease(given: Correct, { caseNumber, release }: Conference, ports: Ports): Promise<Correct> {
  const released = release === undefined ? undefined : await releaseOn(caseNumber, release, ports);
  return released ? { ...given, released: released.event.seq } : given;
}

async function releaseOn(caseNumber: string, id: string, ports: Ports) {
  const events = await ports.store.events(caseNumber);
  const found = events.find((event) => event.type === 'released' && event.release.id === id);
  return found ? factOfEvent(events, found.seq) : null;
}

/** The release of the case that it is, with all that it says of how it was held. */
async function adopted(
  given: Extract<ConferencePersonCommand, { command: 'adopt-release' }>,
  { caseNumber }: Conference,
  ports: Ports,
): Promise<ConferencePersonCommand> {
  const found = await releaseOn(caseNumber, given.release, ports);
  if (!found)
    throw new BadRequest(
      'unknown-release',
      `办件 ${caseNumber} 没有发布 ${given.release}`,
      { pointer: '/release' },
      422,
    );
  const { publishedAt: heldAt, promises = [], ...stands } = found.stands;
  return {
    ...given,
    ...pick(stands, ['place', 'attendance', 'evidence']),
    ...(heldAt === undefined ? {} : { heldAt }),
    unanswered: promises.map(({ says: asks, by }) => ({ asks, by })),
  };
}

async function plan(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedOn(conferences, person, 'plan-conference');
  const { unit, ...body } = maskBody(readBody(call, conferenceBody), await ports.policies.current());
  const { state, hangsOn } = await caseToOpenFrom(
    body.caseNumber,
    person,
    {
      over: '办件已了结，不能由此安排发布会',
      offline: '线下办理件不在平台筹备发布会，请线下办理后在办件登记',
    },
    ports,
  );
  const opened = await openOn(
    conferences,
    person,
    (number): OpenConference => ({
      command: 'open',
      ...conferenceOf(state),
      ...body,
      ...(unit === undefined ? {} : { unit, unitNamed: true }),
      number,
    }),
    { hangsOn },
    ports,
  );
  return 'refused' in opened ? opened.refused : answered(opened.result, 201, person, ports);
}

async function answered(
  { state, events }: MatterResult<Conference, ConferenceBody>,
  status: number,
  person: Person,
  ports: Ports,
  { unmet, proposed }: Counted = {},
): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const record = await ports.store.matterRecord(conferenceKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  return {
    status,
    body: {
      now,
      conference: conferenceViewOf(state, record, policy, person, now),
      events,
      ...(proposed ? { proposed } : {}),
      ...(unmet ? { unmet: unmet.map(({ of: _of, ...one }) => one) } : {}),
    },
    matter: state.number,
  };
}
