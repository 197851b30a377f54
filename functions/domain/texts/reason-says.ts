import type { ReasonCode, TextReason } from '../rules/text-reason.ts';
import { shortTime } from './short-time.ts';

const TIMES = ['until', 'from'];

/** The sentence of a reason, in the district's words. */
export const reasonSays = (says: Record<ReasonCode, string>, reason: TextReason): string => {
  const values: Record<string, string | number> = reason;
  return says[reason.code].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name] ?? '');
    if (TIMES.includes(name)) return shortTime(value);
    // What it went with, by its case: a text's own id says nothing to a person.
    return name === 'into' ? value.replace(/\/.*$/, '') : value;
  });
};
