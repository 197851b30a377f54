import { S3Client } from '@aws-sdk/client-s3';
import { CLIENT_CONFIG, once } from './config.ts';

export const buckets = once(() => new S3Client({ ...CLIENT_CONFIG, forcePathStyle: true }));
