import { describe, expect, it } from 'vitest';
import { patternsOf, slowOn, slowToCompile } from './patterns.ts';

/** A busy machine makes anything slow once: what is slow each time is. */
const steadily = (pattern: Parameters<typeof slowOn>[0]): ReturnType<typeof slowOn> => {
  let found: ReturnType<typeof slowOn> = null;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    found = slowOn(pattern);
    if (!found) return null;
  }
  return found;
};

describe('ours · no pattern takes more than the length of what it reads, nor long to compile', () => {
  it.each([
    ['adjacent quantifiers', String.raw`^\s*\s*$`],
    ['nested quantifiers', '^(?:a+)+$'],
    ['a tail that is looked for at every place', String.raw`\s+$`],
    ['a beginning that goes on to the end', '<a.*>'],
    ['alternatives that overlap', '^(?:a|aa)+$'],
  ])('the check itself finds %s', (_, source) => {
    expect(slowOn({ source, flags: '' })).not.toBeNull();
  });

  it('each of the functions, in the code and made when it is loaded', async () => {
    const patterns = await patternsOf('functions');
    expect(patterns.length).toBeGreaterThan(300);
    const slow = patterns.flatMap((pattern) => {
      const found = steadily(pattern);
      return found ? [{ ...pattern, ...found }] : [];
    });
    expect(slow).toEqual([]);
    expect(slowToCompile(patterns)).toEqual([]);
  });
});
