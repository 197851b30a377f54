import type { Case } from '../domain/case/case.ts';
import { DAY, type Instant, plus, wallClock } from '../domain/matter/instant.ts';
import { countedUnder } from '../domain/projections/statistics.ts';
import { type Answered, acceptedBy, type LearningRules } from '../domain/routing/learning.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { saidAtOpening } from '../intake/said-at-opening.ts';
import { fewAtOnce } from '../ports/few-at-once.ts';
import type { Ports } from '../ports/ports.ts';

/** So many cases are read in one go, and so many of those are asked for their words at once. */
const PAGE = 100;
const AT_ONCE = 10;

export interface Record {
  answered: Answered[];
  /** Cases that were looked at; `more`: older ones were not. */
  looked: number;
  more: boolean;
}

/**
 * R2, H5: cases whose unit nobody disputes, with what their alert said where that is still kept, the newest discovered first: at most so many are
 * looked at, page by page. Null when the time is up before that.
 */
export async function acceptedCases(
  policy: Policy,
  { newest }: LearningRules,
  ports: Ports,
  mayGoOn: () => boolean,
): Promise<Record | null> {
  const { units } = await ports.store.directory();
  const active = new Set(units.filter((unit) => unit.active).map(({ id }) => id));
  const answered: Answered[] = [];
  let looked = 0;
  for (const month of monthsWithWords(policy, ports.clock.now())) {
    const under = countedUnder({ month, figure: 'all' });
    for (let cursor: string | undefined; ; ) {
      if (looked >= newest) return { answered, looked, more: true };
      if (!mayGoOn()) return null;
      const page = await ports.store.posted(under, Math.min(PAGE, newest - looked), cursor);
      looked += page.length;
      const states = await ports.store.states(page.map(({ matter }) => matter));
      const found = await read(states, policy, active, ports);
      answered.push(...found.filter((one) => one !== null));
      cursor = page.at(-1)?.place;
      if (cursor === undefined) break;
    }
  }
  return { answered, looked, more: false };
}

/** In the order of the states. */
async function read(
  states: readonly Case[],
  policy: Policy,
  active: ReadonlySet<string>,
  ports: Ports,
): Promise<(Answered | null)[]> {
  const found = states.map((): Answered | null => null);
  await fewAtOnce([...states.entries()], AT_ONCE, async ([at, state]) => {
    const unit = acceptedBy(state, policy);
    if (unit === null || !active.has(unit)) return;
    const factsBy = await saidAtOpening(state, ports);
    if (factsBy) found[at] = { number: state.number, facts: factsBy(policy), unit, discoveredAt: state.discoveredAt };
  });
  return found;
}

/** H5: the months whose words may still be kept, the newest first; of older ones nothing can be learnt. */
function monthsWithWords({ masks }: Policy, now: Instant): string[] {
  const oldest = wallClock(plus(now, -masks.wordsDays * DAY)).date.slice(0, 7);
  const months: string[] = [];
  let [year = 0, month = 0] = wallClock(now).date.split('-').map(Number);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name < oldest) return months;
    months.push(name);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
}
