import type { Grade } from '../matter/grade.ts';

/** 拟定口径, 提前通报, 报值班表, 每日零报告. */
export const WATCH_CLOCKS = ['watch-line', 'watch-notice', 'watch-rota', 'zero-report'] as const;
export type WatchClockKind = (typeof WATCH_CLOCKS)[number];

/** What is to be done of a watch, or came to pass, as a text says it. */
export const WATCH_ACTIONS = [
  ...WATCH_CLOCKS,
  'watch-moved',
  'watch-off',
  'watch-removed',
  'watch-seen',
  'watch-submitted',
  'watch-returned',
  'watch-approved',
] as const;
export type WatchAction = (typeof WATCH_ACTIONS)[number];

export interface WatchClockRow {
  kind: WatchClockKind;
  clause: string;
  name: string;
  ladder: string;
}

/** A kind of sensitive period, and what its bound units owe in it. */
export interface PeriodRow {
  id: string;
  name: string;
  /** What texts call it. */
  short: string;
  grade: Grade;
  /** The daily zero-report: by which hour, and on which days. */
  report?: { by: string; on: 'all' | 'working' };
  /** Each unit says who is on duty on each day. */
  rota?: true;
}

/** M1, P1, P8: the rules of what is watched for before it happens (关注事项). All figures are the district's own. */
export interface WatchRules {
  clause: string;
  launch: {
    grade: Grade;
    /** The draft line is due so many hours before the launch. */
    lineHours: number;
    /** Units are told so many working days before it, at this hour; whoever was not told by `noticeBy` is the desk's to tell. */
    noticeWorkingDays: number;
    noticeAt: string;
    noticeBy: string;
    /** How long after it an echo counts as foretold. */
    armedDays: number;
  };
  /** What arises late, as by an entry at the last moment, gives those who owe it at least so much time. */
  graceHours: number;
  maxUnits: number;
  maxDays: number;
  maxRotaDays: number;
  /** Due so many days before the first, by this hour; a shift begins at `changeAt`. */
  rota: { daysBefore: number; by: string; changeAt: string };
  periods: PeriodRow[];
  clocks: WatchClockRow[];
  explain: Record<WatchClockKind, string> & { given: string };
}
