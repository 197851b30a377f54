import { plainText } from './plain-text.ts';

/** Widths, blanks and punctuation differ from page to page. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** S1: the page says this title, in its head or in its words. */
export const holdsTitle = (page: string, title: string): boolean => {
  const wanted = bare(title);
  return wanted !== '' && bare(plainText(page)).includes(wanted);
};
