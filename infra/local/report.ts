import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Unsupported } from './json.ts';

/** What went wrong while the stack ran: kept in the data folder, so that the terminal stays quiet; the last ones are at hand for tests. */
export interface Report {
  (where: string, error: unknown): void;
  recent: () => string[];
  close: () => void;
}

const KEPT = 200;

export function reporting(dataDir: string): Report {
  const log = createWriteStream(join(dataDir, 'stack.log'), { flags: 'a' });
  const recent: string[] = [];
  const report = (where: string, error: unknown) => {
    const says = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    recent.push(`${where}: ${says}`);
    if (recent.length > KEPT) recent.shift();
    log.write(`${new Date().toISOString()} ${where}: ${error instanceof Error && error.stack ? error.stack : says}\n`);
    // A template that asks for what this stack does not know is for whoever wrote it, at once.
    if (error instanceof Unsupported) console.error(`${where}: ${says}`);
  };
  return Object.assign(report, { recent: () => [...recent], close: () => log.end() });
}
