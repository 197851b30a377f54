import { fill } from '../clocks/explain.ts';
import { between, HOUR, type Instant } from '../matter/instant.ts';
import type { PaperRow } from '../rules/paper-rules.ts';
import { dateOf, hourOf } from './dates.ts';
import type { Block, Paper, Source } from './paper.ts';
import { type FullName, framed, heading, text, wording } from './wording.ts';

interface Named {
  id: string;
  name: string;
}

/** What of a retrospective stands on its paper, as a reader of it is shown it. */
export interface RetrospectiveOnPaper {
  number: string;
  drill: boolean;
  caseNumber?: string;
  quarter?: string;
  subject: string;
  unit: Named;
  openedAt: Instant;
  closedAt?: Instant;
  grounds: string[];
  /** Of the case; of a quarter the opening. */
  discoveredAt: Instant;
  findings?: { happened: string; why: string; lessons: string; by: string; at: Instant };
  late: { name: string; unit?: Named; dueAt: Instant; metAt?: Instant; waited: number }[];
  releases: { event: number; at: Instant; unit: Named; form: string; final: boolean }[];
  growth?: { before: number; after: number };
  actions: {
    id: string;
    says: string;
    unit: Named;
    by: Instant;
    state: 'open' | 'done' | 'returned' | 'confirmed' | 'dropped';
  }[];
}

/** D4: the report of a retrospective (复盘报告): what was said when, what was late, what was found, and who mends what by when. */
export function retrospectiveReport(
  found: RetrospectiveOnPaper,
  row: PaperRow<'retrospective'>,
  fullName: FullName,
): Paper {
  const says = wording(row);
  const record: Source = { matter: found.number };
  const owner = fullName(found.unit);
  const { caseNumber, quarter = '', findings, growth } = found;
  const ofCase = (event?: number): Source[] => [
    { matter: caseNumber ?? found.number, ...(event === undefined ? {} : { event }) },
  ];
  const listed = (items: { says: string; from: Source[] }[]): Block =>
    items.length === 0 ? text(says('none')) : { block: 'items', items };
  const body: Block[] = [
    ...(caseNumber === undefined
      ? [text(says('ofQuarter', { quarter, owner }), record)]
      : [text(says('ofCase', { case: caseNumber, owner, grounds: found.grounds.join('、') }), record)]),
    ...(caseNumber === undefined
      ? []
      : [
          heading(says('said')),
          text(says('discovered', { at: hourOf(found.discoveredAt) }), ...ofCase()),
          listed(
            found.releases.map(({ event, at, unit, form, final }) => ({
              says: says(final ? 'finalRelease' : 'release', { at: hourOf(at), unit: fullName(unit), form }),
              from: ofCase(event),
            })),
          ),
          heading(says('late')),
          listed(
            found.late.map(({ name, unit, dueAt, metAt, waited }) => ({
              says: [
                says(metAt === undefined ? 'missed' : 'lateBy', {
                  name,
                  unit: unit ? fullName(unit) : says('desk'),
                  due: hourOf(dueAt),
                  hours: metAt === undefined ? '' : String(Math.ceil(between(dueAt, metAt) / HOUR)),
                }),
                waited > 0 ? says('waited', { minutes: String(waited) }) : '',
              ].join(''),
              from: ofCase(),
            })),
          ),
          ...(growth
            ? [
                heading(says('effect')),
                text(says('growth', { before: String(growth.before), after: String(growth.after) }), ...ofCase()),
              ]
            : []),
        ]),
    heading(says('findings')),
    ...(findings
      ? [
          text(says('happened', { says: findings.happened }), record),
          text(says('why', { says: findings.why }), record),
          text(says('lessons', { says: findings.lessons }), record),
          text(says('by', { by: findings.by, at: hourOf(findings.at) }), record),
        ]
      : [text(says('notFound'))]),
    heading(says('actions')),
    listed(
      found.actions.map(({ id, says: what, unit, by, state }) => ({
        says: says('action', {
          id,
          says: what.replace(/[。；]$/, ''),
          unit: fullName(unit),
          by: hourOf(by),
          state: says(state),
        }),
        from: [record],
      })),
    ),
  ];
  return {
    ...framed(row, found),
    mark: owner,
    number: found.number,
    title: fill(row.title, {
      of:
        caseNumber === undefined
          ? says('titleQuarter', { quarter })
          : says('titleCase', { subject: found.subject, case: caseNumber }),
    }),
    body,
    signed: { by: owner, ...(found.closedAt === undefined ? {} : { on: dateOf(found.closedAt) }) },
  };
}
