import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      inBundle: z.boolean().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const Manifest = z.object({ allowScripts: z.record(z.string(), z.boolean()) });
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const { packages } = Lock.parse(read('package-lock.json'));
/** What the bench installs for itself lies elsewhere, with a lock of its own. */
const { packages: ofPeers } = Lock.parse(read('test/campaigns/bench/peers/package-lock.json'));
const { allowScripts } = Manifest.parse(read('package.json'));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('ours · what is installed is what was locked', () => {
  it('every package bears the hash of its content, but for those that lie in another’s', () => {
    const without = [...Object.entries(packages), ...Object.entries(ofPeers)]
      .filter(
        ([path, { integrity, inBundle, link }]) =>
          path !== '' && !integrity?.startsWith('sha512-') && !inBundle && !link,
      )
      .map(([path]) => path);
    expect(without).toEqual([]);
  });

  it('a package that would run a script when it is installed is named, and may or may not', () => {
    const scripted = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path));
    expect(Object.keys(allowScripts).toSorted()).toEqual([...new Set(scripted)].toSorted());
    expect(Object.entries(allowScripts).flatMap(([name, may]) => (may ? [name] : []))).toEqual(['esbuild', 'node']);
  });
});
