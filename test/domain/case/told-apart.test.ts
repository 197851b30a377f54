import { describe, expect, it } from 'vitest';
import { apartOn, toldApart } from '../../../functions/domain/case/told-apart.ts';

const [ONE, OTHER, THIRD] = ['BL2600001', 'BL2600002', 'BL2600003'];

describe('M4, H2 · cases that a person told apart', () => {
  it('are kept once each, and forgotten when the word is taken back', () => {
    expect(toldApart({}, { number: OTHER, apart: true })).toEqual([OTHER]);
    expect(toldApart({ apart: [OTHER, THIRD] }, { number: OTHER, apart: true })).toEqual([THIRD, OTHER]);
    expect(toldApart({ apart: [OTHER, THIRD] }, { number: OTHER, apart: false })).toEqual([THIRD]);
  });

  it('are apart on whichever of the two it was said, and for that pair alone', () => {
    expect(apartOn({ number: ONE, apart: [OTHER] }, { number: OTHER })).toBe(ONE);
    expect(apartOn({ number: OTHER }, { number: ONE, apart: [OTHER] })).toBe(ONE);
    expect(apartOn({ number: ONE, apart: [OTHER] }, { number: THIRD })).toBeUndefined();
  });
});
