import { isObject, listOf, textOf } from '../../api/record.ts';
import type { Choice } from '../../components/fields.tsx';

/** What an order may rest on, as the rules name it. */
export function basesOf(policy: unknown): Choice[] {
  const orders = isObject(policy) && isObject(policy['orders']) ? policy['orders'] : {};
  return listOf(orders['bases'])
    .filter(isObject)
    .map((row) => ({ id: textOf(row['id']), name: textOf(row['name']) }));
}
