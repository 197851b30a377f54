import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { PHOTO_FOLDERS } from '../../functions/adapters/aws/photos.ts';
import { METRIC, METRICS_NAMESPACE, METRICS_SERVICE } from '../../functions/runtime/metrics.ts';
import { photoRules } from '../../functions/policy/photos.ts';
import { accept } from './accept.ts';
import type { CaseTable } from './case-table.ts';
import type { CustomerKey } from './customer-key.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { type House, HouseFunction } from './house-function.ts';
import type { HttpFront } from './http-front.ts';

/** How long a photo that was written over or taken out can be put back. */
const UNDO = Duration.days(30);

/** The bucket's ARN as cdk-nag spells it: by its export, which is as lasting as the bucket. */
const PHOTOS_ARN = 'HuiyingState:ExportsOutputFnGetAttPhotosBucket4131342AArn9A26CC64';

/** Where the photos lie that prove something. No object lock: a photo that shows somebody who must not be shown can be taken out. */
export class PhotoBucket extends Construct {
  readonly bucket: Bucket;
  private readonly key: CustomerKey;

  constructor(scope: Construct, id: string, key: CustomerKey) {
    super(scope, id);
    this.key = key;
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key.key,
      bucketKeyEnabled: true,
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [
        { prefix: `${PHOTO_FOLDERS.kept}/`, expiration: Duration.days(photoRules.keptDays) },
        { prefix: `${PHOTO_FOLDERS.aside}/`, expiration: Duration.days(photoRules.asideDays) },
        { noncurrentVersionExpiration: UNDO, abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    accept(
      this.bucket,
      'Few functions reach it, and the one that shows photos records who looked at which',
      'AwsSolutions-S1',
    );
  }

  /** H5: taking photos out in every version, and keeping copies by a hold, for those that carry out what was recorded. */
  grantErase(fn: HouseFunction): void {
    fn.tell('PHOTO_BUCKET', this.bucket.bucketName);
    fn.allow(
      ['s3:DeleteObjectVersion'],
      ...Object.values(PHOTO_FOLDERS).map((folder) => this.bucket.arnForObjects(`${folder}/*`)),
    );
    fn.allow(['s3:ListBucketVersions'], this.bucket.bucketArn);
    fn.allow(['s3:ListBucket'], this.bucket.bucketArn);
    fn.allow(
      ['s3:GetObject', 's3:PutObject'],
      ...[PHOTO_FOLDERS.kept, PHOTO_FOLDERS.held].map((folder) => this.bucket.arnForObjects(`${folder}/*`)),
    );
    this.key.grantEncrypt(fn);
    this.acceptFolders(fn);
  }

  /** Putting photos in and keeping those that a command names. Whoever may not list a bucket is told 403 where 404 is meant. */
  grantUse(fn: HouseFunction): void {
    fn.tell('PHOTO_BUCKET', this.bucket.bucketName);
    fn.allow(
      ['s3:GetObject', 's3:PutObject'],
      ...Object.values(PHOTO_FOLDERS).map((folder) => this.bucket.arnForObjects(`${folder}/*`)),
    );
    fn.allow(['s3:ListBucket'], this.bucket.bucketArn);
    this.key.grantEncrypt(fn);
    this.acceptFolders(fn);
  }

  private acceptFolders(fn: HouseFunction): void {
    const rules = Object.values(PHOTO_FOLDERS).map(
      (folder) => `AwsSolutions-IAM5[Resource::${PHOTOS_ARN}/${folder}/*]`,
    );
    accept(fn.role, 'Each photo is an object of its own; bucket and folders are named', ...rules);
  }
}

interface CasePhotosProps extends House {
  readonly front: HttpFront;
  readonly table: CaseTable;
  readonly photos: PhotoBucket;
  readonly operators: ITopic;
}

/** Photos as evidence, for signed-in people. Looking at one is written down. */
export class CasePhotos extends Construct {
  constructor(scope: Construct, id: string, props: CasePhotosProps) {
    super(scope, id);
    const { front, table, photos, operators } = props;
    const servePhotos = new HouseFunction(this, 'ServePhotos', props);
    table.grantReadWrite(servePhotos);
    photos.grantUse(servePhotos);
    front.signedIn(servePhotos, 'POST /api/cases/{number}/photos', 'GET /api/cases/{number}/photos/{sha256}');
    new DutyAlarm(this, 'PhotosNotKept', {
      metric: new Metric({
        namespace: METRICS_NAMESPACE,
        metricName: METRIC.photosUnavailable,
        dimensionsMap: { service: METRICS_SERVICE },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      threshold: 1,
      impact: 'Officers on the spot cannot hand in photos as proof, and the desk cannot look at them.',
      runbook: 'Photos are not kept',
      operators,
    });
  }
}
