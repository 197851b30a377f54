import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inEnglish, refusals } from '../../console/src/words/refusals.ts';

const FUNCTIONS = join(import.meta.dirname, '../../functions');
/** A refusal as it is made: its code, and what follows: clause, Chinese words, field. */
const MADE =
  /\b(?:refuse|problem|BadRequest)\(\s*(?:\d{3},\s*)?'(?<code>[a-z][a-z0-9-]*)',(?=(?<rest>[^;]{0,220}))|\brefused: '(?<named>[a-z][a-z0-9-]*)',(?=(?<with>[^;]{0,120}))/g;
const SAID = /`[^`]*`|'[^']*'/g;
const HAN = /\p{Script=Han}/u;

/** Each code that functions refuse with, and the Chinese words that stand beside it. */
function madeIn(): Map<string, Set<string>> {
  const made = new Map<string, Set<string>>();
  for (const file of readdirSync(FUNCTIONS, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    for (const { groups } of readFileSync(join(FUNCTIONS, file), 'utf8').matchAll(MADE)) {
      const code = groups?.['code'] ?? groups?.['named'] ?? '';
      const said = (groups?.['rest'] ?? groups?.['with'] ?? '').match(SAID)?.find((words) => HAN.test(words));
      const known = made.get(code) ?? new Set();
      made.set(code, said === undefined ? known : known.add(said));
    }
  }
  return made;
}

const made = madeIn();

describe('The words of refusals', () => {
  it('each code that the system refuses with has English words, and none has words for nothing', () => {
    expect(made.size).toBeGreaterThan(600);
    expect([...made.keys()].filter((code) => !(code in refusals))).toEqual([]);
    expect(Object.keys(refusals).filter((code) => !made.has(code))).toEqual([]);
  });

  it('what the server names (who, when, how many) or says in several ways follows the English words', () => {
    const particular = [...made]
      .filter(([, said]) => said.size > 1 || [...said].some((words) => words.includes('${')))
      .map(([code]) => code);
    expect(particular.length).toBeGreaterThan(200);
    expect(particular.filter((code) => !refusals[code]?.endsWith(':'))).toEqual([]);
  });

  it('is worded by its code, and stays as it was said where it has no words', () => {
    expect(inEnglish('same-unit', '不能改派给原单位')).toBe('It cannot be reassigned to the same unit.');
    expect(inEnglish('already-signed', '已于 10:00 由 王强 签收')).toBe('Already signed for: 已于 10:00 由 王强 签收');
    expect(inEnglish('of-tomorrow', '明天的规定')).toBe('明天的规定');
  });
});
