/** One field of a form with files (RFC 7578). */
export interface Part {
  name: string;
  /** Null: a field without a file. Empty: a file field in which none was chosen. */
  fileName: string | null;
  bytes: Buffer;
}

const LINE = Buffer.from('\r\n');
const BLANK = Buffer.from('\r\n\r\n');
/** A form of ours has a dozen fields; a head names one of them. */
const MOST_PARTS = 60;
const MOST_HEAD = 2_048;

export const isMultipart = (contentType: string): boolean => /^multipart\/form-data\s*;/i.test(contentType.trim());

function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;,"]{1,70}))/i.exec(contentType) ?? [];
  return quoted ?? plain ?? null;
}

function headOf(head: string): { name: string; fileName: string | null } | null {
  const disposition = head.split('\r\n').find((line) => /^content-disposition:\s*form-data\s*;/i.test(line));
  if (disposition === undefined) return null;
  // Browsers write quotation marks and line breaks within a name in per cent (HTML, 4.10.21.8).
  const value = (key: string): string | null => {
    const found = new RegExp(`;\\s*${key}="([^"]*)"`, 'i').exec(disposition)?.[1];
    return found === undefined ? null : found.replaceAll('%22', '"').replaceAll('%0D%0A', ' ');
  };
  const name = value('name');
  return name === null ? null : { name, fileName: value('filename') };
}

/** The fields in their order; null when the body is not a whole form: cut off on its way, or no form at all. */
export function readMultipart(contentType: string, body: Buffer): Part[] | null {
  const boundary = boundaryOf(contentType);
  if (boundary === null) return null;
  const mark = Buffer.from(`\r\n--${boundary}`);
  const parts: Part[] = [];
  // The first mark has no line before it.
  if (!body.subarray(0, mark.length - LINE.length).equals(mark.subarray(LINE.length))) return null;
  for (let at = mark.length - LINE.length; ; ) {
    if (body.toString('latin1', at, at + 2) === '--') return parts;
    const head = at + LINE.length;
    const blank = body.indexOf(BLANK, at);
    if (!body.subarray(at, head).equals(LINE) || blank < 0 || blank - head > MOST_HEAD || parts.length === MOST_PARTS)
      return null;
    const end = body.indexOf(mark, blank + LINE.length);
    const named = headOf(body.toString('utf8', head, blank));
    if (end < 0 || !named) return null;
    parts.push({ ...named, bytes: body.subarray(Math.min(blank + BLANK.length, end), end) });
    at = end + mark.length;
  }
}
