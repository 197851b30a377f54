import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type AlertTotals, NO_ALERTS, totalsOf, withAlert } from '../../domain/intake/totals.ts';
import type { Joined } from '../../ports/intake-log.ts';
import type { Store } from '../../ports/store.ts';
import type { StoredAlert } from '../../ports/stored.ts';
import { Contention } from '../../errors.ts';
import { claimIsFree } from './claims.ts';
import { alertItem, claimItem, expiring, readAlert, readClaim, readWords, wordsItem } from './codec.ts';
import type { Item } from './item.ts';
import { key, TTL_ATTRIBUTE } from './keys.ts';
import { writeFenced } from './fenced.ts';
import { leaving, stillOpen, stillOver, telling } from './lease.ts';
import { get, getAll, prefixed } from './reads.ts';
import { putting, setting, type Table, updating } from './table.ts';
import { despiteConflicts, transact, update } from './writes.ts';

const TRIES = 8;
const ABSENT = 'attribute_not_exists(#pk)';
const PRESENT = 'attribute_exists(#pk)';

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

const refused = ({ Code }: { Code?: string | undefined }): boolean => Code === 'ConditionalCheckFailed';

type Methods = 'addAlert' | 'alerts' | 'words' | 'keepWords' | 'alertTotals' | 'joinAlert' | 'noteReached';

export function alertsIn(table: Table): Pick<Store, Methods> {
  const alerts: Pick<Store, Methods> = {
    addAlert: async (alert, words) => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const known = await get(table, key.alertCounters(alert.caseNumber));
        const base = known ? null : totalsOf(await alertsOf(table, alert.caseNumber));
        const actions = [
          { Put: putting(table, alertItem(alert), ABSENT) },
          { Update: counting(table, alert.caseNumber, withAlert(base ?? NO_ALERTS, alert), base !== null) },
          ...(words ? [{ Put: putting(table, wordsItem(words)) }] : []),
        ];
        const reasons = await despiteConflicts(alert.caseNumber, () => transact(table, actions));
        if (reasons?.findIndex(refused) === 1) continue;
        const { count, platforms, views } = await totalsIn(table, alert.caseNumber);
        return { added: reasons === null, count, platforms, views };
      }
      throw new Contention(alert.caseNumber, TRIES);
    },
    joinAlert: async (join): Promise<Joined> => {
      const { alert, words, claims, base, reached, over, working } = join;
      const { lease, entry, tells } = working;
      const now = table.now();
      const actions = [
        ...claims.map((claim) => {
          const { when, values } = claimIsFree(claim, now);
          const ReturnValuesOnConditionCheckFailure = 'ALL_OLD' as const;
          return {
            Put: { ...putting(table, claimItem(claim, lease), when, values), ReturnValuesOnConditionCheckFailure },
          };
        }),
        { Put: putting(table, alertItem(alert), ABSENT) },
        { Update: counting(table, alert.caseNumber, withAlert(base ?? NO_ALERTS, alert, reached), base !== null) },
        { Put: putting(table, wordsItem(words)) },
        leaving(table, entry),
        over ? stillOver(table, alert.caseNumber) : stillOpen(table, alert.caseNumber),
        ...(tells ? [telling(table, entry, tells)] : []),
      ];
      const reasons = await writeFenced(table, lease, alert.caseNumber, actions);
      if (!reasons) return { done: true };
      // Whom it would be told to has forgotten it.
      if (tells && reasons.findIndex(refused) === actions.length - 1)
        return alerts.joinAlert({ ...join, working: { lease, entry } });
      const held = reasons.slice(0, claims.length).find(refused)?.Item;
      return held
        ? { done: false, because: 'claimed', claim: readClaim(unmarshall(held)) }
        : { done: false, because: 'conflict' };
    },
    noteReached: async (lease, caseNumber, base, reached) => {
      await writeFenced(table, lease, caseNumber, [
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
        .filter(({ expiresAt, held }) => held || expiresAt > now);
    },
    keepWords: async (caseNumber, held) => {
      const words = (await alerts.words(caseNumber)).filter((one) => (one.held ?? false) !== held);
      for (const one of words) {
        const place = key.words(caseNumber, one.id);
        const kept = { update: `SET #held = :held REMOVE #${TTL_ATTRIBUTE}`, values: { ':held': true } };
        const { set, values } = setting(expiring(one.expiresAt));
        await update(table, place, { ...(held ? kept : { update: `${set} REMOVE #held`, values }), when: PRESENT });
      }
    },
  };
  return alerts;
}
