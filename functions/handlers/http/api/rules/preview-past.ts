import type { Case } from '../../../../domain/case/case.ts';
import { GRADES } from '../../../../domain/matter/grade.ts';
import { DAY, type Instant, plus, SECOND, wallClock } from '../../../../domain/matter/instant.ts';
import { countedUnder } from '../../../../domain/projections/statistics.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { Suggestion } from '../../../../domain/case/events.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { maySee } from '../permissions.ts';
import { type Person, unitNamed } from '../person.ts';
import type { Preview } from '../schemas/rules.ts';
import { suggestedFor } from './suggested-for.ts';

/** What came in so many days is looked at, the newest first: so many of it, so many at once, and as far as the time goes. */
const DAYS = 30;
const MOST = 300;
const AT_ONCE = 20;
const BUDGET = 4 * SECOND;
/** Of what changes, so many are named. */
const SHOWN = 50;

interface Suggested {
  state: Case;
  was: Suggestion;
  becomes: Suggestion;
}

/**
 * What the tables would have suggested of the cases of the last month, under the rules in force and under a draft. Reads what is kept of
 * their alerts as intake did, and tells grades and units alone, never what citizens wrote (H5).
 */
export async function previewOfPast(
  policy: Policy,
  inForce: Policy,
  person: Person,
  ports: Ports,
): Promise<Preview['past']> {
  const { clock, store } = ports;
  const until = clock.now();
  const from = plus(until, -DAYS * DAY);
  const numbers = await newestSince(from, until, ports);
  const found: Suggested[] = [];
  let [cases, looked] = [0, 0];
  for (let at = 0; at < numbers.length && clock.now() < plus(until, BUDGET); at += AT_ONCE) {
    const some = numbers.slice(at, at + AT_ONCE);
    const states = (await store.states(some)).filter(({ discoveredAt }) => discoveredAt >= from);
    const suggested = await Promise.all(
      states.map(async (state) => {
        const both = await suggestedFor(state, inForce, policy, ports);
        return both === null ? [] : [{ state, ...both }];
      }),
    );
    found.push(...suggested.flat());
    cases += states.length;
    looked += some.length;
  }
  const regraded = found.filter(({ was, becomes }) => JSON.stringify(was.grades) !== JSON.stringify(becomes.grades));
  const rerouted = found.filter(({ was, becomes }) => was.unit !== becomes.unit);
  const named = <Row>(all: Suggested[], row: (one: Suggested) => Row) =>
    all
      .filter(({ state }) => maySee(person, state))
      .slice(0, SHOWN)
      .map((one) => ({ number: one.state.number, subject: one.state.subject, ...row(one) }));
  return {
    from,
    until,
    cases,
    more: looked < numbers.length || numbers.length === MOST,
    unknown: cases - found.length,
    grades: GRADES.map((grade) => ({
      grade,
      was: found.filter(({ was }) => was.grades.opinion === grade).length,
      becomes: found.filter(({ becomes }) => becomes.grades.opinion === grade).length,
    })),
    regraded: regraded.length,
    rerouted: rerouted.length,
    regradedCases: named(regraded, ({ was, becomes }) => ({ from: was.grades, to: becomes.grades })),
    reroutedCases: named(rerouted, ({ was, becomes }) => ({
      from: unitNamed(person.directory, was.unit),
      to: unitNamed(person.directory, becomes.unit),
    })),
  };
}

/** As the statistics count them: neither drills nor reports of wrongdoing, nor what was joined (S4, H5). */
async function newestSince(from: Instant, until: Instant, { store }: Pick<Ports, 'store'>): Promise<string[]> {
  const months = [...new Set([until, from].map((at) => wallClock(at).date.slice(0, 7)))];
  const numbers: string[] = [];
  for (const month of months) {
    const posted = await store.posted(countedUnder({ month, figure: 'all' }), MOST - numbers.length);
    numbers.push(...posted.map(({ matter }) => matter));
    if (numbers.length >= MOST) break;
  }
  return numbers;
}
