import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Every import of a file: what stands in quotes, and the file that a relative one means. */
function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  );
  return [...found]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((name) => (name.startsWith('.') ? path.normalize(path.join(path.dirname(file), name)) : name));
}

const files = (pattern: string): string[] =>
  globSync(pattern, { exclude: (name) => name.includes('node_modules') }).map((file) => file.replaceAll('\\', '/'));
const trespasses = (pattern: string, allowed: RegExp): string[] =>
  files(pattern).flatMap((file) =>
    importsOf(file).flatMap((name) => (allowed.test(name) ? [] : [`${file} imports ${name}`])),
  );

/** Who may import whom; what a room does not name is closed to it. */
const ROOMS: [room: string, why: string, allowed: RegExp][] = [
  ['functions/domain/**/*.ts', 'pure functions, no I/O, no clock, no AWS type', /^(functions\/domain\/|chinese-days$)/],
  [
    'functions/policy/**/*.ts',
    'data and their schemas',
    /^(functions\/(domain|policy)\/|functions\/errors\.ts$|zod\/mini$|node:crypto$)/,
  ],
  ['functions/ports/**/*.ts', 'what a handler may ask of the world', /^functions\/(domain|ports)\//],
  [
    'test/twins/**/*.ts',
    'ports in memory',
    /^(functions\/(domain|policy|adapters\/memory)\/|functions\/adapters\/[\w-]+\.ts$|functions\/(ports\/|errors\.ts$)|node:crypto$)/,
  ],
  [
    'functions/adapters/aws/**/*.ts',
    'ports on the AWS SDK',
    /^(functions\/(domain|policy|adapters\/aws)\/|functions\/adapters\/[\w-]+\.ts$|functions\/(ports\/|errors\.ts$)|node:|@aws-sdk\/)/,
  ],
  [
    'functions/adapters/texts/**/*.ts',
    'one file per text provider',
    /^(?!functions\/(handlers|intake|adapters\/(aws|memory))\/|infra|console|test|aws-cdk-lib|constructs$)/,
  ],
  [
    'functions/handlers/**/*.ts',
    'adapters reach handlers as ports',
    /^(?!functions\/adapters\/(aws|memory)\/|infra|console|test|aws-cdk-lib|constructs$|@aws-sdk\/)/,
  ],
  [
    'functions/*.ts',
    'shared by handlers',
    /^(?!functions\/handlers\/|functions\/adapters\/memory\/|infra|console|test|aws-cdk-lib|constructs$)/,
  ],
  [
    'functions/{drill,intake,texting}/**/*.ts',
    'shared by handlers',
    /^(?!functions\/(handlers|adapters)\/|infra|console|test|aws-cdk-lib|constructs$|@aws-sdk\/)/,
  ],
  ['infra/**/*.ts', 'the only folder that knows CDK', /^(?!console\/|test\/|functions\/adapters\/memory\/)/],
  [
    'console/src/**/*.{ts,tsx}',
    'talks to the HTTP API and nothing else',
    /^(?!functions\/|infra\/|test\/|statemachines\/|node:|@aws-sdk\/|aws-cdk-lib)/,
  ],
];

describe('ours · imports point one way', () => {
  it.each(ROOMS)('%s: %s', (pattern, _, allowed) => {
    expect(trespasses(pattern, allowed)).toEqual([]);
  });

  it('sees every way of importing', () => {
    const here = importsOf('test/layout.test.ts');
    expect(here).toEqual(['node:fs', 'node:path', 'vitest']);
    expect(importsOf('functions/domain/commands/decide.ts')).toContain('functions/domain/commands/answer.ts');
  });
});

describe('ours · the domain is a function of its arguments', () => {
  it.each(files('functions/domain/**/*.ts'))('%s reads no clock, no chance and no surroundings', (file) => {
    const code = readFileSync(file, 'utf8');
    expect(code).not.toMatch(
      /Date\.now\(|new Date\(\)|Math\.random|crypto\.|process\.|performance\.|globalThis|fetch\(|setTimeout|await /,
    );
  });

  it('nothing in functions reads the clock but the port’s adapter', () => {
    const readers = files('functions/**/*.ts').filter((file) =>
      /Date\.now\(|new Date\(\)/.test(readFileSync(file, 'utf8')),
    );
    expect(readers).toEqual(['functions/adapters/aws/ports.ts']);
  });
});

describe('ours · what the README tells a stranger to run is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

  it.each(
    Object.entries(scripts).flatMap(([name, line]) =>
      [...line.matchAll(/node (\S+\.ts)/g)].map((match) => [name, match[1] ?? ''] as const),
    ),
  )('npm run %s runs %s', (_, file) => {
    expect(files(file)).toEqual([file]);
  });

  it('knows every script that the README names', () => {
    const named = [...readFileSync('README.md', 'utf8').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
