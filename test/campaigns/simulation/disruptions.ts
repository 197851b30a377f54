import type { MemoryPorts } from '../../twins/ports.ts';
import type { Contact, Directory } from '../../../functions/domain/people/directory.ts';
import { pick } from '../../../functions/domain/matter/pick.ts';
import { DAY, HOUR, MINUTE, fromMs, toMs } from '../../../functions/domain/matter/instant.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import type { Publication } from '../../../functions/domain/rules/publication.ts';
import type { Policies } from '../../../functions/ports/policies.ts';
import type { Environment } from './environment.ts';
import { publish } from '../../harness/publish.ts';
import { changedPolicy, firstPolicy } from './policies.ts';

const FIRST = firstPolicy();

/** The versions of the policy so far, and the one in force. */
export class Versions {
  readonly byId = new Map<string, Policy>([[FIRST.id, FIRST]]);
  readonly decided: string[] = [];
  readonly #published: { id: string; from: number }[] = [];

  /** The id of the version in force at a time. */
  at(time: number): string {
    let last: { id: string; from: number } | undefined;
    for (const one of this.#published) if (one.from <= time && (!last || one.from > last.from)) last = one;
    return last?.id ?? FIRST.id;
  }

  /** The version itself. */
  rulesAt(time: number): Policy {
    return this.byId.get(this.at(time)) ?? FIRST;
  }

  kept(policy: Policy): void {
    this.byId.set(policy.id, policy);
  }

  published({ policyId: id, from, draft }: Publication): void {
    this.decided.push(draft.name);
    this.#published.push({ id, from: toMs(from) });
  }

  withdrawn({ policyId, from }: Publication): void {
    const at = this.#published.findIndex((one) => one.id === policyId && one.from === toMs(from));
    if (at >= 0) this.#published.splice(at, 1);
  }
}

/** Another version is published while cases are open under the old one. */
export async function changePolicy(
  name: string,
  { random, history, agenda }: Environment,
  policies: Policies,
): Promise<void> {
  if (!history.inputOccurs(name, agenda.now, 'policy changed')) return;
  const { policy, what } = changedPolicy(random, name);
  await publish(policies, policy, fromMs(agenda.now), { id: `change ${name}`, name: what });
}

/** From when until when somebody cannot be reached, and who stands in. */
export interface Absence {
  person: string;
  from: number;
  until: number;
  substitute?: string;
}

/** Somebody is away for some days, with or without a stand-in, or loses the telephone. */
export async function changeDirectory(
  name: string,
  { random, history, agenda }: Environment,
  { store }: MemoryPorts,
  { contacts }: Directory,
  absences: Absence[],
): Promise<void> {
  const contact = random.pick(name, contacts);
  if (!history.inputOccurs(name, agenda.now, 'directory changed')) return;
  const { phone: _, ...mute } = contact;
  const days = random.integer(`${name} days`, 1, 10);
  const away = [{ from: fromMs(agenda.now), until: fromMs(agenda.now + days * DAY) }];
  const changes: Contact[] = [
    mute,
    { ...contact, away },
    { ...contact, away, substitute: random.pick(`${name} substitute`, contacts).id },
  ];
  const changed = random.pick(`${name} how`, changes);
  absences.push({
    person: contact.id,
    from: agenda.now,
    until: agenda.now + days * DAY,
    ...pick(changed, ['substitute']),
  });
  await store.putDirectory({ contacts: [changed] });
  agenda.at(agenda.now + days * DAY, () => void store.putDirectory({ contacts: [contact] }));
}

/** P8: the desk's telephones are entered only later, or taken out for some hours: nobody there can be told. */
export async function silenceDesk(
  name: string,
  { random, history, agenda }: Environment,
  { store }: MemoryPorts,
  { units, contacts }: Directory,
  absences: Absence[],
): Promise<void> {
  const lasts = random.integer(`${name} lasts`, 10 * MINUTE, 20 * HOUR);
  if (!history.inputOccurs(name, agenda.now, 'desk silent')) return;
  const desk = contacts.filter(({ unit }) => units.some((one) => one.id === unit && one.desk));
  const until = agenda.now + lasts;
  for (const { id } of desk) absences.push({ person: id, from: agenda.now, until });
  const muted = desk.map((one) => {
    const { phone: _, ...mute } = one;
    return mute;
  });
  await store.putDirectory({ contacts: muted });
  agenda.at(until, () => void store.putDirectory({ contacts: desk }));
}

/** The whole system stands still for hours; what fell due meanwhile comes at once. */
export function pauseSystem(name: string, { random, history, agenda }: Environment): void {
  const lasts = random.integer(`${name} lasts`, 5 * MINUTE, 14 * HOUR);
  if (history.certainFaultOccurs('outage', name, agenda.now, lasts)) agenda.now += lasts;
}
