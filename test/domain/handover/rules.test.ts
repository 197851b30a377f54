import { describe, expect, it } from 'vitest';
import { floorFindings } from '../../../functions/policy/floors.ts';
import { findings } from '../../../functions/policy/findings.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import type { HandoverRules } from '../../../functions/domain/rules/handover-rules.ts';

const policy = currentPolicy();
const rules = policy.handovers;
if (!rules) throw new Error('the release has no rules of handovers');
const withRules = (change: Partial<HandoverRules>) => ({ ...policy, handovers: { ...rules, ...change } });
const found = (change: Partial<HandoverRules>): string[] =>
  findings(withRules(change)).map(({ pointer, says }) => `${pointer} ${says}`);

describe('M3 · the closed list', () => {
  it('has of each article one version on any day', () => {
    expect(findings(policy)).toEqual([]);
    const [old, now] = rules.articles;
    if (!old || !now) throw new Error('two articles are needed');
    // The old law of the same number, without its end.
    const { until: _, ...endless } = old;
    const twice = { ...now, article: old.article };
    expect(found({ articles: [endless, twice] })).toEqual([
      '/handovers/articles/1/from 与 “security-25-1” 同时有效，同一条款每日只应有一个文本',
    ]);
    expect(found({ articles: [old, twice] })).toEqual([]);
    expect(found({ articles: [{ ...old, until: '2012-12-31' }] })).toEqual([
      '/handovers/articles/0/until 不应早于 from 的 2013-01-01',
    ]);
  });

  it('names every receiver, kind of speech, emergency line and limit once', () => {
    expect(found({ emergencyLines: rules.emergencyLines.slice(1) })).toEqual([
      '/handovers/emergencyLines “110”应有且只有一行，请补上或删去多余的行',
    ]);
    expect(found({ clocks: rules.clocks.slice(1) })).toEqual([
      '/handovers/clocks “handover-submit”应有且只有一行，请补上或删去多余的行',
    ]);
  });

  it('is approved by a legal officer and by nobody else, whoever publishes the rules', () => {
    expect(floorFindings(policy)).toEqual([]);
    const looser = policy.proposals.map((row) =>
      row.kind === 'handover' ? { ...row, deciders: ['desk-leader' as const] } : row,
    );
    expect(floorFindings({ ...policy, proposals: looser }).map(({ says }) => says)).toEqual([
      '“移交”由法制审核人员审批（谣言移交 M3），不能改为其他岗位',
    ]);
    const byUnit = policy.proposals.map((row) =>
      row.kind === 'handover' ? { ...row, barsUnitConcerned: false } : row,
    );
    expect(floorFindings({ ...policy, proposals: byUnit }).map(({ says }) => says)).toEqual([
      '“移交”不能由涉事单位审批，应为 true',
    ]);
  });
});
