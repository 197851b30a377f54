import { createHash } from 'node:crypto';
import type { Case } from '../../domain/case/case.ts';
import { BrokenItem } from '../../errors.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import { proofOf, takePhotos } from '../../photos/take.ts';
import type { PhotoType } from '../../ports/photos.ts';
import type { Ports } from '../../ports/ports.ts';
import { mustBeAllowedTo, mustSee } from './api/permissions.ts';
import { readAs } from './api/read-body.ts';
import { sha256 } from './api/schemas/fields.ts';
import { storedCase } from './api/stored-case.ts';
import { personOf, type Person } from './api/person.ts';

/** What Lambda takes in one call is 6 MB, and a photo comes in base64. */
const MAX_BODY = 4_500_000;
const ENDINGS: Record<PhotoType, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** Photos as evidence. POST takes one in, which a command then names; GET shows one that an event names, and writes down who looked. */
export async function servePhotos(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const stored = await storedCase(call.path['number'] ?? '', ports);
  return call.method === 'POST' ? takeIn(call, person, stored.state, ports) : show(call, person, stored.state, ports);
}

async function takeIn(call: HttpCall, person: Person, state: Case, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'note', state);
  if (state.offline)
    throw new BadRequest('offline-no-photo', '线下办理件不留内容，照片请随案卷线下保存', { clause: 'H6' }, 422);
  const taken = takePhotos([{ fileName: call.query['name'] ?? '', bytes: call.rawBody }]);
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
  if (!photo) return problem(404, 'unknown-photo', '没有这张照片，或已过保管期限');
  if (createHash('sha256').update(photo.bytes).digest('hex') !== hash)
    throw new BrokenItem(`photo ${hash} of ${state.number} is not what was put there`);
  await ports.store.audit({
    at: ports.clock.now(),
    actor: person.actor,
    what: `opened photo ${hash}`,
    matter: state.number,
  });
  const headers = {
    'content-type': photo.type,
    'content-disposition': `inline; filename="${state.number}-${hash.slice(0, 8)}.${ENDINGS[photo.type]}"`,
    // It is a picture and nothing else, also for whoever opens its address.
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  };
  return { status: 200, headers, bytes: photo.bytes, matter: state.number };
}

export const handler = lambda.http(servePhotos, undefined, MAX_BODY);
