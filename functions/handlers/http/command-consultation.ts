import { isOpen } from '../../domain/case/case.ts';
import type { ConsultationPersonCommand, OpenConsultation } from '../../domain/consultation/commands.ts';
import type { Consultation } from '../../domain/consultation/consultation.ts';
import type { ConsultationBody } from '../../domain/consultation/events.ts';
import { erased } from '../../domain/consultation/free-text.ts';
import { consultationKind } from '../../domain/kinds/consultation-kind.ts';
import { consultationOf } from '../../domain/kinds/consultations-told.ts';
import type { MatterResult } from '../../matter/decision.ts';
import { executeOn, openMatter } from '../../matter/execute-on.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { photosNamed } from '../../photos/take.ts';
import type { Ports } from '../../ports/ports.ts';
import { refusalAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { mustSee } from './api/permissions.ts';
import { personOf, type Person } from './api/person.ts';
import { mustHoldWords, purgeOf } from './api/purge.ts';
import { readBody, refuseFuture } from './api/read-body.ts';
import { consultationBody, consultationCommandBodies, isConsultationCommand } from './api/schemas/consultations.ts';
import { storedCase } from './api/stored-case.ts';
import { consultationFor, unlessHiddenConsultation } from './api/stored-consultation.ts';
import { consultationViewOf, mustBeAllowedConsultation } from './api/views/consultation-view.ts';

/** A4: `POST /api/consultations` convenes one, `POST /api/consultations/{number}/{command}` is one command on it. */
export async function commandConsultation(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number, command: name = '' } = call.path;
  if (number === undefined) return open(call, person, ports);
  if (!isConsultationCommand(name)) return problem(404, 'unknown-command', `没有这个操作：${name.slice(0, 30)}`);
  const { expectedVersion, ...fields } = readBody(call, consultationCommandBodies[name]);
  const state = await consultationFor(person, number, ports);
  mustBeAllowedConsultation(person, name, state);
  refuseFuture(fields, ['saidAt', 'decidedAt'], ports.clock.now());
  // The compiler holds each body equal to its command (ConsultationCommandsMirrorTheDomain).
  const given = { command: name, ...maskBody(fields, await ports.policies.current()) } as ConsultationPersonCommand;
  if (photosNamed(given).length > 0)
    throw new BadRequest('unknown-photo', '会商不收照片，请写明网址、录音或材料', { pointer: '/evidence' }, 422);
  if (given.command === 'ask-purge')
    mustHoldWords(consultationKind, given.events, await ports.store.matterRecord(consultationKind, number));
  const purge = await purgeOf({ ...consultationKind, erased }, state, given, ports);
  const acted = await executeOn(
    ports,
    consultationKind,
    number,
    {
      actor: person.actor,
      command: purge && given.command === 'decide' ? { ...given, erasing: purge.erasing } : given,
    },
    {
      mustHold: async (now) =>
        mustBeAllowedConsultation(person, name, await unlessHiddenConsultation(person, now, ports)),
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
  mustBeAllowedConsultation(person, 'convene-consultation');
  const body = maskBody(readBody(call, consultationBody), await ports.policies.current());
  const fromCase = async () => {
    const { state } = await storedCase(body.caseNumber, ports);
    mustSee(person, state);
    if (!isOpen(state))
      throw new BadRequest('case-over', '办件已了结，不能由此召集会商', { pointer: '/caseNumber' }, 422);
    if (state.offline)
      throw new BadRequest(
        'offline',
        '线下办理件不在平台会商，请线下办理后在办件登记',
        { pointer: '/caseNumber', clause: 'H6' },
        422,
      );
    const { matters } = await ports.store.mattersFrom(consultationKind, state.number);
    const underWay = matters.find(({ status }) => consultationKind.open.includes(status));
    if (underWay)
      throw new BadRequest(
        'under-way',
        `本件已有会商 ${underWay.number} 正在进行，请在其中增加受邀单位，或先结束、取消该会商`,
        { pointer: '/caseNumber', clause: 'A4' },
        422,
      );
    return state;
  };
  const state = await fromCase();
  const policy = await ports.policies.current();
  const acted = await openMatter(
    ports,
    consultationKind,
    person.actor,
    (number): OpenConsultation => ({ command: 'open', ...consultationOf(state, policy), ...body, number }),
    // H5: whom the case complains of is as it was read, and no other is under way.
    {
      hangsOn: async () => {
        const { number, version } = await fromCase();
        if (version !== state.version) throw new BadRequest('stale', '办件刚有更新，请看过最新情况后再试', {}, 409);
        return { matter: number, version };
      },
    },
  );
  if ('refusal' in acted) return refusalAnswer(acted.refusal);
  if ('claimed' in acted) throw new Error('convening took no claim, and yet one was held');
  return answered(acted, 201, person, ports);
}

async function answered(
  { state, events }: MatterResult<Consultation, ConsultationBody>,
  status: number,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const record = await ports.store.matterRecord(consultationKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const consultation = consultationViewOf(state, record, policy, person, now);
  return { status, body: { now, consultation, events }, matter: state.number };
}
