import type { Grade } from '../matter/grade.ts';

/** 拟定口径, 提前通报, 报值班表, 每日零报告, 联络测试. */
export const WATCH_CLOCKS = ['watch-line', 'watch-notice', 'watch-rota', 'zero-report', 'contact-test'] as const;
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

/** P8: when contacts are asked to press, and by when the desk has the list of those who did not. */
export interface TestHours {
  name: string;
  askAt: string;
  by: string;
}

/** P8: contacts are asked to press before days off, and once a year (联络测试). All figures are the district's own. */
export interface TestRules {
  grade: Grade;
  /** What texts call it. */
  short: string;
  /** Before so many days off together, so many working days before the first: who is on duty in them and who leads. */
  holiday: TestHours & { restDays: number; workingDaysBefore: number };
  /** On the first working day from this day of the year on, every contact; the list is kept for so many days. */
  yearly: TestHours & { on: string; keepDays: number };
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
  tests: TestRules;
  clocks: WatchClockRow[];
  explain: Record<WatchClockKind, string> & { given: string };
}
