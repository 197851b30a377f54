import { isMultipart, readMultipart } from '../../../../runtime/multipart.ts';
import type { Given } from '../../../../photos/take.ts';
import type { HttpCall } from '../../../../runtime/http.ts';

/** What was posted from the page behind a code. */
export interface Form {
  fields: URLSearchParams;
  photos: Given[];
  /** The body did not arrive whole; nothing of it is used. */
  brokenOff: boolean;
}

/** The form as browsers send it: with files as multipart, else as one line. */
export function formOf(call: HttpCall): Form {
  const type = call.headers['content-type'] ?? '';
  const body = Buffer.from(call.rawBody);
  if (!isMultipart(type)) return { fields: new URLSearchParams(body.toString('utf8')), photos: [], brokenOff: false };
  const parts = readMultipart(type, body);
  if (!parts) return { fields: new URLSearchParams(), photos: [], brokenOff: true };
  const fields = new URLSearchParams();
  const photos: Given[] = [];
  for (const { name, fileName, bytes } of parts) {
    if (fileName === null) fields.append(name, bytes.toString('utf8'));
    // A file field in which none was chosen comes all the same, empty.
    else if (fileName !== '' || bytes.length > 0) photos.push({ fileName, bytes });
  }
  return { fields, photos, brokenOff: false };
}
