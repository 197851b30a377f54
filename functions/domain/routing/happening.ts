import { DAY, fromWallClock, type Instant, toMs, wallClock } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { Finding } from './finding.ts';
import { tellsOf } from './senses.ts';
import { type Sentence, sentencesIn } from './sentences.ts';

export interface Happening extends Finding {
  kind: string;
}

const DATE = /(?:(?<!\d)(20\d\d)[年/.-])?(?<!\d)(\d{1,2})(?:月|[/.-](?=\d{1,2}(?:日|号|\D|$)))(\d{1,2})(?:日|号)?/g;

/**
 * D3: an emergency of these days that the words tell of as a fact, with or without a toll: what happened and that it is not long ago, in one
 * sentence. null: nothing happened, or long ago, or it is supposed, borrowed, or told of what came after.
 */
export function happeningIn(policy: Policy, text: string, at?: Instant): Happening | null {
  const { events } = policy.words.reading.happening;
  let before = '';
  for (const sentence of sentencesIn(text)) {
    const around = `${before}\n${sentence.text}`;
    before = sentence.text;
    if (sentence.asks || isElsewhere(policy, sentence.text) || !isRecent(policy, sentence, at)) continue;
    for (const { kind, words, with: beside } of events) {
      if (beside && !beside.some((one) => around.includes(one))) continue;
      const word = words.find((one) => sentence.text.includes(one) && tellsOf(policy, sentence.text, one));
      if (word !== undefined) return { kind, what: [word], sentence: sentence.text };
    }
  }
  return null;
}

/** What happened in another city is told to compare; a road that is named after one is here. */
function isElsewhere({ words }: Policy, said: string): boolean {
  const { ours, elsewhere, namesakes = [] } = words.reading.places;
  const isNamed = (place: string): boolean => {
    const at = said.indexOf(place);
    return at >= 0 && !namesakes.some((last) => said.startsWith(last, at + place.length));
  };
  return elsewhere.some(isNamed) && !ours.some((place) => said.includes(place));
}

function isRecent({ words }: Policy, { text }: Sentence, at: Instant | undefined): boolean {
  const { recent, unless, withinDays } = words.reading.happening;
  if ([...unless, ...words.casualties.past].some((word) => text.includes(word))) return false;
  const dates = at === undefined ? [] : datesIn(text, at);
  if (dates.length > 0 && at !== undefined)
    return dates.every((date) => toMs(date) <= toMs(at) && toMs(at) - toMs(date) <= withinDays * DAY + DAY);
  return recent.some((word) => text.includes(word));
}

/** Days that a text names; one without its year is the nearest that is called so: told in January, 12月31日 is of the year before. */
export function datesIn(text: string, at: Instant): Instant[] {
  const now = wallClock(at).year;
  return [...text.matchAll(DATE)].flatMap(([, year, month = '', day = '']) => {
    const [m, d] = [Number(month), Number(day)];
    if (m < 1 || m > 12 || d < 1 || d > 31) return [];
    const years = year === undefined ? [now - 1, now, now + 1] : [Number(year)];
    const days = years
      .map((of) => `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
      .filter(isDay)
      .map((date) => fromWallClock(date, '00:00:00'));
    return days.toSorted((one, other) => farFrom(at, one) - farFrom(at, other)).slice(0, 1);
  });
}

const farFrom = (at: Instant, day: Instant): number => Math.abs(toMs(day) - toMs(at));

const isDay = (date: string): boolean => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
};
