import { conferences } from './api/matters/conferences.ts';
import { consultations } from './api/matters/consultations.ts';
import { inquiries } from './api/matters/inquiries.ts';
import { exercises } from './api/matters/exercises.ts';
import { handovers } from './api/matters/handovers.ts';
import { measures } from './api/matters/measures.ts';
import { orders } from './api/matters/orders.ts';
import { assessments } from './api/matters/assessments.ts';
import { reports } from './api/matters/reports.ts';
import { retrospectives } from './api/matters/retrospectives.ts';
import { readableBy, type ServedKind } from './api/matters/served.ts';
import { watches } from './api/matters/watches.ts';
import type { Case } from '../../domain/case/case.ts';
import { mentionable } from '../../domain/commands/comment.ts';
import { withoutWithdrawn } from '../../domain/case/comments.ts';
import type { Event } from '../../domain/case/events.ts';
import { sourceById } from '../../domain/intake/exercise-source.ts';
import { type Instant, plus, SECOND } from '../../domain/matter/instant.ts';
import { pick } from '../../domain/matter/pick.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { sealBucket } from '../../runtime/services/seal-bucket.ts';
import { signingKey } from '../../runtime/services/signing-key.ts';
import type { Ports } from '../../ports/ports.ts';
import { archiveOf } from './api/archive.ts';
import { viewed } from './api/command-answer.ts';
import { healthOf } from './api/health.ts';
import { documentsFor, withoutDocuments } from './api/documents.ts';
import { findPolicy } from './api/find-policy.ts';
import { explainClock } from './api/explain-clock.ts';
import { proofOf } from './api/proof.ts';
import { redactedCopyOf } from './api/redacted.ts';
import { allowed, mustSee } from './api/permissions.ts';
import { sameMatterFor } from './api/same-matter.ts';
import { sameEventsFor } from './api/same-event.ts';
import { changedFor, listCases, rows } from './api/list-cases.ts';
import { toldViews } from './api/views/told-view.ts';
import { eventsWithoutFlag, mayKnowOf } from './api/without-flag.ts';
import { eventsWithoutOrgan } from './api/without-organ.ts';
import { withoutUnseen } from './api/without-unseen.ts';
import { invalid, readAs } from './api/read-body.ts';
import { changesQuery } from './api/schemas/queries.ts';
import { storedCase } from './api/stored-case.ts';
import { textView } from './api/views/case-view.ts';
import { casePlanView } from './api/views/plan-view.ts';
import { upwardFor, withoutDispatches } from './api/upward.ts';
import { unmetAmong } from './api/views/unmet.ts';
import { personOf, type Person, unitNamed } from './api/person.ts';

/** The reading side of the desk. Every answer carries the server's time. */
export async function readCases(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.route === '/api/cases') return listCases(call, person, ports);
  if (call.route === '/api/changes') return changes(call, person, ports);
  if (call.route === '/api/matters/{number}/proof') return proofOf(call.path['number'] ?? '', person, ports);
  return withoutUnseen(await readOne(call, person, ports), person, ports, [call.path['number'] ?? '']);
}

async function readOne(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const number = call.path['number'] ?? '';
  const stored = await storedCase(number, ports);
  mustSee(person, stored.state);
  const { clockId, part } = call.path;
  if (clockId !== undefined && !mayKnowOf(person, clockId))
    return problem(404, 'unknown-clock', `${number} 没有这个时限`);
  if (clockId !== undefined) return explainClock(clockId, stored.state, person, ports);
  if (part !== undefined) return partOf(part, stored.state, call, person, ports);
  return { status: 200, body: { now: ports.clock.now(), case: await viewed(stored.state, person, ports) } };
}

/** H5: whether it is a report of wrongdoing, and of whom, stays with the desk and the auditors; to others the record is silent of it. */
function visibleTo(person: Person, state: Case, events: Event[], policy: Policy): Event[] {
  const named = eventsWithoutFlag(
    person,
    withoutDispatches(
      withoutDocuments(eventsWithoutOrgan(person, withoutWithdrawn(events), policy), state, person, policy),
      state,
      person,
    ),
  );
  if (person.contact.role === 'auditor' || allowed(person, state).includes('mark-wrongdoing')) return named;
  return named.flatMap((event): Event[] => {
    if (event.type === 'wrongdoing-marked' || event.type === 'wrongdoing-flagged') return [];
    if (!('suggestion' in event) || event.suggestion === undefined) return [event];
    const { wrongdoing: _said, ...suggestion } = event.suggestion;
    return [{ ...event, suggestion }];
  });
}

async function partOf(part: string, state: Case, call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  switch (part) {
    case 'events': {
      const after = Number(call.query['after'] ?? 0);
      if (!Number.isInteger(after) || after < 0) throw invalid([{ pointer: '/after', detail: '应为事件序号' }]);
      const policy = await ports.policies.rulesOf(state.policyId);
      // What may be read of a document hangs on what was proposed of it before.
      const from = state.documents === undefined ? after : 0;
      const events = visibleTo(person, state, await ports.store.events(state.number, from), policy).filter(
        ({ seq }) => seq > after,
      );
      const unmet = unmetAmong(events, policy, person.directory);
      return {
        status: 200,
        body: { now, events, unmet: unmet.map(({ of, ...one }) => ({ ...one, seq: of.seq })) },
      };
    }
    case 'texts': {
      const [texts, { delivery }] = await Promise.all([ports.store.texts(state.number), ports.policies.current()]);
      const shown = texts.filter(({ step }) => mayKnowOf(person, step));
      return { status: 200, body: { now, texts: shown.map((text) => textView(text, person.directory, delivery)) } };
    }
    case 'alerts': {
      const [alerts, policy] = await Promise.all([ports.store.alerts(state.number), ports.policies.current()]);
      const shown = alerts.map(({ pageHash: _page, sameEvents: _proposed, ...alert }) => {
        const source = sourceById(alert.source, policy);
        return { ...alert, ...(source ? { sourceName: source.name } : {}) };
      });
      return { status: 200, body: { now, alerts: shown } };
    }
    case 'same-event':
      return { status: 200, body: { now, proposed: await sameEventsFor(state, person, ports) } };
    case 'same-matter':
      return { status: 200, body: { now, ...(await sameMatterFor(state, person, ports)) } };
    case 'people':
      return { status: 200, body: { now, people: peopleFor(state, person) } };
    case 'archive':
      return archiveOf(state, person, ports);
    case 'redacted':
      return redactedCopyOf(state, person, ports);
    case 'told': {
      const policy = await ports.policies.rulesOf(state.policyId);
      // What the record keeps from whoever reads it is not said here either.
      const events = visibleTo(person, state, await ports.store.events(state.number), policy);
      return { status: 200, body: { now, told: toldViews(state, events, policy, person.directory) } };
    }
    case 'upward':
      return { status: 200, body: { now, ...(await upwardFor(state, person, ports)) } };
    case 'documents':
      return { status: 200, body: { now, ...(await documentsFor(state, person, ports)) } };
    case 'plan': {
      const policy = await ports.policies.rulesOf(state.policyId);
      const events =
        state.plan === undefined ? [] : visibleTo(person, state, await ports.store.events(state.number, 0), policy);
      const used = events.findLast((event) => event.type === 'plan-attached');
      const stored = used?.type === 'plan-attached' ? await findPolicy(used.policyId, policy, ports) : null;
      return { status: 200, body: casePlanView(state, events, policy, stored, person, now) };
    }
    default:
      return problem(
        404,
        'unknown-part',
        '办件没有这一部分，可读 archive、redacted、people、events、documents、plan、told、upward、texts、alerts、same-event、same-matter',
      );
  }
}

/** Whom a comment may call, with where they work. */
const peopleFor = (state: Case, { directory, contact }: Person) =>
  mentionable(state, directory)
    .filter(({ id }) => id !== contact.id)
    .map(({ id, name, unit }) => ({ id, name, unit: unitNamed(directory, unit) }));

/** Changes are told again for this long, as indexes follow a moment later; a console goes by number and version. */
const OVERLAP = 5 * SECOND;

/** `GET /api/changes?since=cursor`: the one poll of a console: what changed, the server's time, and whether reminders keep up. */
async function changes(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const given = readAs(changesQuery, call.query).since;
  const since = given === undefined ? null : plus(given, -OVERLAP);
  const { cases, more } = since === null ? { cases: [], more: false } : await changedFor(person, since, ports);
  const changed = await rows(cases, person, ports);
  const beside = async (served: ServedKind) => (since === null ? [] : changedOf(served, person, since, ports));
  const health = await healthOf(person, ports);
  const own = changed.map(({ number }) => number);
  const [
    ofOrders,
    ofConferences,
    ofConsultations,
    ofInquiries,
    ofWatches,
    ofMeasures,
    ofRetrospectives,
    ofHandovers,
    ofReports,
    ofAssessments,
    ofExercises,
  ] = await Promise.all([
    beside(orders),
    beside(conferences),
    beside(consultations),
    beside(inquiries),
    beside(watches),
    beside(measures),
    beside(retrospectives),
    beside(handovers),
    beside(reports),
    beside(assessments),
    beside(exercises),
  ]);
  const body = {
    now,
    cursor: now,
    changed,
    orders: ofOrders,
    conferences: ofConferences,
    consultations: ofConsultations,
    inquiries: ofInquiries,
    watches: ofWatches,
    measures: ofMeasures,
    retrospectives: ofRetrospectives,
    handovers: ofHandovers,
    reports: ofReports,
    assessments: ofAssessments,
    exercises: ofExercises,
    more,
    dataAt: now,
    health,
  };
  return withoutUnseen({ status: 200, body }, person, ports, own);
}

/** H5: which matters of a kind beside the case changed, of those that this person may read. */
async function changedOf(served: ServedKind, person: Person, since: Instant, ports: Ports) {
  const { matters } = await ports.store.mattersChanged(served.kind, since);
  const changed = await readableBy(served, person, matters, ports);
  return changed.map((state) => pick(state, ['number', 'version']));
}

export const handler = lambda.http(readCases, cloud(table, sealBucket, signingKey));
