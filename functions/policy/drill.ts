import * as z from 'zod/mini';
import type { Directory } from '../domain/people/directory.ts';
import drill from './drill.json' with { type: 'json' };
import { clause, count, grade, text, timeOfDay } from './schemas/terms.ts';

const unit = z.strictObject({
  id: text,
  name: text,
  short: text,
  kind: z.literal('department'),
  desk: z.literal(true),
  active: z.literal(true),
});
// A number of a range that is not given out.
const phone = z.string().check(z.regex(/^1990000\d{4}$/));
const contact = {
  id: text,
  name: text,
  unit: text,
  posts: z.tuple([z.literal('unit-officer')]),
  phone,
  active: z.literal(true),
};

const schema = z.strictObject({
  clause,
  at: timeOfDay,
  source: text,
  waitSeconds: count,
  alert: z.strictObject({ title: text, text, place: text }),
  grades: z.strictObject({ opinion: grade, emergency: z.nullable(grade) }),
  says: text,
  channel: text,
  units: z.array(unit),
  duty: z.strictObject({ ...contact, role: z.literal('coordinator') }),
  officer: z.strictObject({ ...contact, role: z.literal('officer') }),
});

/** S4: how the daily drill goes. No rule of a case, and so no part of the versions that cases keep. */
export type DrillPlan = z.infer<typeof schema>;
export const drillPlan: DrillPlan = schema.parse(drill);

/** The drill's own directory: nobody of the district is in it, so that no phone of a person can ring. Its units are desks, whose texts go at night too. */
export const drillDirectory: Directory = {
  units: drillPlan.units,
  contacts: [drillPlan.duty, drillPlan.officer],
  rota: [],
};

/** Whether a unit is one of the drill's. */
export const isOfDrill = (id: string): boolean => drillPlan.units.some((known) => known.id === id);
