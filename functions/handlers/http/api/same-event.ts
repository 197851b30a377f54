import { type Case, isOpen } from '../../../domain/case/case.ts';
import { apartOn } from '../../../domain/case/told-apart.ts';
import { type SameEvent, sharedPhrases } from '../../../domain/intake/same-event.ts';
import { pick } from '../../../domain/matter/pick.ts';
import { pairFrequencies } from '../../../policy/pair-frequencies.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Words } from '../../../ports/stored.ts';
import { allowed, maySee } from './permissions.ts';
import type { Person } from './person.ts';

interface Proposed extends SameEvent {
  state: Case;
}

/** M4: the open cases that an alert of this one may be of the same event as, the likeliest first; H5: of those that this person may read. */
async function proposedFor(state: Case, person: Person, { store }: Pick<Ports, 'store'>): Promise<Proposed[]> {
  const found = (await store.alerts(state.number)).flatMap(({ sameEvents = [] }) => sameEvents);
  const numbers = [...new Set(found.map(({ number }) => number))];
  const first = numbers.length === 0 ? [] : await store.states(numbers);
  const into = [...new Set(first.flatMap(({ joinedInto }) => joinedInto ?? []))];
  const all = [...first, ...(into.length === 0 ? [] : await store.states(into))];
  const standing = (number: string): Case | undefined => {
    const own = all.find((one) => one.number === number);
    return own?.joinedInto === undefined ? own : all.find((one) => one.number === own.joinedInto);
  };
  return found
    .toSorted((a, b) => b.percent - a.percent)
    .flatMap(({ number, percent }): Proposed[] => {
      const other = standing(number);
      return other ? [{ number: other.number, percent, state: other }] : [];
    })
    .filter(
      ({ number, state: other }, at, rows) =>
        number !== state.number &&
        rows.findIndex((one) => one.number === number) === at &&
        isOpen(other) &&
        // S4: nothing real is of one event with a drill.
        other.drill === state.drill &&
        other.exercise === state.exercise &&
        maySee(person, other),
    );
}

export const sameEventsFor = async (state: Case, person: Person, ports: Ports) =>
  (await proposedFor(state, person, ports)).map(({ number, percent, state: other }) => ({
    number,
    percent,
    ...apartSaid(state, other),
    ...pick(other, ['subject', 'summary', 'place', 'status', 'discoveredAt']),
  }));

const apartSaid = (state: Case, other: Case): { apart?: string } => {
  const apart = apartOn(state, other);
  return apart === undefined ? {} : { apart };
};

/** So many show why; more are not read. */
const PHRASES = 5;

/**
 * M4, H5: the rare words that a case has in common with those proposed for it: told with the words that were just opened, on record, and of no
 * case whose words this person may not open.
 */
export async function sharedWith(
  state: Case,
  words: readonly Words[],
  person: Person,
  ports: Ports,
): Promise<{ number: string; phrases: string[] }[]> {
  const proposed = (await proposedFor(state, person, ports)).filter(
    ({ state: other }) => apartOn(state, other) === undefined && allowed(person, other).includes('open-words'),
  );
  return Promise.all(
    proposed.map(async ({ number }) => {
      const theirs = joined(await ports.store.words(number));
      return { number, phrases: sharedPhrases(joined(words), theirs, pairFrequencies(), PHRASES) };
    }),
  );
}

const joined = (words: readonly Words[]) => ({
  title: words.map(({ title }) => title).join('\n'),
  text: words.map(({ text }) => text).join('\n'),
});
