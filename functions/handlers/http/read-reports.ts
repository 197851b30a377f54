import { reportKind } from '../../domain/kinds/report-kind.ts';
import { reportsOfCase } from '../../matter/open-report.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { pick } from '../../domain/matter/pick.ts';
import { reports } from './api/matters/reports.ts';
import { matterFor, mustBeAllowedOn } from './api/matters/served.ts';
import { paperFile } from './api/paper-file.ts';
import { personOf } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { foundNow } from './api/report-found.ts';
import { reportsQuery } from './api/schemas/reports.ts';
import { paperShown, reportRowOf, reportViewOf } from './api/views/report-view.ts';

/** A3, M2: the register of reports in one state, or one of them with its figures, its paper and its record. */
export async function readReports(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const now = ports.clock.now();
  const { number } = call.path;
  if (number !== undefined) {
    const state = await matterFor(reports, person, number, ports);
    mustBeAllowedOn(reports, person, 'read-report', state);
    const record = await ports.store.matterRecord(reportKind, number);
    const policy = await ports.policies.rulesOf(state.policyId);
    const latest = state.status === 'draft' ? await foundNow(state, policy, person, ports, 'as-before') : null;
    const report = reportViewOf(state, record, latest, policy, person, now);
    const paper = paperShown(state, record, latest, policy, person);
    return (await paperFile(call, paper)) ?? { status: 200, body: { now, report, paper, events: record } };
  }
  mustBeAllowedOn(reports, person, 'list-reports');
  const { status, what, caseNumber, cursor } = readAs(reportsQuery, call.query);
  const page =
    caseNumber === undefined
      ? await ports.store.mattersBy(reportKind, status ?? 'draft', cursor)
      : { matters: await reportsOfCase(caseNumber, ports), unreadable: [], cursor: null };
  const rows = await Promise.all(
    page.matters
      .filter((state) => (what ?? state.what) === state.what && (status ?? state.status) === state.status)
      .map(async (state) => reportRowOf(state, await ports.policies.rulesOf(state.policyId), person)),
  );
  const { reports: rules } = await ports.policies.current();
  const body = {
    now,
    reports: rows,
    kinds: (rules?.rows ?? []).map((row) => pick(row, ['id', 'name', 'every'])),
    unreadable: page.unreadable.map(({ matter }) => matter),
    cursor: page.cursor,
  };
  return { status: 200, body };
}
