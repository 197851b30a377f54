import { inquiries } from '../../api/matters/inquiries.ts';
import { stillAllowed } from '../../api/matters/served.ts';
import type { InquiryBody } from '../../../../domain/inquiry/events.ts';
import type { InquiryPersonCommand } from '../../../../domain/inquiry/commands.ts';
import type { Inquiry } from '../../../../domain/inquiry/inquiry.ts';
import { inquiryKind } from '../../../../domain/kinds/inquiry-kind.ts';
import { executeOn } from '../../../../matter/execute-on.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import { maskBody } from '../../api/mask-body.ts';
import { readAs } from '../../api/read-body.ts';
import { inquiryCommandBodies } from '../../api/schemas/inquiries.ts';
import { given, without } from './command.ts';
import type { MatterVisit } from './matter-visit.ts';
import { detailOf, type Pressed } from './press.ts';

type Pressing = Extract<InquiryPersonCommand, { command: 'confirm-speaking' | 'decline-speaking' }>;
const isPressing = (action: string): action is Pressing['command'] =>
  action === 'confirm-speaking' || action === 'decline-speaking';

/**
 * P7: one press on the page behind a code of an inquiry: whoever is to speak confirms or cannot. All else takes
 * sign-in.
 */
export async function pressOnInquiry(
  action: string,
  fields: URLSearchParams,
  { person, state, policy }: MatterVisit<Inquiry, InquiryBody>,
  ports: Ports,
): Promise<Pressed> {
  if (!isPressing(action)) return { says: '此操作请登录平台办理', status: 400 };
  const may = inquiries.may(person, action, state);
  if (may !== true) return { says: may.says, status: 403 };
  // H5: as it is when the press is written.
  const mustHold = stillAllowed(inquiries, person, action, ports);
  try {
    const command = commandOf(action, fields, policy);
    const acted = await executeOn(ports, inquiryKind, state.number, { actor: person.actor, command }, { mustHold });
    if ('done' in acted) return { done: action };
    if (!('refusal' in acted)) throw new Error(`${action} on ${state.number} was neither recorded nor refused`);
    // What a weak network sends twice is done already.
    return acted.refusal.refused === 'already-confirmed' ? { done: action } : { says: acted.refusal.says, status: 422 };
  } catch (error) {
    if (error instanceof BadRequest) return { says: detailOf(error), status: error.answer.status };
    throw error;
  }
}

function commandOf(action: Pressing['command'], fields: URLSearchParams, policy: Policy): Pressing {
  if (action === 'confirm-speaking') return { command: action };
  const body = readAs(inquiryCommandBodies['decline-speaking'], given(fields, 'says'));
  return { command: action, ...without(maskBody(body, policy)) };
}
