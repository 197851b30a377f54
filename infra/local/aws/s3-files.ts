import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AwsError } from './errors.ts';

export interface BucketFiles {
  /** The file of an object, inside the bucket's folder whatever its key says. */
  at: (bucket: string, key: string) => string;
  /** An object with what stands beside it: whole and on the disk, or not at all. Of one file one at a time. */
  write: (file: string, content: Buffer, beside: { file: string; content: string }[]) => Promise<void>;
  remove: (file: string) => void;
  /** Of the objects in one folder of a bucket, in their order. */
  keys: (bucket: string, folder: string) => string[];
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

const fresh = (file: string): string => `${file}.new`;

/** Not in this thread, which does everybody's work: a disk takes milliseconds for each. */
async function onDisk(file: string, content: Buffer | string): Promise<void> {
  const handle = await open(fresh(file), 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The rename at the end is what makes the object: whatever dies before it leaves none. */
export function bucketFiles(dataDir: string): BucketFiles {
  return {
    at: (bucket, key) =>
      join(dataDir, 's3', bucket, encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('..', '%2E%2E')),
    async write(file, content, beside) {
      mkdirSync(dirname(file), { recursive: true });
      const whole = [...beside, { file, content }];
      const written = await Promise.allSettled(whole.map((part) => onDisk(part.file, part.content)));
      const failed = written.find((one) => one.status === 'rejected');
      if (failed) {
        for (const part of whole) rmSync(fresh(part.file), { force: true });
        // S3 itself is never full; a disk is, and the caller must see a failure that passes.
        throw isFull(failed.reason)
          ? new AwsError('ServiceUnavailable', `no space left on the disk for ${file}; make room and try again`, 503)
          : failed.reason;
      }
      for (const part of whole) renameSync(fresh(part.file), part.file);
    },
    remove(file) {
      for (const one of [file, `${file}.about.json`, `${file}.lock.json`]) if (existsSync(one)) rmSync(one);
    },
    keys(bucket, folder) {
      if (!/^[\w/-]+\/$/.test(folder))
        throw new AwsError('NotImplemented', `ListObjectsV2 of ${folder} is not supported by the embedded stack`, 501);
      const there = join(dataDir, 's3', bucket, folder);
      if (!existsSync(there)) return [];
      return readdirSync(there, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(about\.json|lock\.json|new)$/.test(entry.name))
        .map(({ name }) => folder + decodeURIComponent(name))
        .toSorted();
    },
  };
}
