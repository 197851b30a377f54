import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import {
  effectHours,
  effectKey,
  judgedReleases,
  seenFrom,
  supersededBy,
} from '../../../functions/domain/clocks/effects.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { changed } from '../../harness/policies.ts';
import { aCase, at } from '../samples.ts';

const policy = currentPolicy();
const noon = (time: string): string => at(`2026-03-18 ${time}`);
const NOW = noon('18:00');
const release = (id: string, time: string, part: Partial<Case['releases'][number]> = {}): Case['releases'][number] => ({
  id,
  form: 'authoritative',
  publishedAt: noon(time),
  final: false,
  fulfils: ['response'],
  unit: 'housing',
  ...part,
});

describe('P5 · which release is judged by what came of it', () => {
  const [one, two] = [release('R1', '15:00'), release('R2', '16:00')];
  it.each<[string, Partial<Case>, string[]]>([
    ['the last', { releases: [one, two] }, ['R2']],
    ['both of one instant', { releases: [one, { ...two, publishedAt: one.publishedAt }] }, ['R1', 'R2']],
    ['the one before what never was', { releases: [one, { ...two, void: true }] }, ['R1']],
    ['also of a case that is closed', { status: 'closed', releases: [two] }, ['R2']],
    ['none of one that ended', { status: 'ended', releases: [two] }, []],
    ['none of one that was joined', { joinedInto: 'BL2600001', releases: [two] }, []],
    ['H6: none without content', { offline: true, releases: [two] }, []],
    ['S4: none of the daily drill', { origin: { source: 'drill', kind: 'drill' }, releases: [two] }, []],
  ])('%s', (_, part, ids) => {
    expect(judgedReleases(aCase(part)).map(({ id }) => id)).toEqual(ids);
  });

  it('and after how many hours', () => {
    expect(supersededBy({ releases: [one, two] }, one)).toBe(two);
    expect(supersededBy({ releases: [one, two] }, two)).toBeUndefined();
    expect(effectKey('R1', 24)).toBe('R1.24');
    expect(seenFrom({ ...one, countsFrom: noon('16:00') }, 2)).toBe(NOW);
    const rows = policy.clocks.filter(({ kind }) => kind === 'effect');
    const [row] = rows;
    const hours = (...afterHours: number[]) =>
      effectHours(
        changed((all) => ({
          clocks: [
            ...all.clocks.filter(({ kind }) => kind !== 'effect'),
            ...afterHours.flatMap((after) => (row ? [{ ...row, afterHours: after }] : [])),
          ],
        })),
      );
    expect(row).toBeDefined();
    expect(hours(72, 24, 24)).toEqual([24, 72]);
    expect(hours()).toEqual([]);
  });
});
