import type { Store } from '../../functions/ports/store.ts';
import { copy, sorted, type Tables } from './tables.ts';

type Methods =
  | 'link'
  | 'putLink'
  | 'countTry'
  | 'directory'
  | 'putDirectory'
  | 'beginDirectory'
  | 'localTexts'
  | 'putLocalText'
  | 'audit'
  | 'noteBeat'
  | 'lastBeat';

/** What belongs to no single case: links, directory, local texts, audit. */
export function deskIn(tables: Tables): Pick<Store, Methods> {
  return {
    link: async (codeHash) => copy(tables.links.get(codeHash) ?? null),
    putLink: async (link) => {
      tables.links.set(link.codeHash, copy(link));
    },
    countTry: async (codeHash) => {
      const link = tables.links.get(codeHash);
      if (!link) return 0;
      link.tries += 1;
      return link.tries;
    },
    directory: async () => {
      const { units, contacts, shifts } = tables.directory;
      return { units: sorted(units), contacts: sorted(contacts), rota: sorted(shifts) };
    },
    putDirectory: async ({ units = [], contacts = [], rota = [] }) => {
      for (const unit of units) tables.directory.units.set(unit.id, copy(unit));
      for (const contact of contacts) tables.directory.contacts.set(contact.id, copy(contact));
      for (const shift of rota) {
        if (shift.until <= shift.from) tables.directory.shifts.delete(shift.from);
        else tables.directory.shifts.set(shift.from, copy(shift));
      }
    },
    beginDirectory: async (unit, contact) => {
      const { units, contacts, shifts } = tables.directory;
      if (units.size + contacts.size + shifts.size > 0) return false;
      units.set(unit.id, copy(unit));
      contacts.set(contact.id, copy(contact));
      return true;
    },
    localTexts: async (limit) => sorted(tables.localTexts).toReversed().slice(0, limit),
    putLocalText: async (entry) => {
      tables.localTexts.set(`${entry.at}#${entry.matter}#${entry.textId}`, copy(entry));
    },
    audit: async (entry) => {
      tables.audit.push(copy(entry));
    },
    noteBeat: async (routine, at) => {
      if (at > (tables.beats.get(routine) ?? '')) tables.beats.set(routine, at);
    },
    lastBeat: async (routine) => tables.beats.get(routine) ?? null,
  };
}
