import { type Kind, kindOf } from '../../../../domain/kinds/kind.ts';
import type { Recorded } from '../../../../domain/matter/event.ts';
import type { Grade } from '../../../../domain/matter/grade.ts';
import type { Matter } from '../../../../domain/matter/matter.ts';
import type { Refusal } from '../../../../domain/matter/refusal.ts';
import type { Decidable } from '../../../../domain/people/deciders.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import type { Person } from '../person.ts';

/** A matter as those who decide its proposals see it. */
export type Awaited = Decidable &
  Pick<Matter, 'number' | 'policyId' | 'clocks'> & { subject: string; summary?: string; grades: { opinion: Grade } };

interface Answer {
  refused: string;
  says: string;
}

/**
 * All that the API asks of a kind of matter beside the case: a row of `every.ts`. Methods, not properties: a list holds
 * kinds of different states, and each is only ever given what is its own.
 */
export interface ServedKind<
  State extends Matter = Matter,
  Body extends { type: string } = { type: string },
  Command extends { command: string } = { command: string },
  Action extends string = string,
> {
  kind: Kind<State, Body, Command>;
  /** Where a number has none. */
  none: Answer;
  /** Where it is hidden from a person. */
  notYours: Answer;
  /** The action of reading one. */
  reads: Action;
  /** The actions that concern no single one, which `/api/me` tells the console of. */
  general: readonly Action[];
  /** Whether this person may do it to one, or to none in particular; else the refusal that says who may. */
  may(person: Person, action: Action, state: State | null): true | Refusal;
  /** H5: those that are not hidden from a person. */
  unhidden(person: Person, states: readonly State[], ports: Pick<Ports, 'store'>): Promise<State[]>;
  decidable(state: State): Awaited;
  /** H5: what is left of an event whose words are erased. */
  erased(event: Recorded<Body>): Recorded<Body>;
}

type Asked<State extends Matter, Action extends string> = Pick<
  ServedKind<State, never, never, Action>,
  'none' | 'notYours' | 'reads' | 'may' | 'unhidden'
> & { kind: Pick<Kind<State, never, never>, 'id' | 'letter' | 'schema' | 'shape' | 'open' | 'units'> };

export const isNumberOf = (
  { kind }: { kind: { id: string } },
  number: string,
  { kinds }: Pick<Ports, 'kinds'>,
): boolean => kindOf(kinds, number)?.id === kind.id;

/** The matter of a number; throws a 404 where the kind has none. */
export async function storedMatter<State extends Matter, Action extends string>(
  served: Asked<State, Action>,
  number: string,
  ports: Pick<Ports, 'store' | 'kinds'>,
): Promise<State> {
  const stored = isNumberOf(served, number, ports) ? await ports.store.matter(served.kind, number) : null;
  if (!stored) throw new BadRequest(served.none.refused, served.none.says, {}, 404);
  return stored.state;
}

/** As `storedMatter`, for a person; throws a 403 where it is hidden from him. */
export async function matterFor<State extends Matter, Action extends string>(
  served: Asked<State, Action>,
  person: Person,
  number: string,
  ports: Pick<Ports, 'store' | 'kinds'>,
): Promise<State> {
  return unlessHidden(served, person, await storedMatter(served, number, ports), ports);
}

/** The matter, where it is not hidden from a person; else throws a 403. */
export async function unlessHidden<State extends Matter, Action extends string>(
  served: Asked<State, Action>,
  person: Person,
  state: State,
  ports: Pick<Ports, 'store'>,
): Promise<State> {
  if ((await served.unhidden(person, [state], ports)).length > 0) return state;
  const { notYours } = served;
  throw new BadRequest(notYours.refused, notYours.says, { clause: 'H5' }, 403);
}

/** Throws a 403 that says who may. */
export function mustBeAllowedOn<State extends Matter, Action extends string>(
  served: Asked<State, Action>,
  person: Person,
  action: Action,
  state: State | null = null,
): void {
  const decided = served.may(person, action, state);
  if (decided !== true) throw new BadRequest(decided.refused, decided.says, { clause: decided.clause }, 403);
}

/** H5: as the matter is when the command is written. */
export const stillAllowed =
  <State extends Matter, Action extends string>(
    served: Asked<State, Action>,
    person: Person,
    action: Action,
    ports: Pick<Ports, 'store'>,
  ) =>
  async (now: State): Promise<void> =>
    mustBeAllowedOn(served, person, action, await unlessHidden(served, person, now, ports));

/** H5: of these, those that this person may read. */
export async function readableBy<State extends Matter, Action extends string>(
  served: Asked<State, Action>,
  person: Person,
  states: readonly State[],
  ports: Pick<Ports, 'store'>,
): Promise<State[]> {
  const open = await served.unhidden(person, states, ports);
  return open.filter((state) => served.may(person, served.reads, state) === true);
}
