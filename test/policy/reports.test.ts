import { describe, expect, it } from 'vitest';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import type { ReportRow, ReportRules } from '../../functions/domain/rules/report-rules.ts';
import { findings } from '../../functions/policy/findings.ts';
import { currentPolicy } from '../../functions/policy/load.ts';

const policy = currentPolicy();

/** What is wrong with the rules of reports once they are so. */
const wrong = (change: (rules: ReportRules) => Partial<ReportRules>): string[] => {
  const { reports } = policy;
  if (!reports) throw new Error('the rules have no reports');
  const changed: Policy = { ...policy, reports: { ...reports, ...change(reports) } };
  return findings(changed).map(({ pointer }) => pointer);
};
const row =
  (id: ReportRow['id'], part: Partial<ReportRow>) =>
  ({ rows }: ReportRules): Partial<ReportRules> => ({
    rows: rows.map((one) => (one.id === id ? { ...one, ...part } : one)),
  });

describe('A3, M2 · the rules of the desk’s reports fit the other tables', () => {
  it('have nothing wrong with them as they are shipped', () => {
    expect(wrong(() => ({}))).toEqual([]);
  });

  it.each<[string, (rules: ReportRules) => Partial<ReportRules>, string[]]>([
    ['a kind that is missing', ({ rows }) => ({ rows: rows.slice(1) }), ['/reports/rows']],
    ['a kind that is there twice', ({ rows }) => ({ rows: [...rows, ...rows.slice(0, 1)] }), ['/reports/rows']],
    ['a limit that there is not', () => ({ duties: ['response', 'no-such'] }), ['/reports/duties/1']],
    ['a special report by the calendar', row('special-report', { scheduled: true }), ['/reports/rows/3/scheduled']],
    ['a special report of a stretch of time', row('special-report', { every: 'day' }), ['/reports/rows/3/every']],
    ['a subject too long for a text', () => ({ subject: '政务舆情工作情况日志和报告' }), ['/reports/subject']],
  ])('names %s', (_, change, pointers) => {
    expect(wrong(change)).toEqual(pointers);
  });
});
