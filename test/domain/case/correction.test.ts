import { describe, expect, it } from 'vitest';
import { CORRECTABLE, UNCORRECTED } from '../../../functions/domain/case/correction.ts';
import { commandFields } from '../../../functions/handlers/http/api/schemas/commands.ts';

describe('H2 · which facts are corrected', () => {
  it('an event records a fact that is corrected, or the table says why it records none', () => {
    expect(Object.keys(CORRECTABLE).filter((type) => Object.hasOwn(UNCORRECTED, type))).toEqual([]);
  });

  it('the API takes every field of every fact, and no other; that a release answers nothing is found by a review alone', () => {
    const fields = new Set<string>(
      Object.values(CORRECTABLE)
        .flat()
        .filter((field) => field !== 'noAnswer'),
    );
    expect(Object.keys(commandFields.correct.is.def.shape).toSorted()).toEqual([...fields].toSorted());
  });
});
