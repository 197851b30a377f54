import { describe, expect, it } from 'vitest';
import { isCaseNumber, nextCaseNumber, nextCaseNumbers, numberOf, prefixOf } from '../../functions/matter/number.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { at } from '../domain/samples.ts';
import { memoryPorts } from '../twins/ports.ts';

const NOON = at('2026-03-18 12:00');
const policy = currentPolicy();

describe('ours · numbers of cases', () => {
  it.each([
    ['BL260017', true],
    ['BL2600017', true],
    ['BL2600000017', true],
    ['BL26001', false],
    ['BL26000000017', false],
    ['bl2600017', false],
    ['BLA2600017', false],
    [' BL2600017', false],
    ['BL2600017 ', false],
  ])('%j is one: %s', (text, is) => {
    expect(isCaseNumber(text)).toBe(is);
  });

  it.each([
    ['2026-12-31 23:59', '26'],
    ['2027-01-01 00:00', '27'],
  ])('at %s in Shanghai they are of %s', (when, year) => {
    expect(prefixOf(policy, at(when))).toBe(`${policy.district.code}${year}`);
    expect(prefixOf(policy, at(when), 'D')).toBe(`${policy.district.code}D${year}`);
  });

  it('count up, one by one or several at once, and those of the daily drill apart', async () => {
    const ports = memoryPorts({ now: NOON });
    const prefix = prefixOf(policy, NOON);
    expect(numberOf(prefix, 17)).toBe(`${prefix}00017`);
    expect(await nextCaseNumber(ports, policy)).toBe(`${prefix}00001`);
    expect(await nextCaseNumbers(ports, policy, 3)).toEqual([2, 3, 4].map((count) => numberOf(prefix, count)));
    expect(await nextCaseNumber(ports, policy, true)).toBe(`${prefix}900001`);
    expect(await nextCaseNumber(ports, policy)).toBe(`${prefix}00005`);
    expect(await nextCaseNumbers(ports, policy, 1)).toEqual([`${prefix}00006`]);
  });
});
