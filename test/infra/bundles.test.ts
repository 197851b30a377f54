import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleAll, entryOf } from '../../infra/bundles.ts';
import { CHANNELS } from '../../infra/channels.ts';
import { functionsFor } from '../../infra/functions.ts';

const names = functionsFor({ channels: CHANNELS });
/** Vendors' SDKs bring all their calls, of which one is used: each burdens its own function alone. */
const LARGEST: Partial<Record<(typeof names)[number], number>> = {
  DeliverAliyunSms: 2_880_000,
  DeliverTencentSms: 2_280_000,
  DeliverEmailSmtp: 1_990_000,
  // It alone reads the tables of Excel, and knows the columns of every list.
  ImportList: 1_930_000,
  // Knows every kind of matter with its rules.
  CommandMatter: 1_960_000,
  // Has a page for each kind of matter that texts lead to.
  ServeLink: 1_940_000,
  // Write papers as .docx.
  ReadDuty: 2_090_000,
  ReadMatters: 2_210_000,
};

describe('Bundles', () => {
  it('finds a handler for every function', () => {
    expect(names.filter((name) => !existsSync(entryOf(name)))).toEqual([]);
  });

  const folder = mkdtempSync(join(tmpdir(), 'huiying-bundles-'));
  const bundles = bundleAll(names, folder);
  const fileOf = (name: (typeof names)[number]): string => join(bundles(name), 'index.mjs');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('loads each as Lambda does, with nothing in the environment', () => {
    const files = names.map((name) => pathToFileURL(fileOf(name)).href);
    const script = `for (const file of ${JSON.stringify(files)}) console.log(typeof (await import(file)).handler)`;
    // Lambda switches these two defaults of Node off.
    const flags = ['--no-experimental-require-module', '--no-experimental-detect-module', '--input-type=module'];
    const loaded = execFileSync(process.execPath, [...flags, '-e', script], { env: {}, encoding: 'utf8' });
    expect(loaded.trim().split('\n')).toEqual(names.map(() => 'function'));
  });

  it.each(names)('%s is small, and knows nothing of one machine', (name) => {
    expect(statSync(fileOf(name)).size).toBeLessThan(LARGEST[name] ?? 1_910_000);
    expect(readFileSync(fileOf(name), 'utf8')).not.toContain('/_local');
  });
});
