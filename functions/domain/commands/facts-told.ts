import type { Joining } from '../rules/policy.ts';
import { marksIn, PLACE, POINT } from '../intake/marks.ts';
import { timesTold } from './read-against-line.ts';

/** By what a text says why: 因…, 由于…, 由…引起、导致、所致, 原因为…, up to the end of the clause. */
const CAUSES = [
  /(?:起因|原因)(?:系|是|为|在于)([^,。;!?]+)/g,
  /(?:系|由|是)([^,。;!?]{2,20}?)(?:引起|引发|导致|造成|所致)/g,
  /(?:由于|因为|因)(?!此|而|故|素|果)([^,。;!?]{2,})/g,
];

/** R3: where, when and why a text says that it was, outside the agreed line too: what makes it another statement. */
interface Told {
  places: string[];
  times: string[];
  causes: string[];
}

export function factsTold(text: string, joining: Joining): Told {
  const written = text.normalize('NFKC').replaceAll(/\s/g, '');
  const places = [...marksIn(written, joining)].flatMap(([kind, values]) =>
    kind.startsWith(PLACE) || kind.startsWith(POINT) ? [...values].map((value) => `${kind} ${value}`) : [],
  );
  return {
    places: places.toSorted(),
    times: timesTold(written).toSorted(),
    causes: CAUSES.flatMap((pattern) => [...written.matchAll(pattern)].map(([, cause = '']) => cause)).toSorted(),
  };
}

/** R3: whether two texts tell another place, time or cause; a cause that only adds to the words of the other is the same. */
export function tellsOtherwise(one: string, other: string, joining: Joining): boolean {
  const [first, second] = [factsTold(one, joining), factsTold(other, joining)];
  return (
    first.places.join() !== second.places.join() ||
    first.times.join() !== second.times.join() ||
    !areAmong(first.causes, second.causes) ||
    !areAmong(second.causes, first.causes)
  );
}

const areAmong = (causes: readonly string[], others: readonly string[]): boolean =>
  causes.every((cause) => others.some((other) => other.includes(cause) || cause.includes(other)));
