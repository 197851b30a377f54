import { proposedIn } from '../../../matter/proposed.ts';
import type { CommandResult } from '../../../matter/execute-command.ts';
import type { Case } from '../../../domain/case/case.ts';
import type { Event } from '../../../domain/case/events.ts';
import { mayNotDecide } from '../../../domain/people/deciders.ts';
import { preparedAs } from '../../../domain/proposals/prepare.ts';
import type { Refusal } from '../../../domain/matter/refusal.ts';
import { type HttpAnswer, problem } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { membersCounted, sameMatterOf } from './group-members.ts';
import { allowed, triages } from './permissions.ts';
import { mayReadDocument } from './documents.ts';
import type { CommandAnswer, ProposalView } from './schemas/answers.ts';
import { unmetAmong } from './views/unmet.ts';
import { proposalView } from './views/proposal-view.ts';
import { caseRow, caseView, saysOf, textView } from './views/case-view.ts';
import { withoutFlag } from './without-flag.ts';
import { proposedWithoutOrgan, withoutOrgan } from './without-organ.ts';
import { withoutUnseen } from './without-unseen.ts';
import { answeredBy } from './answered.ts';
import type { Person } from './person.ts';
import { rulesVersion } from './rules-version.ts';

/** The case as this person sees it, under the policy that it is kept by. */
export async function viewed(whole: Case, person: Person, ports: Ports) {
  const policy = await ports.policies.rulesOf(whole.policyId);
  const state = withoutOrgan(person, withoutFlag(person, whole), policy);
  const seen = { policy, directory: person.directory, now: ports.clock.now() };
  const proposed = await proposedIn(state, (after) => ports.store.events(state.number, after));
  const prepared = await preparedIn(state, ports);
  // A4: of what is internal, whoever may not read it reads no reason either.
  const unlessInternal = (view: ProposalView): ProposalView => {
    const document = state.documents?.find(({ id }) => id === view.payload.document);
    if (!document || mayReadDocument(person, state, document, policy)) return view;
    const { prepared: _, ...rest } = view;
    return { ...rest, reason: '' };
  };
  const proposals = (state.proposals ?? []).flatMap((proposal) => {
    const event = proposed.find(({ proposal: { id } }) => id === proposal.id);
    if (!event) return [];
    const ready = preparedAs(prepared, proposal);
    const mine = mayNotDecide(proposal, person.contact.id, { state, ...seen }) === null;
    const asked = proposedWithoutOrgan(person, event, mine, policy);
    return [unlessInternal(proposalView(proposal, asked, state, seen, person.contact.id, ready))];
  });
  const [answered, rules, counted] = await Promise.all([
    answeredBy(state, policy, ports),
    rulesVersion(state.policyId, ports),
    membersCounted([state], person, ports),
  ]);
  return {
    ...caseView(state, seen, rules, { may: allowed(person, state), readsInTriage: triages(person, state) }, proposals),
    ...sameMatterOf(state, counted),
    ...(answered.length > 0 ? { answered } : {}),
  };
}

/** A4: of proposals that wait, what stands prepared; nothing is read where nothing does. */
async function preparedIn({ number, proposals = [] }: Case, { store }: Ports): Promise<Event[]> {
  const seqs = proposals.flatMap(({ prepared }) => (prepared === undefined ? [] : [prepared]));
  return seqs.length === 0 ? [] : store.events(number, Math.min(...seqs) - 1);
}

/** The case as a list shows it to this person. */
async function rowed(state: Case, person: Person, ports: Ports) {
  const { directory } = person;
  return {
    ...caseRow(withoutFlag(person, state), {
      policy: await ports.policies.rulesOf(state.policyId),
      directory,
      now: ports.clock.now(),
    }),
    ...sameMatterOf(state, await membersCounted([state], person, ports)),
  };
}

/** H2: what was done and recorded, or would be. */
export async function commandAnswer(
  acted: CommandResult,
  person: Person,
  ports: Ports,
  more: {
    status?: number;
    preview: boolean;
    newCase?: string;
    unassigned?: string;
    opened?: Awaited<ReturnType<typeof viewed>>;
    alike?: CommandAnswer['alike'];
  },
): Promise<HttpAnswer> {
  const { status = 200, ...rest } = more;
  const { delivery } = await ports.policies.current();
  const rules = await ports.policies.rulesOf(acted.state.policyId);
  const texts = acted.texts.map((text) => textView(text, person.directory, delivery));
  const body = {
    now: ports.clock.now(),
    case: await viewed(acted.state, person, ports),
    row: await rowed(acted.state, person, ports),
    events: acted.events,
    ...(acted.events.some(({ type }) => type === 'released')
      ? { unmet: unmetAmong(acted.events, rules, person.directory).map(({ of: _of, ...unmet }) => unmet) }
      : {}),
    ...proposedOpinion(acted.events),
    texts,
    ...rest,
  };
  const own = [acted.state.number, ...(rest.newCase === undefined ? [] : [rest.newCase])];
  return withoutUnseen({ status, body, matter: acted.state.number }, person, ports, own);
}

/** A1, M1: what the table says, where whoever graded chose another opinion grade, or said of which categories it is. */
function proposedOpinion(events: CommandResult['events']): Pick<CommandAnswer, 'proposedOpinion'> {
  const proposed = events
    .flatMap((event) => (event.type === 'graded' || event.type === 'amended' ? (event.proposed ?? []) : []))
    .at(-1);
  return proposed ? { proposedOpinion: { grade: proposed.grade, says: saysOf(proposed.reasons) } } : {};
}

/** A rule's expected "no", with its clause. */
export const refusalAnswer = ({ refused, clause, says, field }: Refusal): HttpAnswer =>
  problem(422, refused, says, { clause, ...(field === undefined ? {} : { pointer: field }) });

/** Somebody else was faster: the case as it stands now. */
export async function staleAnswer(state: Case, person: Person, ports: Ports): Promise<HttpAnswer> {
  const current = await viewed(state, person, ports);
  const answer = problem(409, 'stale', '此件刚被他人更新，请看过最新情况后再试', {
    current,
    pointer: '/expectedVersion',
  });
  return withoutUnseen(answer, person, ports, [state.number]);
}
