import { buckets } from '../../adapters/aws/clients/buckets.ts';
import { environment } from '../../adapters/aws/environment.ts';
import { bucketPhotos } from '../../adapters/aws/photos.ts';
import type { Service } from './service.ts';

/** Photos and documents: PHOTO_BUCKET. */
export const photoBucket: Service = () => ({ photos: bucketPhotos(buckets, () => environment.photoBucket) });
