import type { Instant } from '../matter/instant.ts';
import type { Nature } from '../matter/nature.ts';
import { numberIn } from '../matter/chinese-number.ts';
import { alternatives } from '../intake/alternatives.ts';
import type { Policy } from '../rules/policy.ts';
import { allegationIn } from './allegation.ts';
import { casualtiesIn, type Told } from './casualties.ts';
import type { Finding } from './finding.ts';
import { gatheringIn } from './gathering.ts';
import { datesIn, type Happening, happeningIn } from './happening.ts';
import { says } from './senses.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { type Facts, type Worded, wording } from './subject.ts';

/** What an alert's words say, each with the sentence that says it. Nothing of who spoke or how they felt (H1). */
export interface Reading {
  /** Names of the district and of places in it, then what ends like an estate, a road or an institution. */
  places: Finding[];
  bodies: Finding[];
  /** Numbers with what they count. */
  measures: (Finding & { count: number; unit: string })[];
  /** Days that are named. */
  dates: Instant[];
  toll: Told;
  happening: Happening | null;
  gathering: Finding | null;
  wrongdoing: Finding | null;
  /** V1: what is asked for, the likeliest first. */
  natures: (Finding & { nature: Nature })[];
}

type Asked = Worded & Pick<Facts, 'at'>;

/** A1, M1, V1, H5: one reading of an alert; grading, categories and the guards ask its parts. */
export function readingIn(policy: Policy, facts: Asked): Reading {
  const text = wording(facts);
  const sentences = sentencesIn(text);
  const { at } = facts;
  return {
    places: placesIn(policy, sentences),
    bodies: namedBy(policy, sentences, policy.words.reading.bodies),
    measures: measuresIn(policy, sentences),
    dates: at === undefined ? [] : datesIn(text, at),
    toll: casualtiesIn(text, policy.words.casualties, at === undefined ? undefined : Number(at.slice(0, 4))),
    happening: happeningIn(policy, text, at),
    gathering: gatheringIn(policy, text),
    wrongdoing: allegationIn(policy, text),
    natures: naturesIn(policy, sentences),
  };
}

function placesIn(policy: Policy, sentences: readonly Sentence[]): Finding[] {
  const { joining, words, routing } = policy;
  const known = [...words.reading.places.ours, ...routing.rows.flatMap(({ places = [] }) => places)];
  const named = sentences.flatMap(({ text }) => {
    const what = [...new Set(known.filter((name) => text.includes(name)))];
    return what.length > 0 ? [{ what, sentence: text }] : [];
  });
  return [
    ...named,
    ...namedBy(
      policy,
      sentences,
      joining.tells.names.flat().filter((last) => last.length > 1),
    ),
  ];
}

/** Names that end in one of these: two to six characters that begin with no lead-in (`家住`) and hold no word that joins (`的`). */
function namedBy({ joining }: Policy, sentences: readonly Sentence[], lasts: readonly string[]): Finding[] {
  const { leadIns, namesNothing } = joining.tells;
  const pattern = new RegExp(`(?<=([\\p{Script=Han}]{2,6}))(?:${alternatives(lasts)})`, 'gu');
  const cut = new RegExp(`^.*(?:${alternatives(leadIns)}|[${namesNothing}])`, 'u');
  return sentences.flatMap(({ text }) => {
    const what = [...text.matchAll(pattern)].flatMap(({ 0: last, 1: before = '' }) => {
      const own = before.replace(cut, '');
      return own.length >= 2 ? [own + last] : [];
    });
    return what.length > 0 ? [{ what: [...new Set(what)], sentence: text }] : [];
  });
}

const NUMBER = /\d{1,9}(?:\.\d{1,3})?|[一二两三四五六七八九十百千]{1,6}/g;

function measuresIn({ words }: Policy, sentences: readonly Sentence[]): Reading['measures'] {
  const units = words.reading.measures.toSorted((a, b) => b.length - a.length);
  return sentences.flatMap(({ text }) =>
    [...text.matchAll(NUMBER)].flatMap((match) => {
      const read = numberIn(text, match.index);
      const behind = match.index + (read?.chars ?? 0);
      const unit = units.find((one) => text.startsWith(one, behind));
      return read === null || unit === undefined
        ? []
        : [{ what: [text.slice(match.index, behind) + unit], sentence: text, count: read.count, unit }];
    }),
  );
}

/** V1: several may hold; the one that most sentences speak for comes first. */
function naturesIn(policy: Policy, sentences: readonly Sentence[]): Reading['natures'] {
  return policy.words.reading.asks
    .flatMap(({ nature, words }) => {
      const told = sentences.flatMap(({ text }) => {
        const what = words.filter((word) => says(policy, text, word));
        return what.length > 0 ? [{ nature, what, sentence: text }] : [];
      });
      const [first] = told;
      return first === undefined ? [] : [{ ...first, times: told.length }];
    })
    .toSorted((a, b) => b.times - a.times)
    .map(({ times: _times, ...finding }) => finding);
}
