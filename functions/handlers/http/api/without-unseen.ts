import { isCaseNumber } from '../../../matter/number.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { maySee } from './permissions.ts';
import type { Person } from './person.ts';

/** Every case that an answer names where a number belongs; not what a person wrote of one. */
function numbersIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string' && isCaseNumber(value)) found.add(value);
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) numbersIn(inner, found);
  return found;
}

/** The value without these numbers: what holds nothing else is left out, and a sentence speaks of another case. */
function without(value: unknown, hidden: readonly string[]): unknown {
  if (typeof value === 'string') return hidden.reduce((text, number) => text.replaceAll(number, '另一办件'), value);
  const isHidden = (inner: unknown): boolean => typeof inner === 'string' && hidden.includes(inner);
  if (Array.isArray(value)) return value.filter((inner) => !isHidden(inner)).map((inner) => without(inner, hidden));
  if (typeof value !== 'object' || value === null) return value;
  // A reason is put into words where it is shown, by all its parts.
  const isReason = 'code' in value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      isHidden(inner) && !isReason ? [] : [[key, without(inner, hidden)]],
    ),
  );
}

/**
 * H5: a case that was split off, joined or came again names the other one, and the other may be a report of wrongdoing: its number goes to nobody
 * who may not read it. `own`: what the answer is of, which was asked already.
 */
export async function withoutUnseen(
  answer: HttpAnswer,
  person: Person,
  { store }: Pick<Ports, 'store'>,
  own: readonly string[],
): Promise<HttpAnswer> {
  const named = [...numbersIn(answer.body)].filter((number) => !own.includes(number));
  if (named.length === 0) return answer;
  // A number that no case has any more, after a restore, hides nothing.
  const hidden = (await store.states(named)).filter((state) => !maySee(person, state)).map(({ number }) => number);
  return hidden.length === 0 ? answer : { ...answer, body: without(answer.body, hidden) };
}
