import { numberIn } from '../matter/chinese-number.ts';
import type { Policy } from '../rules/policy.ts';
import type { Finding } from './finding.ts';
import { tellsOf } from './senses.ts';
import { sentencesIn } from './sentences.ts';

/** How far before what they did the people may be named. */
const REACH = 40;
const COUNTS = /(?<![\d第])(?:\d{1,6}|[一二三四五六七八九十百千万两]{1,5})[余多来]?/g;

/** A1: people in fact came together, told by how many, what they did and where, in one sentence; null: none did, or it is only feared or threatened. */
export function gatheringIn(policy: Policy, text: string): Finding | null {
  const { acts, at } = policy.words.reading.gathering;
  for (const { text: sentence } of sentencesIn(text)) {
    const act = acts.find((word) => sentence.includes(word) && tellsOf(policy, sentence, word));
    if (act === undefined) continue;
    // 向市政府请愿 is done in writing.
    const place = at.find((word) => sentence.includes(word) && !sentence.includes(`向${word}`));
    const people = peopleBefore(policy, sentence, sentence.indexOf(act));
    if (place !== undefined && people !== null) return { what: [people, place, act], sentence };
  }
  return null;
}

function peopleBefore({ words }: Policy, sentence: string, until: number): string | null {
  const { many, counted, least } = words.reading.gathering;
  const before = sentence.slice(Math.max(0, until - REACH), until);
  const word = many.find((one) => before.includes(one));
  if (word !== undefined) return word;
  for (const match of before.matchAll(COUNTS)) {
    const unit = counted.find((one) => before.startsWith(one, match.index + match[0].length));
    const read = numberIn(before, match.index);
    if (unit !== undefined && read !== null && read.count >= least) return match[0] + unit;
  }
  return null;
}
