import { type Ground, groundKey } from '../matter/ground.ts';
import { DAY, type Instant, plus } from '../matter/instant.ts';
import type { GroundWanted, MeasureNeed, MeasureRow, MeasureRules, MeasureWhat } from '../rules/measure-rules.ts';

/** What the record proposes of a unit: a measure, each of its conditions with the facts that meet it. */
export interface ProposedMeasure {
  what: MeasureWhat;
  unit: string;
  needs: MetNeed[];
  /** P7: facts that would count, were they not found to be honest mistakes. */
  tolerated: Ground[];
}

export interface MetNeed {
  name: string;
  met: boolean;
  grounds: Ground[];
}

/** A measure that was taken on facts, or is under way. */
export interface TakenOn {
  what: MeasureWhat;
  grounds: readonly string[];
}

const fits = (ground: Ground, { fact, duties, owed, of }: GroundWanted): boolean =>
  ground.fact === fact &&
  (duties === undefined || duties.some((kind) => kind === ground.duty?.split(':')[0])) &&
  (owed === undefined || (ground.metAt === undefined && ground.over === undefined)) &&
  (of === undefined || of.some((what) => what === ground.of));

function meeting({ any }: MeasureNeed, grounds: readonly Ground[]): Ground[] {
  const met = any.flatMap((wanted) => {
    const found = grounds.filter((ground) => fits(ground, wanted));
    return found.length >= wanted.least ? found : [];
  });
  return grounds.filter((ground) => met.includes(ground));
}

/** Whether the facts meet all of these at once, none of them for two: as many as any of them take together are there. */
function meetAtOnce(wanted: readonly GroundWanted[], grounds: readonly Ground[]): boolean {
  const some = wanted.reduce<GroundWanted[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
  return some.every((set) => {
    const least = set.reduce((sum, one) => sum + one.least, 0);
    return grounds.filter((ground) => set.some((one) => fits(ground, one))).length >= least;
  });
}

/** S6: 且: each condition takes facts of its own; one and the same proves one alone. */
const areMetApart = (needs: readonly MeasureNeed[], grounds: readonly Ground[]): boolean =>
  needs
    .reduce<GroundWanted[][]>((ways, { any }) => ways.flatMap((way) => any.map((one) => [...way, one])), [[]])
    .some((way) => meetAtOnce(way, grounds));

/** P7: 宽容失误: an honest mistake of those who came forward is the ground of no criticism, talk, sanction or referral; the order to mend punishes nobody. */
const counts = (row: MeasureRow, { tolerated }: Ground): boolean => row.id === 'mend' || tolerated !== true;

/** Nobody is criticised, talked to or ordered to mend twice for one fact. */
export function untaken(what: MeasureWhat, grounds: readonly Ground[], taken: readonly TakenOn[]): Ground[] {
  const spent = taken.filter((one) => one.what === what).flatMap((one) => one.grounds);
  return grounds.filter((ground) => !spent.includes(groundKey(ground)));
}

/** Those of the facts that these are the keys of. */
export const among = (grounds: readonly Ground[], keys: readonly string[]): Ground[] =>
  grounds.filter((ground) => keys.includes(groundKey(ground)));

/** S6, S7: each condition of a measure with the facts that meet it. */
export function conditionsOf(row: MeasureRow, unit: string, grounds: readonly Ground[]): ProposedMeasure {
  const own = grounds.filter((ground) => ground.unit === unit);
  const counted = own.filter((ground) => counts(row, ground));
  const needs = row.needs.map((need, index) => {
    const met = areMetApart(row.needs.slice(0, index + 1), counted);
    return { name: need.name, met, grounds: meeting(need, counted) };
  });
  const tolerated = own.filter(
    (ground) => !counts(row, ground) && row.needs.some(({ any }) => any.some((wanted) => fits(ground, wanted))),
  );
  return { what: row.id, unit, needs, tolerated };
}

export const isProposed = ({ needs }: ProposedMeasure): boolean => needs.every(({ met }) => met);

/** The facts on which it would rest, each once. */
export const groundsOf = ({ needs }: ProposedMeasure): Ground[] => [
  ...new Set(needs.flatMap(({ grounds }) => grounds)),
];

/** S6, S7: the measures that the facts propose, unit by unit; a person opens one or not. */
export const proposedMeasures = (
  { rows }: MeasureRules,
  grounds: readonly Ground[],
  takenOf: (unit: string) => readonly TakenOn[],
): ProposedMeasure[] =>
  [...new Set(grounds.map(({ unit }) => unit))]
    .toSorted()
    .flatMap((unit) =>
      rows.map((row) => conditionsOf(row, unit, untaken(row.id, grounds, takenOf(unit)))).filter(isProposed),
    );

/** From when on facts count. */
export const windowFrom = (now: Instant, { windowDays }: MeasureRules): Instant => plus(now, -windowDays * DAY);
