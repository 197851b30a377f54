import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { DAY, plus, toMs } from '../../../functions/domain/matter/instant.ts';
import type { Deployment } from '../run/deployment.ts';
import type { StackTime } from '../time/stack-time.ts';
import type { Authorize, Caller } from './caller.ts';
import type { RestService } from './endpoint.ts';
import { AwsError } from './errors.ts';
import { bucketFiles } from './s3-files.ts';

const Rule = z.object({
  Status: z.enum(['Enabled', 'Disabled']),
  Prefix: z.string().default(''),
  ExpirationInDays: z.coerce.number().optional(),
});
const Bucket = z.object({
  LifecycleConfiguration: z.object({ Rules: z.array(Rule) }).optional(),
  ObjectLockConfiguration: z
    .object({
      Rule: z
        .object({
          DefaultRetention: z.object({
            Mode: z.string(),
            Days: z.coerce.number().optional(),
            Years: z.coerce.number().optional(),
          }),
        })
        .optional(),
    })
    .optional(),
});

/** Beside an object's file: until when it is locked. */
const Lock = z.object({ retainUntil: z.string().nullable() });
/** Beside an object's file: what it is, and since when. */
const About = z.object({ contentType: z.string(), storedAt: z.string() });

const Input = z.object({
  Bucket: z.string(),
  Key: z.string(),
  Prefix: z.string(),
  Chunked: z.boolean(),
  IfNoneMatch: z.string(),
  ContentType: z.string(),
  VersionId: z.string().optional(),
});
const OPERATIONS = { PUT: 'PutObject', GET: 'GetObject', HEAD: 'HeadObject', DELETE: 'DeleteObject' } as const;
/** What S3 itself calls the version of an object in a bucket without versions: here each has that one. */
const ONLY_VERSION = 'null';
const isKnown = (method: string | undefined): method is keyof typeof OPERATIONS =>
  method !== undefined && method in OPERATIONS;

/** S3's PutObject, GetObject, HeadObject, ListObjectsV2, ListObjectVersions and DeleteObject of a version on the template's buckets: files in the data folder. A locked object is never written over, an expired one is gone. */
export function s3(deployment: Deployment, dataDir: string, time: StackTime, authorize: Authorize): RestService {
  const buckets = new Map(
    deployment.of('AWS::S3::Bucket').map((resource) => [resource.ref, deployment.read(resource, Bucket)]),
  );
  const files = bucketFiles(dataDir);

  /** S3 takes an object out at the midnight (UTC) after its days are over. */
  const isOver = (bucket: z.infer<typeof Bucket>, key: string, storedAt: string): boolean =>
    (bucket.LifecycleConfiguration?.Rules ?? []).some(
      ({ Status, Prefix, ExpirationInDays: days }) =>
        Status === 'Enabled' &&
        days !== undefined &&
        key.startsWith(Prefix) &&
        Math.ceil((toMs(storedAt) + days * DAY) / DAY) * DAY <= time.now(),
    );

  /** The object's file, unless it is not there or over. */
  const found = (bucket: z.infer<typeof Bucket>, name: string, key: string) => {
    const file = files.at(name, key);
    if (!existsSync(file) || !statSync(file).isFile()) return null;
    const about = existsSync(`${file}.about.json`)
      ? About.parse(JSON.parse(readFileSync(`${file}.about.json`, 'utf8')))
      : null;
    if (!about || !isOver(bucket, key, about.storedAt))
      return { file, contentType: about?.contentType ?? 'application/octet-stream' };
    files.remove(file);
    return null;
  };

  const refuseLocked = (file: string): void => {
    if (!existsSync(lockOf(file))) return;
    const { retainUntil } = Lock.parse(JSON.parse(readFileSync(lockOf(file), 'utf8')));
    if (retainUntil !== null && toMs(retainUntil) > time.now())
      throw new AwsError(
        'AccessDenied',
        `Access Denied because object protected by object lock until ${retainUntil}.`,
        403,
      );
  };

  /** Of two that put one object at once, the second finds what the first put. */
  const puts = new Map<string, Promise<void>>();
  const inTurn = (file: string, put: () => Promise<void>): Promise<void> => {
    const mine = (puts.get(file) ?? Promise.resolve()).then(put, put);
    puts.set(file, mine);
    const forget = (): void => {
      if (puts.get(file) === mine) puts.delete(file);
    };
    mine.then(forget, forget);
    return mine;
  };

  /** Whoever may not list a bucket is not told what it lacks. */
  const missing = (caller: Caller, name: string): AwsError => {
    try {
      authorize(caller, 's3', 'ListObjectsV2', { Bucket: name });
    } catch (error) {
      if (error instanceof AwsError)
        return new AwsError('AccessDenied', `${error.message} (without it a missing object looks forbidden)`, 403);
      throw error;
    }
    return new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
  };

  return {
    protocol: 'rest',
    read(request) {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const [, bucket = '', ...key] = url.pathname.split('/').map(decodeURIComponent);
      const isPlainList = request.method === 'GET' && url.searchParams.get('list-type') === '2';
      const isListing = isPlainList || (request.method === 'GET' && url.searchParams.has('versions'));
      const allowed = [
        'x-id',
        ...(isPlainList
          ? ['list-type', 'prefix']
          : isListing
            ? ['versions', 'prefix']
            : request.method === 'DELETE'
              ? ['versionId']
              : []),
      ];
      if ([...url.searchParams.keys()].some((name) => !allowed.includes(name)))
        throw new AwsError(
          'NotImplemented',
          `${request.method} ${url.search} is not supported by the embedded stack`,
          501,
        );
      if (!isKnown(request.method) || (key.join('/') === '') !== isListing)
        throw new AwsError(
          'NotImplemented',
          `${request.method} ${url.pathname} is not supported by the embedded stack`,
          501,
        );
      const header = (name: string): string => String(request.headers[name] ?? '');
      return {
        operation: isPlainList ? 'ListObjectsV2' : isListing ? 'ListObjectVersions' : OPERATIONS[request.method],
        input: {
          Bucket: bucket,
          Key: key.join('/'),
          Prefix: url.searchParams.get('prefix') ?? '',
          ...(url.searchParams.has('versionId') ? { VersionId: url.searchParams.get('versionId') ?? '' } : {}),
          Chunked: header('content-encoding').includes('aws-chunked'),
          IfNoneMatch: header('if-none-match'),
          ContentType: header('content-type') || 'application/octet-stream',
        },
      };
    },
    async carryOut({ operation, rest, body, caller }) {
      const { Bucket: name, Key, Prefix, VersionId, Chunked, IfNoneMatch, ContentType } = Input.parse(rest.input);
      const bucket = buckets.get(name);
      if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
      if (operation === 'ListObjectVersions')
        return {
          status: 200,
          headers: { 'content-type': 'application/xml' },
          body: versionsOf(name, Prefix, found(bucket, name, Prefix) !== null),
        };
      if (operation === 'ListObjectsV2') {
        const keys = files.keys(name, Prefix).filter((one) => found(bucket, name, one) !== null);
        return { status: 200, headers: { 'content-type': 'application/xml' }, body: listOf(name, Prefix, keys) };
      }
      const there = found(bucket, name, Key);
      if (operation === 'DeleteObject') {
        if (VersionId !== ONLY_VERSION)
          throw new AwsError(
            'NotImplemented',
            'DeleteObject without its version is not supported by the embedded stack',
            501,
          );
        if (there) {
          refuseLocked(there.file);
          files.remove(there.file);
        }
        return { status: 204, headers: {}, body: '' };
      }
      if (operation !== 'PutObject') {
        if (!there) throw missing(caller, name);
        return {
          status: 200,
          headers: { 'content-type': there.contentType },
          body: operation === 'GetObject' ? readFileSync(there.file) : '',
        };
      }
      const content = Chunked ? unchunked(body) : body;
      const put = async (): Promise<void> => {
        if (IfNoneMatch === '*' && found(bucket, name, Key))
          throw new AwsError(
            'PreconditionFailed',
            'At least one of the pre-conditions you specified did not hold',
            412,
          );
        const file = files.at(name, Key);
        // In the cloud a new version would stand before a locked one; here the locked one stays the only one.
        refuseLocked(file);
        const retention = bucket.ObjectLockConfiguration?.Rule?.DefaultRetention;
        const days = retention && (retention.Days ?? 0) + 365 * (retention.Years ?? 0);
        const about = { contentType: ContentType, storedAt: time.instant() };
        const beside = [
          { file: `${file}.about.json`, content: JSON.stringify(about) },
          ...(days === undefined
            ? []
            : [{ file: lockOf(file), content: JSON.stringify({ retainUntil: plus(time.instant(), days * DAY) }) }]),
        ];
        await files.write(file, content, beside);
      };
      await inTurn(files.at(name, Key), put);
      return { status: 200, headers: { etag: `"${createHash('md5').update(content).digest('hex')}"` }, body: '' };
    },
  };
}

const lockOf = (file: string): string => `${file}.lock.json`;

const listOf = (bucket: string, prefix: string, keys: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${bucket}</Name><Prefix>${prefix}</Prefix><KeyCount>${keys.length}</KeyCount><IsTruncated>false</IsTruncated>${keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')}</ListBucketResult>`;

/** Only for a prefix that is the whole key of an object: nothing in the house asks for more. */
function versionsOf(bucket: string, key: string, isThere: boolean): string {
  if (!/^[\w./-]*[\w-]$/.test(key))
    throw new AwsError('NotImplemented', `ListObjectVersions of ${key} is not supported by the embedded stack`, 501);
  const version = `<Version><Key>${key}</Key><VersionId>${ONLY_VERSION}</VersionId><IsLatest>true</IsLatest></Version>`;
  return `<?xml version="1.0" encoding="UTF-8"?><ListVersionsResult><Name>${bucket}</Name><Prefix>${key}</Prefix><IsTruncated>false</IsTruncated>${isThere ? version : ''}</ListVersionsResult>`;
}

/** The SDK sends a body with a trailing checksum in chunks: `<hex size>[;…]\r\n<bytes>\r\n … 0\r\n<trailers>`. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.subarray(at, lineEnd).toString('latin1'), 16);
    if (lineEnd < 0 || !(size > 0)) return Buffer.concat(parts);
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
