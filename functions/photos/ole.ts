import type { DocumentFlaw, ReadDocument } from './documents.ts';

export const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Entries of the directory lie at multiples of this ([MS-CFB] 2.6.1): a name of at most 31 letters, its length, and the first sector. */
const ENTRY = 128;
const [NAME_BYTES, NAME_LENGTH, START] = [64, 64, 116];
const WORD = 'WordDocument';
const EXCEL = ['Workbook', 'Book'];
/** What programs call the parts that hold macros, whole, in Word and in Excel. */
const MACROS = ['Macros', '_VBA_PROJECT_CUR', '_VBA_PROJECT', 'VBA'];
const ENCRYPTED = ['EncryptedPackage', 'EncryptionInfo'];

/** The names in the directory, each with where its part begins. */
function partsOf(bytes: Buffer): Map<string, number> {
  const sector = 1 << bytes.readUInt16LE(30);
  const parts = new Map<string, number>();
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = bytes.readUInt16LE(at + NAME_LENGTH);
    if (length < 4 || length > NAME_BYTES || length % 2 === 1) continue;
    const name = bytes.toString('utf16le', at, at + length - 2);
    if (/^[\x20-\x7E]+$/.test(name)) parts.set(name, (bytes.readUInt32LE(at + START) + 1) * sector);
  }
  return parts;
}

/** [MS-DOC] 2.5.2: the first words of the document say whether it is encrypted. */
const isWordLocked = (bytes: Buffer, at: number): boolean =>
  at + 12 <= bytes.length && bytes.readUInt16LE(at) === 0xa5ec && (bytes.readUInt16LE(at + 10) & 0x0100) !== 0;

/** [MS-XLS] 2.4.117: FilePass stands among the first records of a workbook that is encrypted. */
function isExcelLocked(bytes: Buffer, from: number): boolean {
  let at = from;
  for (let records = 0; records < 64 && at + 4 <= bytes.length; records += 1) {
    const type = bytes.readUInt16LE(at);
    if (type === 0x2f) return true;
    at += 4 + bytes.readUInt16LE(at + 2);
  }
  return false;
}

/** A document of Word or Excel as they wrote it until 2007. */
export function readOle(bytes: Buffer): ReadDocument | { flaw: DocumentFlaw } {
  if (bytes.length < 1_536 || ![9, 12].includes(bytes.readUInt16LE(30))) return { flaw: 'damaged-document' };
  const parts = partsOf(bytes);
  if (ENCRYPTED.some((name) => parts.has(name))) return { flaw: 'encrypted' };
  if (MACROS.some((name) => parts.has(name))) return { flaw: 'macros' };
  const words = [bytes.toString('utf16le'), bytes.toString('utf16le', 1)].map((text) => text.slice(0, 2_048));
  const word = parts.get(WORD);
  if (word !== undefined)
    return isWordLocked(bytes, word) ? { flaw: 'encrypted' } : { type: 'application/msword', words };
  const excel = EXCEL.map((name) => parts.get(name)).find((at) => at !== undefined);
  if (excel === undefined) return { flaw: 'no-type' };
  return isExcelLocked(bytes, excel) ? { flaw: 'encrypted' } : { type: 'application/vnd.ms-excel', words };
}
