import { describe, expect, it } from 'vitest';
import { canonical } from '../../../functions/domain/matter/chain.ts';

describe('The text that an event is hashed by', () => {
  it('has its keys in one order, at every depth, and lists in their own', () => {
    expect(canonical({ b: [{ z: 1, y: '九' }, 1], a: { d: null, c: true } })).toBe(
      '{"a":{"c":true,"d":null},"b":[{"y":"九","z":1},1]}',
    );
  });

  it('drops what is undefined, as a store does', () => {
    expect(canonical({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}');
  });

  it('says names of the prototype as any other', () => {
    expect(canonical(JSON.parse('{"toString":2,"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1},"toString":2}');
  });
});
