import type { Case } from '../../../domain/case/case.ts';
import { GRADES } from '../../../domain/matter/grade.ts';
import { mayNotDecide } from '../../../domain/people/deciders.ts';
import { AWAITING } from '../../../domain/projections/projection.ts';
import { ruleOf } from '../../../domain/rules/proposal-rule.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { SERVED } from './matters/every.ts';
import type { Awaited } from './matters/served.ts';
import { maySee } from './permissions.ts';
import { type Person, personNamed } from './person.ts';
import { rightsInSight } from './rights/rights-view.ts';
import type { MyProposals } from './schemas/duty.ts';

const PAGE = 100;
/** Far more than ever wait at once; what is beyond is found in its case. */
const MOST_PAGES = 5;

/** `GET /api/proposals`: H2: what awaits this person's decision, the gravest at the top, of one grade the first to be due. Whether it is his is asked of each case as it stands. */
export async function readMyProposals(person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const proposals: MyProposals['proposals'] = [];
  for (const state of await awaiting(ports))
    if (maySee(person, state)) proposals.push(...(await mine(state, person, ports)));
  for (const served of SERVED) {
    const { matters } = await ports.store.mattersAwaiting(served.kind);
    for (const state of await served.unhidden(person, matters, ports))
      if (served.may(person, 'decide', state) === true)
        proposals.push(...(await mine(served.decidable(state), person, ports)));
  }
  const rights = await rightsInSight(person, ports);
  return { status: 200, body: { now, rights, proposals: proposals.toSorted(byGrade) } };
}

const byGrade = (one: MyProposals['proposals'][number], other: MyProposals['proposals'][number]): number =>
  GRADES.indexOf(one.grade) - GRADES.indexOf(other.grade) || (one.dueAt < other.dueAt ? -1 : 1);

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
      ...(state.summary === undefined ? {} : { summary: state.summary }),
      grade: state.grades.opinion,
      name: ruleOf(kind, policy).name,
      by: personNamed(directory, by),
      dueAt: state.clocks.find((clock) => clock.kind === 'decision' && clock.of === id)?.dueAt ?? at,
    }));
}
