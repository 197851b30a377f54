import { zipSync } from 'fflate';
import type { components } from './schema.ts';

/** What an address of the archive gave: what lies there, or why there is nothing any more. */
export type Fetched = { bytes: Uint8Array; type: string } | { missing: string };

const ENDINGS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * One archive of all that a case consists of, with the list of its contents that `npm run verify` goes by. One thing after the other: a case of many
 * photos is not asked for all at once. Rejects with what `fetched` rejects with: an archive that is not whole is none.
 */
export async function packArchive(
  { number, now, files, photos }: components['schemas']['Archive'],
  fetched: (from: string) => Promise<Fetched>,
  about: string,
): Promise<Uint8Array> {
  const inside: Record<string, Uint8Array> = { 'about.txt': bytesOf(about) };
  const missing: { name: string; why: string }[] = [];
  for (const { name, from } of files) {
    const found = await fetched(from);
    if ('missing' in found) missing.push({ name, why: found.missing });
    else inside[name] = found.bytes;
  }
  for (const { sha256: name, from } of photos) {
    const found = await fetched(from);
    if ('missing' in found) missing.push({ name: `photos/${name}`, why: found.missing });
    else inside[`photos/${name}.${ENDINGS[found.type] ?? 'bin'}`] = found.bytes;
  }
  const listed: { name: string; sha256: string }[] = [];
  for (const [name, bytes] of Object.entries(inside)) listed.push({ name, sha256: await sha256(bytes) });
  const contents = bytesOf(JSON.stringify({ number, at: now, files: listed, missing }, null, 2));
  return zipSync({ 'contents.json': contents, ...inside });
}
