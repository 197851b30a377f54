import type { Json, JsonObject } from '../json.ts';
import { isJsonObject, Unsupported } from '../json.ts';
import { listOf, objectOf, textOf } from './read.ts';

/** What the intrinsics of one stack ask for. */
export interface Lookup {
  ref(name: string, where: string): Json;
  attribute(logicalId: string, name: string, where: string): string;
  condition(name: string, where: string): boolean;
  mapped(map: string, top: string, second: string, where: string): Json;
  imported(name: string, where: string): Json;
  stackOutput(stack: string, output: string, where: string): Json;
}

/** `AWS::NoValue`: the property or item is left out. */
export const NO_VALUE = Symbol('AWS::NoValue');
type Value = Json | typeof NO_VALUE;

/** A value of a template with every intrinsic in it resolved; undefined when it is no value at all. */
export function resolveValue(value: Json, lookup: Lookup, where: string): Json | undefined {
  const resolved = resolve(value, lookup, where);
  return resolved === NO_VALUE ? undefined : resolved;
}

function resolve(value: Json, lookup: Lookup, where: string): Value {
  if (Array.isArray(value))
    return value.map((item, i) => resolve(item, lookup, `${where}[${i}]`)).filter((item) => item !== NO_VALUE);
  if (typeof value === 'string' && value.includes('{{resolve:'))
    throw new Unsupported(`dynamic reference ${value}`, where);
  if (!isJsonObject(value)) return value;
  const [entry, ...more] = Object.entries(value);
  if (entry !== undefined && more.length === 0 && (entry[0] === 'Ref' || entry[0].startsWith('Fn::')))
    return intrinsic(entry[0], entry[1], lookup, where);
  const resolved: JsonObject = {};
  for (const [key, inner] of Object.entries(value)) {
    const kept = resolve(inner, lookup, `${where}.${key}`);
    if (kept !== NO_VALUE) resolved[key] = kept;
  }
  return resolved;
}

function intrinsic(name: string, argument: Json, lookup: Lookup, where: string): Value {
  const at = `${where} ${name}`;
  const whole = (value: Json | undefined): Json => resolveValue(value ?? null, lookup, at) ?? null;
  const text = (value: Json | undefined): string => textOf(whole(value), at);
  const list = (value: Json | undefined): Json[] => listOf(whole(value), at);
  const args = () => listOf(argument, at);
  switch (name) {
    case 'Ref':
      return argument === 'AWS::NoValue' ? NO_VALUE : lookup.ref(textOf(argument, at), at);
    case 'Fn::GetAtt': {
      const [id, ...path] = typeof argument === 'string' ? argument.split('.') : args().map((part) => textOf(part, at));
      return lookup.attribute(id ?? '', path.join('.'), at);
    }
    case 'Fn::Join':
      return list(args()[1])
        .map((part) => textOf(part, at))
        .join(text(args()[0]));
    case 'Fn::Split':
      return text(args()[1]).split(text(args()[0]));
    case 'Fn::Select': {
      const chosen = list(args()[1])[Number(text(args()[0]))];
      if (chosen === undefined) throw new Unsupported(`Fn::Select beyond its list`, where);
      return chosen;
    }
    case 'Fn::Sub':
      return substitute(argument, lookup, at);
    case 'Fn::If': {
      const [condition, then, otherwise] = args();
      return resolve((lookup.condition(textOf(condition, at), at) ? then : otherwise) ?? null, lookup, where);
    }
    case 'Fn::ImportValue':
      return lookup.imported(text(argument), at);
    case 'Fn::GetStackOutput': {
      const asked = objectOf(argument, at);
      return lookup.stackOutput(text(asked['StackName']), text(asked['OutputName']), at);
    }
    case 'Fn::FindInMap': {
      const [map, top, second] = args().map(text);
      return lookup.mapped(map ?? '', top ?? '', second ?? '', at);
    }
    case 'Fn::Equals':
    case 'Fn::And':
    case 'Fn::Or':
    case 'Fn::Not':
      throw new Unsupported(`${name} outside Conditions`, where);
    default:
      throw new Unsupported(`intrinsic ${name}`, where);
  }
}

/** `${Name}`, `${Resource.Attribute}`, names of its own map, and `${!Literal}`. */
function substitute(argument: Json, lookup: Lookup, where: string): string {
  const [pattern, given] = Array.isArray(argument) ? argument : [argument, {}];
  const own = objectOf(given ?? {}, where);
  return textOf(pattern, where).replaceAll(/\$\{([^}]+)\}/g, (whole, inner: string) => {
    const name = inner.trim();
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (own[name] !== undefined) return textOf(resolveValue(own[name], lookup, where), where);
    const dot = name.indexOf('.');
    return textOf(
      dot < 0
        ? lookup.ref(name, `${where} ${whole}`)
        : lookup.attribute(name.slice(0, dot), name.slice(dot + 1), `${where} ${whole}`),
      where,
    );
  });
}

/** A condition of the template's Conditions section. */
export function holds(value: Json | undefined, lookup: Lookup, where: string): boolean {
  const [entry, ...more] = Object.entries(objectOf(value, where));
  if (entry === undefined || more.length > 0) throw new Unsupported(`condition ${JSON.stringify(value)}`, where);
  const [name, argument] = entry;
  const parts = () => listOf(argument, where);
  switch (name) {
    case 'Condition':
      return lookup.condition(textOf(argument, where), where);
    case 'Fn::Equals': {
      const [left, right] = parts().map((part) => textOf(resolveValue(part, lookup, where), where));
      return left === right;
    }
    case 'Fn::And':
      return parts().every((part) => holds(part, lookup, where));
    case 'Fn::Or':
      return parts().some((part) => holds(part, lookup, where));
    case 'Fn::Not':
      return !holds(parts()[0], lookup, where);
    default:
      throw new Unsupported(`condition ${name}`, where);
  }
}
