import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A filesystem of a few megabytes, which can be filled up and given room again. Mounting needs root. */
export interface SmallDisk {
  folder: string;
  freeBytes: () => number;
  /** Takes all room but so much. */
  fill: (but: number) => void;
  /** Gives the room back. */
  clear: () => void;
  unmount: () => void;
}

const CHUNK = Buffer.alloc(64 * 1024);

export function smallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'huiying-fire', folder], { stdio: 'pipe' });
  } catch (error) {
    throw new Error('a small filesystem could not be mounted: this scenario needs root (tmpfs by mount)', {
      cause: error,
    });
  }
  const ballast = join(folder, 'ballast');
  const freeBytes = (): number => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    freeBytes,
    fill(but) {
      const file = openSync(ballast, 'a');
      for (let free = freeBytes(); free > but + CHUNK.length; free = freeBytes()) writeSync(file, CHUNK);
      closeSync(file);
    },
    clear: () => rmSync(ballast, { force: true }),
    unmount: () => void execFileSync('umount', ['-l', folder], { stdio: 'pipe' }),
  };
}
