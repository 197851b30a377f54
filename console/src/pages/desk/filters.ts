import { useSearchParams } from 'react-router';
import type { ListQuery } from '../../api/queries.ts';
import { isGroup } from './groups.ts';

export type View = 'all' | 'unit' | 'mine';
const VIEWS: View[] = ['mine', 'unit', 'all'];

/** What the desk shows, kept in the address, so that it can be bookmarked, shared and gone back to. */
export interface Filters {
  view: View;
  due: NonNullable<ListQuery['due']> | null;
  grade: NonNullable<ListQuery['grade']> | null;
  unit: string | null;
  /** Null: all that is open. `owing`: over, and something is owed still. */
  status: 'appraising' | 'open' | 'ended' | 'closed' | 'owing' | null;
  /** The daily drill's cases instead of the district's. */
  drills: 'daily' | null;
  /** Those alone that wait as plainly of elsewhere; else they stand last. */
  elsewhere: 'only' | null;
  q: string;
}

const oneOf = <T extends string>(text: string | null, known: readonly T[]): T | null =>
  known.find((one) => one === text) ?? null;

export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [given, setGiven] = useSearchParams();
  const due = given.get('due');
  const filters: Filters = {
    view: oneOf(given.get('view'), VIEWS) ?? 'all',
    due: isGroup(due) ? due : null,
    grade: oneOf(given.get('grade'), ['I', 'II', 'III', 'IV']),
    unit: given.get('unit'),
    status: oneOf(given.get('status'), ['appraising', 'open', 'ended', 'closed', 'owing']),
    drills: oneOf(given.get('drills'), ['daily']),
    elsewhere: oneOf(given.get('elsewhere'), ['only']),
    q: given.get('q') ?? '',
  };
  const change = (part: Partial<Filters>) => {
    const next = { ...filters, ...part };
    const said = new URLSearchParams();
    if (next.view !== 'all') said.set('view', next.view);
    for (const name of ['status', 'due', 'grade', 'unit', 'drills', 'elsewhere', 'q'] as const)
      if (next[name]) said.set(name, next[name]);
    setGiven(said, { replace: part.q !== undefined });
  };
  return [filters, change];
}

export const queryOf = ({ view, due, grade, unit, status, drills, elsewhere, q }: Filters): ListQuery => ({
  view,
  ...(status ? { status } : {}),
  ...(due ? { due } : {}),
  ...(grade ? { grade } : {}),
  ...(unit ? { unit } : {}),
  ...(drills ? { drills } : {}),
  ...(elsewhere ? { elsewhere } : {}),
  ...(q ? { q } : {}),
});

/** How many of the facets narrow the queue. */
export const chosenOf = ({ due, grade, unit, status, drills, elsewhere }: Filters): number =>
  [due, grade, unit, status, drills, elsewhere].filter(Boolean).length;
