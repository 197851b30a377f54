import { consultations } from '../../api/matters/consultations.ts';
import { stillAllowed } from '../../api/matters/served.ts';
import type { ConsultationBody } from '../../../../domain/consultation/events.ts';
import type { Consultation } from '../../../../domain/consultation/consultation.ts';
import { consultationKind } from '../../../../domain/kinds/consultation-kind.ts';
import { executeOn } from '../../../../matter/execute-on.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import { maskBody } from '../../api/mask-body.ts';
import { readAs } from '../../api/read-body.ts';
import { consultationCommandBodies } from '../../api/schemas/consultations.ts';
import { given, without } from './command.ts';
import type { MatterVisit } from './matter-visit.ts';
import { detailOf, type Pressed, seenIn } from './press.ts';

/** A4: one press on the page behind a code of a consultation: an invited unit says what it thinks. All else takes sign-in. */
export async function pressOnConsultation(
  action: string,
  fields: URLSearchParams,
  visit: MatterVisit<Consultation, ConsultationBody>,
  ports: Ports,
): Promise<Pressed> {
  if (action !== 'give-view') return { says: '此操作请登录平台办理', status: 400 };
  const may = consultations.may(visit.person, action, visit.state);
  if (may !== true) return { says: may.says, status: 403 };
  try {
    const typed = { ...given(fields, 'says'), ...given(fields, 'dissent') };
    const body = readAs(consultationCommandBodies['give-view'], typed);
    const command = { command: 'give-view' as const, ...without(maskBody(body, visit.policy)) };
    return isDone(command, fields, visit) ? { done: action } : await carriedOut(command, visit, ports);
  } catch (error) {
    if (error instanceof BadRequest) return { says: detailOf(error), status: error.answer.status };
    throw error;
  }
}

type View = { command: 'give-view'; says: string; dissent?: string };

/** What others say meanwhile changes nothing of what this unit thinks. */
async function carriedOut(
  command: View,
  { state, person }: MatterVisit<Consultation, ConsultationBody>,
  ports: Ports,
): Promise<Pressed> {
  const ordered = { actor: person.actor, command };
  // H5: as it is when the view is written.
  const mustHold = stillAllowed(consultations, person, command.command, ports);
  const acted = await executeOn(ports, consultationKind, state.number, ordered, { mustHold });
  if ('done' in acted) return { done: command.command };
  if ('refusal' in acted) return { says: acted.refusal.says, status: 422 };
  throw new Error(`a view on ${state.number} was neither recorded nor refused`);
}

/** A weak network sends the same press twice. */
function isDone(
  command: View,
  fields: URLSearchParams,
  { events, person }: MatterVisit<Consultation, ConsultationBody>,
): boolean {
  const seen = seenIn(fields);
  return (
    seen !== null &&
    events.some(
      (event) =>
        event.seq > seen &&
        event.type === 'view-given' &&
        event.actor.kind === 'person' &&
        event.actor.id === person.contact.id &&
        event.says === command.says &&
        event.dissent === command.dissent,
    )
  );
}
