import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

type Room = {
  /** What lives here. */
  holds: string;
  /** Rooms, besides itself, that it may import; `domain` stands for every room of the domain. */
  may: readonly string[];
  /** Packages that it may import. */
  packages?: RegExp;
};

const CDK = /^(aws-cdk-lib(\/[\w-]+)?|constructs|cdk-nag|esbuild|node:[\w/]+)$/;

/** Who may import whom. Allow-lists: what a room does not name is closed to it, and a folder without a row fails. */
const ROOMS: Record<string, Room> = {
  'functions/domain/matter': { holds: 'what every kind of record shares', may: [] },
  'functions/domain/case': { holds: 'the case, its events and commands', may: ['domain/matter'] },
  'functions/domain/rules': {
    holds: 'the shape of the rules',
    may: ['domain/matter', 'domain/case'],
  },
  'functions/domain/proposals': {
    holds: 'what a second person decides',
    may: ['domain/matter', 'domain/case', 'domain/rules', 'domain/people'],
  },
  'functions/domain/people': { holds: 'units, contacts, rota', may: ['domain/matter', 'domain/case', 'domain/rules'] },
  'functions/domain/clocks': {
    holds: 'time limits and their ladders',
    may: ['domain/matter', 'domain/case', 'domain/rules'],
  },
  'functions/domain/intake': { holds: 'reading an alert', may: ['domain/matter', 'domain/case', 'domain/rules'] },
  'functions/domain/routing': {
    holds: 'grades and units that the table suggests',
    may: ['domain/matter', 'domain/case', 'domain/rules', 'domain/people', 'domain/intake'],
  },
  'functions/domain/substance': {
    holds: 'whether the words of an answer answer',
    may: ['domain/matter', 'domain/case', 'domain/rules'],
  },
  'functions/domain/texts': {
    holds: 'who is texted what',
    may: ['domain/matter', 'domain/case', 'domain/rules', 'domain/people', 'domain/clocks', 'domain/proposals'],
  },
  'functions/domain/commands': {
    holds: 'what a command does to a case',
    may: [
      'domain/matter',
      'domain/case',
      'domain/rules',
      'domain/people',
      'domain/clocks',
      'domain/texts',
      'domain/intake',
      'domain/proposals',
      'domain/routing',
      'domain/substance',
    ],
  },
  'functions/domain/order': {
    holds: 'the supervision order',
    may: ['domain/matter', 'domain/rules', 'domain/people', 'domain/clocks', 'domain/texts', 'domain/proposals'],
  },
  'functions/domain/conference': {
    holds: 'the press conference',
    may: [
      'domain/matter',
      'domain/rules',
      'domain/people',
      'domain/clocks',
      'domain/texts',
      'domain/proposals',
      'domain/intake',
    ],
  },
  'functions/domain/consultation': {
    holds: 'the consultation',
    may: [
      'domain/matter',
      'domain/rules',
      'domain/people',
      'domain/clocks',
      'domain/texts',
      'domain/proposals',
      'domain/intake',
    ],
  },
  'functions/domain/inquiry': {
    holds: 'the journalist’s inquiry',
    may: [
      'domain/matter',
      'domain/rules',
      'domain/people',
      'domain/clocks',
      'domain/texts',
      'domain/proposals',
      'domain/intake',
    ],
  },
  'functions/domain/watch': {
    holds: 'launches and sensitive periods, watched for before they come',
    may: [
      'domain/matter',
      'domain/rules',
      'domain/people',
      'domain/clocks',
      'domain/texts',
      'domain/proposals',
      'domain/intake',
    ],
  },
  'functions/domain/handover': {
    holds: 'rumours handed over beside the answer',
    may: ['domain/matter', 'domain/rules', 'domain/people', 'domain/clocks', 'domain/texts', 'domain/proposals'],
  },
  'functions/domain/assessment': {
    holds: 'the risk assessment before a policy',
    may: [
      'domain/matter',
      'domain/rules',
      'domain/people',
      'domain/clocks',
      'domain/texts',
      'domain/proposals',
      'domain/watch',
    ],
  },
  'functions/domain/exercise': {
    holds: 'drills by script: set up, injects, notes, scorecard',
    may: [
      'domain/matter',
      'domain/case',
      'domain/rules',
      'domain/people',
      'domain/clocks',
      'domain/texts',
      'domain/proposals',
    ],
  },
  'functions/domain/measure': {
    holds: 'measures of accountability: criticism, talk, sanction, order to mend, referral',
    may: ['domain/matter', 'domain/rules', 'domain/people', 'domain/clocks', 'domain/texts', 'domain/proposals'],
  },
  'functions/domain/plan': {
    holds: 'a plan as its unit keeps it',
    may: ['domain/matter', 'domain/rules', 'domain/people', 'domain/clocks', 'domain/texts', 'domain/commands'],
  },
  'functions/domain/report': {
    holds: 'reports of the desk: log, weekly, monthly and special report, bulletin',
    may: [
      'domain/matter',
      'domain/case',
      'domain/rules',
      'domain/people',
      'domain/clocks',
      'domain/texts',
      'domain/proposals',
      'domain/papers',
    ],
  },
  'functions/domain/retrospective': {
    holds: 'what is learnt of a case that is over, and mended',
    may: [
      'domain/matter',
      'domain/case',
      'domain/rules',
      'domain/people',
      'domain/clocks',
      'domain/texts',
      'domain/proposals',
    ],
  },
  'functions/domain/papers': {
    holds: 'what the record says, as papers',
    may: ['domain/matter', 'domain/rules', 'domain/clocks', 'domain/scores'],
  },
  'functions/domain/kinds': {
    holds: 'the registry: what the machinery asks of each kind of matter',
    may: [
      'domain/matter',
      'domain/case',
      'domain/commands',
      'domain/order',
      'domain/conference',
      'domain/consultation',
      'domain/inquiry',
      'domain/watch',
      'domain/plan',
      'domain/measure',
      'domain/report',
      'domain/retrospective',
      'domain/handover',
      'domain/assessment',
      'domain/exercise',
      'domain/rules',
      'domain/people',
      'domain/texts',
    ],
  },
  'functions/domain/projections': {
    holds: 'what lists, counters and search read, as pure functions',
    may: [
      'domain/matter',
      'domain/case',
      'domain/rules',
      'domain/people',
      'domain/clocks',
      'domain/intake',
      'domain/order',
    ],
  },
  'functions/domain/scores': {
    holds: 'how units are scored, from the record',
    may: ['domain/matter', 'domain/case', 'domain/order', 'domain/rules', 'domain/people', 'domain/clocks'],
  },
  'functions/policy': {
    holds: 'the notice as data, and its schemas',
    may: ['domain', 'errors'],
    packages: /^(zod\/mini|zod\/v4\/core|node:crypto)$/,
  },
  'functions/ports': { holds: 'what a handler may ask of the world', may: ['domain'] },
  'functions/adapters': { holds: 'what all adapters of one port share', may: ['domain', 'ports'] },
  'functions/adapters/aws': {
    holds: 'ports on the AWS SDK',
    may: ['domain', 'policy', 'errors', 'ports', 'adapters'],
    packages: /^(@aws-sdk\/|@smithy\/signature-v4$|node:(crypto|dns\/promises|https?|net|timers\/promises|zlib)$)/,
  },
  'functions/adapters/texts': {
    holds: 'one file per text provider',
    may: ['domain', 'errors', 'ports'],
    packages:
      /^(@alicloud\/|@aws-sdk\/client-(sesv2|sns)$|tencentcloud-sdk-nodejs-sms$|nodemailer$|node:crypto$|zod\/mini$)/,
  },
  'functions/matter': { holds: 'how any record changes', may: ['domain', 'policy', 'errors', 'ports'] },
  'functions/workflow': { holds: 'the driving execution', may: ['domain', 'errors', 'ports', 'matter'] },
  'functions/delivery': {
    holds: 'how a text reaches its person',
    may: ['domain', 'errors', 'ports', 'matter', 'intake'],
  },
  'functions/projections': { holds: 'the projector', may: ['domain', 'policy', 'errors', 'ports', 'matter'] },
  'functions/intake': {
    holds: 'from a delivery to a case',
    may: ['domain', 'policy', 'errors', 'ports', 'matter'],
    packages: /^node:(crypto|zlib)$/,
  },
  'functions/learning': {
    holds: 'what the record teaches of who answers',
    may: ['domain', 'policy', 'errors', 'ports', 'intake'],
  },
  'functions/dead-letters': {
    holds: 'what could not be handed on',
    may: ['domain', 'errors', 'ports', 'adapters/aws'],
  },
  'functions/drill': {
    holds: 'the daily drill',
    may: ['domain', 'policy', 'errors', 'ports', 'matter'],
    packages: /^standardwebhooks$/,
  },
  'functions/photos': {
    holds: 'pictures without what is behind them, and documents that are safe to keep',
    may: ['domain', 'policy', 'ports'],
    packages: /^(fflate|node:(crypto|zlib))$/,
  },
  'functions/papers': { holds: 'how a paper looks on a page', may: ['domain'], packages: /^docx$/ },
  'functions/list-import': {
    holds: 'a file of people and units, read',
    may: ['domain'],
    packages: /^(csv-parse\/sync|fflate|read-excel-file\/universal)$/,
  },
  'functions/site': { holds: 'the console’s files', may: ['errors'], packages: /^node:(fs|path)$/ },
  'functions/runtime': {
    holds: 'the middy stacks, HTTP, telemetry',
    may: ['domain', 'policy', 'errors', 'ports', 'matter', 'adapters/aws'],
    packages: /^(@aws-lambda-powertools\/|@middy\/core$|aws-lambda$|@aws-sdk\/(client-dynamodb|util-dynamodb)$)/,
  },
  'functions/errors': { holds: 'every error whose name leaves the process', may: [] },
  ...Object.fromEntries(
    ['http', 'queue', 'schedule', 'stream', 'tasks'].map((trigger) => [
      `functions/handlers/${trigger}`,
      {
        holds: `one file per Lambda that ${trigger} starts`,
        may: [
          'domain',
          'policy',
          'errors',
          'ports',
          'matter',
          'workflow',
          'delivery',
          'projections',
          'intake',
          'learning',
          'dead-letters',
          'drill',
          'photos',
          'papers',
          'list-import',
          'site',
          'runtime',
          ...(trigger === 'queue' ? ['adapters/texts'] : []),
          ...(trigger === 'http' ? ['handlers/schedule', 'handlers/stream'] : []),
        ],
        packages: /^(zod\/mini|node:crypto)$/,
      },
    ]),
  ),
  infra: {
    holds: 'the stacks and their settings',
    may: ['infra/constructs', 'errors', 'policy', 'handlers/http'],
    packages: CDK,
  },
  'infra/constructs': {
    holds: 'one construct per capability',
    may: ['infra', 'adapters/aws', 'domain', 'policy', 'runtime', 'errors'],
    packages: CDK,
  },
  'infra/local': {
    holds: 'the synthesized template on one machine',
    may: ['adapters/aws', 'domain', 'policy', 'ports'],
    packages: /^(node:|@aws-sdk\/|esbuild$|jose$|jsonata$|oidc-provider$|standardwebhooks$|zod$)/,
  },
  'infra/tools': {
    holds: 'what an operator runs',
    may: ['domain', 'policy', 'adapters/aws'],
    packages: /^(node:|fflate$|zod$)/,
  },
  console: {
    holds: 'what people see: talks to the HTTP API alone',
    may: [],
    packages: /^(?!node:|@aws-sdk\/|aws-cdk-lib|constructs)/,
  },
  test: { holds: 'tests, twins, campaigns', may: ['*'], packages: /./ },
};

/** Every import of a file: what stands in quotes, and the file that a relative one means. */
function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  );
  return [...found]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((name) =>
      name.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : name,
    );
}

/** The room whose path is the longest that opens the file's; null: no rule names its folder. */
function roomOf(file: string): string | null {
  if (file === 'functions/errors.ts') return 'functions/errors';
  const folder = path.posix.dirname(file);
  const [room = null] = Object.keys(ROOMS)
    .filter((name) => folder === name || (folder.startsWith(`${name}/`) && !CLOSED.has(name)))
    .toSorted((a, b) => b.length - a.length);
  return room;
}

/** Rooms whose inner folders are rooms of their own and need a row each. */
const CLOSED = new Set(['infra', 'functions/adapters', 'functions/handlers', 'functions/domain']);

const shortOf = (room: string): string => room.replace('functions/', '');

function mayImport(from: string, to: string): boolean {
  const may: readonly string[] = ROOMS[from]?.may ?? [];
  const short = shortOf(to);
  return (
    from === to || may.includes('*') || may.includes(short) || (short.startsWith('domain/') && may.includes('domain'))
  );
}

/** What is wrong with the imports of a file. */
function trespasses(file: string, imports: string[]): string[] {
  const room = roomOf(file);
  if (room === null) return [`${file}: no rule names its folder; give it a row in ROOMS`];
  return imports.flatMap((name) => {
    if (name.endsWith('.json') || name.endsWith('.css'))
      return path.posix.dirname(name).startsWith(room) ? [] : [`${file} imports ${name}`];
    const inside = /^(functions|infra|console|test|statemachines)\//.test(name);
    const target = inside ? roomOf(name) : null;
    const fine = inside ? target !== null && mayImport(room, target) : (ROOMS[room]?.packages?.test(name) ?? false);
    return fine ? [] : [`${file} imports ${name}`];
  });
}

const files = (pattern: string): string[] =>
  globSync(pattern, { exclude: (name) => name.includes('node_modules') || /(^|\/)dist/.test(name) }).map((file) =>
    file.replaceAll('\\', '/'),
  );

const SOURCES = files('{functions,infra,console/src,test}/**/*.{ts,tsx}').filter((file) => !file.endsWith('.d.ts'));

describe('ours · imports point one way', () => {
  it.each(Object.keys(ROOMS))('%s imports only what its row allows', (room) => {
    expect(
      SOURCES.filter((file) => roomOf(file) === room).flatMap((file) => trespasses(file, importsOf(file))),
    ).toEqual([]);
  });

  it('gives every folder a row', () => {
    expect(SOURCES.filter((file) => roomOf(file) === null)).toEqual([]);
  });

  it('forms no cycle between rooms, type imports included', () => {
    const next = new Map<string, Set<string>>();
    for (const file of SOURCES.filter((name) => name.startsWith('functions/'))) {
      const from = roomOf(file) ?? '';
      for (const name of importsOf(file)) {
        const to = name.startsWith('functions/') ? roomOf(name) : null;
        if (to !== null && to !== from) next.set(from, (next.get(from) ?? new Set()).add(to));
      }
    }
    const reaches = (from: string, wanted: string, seen = new Set<string>()): boolean =>
      [...(next.get(from) ?? [])].some((to) => to === wanted || (!seen.has(to) && reaches(to, wanted, seen.add(to))));
    expect([...next.keys()].filter((room) => reaches(room, room))).toEqual([]);
  });

  it.each([
    ['a handler from functions/photos', 'functions/photos/clean.ts', 'functions/handlers/http/serve-photos.ts'],
    ['the CDK from the embedded stack', 'infra/local/stack.ts', 'aws-cdk-lib'],
    ['the embedded stack from a tool', 'infra/tools/move-policy.ts', 'infra/local/client.ts'],
    ['an adapter from the domain', 'functions/domain/case/apply.ts', 'functions/adapters/aws/keys.ts'],
    ['the SDK from a handler', 'functions/handlers/tasks/fire-rung.ts', '@aws-sdk/client-sfn'],
    ['a twin from product code', 'functions/delivery/deliver.ts', 'test/twins/ports.ts'],
  ])('catches %s', (_, file, name) => {
    expect(trespasses(file, [name])).toEqual([`${file} imports ${name}`]);
  });

  it.each([
    'functions/new-room/a.ts',
    'functions/loose.ts',
    'infra/new/a.ts',
    'functions/handlers/cron/a.ts',
    'functions/domain/loose.ts',
  ])('catches %s, which no rule names', (file) => {
    expect(trespasses(file, [])).toEqual([`${file}: no rule names its folder; give it a row in ROOMS`]);
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
    expect(readers).toEqual(['functions/adapters/aws/clock.ts']);
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

  it.each(files('**/*.md'))('knows every script that %s names', (page) => {
    const named = [...readFileSync(page, 'utf8').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

/** Rooms that hold no files of their own. */
const WITHOUT_DOOR = new Set(['functions/errors', 'functions/adapters/aws', 'functions/adapters/texts']);

describe('ours · pages are short and lead somewhere', () => {
  const doors = Object.keys(ROOMS)
    .filter((room) => existsSync(room) && !WITHOUT_DOOR.has(room) && !room.startsWith('functions/handlers/'))
    .map((room) => `${room}/README.md`);

  it.each(doors)('%s is at its door, a page long', (door) => {
    const limit = door === 'test/README.md' || door === 'infra/README.md' ? Infinity : 4_500;
    expect(readFileSync(door, 'utf8').length).toBeLessThan(limit);
  });

  it('the README of the whole is read in one sitting', () => {
    expect(readFileSync('README.md').byteLength).toBeLessThan(15_500);
  });

  it.each(files('**/*.md'))('%s has no line over 120 characters, no cell over 200, no link to nothing', (page) => {
    const text = readFileSync(page, 'utf8');
    const wide = text.split('\n').filter((line) => !line.startsWith('|') && line.length > 120);
    const cells = text.split('\n').flatMap((line) => (line.startsWith('|') ? line.split('|').slice(1, -1) : []));
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    expect(wide).toEqual([]);
    expect(cells.filter((cell) => cell.trim().length > 200)).toEqual([]);
    expect(
      links.filter((link) => !/^https?:/.test(link) && !existsSync(path.posix.join(path.posix.dirname(page), link))),
    ).toEqual([]);
  });
});
