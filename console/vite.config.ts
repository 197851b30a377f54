import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const PACKABLE = /\.(js|css|svg|webmanifest)$/;
const OFFLINE = 'offline.html';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

/** HTTP API packs nothing, so every file is packed once, here. */
function packed(): Plugin {
  let folder = '';
  return {
    name: 'packed',
    apply: 'build',
    configResolved: (config) => void (folder = config.build.outDir),
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (!entry.isFile() || !PACKABLE.test(file)) continue;
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        );
      }
    },
  };
}

/** Names the service worker by the build that it belongs to, and tells it what the page without a connection needs. */
function workerOf(): Plugin {
  let folder = '';
  return {
    name: 'worker-of-the-build',
    apply: 'build',
    configResolved: (config) => void (folder = config.build.outDir),
    closeBundle() {
      const manifest = readFileSync(join(folder, '.vite/manifest.json'), 'utf8');
      const chunks: Record<string, Chunk> = JSON.parse(manifest);
      const needed = (name: string): string[] => {
        const { file, imports = [], css = [] } = chunks[name] ?? { file: '' };
        return [...(file.endsWith('.js') ? [file] : []), ...css, ...imports.flatMap(needed)];
      };
      const files = [OFFLINE, 'icon.svg', ...new Set(needed(OFFLINE))].map((file) => `/${file}`);
      const version = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
      const worker = join(folder, 'sw.js');
      const code = readFileSync(worker, 'utf8');
      if (!code.includes('HUIYING_BUILD'))
        throw new Error('sw.js does not ask for HUIYING_BUILD: it would keep nothing');
      writeFileSync(worker, code.replaceAll('HUIYING_BUILD', `(${JSON.stringify({ version, files })})`));
    },
  };
}

// oxlint-disable-next-line import/no-default-export -- Vite asks for it
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), workerOf(), packed()],
  // The function that serves the page puts a fresh nonce in its place.
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'chrome86',
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    // Data URLs would need an exception in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        offline: join(import.meta.dirname, OFFLINE),
        // Where it lies says how far it reaches.
        sw: join(import.meta.dirname, 'src/worker/worker.ts'),
      },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
});
