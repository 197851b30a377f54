import { wallClock } from '../../functions/domain/matter/instant.ts';
import type { Store } from '../../functions/ports/store.ts';
import { keepOutbox } from './cases.ts';
import { copy, frozen, ordered, sorted, type Tables } from './tables.ts';

type Methods =
  | 'link'
  | 'putLink'
  | 'countTry'
  | 'directory'
  | 'putDirectory'
  | 'beginDirectory'
  | 'directoryVersion'
  | 'changeDirectory'
  | 'rightsChange'
  | 'rightsChanges'
  | 'audited'
  | 'localTexts'
  | 'putLocalText'
  | 'audit'
  | 'views'
  | 'putViews'
  | 'noteBeat'
  | 'lastBeat';

/** What belongs to no single case: links, directory, local texts, audit. */
export function deskIn(tables: Tables): Pick<Store, Methods> {
  const desk: Pick<Store, Methods> = {
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
      return { units: ordered(units), contacts: ordered(contacts), rota: ordered(shifts) };
    },
    putDirectory: async ({ units = [], contacts = [], rota = [] }) => {
      tables.directory.version += 1;
      for (const unit of units) tables.directory.units.set(unit.id, frozen(unit));
      for (const contact of contacts) tables.directory.contacts.set(contact.id, frozen(contact));
      for (const shift of rota) {
        const place = [shift.from, shift.unit ?? '', shift.watch ?? ''].join('#');
        if (shift.until <= shift.from) tables.directory.shifts.delete(place);
        else tables.directory.shifts.set(place, frozen(shift));
      }
    },
    views: async (owner) => copy(tables.views.get(owner) ?? { version: 0, views: [] }),
    putViews: async (owner, shelf) => {
      if ((tables.views.get(owner)?.version ?? 0) !== shelf.version - 1) return false;
      tables.views.set(owner, copy(shelf));
      return true;
    },
    beginDirectory: async (unit, contact) => {
      const { units, contacts, shifts } = tables.directory;
      if (units.size + contacts.size + shifts.size > 0) return false;
      tables.directory.version += 1;
      units.set(unit.id, frozen(unit));
      contacts.set(contact.id, frozen(contact));
      return true;
    },
    directoryVersion: async () => tables.directory.version,
    changeDirectory: async (part, readAt, change, outbox) => {
      const kept = change && tables.rights.get(change.id);
      if (tables.directory.version !== readAt) return false;
      if (change && (change.decided ? kept?.state !== 'waiting' : kept !== undefined)) return false;
      await desk.putDirectory(part);
      if (change) tables.rights.set(change.id, copy(change));
      if (outbox) keepOutbox(tables, outbox);
      return true;
    },
    rightsChange: async (id) => copy(tables.rights.get(id) ?? null),
    rightsChanges: async (limit, before) =>
      sorted(tables.rights)
        .toReversed()
        .filter(({ id }) => before === undefined || id < before)
        .slice(0, limit),
    localTexts: async (limit) => sorted(tables.localTexts).toReversed().slice(0, limit),
    putLocalText: async (entry) => {
      tables.localTexts.set(`${entry.at}#${entry.matter}#${entry.textId}`, copy(entry));
    },
    audit: async (entry) => {
      tables.audit.push(copy(entry));
    },
    audited: async (date, { cursor, limit }) => {
      const of = tables.audit
        .map((entry, index) => ({ entry, place: `${entry.at}#${String(index).padStart(9, '0')}` }))
        .filter(({ entry, place }) => wallClock(entry.at).date === date && (cursor === undefined || place < cursor))
        .toSorted((a, b) => (a.place < b.place ? 1 : -1));
      const page = of.slice(0, limit);
      return {
        entries: page.map(({ entry }) => copy(entry)),
        cursor: of.length > limit ? (page.at(-1)?.place ?? null) : null,
      };
    },
    noteBeat: async (routine, at) => {
      if (at > (tables.beats.get(routine) ?? '')) tables.beats.set(routine, at);
    },
    lastBeat: async (routine) => tables.beats.get(routine) ?? null,
  };
  return desk;
}
