import type { DistrictPolicy } from '../../../../domain/rules/policy.ts';
import { hasHeadings } from '../../../../list-import/headed-table.ts';
import { POLICY_COLUMNS } from '../../../../list-import/policies/columns.ts';
import { planPolicies, type PlannedPolicy, type PolicyPlan } from '../../../../list-import/policies/rows.ts';
import { fieldsThatDiffer } from '../../../../list-import/fields-that-differ.ts';
import type { Table } from '../../../../list-import/read-table.ts';
import { routingLedger } from '../../../../policy/schemas/matters.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../../../runtime/http.ts';
import { maskBody } from '../mask-body.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import { type Person, unitNamed } from '../person.ts';
import { invalid } from '../read-body.ts';
import { draftAt, stale, withPart } from '../rules/drafts.ts';
import type { PoliciesImportAnswer } from '../schemas/rules.ts';
import { faultyRows, headless, idFrom, readFrom, tableOf } from './table.ts';

/**
 * R1: the policies in force with their owners, from a file into a draft of the rules, which somebody else publishes. A preview says row by row what
 * would change; `replace` takes away those that the list has not.
 */
export async function importPolicies(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'write-rules');
  const draft = await draftAt(call, ports);
  const part = draft.parts.routing;
  const ledger = routingLedger.safeParse(part['routing']);
  if (!ledger.success)
    return problem(422, 'part-at-fault', '草稿的“承办台账”有错，请先改正并保存，再导入', { pointer: '/draft' });
  const { policies: known = [] } = ledger.data;
  const table = await tableOf(call, hasHeadings(POLICY_COLUMNS));
  const idOf = idFrom(ports.ids.hash);
  const plan = planPolicies(table.rows, { units: person.directory.units, known }, (name) => idOf('Z', name));
  if (plan.headings === null) throw headless('“政策名称”（或“文件名称”）和“责任部门”', table);
  const seen = { ...plan, headings: plan.headings, ...readFrom(table) };
  if (call.query['preview'] === 'true') return answered(seen, draft.version, person, ports);
  const version = Number(call.query['expectedVersion'] ?? 'none');
  if (Number.isNaN(version))
    throw invalid([{ pointer: '/expectedVersion', detail: '请写明草稿的版本号，如 expectedVersion=3' }]);
  const faulty = plan.rows.filter(({ does }) => does === 'left-out');
  if (faulty.length > 0 && call.query['leaveOut'] !== 'true') throw faultyRows(faulty);
  const policies = maskBody(after(known, plan, call.query['replace'] === 'true'), await ports.policies.current());
  const value = { ...part, routing: { ...ledger.data, policies } };
  const next = withPart(draft, version, 'routing', value, person, ports);
  if ('status' in next) return next;
  await ports.store.audit({
    at: ports.clock.now(),
    actor: person.actor,
    what: `POST policy-drafts/${draft.id}/import-policies ${known.length} before, ${policies.length} after`,
  });
  return (await ports.policies.putDraft(next)) ? answered(seen, next.version, person, ports) : stale();
}

/** The list as it is once the rows are taken over: those that stay where they are, and what is new behind them. */
function after(known: readonly DistrictPolicy[], { rows, missing }: PolicyPlan, replace: boolean): DistrictPolicy[] {
  const is = new Map(rows.flatMap(({ policy }) => (policy?.was ? [[policy.was.id, policy.is] as const] : [])));
  const gone = replace ? missing.map(({ id }) => id) : [];
  return [
    ...known.flatMap((one) => (gone.includes(one.id) ? [] : is.has(one.id) ? (is.get(one.id) ?? []) : [one])),
    ...rows.flatMap(({ policy }) => (policy && !policy.was && policy.is ? [policy.is] : [])),
  ];
}

function answered(
  { rows, missing, ...seen }: Omit<PolicyPlan, 'headings'> & { headings: number } & Pick<Table, 'format' | 'sheet'>,
  version: number,
  { directory }: Person,
  ports: Ports,
): HttpAnswer {
  const unitName = (id: string | undefined): string => (id === undefined ? '' : unitNamed(directory, id).name);
  const body = {
    now: ports.clock.now(),
    ...seen,
    version,
    rows: rows.map((row) => ({
      row: row.row,
      name: row.name,
      unitName: unitName((row.policy?.is ?? row.policy?.was)?.unit),
      does: row.does,
      changes: changesIn(row, unitName),
      faults: row.faults,
      notes: row.notes,
    })),
    missing: missing.map(({ name, number, unit }) => ({
      name,
      ...(number === undefined ? {} : { number }),
      unitName: unitName(unit),
    })),
    written: rows.filter(({ does }) => does !== 'same' && does !== 'left-out').length,
    faulty: rows.filter(({ does }) => does === 'left-out').length,
  } satisfies PoliciesImportAnswer;
  return { status: 200, body };
}

const SHOWN = ['name', 'number', 'unit', 'also', 'from', 'until'] as const;

function changesIn({ policy }: PlannedPolicy, unitName: (id: string) => string) {
  const { was, is } = policy ?? {};
  if (!is) return [];
  const before: Partial<DistrictPolicy> = was ?? {};
  const differing = fieldsThatDiffer(before, is);
  const said = (value: string | readonly string[] | undefined, field: string): string =>
    field === 'unit' && typeof value === 'string' ? unitName(value) : [value ?? []].flat().join('、');
  return SHOWN.filter((field) => differing.includes(field) && (was || field !== 'name')).map((field) => ({
    field,
    was: said(before[field], field),
    is: said(is[field], field),
  }));
}
