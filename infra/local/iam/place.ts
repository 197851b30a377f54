import type { Json } from '../json.ts';
import { isJsonObject, Unsupported } from '../json.ts';

/** One right that a call needs. */
export interface Right {
  action: string;
  resource: string;
}

/** What turns names in a request into ARNs. */
export interface Place {
  partition: string;
  region: string;
  account: string;
  /** The customer key of a resource, where it has one. */
  keyOf?: (resource: string) => string | undefined;
  /** The state machine whose execution gave a task token out, also of one that is spent; undefined for a token that nobody knows. */
  machineOf: (token: string) => string | undefined;
}

export const arnIn = (place: Place, service: string, rest: string): string =>
  `arn:${place.partition}:${service}:${place.region}:${place.account}:${rest}`;

/** The first of these fields that the request has. */
export function textIn(request: Json, ...fields: string[]): string {
  const values = isJsonObject(request) ? fields.map((field) => request[field]) : [];
  const found = values.find((value) => typeof value === 'string');
  if (typeof found !== 'string') throw new Unsupported(`a request without ${fields.join(' or ')}`, 'AWS endpoint');
  return found;
}

export function listIn(request: Json, field: string): Json[] {
  const value = isJsonObject(request) ? request[field] : undefined;
  if (!Array.isArray(value)) throw new Unsupported(`a request without ${field}`, 'AWS endpoint');
  return value;
}
