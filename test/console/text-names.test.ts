import { describe, expect, it } from 'vitest';
import { TEXT_NAMES } from '../../console/src/words/text-names.ts';
import { currentPolicy } from '../../functions/policy/load.ts';

describe('P8 · the name of a text', () => {
  it.each(['zh', 'en'] as const)('is there for every template of the rules, in %s', (language) => {
    const named = Object.keys(TEXT_NAMES[language]);
    expect(Object.keys(currentPolicy().texts.templates).filter((id) => !named.includes(id))).toEqual([]);
  });
});
