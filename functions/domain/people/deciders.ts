import { type Case, isComplainedOf } from '../case/case.ts';
import type { Clock } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import { type DeciderRole, isUnitPost, type Proposal } from '../matter/proposal.ts';
import { type Contact, type Directory, isOfDesk } from './directory.ts';
import { isDone } from '../matter/done-rungs.ts';
import { isAmong } from './same-person.ts';
import { type Asking, isAskable, isOfUnitConcerned, postHolders, recipients, SUBSTITUTE_RUNG } from './recipients.ts';

/** What deciding asks of a matter of any kind. */
export type Decidable = Pick<Case, 'assignments' | 'wrongdoing' | 'proposals'> & { clocks: readonly Clock[] };

interface Deciding {
  state: Decidable;
  directory: Directory;
  now: Instant;
}

/** Why a person may not decide a proposal. */
export type NotTheDecider =
  | 'proposed-it'
  | 'own-act'
  | 'prepared-it'
  | 'of-the-unit-concerned'
  | 'holds-no-such-post'
  | 'another-is-asked';

/**
 * H2, H5: null where the person may decide: holds one of the posts or stands in for a holder, never the proposer, nobody whose own act it is, nor of a unit
 * concerned or complained of. One who was asked by name is asked alone, with whoever stands in, until the time to decide is over.
 */
export function mayNotDecide(proposal: Proposal, person: string, deciding: Deciding): NotTheDecider | null {
  const { state, directory, now } = deciding;
  if (isAmong([proposal.by], person, directory)) return 'proposed-it';
  if (isAmong(proposal.actors ?? [], person, directory)) return 'own-act';
  if (isAmong(proposal.preparers ?? [], person, directory)) return 'prepared-it';
  const contact = directory.contacts.find(({ id, active }) => active && id === person);
  if (!contact || !isAskable(contact, proposal, directory)) return 'holds-no-such-post';
  if (isOfUnitConcerned(proposal, contact) || isComplainedOf(state, contact.unit, contact.id))
    return 'of-the-unit-concerned';
  const asking = { state, directory, now, clock: decisionOf(proposal) };
  const among = (people: Contact[]): boolean => people.some(({ id }) => id === person);
  const inPlace = (role: DeciderRole): boolean => among(postHolders(role, proposal, asking));
  // Whoever was asked let the time go by after which his substitute is asked too.
  if (isAskedToo(proposal, state) && among(recipients('substitute', asking).people)) return null;
  if (proposal.delegated && proposal.to === person) return null;
  const named = proposal.to !== undefined && !isOverdue(proposal, state);
  if (named && (proposal.to === person || among(recipients('move', asking).people))) return null;
  if (!proposal.deciders.some((role) => holds(contact, role, proposal, directory) || inPlace(role)))
    return 'holds-no-such-post';
  return named ? 'another-is-asked' : null;
}

/** Who holds one of the posts that may decide it, or may have it of this person by name, is not kept from it, and can take it over. */
export const mayTakeOver = (proposal: Proposal, directory: Directory, from?: string): Contact[] =>
  directory.contacts.filter(
    (contact) =>
      contact.active &&
      !isAmong([proposal.by, ...(proposal.actors ?? []), ...(proposal.preparers ?? [])], contact.id, directory) &&
      !isOfUnitConcerned(proposal, contact) &&
      (proposal.deciders.some((role) => holds(contact, role, proposal, directory)) ||
        (from !== undefined && mayDelegate(proposal, from, contact.id, directory))),
  );

/** A4: somebody who holds a deciding post himself hands it by name to one who else never decides it. */
export function mayDelegate(proposal: Proposal, from: string, to: string, directory: Directory): boolean {
  const active = (person: string) => directory.contacts.find(({ id, active: is }) => is && id === person);
  const [giver, taker] = [active(from), active(to)];
  return (
    giver !== undefined &&
    taker !== undefined &&
    proposal.deciders.some((role) => holds(giver, role, proposal, directory)) &&
    (proposal.delegates ?? []).some((role) => holds(taker, role, proposal, directory))
  );
}

/** The clock of a proposal, as far as it tells whom to ask. */
export const decisionOf = ({ id }: Pick<Proposal, 'id'>): NonNullable<Asking['clock']> => ({
  move: { decider: true },
  of: id,
});

function holds(contact: Contact, role: DeciderRole, { unit }: Proposal, directory: Directory): boolean {
  if (isUnitPost(role)) return contact.unit === unit && contact.posts.includes(role);
  switch (role) {
    case 'desk':
      return isOfDesk(contact, directory) && (contact.role === 'coordinator' || contact.role === 'leader');
    case 'desk-leader':
      return isOfDesk(contact, directory) && contact.role === 'leader';
    case 'district-leader':
    case 'legal-officer':
      return contact.posts.includes(role);
  }
}

const isAskedToo = ({ id }: Proposal, { clocks }: Deciding['state']): boolean =>
  clocks.some(({ kind, of, done }) => kind === 'decision' && of === id && isDone(done, SUBSTITUTE_RUNG));

const isOverdue = ({ id }: Proposal, { clocks }: Deciding['state']): boolean =>
  clocks.some(({ kind, of, state }) => kind === 'decision' && of === id && state === 'missed');
