import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../functions/domain/proposals/refusal-of.ts';
import { ruleOf } from '../../../functions/domain/rules/proposal-rule.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

describe('H2 · who may decide instead', () => {
  it('names each post once, also where the desk and its leaders both may', () => {
    const { says } = refusalOf('proposed-it', ruleOf('correction', currentPolicy()));
    expect(says.match(/值班单位领导/g)).toHaveLength(1);
    expect(says).toContain('可由值班员或值班单位领导');
  });
});
