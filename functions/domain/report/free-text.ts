import { erasedAt, wordsAt } from '../matter/free-text.ts';
import { MATTER_FREE } from '../matter/matter.ts';
import { PROPOSAL_FREE } from '../matter/proposal.ts';
import { REPORT_PARTS } from '../rules/report-rules.ts';
import type { ReportBody, ReportEvent } from './events.ts';

/** Where people write freely in an event of a report; `*` is each of a list. The compiler asks it of every new event. */
const FREE: Record<ReportBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  ...PROPOSAL_FREE,
  'report-opened': [],
  'report-edited': ['title', ...REPORT_PARTS.map((part) => `parts.${part}`), 'publicity.says'],
  'report-refreshed': [],
  'report-submitted': ['says'],
  // H5: what a person wrote stands among what the record gave: the frozen text goes whole, and its number stays.
  'report-issued': ['paper.title', 'paper.publicity.says', 'paper.body.*.says', 'paper.body.*.items.*.says'],
  'report-dropped': ['says'],
  'report-voided': ['says'],
  'document-numbered': ['documentNumber'],
  'text-resent': ['why'],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: ReportBody): string[] => wordsAt(FREE[body.type], body);

/** H5: what is left of an event when its words are erased. */
export const erased = (event: ReportEvent): ReportEvent => erasedAt(FREE[event.type], event);
