import { watchKind } from '../../../../domain/kinds/watch-kind.ts';
import { mayDoWatch, type WatchAction, watchRelationTo } from '../../../../domain/watch/access.ts';
import type { WatchCommand } from '../../../../domain/watch/commands.ts';
import { decidable } from '../../../../domain/watch/decidable.ts';
import type { WatchBody } from '../../../../domain/watch/events.ts';
import { erased } from '../../../../domain/watch/free-text.ts';
import type { Watch } from '../../../../domain/watch/watch.ts';
import type { Person } from '../person.ts';
import type { ServedKind } from './served.ts';

export const watches: ServedKind<Watch, WatchBody, WatchCommand, WatchAction> = {
  kind: watchKind,
  none: { refused: 'no-such-watch', says: '没有这件关注事项' },
  notYours: { refused: 'not-your-watch', says: '此关注事项与本单位无关，请联系值班台' },
  reads: 'read-watch',
  general: ['list-watches', 'enter-watch', 'enter-own-launch'],
  may: ({ contact, unit, directory }, action, state) =>
    mayDoWatch(contact.role, watchRelationTo(state, { unit: unit.id, id: contact.id }, directory), action),
  // It hangs on no case, and so on nothing that hides it.
  unhidden: async (_person, states) => [...states],
  decidable,
  erased,
};

/** Whoever reads all of them reads of all units; a unit of itself alone. */
export const readsAllWatches = (person: Person): boolean => watches.may(person, 'read-watch', null) === true;
