import type { Instant } from '../../../domain/matter/instant.ts';
import type { Nature } from '../../../domain/matter/nature.ts';
import { type Reading, readingIn } from '../../../domain/routing/reading.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import type { Words } from '../../../ports/stored.ts';

/** What was read in the words of one case, each with the sentence that says it: told with the words that were just opened, and kept nowhere (H5). */
export interface WordsReading {
  /** V1: what is asked for, the likeliest first. */
  natures: { nature: Nature; name: string; sentence: string }[];
  said: { kind: Said; what: string[]; sentence: string }[];
  /** Places, bodies and numbers that it names. */
  names: string[];
}

const SAID = ['happening', 'gathering', 'wrongdoing'] as const;
type Said = (typeof SAID)[number];

/** More tell no more. */
const MOST_NAMES = 12;

/** A1, V1, H2: what the alerts of a case say, told when it was discovered, as the tables read it that propose; a person decides. */
export function readingOf(words: readonly Pick<Words, 'title' | 'text'>[], at: Instant, policy: Policy): WordsReading {
  const readings = words.map(({ title, text }): Reading => readingIn(policy, { title, text, at }));
  const nameOf = (nature: Nature): string => policy.words.natures.find(({ id }) => id === nature)?.name ?? nature;
  const natures = readings.flatMap((reading) =>
    reading.natures.map(({ nature, sentence }) => ({ nature, name: nameOf(nature), sentence })),
  );
  return {
    natures: natures.filter(({ nature }, index) => natures.findIndex((one) => one.nature === nature) === index),
    said: SAID.flatMap((kind) => {
      const found = readings.map((reading) => reading[kind]).find((one) => one !== null);
      return found ? [{ kind, what: found.what, sentence: found.sentence }] : [];
    }),
    names: [
      ...new Set(
        readings.flatMap(({ places, bodies, measures }) =>
          [...places, ...bodies, ...measures].flatMap(({ what }) => what),
        ),
      ),
    ].slice(0, MOST_NAMES),
  };
}
