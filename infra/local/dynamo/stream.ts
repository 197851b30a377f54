import type { Activity } from '../time/activity.ts';
import type { StreamRecord, StreamSource } from './stream-source.ts';

/** Reads a table's stream in order, as soon as it is told of a write, and hands every record to each consumer. */
export interface Stream {
  /** A write was made: reads on until there is nothing new. */
  nudge: () => void;
  /** Records after `after` go to `take`, in order. Call before `start`. */
  consume: (after: bigint, take: (records: StreamRecord[]) => void) => void;
  /** The newest record when the stack started. */
  newest: bigint;
  start: () => void;
}

export async function openStream(
  source: StreamSource,
  activity: Activity,
  report: (where: string, error: unknown) => void,
): Promise<Stream> {
  const consumers: { after: bigint; take: (records: StreamRecord[]) => void }[] = [];
  let position = 0n;
  let started = false;
  let dirty = false;
  let reading = false;

  const readOn = async () => {
    while (dirty) {
      dirty = false;
      for (let records = await source.after(position); records.length > 0; records = await source.after(position)) {
        position = records.at(-1)?.sequence ?? position;
        for (const consumer of consumers) {
          const fresh = records.filter((record) => record.sequence > consumer.after);
          if (fresh.length > 0) consumer.take(fresh);
        }
      }
    }
    reading = false;
  };
  const nudge = () => {
    dirty = true;
    if (reading || !started) return;
    reading = true;
    void activity.track(readOn).catch((error: unknown) => {
      reading = false;
      report('stream', error);
    });
  };
  return {
    nudge,
    newest: await source.newest(),
    consume: (after, take) => void consumers.push({ after, take }),
    start() {
      position = consumers.reduce((least, { after }) => (after < least ? after : least), consumers[0]?.after ?? 0n);
      started = true;
      nudge();
    },
  };
}
