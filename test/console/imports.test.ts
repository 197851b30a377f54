import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = join(ROOT, 'console/src');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map(([, path]) =>
    resolve(dirname(file), path ?? ''),
  );

describe('The console', () => {
  it('talks to the HTTP API and knows nothing else of the system', () => {
    const beyond = filesIn(SOURCE).flatMap((file) =>
      importsOf(file)
        .filter((path) => !path.startsWith(SOURCE))
        .map((path) => `${relative(ROOT, file)} → ${relative(ROOT, path)}`),
    );
    expect(filesIn(SOURCE).length).toBeGreaterThan(50);
    expect(beyond).toEqual([]);
  });

  it('is known to nothing but the build', () => {
    const knowing = [...filesIn(join(ROOT, 'functions')), ...filesIn(join(ROOT, 'infra'))].filter((file) =>
      importsOf(file).some((path) => path.startsWith(SOURCE)),
    );
    expect(knowing.map((file) => relative(ROOT, file))).toEqual([]);
  });

  it('reads the browser’s clock in one place alone', () => {
    const readers = filesIn(SOURCE).filter((file) => /Date\.now\(\)|new Date\(\)/.test(readFileSync(file, 'utf8')));
    expect(readers.map((file) => relative(SOURCE, file))).toEqual(['app/server-time.ts']);
  });
});
