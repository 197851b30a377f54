import { gunzipSync } from 'node:zlib';

const CHARSET = /charset ?= ?"?([\w.:-]{1,40})/i;
const UTF8_NAMES = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);
/** What servers label a body with that nobody labelled: it holds no Chinese, so that what reads as UTF-8 is UTF-8. */
const DEFAULT_NAMES = new Set(['iso-8859-1', 'latin1', 'windows-1252']);

/** Why a body cannot be read as UTF-8, and what is allowed; or that it grows past what is taken. */
export type Unread = { unsupported: string } | { tooLarge: true };

const unsupported = (what: string): Unread => ({
  unsupported: `${what}；只接受 UTF-8 编码的 JSON，可用 gzip 压缩（content-encoding: gzip）`,
});

/** The body as it was before it was compressed, in UTF-8. */
export function plainBody(
  headers: Record<string, string>,
  rawBody: Uint8Array,
  mostBytes: number,
): Uint8Array | Unread {
  const encoding = labelOf(headers, rawBody);
  if (!['identity', 'gzip', 'x-gzip'].includes(encoding)) return unsupported('请求体的压缩方式不受支持');
  const body = encoding === 'identity' ? rawBody : unzipped(rawBody, mostBytes);
  if (!(body instanceof Uint8Array)) return body;
  // Short words in GBK may happen to be UTF-8 as well, so that what the sender says of them counts too.
  const [, charset = 'utf-8'] = CHARSET.exec(headers['content-type'] ?? '') ?? [];
  return isUtf8(body) && (isSaidToBe(charset.toLowerCase()) || body.every((byte) => byte < 0x80))
    ? body
    : unsupported('请求体不是 UTF-8 编码');
}

const isSaidToBe = (charset: string): boolean => UTF8_NAMES.has(charset) || DEFAULT_NAMES.has(charset);

/** A proxy may take the label off and leave the body packed; no JSON begins as gzip does. */
function labelOf(headers: Record<string, string>, rawBody: Uint8Array): string {
  const label = (headers['content-encoding'] ?? '').trim().toLowerCase() || 'identity';
  return label === 'identity' && rawBody[0] === 0x1f && rawBody[1] === 0x8b ? 'gzip' : label;
}

function unzipped(body: Uint8Array, mostBytes: number): Uint8Array | Unread {
  try {
    return gunzipSync(body, { maxOutputLength: mostBytes });
  } catch (error) {
    return error instanceof RangeError ? { tooLarge: true } : unsupported('请求体不是完整的 gzip 数据');
  }
}

function isUtf8(body: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    // UTF-16 of plain letters is UTF-8 with a 0 in every other byte.
    return body[0] !== 0 && body[1] !== 0;
  } catch {
    // What no decoder takes is the answer itself.
    return false;
  }
}
