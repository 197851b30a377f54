import { fill } from '../clocks/explain.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MeasureWhat } from '../rules/measure-rules.ts';
import type { PaperRow } from '../rules/paper-rules.ts';
import { dateOf, hourOf } from './dates.ts';
import type { Block, Paper } from './paper.ts';
import { type FullName, framed, heading, text, wording } from './wording.ts';

interface Named {
  id: string;
  name: string;
}

/** One fact as its reader is shown it; without `matter` he is not told which it is (H5). */
interface FactOnPaper {
  fact: 'late' | 'returned' | 'grew' | 'unmended';
  matter?: string;
  at: Instant;
  duty?: string;
  dueAt?: Instant;
  metAt?: Instant;
  over?: true;
  grade?: { was: Grade; is: Grade; at: Instant };
  attention?: { at: Instant };
}

/** What of a measure stands on its paper, as a reader of the measure is shown it. */
export interface MeasureOnPaper {
  number: string;
  drill: boolean;
  what: { id: MeasureWhat };
  unit: Named;
  office: Named;
  grounds: readonly FactOnPaper[];
  hearing?: { statedAt?: Instant };
  /** What the decision says to the statement of the unit. */
  answer?: string;
  officials: readonly Named[];
  decidedAt?: Instant;
  mendWorkingDays?: number;
  status: string;
}

const TITLES = {
  criticism: 'titleCriticism',
  talk: 'titleTalk',
  sanction: 'titleSanction',
  mend: 'titleMend',
  referral: 'titleReferral',
} as const satisfies Record<MeasureWhat, string>;

/** S6, S7: the measure as its addressee gets it: the facts one by one, what the unit said and was answered, the decision. Undecided it says that it is a draft. */
export function measureLetter(measure: MeasureOnPaper, row: PaperRow<'measure'>, fullName: FullName): Paper {
  const says = wording(row);
  const { number, what, office, hearing, answer, decidedAt, officials, mendWorkingDays } = measure;
  const unit = fullName(measure.unit);
  const source = { matter: number };
  const done = ({ metAt, over }: FactOnPaper): string =>
    metAt === undefined ? says(over ? 'over' : 'owed') : says('done', { at: hourOf(metAt) });
  const line = (fact: FactOnPaper): string => {
    const matter = fact.matter ?? says('otherCase');
    const { grade, attention, duty = '', dueAt } = fact;
    if (dueAt === undefined)
      return `${says(fact.fact === 'unmended' ? 'unmended' : 'returned', { matter, at: hourOf(fact.at) })}。`;
    const rose = grade
      ? says('grade', { at: hourOf(grade.at), was: says(`grade${grade.was}`), is: says(`grade${grade.is}`) })
      : '';
    const grew = attention ? says('attention', { at: hourOf(attention.at) }) : '';
    return `${says('late', { matter, duty, due: hourOf(dueAt), done: done(fact) })}${rose}${grew}。`;
  };
  const heard: Block[] =
    hearing === undefined
      ? []
      : [
          heading(says('hearing')),
          text(
            hearing.statedAt === undefined
              ? says('notStated', { unit })
              : says('stated', { unit, answer: answer ?? '' }),
            source,
          ),
        ];
  const decision: Block[] =
    decidedAt === undefined
      ? [text(says(measure.status === 'dropped' ? 'dropped' : 'undecided'), source)]
      : [
          ...heard,
          heading(says('decision')),
          text(says(what.id, { unit }), source),
          ...(officials.length === 0
            ? []
            : [text(says('officials', { names: officials.map(({ name }) => name).join('、') }), source)]),
          ...(mendWorkingDays === undefined ? [] : [text(says('mending', { days: String(mendWorkingDays) }), source)]),
          ...(measure.status === 'dropped' ? [text(says('dropped'), source)] : []),
        ];
  const body: Block[] = [
    heading(says('facts')),
    text(says('found', { unit }), source),
    {
      block: 'items',
      items: measure.grounds.map((fact) => ({
        says: line(fact),
        ...(fact.matter === undefined ? {} : { from: [{ matter: fact.matter }] }),
      })),
    },
    ...decision,
  ];
  const to = what.id === 'sanction' ? says('toSanction') : what.id === 'referral' ? says('toReferral') : unit;
  return {
    ...framed(row, measure),
    mark: fullName(office),
    number,
    title: fill(row.title, { title: says(TITLES[what.id], { unit }) }),
    to,
    body,
    signed: { by: fullName(office), ...(decidedAt === undefined ? {} : { on: dateOf(decidedAt) }) },
  };
}
