import type { DocumentFlaw, ReadDocument } from './documents.ts';

export const PDF = '%PDF-';
/** Before and behind the file some programs write a little of their own (ISO 32000-1, annex H, notes 13 and 18). */
const AROUND = 1_024;
/** What runs or unfolds when it is opened, where it stands unpacked. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/;

/** A PDF that is whole, open and still. What it says may be packed, and is not looked through. */
export function readPdf(bytes: Buffer): ReadDocument | { flaw: DocumentFlaw } {
  const text = bytes.toString('latin1');
  if (!text.slice(-2 * AROUND).includes('%%EOF')) return { flaw: 'damaged-document' };
  if (/\/Encrypt\b/.test(text)) return { flaw: 'encrypted' };
  if (ACTIVE.test(text)) return { flaw: 'active' };
  return { type: 'application/pdf', words: [] };
}

export const isPdf = (bytes: Buffer): boolean => bytes.toString('latin1', 0, AROUND).includes(PDF);
