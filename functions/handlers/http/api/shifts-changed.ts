import type { Instant } from '../../../domain/matter/instant.ts';
import { deskShifts, type Directory, type Shift } from '../../../domain/people/directory.ts';
import {
  type Because,
  changedShift,
  oneForOne,
  type ShiftChange,
  shiftsDiffer,
  swappedWith,
} from '../../../domain/people/shift-change.ts';
import { shiftFaults } from './directory-faults.ts';
import { invalid } from './read-body.ts';
import type { Fault } from './schemas/faults.ts';
import type { Read } from './rights/change-directory.ts';

/**
 * P8: a shift as it is to be, and with 调班 the one that it is exchanged with, each with what stood on record: who changed it, when and why. Throws a
 * 400 with a pointer for what the rota cannot be.
 */
export function shiftsChanged(given: Shift, because: Because | undefined, read: Read, now: Instant): Shift[] {
  const { directory, person } = read;
  const was = deskShifts(directory.rota).find(({ from }) => from === given.from);
  // Who took the desk over did so, whoever else is put on the shift afterwards; what became of it stays on record.
  const is = was ? { ...given, ...kept(was) } : given;
  refuse(shiftFaults(is, directory));
  const isRemoved = is.until === is.from;
  if (!was || isRemoved || !shiftsDiffer(was, is)) {
    if (because) refuse([{ pointer: '/because', detail: '没有改动当班人员或时间，不必写明原因' }]);
    return [is];
  }
  if (because && was.until <= now)
    refuse([{ pointer: '/because', detail: `此班已于 ${was.until} 结束，不能再替班或调班` }]);
  const by = { id: person.contact.id, name: person.contact.name };
  const change = { at: now, by, ...(because ?? { is: 'override' as const }) };
  const other = because && because.is !== 'override' ? otherShift(was, is, because, directory, now) : null;
  const self = changedShift(was, is, change);
  return other ? [self, changedShift(other.was, other.is, { ...change, with: was.from })] : [self];
}

const kept = ({ signed, changes }: Shift): Pick<Shift, 'signed' | 'changes'> => ({
  ...(signed ? { signed } : {}),
  ...(changes ? { changes } : {}),
});

function refuse(faults: Fault[]): void {
  if (faults.length > 0) throw invalid(faults);
}

/** The shift that this one is exchanged with, before and after; null with 替班, which leaves all others as they are. */
function otherShift(
  was: Shift,
  is: Shift,
  because: Because,
  directory: Directory,
  now: Instant,
): { was: Shift; is: Shift } | null {
  const moved = oneForOne(was, is);
  const name = because.is === 'cover' ? '替班' : '调班';
  if (!moved || was.until !== is.until) {
    refuse([
      { pointer: '/because/is', detail: `${name}是一位换一位，时间不变；换几位或改时间，请选“调整”（override）` },
    ]);
    return null;
  }
  if (because.is === 'cover') {
    if (because.with !== undefined)
      refuse([{ pointer: '/because/with', detail: '替班不涉及另一班；要互换请选“调班”（swap）' }]);
    return null;
  }
  const other = deskShifts(directory.rota).find(({ from }) => from === because.with && from !== was.from);
  const swapped = other && other.until > now ? swappedWith(other, moved) : null;
  if (!other || !swapped) {
    const says = '应为另一个尚未结束的班次的开始时间，来本班的人正在那一班上，去的人不在';
    refuse([
      { pointer: '/because/with', detail: because.with === undefined ? `调班须写明与哪一班互换：${says}` : says },
    ]);
    return null;
  }
  refuse(shiftFaults(swapped, directory).map((fault) => ({ ...fault, pointer: '/because/with' })));
  return { was: other, is: swapped };
}

/** What the audit says of it, where it was changed at that time. */
export function changeSaid(shifts: readonly Shift[] | undefined, now: Instant): string {
  const last: ShiftChange | undefined = shifts?.[0]?.changes?.at(-1);
  if (last?.at !== now) return '';
  return ` ${last.is}${last.with === undefined ? '' : ` with ${last.with}`}${last.says === undefined ? '' : `: ${last.says}`}`;
}
