/** A clause of the notice by its id, and by nothing that anybody at a desk knows; `${clause}` is one too. */
export const BARE_CLAUSE =
  /(?<![\w$'-])(?:V1|R[1-4]|M[1-4]|A[1-4]|D[1-4]|P[1-8]a?|S[1-7]|H[1-6])(?![\w-])|\$\{(?:\w+\.)*clause\}/;

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"\w])\/\/.*$/gm;

/** Sentences in Chinese of one line that a source makes, each with its blanks. */
export const sentencesIn = (source: string): string[] =>
  [
    ...source
      .replaceAll(COMMENT, '')
      .matchAll(/`[^`\n]*\p{Script=Han}[^`\n]*`|'[^'\n]*\p{Script=Han}[^'\n]*'|"[^"\n]*\p{Script=Han}[^"\n]*"/gu),
  ].map(([text]) => text);
