import { type Stamp, stampOf } from '../matter/event.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import { stamped } from '../matter/folded.ts';
import { pick } from '../matter/pick.ts';
import type { PlanClockKind } from '../rules/plan-rules.ts';
import type { PlanBody, PlanEvent } from './events.ts';
import { type AskedReading, type PlanMatter, roundOf } from './plan-matter.ts';

/** Folds one event into the plan. Only `plan-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export const apply = (state: PlanMatter | null, event: PlanEvent): PlanMatter => fold(state, event, stampOf(event));

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: PlanMatter | null, body: PlanBody, stamp: Stamp): PlanMatter {
  if (body.type === 'plan-opened') {
    if (state) throw new Error(`plan ${state.number} was opened twice`);
    return {
      schema: 1,
      version: stamp.seq,
      personVersion: stamp.byPerson ? stamp.seq : 0,
      head: stamp.hash,
      changedAt: stamp.at,
      openedAt: stamp.at,
      status: 'open',
      drill: false,
      clocks: [],
      ...pick(body, ['number', 'policyId', 'plan', 'title', 'subject', 'unit']),
    };
  }
  if (!state) throw new Error(`event ${body.type} before plan-opened`);
  return stamped(isMatterBody<PlanClockKind>(body) ? foldMatter(state, body) : folded(state, body, stamp), stamp);
}

type OwnBody = Exclude<
  PlanBody,
  | { type: 'plan-opened' }
  | { type: 'clocks-changed' }
  | { type: 'rung-fired' }
  | { type: 'restored' }
  | { type: 'hold-changed' }
>;

function folded(state: PlanMatter, body: OwnBody, { at }: Stamp): PlanMatter {
  switch (body.type) {
    case 'plan-in-force': {
      const { asked = [], ...rest } = state;
      return {
        ...rest,
        status: 'open',
        ...pick(body, ['title', 'unit']),
        reading: pick(body, ['on', 'from', 'by']),
        ...stillAsked(asked.filter(({ because }) => !body.answers?.includes(because))),
      };
    }
    case 'plan-gone': {
      const { reading: _, asked: __, ...rest } = state;
      return { ...rest, status: 'gone' };
    }
    case 'plan-proposed':
      return {
        ...state,
        status: 'open',
        ...pick(body, ['title', 'unit']),
        waiting: { ...pick(body, ['draft', 'version', 'planners', 'above']), since: at },
      };
    case 'plan-redirected': {
      const { waiting } = state;
      if (!waiting) throw new Error(`plan ${state.number} waits for nobody and was given to another body`);
      const { above: _, ...rest } = waiting;
      return { ...state, waiting: { ...rest, ...pick(body, ['above']) } };
    }
    case 'plan-answered': {
      const { waiting, asked = [], ...rest } = state;
      // What was asked after it was written has not been read yet.
      const left = body.is === 'consented' ? asked.filter(({ from }) => waiting && from > waiting.since) : asked;
      return {
        ...rest,
        ...stillAsked(left),
        ...(body.is === 'withdrawn' ? {} : { answered: { of: roundOf(body), at } }),
      };
    }
    case 'reading-asked':
      return { ...state, asked: [...(state.asked ?? []), pick(body, ['because', 'from', 'by'])] };
  }
}

const stillAsked = (asked: AskedReading[]): Pick<PlanMatter, 'asked'> => (asked.length > 0 ? { asked } : {});
