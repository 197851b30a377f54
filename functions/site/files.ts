import { existsSync, readFileSync } from 'node:fs';
import { normalize } from 'node:path';

export interface SiteFile {
  type: string;
  bytes: Uint8Array;
  /** The same, packed when it was built; null for what packing does not help. */
  brotli: Uint8Array | null;
}

/** The console's built files. */
export interface Site {
  page: SiteFile;
  /** Null for a file that was not built. */
  file(path: string): SiteFile | null;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
};

/** Reads each file once. A path that leaves the folder is no file. */
export function siteIn(folder: URL): Site {
  const kept = new Map<string, SiteFile>();
  const read = (path: string): SiteFile | null => {
    const known = kept.get(path);
    if (known) return known;
    const at = new URL(`.${path}`, folder);
    if (normalize(path) !== path || !at.href.startsWith(folder.href) || !existsSync(at)) return null;
    const packed = new URL(`${at.href}.br`);
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
    if (!type) return null;
    const file = { type, bytes: readFileSync(at), brotli: existsSync(packed) ? readFileSync(packed) : null };
    kept.set(path, file);
    return file;
  };
  const page = read('/index.html');
  if (!page) throw new Error(`the console was not built into ${folder.href}: index.html is missing`);
  return { page, file: read };
}
