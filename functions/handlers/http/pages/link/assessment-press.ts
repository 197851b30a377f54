import type { Assessment } from '../../../../domain/assessment/assessment.ts';
import type { AssessmentBody } from '../../../../domain/assessment/events.ts';
import { assessmentKind } from '../../../../domain/kinds/assessment-kind.ts';
import { executeOn } from '../../../../matter/execute-on.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import { maskBody } from '../../api/mask-body.ts';
import { assessments } from '../../api/matters/assessments.ts';
import { stillAllowed } from '../../api/matters/served.ts';
import { readAs } from '../../api/read-body.ts';
import { assessmentCommandBodies } from '../../api/schemas/assessments.ts';
import { given, without } from './command.ts';
import type { MatterVisit } from './matter-visit.ts';
import { detailOf, type Pressed, seenIn } from './press.ts';

type Visit = MatterVisit<Assessment, AssessmentBody>;

/** A2: one press on the page behind a code: what was found. All else takes sign-in. */
export async function pressOnAssessment(
  action: string,
  fields: URLSearchParams,
  visit: Visit,
  ports: Ports,
): Promise<Pressed> {
  if (action !== 'record-finding') return { says: '此操作请登录平台办理', status: 400 };
  const { person, state, policy } = visit;
  const may = assessments.may(person, action, state);
  if (may !== true) return { says: may.says, status: 403 };
  try {
    const typed = { ...given(fields, 'method'), ...given(fields, 'on'), ...given(fields, 'says') };
    const body = readAs(assessmentCommandBodies['record-finding'], typed);
    const command = { command: action, ...without(maskBody(body, policy)) } as const;
    if (isDone(command, fields, visit)) return { done: action };
    const acted = await executeOn(
      ports,
      assessmentKind,
      state.number,
      { actor: person.actor, command },
      { mustHold: stillAllowed(assessments, person, action, ports) },
    );
    if ('done' in acted) return { done: action };
    if (!('refusal' in acted)) throw new Error(`a finding of ${state.number} was neither recorded nor refused`);
    return { says: acted.refusal.says, status: 422 };
  } catch (error) {
    if (error instanceof BadRequest) return { says: detailOf(error), status: error.answer.status };
    throw error;
  }
}

/** A weak network sends the same press twice: what this person recorded since the page was shown is what is asked for now. */
function isDone(
  { says, on }: { says: string; on: string },
  fields: URLSearchParams,
  { events, person }: Visit,
): boolean {
  const seen = seenIn(fields);
  return (
    seen !== null &&
    events.some(
      (event) =>
        event.seq > seen &&
        event.type === 'finding-recorded' &&
        event.actor.kind === 'person' &&
        event.actor.id === person.contact.id &&
        event.says === says &&
        event.on === on,
    )
  );
}
