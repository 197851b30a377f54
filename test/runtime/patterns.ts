import { spentMs } from '../harness/spent.ts';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { parseAst } from 'vite';

/** A regular expression of the code, and where it first stands. */
export interface Pattern {
  source: string;
  flags: string;
  where: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function literalsIn(node: unknown, tell: (source: string, flags: string) => void): void {
  if (Array.isArray(node)) for (const one of node) literalsIn(one, tell);
  if (!isObject(node) || Array.isArray(node)) return;
  const { regex } = node;
  if (isObject(regex)) tell(String(regex['pattern']), String(regex['flags']));
  for (const inner of Object.values(node)) literalsIn(inner, tell);
}

/** Every pattern of the functions: those that stand in the code, and those that a module makes when it is loaded. */
export async function patternsOf(folder: string): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const add = (source: string, flags: string, where: string): void => {
    const key = `/${source}/${flags}`;
    if (!found.has(key)) found.set(key, { source, flags, where });
  };
  const files = globSync(`${folder}/**/*.ts`).toSorted();
  for (const file of files)
    literalsIn(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }), (source, flags) => add(source, flags, file));
  const Native = globalThis.RegExp;
  let loading = '';
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: [string, string?]) {
      const made = new target(...args);
      if (loading !== '') add(made.source, made.flags, loading);
      return made;
    },
  });
  try {
    for (const file of files.filter((one) => !/handlers|adapters|runtime|photos/.test(one))) {
      loading = file;
      // Anew, since what an earlier test of this worker has loaded would make its patterns no second time.
      await import(`../../${file}?anew`);
    }
  } finally {
    globalThis.RegExp = Native;
  }
  return [...found.values()];
}

/** Characters that classes take in. */
const SAMPLES = [
  ' ',
  '\n',
  '1',
  'a',
  'A',
  '_',
  '-',
  '.',
  ',',
  ':',
  '/',
  '@',
  '#',
  '(',
  '[',
  '【',
  '】',
  '、',
  '，',
  '一',
  '万',
  '年',
  '号',
  '\u3000',
  '０',
];

/** What might keep a pattern busy: each character that it names, or takes in, over and over, and each pair of some. */
function pumpsOf(source: string): string[] {
  const bare = source.replaceAll(/\\[a-zA-Z](\{[^}]*\})?/g, ' ').replaceAll(/[\\^$.*+?()[\]{}|]/g, ' ');
  const named = [...new Set(bare)].slice(0, 25);
  const words = bare.split(/[\s:=!<]+/).filter((word) => word.length > 1 && word.length < 12);
  const few = [...new Set([' ', '1', 'a', '.', ...named])].slice(0, 5);
  const pairs = few.flatMap((one) => few.map((other) => one + other));
  return [...new Set([...SAMPLES, ...named, ...pairs, ...words.slice(0, 8)])];
}

const TAIL = '\u0001';
/**
 * What grows with the square takes 256 times as long for sixteen times as much, what grows with the length sixteen times: a shared core, or V8 that
 * compiles between two looks, may make either four times as slow.
 */
const TIMES = 16;
const SUSPECT = 64;
/** So long that the square shows on a fast machine too: half its square is 18 million characters looked at. */
const LENGTH = 6_000;
const LIMIT_MS = 500;
/** Below this nothing is worth a second look; and what reads the longer text in less than the other is fast, whatever the ratio. */
const LEAST_MS = 1;
const FAST_MS = 20;

const script = new vm.Script(`texts.map((text) => {
  re.lastIndex = 0;
  const began = now();
  if (re.global) text.replace(re, '');
  else re.test(text);
  return now() - began;
})`);

/**
 * How long each of them takes, in milliseconds; null past the limit. By the wall: what a thread has worked is counted in steps of 10 ms on some kernels,
 * and a machine that takes the core away in the middle of one look leaves another of them alone.
 */
function timedAll(re: RegExp, texts: readonly string[]): number[] | null {
  try {
    Object.assign(world, { re, texts });
    const took: unknown = script.runInContext(world, { timeout: LIMIT_MS });
    return Array.isArray(took) ? took.map(Number) : null;
  } catch (error) {
    // Of that world's own kind of error.
    if (isObject(error) && error['code'] === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}

const timed = (re: RegExp, text: string): number => timedAll(re, [text])?.[0] ?? Infinity;

/** A world of its own, since only what runs in one can be stopped: each entry costs a thread, and so most looks are taken together. */
const world = vm.createContext({ now: spentMs });

const filled = (pump: string, length: number): string => pump.repeat(Math.ceil(length / pump.length)) + TAIL;

/** The input on which a pattern takes more than its length in time; null where none was found. */
export function slowOn({
  source,
  flags,
}: Pick<Pattern, 'source' | 'flags'>): { pump: string; ms: [number, number] } | null {
  const re = new RegExp(source, flags);
  const pumps = pumpsOf(source);
  const first = timedAll(
    re,
    pumps.map((pump) => filled(pump, LENGTH)),
  );
  for (const pump of pumps.filter((_, at) => (first?.[at] ?? Infinity) >= LEAST_MS)) {
    const text = (length: number): string => filled(pump, length);
    // Three looks, since the machine may do other work in one, even until the limit is over.
    const looks = (length: number, isEnough: (took: number) => boolean): number => {
      let best = timed(re, text(length));
      for (let again = 0; again < 2 && !isEnough(best); again += 1) best = Math.min(best, timed(re, text(length)));
      return best;
    };
    const short = looks(LENGTH, (took) => took < LEAST_MS);
    if (short < LEAST_MS) continue;
    const isFast = (took: number): boolean => took <= FAST_MS || took <= SUSPECT * short;
    const long = short === Infinity ? Infinity : looks(LENGTH * TIMES, isFast);
    if (long === Infinity || !isFast(long)) return { pump, ms: [short, long] };
  }
  return null;
}

/** Which patterns take long before they read anything. In a process of its own: V8 compiles less well where much has been compiled already. */
export function slowToCompile(patterns: readonly Pattern[]): unknown {
  const timing = fileURLToPath(new URL('compile-times.ts', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [timing], { input: JSON.stringify(patterns), encoding: 'utf8' }));
}
