import { MATTER_FREE, MATTER_SHAPE } from '../matter/matter.ts';
import { wordsAt } from '../matter/free-text.ts';
import { apply } from '../plan/apply.ts';
import { bearer } from '../plan/bearer.ts';
import type { PlanCommand } from '../plan/commands.ts';
import { decide } from '../plan/decide.ts';
import type { PlanBody } from '../plan/events.ts';
import { type PlanMatter, unitsOf } from '../plan/plan-matter.ts';
import { sayingOf } from '../plan/saying.ts';
import type { Kind } from './kind.ts';

/** H5: a title is a person's words, and stands in the rules as long as the plan does. */
const FREE: Record<PlanBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  'plan-opened': ['title'],
  'plan-in-force': ['title'],
  'plan-gone': [],
  'plan-proposed': ['title'],
  'plan-redirected': [],
  'plan-answered': [],
  'reading-asked': ['says'],
};

/** 预案 (P1): `BLY2600001`. */
export const planKind: Kind<PlanMatter, PlanBody, PlanCommand> = {
  id: 'plan',
  letter: 'Y',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    plan: 'text',
    title: 'text',
    subject: 'text',
    unit: 'text',
    openedAt: 'text',
    reading: 'map?',
    waiting: 'map?',
    asked: 'list?',
    answered: 'map?',
  },
  open: ['open'],
  ended: ['gone'],
  reads: () => ({ also: [], dailyDrill: false }),
  decide,
  apply,
  wordsIn: (body) => wordsAt(FREE[body.type], body),
  saying: (events, state, context) => sayingOf(events, state, context),
  consequences: () => [],
  units: unitsOf,
  left: () => [],
  openedFrom: () => undefined,
  bearer,
};
