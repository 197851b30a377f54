import { describe, expect, it } from 'vitest';
import type { AssessmentRules } from '../../functions/domain/rules/assessment-rules.ts';
import { findings } from '../../functions/policy/findings.ts';
import { currentPolicy } from '../../functions/policy/load.ts';

const policy = currentPolicy();
const { assessments } = policy;
if (!assessments) throw new Error('the rules of this release have none of assessments');
const found = (change: Partial<AssessmentRules>): string[] =>
  findings({ ...policy, assessments: { ...assessments, ...change } }).map(({ pointer }) => pointer.replace(/^\//, ''));

describe('A2 · the rules of assessments are whole', () => {
  it('as they are shipped', () => {
    expect(found({})).toEqual([]);
  });

  it('whatever the points, one row grades them, and none stands where it is never reached', () => {
    const { grading } = assessments;
    expect(found({ grading: grading.slice(0, -1) })).toEqual([`assessments/grading/${grading.length - 2}/when`]);
    expect(found({ grading: grading.toReversed() })).toEqual([
      'assessments/grading/0/when',
      `assessments/grading/${grading.length - 1}/when`,
    ]);
  });

  it('H2 · a leader rules at each grade', () => {
    const risks = assessments.risks.map((row) => ({ ...row, deciders: ['desk' as const] }));
    expect(found({ risks })).toEqual([0, 1, 2].map((index) => `assessments/risks/${index}/deciders`));
  });

  it('each method, dimension, ruling and clock is there once', () => {
    expect(found({ methods: assessments.methods.slice(1) })).toHaveLength(1);
    expect(found({ rulings: [...assessments.rulings, ...assessments.rulings.slice(0, 1)] })).toHaveLength(1);
    expect(found({ clocks: assessments.clocks.slice(1) })).toHaveLength(1);
  });

  it('M1 · what is launched is watched for: rules without watches have none of assessments', () => {
    const { watches: _, ...rest } = policy;
    expect(findings(rest).map(({ pointer }) => pointer.replace(/^\//, ''))).toContain('assessments');
  });
});
