import type { Refusal } from '../matter/refusal.ts';
import { deskShifts, type Directory, type Shift } from './directory.ts';
import { HOUR, type Instant, plus } from '../matter/instant.ts';

/** A shift may be signed for from an hour before it begins: whoever comes early reads while the others are still there. */
const EARLY = HOUR;

/** 交接班: who hands over to whom, as it stands. `incoming` is the newest shift that is on, or one about to begin that nobody has signed for. */
export interface Handover {
  outgoing: Shift | null;
  incoming: Shift | null;
}

const isOn = (shift: Shift, now: Instant): boolean => shift.from <= now && now < shift.until;
const byBeginning = (rota: Shift[]): Shift[] => rota.toSorted((a, b) => (a.from < b.from ? -1 : 1));

export function handoverAt(rota: Shift[], now: Instant): Handover {
  const shifts = byBeginning(deskShifts(rota));
  const current = shifts.findLast((shift) => isOn(shift, now)) ?? null;
  const coming = shifts.find((shift) => shift.from > now && shift.from <= plus(now, EARLY)) ?? null;
  const incoming = coming && (current === null || current.signed) ? coming : current;
  return { incoming, outgoing: (incoming && shifts.findLast((shift) => shift.from < incoming.from)) ?? null };
}

/** P8: the shifts whose phones ring. The one before stays on every ladder until somebody of the next has signed for the desk. */
export function shiftsOnLadder(rota: Shift[], now: Instant): Shift[] {
  const shifts = byBeginning(deskShifts(rota));
  const current = shifts.filter((shift) => isOn(shift, now));
  const newest = current.at(-1);
  if (!newest || newest.signed) return current;
  const before = shifts.findLast((shift) => shift.from < newest.from);
  return before && !current.includes(before) ? [before, ...current] : current;
}

/** H2: the incoming shift signed for by one of its own coordinators, or by whoever stands in for one. */
export function signHandover(
  { rota, contacts }: Directory,
  person: string,
  from: Instant,
  now: Instant,
): Shift | Refusal {
  const { incoming } = handoverAt(rota, now);
  if (!incoming || incoming.from !== from)
    return { refused: 'no-such-handover', clause: 'ours', says: '现在没有这一班的交接，请刷新后再看' };
  if (incoming.signed) {
    const by = contacts.find(({ id }) => id === incoming.signed?.by)?.name ?? incoming.signed.by;
    return { refused: 'already-signed', clause: 'ours', says: `本班已由${by}签收` };
  }
  if (!mayTakeOver(incoming, contacts, person))
    return {
      refused: 'not-on-this-shift',
      clause: 'H2',
      says: '由接班的值班员（或其替班人）签收；如临时换班，请管理员先改值班表',
    };
  return { ...incoming, signed: { at: now, by: person } };
}

export const mayTakeOver = (incoming: Shift, contacts: Directory['contacts'], person: string): boolean =>
  incoming.coordinators.includes(person) ||
  contacts.some(({ id, substitute }) => incoming.coordinators.includes(id) && substitute === person);
