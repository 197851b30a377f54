import type { Instant } from '../matter/instant.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Role } from '../matter/actor.ts';

/** ours · a list as somebody looks at it, kept under a name: his own, or his unit's. It says what is sought, and holds nothing of what is found. */
export interface SavedView {
  id: string;
  name: string;
  /** What the list is narrowed to, as its address says it. */
  filters: Record<string, string>;
  by: { id: string; name: string };
  at: Instant;
}

/** The views of one person, or of one unit. */
export interface ViewShelf {
  /** Moves with every change. */
  version: number;
  views: SavedView[];
}

/** More than these no menu shows at a glance, and an item of the table holds them all. */
export const MOST_VIEWS = 20;

/** Who looks and acts with the unit; whoever only reads keeps views of his own. */
const SHARES: readonly Role[] = ['coordinator', 'leader', 'officer'];
/** Who keeps order among what others shared. */
const TIDIES: readonly Role[] = ['coordinator', 'leader'];

export const mayShare = (role: Role): boolean => SHARES.includes(role);

/** Whose own it is, or who keeps order among those of the unit. */
export const mayRemove = (person: { id: string; role: Role }, { by }: Pick<SavedView, 'by'>): boolean =>
  by.id === person.id || TIDIES.includes(person.role);

/** The views with one more, by its name. */
export function withView({ views }: ViewShelf, view: SavedView): SavedView[] | Refusal {
  if (views.some(({ name }) => name === view.name))
    return refuse('view-name-taken', 'ours', `已有名为“${view.name}”的视图，请换个名称，或先删除原来的`, 'name');
  if (views.length >= MOST_VIEWS)
    return refuse('too-many-views', 'ours', `视图已有 ${views.length} 个，最多 ${MOST_VIEWS} 个，请先删除不用的`);
  return [...views, view];
}
