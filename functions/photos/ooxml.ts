import { type UnzipFileInfo, unzipSync } from 'fflate';
import { photoRules } from '../policy/photos.ts';
import type { DocumentFlaw, ReadDocument } from './documents.ts';

export const ZIP = Buffer.from('504b0304', 'hex');
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Parts that say something at the head of a document: what a mark stands in. */
const SAYING =
  /^(?:word\/(?:document|header\d*|footer\d*)\.xml|xl\/(?:sharedStrings|workbook|worksheets\/sheet\d+)\.xml|docProps\/core\.xml)$/;
const TYPES = '[Content_Types].xml';
/** So much of a part is looked at. */
const LOOKED_AT = 65_536;

/** A name that leads out of its folder, when somebody unpacks the file. */
const leadsOut = (name: string): boolean => /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name);

/** The bits of each file in the list at the end (APPNOTE 4.3.12): the first says that it is encrypted. */
function isLocked(bytes: Buffer): boolean {
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    if (at + 10 <= bytes.length && (bytes.readUInt16LE(at + 8) & 1) === 1) return true;
  return false;
}

/** The words of a part, a paragraph or a cell a line. */
const wordsOf = (part: Uint8Array): string =>
  new TextDecoder()
    .decode(part.subarray(0, 16 * LOOKED_AT))
    .replaceAll(/<\/(?:w:p|si|is|dc:\w+)>/g, '\n')
    .replaceAll(/<[^<>]*>/g, '')
    .trim()
    .slice(0, LOOKED_AT);

/** A document of Word or Excel as they write it today, by the parts that it has, whatever its name says. */
export function readOoxml(bytes: Buffer): ReadDocument | { flaw: DocumentFlaw } {
  const files: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        files.push(file);
        return false;
      },
    });
  } catch {
    // Whatever it trips over, it is the file: the sentence says what to do.
    return { flaw: 'damaged-document' };
  }
  const names = files.map(({ name }) => name);
  if (names.some(leadsOut) || new Set(names).size < names.length) return { flaw: 'unsafe' };
  if (files.reduce((sum, { originalSize }) => sum + originalSize, 0) > photoRules.mostUnpacked)
    return { flaw: 'unpacks-too-large' };
  if (isLocked(bytes)) return { flaw: 'encrypted' };
  const type = names.includes('word/document.xml') ? DOCX : names.includes('xl/workbook.xml') ? XLSX : null;
  if (!type || !names.includes(TYPES)) return { flaw: 'no-type' };
  if (names.some((name) => /vbaProject|vbaData|xl\/macrosheets\//i.test(name))) return { flaw: 'macros' };
  if (names.some(isActive)) return { flaw: 'active' };
  return saying(bytes, type);
}

function saying(bytes: Buffer, type: typeof DOCX | typeof XLSX): ReadDocument | { flaw: DocumentFlaw } {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        name === TYPES || (name.endsWith('.rels') && originalSize < LOOKED_AT * 16) || SAYING.test(name),
    });
    const said = (name: string): string => new TextDecoder().decode(parts[name]);
    if (/macroEnabled/i.test(said(TYPES))) return { flaw: 'macros' };
    // A template elsewhere is fetched when the document is opened, macros and all.
    const links = Object.keys(parts).filter((name) => name.endsWith('.rels'));
    if (links.some((name) => /attachedTemplate/.test(said(name)) && /TargetMode="External"/.test(said(name))))
      return { flaw: 'active' };
    const words = Object.entries(parts).flatMap(([name, part]) => (SAYING.test(name) ? [wordsOf(part)] : []));
    return { type, words };
  } catch {
    return { flaw: 'damaged-document' };
  }
}

const isActive = (name: string): boolean =>
  /\/activeX\//i.test(name) || (/\/embeddings\//i.test(name) && /\.(?:bin|exe|js|vbs|bat|cmd|scr|lnk)$/i.test(name));
