import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleCode, entryOf } from '../../infra/bundles.ts';
import { CHANNELS } from '../../infra/channels.ts';
import { functionsFor } from '../../infra/functions.ts';
import { namedBy } from './granted.ts';

const names = functionsFor({ channels: CHANNELS });
/** Vendors' SDKs bring all their calls, of which one is used: each burdens its own function alone. */
const LARGEST: Partial<Record<(typeof names)[number], number>> = {
  DeliverAliyunSms: 2_700_000,
  DeliverTencentSms: 2_100_000,
  DeliverEmailSmtp: 1_840_000,
  // Knows every kind of matter with its rules.
  CommandMatter: 1_890_000,
  // Has a page for each kind of matter that texts lead to.
  ServeLink: 1_890_000,
  // Write papers as .docx.
  ReadDuty: 2_020_000,
  ReadMatters: 1_990_000,
  // Does again whatever could not be handed on.
  ReplayLetters: 1_890_000,
  // Know nothing of any matter.
  ServeOpenapi: 300_000,
  ServeSite: 100_000,
};
/** The client of AWS behind each service; a key is asked by a signed request alone. */
const CLIENT: Record<string, string> = {
  table: 'client-dynamodb',
  topic: 'client-sns',
  'nudge-queue': 'client-sqs',
  'state-machine': 'client-sfn',
  salt: 'client-secrets-manager',
  'shared-secrets': 'client-secrets-manager',
  'channel-secret': 'client-secrets-manager',
  'seal-bucket': 'client-s3',
  'photo-bucket': 'client-s3',
};
/** Beside its services: the queues of dead letters, and providers of texts that are services of AWS. */
const ITS_OWN: Partial<Record<(typeof names)[number], string>> = {
  ReplayLetters: 'client-sqs',
  DeliverSnsSms: 'client-sns',
  DeliverEmailSes: 'client-sesv2',
};

describe('Bundles', () => {
  it('finds a handler for every function', () => {
    expect(names.filter((name) => !existsSync(entryOf(name)))).toEqual([]);
  });

  const folder = mkdtempSync(join(tmpdir(), 'huiying-bundles-'));
  const outputs = bundleCode(names, folder);
  const fileOf = (name: (typeof names)[number]): string => join(folder, name, 'index.mjs');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('loads each as Lambda does, with nothing in the environment', () => {
    const files = names.map((name) => pathToFileURL(fileOf(name)).href);
    const script = `for (const file of ${JSON.stringify(files)}) console.log(typeof (await import(file)).handler)`;
    // Lambda switches these two defaults of Node off.
    const flags = ['--no-experimental-require-module', '--no-experimental-detect-module', '--input-type=module'];
    const loaded = execFileSync(process.execPath, [...flags, '-e', script], { env: {}, encoding: 'utf8' });
    expect(loaded.trim().split('\n')).toEqual(names.map(() => 'function'));
  });

  it.each(names)('%s carries the clients of the services that it names, and no other', (name) => {
    const [, output] = Object.entries(outputs).find(([path]) => path.endsWith(`/${name}/index.mjs`)) ?? [];
    const carried = Object.entries(output?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([path]) => /@aws-sdk\/(client-[\w-]+)\//.exec(path)?.[1] ?? []);
    const meant = [...namedBy(name).map((service) => CLIENT[service]), ITS_OWN[name]].filter(
      (client) => client !== undefined,
    );
    expect([...new Set(carried)].toSorted()).toEqual([...new Set(meant)].toSorted());
  });

  it.each(names)('%s is small, and knows nothing of one machine', (name) => {
    expect(statSync(fileOf(name)).size).toBeLessThan(LARGEST[name] ?? 1_830_000);
    expect(readFileSync(fileOf(name), 'utf8')).not.toContain('/_local');
  });
});
