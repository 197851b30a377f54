import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { assembly } from '../../../../infra/local/synth.ts';

/** The assembly of this working copy, in which one function is another: its construct's name, and a file beside this one. */
async function assemblyWith(construct: string, file: string, folder: string): Promise<string> {
  const out = await assembly();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(out)) symlinkSync(join(out, name), join(folder, name));
  const template: { Resources: Record<string, { Type: string; Properties?: { Code?: { S3Key?: string } } }> } =
    JSON.parse(readFileSync(join(out, 'HuiyingService.template.json'), 'utf8'));
  const [, replaced] =
    Object.entries(template.Resources).find(
      ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.includes(`${construct}Function`),
    ) ?? [];
  const asset = `asset.${(replaced?.Properties?.Code?.S3Key ?? '').replace(/\.zip$/, '')}`;
  rmSync(join(folder, asset));
  cpSync(join(out, asset), join(folder, asset), { recursive: true });
  buildSync({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    outfile: join(folder, asset, 'index.mjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    alias: { 'node:http': HTTP, http: HTTP },
    logLevel: 'error',
  });
  return folder;
}

/** As in the bundles of the house. */
const HTTP = fileURLToPath(new URL('../../../../infra/builtin-http.cjs', import.meta.url));

/** Whatever receives alerts makes the same put and does nothing else: what bounds intake on this stack. */
export const emptyAssembly = (folder: string): Promise<string> => assemblyWith('ReceiveAlerts', 'handler.ts', folder);

/** Alerts are received as they are, and nobody works them: as on AWS, where working has cores of its own. */
export const unworkedAssembly = (folder: string): Promise<string> => assemblyWith('WorkAlerts', 'nobody.ts', folder);
