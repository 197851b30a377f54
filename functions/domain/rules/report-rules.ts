import type { Grade } from '../matter/grade.ts';

/** 舆情日志, 周报, 月报, 专报, 通报: each is also a kind of paper. */
export const REPORTS = ['daily-log', 'weekly-report', 'monthly-report', 'special-report', 'bulletin'] as const;
export type ReportWhat = (typeof REPORTS)[number];

/** 核心提要, 风险判断, 传播情况, 各方观点, 研判, 建议: what a person writes of it. */
export const REPORT_PARTS = ['core', 'risk', 'spread', 'views', 'analysis', 'advice'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** How long the stretch is that a report is of. */
export const REPORT_SPANS = ['day', 'week', 'month'] as const;
export type ReportSpan = (typeof REPORT_SPANS)[number];

/** What is to be done of a report, as a text says it. */
export const REPORT_ACTIONS = ['report-decide'] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

export interface ReportPartRow {
  id: ReportPart;
  required: boolean;
  maxChars: number;
}

export interface ReportRow {
  id: ReportWhat;
  clause: string;
  name: string;
  /** Absent: it is of one case. */
  every?: ReportSpan;
  /** It is drafted by itself once its stretch is over. */
  scheduled: boolean;
  /** The grades of new cases that it lists one by one; of the others it has the number. */
  lists: Grade[];
  parts: ReportPartRow[];
}

/** A3, M2, S6: the reports of the desk. */
export interface ReportRules {
  clause: string;
  /** Whose reports they are. */
  office: string;
  /** What texts call any of them. */
  subject: string;
  grade: Grade;
  /** So many lines of one list at most; of the rest the number. */
  maxLines: number;
  /** What falls due within so many hours of the end of a day stands in its log. */
  dueWithinHours: number;
  /** The kinds of clock whose misses are reported: duties to the public. */
  duties: string[];
  /** H1: what stands before a person who spoke, in the words of those who report him. */
  speakers: string[];
  /** H1: how one who holds no office is addressed. */
  addresses: string[];
  rows: ReportRow[];
}
