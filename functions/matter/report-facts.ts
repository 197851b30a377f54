import type { Case } from '../domain/case/case.ts';
import { measureKind } from '../domain/kinds/measure-kind.ts';
import { earliest, type Instant } from '../domain/matter/instant.ts';
import type { FullName } from '../domain/papers/wording.ts';
import { rowOf as paperRow } from '../domain/papers/wording.ts';
import type { Directory } from '../domain/people/directory.ts';
import type { Found } from '../domain/report/found.ts';
import { type Criticism, foundOfPeriod, type Writing } from '../domain/report/periodic.ts';
import { rowOf, rulesOf } from '../domain/report/rules-of.ts';
import type { Span } from '../domain/report/span.ts';
import { foundOfCase } from '../domain/report/special.ts';
import { clockRows } from '../domain/rules/clock-rows.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { ReportWhat } from '../domain/rules/report-rules.ts';
import type { Ports } from '../ports/ports.ts';
import { iterateCases } from './iterate-cases.ts';
import { everyMatter } from './every-matter.ts';

type Needed = Pick<Ports, 'store' | 'clock'>;

/** Of what a report is: a stretch of time, or a case. */
export type About = { span: Span } | { state: Case };

/**
 * A3: what the record says for a report, as it stands now, up to `asOf` (else the end of its stretch, or now). Null where
 * the rules in force have no words for it.
 */
export async function foundFor(
  what: ReportWhat,
  about: About,
  { policy, directory }: { policy: Policy; directory: Directory },
  ports: Needed,
  asOf?: Instant,
): Promise<Found | null> {
  const row = paperRow(what, policy.papers);
  if (!row || !policy.reports?.rows.some(({ id }) => id === what)) return null;
  const fullName: FullName = ({ id, name }) => directory.units.find((unit) => unit.id === id)?.name ?? name;
  const clocks = clockRows(policy);
  const writing: Writing = {
    rules: rulesOf(policy),
    report: rowOf(what, policy),
    row,
    fullName,
    bodies: policy.assignedLimit.bodies,
    dutyName: ({ kind, basis }) => {
      const rows = clocks.filter((one) => one.kind === kind);
      return (rows.find(({ clause }) => clause === basis) ?? rows[0])?.name ?? kind;
    },
  };
  const now = ports.clock.now();
  if ('state' in about) return foundOfCase(about.state, asOf ?? now, writing);
  const { span } = about;
  const unreadable = new Set<string>();
  const cases = new Map<string, Case>();
  const lists = [
    (cursor?: string) => ports.store.changedSince(span.from, cursor),
    (cursor?: string) => ports.store.openCases(cursor),
  ];
  for (const list of lists)
    for await (const state of iterateCases(list, ({ caseNumber }) => unreadable.add(caseNumber)))
      if (!state.drill) cases.set(state.number, state);
  return foundOfPeriod(
    {
      span,
      asOf: asOf ?? earliest(now, span.until),
      cases: [...cases.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1)),
      criticisms: what === 'bulletin' ? await criticisms(ports) : [],
      unreadable: unreadable.size,
    },
    writing,
  );
}

/** S6: those that were decided, and not dropped since: a few a year. */
async function criticisms(ports: Pick<Ports, 'store'>): Promise<Criticism[]> {
  const { matters } = await everyMatter(measureKind, ['decided', 'mending', 'awaiting', 'closed'], ports);
  return matters
    .flatMap(({ number, what, unit, decidedAt }) =>
      what === 'criticism' && decidedAt !== undefined ? [{ number, unit, decidedAt }] : [],
    )
    .toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1));
}
