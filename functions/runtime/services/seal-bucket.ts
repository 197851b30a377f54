import { bucketArchive } from '../../adapters/aws/archive.ts';
import { buckets } from '../../adapters/aws/clients/buckets.ts';
import { environment } from '../../adapters/aws/environment.ts';
import type { Service } from './service.ts';

/** The bucket under lock: SEAL_BUCKET. */
export const sealBucket: Service = () => ({ archive: bucketArchive(buckets, () => environment.sealBucket) });
