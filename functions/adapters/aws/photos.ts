import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { BrokenItem, PhotosUnavailable } from '../../errors.ts';
import { DOCUMENT_TYPES, type Photo, PHOTO_TYPES, type Photos } from '../../ports/photos.ts';

/** The folders of the bucket. What lies in the first two goes by the bucket's own rules, what a hold keeps by none. */
export const PHOTO_FOLDERS = { kept: 'kept', aside: 'aside', held: 'held' } as const;

const TYPES: readonly string[] = [...PHOTO_TYPES, ...DOCUMENT_TYPES];
const isType = (type: string | undefined): type is Photo['type'] => type !== undefined && TYPES.includes(type);
const isCalled = (error: unknown, ...names: string[]): boolean =>
  error instanceof S3ServiceException && names.includes(error.name);

const key = (where: keyof typeof PHOTO_FOLDERS, matter: string, sha256: string): string =>
  `${PHOTO_FOLDERS[where]}/${matter}/${sha256}`;

/** Null when there is none; whoever may not list a bucket would be told 403 instead of 404, so that readers may list theirs. */
const found = async <Answer>(what: string, send: () => Promise<Answer>): Promise<Answer | null> => {
  try {
    return await send();
  } catch (error) {
    if (isCalled(error, 'NoSuchKey', 'NotFound')) return null;
    if (error instanceof BrokenItem) throw error;
    throw new PhotosUnavailable(what, error);
  }
};

/** A bucket. `If-None-Match` keeps one version of each photo, however often it is sent. */
export function bucketPhotos(client: () => S3Client, bucket: () => string): Photos {
  const read = (where: keyof typeof PHOTO_FOLDERS, matter: string, sha256: string): Promise<Photo | null> =>
    found(`photo ${sha256} of ${matter} could not be read`, async () => {
      const { Body, ContentType } = await client().send(
        new GetObjectCommand({ Bucket: bucket(), Key: key(where, matter, sha256) }),
      );
      if (!Body || !isType(ContentType))
        throw new BrokenItem(`photo ${sha256} of ${matter} is stored as ${ContentType ?? 'nothing'}`);
      return { sha256, type: ContentType, bytes: await Body.transformToByteArray() };
    });

  const put = async (
    matter: string,
    { sha256, type, bytes }: Photo,
    where: keyof typeof PHOTO_FOLDERS,
  ): Promise<void> => {
    const object = {
      Bucket: bucket(),
      Key: key(where, matter, sha256),
      Body: bytes,
      ContentType: type,
      IfNoneMatch: '*',
    };
    try {
      await client().send(new PutObjectCommand(object));
    } catch (error) {
      if (!isCalled(error, 'PreconditionFailed'))
        throw new PhotosUnavailable(`photo ${sha256} of ${matter} could not be stored`, error);
    }
  };

  /** Without naming its version, an object would only be hidden behind a marker and could be had back for a month. */
  const removeVersions = async (objectKey: string): Promise<void> => {
    let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | null = {};
    while (from) {
      const page: ListObjectVersionsCommandOutput = await client().send(
        new ListObjectVersionsCommand({ Bucket: bucket(), Prefix: objectKey, ...from }),
      );
      for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])])
        if (Key === objectKey) await client().send(new DeleteObjectCommand({ Bucket: bucket(), Key, VersionId }));
      from = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : null;
    }
  };

  return {
    put,
    read: async (matter, sha256) => (await read('kept', matter, sha256)) ?? read('held', matter, sha256),
    keep: async (matter, sha256) => {
      const object = { Bucket: bucket(), Key: key('kept', matter, sha256) };
      if (
        await found(`photo ${sha256} of ${matter} could not be looked up`, () =>
          client().send(new HeadObjectCommand(object)),
        )
      )
        return true;
      const aside = await read('aside', matter, sha256);
      if (!aside) return false;
      await put(matter, aside, 'kept');
      return true;
    },
    hold: async (matter, sha256) => {
      const held = { Bucket: bucket(), Key: key('held', matter, sha256) };
      const there = await found(`photo ${sha256} of ${matter} could not be looked up`, () =>
        client().send(new HeadObjectCommand(held)),
      );
      const kept = there ? null : await read('kept', matter, sha256);
      if (kept) await put(matter, kept, 'held');
    },
    letGo: async (matter, sha256) => {
      try {
        await removeVersions(key('held', matter, sha256));
      } catch (error) {
        throw new PhotosUnavailable(`the held photo ${sha256} of ${matter} could not be taken out`, error);
      }
    },
    remove: async (matter, sha256) => {
      try {
        for (const where of ['aside', 'kept', 'held'] as const) await removeVersions(key(where, matter, sha256));
      } catch (error) {
        throw new PhotosUnavailable(`photo ${sha256} of ${matter} could not be taken out`, error);
      }
    },
  };
}
