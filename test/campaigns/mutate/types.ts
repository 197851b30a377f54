import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Mutant } from './mutants.ts';

/** Copies of sources that the compiler looks at together. */
const TOGETHER = 400;

/**
 * The mutants that the compiler refuses: nobody could commit them, so that no test need tell them. Each is looked at in a copy of its source alone;
 * what it would break in another is not seen.
 */
export function refusedByTypes(mutants: readonly Mutant[]): Set<number> {
  const refused = new Set<number>();
  for (let from = 0; from < mutants.length; from += TOGETHER)
    for (const id of refusedTogether(mutants.slice(from, from + TOGETHER))) refused.add(id);
  return refused;
}

function refusedTogether(mutants: readonly Mutant[]): number[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiying-mutant-types-'));
  try {
    for (const beside of ['node_modules', 'package.json']) symlinkSync(path.resolve(beside), path.join(folder, beside));
    const wrong = (name: string): boolean => found.has(name);
    const sources = [...new Set(mutants.map(({ file }) => file))];
    sources.forEach((file, index) => write(`sound${index}`, file, readFileSync(file, 'utf8')));
    for (const mutant of mutants)
      write(`slip${mutant.id}`, mutant.file, slipped(readFileSync(mutant.file, 'utf8'), mutant));
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: path.resolve('tsconfig.json'),
        // What is left unused is no error of the types.
        compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
        include: ['*/*.ts'],
      }),
    );
    const { stdout } = spawnSync(path.resolve('node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 ** 2,
    });
    const found = new Set([...stdout.matchAll(/^(\w+)\/[^(\n]+\(\d+,\d+\): error /gm)].map(([, name]) => name));
    // Where even a sound copy is no match for its source, as a class is none for another of its name, nothing is said.
    const sound = new Set(sources.filter((_, index) => !wrong(`sound${index}`)));
    return mutants.filter(({ id, file }) => sound.has(file) && wrong(`slip${id}`)).map(({ id }) => id);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  function write(name: string, file: string, text: string): void {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, path.basename(file)), withAbsoluteImports(file, text));
  }
}

const slipped = (source: string, { start, end, instead }: Mutant): string =>
  `${source.slice(0, start)}${instead === null ? ';' : `(${instead})`}${source.slice(end)}`;

const withAbsoluteImports = (file: string, text: string): string =>
  text.replaceAll(
    /\b(from\s+|import\(\s*|import\s+)'(\.[^']+)'/g,
    (_, before: string, to: string) => `${before}'${path.resolve(path.dirname(file), to)}'`,
  );
