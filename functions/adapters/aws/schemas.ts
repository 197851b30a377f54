import type { Kind } from '../../domain/kinds/kind.ts';
import { UnknownSchema } from '../../errors.ts';
import type { Item } from './item.ts';
import { type Key, matterOf } from './keys.ts';

type Kept = Pick<Kind, 'schema' | 'others'>;

/** An item of a matter as this release keeps it, whichever release wrote it. Throws UnknownSchema for one that this release does not read. */
export function asOurs({ schema, others = [] }: Kept, stored: Item): Item {
  if (stored['schema'] === schema) return stored;
  const other = others.find((one) => one.schema === stored['schema']);
  if (other) return other.read(stored);
  const known = [schema, ...others.map((one) => one.schema)];
  throw new UnknownSchema(matterOf(stored['pk']) ?? '', stored['schema'], known);
}

/** The schema that is to follow a kind's own; undefined: there is none. */
export const nextOf = ({ others = [] }: Kept) => others.find((one) => one.write !== undefined);

/** An item of a matter as it is written: as this release keeps it, or as the next one does once the deployment is switched over. */
export function asWritten(kind: Kept, item: Item & Key, nextShapes: boolean): Item & Key {
  const next = nextShapes ? nextOf(kind) : undefined;
  return next?.write ? { ...next.write(item), schema: next.schema, pk: item.pk, sk: item.sk } : item;
}
