import { CALLS_STILL_MS, QUIET_MS } from '../../../console/src/app/poll-times.ts';
import { readCases } from '../../../functions/handlers/http/read-cases.ts';
import type { Dynoxide } from '../../adapters/dynoxide.ts';
import { front } from '../../handlers/call.ts';
import { World } from '../../harness/world.ts';
import { type Asked } from './case-cost.ts';
import { onEngine, since } from './on-engine.ts';

const DAY_MS = 86_400_000;
const TABS = 5;

/** What an open desk asks by itself, and how often: the tab in front what changed, for the hidden ones too; each of them what waits. */
const asksOf = (now: string) => [
  { route: 'GET /api/changes', query: { since: now }, times: DAY_MS / QUIET_MS },
  ...[{ status: 'appraising' }, { view: 'mine', due: 'overdue' }, { view: 'mine', due: 'hour' }].map((query) => ({
    route: 'GET /api/cases',
    query,
    times: (TABS * DAY_MS) / CALLS_STILL_MS,
  })),
];

/** A day of five open tabs, one of them in front, in which nobody does anything. */
export async function idleTabs(engine: Dynoxide): Promise<Asked> {
  const { on, taken } = await onEngine(engine);
  const world = await World.at('2026-03-04 10:00', { on });
  await world.open();
  const { call } = front(readCases, world.ports);
  const asked = { transitions: 0, invocations: 0, reads: 0, writes: 0, publishes: 0, requests: 0 };
  for (const { route, query, times } of asksOf(world.now)) {
    await call(route, { as: 'desk', query });
    const before = taken();
    const { status } = await call(route, { as: 'desk', query });
    if (status !== 200) throw new Error(`${route} answered ${status}`);
    const { reads } = since(taken(), before);
    asked.requests += times;
    asked.invocations += times;
    asked.reads += times * reads;
  }
  return asked;
}
