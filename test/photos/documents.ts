import { strToU8, zipSync } from 'fflate';

/** A PDF of one empty page, with more in its catalog where a test says so. */
export const pdf = (more = ''): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R ${more} >> endobj\n2 0 obj << /Type /Pages /Count 0 /Kids [] >> endobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  );

/** A document of Word by its parts, as small as its type is known by. */
export const docx = (more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': '<w:p><w:r><w:t>抢修记录</w:t></w:r></w:p>',
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

/** A compound file ([MS-CFB]) of a few parts, the first of them at the first sector. */
function compound(first: Buffer, names: readonly string[]): Buffer {
  const head = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.writeUInt16LE(9, 30);
  const directory = Buffer.alloc(512);
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    if (index > 3) throw new Error('a sector holds four entries');
    directory.write(name, index * 128, 'utf16le');
    directory.writeUInt16LE(2 * name.length + 2, index * 128 + 64);
  }
  return Buffer.concat([head, Buffer.concat([first, Buffer.alloc(512)]).subarray(0, 512), directory]);
}

interface Old {
  word?: string;
  parts?: readonly string[];
  locked?: boolean;
}

export function doc({ word = 'WordDocument', parts = [], locked = false }: Old = {}): Buffer {
  const first = Buffer.alloc(12);
  first.writeUInt16LE(0xa5ec, 0);
  first.writeUInt16LE(locked ? 0x0100 : 0, 10);
  return compound(first, [word, ...parts]);
}

export function xls({ parts = [], locked = false }: Old = {}): Buffer {
  // BOF, and FilePass behind it where it is locked.
  const first = Buffer.from(locked ? '09080400000605002f0002000100' : '09080400000605000a000000', 'hex');
  return compound(first, ['Workbook', ...parts]);
}
