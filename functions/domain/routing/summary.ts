import { LABELS } from '../intake/mask-rule.ts';

/** As long as one sentence that says what and where may be. */
const LONGEST = 60;

/** What people put before a title or around it, and what says nothing of the matter. */
const AROUND = /[#＃][^#＃\n]{0,40}[#＃]|【[^】\n]{0,20}】|\[[^\]\n]{0,20}\]|https?:\/\/\S+/g;
const CRIES = /^(?:求助|紧急|急急急|求转发|求扩散|曝光|爆料|投诉|举报)[!！:：,，、~～\s]+/;

/**
 * A sentence for the record, proposed from the title of an alert: a person reads it, makes it his own and answers for it. It is of citizens' words,
 * so that whoever is shown it has opened them (H5); what was masked is left out, and nothing says who spoke (H1).
 */
export function proposedSummary({ title, text }: { title: string; text: string }): string | null {
  const said = plain(title) || plain(sentenceOf(text));
  if (said === '') return null;
  return said.length <= LONGEST ? said : shortened(said);
}

const MASKED = Object.values(LABELS);
/** A part of a sentence with the sign that ends it. */
const PARTS = /(?<=[，,；;。！!？?])/;
/** What a sentence of a record does not end with. */
const ENDINGS = new Set('!！~～…。；;，,、. ');

function plain(words: string): string {
  const bare = words.normalize('NFC').replace(AROUND, ' ').replace(/\s+/g, ' ').trim();
  // The part of a sentence that had a person's number in it says who spoke, or how to reach him.
  const unmasked = bare.split(PARTS).filter((part) => !MASKED.some((label) => part.includes(label)));
  return withoutEnd(unmasked.join('').trim().replace(CRIES, ''));
}

function withoutEnd(said: string): string {
  let end = said.length;
  while (end > 0 && ENDINGS.has(said.charAt(end - 1))) end -= 1;
  return said.slice(0, end);
}

const sentenceOf = (text: string): string => /^[^。！？!?\n]*/.exec(text.trim())?.[0] ?? '';

/** Ends with a part of the sentence, where one ends soon enough. */
function shortened(said: string): string {
  const parts = [...said.slice(0, LONGEST).matchAll(/[，,；;。！!？?]/g)].map(({ index }) => index);
  const at = parts.findLast((index) => index >= LONGEST / 3);
  return at === undefined ? `${said.slice(0, LONGEST - 1)}…` : said.slice(0, at);
}
