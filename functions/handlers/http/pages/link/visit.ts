import { pressersOf } from '../../../../matter/directory-cache.ts';
import { mayDo, relationTo } from '../../../../domain/commands/access.ts';
import { type Assignment, type Case, isOpen } from '../../../../domain/case/case.ts';
import type { PersonCommand } from '../../../../domain/case/commands.ts';
import { type Proposal, proposalOfStep, type Proposed } from '../../../../domain/matter/proposal.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import type { Event } from '../../../../domain/case/events.ts';
import { type Instant, MINUTE, plus } from '../../../../domain/matter/instant.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { UnknownCase } from '../../../../errors.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import type { Link } from '../../../../ports/stored.ts';
import { actingAs, type Person } from '../../api/person.ts';
import { isReachedThere, type Nobody, type Opened } from './opened.ts';

/** A valid code, and all that its page needs. */
export interface Visit {
  code: string;
  link: Link;
  person: Person;
  state: Case;
  policy: Policy;
  directory: Directory;
  /** The duty of this person's unit that the step is about, if any. */
  assignment: Assignment | null;
  /** The proposal that the step is about, while nobody has decided it, and what it asks for. */
  proposal: Proposal | null;
  proposed: Proposed | null;
  /** The whole record of the case. */
  events: Event[];
  /** What happened to the case since the text went out. */
  since: Event[];
  /** What this person did through this code. */
  presses: Event[];
  now: Instant;
  /** Over two hours after the person's first submission each one needs a code of its own, and this one was used. */
  stale: boolean;
}

export type Visited = { visit: Visit } | Nobody;

/** P8: whoever holds the code is the person that it was sent to, for this case and step. H5: while it is still that person's to see. */
export async function visitOf({ code, link }: Opened, ports: Ports): Promise<Visited> {
  const stored = await ports.store.load(link.matter);
  if (!stored) throw new UnknownCase(link.matter);
  const directory = await pressersOf(stored.state, ports);
  const contact = directory.contacts.find((known) => known.id === link.person);
  const person = contact ? actingAs(directory, contact, 'link') : null;
  if (!person) return { nobody: 'left-office' };
  const now = ports.clock.now();
  const { state } = stored;
  const relation = relationTo(state, person.unit.id, directory, undefined, person.contact.id);
  // H5: a unit complained of is not told that it is: one that had a part had it taken back, as others have.
  if (!isReachedThere({ code, link }, person.contact, ports)) return { nobody: 'expired' };
  if (link.expiresAt <= now || (relation.complainedOf && relation.part === 'none')) return { nobody: 'expired' };
  // Whoever stood in, has moved since or may read no case at all, whatever was sent to him.
  if (mayDo(person.contact.role, relation, 'read-case') !== true)
    return { nobody: relation.part === 'former' ? 'taken-back' : 'not-yours' };
  const events = await ports.store.events(state.number);
  const since = events.filter((event) => event.at > link.issuedAt);
  const own = events.filter(({ actor }) => actor.kind === 'person' && actor.via === 'link' && actor.id === link.person);
  const presses = own.filter((event) => event.at >= link.issuedAt);
  const firstUse = own[0]?.at;
  const current = await ports.policies.current();
  const stale =
    presses.length > 0 && firstUse !== undefined && plus(firstUse, current.link.freshCodeAfterMinutes * MINUTE) <= now;
  const ofCase = await ports.policies.rulesOf(state.policyId);
  return {
    visit: {
      code,
      link,
      person,
      state,
      policy: ofCase,
      directory,
      assignment: dutyOf(link, state, person),
      ...proposalOf(link, state, events),
      events,
      since,
      presses,
      now,
      stale,
    },
  };
}

const OF_ASSIGNMENT = 'assignment:';

/** H2: what the text asked to be decided. */
function proposalOf({ step }: Link, state: Case, events: Event[]): Pick<Visit, 'proposal' | 'proposed'> {
  const id = proposalOfStep(step);
  const proposal = state.proposals?.find((open) => open.id === id) ?? null;
  const proposed = events.find((event) => event.type === 'proposed' && event.proposal.id === proposal?.id);
  return { proposal, proposed: proposed?.type === 'proposed' ? proposed : null };
}

/** The assignment that the text was about, and no other, also for who has moved to the unit that has that one; else the one that the person's unit has. */
function dutyOf(link: Link, state: Case, { unit }: Person): Assignment | null {
  if (proposalOfStep(link.step) !== null) return null;
  if (link.step.startsWith(OF_ASSIGNMENT))
    return (
      state.assignments.find(({ id, unit: of }) => id === link.step.slice(OF_ASSIGNMENT.length) && of === unit.id) ??
      null
    );
  return state.assignments.find((known) => known.unit === unit.id && known.state !== 'taken-back') ?? null;
}

/** Signing, returning, handing on, noting, answering the lead, settling, ticking a step of the plan, releasing and recording where that went out, urging; deciding a proposal takes a second proof, and whatever else approves or grades sign-in. */
export type LinkCommand = Extract<
  PersonCommand['command'],
  | 'sign'
  | 'take-lead'
  | 'return'
  | 'hand-on'
  | 'note'
  | 'contribute'
  | 'settle'
  | 'set-plan-step'
  | 'release'
  | 'record-outlet'
  | 'remind'
>;

/** 研判, R1: what the desk confirms and assigns as proposed; it takes a second proof. */
export type DeskPress = Extract<PersonCommand['command'], 'confirm' | 'assign'>;
type Press = LinkCommand | DeskPress | 'decide' | 'open-words';

/** What is done to an assignment, and so to none on a page that asks for a decision. */
const OF_ONE: readonly Press[] = ['sign', 'take-lead', 'return', 'hand-on', 'contribute'];

/** Whoever is of the desk is not sent to it. */
export const notYours = ({ person }: Pick<Visit, 'person'>): string =>
  `此办件当前不能由您做此操作，请${person.unit.desk ? '登录平台查看' : '联系值班室'}`;

/** H5: asked anew of the case as it is when the press is written. */
export const pressHolds =
  (visit: Visit, command: Press) =>
  (state: Case): void => {
    if (!mayPress({ ...visit, state }, command))
      throw new BadRequest('not-yours', notYours(visit), { clause: 'H5' }, 403);
  };

export function mayPress({ link, person, state, directory, assignment }: Visit, command: Press): boolean {
  if (!isOpen(state)) return false;
  if (assignment === null && (link.step.startsWith(OF_ASSIGNMENT) || OF_ONE.includes(command))) return false;
  const relation = relationTo(state, person.unit.id, directory, assignment?.id, person.contact.id);
  return mayDo(person.contact.role, relation, command) === true;
}
