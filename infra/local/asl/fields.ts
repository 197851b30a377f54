import type { Json, JsonObject } from '../json.ts';
import { isObject, Unsupported } from '../json.ts';
import { BadDefinition } from './errors.ts';

/** An object of a definition, refusing each field that is not among the known ones. */
export function readFields(value: unknown, known: readonly string[], where: string): JsonObject {
  if (!isJson(value) || !isObject(value))
    throw new BadDefinition(`an object is needed, not ${JSON.stringify(value)}`, where);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new Unsupported(`field ${unknown}`, where);
  return value;
}

export function readText(value: Json | undefined, where: string): string {
  if (typeof value !== 'string' || value === '')
    throw new BadDefinition(`a text is needed, not ${JSON.stringify(value)}`, where);
  return value;
}

export function readList(value: Json | undefined, where: string): Json[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new BadDefinition(`a list with something in it is needed, not ${JSON.stringify(value)}`, where);
  return value;
}

/** A whole number from `least` to `most`; `fallback` where the field is absent. */
export function readWhole(
  value: Json | undefined,
  fallback: number,
  least: number,
  most: number,
  where: string,
): number {
  if (value === undefined) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw new BadDefinition(`a whole number from ${least} to ${most} is needed, not ${JSON.stringify(value)}`, where);
  return value;
}

const isJson = (value: unknown): value is Json => {
  if (Array.isArray(value)) return value.every(isJson);
  if (isObject(value)) return Object.values(value).every(isJson);
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
};
