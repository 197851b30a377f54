import * as z from 'zod/mini';
import type { Unit } from '../domain/people/directory.ts';
import firstUnit from './first-unit.json' with { type: 'json' };
import { clause, text } from './schemas/terms.ts';

const schema = z.strictObject({
  clause,
  id: text,
  name: text,
  short: text,
  kind: z.literal('department'),
  desk: z.literal(true),
  active: z.literal(true),
});

const { clause: _basis, ...unit } = z.parse(schema, firstUnit);

/** R1: the office that coordinates, and so the first unit of an empty directory. Like any other it can be edited afterwards. */
export const firstUnitOf = (district: { name: string }): Unit => ({ ...unit, name: `${district.name}${unit.name}` });
