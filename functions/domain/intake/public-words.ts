import { type Exposure, isSame, shownExposure } from '../matter/exposure.ts';
import { type Based, unlessBased } from '../matter/exposure-basis.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Policy } from '../rules/policy.ts';
import { exposures } from './exposure.ts';
import { plainSentences } from './plain-sentences.ts';

/** Words that go to the public, to the press or to whoever speaks there, as a refusal calls them. */
export interface PublicWords {
  name: string;
  text: string | undefined;
}

/** What tells who may be named, and by which words something is found. */
export interface ReadBy {
  policy: Pick<Policy, 'words' | 'joining'>;
  directory: { contacts: readonly { name: string }[]; units: readonly { name: string; short: string }[] };
}

/** P7: who speaks and acts for an office is named by name; units and places are no persons. */
export const namedInPublic = ({ directory: { contacts, units }, policy: { joining } }: ReadBy): string[] => [
  ...contacts.map(({ name }) => name),
  ...units.flatMap(({ name, short }) => [name, short]),
  ...joining.tells.localities,
  ...joining.tells.regions,
];

interface Found extends Exposure {
  where: string;
}

function foundIn(words: readonly PublicWords[], read: ReadBy, allowed: readonly Exposure[] = []): Found[] {
  const known = namedInPublic(read);
  const found: Found[] = [];
  for (const { name, text = '' } of words)
    for (const one of exposures(text, read.policy, known, allowed))
      if (!found.some((before) => isSame(before, one)))
        found.push({ ...one, where: `${name}${sentenceOf(one, text)}` });
  return found;
}

/** In which sentence of a text it stands, where the text has several. */
export function sentenceOf({ excerpt }: Exposure, text: string): string {
  const sentences = plainSentences(text);
  return sentences.length < 2 ? '' : `第${sentences.findIndex((sentence) => sentence.includes(excerpt)) + 1}句`;
}

/** Questions to expect and the agreed answers, each by its number. */
export const askedAndAnswered = (questions: readonly { asks: string; answer?: string }[]): PublicWords[] =>
  questions.flatMap(({ asks, answer }, index) => [
    { name: `第${index + 1}问`, text: asks },
    { name: `第${index + 1}问的答复`, text: answer },
  ]);

/** H5, H6: what these words tell that the public need not know and nobody allowed, each once. */
export const exposedIn = (words: readonly PublicWords[], read: ReadBy, allowed?: readonly Exposure[]): Exposure[] =>
  foundIn(words, read, allowed).map(({ kind, excerpt }) => ({ kind, excerpt }));

/**
 * H5, H6: words that are for the public, by whichever door they go: what they tell of somebody, or of what is internal,
 * stops them until the named person who presses gives the legal basis; that stays on the record beside them.
 */
export function basedForPublic(
  words: readonly PublicWords[],
  basis: string | undefined,
  read: ReadBy,
  otherwise = '依法可以公开的，请写明公开的法律依据',
): Based | Refusal {
  const found = foundIn(words, read);
  const shown = found.map((one) => `${shownExposure(one)}（${one.where}）`).join('、');
  return unlessBased(
    found.map(({ kind, excerpt }) => ({ kind, excerpt })),
    basis,
    `对外的文字涉及${shown}。请改写；${otherwise}`,
  );
}
