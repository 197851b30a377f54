import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleSite } from '../../infra/console-site.ts';

interface Icon {
  src: string;
  sizes: string;
  type: string;
  purpose: string;
}

/** Width and height as a PNG has them in its head. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

describe('The console as an installed app', () => {
  let folder = '';
  beforeAll(() => {
    folder = consoleSite();
  });
  const file = (path: string) => readFileSync(join(folder, path));

  it('has a manifest with icons for screens of all kinds, each as large as it says', () => {
    const manifest = JSON.parse(file('manifest.webmanifest').toString()) as {
      start_url: string;
      display: string;
      icons: Icon[];
    };
    expect(manifest).toMatchObject({ start_url: '/', scope: '/', display: 'standalone' });
    const pngs = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(pngs.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of pngs) expect(sizeOf(file(src))).toBe(sizes);
    expect(file('index.html').toString()).toContain('<link rel="manifest" href="/manifest.webmanifest"');
  });

  it('has a worker that is named by the build, and keeps what its page without a connection needs', () => {
    const worker = file('sw.js').toString();
    const [, named = '{}'] = /(\{"version":.*?\})/.exec(worker) ?? [];
    const build = JSON.parse(named) as { version: string; files: string[] };
    expect(build.version).toMatch(/^[0-9a-f]{12}$/);
    expect(build.files).toContain('/offline.html');
    for (const path of build.files) expect([path, existsSync(join(folder, path))]).toEqual([path, true]);
    const needed = [
      ...file('offline.html')
        .toString()
        .matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g),
    ].map(([, path]) => path);
    expect(needed.length).toBeGreaterThan(1);
    expect(needed.filter((path) => !build.files.includes(path ?? ''))).toEqual([]);
  });

  it('keeps neither the console’s own page, which would be old after a deployment, nor any answer', () => {
    const worker = file('sw.js').toString();
    expect(worker).not.toContain('index.html');
    expect(worker).not.toMatch(/"\/(api|console\.json)/);
    // A classic script: what it would import could be of another build.
    expect(worker).not.toMatch(/\bimport\b|\bexport\b/);
  });
});
