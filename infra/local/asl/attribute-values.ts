import type { Json, JsonObject } from '../json.ts';
import { isJsonObject } from '../json.ts';
import { expressionIn } from './expression.ts';

/** Types of a DynamoDB value as Step Functions' SDK integration writes them, and as DynamoDB's API does. */
const PAIRS = [
  ['S', 'S'],
  ['N', 'N'],
  ['B', 'B'],
  ['Bool', 'BOOL'],
  ['Nul', 'NULL'],
  ['Ss', 'SS'],
  ['Ns', 'NS'],
  ['Bs', 'BS'],
  ['M', 'M'],
  ['L', 'L'],
] as const;
const TO_WIRE = new Map<string, string>(PAIRS);
const FROM_WIRE = new Map<string, string>(PAIRS.map(([state, wire]) => [wire, state]));

/** Members of a request or an answer that hold values by attribute name. */
const HOLDERS = new Set(['Key', 'Item', 'ExpressionAttributeValues', 'Attributes']);

/** A DynamoDB value is of a type that the integration does not know, such as `BOOL`. */
export class BadAttribute extends Error {
  override name = 'BadAttribute';
}

/** A DynamoDB request as Step Functions writes it (`Bool`, `Nul`, `Ss` …) in the names of DynamoDB's API (`BOOL`, `NULL`, `SS` …). */
export const toWire = (request: Json): Json => translate(request, TO_WIRE);

/** A DynamoDB answer in the names that Step Functions shows. */
export const fromWire = (answer: Json): Json => translate(answer, FROM_WIRE);

function translate(body: Json, names: Map<string, string>): Json {
  if (!isJsonObject(body)) return body;
  return mapValues(body, (value, key) =>
    HOLDERS.has(key) && isJsonObject(value) ? mapValues(value, (one, name) => attribute(one, name, names)) : value,
  );
}

function attribute(value: Json, name: string, names: Map<string, string>): Json {
  // In a definition a whole value may still be an expression; its type is seen when it is evaluated.
  if (typeof value === 'string' && expressionIn(value) !== null) return value;
  const [entry, ...more] = isJsonObject(value) ? Object.entries(value) : [];
  if (entry === undefined || more.length > 0) throw new BadAttribute(`${name}: a DynamoDB value has exactly one type`);
  const [type, held] = entry;
  const renamed = names.get(type);
  if (renamed === undefined)
    throw new BadAttribute(
      `${name}: the attribute type ${type} is not known; known are ${[...names.keys()].join(', ')}`,
    );
  if ((type === 'S' || type === 'N' || type === 'B') && typeof held !== 'string')
    throw new BadAttribute(`${name}: ${type} holds a string, not ${JSON.stringify(held)}`);
  if (type === 'M')
    return { M: isJsonObject(held) ? mapValues(held, (one, key) => attribute(one, `${name}.${key}`, names)) : held };
  if (type === 'L')
    return { L: Array.isArray(held) ? held.map((one, i) => attribute(one, `${name}[${i}]`, names)) : held };
  return { [renamed]: held };
}

function mapValues(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}
