import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { plus, toMs } from '../../../functions/domain/instant.ts';
import type { Deployment } from '../run/deployment.ts';
import type { StackTime } from '../time/stack-time.ts';
import { AwsError } from './errors.ts';
import type { RestService } from './endpoint.ts';

const Bucket = z.object({
  ObjectLockConfiguration: z
    .object({
      Rule: z.object({ DefaultRetention: z.object({ Mode: z.string(), Days: z.coerce.number().optional(), Years: z.coerce.number().optional() }) }).optional(),
    })
    .optional(),
});

/** An object's file, and beside it until when it is locked. */
const Lock = z.object({ retainUntil: z.string().nullable() });

/** S3's PutObject and GetObject on the template's buckets: files in the data folder. A locked object is never written over. */
export function s3(deployment: Deployment, dataDir: string, time: StackTime): RestService {
  const buckets = new Map(deployment.of('AWS::S3::Bucket').map((resource) => [resource.ref, deployment.read(resource, Bucket)]));
  const fileOf = (bucket: string, key: string) => join(dataDir, 's3', bucket, encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('..', '%2E%2E'));
  return {
    protocol: 'rest',
    read(request) {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const [, bucket = '', ...key] = url.pathname.split('/').map(decodeURIComponent);
      const allowed = ['x-id'];
      if ([...url.searchParams.keys()].some((name) => !allowed.includes(name)))
        throw new AwsError('NotImplemented', `${request.method} ${url.search} is not supported by the embedded stack`, 501);
      const operation = { PUT: 'PutObject', GET: 'GetObject' }[request.method ?? ''];
      if (!operation || key.length === 0) throw new AwsError('NotImplemented', `${request.method} ${url.pathname} is not supported by the embedded stack`, 501);
      const encoding = request.headers['content-encoding'] ?? '';
      return {
        operation,
        input: { Bucket: bucket, Key: key.join('/'), Chunked: encoding.includes('aws-chunked'), IfNoneMatch: request.headers['if-none-match'] ?? '' },
      };
    },
    async carryOut({ operation, rest, body }) {
      const {
        Bucket: name,
        Key,
        Chunked,
        IfNoneMatch,
      } = z.object({ Bucket: z.string(), Key: z.string(), Chunked: z.boolean(), IfNoneMatch: z.string() }).parse(rest.input);
      const bucket = buckets.get(name);
      if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
      const file = fileOf(name, Key);
      const lockFile = `${file}.lock.json`;
      if (operation === 'GetObject') {
        if (!existsSync(file) || !statSync(file).isFile()) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
        return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: readFileSync(file) };
      }
      if (IfNoneMatch === '*' && existsSync(file))
        throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
      if (existsSync(lockFile)) {
        const { retainUntil } = Lock.parse(JSON.parse(readFileSync(lockFile, 'utf8')));
        // In the cloud a new version would stand before the locked one; here the locked one stays the only one.
        if (retainUntil !== null && toMs(retainUntil) > time.now())
          throw new AwsError('AccessDenied', `Access Denied because object protected by object lock until ${retainUntil}.`, 403);
      }
      const content = Chunked ? unchunked(body) : body;
      mkdirSync(dirname(file), { recursive: true });
      const retention = bucket.ObjectLockConfiguration?.Rule?.DefaultRetention;
      if (retention) {
        const days = (retention.Days ?? 0) + 365 * (retention.Years ?? 0);
        writeFileSync(lockFile, JSON.stringify({ retainUntil: plus(time.instant(), days * 86_400_000) }));
      }
      writeFileSync(`${file}.new`, content);
      renameSync(`${file}.new`, file);
      return { status: 200, headers: { etag: `"${createHash('md5').update(content).digest('hex')}"` }, body: '' };
    },
  };
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
