import { kindOf } from '../../../domain/kinds/kind.ts';
import { caseKind } from '../../../domain/kinds/case-kind.ts';
import type { HoldChanged } from '../../../domain/matter/hold.ts';
import { mayHold } from '../../../domain/people/hold.ts';
import type { Matter } from '../../../domain/matter/matter.ts';
import type { Recorded } from '../../../domain/matter/event.ts';
import { pick } from '../../../domain/matter/pick.ts';
import { isAmong } from '../../../domain/people/same-person.ts';
import { BadRequest } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { SERVED } from './matters/every.ts';
import { matterFor, mustBeAllowedOn } from './matters/served.ts';
import { mustSee } from './permissions.ts';
import { type Person, personNamed } from './person.ts';
import { storedCase } from './stored-case.ts';

/** A matter that this person may read and place a hold on. Throws a 404 for none, a 403 for what is not his to see. */
export async function matterToHold(number: string, person: Person, ports: Ports): Promise<Matter> {
  const kind = kindOf(ports.kinds, number);
  if (kind?.id === caseKind.id) {
    const { state } = await storedCase(number, ports);
    mustSee(person, state);
    return state;
  }
  const served = SERVED.find((one) => one.kind.id === kind?.id);
  if (served) {
    const state = await matterFor(served, person, number, ports);
    mustBeAllowedOn(served, person, served.reads, state);
    return state;
  }
  // A plan is read by everybody.
  const stored = kind && (await ports.store.matter(kind, number));
  if (!stored) throw new BadRequest('no-such-matter', `没有编号为 ${number} 的事项`, { pointer: '/matter' }, 404);
  return stored.state;
}

/** Of those, whether it may be read. */
export async function maySeeHeld(number: string, person: Person, ports: Ports): Promise<boolean> {
  try {
    await matterToHold(number, person, ports);
    return true;
  } catch (error) {
    if (error instanceof BadRequest && error.answer.status === 403) return false;
    throw error;
  }
}

const isHoldChanged = (event: { type: string }): event is Recorded<HoldChanged> => event.type === 'hold-changed';

/** H5: the holds that stand on a matter, with who placed each and why, and who asked that it be lifted. */
export async function holdViews({ number, holds = [] }: Matter, person: Person, ports: Ports) {
  const kind = kindOf(ports.kinds, number);
  const record: Recorded<{ type: string }>[] =
    kind && holds.length > 0 ? await ports.store.matterRecord(kind, number) : [];
  const changes = record.filter(isHoldChanged);
  const may = mayHold(person.actor, person.directory);
  return holds.flatMap(({ id, ground, asked }) => {
    const placed = changes.find(({ hold, is }) => hold === id && is === 'placed');
    const request =
      asked === undefined ? undefined : changes.findLast(({ hold, is }) => hold === id && is === 'lift-asked');
    const written = ({ at, says, person: by }: Recorded<HoldChanged>) => ({
      at,
      says,
      by: personNamed(person.directory, by).name,
    });
    const decides = may && asked !== undefined && !isAmong([asked], person.contact.id, person.directory);
    return placed
      ? [
          {
            matter: number,
            hold: id,
            ground,
            ...pick(placed, ['reference']),
            ...written(placed),
            ...(request ? { asked: written(request) } : {}),
            allowed: [
              ...(may && asked === undefined ? (['ask-lift'] as const) : []),
              ...(decides ? (['lift', 'keep'] as const) : []),
            ],
          },
        ]
      : [];
  });
}
