import { join } from 'node:path';
import { build } from 'esbuild';

export const SRC = join(import.meta.dirname, '../../console/src');

/** What modules of the console export, by an entry written beside them. The console's own switch of languages needs a browser: another stands in for it. */
export async function consoleModules(entry: string): Promise<Record<string, unknown>> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: SRC, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    logLevel: 'silent',
    plugins: [
      {
        name: 'stand-in',
        setup(setting) {
          setting.onResolve({ filter: /(app\/language|\.\/language)\.ts$/ }, () => ({
            path: 'language',
            namespace: 'stand-in',
          }));
          setting.onLoad({ filter: /.*/, namespace: 'stand-in' }, () => ({
            contents:
              "export const dictionary = (words) => words; export const language = () => 'zh'; export const useWords = ({ zh }) => zh;",
          }));
        },
      },
    ],
  });
  const code = outputFiles[0]?.text ?? '';
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Record<
    string,
    unknown
  >;
}
