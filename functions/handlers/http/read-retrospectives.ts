import { isOverAs, caseOver } from '../../domain/kinds/retrospectives-told.ts';
import { retrospectiveKind } from '../../domain/kinds/retrospective-kind.ts';
import { retrospectiveReport } from '../../domain/papers/retrospective.ts';
import { rowOf } from '../../domain/papers/wording.ts';
import { pick } from '../../domain/matter/pick.ts';
import { unitToMove } from '../../domain/people/recipients.ts';
import { isOfQuarter } from '../../domain/retrospective/compulsory.ts';
import { spanOf } from '../../domain/retrospective/quarter.ts';
import { rulesOf } from '../../domain/retrospective/rules-of.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { readsAllRetrospectives, retrospectives } from './api/matters/retrospectives.ts';
import { matterFor, mustBeAllowedOn, readableBy } from './api/matters/served.ts';
import { paperFile } from './api/paper-file.ts';
import { maySee } from './api/permissions.ts';
import { fullNameIn, type Person, personOf, unitNamed } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { retrospectiveQuery, retrospectivesQuery } from './api/schemas/retrospectives.ts';
import { onPaper, retrospectiveRowOf, retrospectiveViewOf } from './api/views/retrospective-view.ts';
import { caseOf } from './api/retrospective-case.ts';
import { withoutComplaint } from './api/without-complaint.ts';
import { withoutUnseen } from './api/without-unseen.ts';

/** D4: retrospectives in one state, those of one case, or one of them with its record, its case's timeline and its paper. */
export async function readRetrospectives(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number } = call.path;
  return number === undefined ? listed(call, person, ports) : one(number, call, person, ports);
}

async function one(number: string, call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const { as, after } = readAs(retrospectiveQuery, call.query);
  const now = ports.clock.now();
  const state = await matterFor(retrospectives, person, number, ports);
  mustBeAllowedOn(retrospectives, person, 'read-retrospective', state);
  const record = await ports.store.matterRecord(retrospectiveKind, number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const of = await caseOf(state, person, ports);
  const retrospective = retrospectiveViewOf(state, record, of, policy, person, now);
  const row = rowOf('retrospective', policy.papers);
  const paper = row && retrospectiveReport(onPaper(retrospective, of, person), row, fullNameIn(person.directory));
  const file = as === undefined ? null : await paperFile({ ...call, query: { as } }, paper);
  if (file) return file;
  const rest = state.quarter === undefined ? null : await restOf(state.quarter, after, policy, person, ports);
  const events = withoutComplaint(record, person);
  const body = { now, retrospective, ...(rest ? { rest } : {}), paper, events };
  const known = rest?.cases.map((found) => found.number) ?? [];
  return withoutUnseen({ status: 200, body }, person, ports, [state.caseNumber ?? '', ...known]);
}

const PAGE = 50;

/** D4: the cases that were over in a quarter and have no retrospective of their own, as far as this person sees them. */
async function restOf(quarter: string, cursor: string | undefined, policy: Policy, person: Person, { store }: Ports) {
  const rules = rulesOf(policy);
  const page = await store.places({ statuses: OVER, ...spanOf(quarter), limit: PAGE, ...(cursor ? { cursor } : {}) });
  const { cases } = await store.casesNamed([...new Set(page.entries.map(({ matter }) => matter))]);
  const shown = cases.flatMap((state) => {
    const over = isOverAs(state);
    if (over === null || !isOfQuarter(caseOver(state, over), rules) || !maySee(person, state)) return [];
    const unit = unitToMove({ state, clock: null });
    return [
      {
        ...pick(state, ['number', 'subject']),
        grade: state.grades.opinion,
        unit: unit === null ? null : unitNamed(person.directory, unit),
        endedAt: state.closedAt ?? state.changedAt,
      },
    ];
  });
  return { cases: shown, cursor: page.cursor };
}

const OVER = ['ended', 'closed'] as const;

async function listed(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedOn(retrospectives, person, 'list-retrospectives');
  const { store } = ports;
  const now = ports.clock.now();
  const { status, caseNumber, cursor } = readAs(retrospectivesQuery, call.query);
  const readsAll = readsAllRetrospectives(person);
  const page = caseNumber
    ? await store.mattersFrom(retrospectiveKind, caseNumber, cursor)
    : await store.mattersBy(retrospectiveKind, status ?? 'open', cursor, readsAll ? undefined : person.unit.id);
  const seen = (await readableBy(retrospectives, person, page.matters, ports)).filter(
    (state) => status === undefined || state.status === status,
  );
  const rows = await Promise.all(
    seen.map(async (state) => retrospectiveRowOf(state, await ports.policies.rulesOf(state.policyId), person, now)),
  );
  const unreadable = readsAll ? page.unreadable.map(({ matter }) => matter) : [];
  const body = { now, retrospectives: rows, unreadable, cursor: page.cursor };
  return withoutUnseen({ status: 200, body }, person, ports, []);
}
