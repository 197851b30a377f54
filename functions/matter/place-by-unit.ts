import type { Ports } from '../ports/ports.ts';

/** Events that leave a case where it stands in the lists of its units; whatever is new moves it. */
const STILL: ReadonlySet<unknown> = new Set([
  'attention-grew',
  'rung-fired',
  'signed',
  'return-requested',
  'handed-on',
  'reminded',
  'split-off',
  'noted',
  'words-opened',
  'wrongdoing-marked',
  'text-resent',
  'restored',
  'clock-reckoned',
  'breach-set-aside',
  'proposal-passed-on',
  'proposal-lapsed',
  'purged',
]);

/** Brings a case to its place in the lists of the units that it concerns; nothing legal hangs on it. `null`: nobody knows what happened. */
export async function placeByUnit(
  { store }: Pick<Ports, 'store'>,
  caseNumber: string,
  events: { type?: unknown }[] | null,
): Promise<void> {
  if (events?.every(({ type }) => STILL.has(type))) return;
  const stored = await store.load(caseNumber);
  if (stored && stored.state.assignments.length > 0) await store.placeByUnit(stored.state);
}
