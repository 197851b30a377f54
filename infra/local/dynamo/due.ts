import { z } from 'zod';
import { toMs } from '../../../functions/domain/matter/instant.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Connection } from './connection.ts';
import type { Stream } from './stream.ts';
import type { StreamRecord } from './stream-source.ts';
import type { LocalTable } from './table.ts';

/** What waits in the table's `due` index, kept from the stream: a clock that jumps asks when the next of it falls due. */
export interface Due {
  /** The earliest instant in the index. */
  earliest: () => number | null;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/;
type Image = JsonObject;
const Page = z.object({ Items: z.array(z.record(z.string(), z.json())), LastEvaluatedKey: z.json().optional() });

export async function watchDue(connection: Connection, table: LocalTable, stream: Stream): Promise<Due> {
  const { dueKey } = table;
  if (!dueKey) return { earliest: () => null };
  const waiting = new Map<string, number>();
  let least: number | null | undefined;

  const put = (keys: Image, image: Image | null) => {
    const id = table.keys.map((key) => textIn(keys, key) ?? '').join('\n');
    const text = image && textIn(image, dueKey.hash) !== undefined ? textIn(image, dueKey.range) : undefined;
    const at = INSTANT.exec(text ?? '')?.[0];
    const before = waiting.get(id);
    if (at === undefined) waiting.delete(id);
    else waiting.set(id, toMs(at));
    const now = waiting.get(id);
    if (least === undefined || before === now) return;
    if (before !== undefined && before === least) least = undefined;
    else if (now !== undefined && (least === null || now < least)) least = now;
  };
  const take = (records: StreamRecord[]) => {
    for (const { eventName, dynamodb } of records)
      put(imageOf(dynamodb['Keys']), eventName === 'REMOVE' ? null : imageOf(dynamodb['NewImage']));
  };
  stream.consume(stream.newest, take);
  let start: unknown;
  do {
    const page = Page.parse(
      await connection.call('Scan', {
        TableName: table.name,
        IndexName: dueKey.index,
        ...(start === undefined ? {} : { ExclusiveStartKey: z.json().parse(start) }),
      }),
    );
    for (const item of page.Items) put(item, item);
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return {
    earliest() {
      if (least === undefined) {
        least = null;
        for (const at of waiting.values()) if (least === null || at < least) least = at;
      }
      return least;
    },
  };
}

const imageOf = (image: Json | undefined): Image => (isJsonObject(image) ? image : {});

function textIn(image: Image, name: string): string | undefined {
  const value = image[name];
  return isJsonObject(value) && typeof value['S'] === 'string' ? value['S'] : undefined;
}
