import { fill } from '../clocks/explain.ts';
import type { Instant } from '../matter/instant.ts';
import type { PaperRow } from '../rules/paper-rules.ts';
import { dateOf, hourOf } from './dates.ts';
import type { Paper } from './paper.ts';
import { type FullName, framed, text, wording } from './wording.ts';

interface Counted {
  name: string;
  count: number;
}

/** M3: the counts of a year by their names. */
export interface HandoverYear {
  year: number;
  proposed: number;
  waiting: number;
  dropped: number;
  sent: number;
  retracted: number;
  open: number;
  beforeAnswer: number;
  to: readonly Counted[];
  by: readonly Counted[];
  outcomes: readonly Counted[];
}

/** M3: what is published of a year: how many were handed over, to whom, by what and with what result. */
export function handoverYear(
  counts: HandoverYear,
  now: Instant,
  office: { id: string; name: string },
  row: PaperRow<'handover-year'>,
  fullName: FullName,
): Paper {
  const says = wording(row);
  const { year, proposed, sent } = counts;
  const each = (rows: readonly Counted[]): string => {
    const some = rows.filter(({ count }) => count > 0);
    return some.length === 0
      ? says('none')
      : some.map(({ name, count }) => says('count', { name, count: `${count}` })).join('；');
  };
  const form = (name: string, count: number) => ({ name, says: says('cases', { count: `${count}` }) });
  return {
    ...framed(row, {}),
    mark: fullName(office),
    number: `${year}`,
    title: fill(row.title, { year: `${year}` }),
    body: [
      text(says('asOf', { year: `${year}`, at: hourOf(now) })),
      ...(proposed === 0
        ? [text(says('nothing', { year: `${year}` }))]
        : [
            {
              block: 'form' as const,
              rows: [
                form(says('proposed'), proposed),
                form(says('waiting'), counts.waiting),
                form(says('dropped'), counts.dropped),
                form(says('sent'), sent),
                form(says('beforeAnswer'), counts.beforeAnswer),
                { name: says('to'), says: each(counts.to) },
                { name: says('by'), says: each(counts.by) },
                { name: says('outcomes'), says: each(counts.outcomes) },
                form(says('open'), counts.open),
                form(says('retracted'), counts.retracted),
              ],
            },
          ]),
      text(says('what')),
    ],
    signed: { by: fullName(office), on: dateOf(now) },
  };
}
