import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { documentsOf } from '../../../../functions/adapters/aws/clients/documents.ts';
import { startStack } from '../../../../infra/local/stack.ts';
import { startDynoxide } from '../../../adapters/dynoxide.ts';
import { atOnce } from '../../fire/harness/inside.ts';
import { emptyAssembly } from '../empty/assembly.ts';
import { putsOf } from '../empty/puts.ts';
import { against, type Figure, type Row, scaled } from '../figure.ts';
import { NOT_HERE, peersBeside } from '../peers/peers.ts';
import { alertOf, sendAll } from '../senders.ts';

const SENDERS = [1, 8, 32];
const BATCH = 100;
const START = '2026-11-24T01:00:00.000Z';
/** Of an empty handler of the same stack that makes the same put. */
const SHARE = 0.6;

interface Rates {
  singles: Map<number, number>;
  batches: Map<number, number>;
  again: number;
}

/** Signed alerts of a kilobyte, all different, answered when durable: one by one, a hundred at once, and the same once more. */
async function rates(out: string | undefined, size: number, folder: string, batched: boolean): Promise<Rates> {
  const stack = await startStack({
    port: 0,
    data: join(folder, 'data'),
    at: START,
    ...(out === undefined ? {} : { out }),
  });
  try {
    // A function that has answered before is warm.
    await sendAll(
      stack,
      [1, 2, 3].map((nth) => alertOf('warm', nth)),
      1,
    );
    const found: Rates = { singles: new Map(), batches: new Map(), again: 0 };
    let nth = 10;
    const some = (count: number): object[] => Array.from({ length: count }, () => alertOf('bench', (nth += 1)));
    const rate = async (deliveries: object[], senders: number): Promise<number> => {
      const { perSecond, refused } = await sendAll(stack, deliveries, senders);
      if (refused > 0) throw new Error(`${refused} of ${deliveries.length} deliveries were refused`);
      await stack.quiet();
      return perSecond;
    };
    for (const senders of SENDERS)
      found.singles.set(senders, await rate(some(scaled(size, senders === 1 ? 0.3 : 1)), senders));
    if (!batched) return found;
    for (const senders of [1, 32]) {
      const deliveries = Array.from({ length: Math.max(1, Math.round(size / BATCH)) }, () => ({ alerts: some(BATCH) }));
      found.batches.set(senders, (await rate(deliveries, senders)) * BATCH);
    }
    const known = Array.from({ length: size }, (_, at) => alertOf('bench', 11 + at));
    found.again = await rate(known, 32);
    return found;
  } finally {
    await stack.stop();
  }
}

/** The same transaction straight to the engine, from here. */
async function bare(size: number): Promise<Map<number, number>> {
  const engine = await startDynoxide();
  try {
    const documents = documentsOf(engine.client);
    const table = await engine.table();
    const found = new Map<number, number>();
    for (const senders of SENDERS) {
      const bodies = Array.from({ length: size }, (_, nth) => JSON.stringify(alertOf('bare', nth)));
      const began = performance.now();
      await atOnce(senders, bodies, (body) =>
        documents.send(new TransactWriteCommand({ TransactItems: putsOf(table, randomUUID(), body) })),
      );
      found.set(senders, (size / (performance.now() - began)) * 1_000);
    }
    return found;
  } finally {
    await engine.stop();
  }
}

const by = (senders: number): string => `${senders} ${senders === 1 ? 'sender' : 'senders'}`;

export const intake: Row = {
  what: 'alerts accepted a second: singles, batches, duplicates',
  async run({ scale, say }) {
    const size = scaled(600, scale, 30);
    const folder = mkdtempSync(join(tmpdir(), 'huiying-bench-intake-'));
    try {
      const engine = await bare(size);
      say('bare puts done');
      const peers = await peersBeside(SENDERS, size, say);
      const empty = await rates(await emptyAssembly(join(folder, 'out')), size, join(folder, 'empty'), false);
      say('empty handler done');
      const ours = await rates(undefined, size, join(folder, 'ours'), true);
      const row = { row: 'intake', unit: 'a second' };
      const missing: Figure = { ...row, what: 'pg-boss, DBOS, BullMQ', value: null, note: NOT_HERE };
      const figures = SENDERS.flatMap((senders): Figure[] => {
        const [value, limit, floor] = [ours.singles, empty.singles, engine].map((all) => all.get(senders) ?? 0);
        if (value === undefined || limit === undefined || floor === undefined) return [];
        const single = { ...row, what: `accepted, ${by(senders)}`, value };
        const batch = ours.batches.get(senders);
        const goal = senders === 1 ? 4 : 1.5;
        return [
          {
            ...against(single, 'of an empty handler that makes the same put', limit),
            goal: { says: `≥ ${SHARE}`, reached: value >= limit * SHARE },
          },
          against(single, 'of the same put to the bare engine', floor),
          ...(peers ?? []).map(({ name, accepted }) => against(single, `of ${name}`, accepted.get(senders) ?? 0)),
          ...(batch === undefined
            ? []
            : [
                {
                  ...against(
                    { ...row, what: `alerts in batches of ${BATCH}, ${by(senders)}`, value: batch },
                    'of singles',
                    value,
                  ),
                  goal: { says: `≥ ${goal} ×`, reached: batch >= value * goal },
                },
              ]),
          ...(senders === 32
            ? [
                {
                  ...against({ ...row, what: `sent before, ${by(senders)}`, value: ours.again }, 'of new ones', value),
                  goal: { says: '≥ 8 ×', reached: ours.again >= value * 8 },
                },
              ]
            : []),
        ];
      });
      return peers ? figures : [...figures, missing];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
