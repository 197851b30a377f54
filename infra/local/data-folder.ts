import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endLeftover } from './dynamo/engine.ts';
import { BadOption } from './options.ts';

/** What the stack writes into its data folder. */
const OURS = /^(stack\.sqlite|dynamodb\.sqlite)(-wal|-shm)?$|^(engine\.pid|stack\.log|functions\.log|s3)$/;

/** Where the stack keeps what DynamoDB does not. */
export const RECORDS = 'stack.sqlite';

/** No stack ever ran on it. */
export const isUntouched = (path: string): boolean => !existsSync(join(path, RECORDS));

/** The data folder, made if it is not there. `fresh` forgets what the stack kept in it, and touches nothing else. */
export async function dataFolder(path: string, fresh: boolean): Promise<string> {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  const found = readdirSync(folder);
  const foreign = found.find((name) => !OURS.test(name));
  if (foreign !== undefined && !found.includes(RECORDS))
    throw new BadOption(`--data ${path}: the folder holds other things (${foreign}); give a new or empty one`);
  await endLeftover(folder);
  if (fresh)
    for (const name of found) if (OURS.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  return folder;
}
