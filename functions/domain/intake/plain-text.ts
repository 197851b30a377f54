import { UNSEEN } from './invisible-characters.ts';

const NAMED: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  hellip: '…',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

const HIDDEN = /<(script|style|template|noscript)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi;
const BREAKS = /<\/?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|blockquote)\b[^<>]*>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
/** Control characters too, but for tab and line breaks. */
const SILENT = new RegExp(`[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f${UNSEEN}]`, 'gu');

const characterOf = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';

/** The words of a text that may be HTML: no tags, no scripts, no characters that nobody sees; paragraphs stay lines. `5<6` stays as it is. */
export function plainText(markup: string): string {
  const bare = /[<&]/.test(markup)
    ? markup
        .replace(HIDDEN, ' ')
        .replace(BREAKS, '\n')
        .replace(TAG, '')
        .replace(ENTITY, (whole: string, decimal?: string, hex?: string, name?: string) =>
          decimal
            ? characterOf(Number(decimal))
            : hex
              ? characterOf(Number.parseInt(hex, 16))
              : (NAMED[(name ?? '').toLowerCase()] ?? whole),
        )
    : markup;
  return bare
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(SILENT, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
