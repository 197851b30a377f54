import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { consoleSite } from '../../../../infra/console-site.ts';
import { type Figure, type Row } from '../figure.ts';

interface Chunk {
  file: string;
  imports?: string[];
}

const LIMIT_KB = 200;
const DESK = ['index.html', 'src/pages/home/Home.tsx', 'src/pages/desk/Desk.tsx'];

/** What the browser of a desk loads before it shows the first row. */
export const consolePages: Row = {
  what: 'gzipped JavaScript of the desk',
  async run() {
    const folder = consoleSite();
    const chunks: Record<string, Chunk> = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
    const needed = new Set<string>();
    const visit = (name: string): void => {
      if (needed.has(name)) return;
      needed.add(name);
      for (const inner of chunks[name]?.imports ?? []) visit(inner);
    };
    for (const name of DESK) visit(name);
    const kilobytes =
      [...needed].reduce(
        (sum, name) => sum + gzipSync(readFileSync(join(folder, chunks[name]?.file ?? ''))).byteLength,
        0,
      ) / 1_024;
    const desk: Figure = {
      row: 'console',
      what: `desk, ${needed.size} files`,
      value: kilobytes,
      unit: 'kB gzipped',
      goal: { says: `≤ ${LIMIT_KB}`, reached: kilobytes <= LIMIT_KB },
    };
    return [desk];
  },
};
