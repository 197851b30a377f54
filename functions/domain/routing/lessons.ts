import type { Policy } from '../rules/policy.ts';
import { featuresOf } from './features.ts';
import { hintsOf, kindOfUnit, type Read } from './ranking.ts';
import { route } from './routing.ts';
import type { Lesson } from './training.ts';

/** A message of the past and who answered it: a unit by its id or a kind of body by its name; several where each would have been right. */
export interface Answered {
  title?: string;
  text: string;
  unit: string | readonly string[];
  /** Whence it came. */
  place?: string;
  id?: string;
}

/** R1–R3: what is to be learnt of a message that was answered. */
export function lessonOf(policy: Policy, { title = '', text, unit, place, id }: Answered): Lesson {
  return {
    ...lessonFrom(
      policy,
      { title, text },
      (typeof unit === 'string' ? [unit] : unit).map((one) => kindOf(policy, one)),
    ),
    ...(place === undefined ? {} : { place }),
    ...(id === undefined ? {} : { id }),
  };
}

/** The same of a matter as the tables read it, by kinds of body. */
export const lessonFrom = (policy: Policy, facts: Read, kinds: readonly string[]): Lesson => ({
  features: featuresOf(facts, hintsOf(policy, facts, route(policy, facts))),
  kinds: [...new Set(kinds)],
});

function kindOf({ routing }: Policy, unit: string): string {
  const isUnit = [...(routing.bodies ?? []), ...routing.rows].some((one) => one.unit === unit);
  return isUnit ? kindOfUnit(routing, unit) : unit;
}
