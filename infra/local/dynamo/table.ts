import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Deployment } from '../run/deployment.ts';
import { Unsupported } from '../json.ts';
import type { Resource } from '../template/resolve.ts';
import { type Connection, EngineRefused } from './connection.ts';
import type { Engine } from './engine.ts';

const Key = z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) });
const Index = z.object({
  IndexName: z.string(),
  KeySchema: z.array(Key),
  Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
});
const Table = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema: z.array(Key),
  GlobalSecondaryIndexes: z.array(Index).optional(),
  LocalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
});

/** A table of the template, made in the engine. */
export interface LocalTable {
  name: string;
  streamArn: string | null;
  /** The engine's own name of the stream. */
  engineStream: string | null;
  /** The sort key of the index named `due`, whose texts open with an instant. */
  dueKey: { index: string; hash: string; range: string } | null;
  keys: string[];
}

const names = (indexes: { IndexName: string }[] | undefined) =>
  (indexes ?? [])
    .map((index) => index.IndexName)
    .toSorted()
    .join(', ');

/** Makes the table as the template says, or finds it as it was left. A template whose table changed needs `--fresh`. */
export async function makeTable(
  deployment: Deployment,
  resource: Resource,
  connection: Connection,
  fresh: boolean,
): Promise<LocalTable> {
  const table = deployment.read(resource, Table);
  const describe = () => connection.call('DescribeTable', { TableName: resource.ref });
  // An engine of its own started on an empty file; one elsewhere still holds what was there.
  if (fresh) await connection.call('DeleteTable', { TableName: resource.ref }).catch(unlessMissing);
  const described = await describe().catch(async (error: unknown) => {
    unlessMissing(error);
    await connection.call('CreateTable', {
      TableName: resource.ref,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: table.AttributeDefinitions,
      KeySchema: table.KeySchema,
      ...(table.GlobalSecondaryIndexes && { GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map(plainIndex) }),
      ...(table.LocalSecondaryIndexes && { LocalSecondaryIndexes: table.LocalSecondaryIndexes.map(plainIndex) }),
      ...(table.StreamSpecification && {
        StreamSpecification: { StreamEnabled: true, StreamViewType: table.StreamSpecification.StreamViewType },
      }),
    });
    return describe();
  });
  const Described = z.object({
    Table: z.object({
      LatestStreamArn: z.string().optional(),
      KeySchema: z.array(Key),
      GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })).optional(),
    }),
  });
  const found = Described.parse(described).Table;
  if (names(found.GlobalSecondaryIndexes) !== names(table.GlobalSecondaryIndexes))
    throw new Unsupported(
      `a table whose indexes changed from (${names(found.GlobalSecondaryIndexes)}) to (${names(table.GlobalSecondaryIndexes)}): start with --fresh; that`,
      resource.logicalId,
    );
  const due = table.GlobalSecondaryIndexes?.find((index) => index.IndexName === 'due');
  const keyOf = (kind: 'HASH' | 'RANGE') => due?.KeySchema.find((key) => key.KeyType === kind)?.AttributeName;
  const [hash, range] = [keyOf('HASH'), keyOf('RANGE')];
  return {
    name: resource.ref,
    streamArn: resource.attributes['StreamArn'] ?? null,
    engineStream: found.LatestStreamArn ?? null,
    dueKey: due && hash && range ? { index: due.IndexName, hash, range } : null,
    keys: table.KeySchema.map((key) => key.AttributeName),
  };
}

function unlessMissing(error: unknown): void {
  if (!(error instanceof EngineRefused) || error.type !== 'ResourceNotFoundException') throw error;
}

const plainIndex = ({ IndexName, KeySchema, Projection }: z.infer<typeof Index>) => ({
  IndexName,
  KeySchema,
  Projection: {
    ProjectionType: Projection.ProjectionType,
    ...(Projection.NonKeyAttributes && { NonKeyAttributes: Projection.NonKeyAttributes }),
  },
});

/**
 * dynoxide 1.2.1 looks for the newest sequence number of a table by reading all its stream records, at every write
 * (202 → 11 transactions a second at 28,000 records). An index on just that keeps writes flat.
 */
export function indexStreamRecords(engine: Engine): void {
  if (engine.file === null) return;
  const database = new DatabaseSync(engine.file);
  try {
    database.exec('PRAGMA busy_timeout = 5000');
    database.exec(
      'CREATE INDEX IF NOT EXISTS stream_records_by_sequence ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
  } finally {
    database.close();
  }
}
