import type { Instant } from '../matter/instant.ts';
import type { Shift } from './directory.ts';

/** 替班, 调班, 调整: one person in the place of another; two persons who exchange their shifts; whatever else is set anew. */
export const SHIFT_CHANGES = ['cover', 'swap', 'override'] as const;
export type ShiftChangeKind = (typeof SHIFT_CHANGES)[number];

/** Why a shift is changed, as whoever changes it says. */
export interface Because {
  is: ShiftChangeKind;
  says: string;
  /** 调班: the shift that it is exchanged with, by its beginning. */
  with?: Instant;
}

/** P8: what became of a shift that stood: who changed it, when and why, and who was on it until then. */
export interface ShiftChange extends Omit<Because, 'says'> {
  at: Instant;
  by: { id: string; name: string };
  says?: string;
  was: Pick<Shift, 'until' | 'coordinators' | 'leader'>;
}

/** So many changes of one shift are kept with it; the audit keeps all. */
const KEPT = 12;

/** In whatever order those on it are named. */
export const shiftsDiffer = (one: Shift, other: Shift): boolean =>
  one.until !== other.until ||
  one.leader !== other.leader ||
  one.coordinators.toSorted().join(' ') !== other.coordinators.toSorted().join(' ');

/** The shift as it is to be, with what stood on record. */
export function changedShift(was: Shift, is: Shift, change: Omit<ShiftChange, 'was'>): Shift {
  const { until, coordinators, leader, changes = [] } = was;
  return { ...is, changes: [...changes, { ...change, was: { until, coordinators, leader } }].slice(-KEPT) };
}

type Post = 'coordinators' | 'leader';
const onIt = ({ coordinators, leader }: Shift, post: Post): string[] => (post === 'leader' ? [leader] : coordinators);

/** The one person who leaves a shift and the one who comes for him; null where it is not one for one. */
export function oneForOne(was: Shift, is: Shift): { post: Post; out: string; into: string } | null {
  const moves = (['coordinators', 'leader'] as const).map((post) => ({
    post,
    out: onIt(was, post).filter((id) => !onIt(is, post).includes(id)),
    into: onIt(is, post).filter((id) => !onIt(was, post).includes(id)),
  }));
  const moved = moves.filter(({ out, into }) => out.length + into.length > 0);
  const [one] = moved;
  const [out, into] = [one?.out[0], one?.into[0]];
  if (!one || moved.length > 1 || one.out.length !== 1 || one.into.length !== 1) return null;
  return out === undefined || into === undefined ? null : { post: one.post, out, into };
}

/** 调班: the other shift with the person who leaves this one in the place of the person who comes; null where he is not on it. */
export function swappedWith(
  other: Shift,
  { post, out, into }: { post: Post; out: string; into: string },
): Shift | null {
  if (!onIt(other, post).includes(into) || onIt(other, post).includes(out)) return null;
  return post === 'leader'
    ? { ...other, leader: out }
    : { ...other, coordinators: other.coordinators.map((id) => (id === into ? out : id)) };
}
