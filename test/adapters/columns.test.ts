import { describe, expect, it } from 'vitest';
import { columnsOf, rowsOf } from '../../functions/adapters/aws/columns.ts';

describe('ours · rows kept field by field', () => {
  it.each<[string, Record<string, unknown>[]]>([
    ['no rows', []],
    ['rows without a field', [{}, {}]],
    ['numbers that rise and fall', [{ d: 1_772_586_000_000 }, { d: 1_772_586_060_000 }, { d: -3 }, { d: 0 }]],
    ['whole minutes', [{ d: 1_772_586_000_000 }, { d: 1_772_586_060_000 }, { d: 1_772_585_940_000 }]],
    ['minutes below zero and nothing', [{ d: -60_000 }, { d: 0 }, { d: 120_000 }]],
    ['nothing but zeros', [{ d: 0 }, { d: 0 }]],
    ['a field that some lack', [{ k: 'a' }, { k: 'b', d: 5 }, {}, { k: 'c', d: 7 }]],
    ['values of several kinds', [{ l: 48 }, { l: 'w2' }, { l: [5] }, { l: null }, { l: 0.5 }, { l: { a: [] } }]],
  ])('gives back %s', (_, rows) => {
    expect(rowsOf(JSON.parse(JSON.stringify(columnsOf(rows))) as ReturnType<typeof columnsOf>)).toEqual(rows);
  });

  it('keeps instants of whole minutes as minutes', () => {
    expect(columnsOf([{ d: 1_772_586_000_000 }, { d: 1_772_586_060_000 }]).columns['d']).toEqual({
      steps: true,
      by: 60_000,
      values: [29_543_100, 1],
    });
    expect(columnsOf([{ d: 1_772_586_000_001 }, { d: 1_772_586_060_000 }]).columns['d']).not.toHaveProperty('by');
  });
});
