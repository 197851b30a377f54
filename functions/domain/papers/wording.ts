import { fill } from '../clocks/explain.ts';
import { PAPER_WORDS, type PaperKind, type PaperRow, type PaperRules, type PaperWords } from '../rules/paper-rules.ts';
import type { Block, Paper, Source } from './paper.ts';

/** The row of a kind, or null in rules that came before it. */
export const rowOf = <Kind extends PaperKind>(kind: Kind, rules: PaperRules | undefined): PaperRow<Kind> | null =>
  rules?.kinds.find((row): row is PaperRow<Kind> => row.kind === kind) ?? null;

/** The sentences of a kind, each with its blanks filled; a sentence that the rules have lost is an error of theirs. */
export function wording<Kind extends PaperKind>(
  row: PaperRow<Kind>,
): (place: keyof PaperWords<Kind> & string, values?: Record<string, string>) => string {
  return (place, values = {}) => {
    const line = row.words[place];
    if (line === undefined) throw new Error(`the paper ${row.kind} has no words for ${place}`);
    return fill(line, values);
  };
}

/** The places of a kind that a row has no words for, and those that it has and nobody reads. */
export function strayWords({ kind, words }: PaperRow): { missing: string[]; unknown: string[] } {
  const wanted: readonly string[] = PAPER_WORDS[kind];
  return {
    missing: wanted.filter((place) => !Object.hasOwn(words, place)),
    unknown: Object.keys(words).filter((place) => !wanted.includes(place)),
  };
}

/** A unit as the directory has it in full: a paper says no short names. */
export type FullName = (unit: { id: string; name: string }) => string;

export const heading = (says: string): Block => ({ block: 'heading', level: 1, says });
export const text = (says: string, ...from: Source[]): Block => ({
  block: 'text',
  says,
  ...(from.length > 0 ? { from } : {}),
});

/** What every paper of a kind has. */
export const framed = <Kind extends PaperKind>(
  row: PaperRow<Kind>,
  { drill = false }: { drill?: boolean },
): Pick<Paper, 'kind' | 'format' | 'publicity' | 'drill'> => ({
  kind: row.kind,
  format: row.format,
  publicity: { is: row.publicity, says: row.publicitySays },
  drill,
});
