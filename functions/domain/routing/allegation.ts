import type { Policy } from '../rules/policy.ts';
import type { Finding } from './finding.ts';
import { says } from './senses.ts';
import { type Sentence, sentencesIn } from './sentences.ts';

type Words = Policy['words'];
/** How far before a word it stands that it is only asked, and how far behind. */
const ASKED_BEFORE = 25;
const ASKED_AFTER = 8;
const CONTRAST_BEFORE = 12;
/** Within how much behind 举报 its object stands. */
const OBJECT_WITHIN = 24;

/**
 * H5: an allegation of misconduct in office: an offence that only an office commits, or one of taking, cheating or covering up beside whoever
 * holds an office, told and not asked. Rhetoric (`是不是有保护伞？`), a quoted law and what private firms do are none.
 */
export function allegationIn(policy: Policy, text: string): Finding | null {
  const [signs, { reading, wrongdoing = [] }] = [policy.words.wrongdoingSigns, policy.words];
  if (!signs) return wordIn(policy, text, wrongdoing);
  const { allegation } = reading;
  const sentences = sentencesIn(text);
  const named = bodyIn(policy, sentences[0]?.text ?? '');
  for (const sentence of sentences) {
    const said = withoutAddress(sentence.text, signs);
    if ([...allegation.rules, ...signs.unless].some((word) => said.includes(word))) continue;
    const told = (word: string): boolean =>
      says(policy, said, word) && isTold({ ...sentence, text: said }, word, allegation);
    const isPrivate = allegation.private.some((word) => said.includes(word));
    // The title says of whom it all is.
    const body = bodyIn(policy, said) ?? (isPrivate ? undefined : named);
    const found =
      ofOffice(said, allegation, body, told) ??
      accused(said, allegation, told) ??
      taking(policy, said, { body, told }) ??
      (body === undefined || isPrivate
        ? null
        : pairOf(
            body,
            [...allegation.together, ...wrongdoing]
              .filter((word) => !allegation.accuses.some((one) => word.endsWith(one)))
              .find(told),
          ));
    if (found !== null) return { what: found, sentence: sentence.text };
  }
  return null;
}

/** A version stored before there were signs has its list of phrases alone. */
function wordIn(policy: Policy, text: string, list: readonly string[]): Finding | null {
  const word = list.find((known) => says(policy, text, known));
  return word === undefined ? null : { what: [word], sentence: '' };
}

const pairOf = (one: string, other: string | undefined): string[] | null => (other === undefined ? null : [one, other]);

const bodyIn = (policy: Policy, said: string): string | undefined =>
  policy.words.reading.allegation.bodies.find((word) => says(policy, said, word));

function ofOffice(
  said: string,
  { ofOffice: offences, private: firms }: Words['reading']['allegation'],
  body: string | undefined,
  told: (word: string) => boolean,
): string[] | null {
  if (body === undefined && firms.some((word) => said.includes(word))) return null;
  const offence = offences.find(told);
  return offence === undefined ? null : [offence];
}

/** 举报某街道违规…: whom it accuses stands behind it, and of what in the same sentence. */
function accused(
  said: string,
  { accuses, bodies, wrongs }: Words['reading']['allegation'],
  told: (word: string) => boolean,
): string[] | null {
  for (const word of accuses) {
    const at = said.indexOf(word);
    if (at === -1 || !told(word)) continue;
    const object = said.slice(at + word.length, at + word.length + OBJECT_WITHIN).split(/[,，。:：]/)[0] ?? '';
    const body = bodies.find((one) => object.includes(one));
    const wrong = wrongs.find((one) => said.includes(one) && told(one));
    if (body !== undefined && wrong !== undefined) return [word, body, wrong];
  }
  return null;
}

function taking(
  policy: Policy,
  said: string,
  { body, told }: { body: string | undefined; told: (word: string) => boolean },
): string[] | null {
  const { wrongdoingSigns: signs, reading } = policy.words;
  const { publicMoney, private: firms } = reading.allegation;
  const taken = signs?.taking.find(told);
  if (!signs || taken === undefined) return null;
  if (firms.some((word) => said.includes(word))) return null;
  const who =
    signs.offices.find((word) => says(policy, said, word)) ?? publicMoney.find((word) => said.includes(word)) ?? body;
  return who === undefined ? null : [who, taken];
}

/** Said as so: neither asked nor set against what is so. */
function isTold(
  { text, asks }: Sentence,
  word: string,
  { asks: asked, contrasts }: Words['reading']['allegation'],
): boolean {
  if (asks) return false;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const before = text.slice(Math.max(0, at - ASKED_BEFORE), at);
    const after = text.slice(at + word.length, at + word.length + ASKED_AFTER);
    const contrast = text.slice(Math.max(0, at - CONTRAST_BEFORE), at);
    if (
      !asked.some((one) => before.includes(one)) &&
      !/吗|么$|是谁|隐患/.test(after) &&
      !contrasts.some((one) => contrast.includes(one))
    )
      return true;
  }
  return false;
}

/** How many characters of a name or a place may stand between: `尊敬的北仑区领导`. */
const ADDRESSED_WITHIN = 6;
/** 请领导查处: whoever is asked for help is accused of nothing. */
const ASKED_FOR_HELP =
  /(?:请|恳请|望|希望|盼)[^,，、]{0,10}(?:领导|政府|部门|书记|公安|纪委|纪检|法院|机关|教育局|局)(?=[^,，]{0,8}(?:查|处理|重视|督|介入|依法|帮|解决|关注|彻|协调|给|能|尽快))/g;

/** H5: whom a letter is addressed to is accused of nothing. */
function withoutAddress(whole: string, signs: NonNullable<Words['wrongdoingSigns']>): string {
  const sentence = whole.replaceAll(ASKED_FOR_HELP, '请');
  for (const salutation of signs.salutations ?? []) {
    const from = sentence.indexOf(salutation);
    if (from === -1) continue;
    const start = from + salutation.length;
    const ends = signs.offices.flatMap((office) => {
      const at = sentence.indexOf(office, start);
      return at === -1 || at - start > ADDRESSED_WITHIN ? [] : [at + office.length];
    });
    const end = Math.min(...ends);
    if (ends.length > 0 && !/[，,：:、]/.test(sentence.slice(start, end)))
      return withoutAddress(`${sentence.slice(0, from)}，${sentence.slice(end)}`, signs);
  }
  return sentence;
}
