import type { ConsultationEvent } from '../../domain/consultation/events.ts';
import { consultationKind } from '../../domain/kinds/consultation-kind.ts';
import { consultationMinutes } from '../../domain/papers/consultation-minutes.ts';
import { rowOf } from '../../domain/papers/wording.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import type { Ports } from '../../ports/ports.ts';
import { withoutComplaint } from './api/without-complaint.ts';
import { paperFile } from './api/paper-file.ts';
import { fullNameIn, personOf } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { consultationsQuery } from './api/schemas/consultations.ts';
import { consultations } from './api/matters/consultations.ts';
import { matterFor, mustBeAllowedOn, readableBy } from './api/matters/served.ts';
import { untold } from './api/views/proposal-view.ts';
import { consultationRowOf, consultationViewOf } from './api/views/consultation-view.ts';

const told = (event: ConsultationEvent): ConsultationEvent =>
  event.type === 'decision-prepared' ? { ...event, ...untold(event) } : event;

/** A4: consultations under way or of one state, those of one case, or one of them with its record. */
export async function readConsultations(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { store } = ports;
  const now = ports.clock.now();
  const { number } = call.path;
  if (number !== undefined) {
    const state = await matterFor(consultations, person, number, ports);
    mustBeAllowedOn(consultations, person, 'read-consultation', state);
    const events = await store.matterRecord(consultationKind, number);
    const policy = await ports.policies.rulesOf(state.policyId);
    const consultation = consultationViewOf(state, events, policy, person, now);
    const row = rowOf('consultation-minutes', policy.papers);
    const paper = row && consultationMinutes(consultation, row, fullNameIn(person.directory));
    const body = { now, consultation, paper, events: withoutComplaint(events.map(told), person) };
    return (await paperFile(call, paper)) ?? { status: 200, body };
  }
  mustBeAllowedOn(consultations, person, 'list-consultations');
  const { status, caseNumber, cursor } = readAs(consultationsQuery, call.query);
  const readsAll = consultations.may(person, 'read-consultation', null) === true;
  const unit = readsAll ? undefined : person.unit.id;
  const page = caseNumber
    ? await store.mattersFrom(consultationKind, caseNumber, cursor)
    : await store.mattersBy(consultationKind, status ?? 'convened', cursor, unit);
  const seen = (await readableBy(consultations, person, page.matters, ports))
    .filter((state) => status === undefined || state.status === status)
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  const rows = await Promise.all(
    seen.map(async (state) => consultationRowOf(state, await ports.policies.rulesOf(state.policyId), person, now)),
  );
  // H5: what it is about cannot be read, and so not whose it is: whoever reads all alone is told.
  const unreadable = readsAll ? page.unreadable.map(({ matter }) => matter) : [];
  return { status: 200, body: { now, consultations: rows, unreadable, cursor: page.cursor } };
}
