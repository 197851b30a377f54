import type { LeftOut } from '../matter/left-out.ts';
import type { Grade } from '../matter/grade.ts';

/** Every kind of matter, as it is kept; a test holds it to the registry. */
export const ARCHIVED_KINDS = [
  'case',
  'order',
  'conference',
  'consultation',
  'inquiry',
  'watch',
  'plan',
  'measure',
  'retrospective',
  'handover',
  'report',
  'assessment',
  'exercise',
] as const;
export type ArchivedKind = (typeof ARCHIVED_KINDS)[number];

/** 永久, 30 年, 10 年. */
export const PERIODS = ['permanent', '30', '10'] as const;
export type KeepingPeriod = (typeof PERIODS)[number];

export interface ArchiveRow {
  kind: ArchivedKind;
  name: string;
  period: KeepingPeriod;
  /** Of this grade or a graver one, of the concern or of the emergency. */
  graver?: { from: Grade; period: KeepingPeriod };
  basis: string;
}

/** 归档 (H5): how long the record of each kind is kept, and what falls due so many years after the one in which it was over. */
export interface ArchiveRules {
  clause: string;
  /** Counted in whole years, from the year in which a matter was over. */
  transfer: { afterYears: number; periods: KeepingPeriod[]; basis: string };
  rows: ArchiveRow[];
  /** 依申请公开: what a copy for the public leaves out, each with its ground in law. */
  redacted: { leftOut: { what: LeftOut; name: string; basis: string }[] };
}
