import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { checkFollows, checkKept, type Kept, readKept } from './check-digests.ts';
import { checkProof } from './check-proof.ts';
import { checkRedacted, isRedacted, recordIn } from './check-redacted.ts';

/*
 * Checks a proof of 校验 or the archive of a case on a machine that has nothing else: no network, no account.
 *
 *     npm run verify -- BL2600001.zip [--key seals.pem --key former.pem]
 *     npm run verify -- BL2600001.zip --digests kept.jsonl
 *     npm run verify -- BL2600001-copy.zip BL2600001.zip
 *
 * `--digests`: what an outside keeper was sent of each day, a message to a line. Take the key from the KMS: without one it goes by those in the file, which proves that all was signed by them, and not whose they are.
 */

export interface Verified {
  ok: boolean;
  lines: string[];
}

const Contents = z.object({
  number: z.string(),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
  missing: z.array(z.object({ name: z.string(), why: z.string() })),
});
type Contents = z.infer<typeof Contents>;

const CONTENTS = 'contents.json';
const COPY = 'copy.json';
const isRecord = (name: string): boolean => name === 'record.json' || name.startsWith('matters/');
const PHOTO = /^photos\/([0-9a-f]{64})\.\w+$/;
/** An archive starts like every ZIP file. */
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** A redacted copy as it was exported, with its text for reading beside it. */
const copyIn = (bytes: Uint8Array): Uint8Array => (isArchive(bytes) ? (unzipSync(bytes)[COPY] ?? bytes) : bytes);

/** What a proof or an archive comes to, a line for each thing that was looked at and for what nothing proves. */
export function verify(bytes: Uint8Array, keys: readonly string[] = [], kept: readonly Kept[] = []): Verified {
  const copied = copyIn(bytes);
  if (isArchive(copied)) return archiveVerified(copied, keys, kept);
  const said: unknown = JSON.parse(text(copied));
  return isRedacted(said) ? checkRedacted(said, null) : proofVerified(said, keys, kept);
}

/** A redacted copy against the whole archive of its case, which is verified itself. */
export function verifyAgainst(copy: Uint8Array, archive: Uint8Array, keys: readonly string[] = []): Verified {
  const whole = verify(archive, keys);
  const record = isArchive(archive) ? unzipSync(archive)['record.json'] : archive;
  const said: unknown = JSON.parse(text(copyIn(copy)));
  if (!isRedacted(said) || !record) return { ok: false, lines: ['no redacted copy, or no archive to hold it against'] };
  const { ok, lines } = checkRedacted(said, recordIn(JSON.parse(text(record))));
  return { ok: ok && whole.ok, lines: [...whole.lines, ...lines] };
}

/** A proof, and where a keeper's digests are given the seals against them. */
function proofVerified(said: unknown, keys: readonly string[], kept: readonly Kept[]): Verified {
  const checks = [checkProof(said, keys), ...(kept.length > 0 ? [checkKept(said, kept), checkFollows(kept)] : [])];
  return { ok: checks.every(({ ok }) => ok), lines: checks.flatMap(({ lines }) => lines) };
}

function archiveVerified(bytes: Uint8Array, keys: readonly string[], kept: readonly Kept[]): Verified {
  const inside = new Map(Object.entries(unzipSync(bytes)));
  const given = inside.get(CONTENTS);
  if (!given) return { ok: false, lines: [`no ${CONTENTS} in it: this is no archive of a case`] };
  const contents = Contents.parse(JSON.parse(text(given)));
  const faults = notAsListed(contents, inside);
  const records = contents.files.filter(({ name }) => isRecord(name));
  if (!records.some(({ name }) => name === 'record.json'))
    faults.push('record.json: the record of the case is not in it');
  const proofs = records.flatMap(({ name }) => {
    const file = inside.get(name);
    return file ? [{ name, said: text(file) }] : [];
  });
  const checked = proofs.map(({ name, said }) => checkedRecord(name, said, contents, keys, kept));
  const photos = contents.files.flatMap(({ name }) => PHOTO.exec(name)?.[1] ?? []);
  const unnamed = photos.filter((photo) => !proofs.some(({ said }) => said.includes(photo)));
  faults.push(...unnamed.map((photo) => `photos/${photo}: no event names it`));
  const readings = contents.files.filter(({ name }) => !isRecord(name) && !PHOTO.test(name));
  return {
    ok: faults.length === 0 && checked.every(({ ok }) => ok),
    lines: [
      ...checked.flatMap(({ lines }) => lines),
      `${contents.number}: ${photos.length - unnamed.length} of ${photos.length} photos are those that the events name`,
      ...contents.missing.map(({ name, why }) => `${name}: not in it (${why})`),
      ...faults,
      `not proven: ${readings.map(({ name }) => name).join(', ')}: for reading alone, as the page showed them`,
    ],
  };
}

/** What differs between the list of contents and what lies in the archive. */
function notAsListed(contents: Contents, inside: ReadonlyMap<string, Uint8Array>): string[] {
  const listed = new Set(contents.files.map(({ name }) => name));
  return [
    ...contents.files.flatMap(({ name, sha256: hash }) => {
      const file = inside.get(name);
      if (!file) return [`${name}: listed, and not in it`];
      const named = PHOTO.exec(name)?.[1] ?? hash;
      return sha256(file) === hash && hash === named ? [] : [`${name}: is not what was put in`];
    }),
    ...[...inside.keys()]
      .filter((name) => name !== CONTENTS && !name.endsWith('/') && !listed.has(name))
      .map((name) => `${name}: in it, and not listed`),
  ];
}

/** The proof of another number proves nothing of this one. */
function checkedRecord(
  name: string,
  said: string,
  { number }: Contents,
  keys: readonly string[],
  kept: readonly Kept[],
): Verified {
  const proof: unknown = JSON.parse(said);
  const of = name === 'record.json' ? number : name.slice('matters/'.length, -'.json'.length);
  const { number: about } = z.object({ number: z.string() }).parse(proof);
  return about === of ? proofVerified(proof, keys, kept) : { ok: false, lines: [`${name}: is the record of ${about}`] };
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string', multiple: true }, digests: { type: 'string' } },
  });
  const [file, against] = positionals;
  if (file === undefined || positionals.length > 2) {
    console.error(
      'npm run verify -- ARCHIVE.zip | PROOF.json | COPY.zip [ARCHIVE.zip] [--key seals.pem] [--digests kept.jsonl]',
    );
    process.exit(2);
  }
  const keys = values.key?.map((name) => readFileSync(name, 'utf8'));
  const kept = values.digests === undefined ? [] : readKept(readFileSync(values.digests, 'utf8'));
  const { ok, lines } =
    against === undefined
      ? verify(readFileSync(file), keys, kept)
      : verifyAgainst(readFileSync(file), readFileSync(against), keys);
  console.log(lines.join('\n'));
  process.exitCode = ok ? 0 : 1;
}
