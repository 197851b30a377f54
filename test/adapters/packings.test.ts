import { describe, expect, it } from 'vitest';
import { caseItem, readCase } from '../../functions/adapters/aws/case-codec.ts';
import * as packings from '../../functions/adapters/aws/packings.ts';
import type { ReleaseFact } from '../../functions/domain/case/case.ts';
import { at, caseOf, N } from './samples.ts';

const packed = Object.entries(packings).flatMap(([name, packing]) => ('names' in packing ? [{ name, packing }] : []));

describe('ours · short names of what a case holds many of', () => {
  it.each(packed)('$name: each field has a name of its own', ({ packing }) => {
    const names = Object.values(packing.names);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('P3, M4: keeps when a release of a superior was passed on, apart from the case that it came from', () => {
    const superior: ReleaseFact = {
      id: 'R1',
      form: 'superior-release',
      publishedAt: at(0),
      final: true,
      fulfils: ['response'],
      unit: 'unit-a',
      voice: 'superior',
      relayedAt: at(5),
    };
    const releases = [superior, { ...superior, id: 'R2', from: { case: 'BL2600002', id: 'R1' } }];
    expect(readCase(caseItem('BL', caseOf(N, { releases }))).releases).toEqual(releases);
  });
});
