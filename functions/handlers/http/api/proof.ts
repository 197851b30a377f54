import { caseKind } from '../../../domain/kinds/case-kind.ts';
import { type Kind, kindOf } from '../../../domain/kinds/kind.ts';
import type { Matter } from '../../../domain/matter/matter.ts';
import { type Instant, wallClock } from '../../../domain/matter/instant.ts';
import { recordFault } from '../../../domain/matter/seal.ts';
import { isSeal, sealAt, sealingKeys, sealsOf, type StoredSeal } from '../../../matter/seals.ts';
import { BadRequest, type HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { complaintsAbout } from './complaints.ts';
import { SERVED } from './matters/every.ts';
import { matterFor } from './matters/served.ts';
import { mustBeAllowedTo, mustSee } from './permissions.ts';
import type { Person } from './person.ts';
import { storedCase } from './stored-case.ts';

/** Days of the record whose last seal is looked at, the newest first; a day's last seal covers all before it. */
const MOST_DAYS = 10;

/**
 * `GET /api/matters/{number}/proof`: 校验 (H5): the record of a matter of any kind against the seals under lock: what the nightly check asks of all,
 * asked of this one now. All that it goes by is in the answer, so that anybody who knows the public key can check it on another machine.
 */
export async function proofOf(number: string, person: Person, ports: Ports): Promise<HttpAnswer> {
  const kind = kindOf(ports.kinds, number);
  const state = kind === null ? null : await readableState(kind, number, person, ports);
  if (kind === null || state === null) throw new BadRequest('no-such-matter', `没有编号为 ${number} 的事项`, {}, 404);
  const now = ports.clock.now();
  const keys = await sealingKeys(ports);
  const [{ publicKey }, ...formerKeys] = keys;
  const events = await ports.store.matterRecord(kind, number);
  await mustReadAllOf(number, events, person, ports);
  const seals: StoredSeal[] = [];
  for (const date of datesOf([...events.map(({ at }) => at), now])) {
    const last = (await sealsOf(date, ports)).at(-1);
    if (last !== undefined) seals.push(await sealAt(last, keys, ports));
  }
  const checked = seals.map(({ key, said }) => {
    if (!isSeal(said)) return { key, holds: false, fault: said };
    const head = said.heads[number];
    if (head === undefined) return { key, holds: true, sealedAt: said.sealedAt };
    return {
      key,
      holds: true,
      sealedAt: said.sealedAt,
      head,
      agrees: recordFault(events, [head], ports.ids.hash) === null,
    };
  });
  const heads = seals.flatMap(({ said }) => (isSeal(said) ? [said.heads[number] ?? []].flat() : []));
  const fault = recordFault(events, heads, ports.ids.hash);
  const body = {
    now,
    number: number,
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

/** A proof is whole or it proves nothing: it is for auditors alone, of what is not hidden from them. */
async function readableState(kind: Kind, number: string, person: Person, ports: Ports): Promise<Matter | null> {
  if (kind.id === caseKind.id) {
    const { state } = await storedCase(number, ports);
    mustSee(person, state);
    mustBeAllowedTo(person, 'check-record', state);
    return state;
  }
  mustBeAllowedTo(person, 'check-record');
  const served = SERVED.find((one) => one.kind.id === kind.id);
  if (served) return matterFor(served, person, number, ports);
  return (await ports.store.matter(kind, number))?.state ?? null;
}

/** H5: it cannot be whole for whom another case that it names complains of. */
async function mustReadAllOf(number: string, events: readonly object[], person: Person, ports: Ports): Promise<void> {
  const record = JSON.stringify(events);
  for await (const numbers of complaintsAbout(person, ports))
    if (numbers.some((other) => other !== number && record.includes(other)))
      throw new BadRequest(
        'not-whole',
        `校验须见 ${number} 的全部记录，其中有您不能查阅的内容；请由其他单位的督查员校验`,
        { clause: 'H5' },
        403,
      );
}

const datesOf = (instants: Instant[]): string[] =>
  [...new Set(instants.map((at) => wallClock(at).date))].toSorted().toReversed().slice(0, MOST_DAYS);
