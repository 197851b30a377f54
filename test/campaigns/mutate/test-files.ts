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
    const away = (file: string): number => this.#steps.get(file)?.get(source) ?? Number.POSITIVE_INFINITY;
    return this.knowing([source]).toSorted((a, b) => away(a) - away(b));
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
