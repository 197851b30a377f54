import type { Based } from '../matter/exposure-basis.ts';

/** 口径: what of a case its units have agreed on, and all say alike: each fact by itself, in versions. */
export const LINE_KINDS = ['time', 'place', 'figure', 'cause', 'measure', 'attribution', 'next'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** R3: what `decide` needs of a fact of the line; what it says is in its events. */
export interface LineFact {
  id: string;
  kind: LineKind;
  /** The number of its latest version. */
  version: number;
  /** It is no part of the line any more. */
  dropped?: true;
}

export interface LineSet extends Based {
  type: 'line-set';
  factId: string;
  kind: LineKind;
  version: number;
  /** Of a later version: the one that whoever wrote it had before him. Two on one stand side by side, and the later counts. */
  basedOn?: number;
  /** How a text says what it is of: 死亡、遇难; 发生. */
  label?: string;
  value: string;
  /** The unit that supplied it. */
  unit: string;
  /** Who confirmed it. A figure that nobody confirmed is hearsay, and no part of the line. */
  confirmedBy?: string;
  reason?: string;
  dropped?: true;
  /** The case of the same matter whose line says so. */
  from?: string;
}

/** What of a fact goes over to another case of the same matter. */
export type LineShared = Pick<LineSet, 'kind' | 'label' | 'value' | 'unit' | 'confirmedBy' | keyof Based>;

/** The versions of the facts that a statement was read against and differs from. */
export interface LineDifference {
  fact: string;
  version: number;
  kind: LineKind;
  label: string;
  agreed: string;
  says: string;
  /** The unit that supplied what was agreed. */
  unit: string;
}

/** What setting a fact does to the line. */
export function foldLine(
  { line = [] }: { line?: LineFact[] },
  { factId: id, kind, version, dropped }: LineSet,
): { line: LineFact[] } {
  const fact: LineFact = { id, kind, version, ...(dropped ? { dropped } : {}) };
  return {
    line: line.some((one) => one.id === id) ? line.map((one) => (one.id === id ? fact : one)) : [...line, fact],
  };
}
