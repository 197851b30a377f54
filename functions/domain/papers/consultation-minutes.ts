import { fill } from '../clocks/explain.ts';
import type { Instant } from '../matter/instant.ts';
import type { DecisionMeans } from '../matter/proposal.ts';
import type { PaperRow } from '../rules/paper-rules.ts';
import { dateOf, hourOf } from './dates.ts';
import type { Block, Paper } from './paper.ts';
import { type FullName, framed, heading, text, wording } from './wording.ts';

interface Named {
  id: string;
  name: string;
}

/** What of a consultation stands in its minutes, as a reader of it is shown it. */
export interface ConsultationOnPaper {
  number: string;
  drill?: boolean;
  caseNumber: string;
  subject: string;
  says: string;
  unit: Named;
  status: string;
  openedAt: Instant;
  meetsAt?: Instant;
  means: { name: string };
  place?: string;
  invited: {
    unit: Named;
    is: 'asked' | 'heard' | 'absent' | 'silent';
    attendance?: { who?: string; says?: string };
    views: { says: string; dissent?: string }[];
  }[];
  excused: { unit: Named; says: string }[];
  assessment?: { nature: string; trend: string; risk: string };
  line?: { says: string };
  tasks: { says: string; lead: Named; coUnits: Named[]; by?: Instant }[];
  handling: { version: number; text: string }[];
  ended?: { at: Instant; says: string };
  submitted?: number;
  approved?: number;
  submissions: {
    decision?: {
      approved: boolean;
      by: string;
      at: Instant;
      says?: string;
      delegatedBy?: string;
      recorded?: { means: DecisionMeans; decidedAt: Instant; by: string };
    };
  }[];
}

/** A4: the minutes of a consultation: who was heard and who was not, what was found, what is to be done, and whether a leader approved it. */
export function consultationMinutes(
  found: ConsultationOnPaper,
  row: PaperRow<'consultation-minutes'>,
  fullName: FullName,
): Paper {
  const says = wording(row);
  const record = { matter: found.number };
  const convener = fullName(found.unit);
  const listed = (lines: string[]): Block =>
    lines.length === 0
      ? text(says('none'))
      : { block: 'items', items: lines.map((line) => ({ says: line, from: [record] })) };
  const unitSays = (place: 'silent' | 'absentUnit' | 'excused' | 'view', unit: Named, words = ''): string =>
    says(place, { unit: fullName(unit), says: words });
  const present = found.invited.filter(({ is }) => is === 'heard');
  const missing = [
    ...found.invited
      .filter(({ is }) => is !== 'heard')
      .map(({ unit, is, attendance }) =>
        unitSays(is === 'absent' ? 'absentUnit' : 'silent', unit, is === 'absent' ? attendance?.says : undefined),
      ),
    ...found.excused.map(({ unit, says: why }) => unitSays('excused', unit, why)),
  ];
  const shown = found.approved ?? found.submitted ?? found.handling.at(-1)?.version;
  const handling = found.handling.find(({ version }) => version === shown);
  const decision = found.submissions.findLast((one) => one.decision?.approved)?.decision;
  const { ended } = found;
  const body: Block[] = [
    ...(found.status === 'cancelled' && ended
      ? [text(says('cancelled', { at: hourOf(ended.at), says: ended.says }), record)]
      : []),
    text(
      says('opening', {
        at: hourOf(found.meetsAt ?? found.openedAt),
        convener,
        means: found.means.name,
        case: found.caseNumber,
      }),
      record,
    ),
    ...(found.place === undefined ? [] : [text(says('place', { place: found.place }), record)]),
    heading(says('why')),
    text(found.says, { matter: found.number, event: 1 }),
    heading(says('present')),
    listed(
      present.map(({ unit, attendance }) =>
        attendance?.who === undefined ? fullName(unit) : `${fullName(unit)}（${attendance.who}）`,
      ),
    ),
    ...(missing.length === 0 ? [] : [heading(says('absent')), listed(missing)]),
    heading(says('assessment')),
    ...(found.assessment
      ? [
          text(says('nature', { says: found.assessment.nature }), record),
          text(says('trend', { says: found.assessment.trend }), record),
          text(says('risk', { says: found.assessment.risk }), record),
        ]
      : [text(says('open'))]),
    heading(says('views')),
    listed(found.invited.flatMap(({ unit, views }) => views.map((view) => unitSays('view', unit, view.says)))),
    heading(says('dissent')),
    listed(
      found.invited.flatMap(({ unit, views }) =>
        views.flatMap(({ dissent }) => (dissent === undefined ? [] : [unitSays('view', unit, dissent)])),
      ),
    ),
    ...(found.line ? [heading(says('line')), text(found.line.says, record)] : []),
    ...(handling ? [heading(says('handling')), text(handling.text, record)] : []),
    ...(found.tasks.length === 0
      ? []
      : [heading(says('tasks')), listed(found.tasks.map((task) => taskOf(task, says, fullName)))]),
    heading(says('approval')),
    text(
      decision
        ? [
            says('approved', {
              by: decision.by,
              at: hourOf(decision.recorded?.decidedAt ?? decision.at),
              says: decision.says ?? '',
            }),
            // Rules of before it could be delegated have no words for that.
            ...(decision.delegatedBy !== undefined && row.words.delegated
              ? [says('delegated', { by: decision.by, from: decision.delegatedBy })]
              : []),
            ...(decision.recorded
              ? [
                  says('recorded', {
                    means: says(decision.recorded.means),
                    by: decision.recorded.by,
                  }),
                ]
              : []),
          ].join('')
        : says('notApproved'),
      record,
    ),
  ];
  return {
    ...framed(row, found),
    mark: row.mark ?? row.name,
    number: found.number,
    title: fill(row.title, { subject: found.subject, case: found.caseNumber }),
    body,
    signed: { by: convener, on: dateOf(found.meetsAt ?? found.openedAt) },
  };
}

function taskOf(
  { says: what, lead, coUnits, by }: ConsultationOnPaper['tasks'][number],
  says: ReturnType<typeof wording<'consultation-minutes'>>,
  fullName: FullName,
): string {
  return says('task', {
    says: what.replace(/[。；]$/, ''),
    lead: fullName(lead),
    with: coUnits.length === 0 ? '' : says('with', { units: coUnits.map((unit) => fullName(unit)).join('、') }),
    by: by === undefined ? '' : says('by', { at: hourOf(by) }),
  });
}
