import type { Case, Promised } from '../case/case.ts';
import type { Event, Release } from '../case/events.ts';
import { printed } from '../clocks/explain.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';

type LeftOpen = NonNullable<FactFields['promises']>;

/** P5: what was left open, each with its number: a new one comes after all that there ever were of the release. */
export function numbered(leftOpen: LeftOpen, made: number): NonNullable<Release['promises']> {
  let last = made;
  return leftOpen.map(({ id, says, by }) => ({ id: id ?? `P${(last += 1)}`, says, by }));
}

/** P5, H2: what a second person decided to answer besides was not left open there, and no correction of that takes it back. */
const decidedLater = (facts: readonly Event[], release: string): string[] =>
  facts.flatMap((event) => (event.type === 'second-answer-set' && event.release === release ? [event.promise.id] : []));

/** P5: the promises of a release whose open questions are what stands now; what was none keeps its number alone. */
export function promisesWith(
  known: readonly Promised[],
  stands: readonly Promised[],
  facts: readonly Event[],
  release: string,
): Promised[] {
  const later = decidedLater(facts, release);
  const kept = known.map((one): Promised => {
    const now = stands.find(({ id }) => id === one.id);
    if (now) return { id: now.id, by: now.by };
    return later.includes(one.id) ? one : { ...one, void: true };
  });
  return [...kept, ...stands.filter(({ id }) => !known.some((one) => one.id === id)).map(({ id, by }) => ({ id, by }))];
}

/** P5, H2: what is told of the open questions of a release, each with its number; or which number there is none of. */
export function withNumbers(
  state: Pick<Case, 'releases'>,
  release: string,
  is: FactFields,
  facts: readonly Event[],
): FactFields | Refusal {
  if (is.promises === undefined) return is;
  const later = decidedLater(facts, release);
  const known = state.releases.find(({ id }) => id === release)?.promises ?? [];
  const made = known.map(({ id }) => id).filter((id) => !later.includes(id));
  const named = is.promises.map(({ id }) => id);
  const strange = named.findIndex(
    (id, index) => id !== undefined && (!made.includes(id) || named.indexOf(id) !== index),
  );
  return strange < 0
    ? { ...is, promises: numbered(is.promises, known.length) }
    : refuse(
        'unknown-promise',
        'P5',
        `没有承诺 ${named[strange]}，或列了两次；可选：${made.join('、') || '无'}，新增的不填编号`,
        `/is/promises/${strange}/id`,
      );
}

/** P5: what was left open is answered later than it was asked. */
export function answeredBefore({ is, stands }: { is: FactFields; stands: FactFields }): Refusal | null {
  const { promises = [], publishedAt } = stands;
  if (publishedAt === undefined || (is.promises === undefined && is.publishedAt === undefined)) return null;
  const early = promises.findIndex(({ by }) => by <= publishedAt);
  return early < 0
    ? null
    : refuse(
        'promise-out-of-range',
        'P5',
        `承诺的答复时间应晚于本次发布 ${printed(publishedAt)}`,
        `/is/promises/${early}/by`,
      );
}
