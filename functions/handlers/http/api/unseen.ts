import { isComplainedOf } from '../../../domain/case/case.ts';
import type { Ports } from '../../../ports/ports.ts';
import { SERVED } from './matters/every.ts';
import { isNumberOf, readableBy, type ServedKind } from './matters/served.ts';
import { maySee } from './permissions.ts';
import type { Person } from './person.ts';

type Reading = Pick<Ports, 'store' | 'kinds'>;

const numbersOf = (matters: readonly { number: string }[]): string[] => matters.map(({ number }) => number);

/** The matters of a kind among these numbers; a number that nothing has any more, after a restore, is of none. */
async function namedOf({ kind }: ServedKind, numbers: readonly string[], ports: Reading) {
  const own = numbers.filter((number) => isNumberOf({ kind }, number, ports));
  const stored = await Promise.all(own.map((number) => ports.store.matter(kind, number)));
  return stored.flatMap((found) => found?.state ?? []);
}

/** Which of these numbers are a case's that `isCaseHidden`, or of a matter beside the case that `shown` leaves out. */
async function hiddenAmong(
  numbers: Iterable<string>,
  isCaseHidden: (state: Awaited<ReturnType<Ports['store']['states']>>[number]) => boolean,
  shown: (served: ServedKind, states: Awaited<ReturnType<typeof namedOf>>) => ReturnType<typeof namedOf>,
  ports: Reading,
): Promise<ReadonlySet<string>> {
  const distinct = [...new Set(numbers)];
  const [cases, ...beside] = await Promise.all([
    ports.store.states(distinct),
    ...SERVED.map(async (served) => {
      const states = await namedOf(served, distinct, ports);
      const left = new Set(numbersOf(await shown(served, states)));
      return numbersOf(states).filter((number) => !left.has(number));
    }),
  ]);
  return new Set([...numbersOf(cases.filter((state) => isCaseHidden(state))), ...beside.flat()]);
}

/** H5: which of these matters complain of the person's own unit, or hang on a case that does: it learns nothing of them, whatever else it may read. */
export const complainingAmong = (
  person: Person,
  numbers: Iterable<string>,
  ports: Reading,
): Promise<ReadonlySet<string>> =>
  hiddenAmong(
    numbers,
    (state) => isComplainedOf(state, person.unit.id, person.contact.id),
    (served, states) => served.unhidden(person, states, ports),
    ports,
  );

/** H5: which of these matters a person may not read, of whatever kind. */
export const unseenAmong = (person: Person, numbers: Iterable<string>, ports: Reading): Promise<ReadonlySet<string>> =>
  hiddenAmong(
    numbers,
    (state) => !maySee(person, state),
    (served, states) => readableBy(served, person, states, ports),
    ports,
  );
