import { DAY, type Instant, plus } from '../../../functions/domain/matter/instant.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { contactsOf, rotaAround } from './contacts.ts';
import { units } from './units.ts';

/** Fills an empty directory with the units, contacts and rota of a fictitious Beilun; leaves one that holds anything alone. */
export async function seed(store: Pick<Store, 'directory' | 'putDirectory'>, at: Instant): Promise<void> {
  const directory = await store.directory();
  if (directory.units.length > 0) return;
  const contacts = contactsOf(units);
  // Units last: a seeding cut short is begun again.
  // Whoever is on when the demo begins has taken over; the next handover is there to be tried.
  const rota = rotaAround(at, contacts).map((shift) =>
    shift.from <= at ? { ...shift, signed: { at: shift.from, by: shift.coordinators[0] ?? '' } } : shift,
  );
  await store.putDirectory({ contacts, rota });
  await store.putDirectory({ units });
}

const WEEK = 7 * DAY;
const KEPT = 60 * DAY;

/** Demo shifts follow the stack's time: a jump beyond the rota finds shifts there too, and old ones are let go. */
export async function extendRota(store: Pick<Store, 'directory' | 'putDirectory'>, at: Instant): Promise<void> {
  const { rota, contacts } = await store.directory();
  const last = rota.reduce((latest, shift) => (shift.until > latest ? shift.until : latest), '');
  if (last === '' || last > plus(at, WEEK)) return;
  const known = new Set(rota.map((shift) => shift.from));
  const old = rota.filter((shift) => shift.until < plus(at, -KEPT)).map((shift) => ({ ...shift, until: shift.from }));
  await store.putDirectory({
    rota: [...old, ...rotaAround(at, contacts).filter((shift) => !known.has(shift.from) && shift.until > at)],
  });
}
