import { type Assignment, type Case, type Clock, isComplainedOf, isKeptApart } from '../case/case.ts';
import {
  type Contact,
  type Directory,
  isOfDesk,
  mayStandIn,
  type Post,
  type Shift,
  unitShiftsAt,
} from './directory.ts';
import { shiftsOnLadder } from './handover.ts';
import type { Instant } from '../matter/instant.ts';
import { type DeciderRole, isUnitPost, type Proposal } from '../matter/proposal.ts';
import type { Recipient } from '../rules/policy.ts';
import { isAmong } from './same-person.ts';

export interface Asking {
  state: Pick<Case, 'assignments' | 'passes' | 'wrongdoing' | 'proposals'>;
  /** Whose move a clock is; null: a matter of the case as a whole. */
  clock: Pick<Clock, 'move' | 'of'> | null;
  directory: Directory;
  now: Instant;
}

/** P8: whose phones ring for a role. `missing` means that nobody can receive it, and the rung must be passed on at once. */
export function recipients(role: Recipient, asking: Asking): { people: Contact[]; missing: boolean } {
  const people = peopleOf(role, { ...asking, directory: whoDecides(role, asking) }).filter(mayBeAsked(asking));
  // Nobody else to ask is nothing that the desk must learn: whoever is asked hears of it all the same.
  return { people, missing: people.length === 0 && role !== 'substitute' };
}

/** R3: of the desk, only the office that has the last decision on a return is asked for it. */
function whoDecides(role: Recipient, asking: Asking): Directory {
  const directory = withoutComplainedOf(asking);
  const next = returning(asking)?.part === 'co-unit' ? undefined : asking.state.passes?.next;
  return next === undefined || !returning(asking) || (role !== 'move' && role !== 'desk')
    ? directory
    : { ...directory, contacts: directory.contacts.filter(({ unit }) => unit === next) };
}

/** H5: whoever is complained of, or is of a unit that is, is as if he were not there, and others are asked instead. */
export function withoutComplainedOf({ state, directory }: Pick<Asking, 'state' | 'directory'>): Directory {
  return isKeptApart(state)
    ? { ...directory, contacts: directory.contacts.filter(({ id, unit }) => !isComplainedOf(state, unit, id)) }
    : directory;
}

/** H2: besides them, whoever made a proposal or a return, whose own act it is, and the people of the units that it concerns, who are never asked to decide it. */
export function withoutBarred(asking: Pick<Asking, 'state' | 'directory' | 'clock'>): Directory {
  const directory = withoutComplainedOf(asking);
  return { ...directory, contacts: directory.contacts.filter(mayBeAsked({ ...asking, directory })) };
}

function mayBeAsked(asking: Pick<Asking, 'state' | 'directory' | 'clock'>): (contact: Contact) => boolean {
  const proposal = proposalOf(asking);
  const returnedBy = returnerOf(asking);
  return (contact) =>
    !(returnedBy !== undefined && isAmong([returnedBy], contact.id, asking.directory)) &&
    (!proposal ||
      (!isAmong([proposal.by, ...(proposal.actors ?? [])], contact.id, asking.directory) &&
        !isOfUnitConcerned(proposal, contact)));
}

/** H2: whose unit a proposal concerns. A leader of the district is of nobody's, wherever the directory lists him. */
export const isOfUnitConcerned = (
  { barred }: Pick<Proposal, 'barred'>,
  { unit, posts }: Pick<Contact, 'unit' | 'posts'>,
): boolean => barred?.includes(unit) === true && !posts.includes('district-leader');

/** H2: who asked for the return that the desk is to decide on. */
const returnerOf = (asking: Pick<Asking, 'state' | 'clock'>): string | undefined => returning(asking)?.returnedBy;

/** The assignment whose return the desk is to decide on. */
const returning = ({ state, clock }: Pick<Asking, 'state' | 'clock'>): Assignment | undefined =>
  clock && 'desk' in clock.move
    ? state.assignments.find(({ id, state: is }) => is === 'returning' && id === clock.of?.split('.')[0])
    : undefined;

/** The proposal that a clock is about. */
const proposalOf = ({ state, clock }: Pick<Asking, 'state' | 'clock'>): Proposal | undefined =>
  clock && 'decider' in clock.move ? state.proposals?.find(({ id }) => id === clock.of) : undefined;

function peopleOf(role: Recipient, asking: Asking): Contact[] {
  const { directory, now } = asking;
  const unit = unitToMove(asking);
  switch (role) {
    case 'move': {
      const proposal = proposalOf(asking);
      if (proposal) return askedToDecide(proposal, asking);
      return unit === null ? deskOnDuty(directory, now) : officersOf(unit, asking);
    }
    case 'lead-unit':
      return peopleOf('move', { ...asking, clock: { move: { primary: true } } });
    case 'desk':
      return deskOnDuty(directory, now);
    case 'leader-on-duty':
      return leadersOnDuty(directory, now);
    case 'unit-leader':
    case 'principal-leader':
      // Nobody is assigned yet: the desk has the move, and its leader on duty answers for it.
      return unit === null ? leadersOnDuty(directory, now) : holdersOf(role, unit, directory, now);
    case 'substitute': {
      const proposal = proposalOf(asking);
      return proposal ? substitutesFor(proposal, asking) : [];
    }
    case 'district-leader':
    case 'legal-officer':
      return standIns(
        directory.contacts.filter((contact) => contact.posts.includes(role)),
        directory,
        now,
      );
  }
}

/** R3: the unit whose move it is; null: the desk, which coordinates as long as no primary or lead unit is named. H2: what a unit's own posts decide is its own. */
export function unitToMove({ state, clock }: Pick<Asking, 'state' | 'clock'>): string | null {
  const proposal = proposalOf({ state, clock });
  if (proposal?.unit !== undefined && proposal.deciders.slice(0, 1).some(isUnitPost)) return proposal.unit;
  if (clock && 'unit' in clock.move) return clock.move.unit;
  if (clock && ('desk' in clock.move || 'decider' in clock.move)) return null;
  const standing = state.assignments.filter((assignment) => assignment.state !== 'taken-back');
  const first =
    standing.find((assignment) => assignment.part === 'primary') ??
    standing.find((assignment) => assignment.part === 'lead');
  return first?.unit ?? null;
}

/** The one who was named, or whoever stands in; else the first post that anybody of the duty desk, or of the unit whose posts decide, can be reached of. */
const askedToDecide = (proposal: Proposal, asking: Asking): Contact[] =>
  mayBeAskedInTurn(proposal, asking).find((people) => people.length > 0) ?? [];

function mayBeAskedInTurn(proposal: Proposal, asking: Asking): Contact[][] {
  const { to, deciders } = proposal;
  const { directory, now } = asking;
  const named = standIns(
    directory.contacts.filter(({ id }) => id === to),
    directory,
    now,
  );
  return [named, ...deciders.map((role) => postHolders(role, proposal, asking))].map((people) =>
    people
      .filter((one) => isAskable(one, proposal, directory))
      .filter(mayBeAsked(asking))
      .filter(isOfRank(proposal)),
  );
}

/** Posts that nobody stands in for who does not hold one himself. */
const OF_RANK = ['district-leader', 'legal-officer'] as const;

/** A4, M3: where the district's leaders alone decide, or legal officers, none of another post stands in for them but one to whom it was delegated. */
const isOfRank =
  ({ deciders, to, delegated }: Proposal) =>
  ({ id, posts }: Contact): boolean =>
    deciders.some((role) => !OF_RANK.some((rank) => rank === role)) ||
    OF_RANK.some((rank) => deciders.includes(rank) && posts.includes(rank)) ||
    (delegated === true && id === to);

/** Of the duty desk, or of the unit whose posts decide; a legal officer, where one decides, of whatever unit. */
export const isAskable = (
  contact: Pick<Contact, 'unit' | 'posts'>,
  { unit, deciders }: Pick<Proposal, 'unit' | 'deciders'>,
  directory: Pick<Directory, 'units'>,
): boolean =>
  isOfDesk(contact, directory) ||
  contact.unit === unit ||
  (deciders.includes('legal-officer') && contact.posts.includes('legal-officer'));

/** H2: the rung at which whoever stands in is asked too; until it fell he may not decide. */
export const SUBSTITUTE_RUNG = 'substitute';

/** AB角 of those who are asked, who let time go by although they can be reached; of those who have none, whoever may decide next. */
function substitutesFor(proposal: Proposal, asking: Asking): Contact[] {
  const { directory, now } = asking;
  const turns = mayBeAskedInTurn(proposal, asking).filter((people) => people.length > 0);
  const [asked = [], ...others] = turns;
  const fresh = (people: Contact[]): Contact[] =>
    people
      .filter(mayBeAsked(asking))
      .filter(isOfRank(proposal))
      .filter(({ id }) => !asked.some((one) => one.id === id));
  const own = asked.flatMap(({ substitute }) => directory.contacts.filter(({ id }) => id === substitute));
  const standing = fresh(standIns(own, directory, now));
  return standing.length > 0 ? standing : (others.map(fresh).find((people) => people.length > 0) ?? []);
}

/** Who holds a post that decides, or stands in for a holder. */
export function postHolders(role: DeciderRole, proposal: Proposal, asking: Asking): Contact[] {
  const { unit } = proposal;
  if (!isUnitPost(role)) return recipients(ASKED_AS[role], asking).people.filter(isOfRank(proposal));
  return unit === undefined ? [] : holdersOf(role, unit, asking.directory, asking.now);
}

/** Whose phones ring where a post of the desk is asked to decide. */
const ASKED_AS = {
  desk: 'desk',
  'desk-leader': 'leader-on-duty',
  'district-leader': 'district-leader',
  'legal-officer': 'legal-officer',
} as const satisfies Record<'desk' | 'desk-leader' | 'district-leader' | 'legal-officer', Recipient>;

/** The person who took the assignment on, else the unit's officers who are there. */
function officersOf(unit: string, { state, clock, directory, now }: Asking): Contact[] {
  const standing = state.assignments.filter(
    (assignment) => assignment.unit === unit && assignment.state !== 'taken-back',
  );
  const own = standing.find((assignment) => clock?.of?.split('.')[0] === assignment.id) ?? standing[0];
  const handler = directory.contacts.filter((contact) => contact.id === own?.handler && contact.unit === unit);
  const found = standIns(handler, directory, now);
  return found.length > 0 ? found : holdersOf('unit-officer', unit, directory, now);
}

/** R2: whom the directory has of the superior of a vertically managed unit. */
export const liaisonsOf = (unit: string, directory: Directory, now: Instant): Contact[] =>
  holdersOf('superior-liaison', unit, directory, now);

/** Who holds a post; P8: where a rota of the unit says who is on duty now, those of it who can be reached take the turn of officers and leaders. */
function holdersOf(post: Post, unit: string, directory: Directory, now: Instant): Contact[] {
  const ofUnit = directory.contacts.filter((contact) => contact.unit === unit);
  const shifts = unitShiftsAt(directory, unit, now);
  const named = shifts.flatMap(({ coordinators, leader }) =>
    post === 'unit-officer' ? coordinators : post === 'unit-leader' ? [leader] : [],
  );
  const onRota = standIns(
    ofUnit.filter(({ id }) => named.includes(id)),
    directory,
    now,
  );
  return onRota.length > 0
    ? onRota
    : standIns(
        ofUnit.filter(({ posts }) => posts.includes(post)),
        directory,
        now,
      );
}

/** Both shifts until the handover is signed; all coordinators of the desk's units when the rota is empty or nobody on it can be reached. */
export const deskOnDuty = (directory: Directory, now: Instant): Contact[] =>
  onDuty(
    directory,
    now,
    ({ coordinators }) => coordinators,
    ({ role }) => role === 'coordinator',
  );

export const leadersOnDuty = (directory: Directory, now: Instant): Contact[] =>
  onDuty(
    directory,
    now,
    ({ leader }) => [leader],
    ({ posts }) => posts.includes('unit-leader'),
  );

function onDuty(
  directory: Directory,
  now: Instant,
  onShift: (shift: Shift) => readonly string[],
  otherwise: (contact: Contact) => boolean,
): Contact[] {
  const named = new Set(shiftsOnLadder(directory.rota, now).flatMap(onShift));
  const found = standIns(
    // H5: whoever has left the desk since is told of its cases no more.
    directory.contacts.filter((contact) => named.has(contact.id) && isOfDesk(contact, directory)),
    directory,
    now,
  );
  if (found.length > 0) return found;
  return directory.contacts.filter(
    (contact) => otherwise(contact) && isOfDesk(contact, directory) && isReachable(contact, now),
  );
}

/** Can be texted now: still in office, not away, with a phone. */
export const isReachable = (contact: Contact, now: Instant): boolean =>
  contact.active &&
  contact.phone !== undefined &&
  !(contact.away ?? []).some((spell) => spell.from <= now && now < spell.until);

/** AB角: each person, or whoever stands in for one who cannot be reached, and for the stand-in in turn. Nobody twice. */
export function standIns(asked: Contact[], directory: Directory, now: Instant): Contact[] {
  const found = new Map<string, Contact>();
  for (const contact of asked) {
    const seen = new Set<string>();
    let current: Contact | undefined = contact;
    while (current && !isReachable(current, now) && !seen.has(current.id)) {
      seen.add(current.id);
      const next: string | undefined = current.substitute;
      current = directory.contacts.find((other) => other.id === next && mayStandIn(other, contact, directory));
    }
    if (current && isReachable(current, now)) found.set(current.id, current);
  }
  return [...found.values()];
}
