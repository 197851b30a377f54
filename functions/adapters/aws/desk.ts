import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DAY, type Instant, plus, wallClock } from '../../domain/matter/instant.ts';
import type { ViewShelf } from '../../domain/people/saved-views.ts';
import type { AuditEntry, Store } from '../../ports/store.ts';
import { expiring, readLink, readLocalText } from './codec.ts';
import { fieldsOf } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { key } from './keys.ts';
import { get, range } from './reads.ts';
import type { Table } from './table.ts';
import { add, put } from './writes.ts';

/** So that whoever presses an old code reads that it is old, not that it never was. */
const LINK_KEPT = 7 * DAY;
const LOCAL_KEPT = 7 * DAY;

const BEAT: Shape<{ at: Instant }> = { at: 'text' };

const AUDIT: Shape<AuditEntry> = { at: 'text', actor: 'map', what: 'text', matter: 'text?' };

const SHELF: Shape<ViewShelf> = { version: 'number', views: 'list' };

type Methods =
  | 'link'
  | 'putLink'
  | 'countTry'
  | 'localTexts'
  | 'putLocalText'
  | 'audit'
  | 'audited'
  | 'views'
  | 'putViews'
  | 'noteBeat'
  | 'lastBeat';

/** What belongs to no single case: links, local texts, audit, saved views. */
export function deskIn(table: Table): Pick<Store, Methods> {
  return {
    link: async (codeHash) => {
      const item = await get(table, key.link(codeHash));
      return item && readLink(item);
    },
    putLink: async (link) => {
      await put(table, { ...key.link(link.codeHash), ...link, ...expiring(plus(link.expiresAt, LINK_KEPT)) });
    },
    countTry: async (codeHash) => {
      try {
        return await add(table, key.link(codeHash), 'tries', { when: 'attribute_exists(#pk)' });
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 0;
        throw error;
      }
    },
    localTexts: async (limit) => {
      const items = await range(table, { pk: 'LOCAL', low: '0', high: '9', descending: true, limit });
      return items.map(readLocalText);
    },
    putLocalText: async ({ code, ...entry }) => {
      const place = key.localText(entry.at, entry.matter, entry.textId);
      await put(table, {
        ...place,
        ...entry,
        ...(code === null ? {} : { code }),
        ...expiring(plus(entry.at, LOCAL_KEPT)),
      });
    },
    audit: async (entry) => {
      await put(table, { ...key.audit(wallClock(entry.at).date, entry.at, randomUUID()), ...entry });
    },
    audited: async (date, { cursor = '~', limit }) => {
      const { pk } = key.audit(date, '', '');
      // The bound is included, and what it names was told already.
      const items = await range(table, { pk, low: '0', high: cursor, descending: true, limit: limit + 2 });
      const page = items.filter(({ sk }) => sk !== cursor);
      const last = page[limit - 1];
      return {
        entries: page.slice(0, limit).map((item) => fieldsOf(item, AUDIT)),
        cursor: last && page.length > limit ? String(last['sk']) : null,
      };
    },
    views: async (owner) => {
      const item = await get(table, key.views(owner));
      return item ? fieldsOf(item, SHELF) : { version: 0, views: [] };
    },
    putViews: (owner, shelf) => {
      const item = { ...key.views(owner), ...shelf };
      return shelf.version === 1
        ? put(table, item, 'attribute_not_exists(#pk)')
        : put(table, item, '#version = :read', { ':read': shelf.version - 1 });
    },
    noteBeat: async (routine, at) => {
      await put(table, { ...key.beat(routine), at }, 'attribute_not_exists(#pk) OR #at < :at', { ':at': at });
    },
    lastBeat: async (routine) => {
      const item = await get(table, key.beat(routine));
      return item ? fieldsOf(item, BEAT).at : null;
    },
  };
}
