import { strToU8, zipSync } from 'fflate';
import { readRedacted, type Schemas } from './queries.ts';

export type RedactedCopy = Schemas['Redacted'];

/** A copy for the public as one file: to be read, and what `npm run verify` goes by. */
export const packCopy = (redacted: RedactedCopy, text: string): Uint8Array =>
  zipSync({ 'copy.txt': strToU8(`\uFEFF${text}`), 'copy.json': strToU8(JSON.stringify(redacted.copy, null, 2)) });

/** 导出公开副本: kept where the browser keeps downloads. Rejects with a problem, and then nothing is kept. */
export async function saveCopy(number: string, textOf: (redacted: RedactedCopy) => string): Promise<void> {
  const redacted = await readRedacted(number);
  const packed = packCopy(redacted, textOf(redacted));
  const href = URL.createObjectURL(new Blob([new Uint8Array(packed)], { type: 'application/zip' }));
  Object.assign(document.createElement('a'), { href, download: `${number}-copy.zip` }).click();
  // Not at once: the browser reads it after the press.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
