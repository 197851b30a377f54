import { between, DAY, type Instant } from '../matter/instant.ts';
import type { Cause } from '../matter/cause.ts';
import type { RetrospectiveRules } from '../rules/retrospective-rules.ts';
import type { Retrospective } from './retrospective.ts';

/** What of a later case says whether it may be the same concern again. */
export interface LaterCase {
  number: string;
  subject: string;
  /** Who answers for it. */
  unit?: string;
  causes?: Cause[];
  discoveredAt: Instant;
  /** M4: the closed case that it was matched with when it came in. */
  recurrenceOf?: string;
}

type Lesson = Pick<
  Retrospective,
  'number' | 'caseNumber' | 'cases' | 'openedAt' | 'answered' | 'subject' | 'causes' | 'recurrences'
>;

/** D4: it was discovered once the lesson was there, and within the time of the rules. */
export const isWithin = (
  { openedAt }: Pick<Lesson, 'openedAt'>,
  discoveredAt: Instant,
  { recurrenceDays }: Pick<RetrospectiveRules, 'recurrenceDays'>,
): boolean => discoveredAt >= openedAt && between(openedAt, discoveredAt) <= recurrenceDays * DAY;

/**
 * D4: whether a later case may be the same concern again, by the record alone: matched with this one when it came in;
 * or of the same unit and the same subject, and of a cause that both have where both were told one. H1: never by who
 * spoke. A named person says whether it is.
 */
export function mayRecur(lesson: Lesson, later: LaterCase, rules: RetrospectiveRules): boolean {
  const { caseNumber, cases = [], answered, subject, causes = [] } = lesson;
  if (caseNumber === undefined || [caseNumber, ...cases].includes(later.number)) return false;
  if (!isWithin(lesson, later.discoveredAt, rules)) return false;
  if (later.recurrenceOf === caseNumber) return true;
  const { causes: of = [] } = later;
  const sameCause = causes.length === 0 || of.length === 0 || of.some((cause) => causes.includes(cause));
  return answered !== undefined && later.unit === answered && later.subject === subject && sameCause;
}

export const isKnown = ({ recurrences = [] }: Pick<Lesson, 'recurrences'>, number: string): boolean =>
  recurrences.some((one) => one.case === number);
