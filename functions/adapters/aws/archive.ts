import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
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
  };
}
