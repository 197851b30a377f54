import { executeOpening } from '../matter/execute-command.ts';
import { nextCaseNumber } from '../matter/number.ts';
import { platformName } from '../domain/routing/attention.ts';
import { pick } from '../domain/matter/pick.ts';
import type { OpenCase } from '../domain/case/commands.ts';
import { HOUR, type Instant, plus } from '../domain/matter/instant.ts';
import { isPageKey, keysOf, type Likeness } from '../domain/intake/joining.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { suggest } from '../domain/routing/suggest.ts';
import { categoriesOf, subjectOf } from '../domain/routing/subject.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim } from '../ports/stored.ts';
import { foretoldFor, noteCase } from './foretold.ts';
import { type Arrival, alertIdOf, factsOf, storedAlertOf, wordsOf } from './arrival.ts';
import { attentionClaim, FIRST_VIEWS } from './growth.ts';

export interface Found {
  /** Claims that somebody holds on what this alert is like. */
  held: Claim[];
  likeness: Likeness;
  /** The claim on the alert itself. */
  own: { key: string; data: string };
  /** The ended or closed case that it was matched with, and the cases that were joined to that one. */
  recurs: { number: string; numbers: string[] } | null;
}

/** M4: a new case in 待研判. Its claims are taken in the same transaction: null when somebody was faster, and nothing was written. */
export async function openCaseOf(ports: Ports, policy: Policy, arrival: Arrival, found: Found): Promise<string | null> {
  const now = ports.clock.now();
  const { source } = arrival;
  await ports.policies.keep(policy);
  const caseNumber = await nextCaseNumber(ports, policy, source.drill);
  const command = await openingOf(ports, policy, arrival, caseNumber, now, found.recurs);
  const opened = await executeOpening(ports, { kind: 'system', part: 'intake' }, command, {
    claims: claimsFor(policy, arrival, caseNumber, now, found),
    words: wordsOf(policy, arrival, caseNumber, now),
    alert: storedAlertOf(ports.ids, arrival, caseNumber, 'opened', now),
  });
  if ('refusal' in opened)
    throw new Error(`an alert cannot open a case: ${opened.refusal.refused} (${opened.refusal.clause})`);
  if ('claimed' in opened) return null;
  if (command.foretoldBy !== undefined) await noteCase(ports, command.foretoldBy, caseNumber, command.discoveredAt);
  return caseNumber;
}

async function openingOf(
  ports: Ports,
  policy: Policy,
  arrival: Arrival,
  number: string,
  now: Instant,
  recurs: Found['recurs'],
): Promise<OpenCase> {
  const { alert, source } = arrival;
  const facts = factsOf(arrival);
  const discoveredAt = alert.discoveredAt ?? now;
  // S4: a drill tells nothing of what is awaited.
  const notice = source.drill ? null : await foretoldFor(ports, facts, discoveredAt);
  return {
    command: 'open',
    number,
    origin: { source: source.id, kind: source.drill ? 'drill' : 'alert' },
    ...(source.drill ? { drill: true } : {}),
    subject: subjectOf(policy, facts),
    categories: categoriesOf(policy, facts),
    discoveredAt,
    wordsHash: await ports.ids.salted(`${alert.title}\n${alert.text ?? ''}`),
    alertId: alertIdOf(arrival),
    suggestion: suggest(policy, facts, notice),
    ...(notice ? { foretoldBy: notice.id } : {}),
    ...pick(alert, ['place', 'assignedBy']),
    ...(alert.publishedAt === undefined ? {} : { firstPublishedAt: alert.publishedAt }),
    ...(recurs ? { recurrenceOf: recurs.number } : {}),
  };
}

/** The alert's own claim, what it is like, and what growth is measured against. */
function claimsFor(policy: Policy, { alert }: Arrival, caseNumber: string, now: Instant, found: Found): Claim[] {
  const attention = [
    ...(alert.platform === undefined ? [] : [attentionClaim(caseNumber, platformName(alert.platform), 'opening')]),
    ...(alert.metrics.views ? [attentionClaim(caseNumber, FIRST_VIEWS, String(alert.metrics.views))] : []),
  ];
  const { own } = found;
  return [
    { key: own.key, caseNumber, expiresAt: null, data: own.data },
    ...alikeClaims(policy, caseNumber, now, found),
    ...attention,
  ];
}

/** What later alerts of the same page or words go by. Claims that another case happens to hold stay with it; those of the case that recurs come to the recurrence. */
export function alikeClaims(
  policy: Policy,
  caseNumber: string,
  now: Instant,
  { held, likeness, recurs }: Pick<Found, 'held' | 'likeness' | 'recurs'>,
): Claim[] {
  const holders = new Map(held.map((claim) => [claim.key, claim.caseNumber]));
  const windowEnds = plus(now, policy.joining.windowHours * HOUR);
  return keysOf(likeness).flatMap((key): Claim[] => {
    const over = holders.get(key);
    if (over !== undefined && !recurs?.numbers.includes(over)) return [];
    const expiresAt = isPageKey(key) ? null : windowEnds;
    return [{ key, caseNumber, expiresAt, data: likeness.signature, ...(over === undefined ? {} : { over }) }];
  });
}
