import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from '../../ports/store.ts';
import type { StoredAlert, Words } from '../../ports/stored.ts';
import { alertItem, readAlert, readWords, wordsItem } from './codec.ts';
import type { Item } from './item.ts';
import { key } from './keys.ts';
import { get, prefixed } from './reads.ts';
import { putting, type Table, updating } from './table.ts';
import { despiteConflicts, reasonsOf } from './writes.ts';

/** Counters of a case's alerts: an item of its own, so that counting moves no version. */
export const alertCountersUpdate = (table: Table, { caseNumber, platform, metrics }: StoredAlert) =>
  updating(table, key.alertCounters(caseNumber), {
    update:
      platform === undefined
        ? 'ADD #count :one, #views :views'
        : 'ADD #count :one, #views :views, #platforms :platform',
    values: {
      ':one': 1,
      ':views': metrics.views ?? 0,
      ...(platform === undefined ? {} : { ':platform': new Set([platform]) }),
    },
  });

function readCounters(item: Item | null): { count: number; platforms: string[]; views: number } {
  const platforms = item?.['platforms'];
  return {
    count: Number(item?.['count'] ?? 0),
    platforms: platforms instanceof Set ? [...platforms].map(String).toSorted() : [],
    views: Number(item?.['views'] ?? 0),
  };
}

/** False when the alert was there already. */
function insert(table: Table, alert: StoredAlert, words: Words | null): Promise<boolean> {
  const TransactItems = [
    { Put: putting(table, alertItem(alert), 'attribute_not_exists(#pk)') },
    { Update: alertCountersUpdate(table, alert) },
    ...(words ? [{ Put: putting(table, wordsItem(words)) }] : []),
  ];
  return despiteConflicts(alert.caseNumber, async () => {
    try {
      await table.documents.send(new TransactWriteCommand({ TransactItems }));
      return true;
    } catch (error) {
      if (reasonsOf(error)?.[0]?.Code === 'ConditionalCheckFailed') return false;
      throw error;
    }
  });
}

const byReceipt = (a: StoredAlert, b: StoredAlert): number =>
  a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0;

export function alertsIn(table: Table): Pick<Store, 'addAlert' | 'alerts' | 'words'> {
  return {
    addAlert: async (alert, words) => {
      const added = await insert(table, alert, words);
      return { added, ...readCounters(await get(table, key.alertCounters(alert.caseNumber))) };
    },
    alerts: async (caseNumber) => (await prefixed(table, key.alert(caseNumber, ''))).map(readAlert).toSorted(byReceipt),
    words: async (caseNumber) => {
      const now = table.now();
      return (await prefixed(table, key.words(caseNumber, '')))
        .map(readWords)
        .filter(({ expiresAt }) => expiresAt > now);
    },
  };
}
