import { between, DAY, type Instant } from '../matter/instant.ts';
import { plainName } from '../matter/plain-name.ts';
import type { InquiryRules } from '../rules/inquiry-rules.ts';
import type { Inquiry } from './inquiry.ts';

/** What is known of an inquiry that is about to be entered. */
interface Entering {
  outlet: string;
  subject: string;
  caseNumber?: string;
  receivedAt: Instant;
  drill?: boolean;
  questions: readonly string[];
}

/** What one that is known already asks. */
export interface Known extends Pick<Inquiry, 'number' | 'outlet' | 'subject' | 'caseNumber' | 'receivedAt' | 'drill'> {
  asks: readonly string[];
}

/** P8: the same newsroom asked about the same matter, or the same question, a few days ago: it may be one inquiry, which a person says. */
export const alikeTo = (entering: Entering, known: readonly Known[], { alikeWithinDays }: InquiryRules): string[] =>
  known
    .filter(
      ({ outlet, drill }) => plainName(outlet) === plainName(entering.outlet) && drill === (entering.drill ?? false),
    )
    .filter(({ receivedAt }) => Math.abs(between(receivedAt, entering.receivedAt)) <= alikeWithinDays * DAY)
    .filter(
      (one) =>
        (entering.caseNumber === undefined
          ? one.subject === entering.subject
          : one.caseNumber === entering.caseNumber) ||
        one.asks.some((asks) => entering.questions.some((question) => plain(question) === plain(asks))),
    )
    .map(({ number }) => number)
    .toSorted();

/** A question as it is compared: neither blanks nor marks make it another. */
const plain = (asks: string): string => plainName(asks).replaceAll(/[\p{P}\p{S}]/gu, '');
