import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleSite } from '../../infra/console-site.ts';

interface Chunk {
  file: string;
  imports?: string[];
}

/** What whoever works on cases lands on: the desk, within the page that sends each role to its own. */
const HOME = 'src/pages/home/Home.tsx';
const DESK = 'src/pages/desk/Desk.tsx';
const LIMIT = 200 * 1_024;

describe('What the console loads', () => {
  let folder = '';
  let chunks: Record<string, Chunk> = {};

  beforeAll(() => {
    folder = consoleSite();
    chunks = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  });

  /** Everything that a chunk needs before it runs. */
  const closure = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const inner of chunks[name]?.imports ?? []) closure(inner, seen);
    return seen;
  };
  const sizeOf = (...names: string[]): number =>
    [...new Set(names.flatMap((name) => [...closure(name)]))].reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(folder, chunks[name]?.file ?? ''))).byteLength,
      0,
    );

  it('is at most 200 kB of gzipped JavaScript for the desk', () => {
    expect(chunks[HOME]).toBeDefined();
    expect(chunks[DESK]).toBeDefined();
    const size = sizeOf('index.html', HOME, DESK);
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThanOrEqual(LIMIT);
  });

  it('leaves Ant Design and charts to the pages that need them', () => {
    const first = [...closure('index.html'), ...closure(HOME)].map((name) =>
      readFileSync(join(folder, chunks[name]?.file ?? ''), 'utf8'),
    );
    expect(first.filter((code) => /ant-btn|echarts/.test(code))).toEqual([]);
  });

  it('is built for people, whoever asked for the build', () => {
    const code = readFileSync(join(folder, chunks['index.html']?.file ?? ''), 'utf8');
    expect(code).not.toContain('Download the React DevTools');
  });

  it('asks no other origin for anything', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page.match(/(src|href)="(?!\/)[^"]*"/g)).toBeNull();
    expect(page).toContain('nonce="__NONCE__"');
  });
});
