import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Look, looks } from '../campaigns/bench/lists.ts';
import { type Dynoxide, startDynoxide } from './dynoxide.ts';

let engine: Dynoxide;
let found: Map<number, Look[]>;

beforeAll(async () => {
  engine = await startDynoxide();
  found = await looks(engine, [300, 900], 1);
});
afterAll(() => engine.stop());

const at = (size: number, what: string): number => found.get(size)?.find((look) => look.what === what)?.units ?? NaN;

describe('ours · what a look at a list costs', () => {
  it('reads a page of the desk with its facets in at most 31 units', () => {
    // H5: half a unit each for what complains of the viewer's unit, and of himself.
    expect(at(900, 'desk page and facets')).toBeLessThanOrEqual(31);
  });

  it.each(['desk page and facets', 'appraising', 'grade I', 'overdue', 'search, many found', 'wall'])(
    'costs the same in a district of three times as many open cases: %s',
    (what) => {
      expect(at(900, what)).toBeLessThanOrEqual(at(300, what) * 1.3 + 1);
    },
  );
});
