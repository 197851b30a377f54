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

const part = (id: string, whole = false) => ({
  id,
  unit: 'housing',
  askedAt: '2026-03-18T06:00:00.000Z',
  dueAt: '2026-03-25T06:00:00.000Z',
  ...(whole ? { whole: true as const } : {}),
});

describe('D1, P8 · whoever is woken about what is to be dealt with on the ground knows which part', () => {
  const called = (of: string | undefined, settlements = [part('T1'), part('T2')], under = policy): string =>
    actionOf(aClock({ kind: 'settlement', ...(of === undefined ? {} : { of }) }), { settlements }, under);

  it.each<[string, string, string | undefined, ReturnType<typeof part>[]]>([
    ['one of several', '处置T2', 'T2', [part('T1'), part('T2')]],
    ['asked for anew', '重办T2', 'T2.2', [part('T1'), part('T2')]],
    ['from the tenth on by its number', '处置10', 'T10', [part('T10')]],
    ['also anew', '重办10', 'T10.2', [part('T10')]],
    ['the matter as a whole', '线下处置', 'T1', [part('T1', true)]],
    ['as a whole, anew', '重新处置', 'T1.2', [part('T1', true)]],
    ['one beside a whole that was', '处置T2', 'T2', [part('T1', true), part('T2')]],
    ['where nothing is divided', '线下处置', undefined, []],
  ])('%s: %s', (_, name, of, settlements) => {
    expect(called(of, settlements)).toBe(name);
  });

  it('by one word where the rules have none for it', () => {
    const { settlements: _none, ...texts } = policy.texts;
    expect(called('T1', [part('T1')], { ...policy, texts })).toBe('线下处置');
  });

  it('no other duty is called so', () => {
    expect(actionOf(aClock({ of: 'T1' }), { settlements: [part('T1')] }, policy)).toBe('公开回应');
  });
});
