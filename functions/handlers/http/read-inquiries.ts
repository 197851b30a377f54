import { inquiryKind } from '../../domain/kinds/inquiry-kind.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { readingDrafts } from './api/inquiry-line.ts';
import { withoutComplaint } from './api/without-complaint.ts';
import { personOf } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { inquiriesQuery } from './api/schemas/inquiries.ts';
import { inquiries } from './api/matters/inquiries.ts';
import { matterFor, mustBeAllowedOn, readableBy } from './api/matters/served.ts';
import { inquiryRowOf, inquiryViewOf } from './api/views/inquiry-view.ts';

/** P6, P8: inquiries that wait for an answer or of one state, those of one case, or one of them with its record. */
export async function readInquiries(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { store } = ports;
  const now = ports.clock.now();
  const { number } = call.path;
  if (number !== undefined) {
    const state = await matterFor(inquiries, person, number, ports);
    mustBeAllowedOn(inquiries, person, 'read-inquiry', state);
    const events = await store.matterRecord(inquiryKind, number);
    const policy = await ports.policies.rulesOf(state.policyId);
    const inquiry = inquiryViewOf(state, events, policy, person, now, await readingDrafts(state, person, ports));
    return { status: 200, body: { now, inquiry, events: withoutComplaint(events, person) } };
  }
  mustBeAllowedOn(inquiries, person, 'list-inquiries');
  const { status, caseNumber, cursor } = readAs(inquiriesQuery, call.query);
  const readsAll =
    inquiries.may(person, 'read-inquiry', null) === true || inquiries.may(person, 'enter-inquiry', null) === true;
  const unit = readsAll ? undefined : person.unit.id;
  const page = caseNumber
    ? await store.mattersFrom(inquiryKind, caseNumber, cursor)
    : await store.mattersBy(inquiryKind, status ?? 'open', cursor, unit);
  const seen = (await readableBy(inquiries, person, page.matters, ports))
    .filter((state) => status === undefined || state.status === status)
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  const rows = await Promise.all(
    seen.map(async (state) => inquiryRowOf(state, await ports.policies.rulesOf(state.policyId), person)),
  );
  const { inquiries: rules } = await ports.policies.current();
  // H5: what it is about cannot be read, and so not whose it is: whoever reads all alone is told.
  const unreadable = readsAll ? page.unreadable.map(({ matter }) => matter) : [];
  const received = rules?.received ?? [];
  return { status: 200, body: { now, inquiries: rows, received, unreadable, cursor: page.cursor } };
}
