import type { AttributeValue, CancellationReason } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { isCase } from '../../domain/kinds/case-kind.ts';
import { type Kind, kindOf } from '../../domain/kinds/kind.ts';
import type { Lease } from '../../ports/intake-log.ts';
import type { CommitOutcome, MatterCommit } from '../../ports/stored.ts';
import { refuseTooBig } from '../commit-size.ts';
import { distinct } from '../listing.ts';
import { caseItem } from './case-codec.ts';
import { claimIsFree } from './claims.ts';
import { alertItem, claimItem, readClaim, textItem, wordsItem } from './codec.ts';
import { writeFenced } from './fenced.ts';
import { leaving, stillAt, stillOpen } from './lease.ts';
import type { Item } from './item.ts';
import { dueAttributes, type Key, key, matterItem, unitItemsOf } from './keys.ts';
import { outboxItem } from './outbox.ts';
import { type Action, putting, setting, type Table, updating } from './table.ts';
import { decisionItem, erasing } from './record.ts';
import { asWritten } from './schemas.ts';
import { despiteConflicts, reasonsOf } from './writes.ts';

/** One item of the transaction. What is `optional` is left out when its condition fails; the rest is decided again. */
interface Planned {
  action: Action;
  kind: 'state' | 'claim' | 'optional';
  name: string;
}

const must = (action: Action): Planned => ({ action, kind: 'state', name: '' });
const may = (name: string, action: Action): Planned => ({ action, kind: 'optional', name });

const ABSENT = 'attribute_not_exists(#pk)';

/** `over`: nothing joins the matter any more. */
function nextUpdate(table: Table, { state, next }: Pick<MatterCommit, 'state' | 'next'>, over: boolean): Action {
  const place = key.next(state.number);
  const { set, values } = setting({
    version: state.version,
    next: next ?? undefined,
    over: over || undefined,
    ...(next ? dueAttributes(table.district, next.at, place) : {}),
  });
  const remove = `${next ? '#retryAt' : '#retryAt, #next, #duePk, #dueSk'}${over ? '' : ', #over'}`;
  return {
    Update: updating(table, place, {
      update: `${set}, #run = if_not_exists(#run, :first), #failures = if_not_exists(#failures, :none) REMOVE ${remove}`,
      values: { ...values, ':first': 1, ':none': 0 },
    }),
  };
}

/** What every decision writes, whatever the kind: the folded state, its NEXT, its events, its outbox, and the claims that it takes. */
function plannedOfAny(table: Table, item: Item & Key, wanted: MatterCommit, over: boolean): Planned[] {
  const { state, wasVersion, events, texts = [] } = wanted;
  const puts = putsOf(table);
  const plan: Planned[] = [
    must(wasVersion === 0 ? puts(item, ABSENT) : puts(item, '#version = :was', { ':was': wasVersion })),
    must(nextUpdate(table, wanted, over)),
    must(
      puts(
        decisionItem(
          state.number,
          events,
          texts.map(({ id }) => id),
        ),
        ABSENT,
      ),
    ),
    ...texts.map((text) => may(`text ${text.id}`, puts(textItem(table.district, text), ABSENT))),
    ...(wanted.outbox ? [must(puts(outboxItem(table.district, wanted.outbox)))] : []),
  ];
  for (const claim of wanted.claims) {
    const { when, values } = claimIsFree(claim, table.now());
    const Put = {
      ...putting(table, claimItem(claim, wanted.working?.lease), when, values),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    };
    plan.push({ action: { Put }, kind: 'claim', name: claim.key });
  }
  return plan;
}

const putsOf =
  (table: Table) =>
  (item: Parameters<typeof putting>[1], when?: string, values?: Record<string, unknown>): Action => ({
    Put: putting(table, item, when, values),
  });

function planned(table: Table, kind: Kind, wanted: MatterCommit, erasures: Action[]): Planned[] {
  const { state } = wanted;
  const { number } = state;
  const puts = putsOf(table);
  const ours = isCase(state) ? caseItem(table.district, state) : matterItem(table.district, kind, state);
  const item = asWritten(kind, ours, table.nextShapes === true);
  const plan = [
    ...plannedOfAny(table, item, wanted, kind.ended.includes(state.status)),
    ...(wanted.takes ? [must(takingNumber(table, wanted.takes))] : []),
    ...(wanted.openedFrom === undefined ? [] : [must(puts({ ...key.opened(wanted.openedFrom, kind.id, number) }))]),
    ...(isCase(state) ? [] : unitItemsOf(table.district, kind, state).map((unit) => must(puts(unit)))),
    ...erasures.map(must),
  ];
  for (const id of wanted.erases?.words ?? []) {
    plan.push(must({ Delete: { TableName: table.name, Key: { ...key.words(number, id) } } }));
    const said = { update: 'REMOVE #place, #topic', when: 'attribute_exists(#pk)' };
    plan.push(may(`said ${id}`, { Update: updating(table, key.alert(number, id), said) }));
  }
  if (wanted.words) plan.push(must(puts(wordsItem(wanted.words))));
  if (wanted.alert) {
    plan.push(may('alert', puts(alertItem(wanted.alert), ABSENT)));
  }
  if (wanted.working?.entry) plan.push(must(leaving(table, wanted.working.entry)));
  if (wanted.whileOpen !== undefined) plan.push(must(stillOpen(table, wanted.whileOpen)));
  if (wanted.whileAt !== undefined) plan.push(must(stillAt(table, wanted.whileAt)));
  return plan;
}

const failed = (reason: CancellationReason | undefined): boolean => reason?.Code === 'ConditionalCheckFailed';

/** What a cancelled transaction means: an outcome, or the names of what can be left out of the next try. */
function meaning(plan: Planned[], reasons: CancellationReason[]): CommitOutcome | { without: Set<string> } | null {
  const claimAt = plan.findIndex(({ kind }, at) => kind === 'claim' && failed(reasons[at]));
  const held: Record<string, AttributeValue> | undefined = reasons[claimAt]?.Item;
  if (held) return { done: false, because: 'claimed', claim: readClaim(unmarshall(held)) };
  // A claim that refused and was gone by the time it was read is decided again, like everything else that moved.
  if (claimAt !== -1 || plan.some(({ kind }, at) => kind === 'state' && failed(reasons[at])))
    return { done: false, because: 'conflict' };
  if (reasons.some(({ Code }) => Code === 'TransactionConflict')) return { done: false, because: 'conflict' };
  const without = new Set(plan.filter((_, at) => failed(reasons[at])).map(({ name }) => name));
  return without.size > 0 ? { without } : null;
}

/** A number without a gap: the counter moves by one in the very transaction that opens the matter. */
function takingNumber(table: Table, { prefix, count }: NonNullable<MatterCommit['takes']>): Action {
  const { set, values } = setting({ value: count });
  const before =
    count === 1
      ? { update: set, when: 'attribute_not_exists(#value)', values }
      : { update: set, when: '#value = :before', values: { ...values, ':before': count - 1 } };
  return { Update: updating(table, key.counter(prefix), before) };
}

/** All of a decision in one transaction. An alert that is there already is left out of a second try. Throws LeaseLost. */
export async function commit(table: Table, kinds: readonly Kind[], given: MatterCommit): Promise<CommitOutcome> {
  const { number } = given.state;
  const kind = kindOf(kinds, number);
  if (!kind) throw new Error(`${number} is the number of no kind of matter`);
  const wanted = { ...given, claims: distinct(given.claims, (claim) => claim.key) };
  refuseTooBig(wanted);
  const erasures = await erasing(table, number, wanted.erases?.events ?? []);
  if (erasures === null) return { done: false, because: 'conflict' };
  let plan = planned(table, kind, wanted, erasures);
  if (wanted.opens) plan.push(...planned(table, kind, wanted.opens, []));
  for (;;) {
    const outcome = await attempt(table, number, plan, wanted.working?.lease);
    if (!('without' in outcome)) return outcome;
    plan = plan.filter(({ name }) => !outcome.without.has(name));
  }
}

async function attempt(
  table: Table,
  matter: string,
  plan: Planned[],
  lease: Lease | undefined,
): Promise<CommitOutcome | { without: Set<string> }> {
  const actions = plan.map(({ action }) => action);
  if (lease) {
    const reasons = await writeFenced(table, lease, matter, actions);
    return reasons === null ? { done: true } : (meaning(plan, reasons) ?? { done: false, because: 'conflict' });
  }
  return despiteConflicts(matter, async () => {
    try {
      await table.documents.send(new TransactWriteCommand({ TransactItems: actions }));
      return { done: true } as const;
    } catch (error) {
      const reasons = reasonsOf(error);
      const outcome = reasons && meaning(plan, reasons);
      if (!outcome) throw error;
      return outcome;
    }
  });
}
