import { inquiryKind } from '../../domain/kinds/inquiry-kind.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { readingDrafts } from './api/inquiry-line.ts';
import { personOf } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { inquiriesQuery } from './api/schemas/inquiries.ts';
import { inquiryFor, unhiddenInquiries } from './api/stored-inquiry.ts';
import {
  inquiryRowOf,
  inquiryViewOf,
  mayInquiries,
  maySeeInquiry,
  mustBeAllowedInquiry,
} from './api/views/inquiry-view.ts';

/** P6, P8: inquiries that wait for an answer or of one state, those of one case, or one of them with its record. */
export async function readInquiries(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { store } = ports;
  const now = ports.clock.now();
  const { number } = call.path;
  if (number !== undefined) {
    const state = await inquiryFor(person, number, ports);
    mustBeAllowedInquiry(person, 'read-inquiry', state);
    const events = await store.matterRecord(inquiryKind, number);
    const policy = await ports.policies.rulesOf(state.policyId);
    const inquiry = inquiryViewOf(state, events, policy, person, now, await readingDrafts(state, person, ports));
    return { status: 200, body: { now, inquiry, events } };
  }
  mustBeAllowedInquiry(person, 'list-inquiries');
  const { status, caseNumber, cursor } = readAs(inquiriesQuery, call.query);
  const readsAll = mayInquiries(person, 'read-inquiry') || mayInquiries(person, 'enter-inquiry');
  const unit = readsAll ? undefined : person.unit.id;
  const page = caseNumber
    ? await store.mattersFrom(inquiryKind, caseNumber, cursor)
    : await store.mattersBy(inquiryKind, status ?? 'open', cursor, unit);
  const seen = (await unhiddenInquiries(person, page.matters, ports))
    .filter((state) => maySeeInquiry(person, state) && (status === undefined || state.status === status))
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  const inquiries = await Promise.all(
    seen.map(async (state) => inquiryRowOf(state, await ports.policies.rulesOf(state.policyId), person)),
  );
  const { inquiries: rules } = await ports.policies.current();
  // H5: what it is about cannot be read, and so not whose it is: whoever reads all alone is told.
  const unreadable = readsAll ? page.unreadable.map(({ matter }) => matter) : [];
  const received = rules?.received ?? [];
  return { status: 200, body: { now, inquiries, received, unreadable, cursor: page.cursor } };
}
