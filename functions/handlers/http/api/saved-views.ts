import { mayRemove, mayShare, type SavedView } from '../../../domain/people/saved-views.ts';
import { BadRequest } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { may } from './permissions.ts';
import { type Person, unitNamed } from './person.ts';

/** Whose views they are. */
export const ownShelf = ({ contact }: Person): string => `person-${contact.id}`;
export const unitShelf = ({ unit }: Person): string => `unit-${unit.id}`;

/** Throws a 403 for whoever sees no list of cases. */
export function mustSeeLists(person: Person): void {
  if (!may(person, 'list-all') && !may(person, 'list-own'))
    throw new BadRequest(
      'not-your-role',
      '您的角色不查看办件，没有可保存的视图；需要查看请联系值班台',
      { clause: 'ours' },
      403,
    );
}

/** The views that a person has: his own, and those of his unit. */
export async function viewsOf(person: Person, { store, clock }: Pick<Ports, 'store' | 'clock'>) {
  const [own, shared] = await Promise.all([store.views(ownShelf(person)), store.views(unitShelf(person))]);
  const told = (view: SavedView) => ({ ...view, mayRemove: mayRemove(person.contact, view) });
  return {
    now: clock.now(),
    own: own.views.map(told),
    unit: { ...unitNamed(person.directory, person.unit.id), views: shared.views.map(told) },
    mayShare: mayShare(person.contact.role),
  };
}
