const RIGHTS = /^R\d/;
/** An order has a letter of its own before the year. */
const ORDER = /^[A-Z]{2}D\d/;

/** Whether a number is that of a change of rights, of which texts speak as of a matter. */
export const isRightsChange = (number: string): boolean => RIGHTS.test(number);

/** The page on which whatever has a number is read. */
export const pageOf = (number: string): string =>
  isRightsChange(number) ? '/directory/rights' : `/${ORDER.test(number) ? 'orders' : 'cases'}/${number}`;
