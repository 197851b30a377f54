import { answered } from './client.ts';
import { type Fetched, packArchive } from './pack-archive.ts';
import { isProblem } from './problem.ts';
import { readArchive, type Schemas } from './queries.ts';

async function fetched(from: string): Promise<Fetched> {
  try {
    const response = await answered(from);
    const type = response.headers.get('content-type') ?? '';
    return { bytes: new Uint8Array(await response.arrayBuffer()), type };
  } catch (error) {
    // A photo whose time is up is gone for good; whatever else fails, fails the archive.
    if (isProblem(error, 'unknown-photo')) return { missing: error.message };
    throw error;
  }
}

/** 导出案卷: a case as one file, to be kept where the browser keeps downloads. Rejects with a problem, and then nothing is kept. */
export async function saveArchive(number: string, aboutOf: (archive: Schemas['Archive']) => string): Promise<void> {
  const archive = await readArchive(number);
  const packed = await packArchive(archive, fetched, aboutOf(archive));
  const address = URL.createObjectURL(new Blob([new Uint8Array(packed)], { type: 'application/zip' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: `${number}.zip` });
  link.click();
  // Not at once: the browser reads it after the press.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
