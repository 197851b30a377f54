import type { Case, Clock } from '../case/case.ts';
import type { TextContext } from './text-context.ts';
import { actionOf } from './action-of.ts';
import { pressedBy } from '../matter/clock.ts';
import type { Contact } from '../people/directory.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Recipient } from '../rules/policy.ts';
import { type Asking, recipients } from '../people/recipients.ts';
import type { RestoreGap } from './restore-gap.ts';
import type { TextBearer } from './bearer.ts';
import type { RegradeText, RightsText } from './compose.ts';
import type { Text } from './text.ts';

/** What an event says to whom, before it is one text per person. */
export interface Notification {
  seq: number;
  /** With person and channel the key of a text: nobody hears the same notice twice. */
  key: string;
  /** What it is about, and what the code behind it may do. */
  step: string;
  template: string;
  people: Contact[];
  action?: string;
  /** What a proposal is called. */
  proposal?: string;
  /** A1: of what grade an emergency is proposed. */
  emergency?: Grade;
  /** A1: what a decision on the grades came to. */
  regrade?: RegradeText;
  /** H2: who asked for a change of rights, or decided on it, who gains by it, and what was decided. */
  rights?: RightsText;
  /** The clocks that it names. */
  about?: string[];
  /** H3: the year that no calendar covers. */
  year?: number;
  at?: Instant | undefined;
  count?: number;
  /** When the rung that it speaks for fell. */
  rungAt?: Instant;
  /** It is the duty desk's: where nobody there can be told now, it waits until somebody can. */
  forDesk?: ForDesk;
}

/** The assignment whose return the desk is to decide on, since only one office of it may. */
export interface ForDesk {
  of?: string;
}

/** P8: what the desk was to hear while nobody there could be told. Its people and words are found once somebody can. */
export type Unheard = Omit<Notification, 'people' | 'forDesk'> & ForDesk;

export interface Announcing extends TextContext {
  channels: readonly string[];
  /** The case's texts so far; only needed when one is sent again. */
  sentTexts: Text[];
  /** What a restore of the table has lost, if there was one. */
  gap: RestoreGap | null;
}

/** Whoever serves at the desk now, else its leader on duty, else whoever of the desk may be asked at all; what reaches nobody waits. */
export function forDesk(
  state: Asking['state'],
  { directory, now }: Pick<TextContext, 'directory' | 'now'>,
  of: ForDesk = {},
): Required<Pick<Notification, 'people' | 'forDesk'>> {
  const clock = { move: { desk: true } as const, ...of };
  const asking = { state, clock, directory, now };
  const found = [
    recipients('desk', asking),
    recipients('leader-on-duty', asking),
    // H2: who asked for a return is alone on duty, and nobody decides on his own.
    recipients('desk', { ...asking, directory: { ...directory, rota: [] } }),
  ].find(({ missing }) => !missing);
  return { people: found?.people ?? [], forDesk: of };
}

/** H2: the leader on duty, or another of the desk where it is he who asked for more rights or gains them; else whoever serves at the desk. */
export function forLeader(
  { notTold }: Pick<NonNullable<TextBearer['ofRights']>, 'notTold'>,
  { directory, now }: Pick<TextContext, 'directory' | 'now'>,
): Required<Pick<Notification, 'people' | 'forDesk'>> {
  const others = { ...directory, contacts: directory.contacts.filter(({ id }) => !notTold.includes(id)) };
  const asking = { state: { assignments: [] }, clock: null, directory: others, now };
  const leaders = recipients('leader-on-duty', asking);
  return leaders.missing ? forDesk(asking.state, asking) : { people: leaders.people, forDesk: {} };
}

/** Whoever has this role for the case as a whole. */
export const atDesk = (role: Recipient, state: Case, { directory, now }: TextContext): Contact[] =>
  recipients(role, { state, clock: null, directory, now }).people;

/** Whoever has this role at one unit. */
export const atUnit = (role: Recipient, unit: string, state: Case, { directory, now }: TextContext): Contact[] =>
  recipients(role, { state, clock: { move: { unit } }, directory, now }).people;

/** What every notification of one clock says alike. */
export const aboutClock = (
  clock: Clock,
  seq: number,
  state: Case,
  { policy }: TextContext,
): Pick<Notification, 'seq' | 'step' | 'at' | 'action'> => ({
  seq,
  step: stepOf(clock),
  at: pressedBy(clock),
  action: actionOf(clock, state, policy),
});

/** What the code behind a text may do: a signature belongs to its assignment, anything else to its clock. */
const stepOf = (clock: Clock): string =>
  clock.kind === 'sign'
    ? `assignment:${clock.of?.split('.')[0] ?? ''}`
    : clock.kind === 'confirm' && !/^[EW]/.test(clock.of ?? '')
      ? 'case'
      : clock.id;
