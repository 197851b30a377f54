import type { Json, JsonObject } from '../json.ts';
import { isJsonObject, Unsupported } from '../json.ts';

/** One stack's template, its sections apart. */
export interface Template {
  stack: string;
  resources: JsonObject;
  conditions: JsonObject;
  mappings: JsonObject;
  outputs: JsonObject;
  parameters: JsonObject;
  given: Record<string, string>;
}

/** Metadata, Description and Rules change nothing that is deployed. */
const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Rules',
  'Resources',
  'Conditions',
  'Mappings',
  'Outputs',
  'Parameters',
];
const RESOURCE_FIELDS = [
  'Type',
  'Properties',
  'DependsOn',
  'Condition',
  'Metadata',
  'DeletionPolicy',
  'UpdateReplacePolicy',
];

/** Reads a template's sections; refuses one that it does not know, such as Transform. */
export function readTemplate(stack: string, template: unknown, given: Record<string, string>): Template {
  const whole: Json = JSON.parse(JSON.stringify(template));
  const fields = objectOf(whole, stack);
  const unknown = Object.keys(fields).find((name) => !SECTIONS.includes(name));
  if (unknown !== undefined) throw new Unsupported(`section ${unknown}`, stack);
  const section = (name: string) => objectOf(fields[name] ?? {}, `${stack}.${name}`);
  const resources = section('Resources');
  for (const [id, resource] of Object.entries(resources)) {
    const field = Object.keys(objectOf(resource, `${stack}.${id}`)).find((name) => !RESOURCE_FIELDS.includes(name));
    if (field !== undefined) throw new Unsupported(`field ${field}`, `${stack}.${id}`);
  }
  return {
    stack,
    resources,
    conditions: section('Conditions'),
    mappings: section('Mappings'),
    outputs: section('Outputs'),
    parameters: section('Parameters'),
    given,
  };
}

export function objectOf(value: Json | undefined, where: string): JsonObject {
  if (!isJsonObject(value)) throw new Unsupported(`${JSON.stringify(value)} where an object is needed`, where);
  return value;
}

export function listOf(value: Json | undefined, where: string): Json[] {
  if (!Array.isArray(value)) throw new Unsupported(`${JSON.stringify(value)} where a list is needed`, where);
  return value;
}

export function textOf(value: Json | undefined, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Unsupported(`${JSON.stringify(value)} where a text is needed`, where);
}
