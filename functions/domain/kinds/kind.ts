import type { Actor } from '../matter/actor.ts';
import type { Consequence } from '../matter/consequence.ts';
import type { Recorded } from '../matter/event.ts';
import type { Matter, MatterCommand } from '../matter/matter.ts';
import type { Read, Reads } from '../matter/reads.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Shape } from '../matter/shape.ts';
import type { RotaChange } from '../people/rota-change.ts';
import type { Policy } from '../rules/policy.ts';
import type { TextBearer } from '../texts/bearer.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import type { Deciding } from '../texts/text-context.ts';

/**
 * All that the machinery asks of a kind of matter. Methods, not properties: a registry holds kinds of different states, and each
 * is only ever given what is its own.
 */
export interface Kind<
  State extends Matter = Matter,
  Body extends { type: string } = { type: string },
  Command extends { command: string } = { command: string },
> {
  id: string;
  /** Stands between the letters of the district and the year in every number of the kind; a case has none. */
  letter: string;
  /** Its numbers have no gap: the counter moves in the opening transaction alone, and two that open at once wait for each other. */
  gapless: boolean;
  /** The schema number of its folded state; a state of another is refused by name. */
  schema: number;
  /** Schemas of its folded state beside its own: those of the release before, and of the one to come. */
  others?: readonly OtherSchema[];
  /** What each field of the folded state must be when it is read. */
  shape: Shape<State>;
  /** Statuses in which it waits for something. */
  open: readonly string[];
  /** Statuses in which it is over. */
  ended: readonly string[];
  /** What a command needs to be decided. */
  reads(command: Command | MatterCommand, state: State | null): Reads;
  decide(
    state: State | null,
    actor: Actor,
    command: Command | MatterCommand,
    context: Deciding<Body>,
  ): Body[] | Refusal;
  apply(state: State | null, event: Recorded<Body>): State;
  /** H5: what a person wrote in it; such an event gets a nonce. */
  wordsIn(body: Body): string[];
  /** What a decision says to whom, and what of earlier texts it takes back. */
  saying(events: readonly Recorded<Body>[], state: State, context: Announcing, before: State | null): Saying;
  /** What an event does to other matters. */
  consequences(event: Recorded<Body>, state: State): Consequence[];
  /** P8: what an event puts into the units' rota, or takes out of it. */
  rota?(event: Recorded<Body>, state: State, policy: Policy): RotaChange | null;
  /** The units that find it in their lists. A case has a read model of its own, since its units change. */
  units(state: State): string[];
  /** Those that did before, or still do: by a corrected fact it was never theirs. */
  left(state: State): string[];
  /** The number of the matter that it was opened from, whose page lists it. */
  openedFrom(state: State): string | undefined;
  /** What texts and their delivery ask of it. */
  bearer(state: State): TextBearer;
}

/** A folded state as another release keeps it. */
export interface OtherSchema {
  schema: number;
  /** As this release keeps it. */
  read(stored: Record<string, unknown>): Record<string, unknown>;
  /** Of the next schema alone: as it keeps it. Written only once the deployment has been switched over (`-c shapes=next`), so that until then one may go back. */
  write?(ours: Record<string, unknown>): Record<string, unknown>;
}

/** What a command on a matter that has proposals is decided by: what waits, and for some commands the whole record. */
export const readBeside = (command: string, whole: readonly string[]): Read[] => [
  'proposals',
  ...(whole.includes(command) ? (['record'] as const) : []),
  ...(command === 'resend-text' ? (['texts'] as const) : []),
];

/** Two letters of the district, the kind’s own where it is no case, year, counter. */
const NUMBER = /^[A-Z]{2}([A-Z]?)\d{6,10}$/;

/** The kind of a number; null for what is no number, or of no kind that is known. */
export function kindOf(kinds: readonly Kind[], number: string): Kind | null {
  const letter = NUMBER.exec(number)?.[1];
  return kinds.find((kind) => kind.letter === letter) ?? null;
}
