import { shortTime } from '../../functions/domain/texts/short-time.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import type { LocalText } from '../../functions/ports/stored.ts';

/** `4日10:00 desk 办件BL2600001（蓝）环境待研判，4日10:30前确认 +code`: a text as a story tells it, without signature, address and the code itself. */
export type Ring = string;

/** Throws when a text breaks a rule that holds for every text (P8). */
export function ringOf({ at, person, body, code }: LocalText, policy: Policy): Ring {
  const { signature, address, maxChars } = policy.texts;
  if (!body.startsWith(signature) || body.length > maxChars || body.includes('舆情'))
    throw new Error(`no text may read: ${body}`);
  const plain = body.slice(signature.length);
  const tail = ` ${address}/${code ?? ''}`;
  if (code !== null && !plain.endsWith(tail)) throw new Error(`a code is at the end of its text, but: ${body}`);
  return `${shortTime(at)} ${person} ${code === null ? plain : `${plain.slice(0, -tail.length)} +code`}`;
}

/** What a story expects: rows of when, whose phones (separated by blanks) and the words; `rings()` gives the same, so that nothing may be missing or surplus. */
export const phones = (...rows: [when: string, people: string, words: string][]): Ring[] =>
  rows.flatMap(([when, people, words]) => people.split(' ').map((person) => `${when} ${person} ${words}`)).toSorted();
