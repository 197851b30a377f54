import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { faultInEnglish, faultsInEnglish } from '../../console/src/words/field-faults.ts';
import { faultsIn } from '../../functions/handlers/http/api/read-body.ts';
import type { Fault } from '../../functions/handlers/http/api/schemas/faults.ts';
import { caseNumber } from '../../functions/handlers/http/api/schemas/fields.ts';

const schema = z.object({
  says: z.string().check(z.minLength(2), z.maxLength(5)),
  demands: z.array(z.strictObject({ says: z.string() })).check(z.minLength(1), z.maxLength(2)),
  deaths: z.optional(z.int().check(z.nonnegative(), z.maximum(9))),
  is: z.optional(z.enum(['cover', 'swap'])),
  final: z.optional(z.boolean()),
  number: z.optional(caseNumber),
});
const RIGHT = { says: '三个字', demands: [{ says: '一' }] };
const found = (body: object): Fault[] => faultsIn(schema, { ...RIGHT, ...body });

describe('What is wrong with a field, in English', () => {
  it.each<[string, object, string, string]>([
    ['is not there', { says: undefined }, '/says', 'This must be filled in.'],
    ['is none of ours', { demands: [{ says: '一', sayz: '二' }] }, '/demands/0/sayz', 'There is no such field.'],
    ['is no text', { says: 5 }, '/says', 'This must be a text.'],
    ['is no list', { demands: 'x' }, '/demands', 'This must be a list.'],
    ['is no yes or no', { final: 'x' }, '/final', 'This must be true or false.'],
    ['is too long', { says: '一二三四五六' }, '/says', 'Use at most 5 characters.'],
    ['is too short', { says: '一' }, '/says', 'Use at least 2 characters.'],
    ['is too many', { demands: [{ says: '一' }, { says: '二' }, { says: '三' }] }, '/demands', 'Give at most 2.'],
    ['is too few', { demands: [] }, '/demands', 'Give at least 1.'],
    ['is too large', { deaths: 10 }, '/deaths', 'This must be 9 or less.'],
    ['is too small', { deaths: -1 }, '/deaths', 'This must be 0 or more.'],
    ['is no choice', { is: 'x' }, '/is', 'Choose one of: cover, swap.'],
    ['has a form of its own', { number: 'x' }, '/number', 'Not in the form asked for: 应为办件编号，如 BL2600001'],
  ])('says of one that %s what to do', (_, body, pointer, words) => {
    const [fault, ...more] = found(body);
    expect(more).toEqual([]);
    expect(fault?.pointer).toBe(pointer);
    expect(fault && faultInEnglish(fault)).toBe(words);
  });

  it('names in Chinese the least and the most of a number as a number, and of a list as a count', () => {
    expect(found({ deaths: -1 })).toMatchObject([{ detail: '至少 0' }]);
    expect(found({ deaths: 10 })).toMatchObject([{ detail: '最多 9' }]);
    expect(found({ demands: [] })).toMatchObject([{ detail: '不能为空，至少 1 项' }]);
  });

  it('lets the server’s own words follow where it knows no code', () => {
    expect(faultInEnglish({ pointer: '/to', detail: '明天的规定' })).toBe('Not as asked for: 明天的规定');
  });

  it('says the first at the foot of the form, where its field has to be named', () => {
    const faults = found({ demands: [{ says: 3 }], is: 'x' });
    const { detail, errors } = faultsInEnglish(faults);
    expect(detail).toBe('demands › item 1 › says: This must be a text.');
    expect(errors.map((fault) => fault.detail)).toEqual(['This must be a text.', 'Choose one of: cover, swap.']);
    expect(faultsInEnglish([{ pointer: '/publishedAt', detail: '', code: 'missing' }]).detail).toBe(
      'published at: This must be filled in.',
    );
  });
});
