import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Bytes of a value as DynamoDB counts them: names and texts in UTF-8, two digits a byte, one byte for each element and three for each container. */
function sizeOf(value: AttributeValue): number {
  if (value.S !== undefined) return bytes(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/\D/g, '').length / 2) + 1;
  if (value.B !== undefined) return value.B.byteLength;
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  if (value.L !== undefined) return 3 + value.L.reduce((sum, one) => sum + 1 + sizeOf(one), 0);
  if (value.M !== undefined)
    return 3 + Object.entries(value.M).reduce((sum, [name, one]) => sum + 1 + bytes(name) + sizeOf(one), 0);
  throw new TypeError(`no size known for ${JSON.stringify(value)}`);
}

export const itemSize = (item: Record<string, unknown>): number =>
  Object.entries(marshall(item, { removeUndefinedValues: true })).reduce(
    (sum, [name, value]) => sum + bytes(name) + sizeOf(value),
    0,
  );
