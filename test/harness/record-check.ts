import type { Proposed } from '../../functions/domain/matter/proposal.ts';
import { canonical, chainFault, sealOf } from '../../functions/domain/matter/chain.ts';
import type { MemoryPorts } from '../twins/ports.ts';
import { apply } from '../../functions/domain/case/apply.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { Event } from '../../functions/domain/case/events.ts';
import { kindOf } from '../../functions/domain/kinds/kind.ts';
import type { Recorded } from '../../functions/domain/matter/event.ts';
import { isMatterBody } from '../../functions/domain/matter/fold.ts';
import type { Matter } from '../../functions/domain/matter/matter.ts';
import { nextRung } from '../../functions/domain/clocks/ladder.ts';
import { exerciseBehind, isSilenced } from '../../functions/matter/exercise-of.ts';
import type { Ports } from '../../functions/ports/ports.ts';

interface Checked {
  seq: number;
  prev: string;
  state: Matter | null;
  rungs: Set<string>;
}

const unchecked = (): Checked => ({ seq: 0, prev: '', state: null, rungs: new Set() });
type Looked = Pick<Ports, 'store' | 'ids' | 'kinds'> & { policies: Pick<Ports['policies'], 'byId'> };
type Fold = (state: Matter | null, event: AnyEvent) => Matter;
type AnyEvent = Recorded<{ type: string }>;

/** What must hold of every record of every kind after every step of every story; throws with the first thing that does not. Each event is looked at once. */
export class RecordCheck {
  #checked = new Map<string, Checked>();

  async run(ports: MemoryPorts): Promise<void> {
    const { cases, matters } = ports.tables;
    for (const [number, stored] of [...cases, ...matters]) {
      const checked = this.#checked.get(number) ?? unchecked();
      this.#checked.set(number, checked);
      if (checked.seq === stored.version) continue;
      const kind = kindOf(ports.kinds, number);
      const events = kind ? await ports.store.matterRecord(kind, number) : await ports.store.events(number);
      await checkEvents(ports, stored, events, kind ? (state, event) => kind.apply(state, event) : foldCase, checked);
    }
  }
}

// A record under the number of a case holds nothing but a case and its events.
const foldCase: Fold = (state, event) => apply(state as Case | null, event as Event);

/** One case's record, whole. */
export async function checkRecord(ports: Looked, stored: Case): Promise<Event[]> {
  const events = await ports.store.events(stored.number);
  await checkEvents(ports, stored, events, foldCase, unchecked());
  return events;
}

/** A record: events numbered and chained without a gap, no rung twice, folded to what is stored, waiting for what its clocks say. Looks at what comes after `checked`. */
async function checkEvents(
  ports: Looked,
  stored: Matter,
  record: readonly AnyEvent[],
  fold: Fold,
  checked: Checked,
): Promise<void> {
  const { number } = stored;
  const fresh = record.slice(checked.seq);
  for (const event of fresh) checkEvent(number, event, fold, checked, ports);
  if (fresh.some(({ type }) => type === 'purged')) checkErased(stored, record, fold, ports);
  const folded = canonical(checked.state);
  if (folded !== canonical(stored))
    throw new Error(`${number}: events fold to ${folded}, stored is ${canonical(stored)}`);
  // S4, H5: of what came of an exercise that is over, only an erasure that was asked for is waited for.
  const silent = isSilenced(await exerciseBehind(stored, ports), number);
  const erasures = (stored.proposals ?? []).flatMap(({ id, kind }) => (kind === 'purge' ? [id] : []));
  const clocks = stored.clocks.filter(({ of }) => !silent || (of !== undefined && erasures.includes(of)));
  const step = nextRung({ clocks }, await ports.policies.byId(stored.policyId));
  const { next } = (await ports.store.driving(number)) ?? {};
  if (next?.at !== step?.at || next?.clockId !== step?.clockId)
    throw new Error(`${number} waits for ${next?.at}, its clocks for ${step?.at}`);
}

/** H5: what is left after an erasure is whole, and still folds to what is stored. */
function checkErased(stored: Matter, events: readonly AnyEvent[], fold: Fold, ports: Looked): void {
  const fault = chainFault(events, (text) => ports.ids.hash(text));
  if (fault) throw new Error(`${stored.number}: ${fault}`);
  if (canonical(events.reduce<Matter | null>(fold, null)) !== canonical(stored))
    throw new Error(`${stored.number}: what is left of the events does not fold to what is stored`);
}

function checkEvent(number: string, event: AnyEvent, fold: Fold, checked: Checked, ports: Pick<Ports, 'ids'>): void {
  const { hash, ...sealed } = event;
  if (event.seq !== checked.seq + 1) throw new Error(`${number}: event ${checked.seq + 1} has number ${event.seq}`);
  if (event.prev !== checked.prev || hash !== sealOf(sealed, (text) => ports.ids.hash(text)))
    throw new Error(`${number}: the chain breaks at event ${event.seq}`);
  // A proposal is found again by the number of its event.
  if (isProposed(event) && event.proposal.id !== `P${event.seq}`)
    throw new Error(`${number}: ${event.proposal.id} is event ${event.seq}`);
  for (const rung of rungsOf(event)) {
    if (checked.rungs.has(rung)) throw new Error(`${number}: rung ${rung} came twice`);
    checked.rungs.add(rung);
  }
  checked.seq = event.seq;
  checked.prev = hash;
  checked.state = fold(checked.state, event);
}

const isProposed = (event: AnyEvent): event is AnyEvent & Proposed => event.type === 'proposed';

/** The rungs that an event fires or skips: each comes once. */
function rungsOf(event: AnyEvent): string[] {
  if (!isMatterBody(event)) return [];
  if (event.type === 'rung-fired') return [`${event.clockId}.${event.rung}`];
  if (event.type !== 'clocks-changed') return [];
  return event.changes.flatMap((one) =>
    one.change === 'rungs-skipped' ? one.rungs.map((rung) => `${one.clockId}.${rung}`) : [],
  );
}
