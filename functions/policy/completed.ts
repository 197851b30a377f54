import {
  $ZodArray,
  $ZodEnum,
  $ZodNullable,
  $ZodObject,
  $ZodOptional,
  $ZodRecord,
  type $ZodType,
  $ZodUnion,
} from 'zod/v4/core';
import { isRecord } from '../domain/matter/json-pointer.ts';
import type { Policy } from '../domain/rules/policy.ts';

/**
 * Stored rules in the shape of this release. A word or table that came after them is the release's own, so that they stay readable and what
 * the release says by them can be said; one that is not known any more is left out. Rows that a district alone writes are never added to.
 * A row of a kind, or a word of a list, that only a later release knows is left out and named by its pointer, so that going back to this one
 * is possible.
 */
export function completed(schema: $ZodType, stored: unknown, shipped: Policy): { rules: unknown; leftOut: string[] } {
  const leftOut: string[] = [];
  const whole = filled(schema, stored, shipped, { pointer: '', leftOut });
  return { rules: isRecord(whole) ? withTables(whole, shipped) : whole, leftOut };
}

/** Where in the rules this is, and what was left out so far. */
interface Place {
  pointer: string;
  leftOut: string[];
}
const within = ({ pointer, leftOut }: Place, key: string | number): Place => ({
  pointer: `${pointer}/${key}`,
  leftOut,
});

function withTables(whole: Record<string, unknown>, shipped: Policy): unknown {
  const { clauses, ladders, texts, proposals } = whole;
  return {
    ...whole,
    clauses: added(clauses, shipped.clauses),
    ladders: added(ladders, shipped.ladders),
    texts: isRecord(texts)
      ? {
          ...texts,
          templates: added(texts['templates'], shipped.texts.templates),
          bounds: added(texts['bounds'], shipped.texts.bounds),
        }
      : texts,
    proposals: withKinds(proposals, shipped.proposals),
  };
}

/** What the release names by key besides what is stored: nothing stored names it, so that it changes nothing that was decided. */
const added = (stored: unknown, shipped: object): unknown => (isRecord(stored) ? { ...shipped, ...stored } : stored);

function filled(schema: $ZodType, stored: unknown, shipped: unknown, place: Place): unknown {
  if (schema instanceof $ZodOptional || schema instanceof $ZodNullable)
    return filled(schema._zod.def.innerType, stored, shipped, place);
  if (schema instanceof $ZodArray && Array.isArray(stored)) {
    const { element } = schema._zod.def;
    return stored.flatMap((row: unknown, index) => {
      const here = within(place, index);
      if (isKnown(element, row)) return [filled(element, row, undefined, here)];
      place.leftOut.push(here.pointer);
      return [];
    });
  }
  if (!isRecord(stored)) return stored;
  const offered = isRecord(shipped) ? shipped : {};
  if (schema instanceof $ZodObject) {
    const { shape } = schema._zod.def;
    return withKeys(
      Object.keys(shape),
      stored,
      offered,
      (key) => (Object.hasOwn(shape, key) ? shape[key] : undefined),
      isRequired,
      place,
    );
  }
  if (schema instanceof $ZodRecord) {
    const { keyType, valueType } = schema._zod.def;
    const words = wordsOf(keyType);
    return withKeys(
      words ?? Object.keys(stored),
      stored,
      offered,
      () => valueType,
      () => words !== null,
      place,
    );
  }
  return stored;
}

function withKeys(
  keys: readonly string[],
  stored: Record<string, unknown>,
  shipped: Record<string, unknown>,
  schemaOf: (key: string) => $ZodType | undefined,
  needed: (schema: $ZodType) => boolean,
  place: Place,
): Record<string, unknown> {
  const entries = keys.flatMap((key): [string, unknown][] => {
    const schema = schemaOf(key);
    const [has, offered] = [own(stored, key), own(shipped, key)];
    if (!schema) return [];
    if (has !== undefined) return [[key, filled(schema, has, offered, within(place, key))]];
    return offered !== undefined && needed(schema) ? [[key, offered]] : [];
  });
  return Object.fromEntries(entries);
}

const isRequired = (schema: $ZodType): boolean => !(schema instanceof $ZodOptional);

/** A word of a list, or a row whose own words this release has. */
function isKnown(element: $ZodType, row: unknown): boolean {
  const words = wordsOf(element);
  if (words) return typeof row !== 'string' || words.includes(row);
  if (!(element instanceof $ZodObject) || !isRecord(row)) return true;
  const { shape } = element._zod.def;
  return Object.entries(row).every(([field, value]) => {
    const known = Object.hasOwn(shape, field) && shape[field] ? wordsOf(shape[field]) : null;
    return known === null || typeof value !== 'string' || known.includes(value);
  });
}

/** The words that must all be there as keys; null: any key may be. */
function wordsOf(schema: $ZodType): string[] | null {
  if (schema instanceof $ZodEnum) return Object.values(schema._zod.def.entries).map(String);
  if (!(schema instanceof $ZodUnion)) return null;
  const words = schema._zod.def.options.map(wordsOf);
  return words.every((some) => some !== null) ? words.flat() : null;
}

/** One row for each kind of proposal. */
function withKinds(stored: unknown, shipped: Policy['proposals']): unknown {
  if (!Array.isArray(stored)) return stored;
  const kinds = new Set(stored.map((row: unknown) => (isRecord(row) ? row['kind'] : undefined)));
  return [...stored, ...shipped.filter(({ kind }) => !kinds.has(kind))];
}

const own = (from: Record<string, unknown>, key: string): unknown => (Object.hasOwn(from, key) ? from[key] : undefined);
