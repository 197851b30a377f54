/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import {
  atOnce,
  composed,
  isPartName,
  joined,
  PART_NAMES,
  PARTS,
  partsOf,
} from '../../../functions/domain/rules/parts.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy, policyIdOf } from '../../../functions/policy/load.ts';

const policy = currentPolicy();
const changed = (change: Partial<Policy>): Policy => ({
  ...policy,
  ...change,
  id: policyIdOf({ ...policy, ...change }),
});

describe('ours · a version of the rules is made of parts', () => {
  it('every table is in exactly one part', () => {
    const tables = Object.values(PARTS).flatMap((part): string[] => part.keys);
    // S4: the pace of an exercise is in no version of the district; R2: weights that a district learnt are in none of the release.
    const others = ['pace', 'weights'];
    expect(tables.toSorted()).toEqual([...Object.keys(policy), ...others].filter((key) => key !== 'id').toSorted());
  });

  it('which together are the version again', () => {
    expect({ id: policy.id, ...joined(Object.values(partsOf(policy))) }).toEqual(policy);
  });

  it.each(PART_NAMES)('changes its id with part %s', (name) => {
    const { id: _, ...rules } = policy;
    expect(policyIdOf({ ...rules, [PARTS[name].keys[0] ?? '']: 'another' })).not.toBe(policy.id);
  });

  it('keeps its id when a later release knows of more parts', () => {
    const { sources: _, ...older } = policy;
    const { sources, ...parts } = partsOf(older);
    expect(sources).toEqual({});
    expect(policyIdOf(joined(Object.values(parts)))).toBe(policyIdOf(older));
  });
});

describe('ours · a matter keeps its law, and reads the rest as it stands', () => {
  const kept = changed({ appraisal: { ...policy.appraisal, minutes: 20 }, district: { code: 'BL', name: '旧区名' } });
  const inForce = changed({ masks: { wordsDays: 90 } });

  it('limits, ladders, wording of texts and forms are those of the version that it was opened under', () => {
    const rules = composed(kept, inForce);
    expect(rules.id).toBe(kept.id);
    expect(rules.appraisal.minutes).toBe(20);
  });

  it('words, routing, channels and intake are those in force, and it says whose they are', () => {
    const rules = composed(kept, inForce);
    expect(rules.district.name).toBe(policy.district.name);
    expect(rules.masks.wordsDays).toBe(90);
    expect(rules.inForce).toBe(inForce.id);
  });

  it('names no second version where there is but one', () => {
    expect(composed(kept, kept)).toEqual(kept);
  });

  it('what bears on open matters at once: parts that are read at the moment of use, by any of their tables', () => {
    const at = (...tables: string[]) => atOnce(tables.map((table) => ({ path: [table, 'x'] })));
    expect(at('growth', 'clocks', 'masks')).toEqual(['joining', 'intake']);
    expect([at('clocks'), at('x', 'growth'), at()]).toEqual([[], ['joining'], []]);
    expect([isPartName('clocks'), isPartName('toString')]).toEqual([true, false]);
  });

  it('is worked out once for all that keep the same', () => {
    const [mine, now, later] = [{ ...kept }, { ...inForce }, changed({ masks: { wordsDays: 60 } })];
    const [first, second] = [composed(mine, now), composed(mine, later)];
    expect([first.masks.wordsDays, second.masks.wordsDays]).toEqual([90, 60]);
    expect(composed(mine, now)).toBe(first);
    expect(composed(mine, later)).toBe(second);
  });
});
