import { isOpen } from '../../domain/case/case.ts';
import type { ConferencePersonCommand, OpenConference } from '../../domain/conference/commands.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import type { ConferenceBody } from '../../domain/conference/events.ts';
import { erased } from '../../domain/conference/free-text.ts';
import { releaseOf } from '../../domain/conference/hold.ts';
import { conferenceKind } from '../../domain/kinds/conference-kind.ts';
import { conferenceOf } from '../../domain/kinds/conferences-told.ts';
import { photosNamed } from '../../photos/take.ts';
import type { MatterResult } from '../../matter/decision.ts';
import { executeOn, openMatter } from '../../matter/execute-on.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import type { Ports } from '../../ports/ports.ts';
import { refusalAnswer } from './api/command-answer.ts';
import { type Counted, mustCountOn } from './api/counts-on-case.ts';
import { maskBody } from './api/mask-body.ts';
import { mustSee } from './api/permissions.ts';
import { personOf, type Person } from './api/person.ts';
import { mustHoldWords, purgeOf } from './api/purge.ts';
import { readBody, refuseFuture } from './api/read-body.ts';
import { conferenceBody, conferenceCommandBodies, isConferenceCommand } from './api/schemas/conferences.ts';
import { storedCase } from './api/stored-case.ts';
import { conferenceFor, unlessHiddenConference } from './api/stored-conference.ts';
import { conferenceViewOf, mustBeAllowedConference } from './api/views/conference-view.ts';

/** P3, P7: `POST /api/conferences` plans a press conference, `POST /api/conferences/{number}/{command}` is one command on it. */
export async function commandConference(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number, command: name = '' } = call.path;
  if (number === undefined) return open(call, person, ports);
  if (!isConferenceCommand(name)) return problem(404, 'unknown-command', `没有这个操作：${name.slice(0, 30)}`);
  const { expectedVersion, ...fields } = readBody(call, conferenceCommandBodies[name]);
  const state = await conferenceFor(person, number, ports);
  mustBeAllowedConference(person, name, state);
  refuseFuture(fields, ['doneAt', 'heldAt'], ports.clock.now());
  // The compiler holds each body equal to its command (ConferenceCommandsMirrorTheDomain).
  const given = { command: name, ...maskBody(fields, await ports.policies.current()) } as ConferencePersonCommand;
  if (given.command !== 'hold' && photosNamed(given).length > 0)
    throw new BadRequest('unknown-photo', '此处不收照片，请写明网址、录音录像或材料', { pointer: '/evidence' }, 422);
  if (given.command === 'ask-purge')
    mustHoldWords(conferenceKind, given.events, await ports.store.matterRecord(conferenceKind, number));
  const purge = await purgeOf({ ...conferenceKind, erased }, state, given, ports);
  const command =
    given.command === 'adopt-release'
      ? await adopted(given, state, ports)
      : purge
        ? { ...given, erasing: purge.erasing }
        : given;
  const counted: Counted = {};
  const acted = await executeOn(
    ports,
    conferenceKind,
    number,
    { actor: person.actor, command },
    {
      mustHold: async (now) => mustBeAllowedConference(person, name, await unlessHiddenConference(person, now, ports)),
      ...(purge ? { erases: purge.erases } : {}),
      ...(command.command === 'hold' ? { hangsOn: () => mustCount(command, state, person, counted, ports) } : {}),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    },
  );
  if ('refusal' in acted) return refusalAnswer(acted.refusal);
  if ('claimed' in acted) throw new Error(`a command on ${number} took no claim, and yet one was held`);
  if ('stale' in acted)
    return problem(409, 'stale', '此件刚被他人更新，请看过最新情况后再试', { pointer: '/expectedVersion' });
  return answered(acted, 200, person, ports, counted);
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
    { '/publishedAt': '/heldAt' },
    ports,
  );

/** The release of the case that it is, with when and where that was. */
async function adopted(
  given: Extract<ConferencePersonCommand, { command: 'adopt-release' }>,
  { caseNumber }: Conference,
  ports: Ports,
): Promise<ConferencePersonCommand> {
  const events = await ports.store.events(caseNumber);
  const found = events.find((event) => event.type === 'released' && event.release.id === given.release);
  if (found?.type !== 'released')
    throw new BadRequest(
      'unknown-release',
      `办件 ${caseNumber} 没有发布 ${given.release}`,
      { pointer: '/release' },
      422,
    );
  const { publishedAt, place } = found.release;
  return { ...given, heldAt: publishedAt, ...(place === undefined ? {} : { place }) };
}

async function open(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedConference(person, 'plan-conference');
  const { unit, ...body } = maskBody(readBody(call, conferenceBody), await ports.policies.current());
  const fromCase = async () => {
    const { state } = await storedCase(body.caseNumber, ports);
    mustSee(person, state);
    if (!isOpen(state))
      throw new BadRequest('case-over', '办件已了结，不能由此安排发布会', { pointer: '/caseNumber' }, 422);
    if (state.offline)
      throw new BadRequest(
        'offline',
        '线下办理件不在平台筹备发布会，请线下办理后在办件登记',
        { pointer: '/caseNumber', clause: 'H6' },
        422,
      );
    return state;
  };
  const state = await fromCase();
  const acted = await openMatter(
    ports,
    conferenceKind,
    person.actor,
    (number): OpenConference => ({
      command: 'open',
      ...conferenceOf(state),
      ...body,
      ...(unit === undefined ? {} : { unit, unitNamed: true }),
      number,
    }),
    // H5: whom the case complains of is as it was read.
    {
      hangsOn: async () => {
        const { number, version } = await fromCase();
        if (version !== state.version) throw new BadRequest('stale', '办件刚有更新，请看过最新情况后再试', {}, 409);
        return { matter: number, version };
      },
    },
  );
  if ('refusal' in acted) return refusalAnswer(acted.refusal);
  if ('claimed' in acted) throw new Error('planning a conference took no claim, and yet one was held');
  return answered(acted, 201, person, ports);
}

async function answered(
  { state, events }: MatterResult<Conference, ConferenceBody>,
  status: number,
  person: Person,
  ports: Ports,
  { unmet }: Counted = {},
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
      ...(unmet ? { unmet: unmet.map(({ of: _of, ...one }) => one) } : {}),
    },
    matter: state.number,
  };
}
