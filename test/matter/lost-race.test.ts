import { describe, expect, it } from 'vitest';
import { letOthersPass } from '../../functions/matter/lost-race.ts';
import { at } from '../domain/samples.ts';
import { memoryPorts } from '../twins/ports.ts';

const NOON = at('2026-03-18 12:00');

/** Waits as long as a share of 1 asks for. */
const pauses = async (lost: number, hash = 'ffff'): Promise<number[]> => {
  const ports = memoryPorts({ now: NOON });
  const waited: number[] = [];
  const ids = { ...ports.ids, hash: () => `${hash}0000` };
  const outside = { ...ports.outside, pause: async (ms: number) => void waited.push(ms) };
  await letOthersPass({ ids, outside }, lost);
  return waited;
};

describe('ours · whoever lost a race lets others pass', () => {
  it.each<[number, string, number[]]>([
    [1, 'ffff', []],
    [2, 'ffff', [40]],
    [3, 'ffff', [80]],
    [4, 'ffff', [160]],
    [5, 'ffff', [250]],
    [19, 'ffff', [250]],
    [2, '8000', [21]],
    [2, '0000', [0]],
  ])('after %i lost, at a share of %s: %j ms', async (lost, hash, ms) => {
    expect(await pauses(lost, hash)).toEqual(ms);
  });
});
