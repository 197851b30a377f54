import { mayHold } from '../../domain/people/hold.ts';
import { heldMatters } from '../../matter/keep-holds.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { holdViews, matterToHold, maySeeHeld } from './api/holds.ts';
import { seesAll } from './api/permissions.ts';
import { personOf } from './api/person.ts';

/** H5: `GET /api/holds`: what stands against erasure, on whatever matter, or on one of them, for whoever reads all. */
export async function readHolds(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (!seesAll(person) && !mayHold(person.actor, person.directory))
    throw new BadRequest(
      'not-your-role',
      '保全由值班台、法制审核人员和督查员查阅，请联系值班台',
      { clause: 'H5' },
      403,
    );
  const { number } = call.path;
  const matters = number === undefined ? await heldMatters(ports) : [await matterToHold(number, person, ports)];
  const seen = await Promise.all(matters.map((state) => maySeeHeld(state.number, person, ports)));
  const holds = await Promise.all(
    matters.filter((_, index) => seen[index]).map((state) => holdViews(state, person, ports)),
  );
  const body = {
    now: ports.clock.now(),
    holds: holds.flat().toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    mayPlace: mayHold(person.actor, person.directory),
  };
  return { status: 200, body };
}
