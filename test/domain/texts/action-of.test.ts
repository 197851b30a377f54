import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../functions/domain/texts/action-of.ts';
import { renderText } from '../../../functions/domain/texts/render-text.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { changed } from '../../harness/policies.ts';
import { aClock } from '../samples.ts';

const policy = currentPolicy();
const step = (of: string) => aClock({ kind: 'plan-step', of });
/** Rules whose steps have no names for texts, and one of which says this. */
const rules = (says: string) =>
  changed(({ plans }) => ({
    plans: {
      ...plans,
      rows: plans.rows.map((row) => ({
        ...row,
        steps: row.steps.map(({ short: _short, ...one }) => (one.id === 'consult' ? { ...one, says } : one)),
      })),
    },
  }));
const AT = { number: 'BL26000017', grade: '橙', subject: '环境', by: '18日10:00', code: 'ABCDEFGHJKLM' };

describe('P1, P8 · whoever is woken by a text about a plan knows which step is due', () => {
  it.each(policy.plans.rows.flatMap(({ id, steps }) => steps.map((one) => [id, one.id, one.short] as const)))(
    '%s: %s is called %s, in one text with its signature, in a drill too',
    (_, id, short) => {
      const action = actionOf(step(id), {}, policy);
      expect(action).toBe(short);
      for (const template of ['remind', 'missed', 'escalate'])
        expect(renderText(policy, template, { ...AT, action }, { drill: true }).chars).toBeLessThanOrEqual(70);
    },
  );

  it('what a step says is its name where that is short enough; else one word stands for all of a plan from before', () => {
    expect(actionOf(step('consult'), {}, rules('会商'))).toBe('会商');
    expect(actionOf(step('consult'), {}, rules('会商事件性质'))).toBe('按预案办');
    expect(actionOf(step('of-no-plan'), {}, policy)).toBe('按预案办');
  });
});
