import type { Case } from '../../../domain/case/case.ts';
import { decidable as ofConference } from '../../../domain/conference/decidable.ts';
import { decidable as ofConsultation } from '../../../domain/consultation/decidable.ts';
import { decidable as ofInquiry } from '../../../domain/inquiry/decidable.ts';
import { conferenceKind } from '../../../domain/kinds/conference-kind.ts';
import { consultationKind } from '../../../domain/kinds/consultation-kind.ts';
import { inquiryKind } from '../../../domain/kinds/inquiry-kind.ts';
import { orderKind } from '../../../domain/kinds/order-kind.ts';
import { watchKind } from '../../../domain/kinds/watch-kind.ts';
import type { Grade } from '../../../domain/matter/grade.ts';
import type { Matter } from '../../../domain/matter/matter.ts';
import { decidable as ofOrder } from '../../../domain/order/decidable.ts';
import { decidable as ofWatch } from '../../../domain/watch/decidable.ts';
import { type Decidable, mayNotDecide } from '../../../domain/people/deciders.ts';
import { AWAITING } from '../../../domain/projections/projection.ts';
import { ruleOf } from '../../../domain/rules/proposal-rule.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { maySee } from './permissions.ts';
import { type Person, personNamed } from './person.ts';
import { unhiddenConferences } from './stored-conference.ts';
import { unhiddenConsultations } from './stored-consultation.ts';
import { unhiddenInquiries } from './stored-inquiry.ts';
import { unhidden } from './stored-order.ts';
import { mayConference } from './views/conference-view.ts';
import { mayConsultation } from './views/consultation-view.ts';
import { mayInquiry } from './views/inquiry-view.ts';
import { mayOrder } from './views/order-view.ts';
import { mayWatch } from './views/watch-view.ts';
import { rightsInSight } from './rights/rights-view.ts';
import type { MyProposals } from './schemas/duty.ts';

const PAGE = 100;
/** Far more than ever wait at once; what is beyond is found in its case. */
const MOST_PAGES = 5;

/** `GET /api/proposals`: H2: what awaits this person's decision, the first to be due at the top. Whether it is his is asked of each case as it stands. */
export async function readMyProposals(person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const proposals: MyProposals['proposals'] = [];
  for (const state of await awaiting(ports))
    if (maySee(person, state)) proposals.push(...(await mine(state, person, ports)));
  const [orders, conferences, consultations, inquiries, watches] = await Promise.all([
    ports.store.mattersAwaiting(orderKind),
    ports.store.mattersAwaiting(conferenceKind),
    ports.store.mattersAwaiting(consultationKind),
    ports.store.mattersAwaiting(inquiryKind),
    ports.store.mattersAwaiting(watchKind),
  ]);
  for (const state of await unhidden(person, orders.matters, ports))
    if (mayOrder(person, 'decide', state) === true) proposals.push(...(await mine(ofOrder(state), person, ports)));
  for (const state of await unhiddenConferences(person, conferences.matters, ports))
    if (mayConference(person, 'decide', state) === true)
      proposals.push(...(await mine(ofConference(state), person, ports)));
  for (const state of await unhiddenConsultations(person, consultations.matters, ports))
    if (mayConsultation(person, 'decide', state) === true)
      proposals.push(...(await mine(ofConsultation(state), person, ports)));
  for (const state of await unhiddenInquiries(person, inquiries.matters, ports))
    if (mayInquiry(person, 'decide', state) === true) proposals.push(...(await mine(ofInquiry(state), person, ports)));
  for (const state of watches.matters)
    if (mayWatch(person, 'decide', state) === true) proposals.push(...(await mine(ofWatch(state), person, ports)));
  const rights = await rightsInSight(person, ports);
  return { status: 200, body: { now, rights, proposals: proposals.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)) } };
}

/** Every case in which a proposal waits, as it stands. */
async function awaiting({ store }: Ports): Promise<Case[]> {
  const numbers: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { entries, cursor: next } = await store.unitPlaces(AWAITING, { limit: PAGE, ...(cursor ? { cursor } : {}) });
    const waiting = entries.filter(({ place }) => place.startsWith('1'));
    numbers.push(...waiting.map(({ matter }) => matter));
    if (next === null || waiting.length < entries.length) break;
    cursor = next;
  }
  return store.states(numbers);
}

/** What is asked of a matter of any kind whose proposals a person decides. */
type Awaited = Decidable &
  Pick<Matter, 'number' | 'policyId' | 'clocks'> &
  Pick<Case, 'subject'> & { grades: { opinion: Grade } };

async function mine(state: Awaited, { contact, directory }: Person, ports: Ports): Promise<MyProposals['proposals']> {
  const now = ports.clock.now();
  const policy = await ports.policies.rulesOf(state.policyId);
  return (state.proposals ?? [])
    .filter((proposal) => mayNotDecide(proposal, contact.id, { state, directory, now }) === null)
    .map(({ id, kind, by, at }) => ({
      id,
      kind,
      at,
      number: state.number,
      subject: state.subject,
      grade: state.grades.opinion,
      name: ruleOf(kind, policy).name,
      by: personNamed(directory, by),
      dueAt: state.clocks.find((clock) => clock.kind === 'decision' && clock.of === id)?.dueAt ?? at,
    }));
}
