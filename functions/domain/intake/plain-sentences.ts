import { UNSEEN } from './invisible-characters.ts';

const HIDDEN = new RegExp(`[${UNSEEN}]`, 'gu');

/** A text as it is read for what it tells: without widths, blanks and what nobody sees, sentence by sentence. */
export const plainSentences = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replaceAll(HIDDEN, '')
    .replaceAll(/[ \t]/g, '')
    .split(/[。;!?\n]/);
