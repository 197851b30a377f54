import type { Case } from '../../../../domain/case/case.ts';
import { plus, SECOND } from '../../../../domain/matter/instant.ts';
import { limitsUnder, type LimitChange } from '../../../../domain/commands/preview-rules.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { Ports } from '../../../../ports/ports.ts';
import type { CasePage } from '../../../../ports/store.ts';
import { maySee } from '../permissions.ts';
import { type Person, unitNamed } from '../person.ts';
import type { Preview } from '../schemas/rules.ts';
import { previewOfPast } from './preview-past.ts';
import { suggestedFor } from './suggested-for.ts';

/** Of these many cases, the first that are listed, the alert is graded and routed anew: each is two reads. */
const MOST_COMPARED = 100;
const SHOWN = 8;
/** A page is begun within this time, so that the answer is out before the function must end. */
const BUDGET = 5 * SECOND;

interface CaseChange {
  state: Case;
  limits: LimitChange[];
}

/** What a version would do to the cases that are open now. It reads as intake does, and tells counts alone of what citizens wrote (H5). */
export async function previewOf(policy: Policy, inForce: Policy, person: Person, ports: Ports): Promise<Preview> {
  const { cases, more, changes, first } = await limitsOfOpen(policy, person, ports);
  const past = await previewOfPast(policy, inForce, person, ports);
  const suggested = await Promise.all(first.map((state) => suggestedFor(state, inForce, policy, ports)));
  const known = suggested.filter((one) => one !== null);
  return {
    cases,
    more,
    moved: changes.length,
    limits: limitCounts(changes, policy, inForce, person),
    compared: first.length,
    graded: counted(
      known.map(({ was, becomes }) => ({ from: was.grades, to: becomes.grades })),
      ({ from, to }) => JSON.stringify(from) !== JSON.stringify(to),
    ),
    routed: counted(
      known.map(({ was, becomes }) => ({
        from: unitNamed(person.directory, was.unit),
        to: unitNamed(person.directory, becomes.unit),
      })),
      ({ from, to }) => from.id !== to.id,
    ),
    unknown: first.length - known.length,
    past,
  };
}

/** Goes through the open cases page by page, all of them where the time allows, and keeps only those whose limits change. */
async function limitsOfOpen(policy: Policy, { directory, actor }: Person, { store, clock }: Ports) {
  const now = clock.now();
  const first: Case[] = [];
  const changes: CaseChange[] = [];
  let cases = 0;
  let cursor: string | undefined;
  do {
    const page: CasePage = await store.openCases(cursor);
    cases += page.cases.length;
    first.push(...page.cases.slice(0, MOST_COMPARED - first.length));
    const changed = page.cases.map((state) => ({ state, limits: limitsUnder(state, policy, directory, actor, now) }));
    changes.push(...changed.filter(({ limits }) => limits.length > 0));
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined && clock.now() < plus(now, BUDGET));
  return { cases, more: cursor !== undefined, changes, first };
}

function limitCounts(changes: CaseChange[], policy: Policy, inForce: Policy, person: Person): Preview['limits'] {
  const all = changes.flatMap(({ state, limits }) => limits.map((limit) => ({ state, ...limit })));
  return [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, found]) => {
    const row = [...policy.clocks, ...inForce.clocks].find((one) => one.kind === kind);
    const count = (is: (one: LimitChange) => boolean): number => found.filter(is).length;
    const seen = found.filter(({ state }) => maySee(person, state)).map(({ state }) => state.number);
    return {
      kind,
      name: row?.name ?? kind,
      cases: new Set(found.map(({ state }) => state.number)).size,
      numbers: [...new Set(seen)].slice(0, SHOWN),
      earlier: count(({ was, becomes }) => was !== null && becomes !== null && becomes < was),
      later: count(({ was, becomes }) => was !== null && becomes !== null && becomes > was),
      begins: count(({ was }) => was === null),
      ends: count(({ becomes }) => becomes === null),
    };
  });
}

/** Those that differ, each kind of change once with its count, the most frequent first. */
function counted<Change extends object>(
  all: Change[],
  differs: (one: Change) => boolean,
): (Change & { cases: number })[] {
  const groups = Map.groupBy(all.filter(differs), (one) => JSON.stringify(one));
  return [...groups.values()]
    .flatMap(([first, ...rest]) => (first ? [{ ...first, cases: rest.length + 1 }] : []))
    .toSorted((a, b) => b.cases - a.cases);
}
