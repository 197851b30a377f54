import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { bundleCode } from '../../../../infra/bundles.ts';
import { type FunctionName, functions } from '../../../../infra/functions.ts';
import { against, type Figure, type Row, scaled } from '../figure.ts';

const MOST = 1.25;

/** Median of what the processor spent from the start of Node until the module was there, less what Node alone takes. */
function loadMs(file: string, times: number): number {
  const ended = 'const{user,system}=process.cpuUsage();console.log((user+system)/1e3)';
  // As Lambda starts Node.
  const flags = ['--no-experimental-require-module', '--no-experimental-detect-module', '--input-type=module'];
  const run = (script: string): number =>
    Number(execFileSync(process.execPath, [...flags, '-e', script], { env: {}, encoding: 'utf8' }));
  const once = (): number => run(`await import(${JSON.stringify(pathToFileURL(file).href)});${ended}`) - run(ended);
  const all = Array.from({ length: times }, once).toSorted((a, b) => a - b);
  return all[Math.floor(all.length / 2)] ?? 0;
}

const clientsIn = (inputs: Record<string, { bytesInOutput: number }>): string[] => [
  ...new Set(
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([path]) => /(@aws-sdk\/client-[\w-]+)\//.exec(path)?.[1] ?? []),
  ),
];

/** A bundle of nothing but these clients, with every command that the table, topics and queues are asked. */
function bare(clients: readonly string[], folder: string): string {
  const [entry, outfile] = [join(folder, 'bare.ts'), join(folder, 'bare.mjs')];
  const lib = clients.includes('@aws-sdk/client-dynamodb') ? ["export * from '@aws-sdk/lib-dynamodb';"] : [];
  writeFileSync(entry, [...clients.map((client) => `export * from '${client}';`), ...lib].join('\n'));
  buildSync({
    entryPoints: [entry],
    outfile,
    nodePaths: [new URL('../../../../node_modules', import.meta.url).pathname],
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return outfile;
}

/** Size of each bundle and what it costs to load it, against a bundle of all of exactly the clients that it carries. */
export const starts: Row = {
  what: 'size of each function, and what loading it takes',
  async run({ scale, say }) {
    const names = Object.keys(functions) as FunctionName[];
    const folder = mkdtempSync(join(tmpdir(), 'huiying-bench-starts-'));
    try {
      const outputs = bundleCode(names, folder);
      const times = scaled(5, scale);
      const bareOf = new Map<string, { bytes: number; ms: number }>();
      return names.flatMap((name): Figure[] => {
        const [, output] = Object.entries(outputs).find(([path]) => path.endsWith(`/${name}/index.mjs`)) ?? [];
        const clients = clientsIn(output?.inputs ?? {});
        const key = clients.toSorted().join(' ');
        const file = join(folder, name, 'index.mjs');
        const row = { row: 'starts', what: name };
        const [bytes, ms] = [statSync(file).size, loadMs(file, times)];
        const size = { ...row, value: bytes / 1_000, unit: 'kB' };
        const load = { ...row, value: ms, unit: 'processor ms to load' };
        say(`${name}: ${Math.round(bytes / 1_000)} kB, ${ms.toFixed(0)} ms`);
        if (clients.length === 0) return [{ ...size, note: 'no client' }, load];
        const known = bareOf.get(key) ?? measured(bare(clients, folder), times);
        bareOf.set(key, known);
        const only = clients.map((client) => client.replace('@aws-sdk/client-', '')).join(', ');
        return [
          { ...against(size, 'kB of its clients whole', known.bytes / 1_000), note: only },
          {
            ...against(load, 'ms of its clients alone', known.ms),
            goal: { says: `≤ ${MOST} ×`, reached: ms <= known.ms * MOST },
          },
        ];
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const measured = (file: string, times: number) => ({ bytes: statSync(file).size, ms: loadMs(file, times) });
