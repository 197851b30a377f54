import { describe, expect, it } from 'vitest';
import { columnsOf, rowsOf } from '../../functions/adapters/aws/columns.ts';

describe('ours · rows kept field by field', () => {
  it.each<[string, Record<string, unknown>[]]>([
    ['no rows', []],
    ['rows without a field', [{}, {}]],
    ['numbers that rise and fall', [{ d: 1_772_586_000_000 }, { d: 1_772_586_060_000 }, { d: -3 }, { d: 0 }]],
    ['a field that some lack', [{ k: 'a' }, { k: 'b', d: 5 }, {}, { k: 'c', d: 7 }]],
    ['values of several kinds', [{ l: 48 }, { l: 'w2' }, { l: [5] }, { l: null }, { l: 0.5 }, { l: { a: [] } }]],
  ])('gives back %s', (_, rows) => {
    expect(rowsOf(JSON.parse(JSON.stringify(columnsOf(rows))) as ReturnType<typeof columnsOf>)).toEqual(rows);
  });
});
