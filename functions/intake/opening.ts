import { type CommandResult, executeOpening } from '../matter/execute-command.ts';
import type { OpenCase } from '../domain/case/commands.ts';
import { earliest, HOUR, type Instant, plus } from '../domain/matter/instant.ts';
import { isPageKey, keptWith, keysOf, type Likeness } from '../domain/intake/joining.ts';
import type { SameEvent } from '../domain/intake/same-event.ts';
import { pick } from '../domain/matter/pick.ts';
import { weightsOf } from './weights.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Foretold } from '../domain/routing/advance-notice.ts';
import { suggest } from '../domain/routing/suggest.ts';
import { categoriesOf, sureSubject } from '../domain/routing/subject.ts';
import { Contention } from '../errors.ts';
import type { Working } from '../ports/intake-log.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim } from '../ports/stored.ts';
import { foretoldFor, noteCase } from './foretold.ts';
import { type Arrival, factsOf, wordsOf } from './arrival.ts';

/** The ended or closed case that an alert was matched with, and the cases that were joined to that one. */
export interface Recurs {
  number: string;
  numbers: string[];
  /** A person said of it that it was not the district's. */
  elsewhere?: boolean;
}

/** M4: a new case in 待研判; what is kept of its alert stands there already. It takes the alert's own claim, and those of the case that it recurs from, in its transaction, which holds only while the writer's lease does. Throws LeaseLost. */
export async function openCaseOf(
  ports: Ports,
  policy: Policy,
  arrival: Arrival,
  opening: {
    number: string;
    recurs: Recurs | null;
    claims: Claim[];
    lease: Working['lease'];
    apart: boolean;
    sameEvents: SameEvent[];
  },
): Promise<CommandResult> {
  const { number, recurs, claims, lease, apart, sameEvents } = opening;
  const { entry } = arrival;
  const command = {
    ...(await openingOf(ports, policy, arrival, number, recurs)),
    ...(sameEvents.length === 0 ? {} : { sameEvents: sameEvents.map((one) => one.number) }),
  };
  const { foretoldBy } = command;
  const opened = await executeOpening(ports, { kind: 'system', part: 'intake' }, command, {
    claims,
    words: wordsOf(arrival, number),
    // Where a notice or a delivery is still to be told of it, the entry stays until it is.
    working: { lease, entry: foretoldBy === undefined && !apart ? entry : null },
  });
  if ('refusal' in opened)
    throw new Error(`an alert cannot open a case: ${opened.refusal.refused} (${opened.refusal.clause})`);
  if ('claimed' in opened) throw new Contention(opened.claimed.matter, 1);
  if (foretoldBy !== undefined) {
    await noteCase(ports, foretoldBy, number, command.discoveredAt);
    await ports.store.leaveLog({ lease, entry });
  }
  return opened;
}

async function openingOf(
  ports: Ports,
  policy: Policy,
  { entry, source }: Arrival,
  number: string,
  recurs: Recurs | null,
): Promise<OpenCase> {
  const { alert } = entry;
  // H4: accepted is when the government learnt of it, however long the alert waited; two functions' clocks may differ a little.
  const discoveredAt = earliest(alert.discoveredAt ?? entry.acceptedAt, ports.clock.now());
  const facts = { ...factsOf(source, alert), at: discoveredAt };
  // S4: a drill tells nothing of what is awaited.
  const { exercise } = entry;
  const notice = source.drill || exercise !== undefined ? null : await foretoldFor(ports, facts, discoveredAt);
  const covers = recurs && !recurs.elsewhere ? undefined : source.covers;
  const suggestion = suggest(policy, facts, { notice, model: await weightsOf(policy, ports), covers });
  return {
    command: 'open',
    number,
    origin: { source: source.id, kind: source.drill ? 'drill' : 'alert' },
    ...(source.drill ? { drill: true } : {}),
    ...(exercise === undefined ? {} : { drill: true, exercise }),
    subject: sureSubject(policy, facts, suggestion.ranked),
    categories: categoriesOf(policy, facts),
    discoveredAt,
    wordsHash: await ports.ids.salted(`${alert.title}\n${alert.text ?? ''}`),
    alertId: entry.alertId,
    suggestion,
    ...(notice ? { foretoldBy: notice.id, ...planned(notice) } : {}),
    ...pick(alert, ['place', 'assignedBy']),
    ...(alert.publishedAt === undefined ? {} : { firstPublishedAt: alert.publishedAt }),
    ...(recurs ? { recurrenceOf: recurs.number } : {}),
  };
}

/** A2: what the assessment of a launch gives the case that comes of it, for a person to confirm. */
export const planned = ({ plan, mentioned = [] }: Pick<Foretold, 'plan' | 'mentioned'>) => ({
  ...(plan === undefined ? {} : { foretoldPlan: plan }),
  ...(mentioned.length === 0 ? {} : { mentioned }),
});

/** What later alerts of the same page or words go by. Claims that another case happens to hold stay with it; those of the case that recurs come to the recurrence. */
export function alikeClaims(
  policy: Policy,
  matter: string,
  now: Instant,
  { held, likeness, recurs }: { held: readonly Claim[]; likeness: Likeness; recurs: Recurs | null },
): Claim[] {
  const holders = new Map(held.map((claim) => [claim.key, claim.matter]));
  const windowEnds = plus(now, policy.joining.windowHours * HOUR);
  return keysOf(likeness).flatMap((key): Claim[] => {
    const over = holders.get(key);
    if (over !== undefined && !recurs?.numbers.includes(over)) return [];
    const expiresAt = isPageKey(key) ? null : windowEnds;
    return [{ key, matter, expiresAt, data: keptWith(likeness), ...(over === undefined ? {} : { over }) }];
  });
}

/** Of the case that recurs: taken over together with the opening, so that a crash before it leaves them there. */
export const isTakenOver = ({ over }: Claim): boolean => over !== undefined;

/** They stand before their case: a crash in between leaves them on a number that nobody has, where they count as free. */
export const nobodys = (claims: readonly Claim[]): Claim[] => claims.filter((claim) => !isTakenOver(claim));
