import type { components } from '../api/schema.ts';

type Fault = NonNullable<components['schemas']['Problem']['errors']>[number];

type Code = NonNullable<Fault['code']>;

/** What is wrong with a field in English, by its code; where one ends in a colon the server’s own words follow it. A newer server may know more. */
const faultWords: Partial<Record<Code, string>> = {
  missing: 'This must be filled in',
  'unknown-field': 'There is no such field',
  'not-text': 'This must be a text',
  'not-a-number': 'This must be a number',
  'not-an-integer': 'This must be a whole number',
  'not-a-boolean': 'This must be true or false',
  'not-a-list': 'This must be a list',
  'not-an-object': 'This must be a JSON object',
  'too-long': 'Use at most {limit} characters',
  'too-short': 'Use at least {limit} characters',
  'too-many': 'Give at most {limit}',
  'too-few': 'Give at least {limit}',
  'too-high': 'This must be {limit} or less',
  'too-low': 'This must be {limit} or more',
  'not-one-of': 'Choose one of: {allowed}',
  'wrong-format': 'Not in the form asked for:',
  'in-the-future': 'This is later than now',
  'broken-characters': 'This has broken characters, such as half an emoji; remove them and send it again',
  twice: 'Name each case once',
  'not-a-current-unit': 'The directory has no such unit in use',
  'not-in-post': 'The directory has nobody in office who could do this:',
  'ends-before-it-begins': 'The end must be later than the beginning',
  'overlaps-another': 'This overlaps another absence',
  'own-substitute': 'Nobody substitutes for himself',
  'not-a-substitute': 'A substitute belongs to the same unit; of a duty desk, or to another duty desk',
  'sign-in-taken': 'This sign-in belongs to somebody else',
  'offline-without-contents': 'A case handled offline has no contents here',
  'no-such-notice': 'There is no such advance notice',
  'notice-taken-back': 'This advance notice was taken back',
  'notice-not-linked': 'This cannot be linked with an advance notice:',
} satisfies Record<Code, string>;

const UNKNOWN = 'Not as asked for:';

export function faultInEnglish({ detail, code, limit, allowed }: Fault): string {
  const words = (code && faultWords[code]) ?? UNKNOWN;
  const filled = words.replace('{limit}', `${limit}`).replace('{allowed}', allowed?.join(', ') ?? '');
  return filled.endsWith(':') ? `${filled} ${detail}` : `${filled}.`;
}

/** Where a field stands, in the words of its own name: `/demands/0/publishedAt` is demands › item 1 › published at. */
const fieldInEnglish = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((key) =>
      /^\d+$/.test(key) ? `item ${Number(key) + 1}` : key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    )
    .join(' › ');

/** Each fault in English, and the first of them as what is said at the foot of a form, where the field has to be named. */
export function faultsInEnglish(faults: Fault[]): { detail: string; errors: Fault[] } {
  const errors = faults.map((fault) => ({ ...fault, detail: faultInEnglish(fault) }));
  const [{ pointer, detail } = { pointer: '', detail: UNKNOWN }] = errors;
  return { detail: pointer === '' ? detail : `${fieldInEnglish(pointer)}: ${detail}`, errors };
}
