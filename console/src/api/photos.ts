import { expire } from '../app/session.ts';
import { answered, read, signedIn } from './client.ts';
import type { Schemas } from './queries.ts';
import { isObject, listOf, textOf } from './record.ts';

export type Proof = Schemas['PhotoTaken']['evidence'][number];

/** What one call takes. */
const MOST = 4_194_304;
const SIDE = 2_400;

/** A photo too large for one call, made smaller here; as it is where the browser cannot, and where it is no photo. */
async function small(file: File): Promise<Blob> {
  if (file.size <= MOST || !file.type.startsWith('image/')) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  });
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', 0.85));
}

async function post(
  number: string,
  file: File,
): Promise<{ data?: Schemas['PhotoTaken']; error?: unknown; response: Response }> {
  const response = await fetch(`/api/cases/${number}/photos?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { ...signedIn(), 'content-type': file.type || 'application/octet-stream' },
    body: await small(file),
  });
  if (response.status === 401) expire();
  const said: unknown = await response.json().catch(() => null);
  // The shape is the API's own, told in /openapi.json and held there by its tests.
  return response.ok ? { data: said as Schemas['PhotoTaken'], response } : { error: said, response };
}

/** Hands a photo in; what comes back is what a command names as evidence. */
export const handIn = async (number: string, file: File): Promise<Proof[]> => (await read(post(number, file))).evidence;

/** A document as it is, to be kept where the browser keeps downloads; the server records who took it. */
export async function attachmentAt(number: string, sha256: string): Promise<{ file: Blob; name: string }> {
  const response = await answered(`/api/cases/${number}/photos/${sha256}`);
  const [, name = `${number}-${sha256.slice(0, 8)}`] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { file: await response.blob(), name };
}

/** The photo as an address that the page itself may show; the server records who looked. */
export async function photoAt(number: string, sha256: string): Promise<string> {
  return addressOf(await (await answered(`/api/cases/${number}/photos/${sha256}`)).blob());
}

/** A picture as an address, which the page's own policy lets it show. */
export function addressOf(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('a photo that cannot be read')));
    reader.readAsDataURL(picture);
  });
}

/** The photos, or the documents, that an event names as evidence and that were handed in. */
export function photosOf(
  event: Record<string, unknown>,
  kind: 'photo' | 'attachment' = 'photo',
): { ref: string; sha256: string }[] {
  const release = isObject(event['release']) ? event['release'] : {};
  return [...listOf(event['evidence']), ...listOf(release['evidence'])].flatMap((one) =>
    isObject(one) && one['kind'] === kind && textOf(one['sha256']) !== ''
      ? [{ ref: textOf(one['ref']), sha256: textOf(one['sha256']) }]
      : [],
  );
}
