import { z } from 'zod';
import { toMs } from '../../../functions/domain/instant.ts';
import type { Connection } from './connection.ts';
import type { Stream, StreamRecord } from './stream.ts';
import type { LocalTable } from './table.ts';

/** What waits in the table's `due` index, kept from the stream: a clock that jumps asks when the next of it falls due. */
export interface Due {
  /** The earliest instant in the index that is later than `after`, and how many lie at or before it. */
  earliest(): number | null;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/;
const Image = z.record(z.string(), z.object({ S: z.string().optional() }));
const Page = z.object({ Items: z.array(Image), LastEvaluatedKey: z.json().optional() });

export async function watchDue(connection: Connection, table: LocalTable, stream: Stream): Promise<Due> {
  const { dueKey } = table;
  if (!dueKey) return { earliest: () => null };
  const waiting = new Map<string, number>();
  let least: number | null | undefined;

  const put = (image: z.infer<typeof Image>) => {
    const id = table.keys.map((key) => image[key]?.S ?? '').join('\n');
    const at = image[dueKey.hash]?.S === undefined ? undefined : INSTANT.exec(image[dueKey.range]?.S ?? '')?.[0];
    const before = waiting.get(id);
    if (at === undefined) waiting.delete(id);
    else waiting.set(id, toMs(at));
    const now = waiting.get(id);
    if (least === undefined || before === now) return;
    if (before !== undefined && before === least) least = undefined;
    else if (now !== undefined && (least === null || now < least)) least = now;
  };
  const take = (records: StreamRecord[]) => {
    for (const { eventName, dynamodb } of records) {
      const keys = Image.parse(dynamodb['Keys']);
      put(eventName === 'REMOVE' ? keys : { ...pick(dynamodb['NewImage'], [dueKey.hash, dueKey.range]), ...keys });
    }
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
    for (const item of page.Items) put(item);
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

const pick = (image: unknown, names: string[]): z.infer<typeof Image> => {
  const all = z.record(z.string(), z.unknown()).parse(image ?? {});
  return Image.parse(Object.fromEntries(names.flatMap((name) => (name in all ? [[name, all[name]]] : []))));
};
