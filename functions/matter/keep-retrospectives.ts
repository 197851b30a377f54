import { isOverAs, caseOver, laterCase } from '../domain/kinds/retrospectives-told.ts';
import { retrospectiveKind } from '../domain/kinds/retrospective-kind.ts';
import type { Actor } from '../domain/matter/actor.ts';
import { periodKey } from '../domain/matter/consequence.ts';
import { DAY, HOUR, type Instant, plus } from '../domain/matter/instant.ts';
import type { OpenRetrospective } from '../domain/retrospective/commands.ts';
import { isOfQuarter } from '../domain/retrospective/compulsory.ts';
import { lastQuarter, spanOf } from '../domain/retrospective/quarter.ts';
import { isKnown, mayRecur } from '../domain/retrospective/recurrence.ts';
import type { Retrospective } from '../domain/retrospective/retrospective.ts';
import type { RetrospectiveRules } from '../domain/rules/retrospective-rules.ts';
import type { Ports } from '../ports/ports.ts';
import { executeOn, openMatter } from './execute-on.ts';
import { everyMatter } from './every-matter.ts';

const NIGHTLY: Actor = { kind: 'system', part: 'sweep' };

/** D4: every night: the rest of the quarter that is over has its retrospective, and cases that may be the same again are put before the desk. */
export async function keepRetrospectives(ports: Ports, mayGoOn: () => boolean): Promise<void> {
  const { retrospectives: rules } = await ports.policies.current();
  if (!rules) return;
  await openQuarter(rules, ports, mayGoOn);
  await noteRecurrences(rules, ports, mayGoOn);
}

/** One for each quarter, whoever comes first; none where nothing was over in it. */
async function openQuarter(rules: RetrospectiveRules, ports: Ports, mayGoOn: () => boolean): Promise<void> {
  const quarter = lastQuarter(ports.clock.now());
  const key = periodKey(retrospectiveKind.id, quarter);
  const [held] = await ports.store.claimsOf([key]);
  if (held || !mayGoOn() || !(await hasRest(quarter, rules, ports, mayGoOn))) return;
  const opened = await openMatter(
    ports,
    retrospectiveKind,
    NIGHTLY,
    (number): OpenRetrospective => ({ command: 'open', number, quarter }),
    { extras: (matter) => ({ claims: [{ key, matter, expiresAt: null }] }) },
  );
  if ('refusal' in opened)
    throw new Error(`the quarter ${quarter} could not be looked back at: ${opened.refusal.says}`);
}

const PAGE = 100;

async function hasRest(
  quarter: string,
  rules: RetrospectiveRules,
  { store }: Pick<Ports, 'store'>,
  mayGoOn: () => boolean,
): Promise<boolean> {
  let cursor: string | undefined;
  do {
    const page = await store.places({
      statuses: ['ended', 'closed'],
      ...spanOf(quarter),
      limit: PAGE,
      ...(cursor ? { cursor } : {}),
    });
    const cases = await store.states([...new Set(page.entries.map(({ matter }) => matter))]);
    const isRest = cases.some((state) => {
      const over = isOverAs(state);
      return over !== null && isOfQuarter(caseOver(state, over), rules);
    });
    if (isRest) return true;
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined && mayGoOn());
  return false;
}

/** What changed since the night before, with hours to spare. */
const LOOKED_BACK = 26 * HOUR;

async function noteRecurrences(rules: RetrospectiveRules, ports: Ports, mayGoOn: () => boolean): Promise<void> {
  const now = ports.clock.now();
  const lessons = await lessonsSince(plus(now, -rules.recurrenceDays * DAY), ports);
  if (lessons.length === 0) return;
  let cursor: string | undefined;
  do {
    const page = await ports.store.changedSince(plus(now, -LOOKED_BACK), cursor);
    for (const state of page.cases) {
      const later = laterCase(state);
      const found = later ? lessons.filter((one) => !isKnown(one, later.number) && mayRecur(one, later, rules)) : [];
      for (const { number } of found) {
        if (!mayGoOn()) return;
        await executeOn(ports, retrospectiveKind, number, {
          actor: NIGHTLY,
          command: { command: 'note-recurrence', case: state.number },
        });
      }
    }
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined && mayGoOn());
}

/** Those of a case that a later one may still be the same as. */
async function lessonsSince(since: Instant, ports: Pick<Ports, 'store'>): Promise<Retrospective[]> {
  const { matters } = await everyMatter(retrospectiveKind, ['open', 'closed'], ports);
  return matters.filter((one) => one.caseNumber !== undefined && one.openedAt >= since);
}
