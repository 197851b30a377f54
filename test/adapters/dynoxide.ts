import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { tableShape } from '../../functions/adapters/aws/keys.ts';

const BINARY = new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url).pathname;

/** A real DynamoDB engine on a file of its own, for the length of a test file. */
export interface Dynoxide {
  endpoint: string;
  pid: number;
  /** Where it keeps all, as SQLite. */
  file: string;
  client: DynamoDBClient;
  /** Makes a table of the house's shape and returns its name. */
  table(): Promise<string>;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('the system gave no port');
  return address.port;
}

/** A client of any endpoint that speaks DynamoDB. */
export const clientOf = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });

async function ready(client: DynamoDBClient, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`dynoxide ended at once with code ${child.exitCode}`);
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch {
      await pause(25);
    }
  }
  throw new Error('dynoxide did not answer within 5 s');
}

export async function startDynoxide(): Promise<Dynoxide> {
  if (!existsSync(BINARY)) throw new Error(`${BINARY} is missing; the engine comes with npm ci on Linux x64`);
  const folder = await mkdtemp(join(tmpdir(), 'huiying-dynoxide-'));
  const file = join(folder, 'table.db');
  const port = await freePort();
  const child = spawn(BINARY, ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file], {
    stdio: 'ignore',
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = clientOf(endpoint);
  await ready(client, child);
  let made = 0;
  return {
    endpoint,
    pid: child.pid ?? 0,
    file,
    client,
    table: async () => {
      made += 1;
      const TableName = `huiying-${made}`;
      await client.send(new CreateTableCommand({ TableName, ...tableShape }));
      return TableName;
    },
    stop: async () => {
      client.destroy();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
