import { gunzipSync } from 'node:zlib';

const CHARSET = /charset ?= ?"?([\w.:-]{1,40})/i;
const UTF8_NAMES = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

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
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (!['identity', 'gzip', 'x-gzip'].includes(encoding)) return unsupported('请求体的压缩方式不受支持');
  const body = encoding === 'identity' ? rawBody : unzipped(rawBody, mostBytes);
  if (!(body instanceof Uint8Array)) return body;
  // Short words in GBK may happen to be UTF-8 as well, so that what the sender says of them counts too.
  const [, charset = 'utf-8'] = CHARSET.exec(headers['content-type'] ?? '') ?? [];
  return UTF8_NAMES.has(charset.toLowerCase()) && isUtf8(body) ? body : unsupported('请求体不是 UTF-8 编码');
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
    return true;
  } catch {
    // What no decoder takes is the answer itself.
    return false;
  }
}
