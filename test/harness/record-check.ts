import { sealOf } from '../../functions/act.ts';
import type { MemoryPorts } from '../../functions/adapters/memory/ports.ts';
import { apply } from '../../functions/domain/apply.ts';
import type { Case } from '../../functions/domain/case.ts';
import { nextStep } from '../../functions/domain/ladder.ts';

/** What must hold of every record after every step of every story; throws with the first thing that does not. */
export async function checkRecord(ports: MemoryPorts): Promise<void> {
  for (const [number, stored] of ports.tables.cases) {
    const events = await ports.store.events(number);
    let prev = '';
    for (const [index, event] of events.entries()) {
      const { hash, ...sealed } = event;
      if (event.seq !== index + 1) throw new Error(`${number}: event ${index + 1} has number ${event.seq}`);
      if (event.prev !== prev || hash !== sealOf(sealed, (text) => ports.ids.hash(text))) throw new Error(`${number}: the chain breaks at event ${event.seq}`);
      prev = hash;
    }
    const folded = JSON.stringify(sorted(events.reduce<Case | null>(apply, null)));
    const kept = JSON.stringify(sorted(stored));
    if (folded !== kept) throw new Error(`${number}: events fold to ${folded}, stored is ${kept}`);
    checkFired(number, events);
    const step = nextStep(stored, await ports.policies.byId(stored.policyId));
    const { next } = (await ports.store.driving(number)) ?? {};
    if (next?.at !== step?.at || next?.clockId !== step?.clockId) throw new Error(`${number} waits for ${next?.at}, its clocks for ${step?.at}`);
  }
}

/** Every rung is fired or recorded as skipped once, and never before its time. */
function checkFired(number: string, events: Awaited<ReturnType<MemoryPorts['store']['events']>>): void {
  const done = new Set<string>();
  for (const event of events) {
    const rungs =
      event.type === 'rung-fired'
        ? [event.rung]
        : event.type === 'rungs-skipped'
          ? Array.from({ length: event.to - event.from + 1 }, (_, i) => event.from + i)
          : [];
    for (const rung of rungs) {
      const key = 'clockId' in event ? `${event.clockId}.${rung}` : '';
      if (done.has(key)) throw new Error(`${number}: rung ${key} came twice`);
      done.add(key);
    }
  }
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
