import type { Case } from '../../../domain/case/case.ts';
import { type Instant, wallClock } from '../../../domain/matter/instant.ts';
import { recordFault } from '../../../domain/matter/seal.ts';
import { isSeal, sealAt, sealingKeys, sealsOf, type StoredSeal } from '../../../matter/seals.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { mustBeAllowedTo } from './permissions.ts';
import type { Person } from './person.ts';

/** Days of the record whose last seal is looked at, the newest first; a day's last seal covers all before it. */
const MOST_DAYS = 10;

/**
 * 校验 (H5): the record of a case against the seals under lock: what the nightly check asks of all, asked of this one now. All that it goes by is in
 * the answer, so that anybody who knows the public key can check it on another machine.
 */
export async function proofOf(state: Case, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'check-record', state);
  const now = ports.clock.now();
  const keys = await sealingKeys(ports);
  const [{ publicKey }, ...formerKeys] = keys;
  const events = await ports.store.events(state.number);
  const seals: StoredSeal[] = [];
  for (const date of datesOf([...events.map(({ at }) => at), now])) {
    const last = (await sealsOf(date, ports)).at(-1);
    if (last !== undefined) seals.push(await sealAt(last, keys, ports));
  }
  const checked = seals.map(({ key, said }) => {
    if (!isSeal(said)) return { key, holds: false, fault: said };
    const head = said.heads[state.number];
    if (head === undefined) return { key, holds: true, sealedAt: said.sealedAt };
    return {
      key,
      holds: true,
      sealedAt: said.sealedAt,
      head,
      agrees: recordFault(events, [head], ports.ids.hash) === null,
    };
  });
  const heads = seals.flatMap(({ said }) => (isSeal(said) ? [said.heads[state.number] ?? []].flat() : []));
  const fault = recordFault(events, heads, ports.ids.hash);
  const body = {
    now,
    number: state.number,
    version: state.version,
    head: state.head,
    /** Not a fault of the record: what is newer than the last seal is sealed within the hour. */
    sealedTo: Math.max(0, ...heads.map((head) => Number(head.split(':')[0]))),
    ...(fault ? { fault } : {}),
    seals: checked,
    publicKey,
    ...(formerKeys.length > 0 ? { formerKeys } : {}),
    proof: { events, seals: seals.map(({ key, text }) => ({ key, text })) },
  };
  return { status: 200, body };
}

const datesOf = (instants: Instant[]): string[] =>
  [...new Set(instants.map((at) => wallClock(at).date))].toSorted().toReversed().slice(0, MOST_DAYS);
