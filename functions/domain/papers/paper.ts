import type { PaperFormat, Publicity } from '../rules/paper-rules.ts';

/** What a line of a paper came of, so that whoever doubts it can read it there. */
export interface Source {
  matter: string;
  /** The number of its event; absent: the matter as it stands. */
  event?: number;
}

/** One piece of a paper's body. `from`: what it came of. */
export type Block =
  /** 一、 or （一）, without its number: it is given where the paper is laid out. */
  | { block: 'heading'; level: 1 | 2; says: string }
  | { block: 'text'; says: string; from?: Source[] }
  /** 1. 2. 3. under a heading; numbered where the paper is laid out. */
  | { block: 'items'; items: { says: string; from?: Source[] }[] }
  /** A form: what is asked, and what is filled in; nothing: left to the pen. */
  | { block: 'form'; rows: { name: string; says: string; from?: Source[] }[] };

/**
 * A paper as it is read, approved and laid out: everything that it says, and nothing of how it looks. It has no classification, no copy number and
 * no seal (H6); the number that the office's own system gives at signing is left open.
 */
export interface Paper {
  kind: string;
  format: PaperFormat;
  /** 发文机关标志; of minutes and briefs what they are called. */
  mark: string;
  /** Our own number: of the matter, or of the issue. */
  number: string;
  title: string;
  /** 主送机关. */
  to?: string;
  body: Block[];
  /** 署名, 成文日期 as it is written; no date: not signed yet. */
  signed?: { by: string; on?: string };
  publicity: { is: Publicity; says: string };
  drill: boolean;
}
