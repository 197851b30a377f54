import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundleAll, entryOf } from '../../infra/bundles.ts';
import { functionsFor } from '../../infra/functions.ts';

const names = functionsFor({ snsSms: true, channels: ['outbox', 'sns-sms'] });

describe('Bundles', () => {
  it('finds a handler for every function', () => {
    expect(names.filter((name) => !existsSync(entryOf(name)))).toEqual([]);
  });

  const bundles = bundleAll(names, mkdtempSync(join(tmpdir(), 'huiying-bundles-')));

  it.each(names)('%s loads without an environment, is small, and knows nothing of one machine', async (name) => {
    const file = join(bundles(name), 'index.mjs');
    const loaded: { handler?: unknown } = await import(pathToFileURL(file).href);
    expect(loaded.handler).toBeTypeOf('function');
    expect(statSync(file).size).toBeLessThan(1_000_000);
    expect(readFileSync(file, 'utf8')).not.toContain('/_local');
  });
});
