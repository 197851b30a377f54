import { canonical, chainFault } from '../domain/matter/chain.ts';
import { kindOf } from '../domain/kinds/kind.ts';
import type { Recorded } from '../domain/matter/event.ts';
import type { Matter } from '../domain/matter/matter.ts';
import type { Ports } from '../ports/ports.ts';

const TRIES = 200;

/**
 * A case whose table was taken back may name a driver that is gone, and executions of later runs may still be there, parked on the table that was.
 * The case goes on to the first run that never existed; whatever else still runs finds itself relieved at its next step.
 */
export async function freshDriver(
  { store, workflow }: Pick<Ports, 'store' | 'workflow'>,
  matter: string,
): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const driving = await store.driving(matter);
    if (!driving) return false;
    // Also where nothing is waited for: the driver that it names must not be taken for one.
    if (!(await store.nextRun(matter, driving.run))) continue;
    if (!driving.next) return false;
    if ((await workflow.start(matter, driving.run + 1)) === 'started') return true;
  }
  throw new Error(
    `case ${matter} found no run that was never used in ${TRIES} tries; start {"matter": "${matter}"} by hand under a new name`,
  );
}

/** 记录校验: what is wrong with the record of a matter, or null: its chain, and whether it folds to what is stored. */
export async function recordFault(
  { store, ids, kinds }: Pick<Ports, 'store' | 'ids' | 'kinds'>,
  state: Matter,
): Promise<string | null> {
  const kind = kindOf(kinds, state.number);
  if (!kind) return `${state.number} is the number of no kind of matter`;
  const record = await store.matterRecord(kind, state.number);
  return faultIn(record, (before: Matter | null, event) => kind.apply(before, event), state, ids);
}

function faultIn<State extends Matter, Event extends Recorded<{ type: string }>>(
  events: Event[],
  fold: (state: State | null, event: Event) => State,
  state: Matter,
  ids: Ports['ids'],
): string | null {
  const fault = chainFault(events.slice(0, state.version), (text) => ids.hash(text));
  if (fault) return fault;
  if (events.length < state.version)
    return `the matter is at version ${state.version}, its record ends at ${events.length}`;
  const folded = events.slice(0, state.version).reduce<State | null>(fold, null);
  return canonical(folded) === canonical(state) ? null : 'the events do not fold to the stored state';
}

/** `BL2600017` counts under `BL26`, a daily drill `BL26900017` under `BL269`, an order `BLD2600003` under `BLD26`. */
export function countedAs(matter: string): { prefix: string; count: number } {
  const prefix = /^[A-Z]{2}\d\d9\d{5}$|^[A-Z]{3}/.test(matter) ? matter.slice(0, 5) : matter.slice(0, 4);
  return { prefix, count: Number(matter.slice(prefix.length)) };
}
