import { kindOf } from '../../domain/kinds/kind.ts';
import type { HoldCommand } from '../../domain/matter/hold.ts';
import { mayHold } from '../../domain/people/hold.ts';
import { UnknownCase } from '../../errors.ts';
import { executeOn } from '../../matter/execute-on.ts';
import { everHeld } from '../../matter/keep-holds.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { holdViews, matterToHold } from './api/holds.ts';
import { maskBody } from './api/mask-body.ts';
import { personOf, type Person } from './api/person.ts';
import { readBody } from './api/read-body.ts';
import { holdBody, holdCommandBodies, type HoldCommandName } from './api/schemas/holds.ts';
import { refusalAnswer } from './api/command-answer.ts';

const IS = { 'ask-lift': 'lift-asked', lift: 'lifted', keep: 'kept' } as const;
const isCommand = (name: string): name is HoldCommandName => Object.hasOwn(holdCommandBodies, name);

/** H5, H2: `POST /api/holds` places one on a matter of any kind; `POST /api/holds/{number}/{command}` asks that it be lifted, lifts or keeps it. */
export async function commandHolds(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (!mayHold(person.actor, person.directory))
    throw new BadRequest(
      'not-your-role',
      '保全由值班台的值班员、带班领导或法制审核人员办理，请联系值班台',
      { clause: 'H2' },
      403,
    );
  const policy = await ports.policies.current();
  const { number, command: name = '' } = call.path;
  if (number === undefined) {
    const { matter, ...given } = maskBody(readBody(call, holdBody), policy);
    return carryOut(matter, { command: 'change-hold', is: 'placed', ...given }, 201, person, ports);
  }
  if (!isCommand(name)) return problem(404, 'unknown-command', '保全只有提请解除、解除和不予解除');
  const given = maskBody(readBody(call, holdCommandBodies[name]), policy);
  return carryOut(number, { command: 'change-hold', is: IS[name], ...given }, 200, person, ports);
}

/** Two that are placed at once take two places of the list. */
const TRIES = 8;

async function carryOut(
  number: string,
  command: HoldCommand,
  status: number,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  await matterToHold(number, person, ports);
  const kind = kindOf(ports.kinds, number);
  if (!kind) throw new UnknownCase(number);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { numbers, key } = await everHeld(ports);
    const claims =
      command.is === 'placed' && !numbers.includes(number) ? [{ key, matter: number, expiresAt: null }] : [];
    const acted = await executeOn(ports, kind, number, { actor: person.actor, command }, { claims });
    if ('claimed' in acted) continue;
    if ('refusal' in acted) return refusalAnswer(acted.refusal);
    if ('stale' in acted) throw new Error(`a hold on ${number} was compared with a version that nobody gave`);
    const holds = await holdViews(acted.state, person, ports);
    return { status, body: { now: ports.clock.now(), holds, mayPlace: true }, matter: number };
  }
  throw new BadRequest('busy', '同时有多件保全登记，请稍后再试', {}, 409);
}
