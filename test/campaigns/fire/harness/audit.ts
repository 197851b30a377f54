import { cryptoIds } from '../../../../functions/adapters/aws/ids.ts';
import { type Case, isOpen } from '../../../../functions/domain/case/case.ts';
import { changesOf } from '../../../../functions/domain/case/clock-changes.ts';
import { MINUTE, SECOND, between, plus } from '../../../../functions/domain/matter/instant.ts';
import { KINDS } from '../../../../functions/domain/kinds/kinds.ts';
import type { Text } from '../../../../functions/domain/texts/text.ts';
import type { Policy } from '../../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../../functions/policy/load.ts';
import type { Store } from '../../../../functions/ports/store.ts';
import type { LocalText } from '../../../../functions/ports/stored.ts';
import type { Stack } from '../../../../infra/local/stack.ts';
import { checkRecord } from '../../../harness/record-check.ts';
import { latenesses } from './lateness.ts';
import type { Answered } from './senders.ts';

/** Everything that a stack holds, looked at after the fire: what it counted, and which promises of the design did not hold. */
export interface Audit {
  cases: Case[];
  texts: Text[];
  phones: LocalText[];
  rungsFired: number;
  rungsSkipped: number;
  /** Seconds from a rung's own instant to its event. */
  lateness: number[];
  breaches: string[];
}

const ALL = 1_000_000;
/** The sweep has so long for what is due. */
const SWEEP = 3 * MINUTE;
/** And a text whose provider is silent so long again. */
const UNANSWERED = 4 * MINUTE + SWEEP;

export async function audit(
  stack: Pick<Stack, 'store' | 'executions' | 'now'>,
  answered: readonly Answered[],
  versions: ReadonlyMap<string, Policy> = new Map(),
): Promise<Audit> {
  const policyOf = (id: string): Policy => versions.get(id) ?? currentPolicy();
  const { store } = stack;
  const found: Audit = {
    cases: await allCases(store),
    texts: [],
    phones: await store.localTexts(ALL),
    rungsFired: 0,
    rungsSkipped: 0,
    lateness: [],
    breaches: [],
  };
  const looked = {
    store,
    kinds: KINDS,
    ids: cryptoIds(async () => ''),
    policies: { byId: async (id: string) => policyOf(id) },
  };
  const holders = new Map<string, string[]>();
  for (const state of found.cases) {
    try {
      const events = await checkRecord(looked, state);
      found.rungsFired += events.filter(({ type }) => type === 'rung-fired').length;
      found.rungsSkipped += changesOf('rungs-skipped', events).length;
      found.lateness.push(...latenesses(events, policyOf(state.policyId)));
    } catch (error) {
      found.breaches.push(`6 · record: ${error instanceof Error ? error.message : String(error)}`);
    }
    found.texts.push(...(await store.texts(state.number)));
    for (const { source, vendorId } of await store.alerts(state.number)) {
      const key = `${source} ${vendorId}`;
      holders.set(key, [...(holders.get(key) ?? []), state.number]);
    }
  }
  found.breaches.push(
    ...alertsLost(answered, holders),
    ...(await undriven(stack, found.cases)),
    ...textsAstray(found, stack.now()),
  );
  return found;
}

async function allCases(store: Store): Promise<Case[]> {
  const cases = new Map<string, Case>();
  for (const status of ['appraising', 'open', 'ended', 'closed'] as const) {
    let cursor: string | undefined;
    do {
      const page = await store.casesByStatus(status, cursor);
      for (const state of page.cases) cases.set(state.number, state);
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
  }
  return [...cases.values()];
}

/** 7: an alert that was answered 202 is in exactly one case, or a duplicate of one that is. */
function alertsLost(answered: readonly Answered[], holders: Map<string, string[]>): string[] {
  const taken = answered.filter(({ outcome }) => outcome !== 'refused');
  const breaches = taken.flatMap(({ source, alertId, outcome }) => {
    const cases = holders.get(`${source} ${alertId}`) ?? [];
    return cases.length === 1
      ? []
      : [`7 · alert ${alertId} was answered ${outcome} and is in ${cases.length} cases ${cases.join(', ')}`];
  });
  const opened = Map.groupBy(
    taken.filter(({ outcome }) => outcome === 'opened'),
    ({ source, alertId }) => `${source} ${alertId}`,
  );
  for (const [key, answers] of opened) {
    if (new Set(answers.map(({ caseNumber }) => caseNumber)).size > 1)
      breaches.push(`7 · alert ${key} opened ${answers.length} cases`);
  }
  return [...new Set(breaches)];
}

/** 1, 2: every open case that waits for a rung has one running execution that drives it, and nothing that it waits for is overdue. */
async function undriven(
  { store, executions, now }: Pick<Stack, 'store' | 'executions' | 'now'>,
  cases: Case[],
): Promise<string[]> {
  const running = new Set(executions().flatMap(({ arn, status }) => (status === 'RUNNING' ? [arn] : [])));
  const breaches: string[] = [];
  for (const { number } of cases.filter(isOpen)) {
    const driving = await store.driving(number);
    if (!driving?.next) continue;
    if (driving.driver === null || !running.has(driving.driver))
      breaches.push(`1 · ${number} waits for ${driving.next.at} and nothing drives it`);
    if (driving.next.at < plus(now(), -SWEEP))
      breaches.push(`2 · ${number} waits for ${driving.next.at}, and it is ${now()}`);
  }
  return breaches;
}

/** 3: every text comes to a known end, and what a phone got it got once. */
function textsAstray({ texts, phones }: Audit, now: string): string[] {
  const rang = Map.groupBy(phones, ({ matter, textId }) => `${matter}/${textId}`);
  const breaches = [...rang].flatMap(([ref, entries]) =>
    entries.length === 1 ? [] : [`3 · text ${ref} rang ${entries.length} times`],
  );
  for (const { matter, id, state, channel, notBefore, sentAt } of texts) {
    const ref = `${matter}/${id}`;
    const since = state === 'sending' ? plus(sentAt ?? now, UNANSWERED) : plus(notBefore, SWEEP);
    if (['queued', 'held', 'sending'].includes(state) && since < now)
      breaches.push(
        `3 · text ${ref} is still ${state}, ${Math.round(between(notBefore, now) / SECOND)} s after its time`,
      );
    if (channel !== 'by-hand') continue;
    const times = rang.get(ref)?.length ?? 0;
    if (state === 'sent' && times === 0) breaches.push(`3 · text ${ref} is said to be sent, and no phone rang`);
    if (['queued', 'held', 'dropped'].includes(state) && times > 0)
      breaches.push(`3 · text ${ref} is ${state}, and a phone rang`);
  }
  return breaches;
}
