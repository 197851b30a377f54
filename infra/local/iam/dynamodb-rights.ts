import type { Json } from '../json.ts';
import { isJsonObject, Unsupported } from '../json.ts';
import { arnIn, listIn, type Place, type Right, textIn } from './place.ts';

const READS = new Set(['GetItem', 'DescribeTable', 'DescribeTimeToLive', 'DescribeContinuousBackups']);
const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);
/** Calls on an index are checked on the index, not on its table. */
const SEARCHES = new Set(['Query', 'Scan']);
/** Requests that name tables as the keys of RequestItems. */
const BATCHES = new Set(['BatchGetItem', 'BatchWriteItem']);
const STREAMS = new Set(['DescribeStream', 'GetRecords', 'GetShardIterator']);
/** Parts of a transaction, each checked as the call that it is. */
const PARTS: Readonly<Record<string, string>> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
  Get: 'dynamodb:GetItem',
};

const READ_KEY = ['kms:Decrypt'];
const WRITE_KEY = ['kms:Decrypt', 'kms:GenerateDataKey'];

/** The rights that a DynamoDB or stream call needs; every item of a transaction counted. Stream calls name their stream in `StreamArn`. */
export function dynamodbRights(operation: string, request: Json, place: Place): Right[] {
  const action = `dynamodb:${operation}`;
  if (READS.has(operation)) return withKey([{ action, resource: tableOf(request, place) }], READ_KEY, place);
  if (WRITES.has(operation)) return withKey([{ action, resource: tableOf(request, place) }], WRITE_KEY, place);
  if (SEARCHES.has(operation)) {
    const table = tableOf(request, place);
    const index = isJsonObject(request) ? request['IndexName'] : undefined;
    return withKey(
      [{ action, resource: typeof index === 'string' ? `${table}/index/${index}` : table }],
      READ_KEY,
      place,
    );
  }
  if (BATCHES.has(operation)) {
    const items = isJsonObject(request) ? request['RequestItems'] : undefined;
    if (!isJsonObject(items)) throw new Unsupported('a request without RequestItems', action);
    const rights = Object.keys(items).map((name) => ({ action, resource: arnOfTable(name, place) }));
    return withKey(rights, operation === 'BatchGetItem' ? READ_KEY : WRITE_KEY, place);
  }
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    const rights = listIn(request, 'TransactItems').flatMap((item) => partsOf(item, place));
    return withKey(rights, operation === 'TransactGetItems' ? READ_KEY : WRITE_KEY, place);
  }
  if (STREAMS.has(operation)) return withKey([{ action, resource: textIn(request, 'StreamArn') }], READ_KEY, place);
  if (operation === 'ListTables' || operation === 'ListStreams') return [{ action, resource: '*' }];
  throw new Unsupported(`call ${action}`, 'AWS endpoint');
}

function partsOf(item: Json, place: Place): Right[] {
  if (!isJsonObject(item)) throw new Unsupported(`transaction item ${JSON.stringify(item)}`, 'AWS endpoint');
  return Object.entries(item).map(([part, body]) => {
    const action = PARTS[part];
    if (action === undefined) throw new Unsupported(`transaction item ${part}`, 'AWS endpoint');
    return { action, resource: tableOf(body, place) };
  });
}

const tableOf = (request: Json, place: Place): string => arnOfTable(textIn(request, 'TableName'), place);
const arnOfTable = (name: string, place: Place): string =>
  name.startsWith('arn:') ? name : arnIn(place, 'dynamodb', `table/${name}`);

/** Each right once, with those on the table's customer key. */
function withKey(rights: Right[], onKey: string[], place: Place): Right[] {
  const distinct = [...new Map(rights.map((right) => [`${right.action} ${right.resource}`, right])).values()];
  const keys = new Set(distinct.map(({ resource }) => place.keyOf?.(resource.replace(/\/(index|stream)\/.*$/, ''))));
  return [
    ...distinct,
    ...[...keys].flatMap((key) => (key === undefined ? [] : onKey.map((action) => ({ action, resource: key })))),
  ];
}
