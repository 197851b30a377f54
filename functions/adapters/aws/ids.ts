import { createHmac, hash, randomInt } from 'node:crypto';
import type { Ids } from '../../ports/ports.ts';
import { CODE_LETTERS } from '../code-letters.ts';

/** `fetchSalt` is asked once in the life of the process; a failed fetch is tried again. */
export function cryptoIds(fetchSalt: () => Promise<string>): Ids {
  let salt: Promise<string> | undefined;
  return {
    random: (length) => Array.from({ length }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(''),
    hash: (text) => hash('sha256', text),
    salted: async (text) => {
      salt ??= fetchSalt();
      try {
        return createHmac('sha256', await salt)
          .update(text)
          .digest('hex');
      } catch (error) {
        salt = undefined;
        throw error;
      }
    },
  };
}
