import { describe, expect, it } from 'vitest';
import type { Json } from '../../../infra/local/json.ts';
import { readEventPattern, readFilterPolicy } from '../../../infra/local/template/match.ts';

const record = (sk: string, eventName = 'INSERT') => ({
  eventName,
  dynamodb: { Keys: { pk: { S: 'MATTER#1' }, sk: { S: sk } }, NewImage: { n: { N: '5' } } },
});
const matches = (pattern: unknown, event: Json) => readEventPattern(pattern, 'filter')(event);

describe('event filters of Lambda and EventBridge', () => {
  const inserted = {
    eventName: ['INSERT'],
    dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }, { prefix: 'TEXT#' }] } } },
  };

  it.each([
    ['an inserted event', record('EVENT#000001'), true],
    ['an inserted text', record('TEXT#a'), true],
    ['another item', record('NEXT'), false],
    ['a modified event', record('EVENT#000001', 'MODIFY'), false],
  ])('passes or holds back %s', (_what, event, passes) => {
    expect(matches(inserted, event)).toBe(passes);
  });

  it.each<[string, unknown, Json, boolean]>([
    ['an exact value of any in the list', ['a', 'b'], 'b', true],
    ['a number that is not its text', [5], '5', false],
    ['null exactly', [null], null, true],
    ['a field that is a list, when one member passes', ['b'], ['a', 'b'], true],
    ['anything but a value', [{ 'anything-but': 'a' }], 'b', true],
    ['anything but a list', [{ 'anything-but': ['a', 'b'] }], 'b', false],
    ['anything but a prefix', [{ 'anything-but': { prefix: 'ab' } }], 'abc', false],
    ['an equal number', [{ numeric: ['=', 5] }], 5, true],
    ['a range, its upper end in', [{ numeric: ['>', 0, '<=', 5] }], 5, true],
    ['a range, its lower end out', [{ numeric: ['>', 0, '<=', 5] }], 0, false],
    ['a text as no number', [{ numeric: ['>', 0] }], '5', false],
  ])('takes %s', (_what, wanted, value, passes) => {
    expect(matches({ field: wanted }, { field: value })).toBe(passes);
  });

  it('asks with exists for the presence of a leaf, whatever its value', () => {
    expect(matches({ a: { b: [{ exists: true }] } }, { a: { b: null } })).toBe(true);
    expect(matches({ a: { b: [{ exists: false }] } }, { a: {} })).toBe(true);
    expect(matches({ a: { b: [{ exists: false }] } }, {})).toBe(true);
    expect(matches({ a: [{ exists: true }] }, { a: { b: 1 } })).toBe(false);
  });

  it('never passes an absent field, except by exists: false', () => {
    for (const wanted of [['a'], [{ prefix: '' }], [{ 'anything-but': 'a' }], [{ numeric: ['<', 9] }]])
      expect(matches({ field: wanted }, {})).toBe(false);
  });

  it.each([
    ['$or', { $or: [{ a: ['1'] }] }, 'pattern $or'],
    ['suffix', { a: [{ suffix: 'x' }] }, 'filter suffix'],
    ['wildcard', { a: [{ wildcard: 'x*' }] }, 'filter wildcard'],
    ['anything-but suffix', { a: [{ 'anything-but': { suffix: 'x' } }] }, 'anything-but suffix'],
    ['an unknown comparison', { a: [{ numeric: ['!=', 1] }] }, 'numeric'],
    ['two operators in one filter', { a: [{ prefix: 'x', exists: true }] }, 'filter {'],
    ['a value outside a list', { a: 'x' }, 'pattern "x"'],
    ['an empty list', { a: [] }, 'an empty list'],
  ])('refuses by name %s', (_what, pattern, message) => {
    expect(() => readEventPattern(pattern, 'Relay')).toThrow(message);
  });
});

describe('filter policies of SNS, on message attributes', () => {
  it('passes a message when every named attribute passes', () => {
    const passes = readFilterPolicy({ channel: ['by-hand'], grade: [{ 'anything-but': ['IV'] }] }, 'subscription');
    expect(passes({ channel: 'by-hand', grade: 'I', unit: 'x' })).toBe(true);
    expect(passes({ channel: 'by-hand', grade: 'IV' })).toBe(false);
    expect(passes({ grade: 'I' })).toBe(false);
  });

  it('reads each member of a String.Array attribute', () => {
    expect(readFilterPolicy({ role: ['desk'] }, 'subscription')({ role: ['unit', 'desk'] })).toBe(true);
  });

  it('refuses a policy on the body', () => {
    expect(() => readFilterPolicy({ store: { name: ['x'] } }, 'subscription')).toThrow('filter store on the body');
  });
});
