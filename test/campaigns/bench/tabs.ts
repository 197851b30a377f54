import { readCases } from '../../../functions/handlers/http/read-cases.ts';
import type { Dynoxide } from '../../adapters/dynoxide.ts';
import { front } from '../../handlers/call.ts';
import { World } from '../../harness/world.ts';
import { type Asked } from './case-cost.ts';
import { onEngine, since } from './on-engine.ts';

const DAY_S = 86_400;
const HIDDEN = 4;
/** What an open desk asks by itself, and how often: seconds in front, and where another tab is in front (`app/changes.ts`, `app/calls/Caller.tsx`). */
const ASKS = [
  { route: 'GET /api/changes', query: {}, front: 4, hidden: 30 },
  { route: 'GET /api/cases', query: { status: 'appraising' }, front: 30, hidden: 30 },
  { route: 'GET /api/cases', query: { view: 'mine', due: 'overdue' }, front: 30, hidden: 30 },
];

/** A day of five open tabs, one of them in front, in which nobody does anything. */
export async function idleTabs(engine: Dynoxide): Promise<Asked> {
  const { on, taken } = await onEngine(engine);
  const world = await World.at('2026-03-04 10:00', { on });
  await world.open();
  const { call } = front(readCases, world.ports);
  const asked = { transitions: 0, invocations: 0, reads: 0, writes: 0, publishes: 0, requests: 0 };
  for (const { route, query, front: inFront, hidden } of ASKS) {
    await call(route, { as: 'desk', query });
    const before = taken();
    const { status } = await call(route, { as: 'desk', query });
    if (status !== 200) throw new Error(`${route} answered ${status}`);
    const { reads } = since(taken(), before);
    const times = DAY_S / inFront + (HIDDEN * DAY_S) / hidden;
    asked.requests += times;
    asked.invocations += times;
    asked.reads += times * reads;
  }
  return asked;
}
