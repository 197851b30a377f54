import type { Driving } from '../../functions/ports/stored.ts';
import type { Tables } from './tables.ts';

/** An UpdateItem as Step Functions sends it. */
export interface UpdateRequest {
  Key?: unknown;
  UpdateExpression?: unknown;
  ConditionExpression?: unknown;
  ExpressionAttributeNames?: unknown;
  ExpressionAttributeValues?: unknown;
}

const inner = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (found, name) => (typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined),
    value,
  );

/** Does to NEXT what the state machine's updateItem does to the table: SET of values under a condition of equalities, and nothing else. False when the condition does not hold. */
export function updateNext(tables: Tables, request: UpdateRequest): boolean {
  const [pk, sk] = [inner(request.Key, 'pk', 'S'), inner(request.Key, 'sk', 'S')];
  if (typeof pk !== 'string' || !pk.startsWith('MATTER#') || sk !== 'NEXT')
    throw new Error(`the twin keeps no item ${JSON.stringify(request.Key)} that a state machine may write`);
  const matter = pk.slice('MATTER#'.length);
  const found = tables.driving.get(matter);
  const holds =
    found &&
    pairs(request.ConditionExpression, 'AND', request).every(([name, value]) => Reflect.get(found, name) === value);
  if (!holds) return false;
  const text = String(request.UpdateExpression);
  if (!text.startsWith('SET ')) throw new Error(`the twin knows no update like ${text}`);
  const changed: Driving = { ...found, ...Object.fromEntries(pairs(text.slice(4), ',', request)) };
  tables.driving.set(matter, changed);
  return true;
}

/** `a = :x` and its like, with names and values put in. */
function pairs(expression: unknown, between: string, request: UpdateRequest): [string, string | number][] {
  return String(expression)
    .split(between)
    .map((part) => {
      const [, name = '', value = ''] = /^\s*(#?\w+) = (:\w+)\s*$/.exec(part) ?? [];
      const given = inner(request.ExpressionAttributeValues, value);
      const [text, number] = [inner(given, 'S'), inner(given, 'N')];
      if (name === '' || (typeof text !== 'string' && typeof number !== 'string'))
        throw new Error(`the twin knows no expression like ${part}`);
      const attribute = name.startsWith('#') ? String(inner(request.ExpressionAttributeNames, name)) : name;
      return [attribute, typeof text === 'string' ? text : Number(number)];
    });
}
