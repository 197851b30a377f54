import type { Page } from 'playwright-core';

/** What a program says to itself, and nobody says to a person at a desk. */
const KINDS: readonly [kind: string, pattern: RegExp][] = [
  ['no value', /\b(?:undefined|NaN|null|Invalid Date|\[object Object\])\b|\[object Object\]/],
  ['a JSON pointer', /(?<![\w.:/\p{Script=Han}])\/[a-z]+(?:[A-Z/][\w/]*)?(?=[：:\s]|$)/u],
  ['a name of the code', /\b[a-z]+(?:[A-Z][a-z]+)+\b/],
  ['a key of the code', /(?<![\w./@-])[a-z]+(?:-[a-z]+)+(?![\w./@-])/],
  ['a hash', /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,}\b/],
];

/** Words with a hyphen that are English; names of products; and what is there to be copied into another system. */
const ENGLISH =
  /^(?:e-mail|co-units?|co-sign(?:ed|s)?|sub-districts?|re-?[a-z]+|follow-?ups?|make-up|long-term|sign-in|call-back|half-year|one-page|on-site|set-up|hand-?overs?|self-inspections?|so-called|up-to-date|follow-up|mini-program|line-by-line|well-known|zero-reports?|by-hand|day-?s?-off|in-person|press-?ups?|take-?overs?)$/;

/** The version of the rules, as the record has it: for whoever compares a paper with them. */
const VERSION = /(?:规则版本|\brules(?: of scores)?) [0-9a-f]{8,16}/g;
/** Two words beside each other: what was suggested, and the button that corrects it. */
const BUTTON = /Correct$/;

/** A clause of a product's or a standard's name, as it writes itself. */
const NAMES = /\b(?:iPhone|iOS|macOS|WeChat|WeCom|DingTalk|GitHub|JavaScript)\b/g;

/** The lines of a page, each with what of it is raw. What a citizen, a source or a unit wrote stands in `words` and is theirs. */
export async function rawWords(page: Page, theirs: readonly string[] = []): Promise<string[]> {
  const shown = await page.locator('body').innerText();
  return [
    ...new Set(
      shown
        .split('\n')
        .map((line) =>
          theirs
            .reduce((text, one) => text.replaceAll(one, ''), line)
            .replaceAll(NAMES, '')
            .replaceAll(VERSION, '')
            .replace(BUTTON, ''),
        )
        .flatMap((line) =>
          KINDS.flatMap(([kind, pattern]) => {
            const found = [...line.matchAll(new RegExp(pattern, `${pattern.flags}g`))]
              .map(([word]) => word)
              .filter((word) => !ENGLISH.test(word));
            return found.map((word) => `${kind}: ${word} in “${line.trim().slice(0, 90)}”`);
          }),
        ),
    ),
  ];
}
