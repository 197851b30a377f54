import * as z from 'zod/mini';
import { canonical } from '../../../../domain/matter/chain.ts';
import { type StreamId, STREAMS } from '../../../../domain/rules/score-rules.ts';
import type { PublishedScores } from '../../../../domain/scores/corrections.ts';
import { BrokenItem } from '../../../../errors.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { publishedStored } from '../schemas/scores.ts';

type Needed = Pick<Ports, 'archive' | 'ids'>;

const FOLDER = 'scores/';
const folderOf = (stream: StreamId): string => `${FOLDER}${stream}/`;
const keyOf = (stream: StreamId, period: string): string => `${folderOf(stream)}${period}.json`;

/** S5: the tables that were published, by period; one of a stream and period, for ever: the archive takes no second. */
export async function publishedTables({ archive, ids }: Needed, stream?: StreamId): Promise<PublishedScores[]> {
  const streams = stream === undefined ? STREAMS : [stream];
  const keys = (await Promise.all(streams.map(async (one) => archive.list(folderOf(one))))).flat();
  const all = await Promise.all(keys.map(async (key) => readOf(key, await archive.read(key), ids)));
  return all.toSorted((a, b) => (a.table.period.from < b.table.period.from ? -1 : 1));
}

export async function publishedTable(
  { archive, ids }: Needed,
  stream: StreamId,
  period: string,
): Promise<PublishedScores | null> {
  const key = keyOf(stream, period);
  return (await archive.list(folderOf(stream))).includes(key) ? readOf(key, await archive.read(key), ids) : null;
}

/** False when that table was published already, by somebody who was faster. */
export async function putPublished({ archive }: Needed, published: PublishedScores): Promise<boolean> {
  const { stream, period } = published.table;
  const key = keyOf(stream, period.id);
  try {
    await archive.put(key, canonical(published));
    return true;
  } catch (error) {
    // The archive refuses a second object under a key; any other failure is one.
    if ((await archive.list(folderOf(stream))).includes(key)) return false;
    throw error;
  }
}

/** The id of a table is the hash of all else, so that anybody can see that it is the one. */
export const sealed = (body: Omit<PublishedScores, 'id'>, { hash }: Pick<Ports['ids'], 'hash'>): PublishedScores => ({
  id: hash(canonical(body)),
  ...body,
});

function readOf(key: string, text: string, { hash }: Pick<Ports['ids'], 'hash'>): PublishedScores {
  const read = z.safeParse(publishedStored, JSON.parse(text));
  if (!read.success) throw new BrokenItem(`${key} in the archive is no table of scores`);
  const { id, ...body } = read.data;
  if (hash(canonical(body)) !== id) throw new BrokenItem(`${key} in the archive is not what its id says`);
  return read.data;
}
