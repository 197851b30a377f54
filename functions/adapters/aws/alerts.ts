import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type AlertTotals, NO_ALERTS, totalsOf, withAlert } from '../../domain/intake/totals.ts';
import type { Joined } from '../../ports/intake-log.ts';
import type { Store } from '../../ports/store.ts';
import type { StoredAlert } from '../../ports/stored.ts';
import { Contention } from '../../errors.ts';
import { claimIsFree } from './claims.ts';
import { alertItem, claimItem, readAlert, readClaim, readWords, wordsItem } from './codec.ts';
import type { Item } from './item.ts';
import { key } from './keys.ts';
import { leaseCheck, leaving, stillOpen, stillOver } from './lease.ts';
import { get, getAll, prefixed } from './reads.ts';
import { type Action, putting, type Table, updating } from './table.ts';
import { despiteConflicts, reasonsOf } from './writes.ts';

const TRIES = 8;
const ABSENT = 'attribute_not_exists(#pk)';

const textsIn = (value: unknown): string[] => (value instanceof Set ? [...value].map(String).toSorted() : []);

const readTotals = (item: Item): AlertTotals => ({
  count: Number(item['count'] ?? 0),
  platforms: textsIn(item['platforms']),
  views: Number(item['views'] ?? 0),
  firstViews: Number(item['firstViews'] ?? 0),
  reached: textsIn(item['reached']),
});

/**
 * Totals of a case's alerts: an item of its own, so that counting moves no version. An opening writes none; the first alert that joins
 * adds what was there before it (`base`), every later one adds itself.
 */
function counting(table: Table, caseNumber: string, added: AlertTotals, first: boolean) {
  const sets = { platforms: added.platforms, reached: added.reached };
  const given = Object.entries(sets).filter(([, texts]) => texts.length > 0);
  const adds = ['#count :count', '#views :views', ...given.map(([name]) => `#${name} :${name}`)];
  return updating(table, key.alertCounters(caseNumber), {
    update: `ADD ${adds.join(', ')} SET #firstViews = if_not_exists(#firstViews, :firstViews)`,
    ...(first ? { when: ABSENT } : {}),
    values: {
      ':count': added.count,
      ':views': added.views,
      ':firstViews': added.firstViews,
      ...Object.fromEntries(given.map(([name, texts]) => [`:${name}`, new Set(texts)])),
    },
  });
}

const alertsOf = async (table: Table, caseNumber: string): Promise<StoredAlert[]> =>
  (await prefixed(table, key.alert(caseNumber, ''))).map(readAlert).toSorted(byReceipt);

const byReceipt = (a: StoredAlert, b: StoredAlert): number =>
  a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0;

const totalsIn = async (table: Table, caseNumber: string): Promise<AlertTotals> => {
  const item = await get(table, key.alertCounters(caseNumber));
  return item ? readTotals(item) : totalsOf(await alertsOf(table, caseNumber));
};

/** Which of the actions failed its condition; null when all went through. */
function transact(table: Table, subject: string, TransactItems: Action[]) {
  return despiteConflicts(subject, async () => {
    try {
      await table.documents.send(new TransactWriteCommand({ TransactItems }));
      return null;
    } catch (error) {
      const reasons = reasonsOf(error);
      const at = reasons?.findIndex(({ Code }) => Code === 'ConditionalCheckFailed') ?? -1;
      if (at === -1) throw error;
      return { at, held: reasons?.[at]?.Item };
    }
  });
}

type Methods = 'addAlert' | 'alerts' | 'words' | 'alertTotals' | 'joinAlert' | 'noteReached';

export function alertsIn(table: Table): Pick<Store, Methods> {
  return {
    addAlert: async (alert, words) => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const known = await get(table, key.alertCounters(alert.caseNumber));
        const base = known ? null : totalsOf(await alertsOf(table, alert.caseNumber));
        const failed = await transact(table, alert.caseNumber, [
          { Put: putting(table, alertItem(alert), ABSENT) },
          { Update: counting(table, alert.caseNumber, withAlert(base ?? NO_ALERTS, alert), base !== null) },
          ...(words ? [{ Put: putting(table, wordsItem(words)) }] : []),
        ]);
        if (failed?.at === 1) continue;
        const { count, platforms, views } = await totalsIn(table, alert.caseNumber);
        return { added: failed === null, count, platforms, views };
      }
      throw new Contention(alert.caseNumber, TRIES);
    },
    joinAlert: async ({ alert, words, claim, base, reached, working, over }): Promise<Joined> => {
      const { when, values } = claimIsFree(claim, table.now());
      const failed = await transact(table, alert.caseNumber, [
        leaseCheck(table, working.lease),
        {
          Put: {
            ...putting(table, claimItem(claim), when, values),
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
          },
        },
        { Put: putting(table, alertItem(alert), ABSENT) },
        { Update: counting(table, alert.caseNumber, withAlert(base ?? NO_ALERTS, alert, reached), base !== null) },
        { Put: putting(table, wordsItem(words)) },
        leaving(table, working.entry),
        over ? stillOver(table, alert.caseNumber) : stillOpen(table, alert.caseNumber),
      ]);
      if (!failed) return { done: true };
      if (failed.at === 0) return { done: false, because: 'fenced' };
      if (failed.at === 1 && failed.held)
        return { done: false, because: 'claimed', claim: readClaim(unmarshall(failed.held)) };
      return { done: false, because: 'conflict' };
    },
    noteReached: async (caseNumber, base, reached) => {
      await transact(table, caseNumber, [
        { Update: counting(table, caseNumber, { ...(base ?? NO_ALERTS), reached }, base !== null) },
      ]);
    },
    alertTotals: async (caseNumbers) => {
      const numbers = [...new Set(caseNumbers)];
      const items = await getAll(table, numbers.map(key.alertCounters));
      return new Map(
        numbers.flatMap((number, at) => {
          const item = items[at];
          return item ? [[number, readTotals(item)] as const] : [];
        }),
      );
    },
    alerts: (caseNumber) => alertsOf(table, caseNumber),
    words: async (caseNumber) => {
      const now = table.now();
      return (await prefixed(table, key.words(caseNumber, '')))
        .map(readWords)
        .filter(({ expiresAt }) => expiresAt > now);
    },
  };
}
