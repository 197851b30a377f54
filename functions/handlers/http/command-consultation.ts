import type { OpenConsultation } from '../../domain/consultation/commands.ts';
import type { Consultation } from '../../domain/consultation/consultation.ts';
import type { ConsultationBody } from '../../domain/consultation/events.ts';
import { consultationKind } from '../../domain/kinds/consultation-kind.ts';
import { consultationOf } from '../../domain/kinds/consultations-told.ts';
import type { MatterResult } from '../../matter/decision.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { maskBody } from './api/mask-body.ts';
import { commandOn, openOn } from './api/matters/command-on.ts';
import { consultations } from './api/matters/consultations.ts';
import { caseToOpenFrom } from './api/matters/from-case.ts';
import { mustBeAllowedOn } from './api/matters/served.ts';
import { personOf, type Person } from './api/person.ts';
import { readBody } from './api/read-body.ts';
import { consultationBody, consultationCommandBodies } from './api/schemas/consultations.ts';
import { consultationViewOf } from './api/views/consultation-view.ts';

/** A4: `POST /api/consultations` convenes one, `POST /api/consultations/{number}/{command}` is one command on it. */
export async function commandConsultation(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.path['number'] === undefined) return convene(call, person, ports);
  return commandOn(consultations, call, person, ports, {
    bodies: consultationCommandBodies,
    past: ['saidAt', 'decidedAt'],
    noPhotos: '会商不收照片，请写明网址、录音或材料',
    answered: (result, status) => answered(result, status, person, ports),
  });
}

async function convene(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedOn(consultations, person, 'convene-consultation');
  const body = maskBody(readBody(call, consultationBody), await ports.policies.current());
  const { state, hangsOn } = await caseToOpenFrom(
    body.caseNumber,
    person,
    {
      over: '办件已了结，不能由此召集会商',
      offline: '线下办理件不在平台会商，请线下办理后在办件登记',
      also: ({ number }) => mustBeTheOnly(number, ports),
    },
    ports,
  );
  const policy = await ports.policies.current();
  const opened = await openOn(
    consultations,
    person,
    (number): OpenConsultation => ({ command: 'open', ...consultationOf(state, policy), ...body, number }),
    { hangsOn },
    ports,
  );
  return 'refused' in opened ? opened.refused : answered(opened.result, 201, person, ports);
}

/** A4: one consultation at a time, so that all who are asked hear each other. */
async function mustBeTheOnly(caseNumber: string, { store }: Ports): Promise<void> {
  const { matters } = await store.mattersFrom(consultationKind, caseNumber);
  const underWay = matters.find(({ status }) => consultationKind.open.includes(status));
  if (underWay)
    throw new BadRequest(
      'under-way',
      `本件已有会商 ${underWay.number} 正在进行，请在其中增加受邀单位，或先结束、取消该会商`,
      { pointer: '/caseNumber', clause: 'A4' },
      422,
    );
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
