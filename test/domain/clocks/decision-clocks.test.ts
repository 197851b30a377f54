import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../../functions/domain/case/case.ts';
import { decidedAt, decisionClocks, withdrawnIn } from '../../../functions/domain/clocks/decision-clocks.ts';
import { convenedAt } from '../../../functions/domain/clocks/convening.ts';
import { ruleOf } from '../../../functions/domain/rules/proposal-rule.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aProposal, at } from '../samples.ts';

const policy = currentPolicy();
const noon = (time: string): string => at(`2026-03-18 ${time}`);
const NOW = noon('18:00');
const MET = noon('15:00');
const duty = (kind: Clock['kind'], of?: string, part: Partial<Clock> = {}): Clock =>
  aClock({ id: kind, kind, ...(of === undefined ? {} : { of }), ...part });

const met = (kind: Clock['kind'], of?: string): Clock => duty(kind, of, { state: 'met', metAt: MET });

describe('A4 · when a consultation was convened', () => {
  const consulted = (...since: string[]): Partial<Case> => ({
    consultations: since.map((time, index) => ({ number: `H${index}`, is: 'under-way', since: noon(time) })),
  });
  it.each<[string, Partial<Case>, Clock, string | null]>([
    ['not yet', {}, duty('convene'), null],
    ['by the first', consulted('17:00', '16:00'), duty('convene'), noon('16:00')],
    [
      'or where a person decided that none is needed',
      { convening: { round: 0, forgone: noon('16:30') } },
      duty('convene'),
      noon('16:30'),
    ],
    ['what was met stays so', consulted('17:00'), met('convene'), MET],
    ['not of a round before', { ...consulted('17:00'), convening: { round: 2 } }, duty('convene', 'K1'), null],
    ['of this one', { ...consulted('17:00'), convening: { round: 2 } }, duty('convene', 'K2'), noon('17:00')],
  ])('%s', (_, part, clock, when) => {
    expect(convenedAt(aCase(part), clock)).toBe(when);
  });
});

describe('H2 · each proposal has a limit of its own', () => {
  it('from when it was made, until it is decided', () => {
    const { clause, ladder, limit } = ruleOf('purge', policy);
    const proposals = [aProposal('P7'), aProposal('P8', { approvedBy: 'li' })];
    expect(decisionClocks({ proposals }, policy)).toEqual([
      {
        row: { kind: 'decision', clause, ladder },
        of: 'P7',
        startAt: at('2026-03-18 14:00'),
        limit,
        move: { decider: true },
      },
    ]);
    expect(decisionClocks({}, policy)).toEqual([]);
    expect(['P7', 'P8', 'P9'].map((of) => decidedAt({ proposals }, { of }, NOW))).toEqual([null, NOW, NOW]);
    expect(decidedAt({}, { of: 'P7', metAt: MET }, NOW)).toBe(MET);
  });

  it('but for those that were taken back, or asked for nothing any more', () => {
    const events = [
      { type: 'proposal-withdrawn', proposalId: 'P1' },
      { type: 'cosign-settled', proposalId: 'P2' },
      { type: 'cosign-settled' },
      { type: 'proposal-decided', proposalId: 'P3' },
    ];
    expect(withdrawnIn(events)).toEqual(['P1', 'P2']);
  });
});
