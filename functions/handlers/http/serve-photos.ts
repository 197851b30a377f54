import { createHash } from 'node:crypto';
import type { Case } from '../../domain/case/case.ts';
import { BrokenItem } from '../../errors.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { photoBucket } from '../../runtime/services/photo-bucket.ts';
import { proofOf, takeFiles } from '../../photos/take.ts';
import { isPhotoType, type Photo } from '../../ports/photos.ts';
import type { Ports } from '../../ports/ports.ts';
import { mustBeAllowedTo, mustSee } from './api/permissions.ts';
import { readAs } from './api/read-body.ts';
import { sha256 } from './api/schemas/fields.ts';
import { storedCase } from './api/stored-case.ts';
import { personOf, type Person } from './api/person.ts';

/** What Lambda takes in one call is 6 MB, and a photo comes in base64. */
const MAX_BODY = 4_500_000;
const ENDINGS: Record<Photo['type'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** Photos and documents as evidence. POST takes one in, which a command then names; GET shows one that an event names, and writes down who looked. */
export async function servePhotos(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const stored = await storedCase(call.path['number'] ?? '', ports);
  return call.method === 'POST' ? takeIn(call, person, stored.state, ports) : show(call, person, stored.state, ports);
}

async function takeIn(call: HttpCall, person: Person, state: Case, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'note', state);
  if (state.offline)
    throw new BadRequest('offline-no-photo', '线下办理件不留内容，照片和附件请随案卷线下保存', { clause: 'H6' }, 422);
  const taken = takeFiles([{ fileName: call.query['name'] ?? '', bytes: call.rawBody }]);
  if ('says' in taken) return problem(taken.status, 'no-photo', taken.says, { pointer: '' });
  for (const photo of taken.photos) await ports.photos.put(state.number, photo, 'aside');
  return {
    status: 201,
    body: { now: ports.clock.now(), evidence: taken.photos.map(proofOf) },
    matter: state.number,
  };
}

async function show(call: HttpCall, person: Person, state: Case, ports: Ports): Promise<HttpAnswer> {
  mustSee(person, state);
  const hash = readAs(sha256, call.path['sha256']);
  const photo = await ports.photos.read(state.number, hash);
  if (!photo) return problem(404, 'unknown-photo', '没有这张照片或附件，或已过保管期限');
  if (createHash('sha256').update(photo.bytes).digest('hex') !== hash)
    throw new BrokenItem(`photo ${hash} of ${state.number} is not what was put there`);
  await ports.store.audit({
    at: ports.clock.now(),
    actor: person.actor,
    what: `opened ${isPhotoType(photo.type) ? 'photo' : 'attachment'} ${hash}`,
    matter: state.number,
  });
  // A document is downloaded and never shown here: what opens it is no part of the page.
  const as = isPhotoType(photo.type) ? 'inline' : 'attachment';
  const headers = {
    'content-type': photo.type,
    'content-disposition': `${as}; filename="${state.number}-${hash.slice(0, 8)}.${ENDINGS[photo.type]}"`,
    // It is what it is and nothing else, also for whoever opens its address.
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  };
  return { status: 200, headers, bytes: photo.bytes, matter: state.number };
}

export const handler = lambda.http(servePhotos, cloud(table, photoBucket), MAX_BODY);
