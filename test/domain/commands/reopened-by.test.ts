import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import { reopenedFor } from '../../../functions/domain/commands/reopened-by.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, at } from '../samples.ts';

const context = { policy: currentPolicy(), directory: aDirectory(), now: at('2026-03-21 10:00') };
const answered = (part: Partial<Case> = {}): Case =>
  aCase({
    status: 'closed',
    natures: ['hardship'],
    assignments: [anAssignment('housing', { state: 'signed' })],
    releases: [
      {
        id: 'R1',
        form: 'authoritative',
        publishedAt: at('2026-03-19 10:00'),
        final: true,
        fulfils: ['response', 'follow-up'],
        unit: 'housing',
        acts: ['hardship'],
        reached: ['where-it-arose'],
      },
    ],
    firstAnsweredAt: at('2026-03-19 10:00'),
    settledAt: at('2026-03-19 11:00'),
    clocks: [aClock({ state: 'met', metAt: at('2026-03-19 10:00') })],
    ...part,
  });
const reopened = (state: Case, after: Case = state) =>
  reopenedFor(state, after, '更正', context).map(({ type }) => type);

describe('V1 · a closed case of which other facts stand now', () => {
  it('stays closed while its nature and the act for it stand', () => {
    expect(reopened(answered())).toEqual([]);
  });

  it('opens where a correction takes its nature away, or its act', () => {
    expect(reopened(answered(), answered({ natures: [] }))).toContain('reopened');
    expect(reopened(answered(), answered({ natures: ['grievance'] }))).toContain('reopened');
  });

  it('stays closed where it was closed before anybody was asked for a nature', () => {
    expect(reopened(answered({ natures: [] }))).toEqual([]);
  });
});
