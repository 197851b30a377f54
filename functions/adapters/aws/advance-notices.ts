import type { AdvanceNotice } from '../../domain/routing/advance-notice.ts';
import { DAY, type Instant, plus } from '../../domain/matter/instant.ts';
import type { Store } from '../../ports/store.ts';
import { fieldsOf } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { key } from './keys.ts';
import { range } from './reads.ts';
import type { Table } from './table.ts';
import { put } from './writes.ts';

const NOTICE: Shape<AdvanceNotice> = {
  id: 'text',
  version: 'number',
  givenBy: 'text',
  recordedBy: 'map',
  recordedAt: 'text',
  subject: 'text',
  summary: 'text',
  place: 'text?',
  categories: 'list',
  unit: 'text',
  mentions: 'list',
  from: 'text',
  until: 'text',
  cases: 'list',
  ended: 'map?',
};

/** How long notices are taken as they were read, in real time: looked up for every case that an alert opens, changed a few times a week. */
const TRUSTED_MS = 5_000;

export function noticesIn(table: Table): Pick<Store, 'notices' | 'putNotice'> {
  let known: { since: Instant; readAt: number; notices: AdvanceNotice[] } | undefined;
  return {
    notices: async (since, how) => {
      const holds = known && !how?.fresh && known.since <= since && performance.now() - known.readAt < TRUSTED_MS;
      if (!known || !holds) {
        const readAt = performance.now();
        // Alerts tell of when they were learnt of, each a little earlier or later than the one before.
        const from = plus(since, -DAY);
        const { pk, sk: low } = key.notice(from, '');
        const items = await range(table, { pk, low, high: '~' });
        known = { since: from, readAt, notices: items.map((item) => fieldsOf(item, NOTICE)) };
      }
      return structuredClone(known.notices.filter(({ until }) => until >= since));
    },
    putNotice: (notice) => {
      known = undefined;
      const item = { ...key.notice(notice.until, notice.id), ...notice };
      return notice.version === 1
        ? put(table, item, 'attribute_not_exists(#pk)')
        : put(table, item, '#version = :read', { ':read': notice.version - 1 });
    },
  };
}
