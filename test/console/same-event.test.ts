import { describe, expect, it } from 'vitest';
import { likeliest, proposedCases } from '../../console/src/pages/case/same-event.ts';

const proposed = (number: string, percent: number, discoveredAt: string) => ({
  number,
  percent,
  subject: '环境',
  status: 'appraising',
  discoveredAt,
});
const OWN = { discoveredAt: '2026-03-20T02:00:00.000Z' };
const LATER = proposed('BL2600003', 80, '2026-03-20T02:00:00.001Z');
const EARLIER = proposed('BL2600001', 60, '2026-03-20T02:00:00.000Z');

describe('M4 · what may be the same event is shown with the reason for it', () => {
  it('says what both say once the words are open, and that nobody has looked before', () => {
    expect(proposedCases(OWN, [EARLIER], undefined).map(({ phrases }) => phrases)).toEqual([null]);
    const shared = [{ number: 'BL2600001', phrases: ['岩东', '恶臭'] }];
    const shown = proposedCases(OWN, [EARLIER, LATER], shared);
    expect(shown.map(({ phrases }) => phrases)).toEqual([['岩东', '恶臭'], null]);
  });

  it('H4: joins into one that was learnt of no later, and by the key into the likeliest of these', () => {
    const shown = proposedCases(OWN, [LATER, EARLIER], undefined);
    expect(shown.map(({ joinable }) => joinable)).toEqual([false, true]);
    expect(likeliest(shown)).toBe('BL2600001');
    expect(likeliest(proposedCases(OWN, [LATER], undefined))).toBeUndefined();
  });

  it('H2: joins by the key into none that a person told apart', () => {
    const apart = { ...EARLIER, apart: 'BL2600002' };
    expect(likeliest(proposedCases(OWN, [apart], undefined))).toBeUndefined();
  });
});
