import { conferences } from '../../api/matters/conferences.ts';
import { stillAllowed } from '../../api/matters/served.ts';
import type { ConferenceBody } from '../../../../domain/conference/events.ts';
import type { ConferencePersonCommand } from '../../../../domain/conference/commands.ts';
import type { Conference } from '../../../../domain/conference/conference.ts';
import { conferenceKind } from '../../../../domain/kinds/conference-kind.ts';
import { executeOn } from '../../../../matter/execute-on.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import { maskBody } from '../../api/mask-body.ts';
import { readAs } from '../../api/read-body.ts';
import { conferenceCommandBodies } from '../../api/schemas/conferences.ts';
import { given, without } from './command.ts';
import type { MatterVisit } from './matter-visit.ts';
import { detailOf, type Pressed, seenIn } from './press.ts';

/** What the step of a text asks of its person; whatever else is to be done of a conference takes sign-in. */
const COMMANDS = [
  'confirm-attendance',
  'decline-attendance',
  'do-step',
] as const satisfies ConferencePersonCommand['command'][];
type LinkCommand = (typeof COMMANDS)[number];
const isLinkCommand = (action: string): action is LinkCommand => COMMANDS.some((name) => name === action);

type Pressing = Extract<ConferencePersonCommand, { command: LinkCommand }>;

/** P7: one press on the page behind a code of a conference: the spokesperson confirms or cannot, a unit has done a step. */
export async function pressOnConference(
  action: string,
  fields: URLSearchParams,
  visit: MatterVisit<Conference, ConferenceBody>,
  ports: Ports,
): Promise<Pressed> {
  if (!isLinkCommand(action)) return { says: '此操作请登录平台办理', status: 400 };
  const may = conferences.may(visit.person, action, visit.state);
  if (may !== true) return { says: may.says, status: 403 };
  try {
    return await carriedOut(commandOf(action, fields, visit.policy), fields, visit, ports);
  } catch (error) {
    if (error instanceof BadRequest) return { says: detailOf(error), status: error.answer.status };
    throw error;
  }
}

function commandOf(action: LinkCommand, fields: URLSearchParams, policy: Policy): Pressing {
  switch (action) {
    case 'confirm-attendance':
      return { command: 'confirm-attendance' };
    case 'decline-attendance': {
      const body = readAs(conferenceCommandBodies['decline-attendance'], given(fields, 'says'));
      return { command: 'decline-attendance', ...without(maskBody(body, policy)) };
    }
    case 'do-step': {
      const typed = { ...given(fields, 'step'), ...given(fields, 'says'), ...given(fields, 'place') };
      return { command: 'do-step', ...without(maskBody(readAs(conferenceCommandBodies['do-step'], typed), policy)) };
    }
  }
}

/** What a weak network sends twice is done already. */
const DONE = ['already-confirmed', 'step-over'];

async function carriedOut(
  command: Pressing,
  fields: URLSearchParams,
  { state, person }: MatterVisit<Conference, ConferenceBody>,
  ports: Ports,
): Promise<Pressed> {
  // H5: as it is when the press is written.
  const mustHold = stillAllowed(conferences, person, command.command, ports);
  const seen = seenIn(fields);
  // What he confirms is the hour that he saw.
  const options = command.command === 'do-step' || seen === null ? { mustHold } : { mustHold, expectedVersion: seen };
  const acted = await executeOn(ports, conferenceKind, state.number, { actor: person.actor, command }, options);
  if ('done' in acted) return { done: command.command };
  if ('stale' in acted) {
    const { spokesperson } = acted.stale;
    const done = spokesperson?.person === person.contact.id && spokesperson.confirmedAt !== undefined;
    return command.command === 'confirm-attendance' && done
      ? { done: command.command }
      : { says: '发布会刚有更新，请看过最新情况后再试', status: 409 };
  }
  if ('claimed' in acted) throw new Error(`${command.command} on ${state.number} took no claim, and yet one was held`);
  return DONE.includes(acted.refusal.refused) ? { done: command.command } : { says: acted.refusal.says, status: 422 };
}
