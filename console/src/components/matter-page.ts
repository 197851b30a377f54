const RIGHTS = /^R\d/;
/** A plan as its unit keeps it: all of them are on one page. */
const PLAN = /^[A-Z]{2}Y\d/;
/** What is no case has a letter of its kind before the year. */
const KINDS: readonly [RegExp, string][] = [
  [/^[A-Z]{2}D\d/, 'orders'],
  [/^[A-Z]{2}F\d/, 'conferences'],
  [/^[A-Z]{2}H\d/, 'consultations'],
  [/^[A-Z]{2}W\d/, 'inquiries'],
  [/^[A-Z]{2}G\d/, 'watches'],
  [/^[A-Z]{2}J\d/, 'measures'],
  [/^[A-Z]{2}A\d/, 'assessments'],
  [/^[A-Z]{2}Z\d/, 'handovers'],
  [/^[A-Z]{2}P\d/, 'retrospectives'],
  [/^[A-Z]{2}B\d/, 'reports'],
  [/^[A-Z]{2}E\d/, 'exercises'],
];

/** Whether a number is that of a change of rights, of which texts speak as of a matter. */
export const isRightsChange = (number: string): boolean => RIGHTS.test(number);

/** The page on which whatever has a number is read. */
export const pageOf = (number: string): string =>
  isRightsChange(number)
    ? '/directory/rights'
    : PLAN.test(number)
      ? '/plans'
      : `/${KINDS.find(([pattern]) => pattern.test(number))?.[1] ?? 'cases'}/${number}`;
