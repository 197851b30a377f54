import { join } from 'node:path';
import { Unsupported } from './json.ts';
import { logFile } from './log-file.ts';

/** What went wrong while the stack ran: kept in the data folder, so that the terminal stays quiet; the last ones are at hand for tests. */
export interface Report {
  (where: string, error: unknown): void;
  recent: () => string[];
  close: () => void;
}

const KEPT = 200;
/** A full disk is said again and again, but not for every call that it fails. */
const SAID_EVERY_MS = 60_000;
/** How the file system, SQLite and the DynamoDB engine call it. */
const DISK_FULL = /ENOSPC|SQLITE_FULL|disk is full|disk I\/O error|no space left/i;

export const isDiskFull = (says: string): boolean => DISK_FULL.test(says);

export function reporting(dataDir: string): Report {
  const recent: string[] = [];
  let saidAt = Number.NEGATIVE_INFINITY;
  const sayDiskFull = (where: string, says: string): void => {
    if (performance.now() - saidAt < SAID_EVERY_MS) return;
    saidAt = performance.now();
    console.error(
      `The disk of ${dataDir} is full (${where}: ${says}). Nothing can be recorded until there is room: make room, the stack then goes on by itself.`,
    );
  };
  const log = logFile(join(dataDir, 'stack.log'), (error) => sayDiskFull('stack.log', error.message));
  const report = (where: string, error: unknown) => {
    const says = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    recent.push(`${where}: ${says}`);
    if (recent.length > KEPT) recent.shift();
    log.write(`${new Date().toISOString()} ${where}: ${error instanceof Error && error.stack ? error.stack : says}\n`);
    // A template that asks for what this stack does not know is for whoever wrote it, at once.
    if (error instanceof Unsupported) console.error(`${where}: ${says}`);
    if (isDiskFull(says)) sayDiskFull(where, says);
  };
  return Object.assign(report, { recent: () => [...recent], close: () => log.close() });
}
