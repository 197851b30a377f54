import { assessmentKind } from '../../domain/kinds/assessment-kind.ts';
import { riskAssessmentReport } from '../../domain/papers/risk-assessment.ts';
import { rowOf } from '../../domain/papers/wording.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { assessments, readsAllAssessments } from './api/matters/assessments.ts';
import { isNumberOf, matterFor, mustBeAllowedOn, readableBy, storedMatter } from './api/matters/served.ts';
import { watches } from './api/matters/watches.ts';
import { paperFile } from './api/paper-file.ts';
import { mustSee } from './api/permissions.ts';
import { fullNameIn, type Person, personOf } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { assessmentsQuery } from './api/schemas/assessments.ts';
import { storedCase } from './api/stored-case.ts';
import {
  assessmentForm,
  assessmentOnCase,
  assessmentRowOf,
  assessmentViewOf,
  onPaper,
} from './api/views/assessment-view.ts';
import { withoutUnseen } from './api/without-unseen.ts';

/** A2: assessments in one state, what one says of a case that came of its launch, or one of them with its record and its report. */
export async function readAssessments(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number } = call.path;
  return number === undefined ? listed(call, person, ports) : one(number, call, person, ports);
}

async function one(number: string, call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const state = await matterFor(assessments, person, number, ports);
  mustBeAllowedOn(assessments, person, 'read-assessment', state);
  const record = await ports.store.matterRecord(assessmentKind, number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const assessment = assessmentViewOf(state, record, policy, person, now);
  const row = rowOf('risk-assessment', (await ports.policies.current()).papers);
  const paper = row && riskAssessmentReport(onPaper(assessment), row, fullNameIn(person.directory));
  const file = await paperFile(call, paper);
  if (file) return file;
  const body = { now, assessment, form: assessmentForm(policy, state.unit), paper, events: record };
  return withoutUnseen({ status: 200, body }, person, ports, []);
}

async function listed(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const { status, caseNumber, cursor } = readAs(assessmentsQuery, call.query);
  if (caseNumber !== undefined) return ofCase(caseNumber, person, ports);
  mustBeAllowedOn(assessments, person, 'list-assessments');
  const readsAll = readsAllAssessments(person);
  const page = await ports.store.mattersBy(
    assessmentKind,
    status ?? 'assessing',
    cursor,
    readsAll ? undefined : person.unit.id,
  );
  const seen = await readableBy(assessments, person, page.matters, ports);
  const rows = await Promise.all(
    seen
      .filter((state) => status === undefined || state.status === status)
      .map(async (state) => assessmentRowOf(state, await ports.policies.rulesOf(state.policyId), person)),
  );
  const policy = await ports.policies.current();
  const mayOpen = (['open-assessment', 'open-own-assessment'] as const).some(
    (action) => assessments.may(person, action, null) === true,
  );
  const body = {
    now,
    assessments: rows,
    ...(mayOpen && policy.assessments ? { form: assessmentForm(policy, person.unit.id) } : {}),
    unreadable: readsAll ? page.unreadable.map(({ matter }) => matter) : [],
    cursor: page.cursor,
  };
  return { status: 200, body };
}

/** A2: a case about that policy shows its assessment, to whoever sees the case. */
async function ofCase(caseNumber: string, person: Person, ports: Ports): Promise<HttpAnswer> {
  const { state: of } = await storedCase(caseNumber, ports);
  mustSee(person, of);
  const onCase = await assessmentOf(caseNumber, of.foretoldBy, person, ports);
  const body = { now: ports.clock.now(), assessments: [], onCase, unreadable: [], cursor: null };
  return withoutUnseen({ status: 200, body }, person, ports, [caseNumber]);
}

async function assessmentOf(caseNumber: string, foretoldBy: string | undefined, person: Person, ports: Ports) {
  if (foretoldBy === undefined || !isNumberOf(watches, foretoldBy, ports)) return null;
  const watch = await storedMatter(watches, foretoldBy, ports);
  if (watch.assessment === undefined) return null;
  const state = await storedMatter(assessments, watch.assessment.number, ports);
  const record = await ports.store.matterRecord(assessmentKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  return assessmentOnCase(state, record, caseNumber, watch.number, policy, person);
}
