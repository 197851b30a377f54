import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketPhotos } from '../../functions/adapters/aws/photos.ts';
import { fromMs, toMs } from '../../functions/domain/matter/instant.ts';
import { PhotosUnavailable } from '../../functions/errors.ts';
import type { Photo } from '../../functions/ports/photos.ts';
import { authorizer, type Caller, callers, theStack } from '../../infra/local/aws/caller.ts';
import { type Endpoint, startEndpoint } from '../../infra/local/aws/endpoint.ts';
import { s3 } from '../../infra/local/aws/s3.ts';
import { readDeployment } from '../../infra/local/run/deployment.ts';
import { activity } from '../../infra/local/time/activity.ts';
import { stackTime } from '../../infra/local/time/stack-time.ts';
import { fixtureAssembly } from '../local/fixture/assembly.ts';
import { JPEG } from '../photos/samples.ts';
import { photosContract } from './contract/photos.ts';

const NOW = '2026-11-23T08:00:00.000Z';
const PHOTO: Photo = {
  sha256: createHash('sha256').update(JPEG).digest('hex'),
  type: 'image/jpeg',
  bytes: Uint8Array.from(JPEG),
};

let folder: string;
let endpoint: Endpoint;
const time = stackTime(0, () => undefined);
const known = callers();
const troubles: unknown[] = [];
const clientOf = (caller: Caller) =>
  new S3Client({
    endpoint: endpoint.url,
    region: 'us-east-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: known.keyFor(caller),
  });
const photosFor = (caller = theStack) => {
  const client = clientOf(caller);
  return bucketPhotos(
    () => client,
    () => 'photos',
  );
};
/** A function's role with these rights and no other. */
const roleWith = (...allowed: [actions: string[], resource: string][]): Caller => ({
  user: 'role',
  principal: { kind: 'AWS', value: 'role' },
  statements: allowed.map(([actions, resource]) => ({
    sid: null,
    effect: 'Allow',
    actions,
    resources: [resource],
    conditions: [],
    principals: null,
  })),
});
const fileOf = (number: string, where: string) => join(folder, 'data', 's3', 'photos', where, number, PHOTO.sha256);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiying-photos-'));
  time.set(toMs(NOW), true);
  const deployment = readDeployment(
    fixtureAssembly(join(folder, 'out')),
    { partition: 'aws', region: 'us-east-1', account: '000000000000' },
    {},
  );
  const authorize = authorizer(deployment, () => undefined);
  endpoint = await startEndpoint(
    { s3: s3(deployment, join(folder, 'data'), time, authorize) },
    { callers: known, authorize },
    activity(),
    (_, error) => void troubles.push(error),
  );
});
afterAll(() => {
  endpoint.close();
  rmSync(folder, { recursive: true });
});

describe('photos in a bucket', () => {
  let cases = 0;
  photosContract(async () => {
    cases += 1;
    return { photos: photosFor(), numbers: () => `BL26000${cases}` };
  });

  it('lie under case and hash, and what is put aside goes by itself at the midnight after its two days', async () => {
    await photosFor().put('BL2600101', PHOTO, 'aside');
    expect(existsSync(fileOf('BL2600101', 'aside'))).toBe(true);
    time.set(toMs(NOW) + 2.5 * 86_400_000, true);
    expect(await photosFor().keep('BL2600101', PHOTO.sha256)).toBe(true);
    await photosFor().put('BL2600102', PHOTO, 'aside');
    time.set(toMs(NOW) + 6 * 86_400_000, true);
    expect(await photosFor().keep('BL2600102', PHOTO.sha256)).toBe(false);
    expect(existsSync(fileOf('BL2600102', 'aside'))).toBe(false);
    expect(await photosFor().read('BL2600101', PHOTO.sha256)).toEqual(PHOTO);
    expect(fromMs(time.now())).toBe('2026-11-29T08:00:00.000Z');
  });

  it('a full disk is a clear failure that passes, and leaves nothing behind', async () => {
    const file = fileOf('BL2600103', 'kept');
    mkdirSync(dirname(file), { recursive: true });
    // The kernel's own full disk: every write to it ends in ENOSPC.
    symlinkSync('/dev/full', `${file}.new`);
    await expect(photosFor().put('BL2600103', PHOTO, 'kept')).rejects.toThrow(
      /BL2600103 could not be stored: ServiceUnavailable no space left/,
    );
    expect(readdirSync(dirname(file))).toEqual([]);
    expect(await photosFor().read('BL2600103', PHOTO.sha256)).toBe(null);
    await photosFor().put('BL2600103', PHOTO, 'kept');
    expect(await photosFor().read('BL2600103', PHOTO.sha256)).toEqual(PHOTO);
  });

  it('what a killed process left half written is no photo', async () => {
    const file = fileOf('BL2600104', 'kept');
    mkdirSync(dirname(file), { recursive: true });
    symlinkSync('/dev/null', `${file}.new`);
    expect(await photosFor().read('BL2600104', PHOTO.sha256)).toBe(null);
    await expect(photosFor().keep('BL2600104', PHOTO.sha256)).resolves.toBe(false);
  });

  it('refuses a role that may not write there, and takes nobody’s word for a missing photo who may not list', async () => {
    const [objects, bucket] = ['arn:aws:s3:::photos/*', 'arn:aws:s3:::photos'];
    await expect(photosFor(roleWith([['s3:GetObject'], objects])).put('BL2600105', PHOTO, 'kept')).rejects.toThrow(
      PhotosUnavailable,
    );
    await expect(photosFor(roleWith([['s3:GetObject'], objects])).read('BL2600105', PHOTO.sha256)).rejects.toThrow(
      /AccessDenied/,
    );
    expect(
      await photosFor(roleWith([['s3:GetObject'], objects], [['s3:ListBucket'], bucket])).read(
        'BL2600105',
        PHOTO.sha256,
      ),
    ).toBe(null);
  });

  it('H5 · refuses a role that may not take versions out, and the photo stays', async () => {
    const [objects, bucket] = ['arn:aws:s3:::photos/*', 'arn:aws:s3:::photos'];
    await photosFor().put('BL2600106', PHOTO, 'kept');
    await expect(
      photosFor(roleWith([['s3:DeleteObject'], objects], [['s3:ListBucketVersions'], bucket])).remove(
        'BL2600106',
        PHOTO.sha256,
      ),
    ).rejects.toThrow(/could not be taken out: AccessDenied/);
    await expect(
      photosFor(roleWith([['s3:DeleteObjectVersion'], objects])).remove('BL2600106', PHOTO.sha256),
    ).rejects.toThrow(/could not be taken out: AccessDenied/);
    expect(await photosFor().read('BL2600106', PHOTO.sha256)).toEqual(PHOTO);
    await photosFor(roleWith([['s3:DeleteObjectVersion'], objects], [['s3:ListBucketVersions'], bucket])).remove(
      'BL2600106',
      PHOTO.sha256,
    );
    expect(existsSync(fileOf('BL2600106', 'kept'))).toBe(false);
  });

  it('meets no trouble that it did not name', () => {
    expect(troubles).toEqual([]);
  });
});
