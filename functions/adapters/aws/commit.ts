import type { AttributeValue, CancellationReason } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Working } from '../../ports/intake-log.ts';
import type { Commit, CommitOutcome } from '../../ports/stored.ts';
import { refuseTooBig } from '../commit-size.ts';
import { distinct } from '../listing.ts';
import { caseItem } from './case-codec.ts';
import { claimIsFree } from './claims.ts';
import { alertItem, claimItem, readClaim, wordsItem } from './codec.ts';
import { leaseCheck, leaving } from './lease.ts';
import { dueAttributes, key } from './keys.ts';
import { outboxItem } from './outbox.ts';
import { type Action, putting, setting, type Table, updating } from './table.ts';
import { decisionItem, erasing } from './record.ts';
import { despiteConflicts, reasonsOf } from './writes.ts';

/** One item of the transaction. What is `optional` is left out when its condition fails; the rest is decided again. */
interface Planned {
  action: Action;
  kind: 'case' | 'claim' | 'optional' | 'fence';
  name: string;
}

const must = (action: Action): Planned => ({ action, kind: 'case', name: '' });
const may = (name: string, action: Action): Planned => ({ action, kind: 'optional', name });

const ABSENT = 'attribute_not_exists(#pk)';

function nextUpdate(table: Table, { state, next }: Commit): Action {
  const place = key.next(state.number);
  const { set, values } = setting({
    version: state.version,
    next: next ?? undefined,
    ...(next ? dueAttributes(table.district, next.at, place) : {}),
  });
  const remove = next ? '#retryAt' : '#retryAt, #next, #duePk, #dueSk';
  return {
    Update: updating(table, place, {
      update: `${set}, #run = if_not_exists(#run, :first), #failures = if_not_exists(#failures, :none) REMOVE ${remove}`,
      values: { ...values, ':first': 1, ':none': 0 },
    }),
  };
}

function planned(table: Table, wanted: Commit, erasures: Action[]): Planned[] {
  const { state, wasVersion, events } = wanted;
  const { number } = state;
  const puts = (item: Parameters<typeof putting>[1], when?: string, values?: Record<string, unknown>): Action => ({
    Put: putting(table, item, when, values),
  });

  const plan: Planned[] = [
    must(
      wasVersion === 0
        ? puts(caseItem(table.district, state), ABSENT)
        : puts(caseItem(table.district, state), '#version = :was', { ':was': wasVersion }),
    ),
    must(nextUpdate(table, wanted)),
    must(puts(decisionItem(number, events), ABSENT)),
    ...(wanted.outbox ? [must(puts(outboxItem(table.district, wanted.outbox)))] : []),
  ];
  for (const claim of wanted.claims) {
    const { when, values } = claimIsFree(claim, table.now());
    const Put = {
      ...putting(table, claimItem(claim), when, values),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    };
    plan.push({ action: { Put }, kind: 'claim', name: claim.key });
  }
  plan.push(...erasures.map(must));
  for (const id of wanted.erases?.words ?? []) {
    plan.push(must({ Delete: { TableName: table.name, Key: { ...key.words(number, id) } } }));
    const said = { update: 'REMOVE #place, #topic', when: 'attribute_exists(#pk)' };
    plan.push(may(`said ${id}`, { Update: updating(table, key.alert(number, id), said) }));
  }
  if (wanted.words) plan.push(must(puts(wordsItem(wanted.words))));
  if (wanted.alert) {
    plan.push(may('alert', puts(alertItem(wanted.alert), ABSENT)));
  }
  if (wanted.working) plan.push(...workingActions(table, wanted.working));
  return plan;
}

/** What every commit of the writer carries: its lease, and the entry that leaves the log. */
const workingActions = (table: Table, working: Working): Planned[] => [
  { action: leaseCheck(table, working.lease), kind: 'fence', name: 'lease' },
  ...(working.entry ? [must(leaving(table, working.entry))] : []),
];

const failed = (reason: CancellationReason | undefined): boolean => reason?.Code === 'ConditionalCheckFailed';

/** What a cancelled transaction means: an outcome, or the names of what can be left out of the next try. */
function meaning(plan: Planned[], reasons: CancellationReason[]): CommitOutcome | { without: Set<string> } | null {
  if (plan.some(({ kind }, at) => kind === 'fence' && failed(reasons[at]))) return { done: false, because: 'fenced' };
  const claimAt = plan.findIndex(({ kind }, at) => kind === 'claim' && failed(reasons[at]));
  const held: Record<string, AttributeValue> | undefined = reasons[claimAt]?.Item;
  if (held) return { done: false, because: 'claimed', claim: readClaim(unmarshall(held)) };
  // A claim that refused and was gone by the time it was read is decided again, like everything else that moved.
  if (claimAt !== -1 || plan.some(({ kind }, at) => kind === 'case' && failed(reasons[at])))
    return { done: false, because: 'conflict' };
  if (reasons.some(({ Code }) => Code === 'TransactionConflict')) return { done: false, because: 'conflict' };
  const without = new Set(plan.filter((_, at) => failed(reasons[at])).map(({ name }) => name));
  return without.size > 0 ? { without } : null;
}

/** All of a decision in one transaction. An alert that is there already is left out of a second try. */
export async function commit(table: Table, given: Commit): Promise<CommitOutcome> {
  const wanted = { ...given, claims: distinct(given.claims, (claim) => claim.key) };
  refuseTooBig(wanted);
  let plan = planned(table, wanted, await erasing(table, wanted.state.number, wanted.erases?.events ?? []));
  for (;;) {
    const outcome = await attempt(table, wanted.state.number, plan);
    if (!('without' in outcome)) return outcome;
    plan = plan.filter(({ name }) => !outcome.without.has(name));
  }
}

async function attempt(
  table: Table,
  caseNumber: string,
  plan: Planned[],
): Promise<CommitOutcome | { without: Set<string> }> {
  return despiteConflicts(caseNumber, async () => {
    try {
      await table.documents.send(new TransactWriteCommand({ TransactItems: plan.map(({ action }) => action) }));
      return { done: true } as const;
    } catch (error) {
      const reasons = reasonsOf(error);
      const outcome = reasons && meaning(plan, reasons);
      if (!outcome) throw error;
      return outcome;
    }
  });
}
