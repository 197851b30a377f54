import { bearsMark } from '../domain/intake/classified.ts';
import type { DocumentType } from '../ports/photos.ts';
import { OLE, readOle } from './ole.ts';
import { readOoxml, ZIP } from './ooxml.ts';
import { isPdf, readPdf } from './pdf.ts';

/** A document by its content. `words`: what of it was read, for marks. */
export interface ReadDocument {
  type: DocumentType;
  words: string[];
}

/** Why a file is not taken as a document. */
export type DocumentFlaw =
  | 'no-type'
  | 'damaged-document'
  | 'encrypted'
  | 'macros'
  | 'active'
  | 'unsafe'
  | 'unpacks-too-large'
  | 'classified-document';

/** A PDF, or a document of Word or Excel, by its bytes and never by its name; null when it is none of them, whatever it is. */
export function readDocument(given: Uint8Array, fileName: string): ReadDocument | { flaw: DocumentFlaw } | null {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const reader = bytes.subarray(0, OLE.length).equals(OLE)
    ? readOle
    : bytes.subarray(0, ZIP.length).equals(ZIP)
      ? readOoxml
      : isPdf(bytes)
        ? readPdf
        : null;
  if (!reader) return null;
  const read = reader(bytes);
  if ('flaw' in read) return read;
  // H6: the mark itself is not repeated.
  return [fileName.replace(/\.\w+$/, ''), ...read.words].some(bearsMark) ? { flaw: 'classified-document' } : read;
}
