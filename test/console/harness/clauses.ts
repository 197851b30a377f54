import type { Page } from 'playwright-core';

const ID = '(?:V1|R[1-4]|M[1-4]|A[1-4]|D[1-4]|P[1-8]a?|S[1-7]|H[1-6])';
/** A document of a case is numbered like one. */
const DOCUMENT = /文稿 D\d+/g;
/** Behind its name, in brackets. */
const CITED = new RegExp(`(?<=\\p{Script=Han}|[”）])（${ID}）`, 'gu');
const BARE = new RegExp(`(?<![\\w-])${ID}(?![\\w-])`);

/** Lines of the page on which a clause stands by an id that nobody at a desk knows. */
export const bareClauses = async (page: Page): Promise<string[]> =>
  (await page.locator('body').innerText())
    .split('\n')
    .filter((line) => BARE.test(line.replaceAll(CITED, '').replaceAll(DOCUMENT, '')));
