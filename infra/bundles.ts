import { cpSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, type Metafile } from 'esbuild';
import { consoleSite } from './console-site.ts';
import { functions, type FunctionName } from './functions.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** In place of `node:http`, for what that file says. */
const BUILTIN_HTTP = join(ROOT, 'infra/builtin-http.cjs');

/** Weights, as `functions/policy/routing-prior.ts` imports them. */
const PRIOR = './routing-prior.json';

/** Where the code of each function lies, ready to be an asset. */
export type Bundles = (name: FunctionName) => string;

/** Where a function is written. */
export const entryOf = (name: FunctionName): string => join(ROOT, 'functions/handlers', functions[name]);

/** Bundles the named functions with one esbuild call, offline, each into a folder of its own with one `index.mjs`. */
export function bundleAll(names: readonly FunctionName[], folder: string): Bundles {
  bundleCode(names, folder);
  if (names.includes('ServeSite')) cpSync(consoleSite(), join(folder, 'ServeSite', 'site'), { recursive: true });
  return (name) => join(folder, name);
}

/** The same without the files of the console; tells what went into each bundle, by the path of its `index.mjs`. */
export function bundleCode(names: readonly FunctionName[], folder: string): Metafile['outputs'] {
  const missing = names.filter((name) => !existsSync(entryOf(name)));
  if (missing.length > 0)
    throw new Error(
      `no handler for ${missing.join(', ')}: expected ${missing.map((name) => functions[name]).join(', ')} in functions/handlers`,
    );
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, entryOf(name)])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // ESM before CommonJS: the same AWS client is a third smaller, and Lambda cannot require() an ES module.
    mainFields: ['module', 'main'],
    // A CommonJS dependency may still call require(), which an ES module does not have.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    legalComments: 'none',
    metafile: true,
    alias: { 'node:http': BUILTIN_HTTP, http: BUILTIN_HTTP },
    // Read when first asked for, and only by whoever proposes: it lies beside the code of those functions.
    external: [PRIOR],
    // The rules are Chinese: escaped, each character would take six bytes instead of three.
    charset: 'utf8',
    logLevel: 'error',
  });
  for (const [output, { imports }] of Object.entries(metafile.outputs))
    if (imports.some(({ path }) => path === PRIOR))
      cpSync(join(ROOT, 'functions/policy', PRIOR), join(ROOT, dirname(output), PRIOR));
  return metafile.outputs;
}
