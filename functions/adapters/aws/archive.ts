import {
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { BrokenItem } from '../../errors.ts';
import type { Archive } from '../../ports/ports.ts';

/** A bucket with object lock; `If-None-Match` refuses a second object under a key, so that a seal is never hidden behind a newer one. */
export function bucketArchive(client: () => S3Client, bucket: () => string): Archive {
  return {
    put: async (objectKey, body) => {
      await client().send(
        new PutObjectCommand({
          Bucket: bucket(),
          Key: objectKey,
          Body: body,
          IfNoneMatch: '*',
          ContentType: 'application/json',
        }),
      );
    },
    list: async (prefix) => {
      const keys: string[] = [];
      let from: string | undefined;
      do {
        const page: ListObjectsV2CommandOutput = await client().send(
          new ListObjectsV2Command({
            Bucket: bucket(),
            Prefix: prefix,
            ...(from === undefined ? {} : { ContinuationToken: from }),
          }),
        );
        for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
        from = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (from !== undefined);
      return keys;
    },
    read: async (objectKey) => {
      const { Body } = await client().send(new GetObjectCommand({ Bucket: bucket(), Key: objectKey }));
      if (!Body) throw new BrokenItem(`${objectKey} in the archive is empty`);
      return Body.transformToString();
    },
  };
}
