import { reportKind } from '../../../../domain/kinds/report-kind.ts';
import { ERASED } from '../../../../domain/matter/free-text.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import { hourOf } from '../../../../domain/papers/dates.ts';
import type { Paper } from '../../../../domain/papers/paper.ts';
import { rowOf as paperRow, text, wording } from '../../../../domain/papers/wording.ts';
import { mayTakeOver } from '../../../../domain/people/deciders.ts';
import type { ReportAction } from '../../../../domain/report/access.ts';
import { contentOf } from '../../../../domain/report/content.ts';
import { decidable } from '../../../../domain/report/decidable.ts';
import type { ReportBody, ReportEvent } from '../../../../domain/report/events.ts';
import { differencesIn, type Difference, type Found } from '../../../../domain/report/found.ts';
import { differenceSays, figureSays, paperOf } from '../../../../domain/report/paper-of.ts';
import { possible } from '../../../../domain/report/possible.ts';
import { isUnderDecision, type Report } from '../../../../domain/report/report.ts';
import { rowOf } from '../../../../domain/report/rules-of.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { ruleOf } from '../../../../domain/rules/proposal-rule.ts';
import { reports } from '../matters/reports.ts';
import { fullNameIn, type Person, personNamed, unitNamed } from '../person.ts';
import { erasableIn } from '../purge.ts';
import { shownPurge, waitingProposals } from './waiting-proposals.ts';

/** One line of the register. */
export function reportRowOf(state: Report, policy: Policy, { directory }: Person) {
  return {
    ...pick(state, [
      'number',
      'status',
      'about',
      'title',
      'openedAt',
      'asOf',
      'issue',
      'issuedAt',
      'documentNumber',
      'endedAt',
      'personVersion',
    ]),
    what: { id: state.what, name: rowOf(state.what, policy).name },
    office: unitNamed(directory, state.office),
    submitted: isUnderDecision(state),
  };
}

type Of<Type extends ReportBody['type']> = Extract<ReportEvent, { type: Type }>;
const lastOf = <Type extends ReportBody['type']>(events: readonly ReportEvent[], type: Type): Of<Type> | undefined =>
  events.findLast((event): event is Of<Type> => event.type === type);

/** What the record gives otherwise: of a draft by now, of what was issued by then. */
const differences = (events: readonly ReportEvent[], latest: Found | null): Difference[] =>
  latest ? differencesIn(contentOf(events).found.figures, latest.figures) : contentOf(events).differs;

/** A report as this person sees it. `latest`: of a draft, what the record says now. */
export function reportViewOf(
  state: Report,
  events: readonly ReportEvent[],
  latest: Found | null,
  policy: Policy,
  person: Person,
  now: Instant,
) {
  const { directory } = person;
  const may = (action: ReportAction): boolean => reports.may(person, action, state) === true;
  const report = rowOf(state.what, policy);
  const row = paperRow(state.what, policy.papers);
  const { title, found, parts, publicity } = contentOf(events);
  const asked = {
    id: '',
    kind: 'report',
    by: person.contact.id,
    at: now,
    deciders: ruleOf('report', policy).deciders,
    actors: state.writers,
  } as const;
  const over = lastOf(events, 'report-voided') ?? lastOf(events, 'report-dropped');
  return {
    ...reportRowOf(state, policy, person),
    // As its paper has it; a row goes by what it was opened with, since what a person wrote may be erased.
    title,
    clause: report.clause,
    ...pick(state, ['caseNumber', 'from', 'until', 'frozen']),
    figures: row ? found.figures.map(({ id, is, matters }) => ({ id, says: figureSays(id, is, row), matters })) : [],
    differs: row ? differences(events, latest).map((one) => ({ ...one, says: differenceSays(one, row) })) : [],
    parts: report.parts.map((part) => ({
      ...part,
      name: row?.words[part.id] ?? part.id,
      says: parts[part.id] ?? '',
    })),
    publicity: publicity ?? { is: row?.publicity ?? 'internal', says: row?.publicitySays ?? '' },
    ...(state.decider === undefined ? {} : { decider: personNamed(directory, state.decider) }),
    ...(over ? { because: over.says } : {}),
    mayDecide: may('submit')
      ? mayTakeOver({ ...asked, deciders: [...asked.deciders], actors: [...state.writers] }, directory).map(
          ({ id, name }) => ({ id, name }),
        )
      : [],
    proposals: waitingProposals(
      decidable(state),
      events,
      ({ payload }) =>
        payload.kind === 'purge'
          ? shownPurge(payload, may('ask-purge'))
          : payload.kind === 'report'
            ? { kind: payload.kind, events: [] }
            : null,
      policy,
      person,
      now,
    ),
    erasable: erasableIn(reportKind, events, may('ask-purge')),
    allowed: possible(state).filter(may),
  };
}

/** The paper as it is frozen, with the number of the office's own system once there is one; of a draft as it would be. */
export function paperShown(
  state: Report,
  events: readonly ReportEvent[],
  latest: Found | null,
  policy: Policy,
  { directory }: Person,
): Paper | null {
  const row = paperRow(state.what, policy.papers);
  const issued = lastOf(events, 'report-issued');
  if (issued) return marked(issued.paper, state, events, row);
  if (!row) return null;
  const content = { ...contentOf(events), differs: differences(events, latest) };
  return paperOf({ state, content }, rowOf(state.what, policy), row, fullNameIn(directory));
}

/** What came after it was frozen stands beside the text, and never in it. */
function marked(
  paper: Paper,
  state: Report,
  events: readonly ReportEvent[],
  row: ReturnType<typeof paperRow<Report['what']>>,
): Paper {
  const gone = lastOf(events, 'report-voided');
  const { documentNumber } = state;
  return {
    ...paper,
    number: [paper.number, documentNumber].filter((one) => one !== undefined && one !== ERASED).join('　'),
    body: [
      ...(gone && row ? [text(wording(row)('voided', { at: hourOf(gone.at), says: gone.says }))] : []),
      ...paper.body,
    ],
  };
}
