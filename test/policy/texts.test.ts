import { describe, expect, it } from 'vitest';
import { renderText } from '../../functions/domain/texts/render-text.ts';
import { currentPolicy } from '../../functions/policy/load.ts';

const policy = currentPolicy();
const { templates, bounds, actions, gradeWords, address, signature } = policy.texts;
const all = Object.entries(templates).map(([name, template]) => ({ name, ...template }));
const longest = Object.fromEntries(Object.entries(bounds).map(([name, chars]) => [name, '9'.repeat(chars)]));
const placeholders = (body: string): string[] => [...body.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

describe('P8 · every text fits one segment', () => {
  it.each(all)('$name is at most 70 characters with the longest values, in a drill', ({ name }) => {
    expect(renderText(policy, name, longest, { drill: true }).chars).toBeLessThanOrEqual(70);
  });

  it('the bounds hold what is really said', () => {
    expect(Math.max(...Object.values(actions).map((word) => word.length))).toBeLessThanOrEqual(bounds['action'] ?? 0);
    expect(Math.max(...Object.values(gradeWords).map((word) => word.length))).toBeLessThanOrEqual(bounds['grade'] ?? 0);
    expect(Math.max(...policy.words.subjects.map((subject) => subject.word.length))).toBeLessThanOrEqual(
      bounds['subject'] ?? 0,
    );
    expect('26日14:10'.length).toBeLessThanOrEqual(bounds['by'] ?? 0);
    expect('BL26123456'.length).toBeLessThanOrEqual(bounds['number'] ?? 0);
    expect('127.0.0.1:8787/t'.length).toBeLessThanOrEqual(bounds['address'] ?? 0);
    expect(address.length).toBeLessThanOrEqual(bounds['address'] ?? 0);
    expect(policy.link.codeChars).toBeLessThanOrEqual(bounds['code'] ?? 0);
    expect(bounds['code']).toBeLessThanOrEqual(12);
  });
});

describe('P8 · wording that providers register', () => {
  it.each(all)('$name says 办件 and never 舆情', ({ body }) => {
    expect(body).toContain('办件');
    expect(`${body}${Object.values(actions).join()}`).not.toContain('舆情');
  });

  it.each(all)('$name has no 【】 and no sign that a provider refuses', ({ body }) => {
    expect(body).not.toMatch(/[【】①②③•★→]/);
    expect(signature).toMatch(/^【[^【】]{2,12}】$/);
  });

  it.each(all)('$name has no two variables side by side', ({ body }) => {
    expect(body).not.toMatch(/\}\{/);
  });

  it.each(all)('$name names exactly the variables that it shows', ({ body, variables, withCode }) => {
    const shown = placeholders(body).filter((name) => name !== 'address' && name !== 'code');
    expect(shown.toSorted()).toEqual(variables.toSorted());
    expect(new Set(shown).size).toBe(shown.length);
    expect(body.endsWith(' {address}/{code}')).toBe(withCode);
    expect(body.includes('{code}')).toBe(withCode);
  });

  it.each(Object.entries(bounds))(
    'no value of {%s} is over 20 characters, the least that a provider allows',
    (_, chars) => {
      expect(chars).toBeLessThanOrEqual(20);
    },
  );

  it.each([...Object.values(actions), ...Object.values(gradeWords), ...policy.words.subjects.map((s) => s.word)])(
    '%s has no full stop, which a provider refuses in a value',
    (word) => {
      expect(word).not.toMatch(/[.。]/);
    },
  );

  // Neither speaks of one matter: a digest of many, and a change of rights is none.
  it.each(all.filter(({ name }) => name !== 'digest' && !/^(rights|number)-/.test(name)))(
    '$name gives number, grade and subject',
    ({ variables }) => {
      expect(variables).toEqual(expect.arrayContaining(['number', 'grade', 'subject']));
    },
  );
});

describe('P8 · every template that a rule uses is there', () => {
  it.each([
    'appraise',
    'sign',
    'remind',
    'escalate',
    'missed',
    'late',
    'taken-back',
    'return-requested',
    'return-decided',
    'handed-on',
    'urged',
    'step-unreachable',
    'take-lead',
    'decide',
    'proposal-approved',
    'proposal-sent-back',
    'mentioned',
    'instructed',
  ])('%s', (name) => {
    expect(templates[name]).toBeDefined();
  });
});
