import type { Json, JsonObject } from '../json.ts';
import { isJsonObject, Unsupported } from '../json.ts';
import { holds, type Lookup, resolveValue } from './intrinsics.ts';
import { type Place, shortId, urlSuffix } from './place.ts';
import { objectOf, readTemplate, type Template, textOf } from './read.ts';
import { type Identity, identifierOf, inertTypes } from './types.ts';

export type { Place } from './place.ts';

export interface StackInput {
  name: string;
  /** The parsed `<stack>.template.json`. */
  template: unknown;
  /** Values of the template's parameters that have no default. */
  parameters?: Record<string, string>;
}

export interface Resource {
  stack: string;
  logicalId: string;
  type: string;
  /** What `Ref` gives: a name, URL or ARN, by type. */
  ref: string;
  arn: string | null;
  /** What `Fn::GetAtt` gives. */
  attributes: Record<string, string>;
  /** All intrinsics resolved. */
  properties: JsonObject;
  /** The construct path from the template's metadata, if it is there. */
  path: string | null;
  dependsOn: string[];
}

export interface Resolved {
  /** What the runner has to carry out, in the order of the stacks and templates. */
  resources: Resource[];
  /** Resources of `inertTypes`: read, resolved, and nothing done. */
  inert: Resource[];
  /** Outputs by `<stack>.<logical id>`. */
  outputs: Record<string, Json>;
  exports: Record<string, Json>;
}

/** Resolves stacks in the order given (a stack imports only from those before it). Refuses unknown types, intrinsics, attributes and dangling references by name. */
export function resolveStacks(stacks: StackInput[], place: Place): Resolved {
  const resolved: Resolved = { resources: [], inert: [], outputs: {}, exports: {} };
  for (const { name, template, parameters } of stacks)
    resolveStack(readTemplate(name, template, parameters ?? {}), place, resolved);
  return resolved;
}

function resolveStack(template: Template, place: Place, into: Resolved): void {
  const lookup = lookupOf(template, place, into);
  for (const [logicalId, entry] of Object.entries(template.resources)) {
    if (!isPresent(template, logicalId, lookup)) continue;
    const fields = objectOf(entry, logicalId);
    const where = `${template.stack}.${logicalId}`;
    const type = textOf(fields['Type'], where);
    const resource: Resource = {
      stack: template.stack,
      logicalId,
      type,
      ...lookup.identity(logicalId, where),
      properties: objectOf(resolveValue(fields['Properties'] ?? {}, lookup, where), where),
      path: pathOf(fields['Metadata']),
      dependsOn: [fields['DependsOn'] ?? []].flat().map((id) => textOf(id, where)),
    };
    (inertTypes[type] === undefined ? into.resources : into.inert).push(resource);
  }
  for (const [logicalId, entry] of Object.entries(template.outputs)) {
    const output = objectOf(entry, logicalId);
    const where = `${template.stack}.Outputs.${logicalId}`;
    if (output['Condition'] !== undefined && !lookup.condition(textOf(output['Condition'], where), where)) continue;
    const value = resolveValue(output['Value'] ?? null, lookup, where) ?? null;
    into.outputs[`${template.stack}.${logicalId}`] = value;
    if (output['Export'] === undefined) continue;
    const name = textOf(resolveValue(objectOf(output['Export'], where)['Name'] ?? null, lookup, where), where);
    if (into.exports[name] !== undefined) throw new Unsupported(`a second export named ${name}`, where);
    into.exports[name] = value;
  }
}

const pathOf = (metadata: Json | undefined): string | null => {
  const path = isJsonObject(metadata) ? metadata['aws:cdk:path'] : undefined;
  return typeof path === 'string' ? path : null;
};

function isPresent(template: Template, logicalId: string, lookup: Lookup): boolean {
  const condition = objectOf(template.resources[logicalId], logicalId)['Condition'];
  return condition === undefined || lookup.condition(textOf(condition, logicalId), `${template.stack}.${logicalId}`);
}

function lookupOf(
  template: Template,
  place: Place,
  resolved: Resolved,
): Lookup & { identity(id: string, where: string): Identity } {
  const { stack } = template;
  const pseudo: Record<string, string> = {
    'AWS::Partition': place.partition,
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::URLSuffix': urlSuffix(place),
    'AWS::StackName': stack,
    'AWS::StackId': `arn:${place.partition}:cloudformation:${place.region}:${place.account}:stack/${stack}/${shortId(stack, 8)}`,
  };
  const known = new Map<string, Identity>();
  const asked = new Set<string>();
  /** Follows a chain of names, refusing one that comes back to itself. */
  const guarded = <T>(what: string, where: string, find: () => T): T => {
    if (asked.has(what)) throw new Unsupported(`${what}, which leads back to itself`, where);
    asked.add(what);
    const found = find();
    asked.delete(what);
    return found;
  };

  const lookup = {
    identity(id: string, where: string): Identity {
      const done = known.get(id);
      if (done !== undefined) return done;
      const entry = template.resources[id];
      if (entry === undefined || !isPresent(template, id, lookup))
        throw new Unsupported(`a reference to ${id}, which this stack does not have`, where);
      const fields = objectOf(entry, id);
      const properties = objectOf(fields['Properties'] ?? {}, id);
      const property = (name: string) =>
        properties[name] === undefined ? undefined : resolveValue(properties[name], lookup, `${stack}.${id}.${name}`);
      const identify = identifierOf(textOf(fields['Type'], id), `${stack}.${id}`);
      const identity = guarded(id, where, () => identify({ place, stack, logicalId: id, property }));
      known.set(id, identity);
      return identity;
    },
    ref: (name: string, where: string): Json =>
      pseudo[name] ?? parameter(template, name, where) ?? lookup.identity(name, where).ref,
    attribute(id: string, name: string, where: string): string {
      const value = lookup.identity(id, where).attributes[name];
      if (value === undefined) throw new Unsupported(`attribute ${name} of ${id}`, where);
      return value;
    },
    condition: (name: string, where: string): boolean =>
      guarded(`condition ${name}`, where, () => holds(template.conditions[name], lookup, `condition ${name}`)),
    mapped(map: string, top: string, second: string, where: string): Json {
      const value = objectOf(objectOf(template.mappings[map], where)[top], where)[second];
      if (value === undefined) throw new Unsupported(`${map}.${top}.${second}, which the mapping lacks`, where);
      return value;
    },
    imported: (name: string, where: string): Json =>
      present(resolved.exports[name], `import of ${name}, which no stack before exports`, where),
    stackOutput: (from: string, output: string, where: string): Json =>
      present(resolved.outputs[`${from}.${output}`], `output ${output} of ${from}, which no stack before has`, where),
  };
  return lookup;
}

function parameter(template: Template, name: string, where: string): string | undefined {
  const declared = template.parameters[name];
  if (declared === undefined) return undefined;
  const fields = objectOf(declared, where);
  const type = textOf(fields['Type'], where);
  const given = template.given[name];
  if (given !== undefined) return given;
  if (type !== 'String' && type !== 'Number')
    throw new Unsupported(`parameter ${name} of type ${type} without a given value`, where);
  return textOf(present(fields['Default'], `parameter ${name} without a value`, where), where);
}

function present(value: Json | undefined, what: string, where: string): Json {
  if (value === undefined) throw new Unsupported(what, where);
  return value;
}
