import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = ['functions', 'infra', 'statemachines', 'console', 'package.json', 'package-lock.json', 'cdk.json'];

/** One place of the code that the next release has otherwise. */
interface Change {
  file: string;
  from: string;
  to: string;
}

/**
 * What a release may change of all that outlives it: how each kind of matter is kept (another schema number, under which a field has another
 * name), what the rules may hold (a key that this release does not know), and the state machine.
 */
const CHANGES: readonly Change[] = [
  {
    file: 'functions/domain/kinds/case-kind.ts',
    from: '  schema: 2,\n',
    to: `  schema: 2,
  others: [
    {
      schema: 3,
      read: ({ topic, ...kept }) => ({ ...kept, schema: 2, subject: topic }),
      write: ({ subject, ...ours }) => ({ ...ours, topic: subject }),
    },
  ],
`,
  },
  {
    file: 'functions/domain/kinds/order-kind.ts',
    from: '  schema: 1,\n',
    to: `  schema: 1,
  others: [
    {
      schema: 2,
      read: ({ heading, ...kept }) => ({ ...kept, schema: 1, title: heading }),
      write: ({ title, ...ours }) => ({ ...ours, heading: title }),
    },
  ],
`,
  },
  {
    file: 'functions/policy/schemas/delivery.ts',
    from: '  receiptMinutes: positive,\n',
    to: '  receiptMinutes: positive,\n  receiptTries: z.exactOptional(positive),\n',
  },
  {
    file: 'functions/domain/rules/delivery-rules.ts',
    from: '  receiptMinutes: number;\n',
    to: '  receiptMinutes: number;\n  receiptTries?: number;\n',
  },
  { file: 'statemachines/case.asl.json', from: '"Remind"', to: '"Remind them"' },
];

/** The cloud assembly of the next release, before or after it is switched over. */
export async function nextRelease(folder: string): Promise<{ kept: string; next: string }> {
  const copy = join(folder, 'release');
  for (const path of COPIED.filter((one) => existsSync(join(ROOT, one))))
    cpSync(join(ROOT, path), join(copy, path), { recursive: true, filter: (from) => !from.includes('node_modules') });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const { file, from, to } of CHANGES) {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}: the next release changes it`);
    writeFileSync(path, text.replaceAll(from, to));
  }
  const made = { kept: join(folder, 'kept'), next: join(folder, 'next') };
  for (const shapes of ['kept', 'next'] as const) {
    const context = JSON.stringify({ shapes });
    const env = { ...process.env, CDK_OUTDIR: made[shapes], CDK_CONTEXT_JSON: context, CDK_VALIDATION: 'false' };
    await promisify(execFile)(process.execPath, [join(copy, 'infra', 'app.ts')], { cwd: copy, env, maxBuffer: 64e6 });
  }
  return made;
}
