import { describe, expect, it } from 'vitest';
import { renderText } from '../../../functions/domain/texts/render-text.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const policy = currentPolicy();
const reminder = {
  number: 'BL2600017',
  grade: '红',
  subject: '环境',
  by: '26日14:10',
  action: '公开回应',
  code: 'AB23CD45EF',
};

describe('P8 · a text of at most 70 characters', () => {
  it('says signature, number, grade colour, subject, what, by when, address and code', () => {
    const { body, chars } = renderText(policy, 'remind', reminder, { drill: false });
    expect(body).toBe(`【北仑政务】办件BL2600017（红）环境，26日14:10前公开回应 ${policy.texts.address}/AB23CD45EF`);
    expect(chars).toBe(body.length);
  });

  it('marks a drill before anything else is said', () => {
    expect(renderText(policy, 'remind', reminder, { drill: true }).body).toMatch(/^【北仑政务】演练办件/);
  });

  it("prints the district's own short address when it is given", () => {
    expect(renderText(policy, 'remind', { ...reminder, address: 'hy.cn/t' }, { drill: false }).body).toContain(
      ' hy.cn/t/AB23',
    );
  });

  it('refuses a template that the policy does not have', () => {
    expect(() => renderText(policy, 'congratulate', reminder, { drill: false })).toThrow(
      /no text template "congratulate".*appraise/,
    );
  });

  it('refuses a variable that is missing or empty', () => {
    const { by: _, ...without } = reminder;
    expect(() => renderText(policy, 'remind', without, { drill: false })).toThrow(/\{by\}/);
    expect(() => renderText(policy, 'remind', { ...reminder, by: '' }, { drill: false })).toThrow(/\{by\}/);
  });

  it('refuses a variable that no template knows', () => {
    expect(() => renderText(policy, 'remind', { ...reminder, phone: '13800000000' }, { drill: false })).toThrow(
      /\{phone\}, which no template knows/,
    );
  });

  it('refuses what is over the limit rather than send two segments', () => {
    expect(() => renderText(policy, 'remind', { ...reminder, subject: '环'.repeat(20) }, { drill: false })).toThrow(
      /at most 70/,
    );
  });

  it('does not fill placeholders that stand in a value', () => {
    expect(renderText(policy, 'remind', { ...reminder, subject: '{number}' }, { drill: false }).body).toContain(
      '{number}，',
    );
  });
});
