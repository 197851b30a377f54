import { spawnSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { instrumented } from './instrument.ts';
import { mutantsOf } from './mutants.ts';

const slips = (source: string): string[] => mutantsOf('sample.ts', source).map(({ what }) => what);

describe('ours · a slip is planted in one place of a source', () => {
  it.each<[string, string, string[]]>([
    ['a limit', 'const f = (a: number) => a < 3;', ['a < 3 → a <= 3', 'a < 3 → true', 'a < 3 → false', '3 → 4']],
    ['a condition', 'if (a && b) c;', ['a && b → false', 'a && b → a', 'a && b → b']],
    ['a default', 'f(a ?? b);', ['without f(a ?? b);', 'a ?? b → a', 'a ?? b → b']],
    [
      'no default that changes nothing',
      'f(a ?? false);',
      ['without f(a ?? false);', 'a ?? false → false', 'false → true'],
    ],
    ['what is sought', 'g = x.some(f);', ['without g = x.some(f);', 'x.some(f) → x.every(f)']],
    ['what is left out', 'const y = x.filter(f);', ['x.filter(f) → x']],
    ['a word returned', "const f = () => 'late';", ["'late' → ''"]],
    ['no type, key or message', "type T = 1 | true; const x: { 2: T } = { 2: y }; throw new Error('' + 3);", []],
    [
      'an order, by what comes before alone',
      'f(x.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));',
      [
        'without f(x.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));',
        'x.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)) → x',
        'a < b → true',
        'a < b → false',
        '-1 → 1',
        '1 → 0',
      ],
    ],
    ['no half of a chain', 'const z = a?.x.filter(f).length;', []],
  ])('%s', (_, source, expected) => {
    expect(slips(source).toSorted()).toEqual(expected.toSorted());
  });
});

/** What the function returns for each mutant awake in turn, after what it returns with none. */
function outcomes(source: string): unknown[] {
  const mutants = mutantsOf('sample.ts', source).map((mutant, id) => ({ ...mutant, id }));
  const text = instrumented('sample.ts', source, mutants);
  return [-1, ...mutants.keys()].map((awake) => {
    let turns = 0;
    const countTurn = (): void => {
      if ((turns += 1) > 100) throw new Error('a loop without end');
    };
    const context = { isAwake: (id: number): boolean => id === awake, countTurn };
    try {
      return runInNewContext(`${text}; f();`, context);
    } catch (error) {
      return String(error);
    }
  });
}

describe('ours · each slip sleeps until its number is called', () => {
  it('also beside an else that is not its own', () => {
    const source = 'function f() { const x = []; if (x.length) x.push(1); else x.push(2); return x[0]; }';
    // None; the condition true, false; without the first; its number; without the second; its number; the place returned.
    expect(outcomes(source)).toEqual([2, 1, 2, 2, 2, undefined, 3, undefined]);
  });

  it('and no loop turns for ever', () => {
    const [sound, ...slipped] = outcomes('function f() { let n = 0; while (n < 2) n += 1; return n; }');
    expect(sound).toBe(2);
    expect(slipped).toContain('Error: a loop without end');
  });
});

describe('ours · the tests of a rule tell every slip in it', () => {
  it('of a sample from the working days, but for those that are known and why', () => {
    const args = ['test/campaigns/mutate/main.ts', '--files', 'functions/domain/clocks/working-days.ts'];
    const only = ['--tests', 'test/domain/clocks/working-days.test.ts', '--sample', '25'];
    const { stdout } = spawnSync(process.execPath, [...args, ...only], { encoding: 'utf8' });
    expect(stdout).toContain('; 0 new;');
    // `dates.at(-1) ?? …` without its default is none that could be committed.
    expect(stdout).toMatch(/drew \d+ of \d+ and [1-9]\d* that the compiler refuses/);
  });
});
