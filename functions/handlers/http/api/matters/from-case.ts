import { type Case, isOpen } from '../../../../domain/case/case.ts';
import type { ExecuteOptions } from '../../../../matter/execute-on.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import { mustSee } from '../permissions.ts';
import type { Person } from '../person.ts';
import { storedCase } from '../stored-case.ts';

interface Refusing {
  /** Said where the case is over; absent: it may be. */
  over?: string;
  /** H6: said where the case is kept outside the system. */
  offline: string;
  /** What else may stand against it: throws what is answered. */
  also?: (state: Case) => Promise<void>;
}

/**
 * The case from which a person opens another matter. Throws a 422 where that cannot be, and a 409 where the case moved
 * on meanwhile: H5, whom it complains of is as it was read.
 */
export async function caseToOpenFrom(
  number: string,
  person: Person,
  refusing: Refusing,
  ports: Ports,
): Promise<{ state: Case; hangsOn: NonNullable<ExecuteOptions['hangsOn']> }> {
  const state = await read(number, person, refusing, ports);
  const hangsOn = async () => {
    const now = await read(number, person, refusing, ports);
    if (now.version !== state.version) throw new BadRequest('stale', '办件刚有更新，请看过最新情况后再试', {}, 409);
    return { matter: state.number, version: state.version };
  };
  return { state, hangsOn };
}

async function read(number: string, person: Person, { over, offline, also }: Refusing, ports: Ports): Promise<Case> {
  const pointer = '/caseNumber';
  const { state } = await storedCase(number, ports);
  mustSee(person, state);
  if (over !== undefined && !isOpen(state)) throw new BadRequest('case-over', over, { pointer }, 422);
  if (state.offline) throw new BadRequest('offline', offline, { pointer, clause: 'H6' }, 422);
  await also?.(state);
  return state;
}
