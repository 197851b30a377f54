import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The rooms whose tests need no engine, stack or browser, the quick ones first. */
const ROOMS = [
  'domain',
  'policy',
  'workflow',
  'projections',
  'runtime',
  'photos',
  'list-import',
  'handlers',
  'journeys',
  'delivery',
  'matter',
];

/** The test files that import a source, by any number of steps, and by how many each; in the order in which they are run. */
export class TestFiles {
  readonly #all: string[];
  readonly #imports = new Map<string, string[]>();
  readonly #steps: Map<string, Map<string, number>>;
  readonly #closeness = new Map<string, Record<string, number>>();

  /** Those whose path begins with one of these. */
  constructor(under: readonly string[]) {
    this.#all = ROOMS.flatMap((room) => globSync(`test/${room}/**/*.test.ts`).toSorted()).filter((file) =>
      under.some((start) => file.startsWith(start)),
    );
    this.#steps = new Map(this.#all.map((file) => [file, this.#stepsFrom(file)]));
  }

  /** Those that know one of the sources. */
  knowing(sources: readonly string[]): string[] {
    return this.#all.filter((file) => sources.some((source) => this.#steps.get(file)?.has(source)));
  }

  /** Those that know the source, the closest first. */
  closest(source: string): string[] {
    const close = this.closeness(source);
    return Object.keys(close).toSorted((a, b) => (close[b] ?? 0) - (close[a] ?? 0));
  }

  /** How close each that knows the source stands to it: by few imports between them, and by words that their paths share. */
  closeness(source: string): Readonly<Record<string, number>> {
    const known = this.#closeness.get(source);
    if (known) return known;
    const words = wordsOf(source);
    const close: Record<string, number> = {};
    for (const file of this.knowing([source])) {
      const away = this.#steps.get(file)?.get(source) ?? Number.POSITIVE_INFINITY;
      const shared = wordsOf(file).filter((word) => words.includes(word)).length;
      close[file] = (1 + 3 * shared) / away ** 2;
    }
    this.#closeness.set(source, close);
    return close;
  }

  #stepsFrom(file: string): Map<string, number> {
    const steps = new Map([[file, 0]]);
    for (const [from, away] of steps)
      for (const to of this.#importsOf(from)) if (!steps.has(to)) steps.set(to, away + 1);
    return steps;
  }

  #importsOf(file: string): string[] {
    const known = this.#imports.get(file);
    if (known) return known;
    const found = [...readFileSync(file, 'utf8').matchAll(/\b(?:from\s+|import\(\s*|import\s+)'(\.[^']+\.ts)'/g)];
    const imports = found.map(([, to = '']) => path.join(path.dirname(file), to));
    this.#imports.set(file, imports);
    return imports;
  }
}

/** By their beginnings, so that a plural is its singular. */
const wordsOf = (file: string): string[] =>
  [...new Set(file.split(/[/.-]/).map((word) => word.slice(0, 5)))].filter((word) => word.length > 2);
