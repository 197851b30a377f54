import { describe, expect, it } from 'vitest';
import { alternatives } from '../../../functions/domain/intake/alternatives.ts';

const matching = (words: string[], text: string): string[] =>
  [...text.matchAll(new RegExp(alternatives(words), 'gu'))].map(([found]) => found);

describe('ours · words of the rules as they stand', () => {
  it.each<[string, string[], string, string[]]>([
    ['the longest first', ['网友', '网友们'], '网友们好', ['网友们']],
    ['signs that a pattern would read', ['(男', '1.5米', 'a|b'], '张三(男1.5米1x5米a|b', ['(男', '1.5米', 'a|b']],
    ['nothing of no words', [], '网友们好', []],
  ])('finds %s', (_, words, text, found) => expect(matching(words, text)).toEqual(found));
});
