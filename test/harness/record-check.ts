import { chainFault, sealOf } from '../../functions/domain/matter/chain.ts';
import type { MemoryPorts } from '../twins/ports.ts';
import { apply } from '../../functions/domain/case/apply.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import { changesOf } from '../../functions/domain/case/clock-changes.ts';
import type { Event } from '../../functions/domain/case/events.ts';
import { nextRung } from '../../functions/domain/clocks/ladder.ts';
import type { Ports } from '../../functions/ports/ports.ts';

interface Checked {
  seq: number;
  prev: string;
  state: Case | null;
  rungs: Set<string>;
}

const unchecked = (): Checked => ({ seq: 0, prev: '', state: null, rungs: new Set() });
type Looked = Pick<Ports, 'store' | 'ids'> & { policies: Pick<Ports['policies'], 'byId'> };

/** What must hold of every record after every step of every story; throws with the first thing that does not. Each event is looked at once. */
export class RecordCheck {
  #checked = new Map<string, Checked>();

  async run(ports: MemoryPorts): Promise<void> {
    for (const [number, stored] of ports.tables.cases) {
      const checked = this.#checked.get(number) ?? unchecked();
      this.#checked.set(number, checked);
      if (checked.seq !== stored.version) await checkRecord(ports, stored, checked);
    }
  }
}

/** H5: what is left after an erasure is whole, and still folds to what is stored. */
async function checkErased(number: string, stored: Case, ports: Looked): Promise<void> {
  const events = await ports.store.events(number);
  const fault = chainFault(events, (text) => ports.ids.hash(text));
  if (fault) throw new Error(`${number}: ${fault}`);
  const folded = events.reduce<Case | null>(apply, null);
  if (JSON.stringify(sorted(folded)) !== JSON.stringify(sorted(stored)))
    throw new Error(`${number}: what is left of the events does not fold to what is stored`);
}

/** One case's record: events numbered and chained without a gap, no rung twice, folded to what is stored, waiting for what its clocks say. Returns its events from `checked` on. */
export async function checkRecord(ports: Looked, stored: Case, checked: Checked = unchecked()): Promise<Event[]> {
  const { number } = stored;
  const events = await ports.store.events(number, checked.seq);
  for (const event of events) checkEvent(number, event, checked, ports);
  if (events.some(({ type }) => type === 'purged')) await checkErased(number, stored, ports);
  const folded = JSON.stringify(sorted(checked.state));
  const kept = JSON.stringify(sorted(stored));
  if (folded !== kept) throw new Error(`${number}: events fold to ${folded}, stored is ${kept}`);
  const step = nextRung(stored, await ports.policies.byId(stored.policyId));
  const { next } = (await ports.store.driving(number)) ?? {};
  if (next?.at !== step?.at || next?.clockId !== step?.clockId)
    throw new Error(`${number} waits for ${next?.at}, its clocks for ${step?.at}`);
  return events;
}

function checkEvent(number: string, event: Event, checked: Checked, ports: Pick<Ports, 'ids'>): void {
  const { hash, ...sealed } = event;
  if (event.seq !== checked.seq + 1) throw new Error(`${number}: event ${checked.seq + 1} has number ${event.seq}`);
  if (event.prev !== checked.prev || hash !== sealOf(sealed, (text) => ports.ids.hash(text)))
    throw new Error(`${number}: the chain breaks at event ${event.seq}`);
  for (const rung of rungsOf(event)) {
    if (checked.rungs.has(rung)) throw new Error(`${number}: rung ${rung} came twice`);
    checked.rungs.add(rung);
  }
  checked.seq = event.seq;
  checked.prev = hash;
  checked.state = apply(checked.state, event);
}

/** The rungs that an event fires or skips: each comes once. */
function rungsOf(event: Event): string[] {
  if (event.type === 'rung-fired') return [`${event.clockId}.${event.rung}`];
  return changesOf('rungs-skipped', [event]).flatMap(({ clockId, rungs }) => rungs.map((rung) => `${clockId}.${rung}`));
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};
