import { watchKind } from '../../../../domain/kinds/watch-kind.ts';
import type { WatchPersonCommand } from '../../../../domain/watch/commands.ts';
import type { WatchBody } from '../../../../domain/watch/events.ts';
import type { Watch } from '../../../../domain/watch/watch.ts';
import { executeOn } from '../../../../matter/execute-on.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import { maskBody } from '../../api/mask-body.ts';
import { stillAllowed } from '../../api/matters/served.ts';
import { watches } from '../../api/matters/watches.ts';
import { readAs } from '../../api/read-body.ts';
import { watchCommandBodies } from '../../api/schemas/watches.ts';
import { given, without } from './command.ts';
import { detailOf, type Pressed } from './press.ts';
import type { MatterVisit } from './matter-visit.ts';

/** The press, and the day that it is of: a page that was left open overnight reports of its own day. */
const PRESS = /^(nothing|seen)-(\d{4}-\d{2}-\d{2})$/;

/** P8, M1: one press on the page behind a code: the text came; nothing on that day, or what was seen. All else takes sign-in. */
export async function pressOnWatch(
  action: string,
  fields: URLSearchParams,
  visit: MatterVisit<Watch, WatchBody>,
  ports: Ports,
): Promise<Pressed> {
  if (action === 'received') return pressed({ command: 'press-contact' }, visit, ports);
  const [, what, day] = PRESS.exec(action) ?? [];
  if (what === undefined || day === undefined) return { says: '此操作请登录平台办理', status: 400 };
  const may = watches.may(visit.person, 'report', visit.state);
  if (may !== true) return { says: may.says, status: 403 };
  try {
    const typed = what === 'seen' ? given(fields, 'says') : {};
    if (what === 'seen' && Object.keys(typed).length === 0)
      return { says: '请写明看到了什么；没有情况的，请按“无情况（零报告）”', status: 422 };
    const body = readAs(watchCommandBodies.report, { day, ...typed });
    return await pressed({ command: 'report', ...without(maskBody(body, visit.policy)) }, visit, ports);
  } catch (error) {
    const says = error instanceof BadRequest ? detailOf(error) : null;
    if (error instanceof BadRequest && says !== null) return { says, status: error.answer.status };
    throw error;
  }
}

/** What a weak network sends twice is done already. */
const DONE_ALREADY = ['already-reported', 'pressed-already'];

async function pressed(
  command: Extract<WatchPersonCommand, { command: 'report' | 'press-contact' }>,
  { person, state }: MatterVisit<Watch, WatchBody>,
  ports: Ports,
): Promise<Pressed> {
  const { command: name } = command;
  const may = watches.may(person, name, state);
  if (may !== true) return { says: may.says, status: 403 };
  const acted = await executeOn(
    ports,
    watchKind,
    state.number,
    { actor: person.actor, command },
    { mustHold: stillAllowed(watches, person, name, ports) },
  );
  if ('done' in acted) return { done: name };
  if (!('refusal' in acted)) throw new Error(`${name} on ${state.number} was neither recorded nor refused`);
  return DONE_ALREADY.includes(acted.refusal.refused) ? { done: name } : { says: acted.refusal.says, status: 422 };
}
