import { DESK } from '../../../../domain/projections/statistics.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { type Person, unitNamed } from '../person.ts';
import type { Counted, Statistics } from '../schemas/statistics.ts';
import { ANY, ELSEWHERE, type Figure, streets } from '../statistics/figures.ts';
import { sourceName } from './source-name.ts';

type Tables = Pick<Statistics, 'answered' | 'substance' | 'toReview' | 'signing' | 'firstAnswers' | 'breaches'>;
type Volume = NonNullable<Statistics['volume']>;

const sum = (figures: readonly Figure[]): number => figures.reduce((all, { count }) => all + count, 0);

const byPart = (figures: readonly Figure[], at: number): Map<string, Figure[]> =>
  Map.groupBy(figures, ({ parts }) => parts[at] ?? '');

const inOrder = <Row>(rows: readonly (readonly [string, Row])[]): (readonly [string, Row])[] =>
  rows.toSorted(([a], [b]) => (a < b ? -1 : 1));

/** What units did, table by table; each row is a unit's, the desk's without one. */
export function tablesOf(
  figures: readonly Figure[],
  months: readonly string[],
  person: Person,
  policy: Policy,
): Tables {
  const of = (what: string): Figure[] => figures.filter(({ parts }) => parts[0] === what);
  const unitOf = (id: string) => (id === DESK ? null : unitNamed(person.directory, id));
  const byUnit = (what: string) => inOrder([...byPart(of(what), 1)]);
  const steps = (what: string) =>
    byUnit(what).map(([unit, own]) => ({
      unit: unitOf(unit),
      steps: Object.fromEntries(inOrder([...byPart(own, 2)]).map(([step, some]) => [step, sum(some)])),
    }));
  return {
    answered: byUnit('answer').map(([unit, own]) => ({
      unit: unitOf(unit),
      months: months.map((month) => {
        const came = (as: string): number => sum(own.filter((one) => one.month === month && one.parts[2] === as));
        return { month, inTime: came('in-time'), late: came('late'), missed: came('missed') };
      }),
    })),
    substance: byUnit('substance').map(([unit, own]) => {
      const told = (as: string): number => sum(own.filter(({ parts }) => parts[2] === 'in-time' && parts[3] === as));
      return { unit: unitOf(unit), inTime: { yes: told('yes'), no: told('no'), unread: told('unread') } };
    }),
    toReview: byUnit('review').map(([unit, own]) => ({ unit: unitOf(unit), count: sum(own) })),
    signing: steps('sign'),
    firstAnswers: steps('first'),
    breaches: byUnit('breach').flatMap(([unit, own]) =>
      inOrder([...byPart(own, 2)]).map(([kind, some]) => {
        const is = (as: string): number => sum(some.filter(({ parts }) => parts[3] === as));
        return {
          unit: unitOf(unit),
          kind,
          name: dutyName(kind, policy),
          stands: is('stands'),
          healed: is('healed'),
          setAside: is('set-aside'),
        };
      }),
    ),
  };
}

/** A duty by its clock's name; of several rows the first gives it, as everywhere. */
const dutyName = (kind: string, { clocks, texts }: Policy): string =>
  clocks.find((row) => row.kind === kind)?.name ??
  Object.entries(texts.actions).find(([of]) => of === kind)?.[1] ??
  kind;

/** Rows by name, the most first. */
const counted = (groups: Map<string, Figure[]>, name: (id: string) => string) =>
  inOrder([...groups])
    .map(([id, some]) => ({ id, name: name(id), count: sum(some) }))
    .toSorted((a, b) => b.count - a.count);

/** What came, by month, source, place, subject and hour; the most first. */
export function volumeOf(
  figures: readonly Figure[],
  months: readonly string[],
  person: Person,
  policy: Policy,
): Volume {
  const of = (what: string): Figure[] => figures.filter(({ parts }) => parts[0] === what);
  const streetOf = streets(policy);
  const names = namesIn(person, policy);
  return {
    months: months.map((month) => ({ month, count: sum(of('all').filter((one) => one.month === month)) })),
    sources: counted(byPart(of('source'), 1), names.source),
    places: counted(
      Map.groupBy(of('place'), ({ parts }) => streetOf(parts[1] ?? '')),
      names.place,
    ),
    subjects: counted(byPart(of('subject'), 1), names.subject),
    hours: Array.from({ length: 24 }, (_, hour) => sum(of('hour').filter(({ parts }) => Number(parts[1]) === hour))),
  };
}

/** What the parts of figures are called. */
const namesIn = ({ directory }: Person, policy: Policy) => ({
  source: (id: string) => sourceName(id, policy),
  place: (id: string) => (id === ELSEWHERE ? '未写明或辖区外' : unitNamed(directory, id).name),
  subject: (id: string) => id,
  hour: (id: string) => id,
  breach: (id: string) => dutyName(id, policy),
});

/** Whose and what of it a figure counts, in words. */
export function figureNamed(figure: string, person: Person, policy: Policy): Pick<Counted, 'unit' | 'of'> {
  const [what = '', first = '', second = ''] = figure.split('|');
  const names = namesIn(person, policy);
  switch (what) {
    case 'source':
    case 'place':
    case 'subject':
    case 'hour':
      return { of: names[what](first) };
    case 'breach':
      return { ...unitIn(first, person), ...(second === ANY ? {} : { of: names.breach(second) }) };
    default:
      return first === '' ? {} : unitIn(first, person);
  }
}

const unitIn = (id: string, { directory }: Person): Pick<Counted, 'unit'> =>
  id === ANY ? {} : { unit: id === DESK ? null : unitNamed(directory, id) };
