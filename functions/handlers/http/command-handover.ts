import type { HandoverPersonCommand, OpenHandover } from '../../domain/handover/commands.ts';
import type { HandoverBody } from '../../domain/handover/events.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { rulesOf } from '../../domain/handover/rules-of.ts';
import { handoverKind } from '../../domain/kinds/handover-kind.ts';
import { handoverOf, saidOf } from '../../domain/kinds/handovers-told.ts';
import type { MatterResult } from '../../matter/decision.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { maskBody } from './api/mask-body.ts';
import { commandOn, openOn } from './api/matters/command-on.ts';
import { caseToOpenFrom } from './api/matters/from-case.ts';
import { handovers } from './api/matters/handovers.ts';
import { mustBeAllowedOn } from './api/matters/served.ts';
import { type Person, personOf } from './api/person.ts';
import { readBody } from './api/read-body.ts';
import { handoverBody, handoverCommandBodies } from './api/schemas/handovers.ts';
import { storedCase } from './api/stored-case.ts';
import { handoverForm, handoverViewOf } from './api/views/handover-view.ts';
import { withoutUnseen } from './api/without-unseen.ts';

/** M3: `POST /api/handovers` prepares one, `POST /api/handovers/{number}/{command}` is one command on it. */
export async function commandHandover(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.path['number'] === undefined) return open(call, person, ports);
  let read: { matter: string; version: number } | null = null;
  return commandOn(handovers, call, person, ports, {
    bodies: handoverCommandBodies,
    past: ['sentAt', 'receivedAt', 'decidedAt'],
    noPhotos: '移交不收照片，请写明网址、文号或材料',
    prepared: async (given: HandoverPersonCommand, { caseNumber }) => {
      if (given.command !== 'submit' && given.command !== 'name-hour') return given;
      const { state } = await storedCase(caseNumber, ports);
      read = { matter: caseNumber, version: state.version };
      return { ...given, ofCase: saidOf(state, ports.clock.now()) };
    },
    hangsOn: () => (read === null ? undefined : asRead(read, ports)),
    answered: (result, status) => answered(result, status, person, ports),
  });
}

/** H5: the case as it was read: whom it complains of, and what of it is out. Throws a 409 where it moved on meanwhile. */
const asRead = (read: { matter: string; version: number }, ports: Ports) => async () => {
  const { state } = await storedCase(read.matter, ports);
  if (state.version !== read.version) throw new BadRequest('stale', '办件刚有更新，请看过最新情况后再试', {}, 409);
  return read;
};

async function open(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedOn(handovers, person, 'open-handover');
  const { caseNumber, ...writing } = maskBody(readBody(call, handoverBody), await ports.policies.current());
  const { state, hangsOn } = await caseToOpenFrom(
    caseNumber,
    person,
    { offline: '线下办理件的移交在线下进行，不在平台上留内容' },
    ports,
  );
  const said = handoverOf(state, ports.clock.now());
  const opened = await openOn(
    handovers,
    person,
    (number): OpenHandover => ({ command: 'open', number, ...writing, ...said }),
    { hangsOn },
    ports,
  );
  return 'refused' in opened ? opened.refused : answered(opened.result, 201, person, ports);
}

async function answered(
  { state, events }: MatterResult<Handover, HandoverBody>,
  status: number,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const record = await ports.store.matterRecord(handoverKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const handover = handoverViewOf(state, record, policy, person, now);
  const answer = {
    status,
    body: { now, handover, form: handoverForm(rulesOf(policy)), events },
    matter: state.number,
  };
  return withoutUnseen(answer, person, ports, []);
}
