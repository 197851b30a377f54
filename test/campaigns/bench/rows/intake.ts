import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { documentsOf } from '../../../../functions/adapters/aws/clients/documents.ts';
import { startStack } from '../../../../infra/local/stack.ts';
import { startDynoxide } from '../../../adapters/dynoxide.ts';
import { atOnce } from '../../fire/harness/inside.ts';
import { emptyAssembly, unworkedAssembly } from '../empty/assembly.ts';
import { putsOf } from '../empty/puts.ts';
import { against, type Figure, type Row, scaled } from '../figure.ts';
import { NOT_HERE, peersBeside } from '../peers/peers.ts';
import { alertOf, sendAll } from '../senders.ts';
import { spentMs } from '../spent.ts';

const SENDERS = [1, 8, 32];
const BATCH = 100;
const WARM = 30;
const START = '2026-11-24T01:00:00.000Z';
/** Of an empty handler of the same stack that makes the same put. */
const SHARE = 0.6;

interface Rates {
  singles: Map<number, number>;
  /** Milliseconds of the processor that one took while it was accepted: senders, stack, functions and engine. */
  processorMs: Map<number, number>;
  batches: Map<number, number>;
  again: number;
}

/** Signed alerts of a kilobyte, all different, answered when durable: one by one, and if asked a hundred at once or the same once more. */
async function rates(
  out: string | undefined,
  size: number,
  folder: string,
  { batches = false, again = false }: { batches?: boolean; again?: boolean } = {},
): Promise<Rates> {
  const stack = await startStack({
    port: 0,
    data: join(folder, 'data'),
    at: START,
    ...(out === undefined ? {} : { out }),
  });
  try {
    // A function that has answered often is compiled.
    await sendAll(
      stack,
      Array.from({ length: WARM }, (_, nth) => alertOf('warm', nth)),
      8,
    );
    await stack.quiet();
    const found: Rates = { singles: new Map(), processorMs: new Map(), batches: new Map(), again: 0 };
    let nth = WARM;
    const some = (count: number): object[] => Array.from({ length: count }, () => alertOf('bench', (nth += 1)));
    const rate = async (deliveries: object[], senders: number): Promise<{ perSecond: number; processorMs: number }> => {
      const before = spentMs();
      const { perSecond, refused } = await sendAll(stack, deliveries, senders);
      const processorMs = (spentMs() - before) / deliveries.length;
      if (refused > 0) throw new Error(`${refused} of ${deliveries.length} deliveries were refused`);
      await stack.quiet();
      return { perSecond, processorMs };
    };
    for (const senders of SENDERS) {
      const { perSecond, processorMs } = await rate(some(scaled(size, senders === 1 ? 0.3 : 1)), senders);
      found.singles.set(senders, perSecond);
      found.processorMs.set(senders, processorMs);
    }
    for (const senders of batches ? [1, 32] : []) {
      const deliveries = Array.from({ length: Math.max(1, Math.round(size / BATCH)) }, () => ({ alerts: some(BATCH) }));
      found.batches.set(senders, (await rate(deliveries, senders)).perSecond * BATCH);
    }
    const known = Array.from({ length: size }, (_, at) => alertOf('bench', WARM + 1 + at));
    if (again) found.again = (await rate(known, 32)).perSecond;
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

const reaches = (figure: Figure, least: number): Figure => ({
  ...figure,
  goal: { says: `≥ ${least} ×`, reached: (figure.ratio ?? 0) >= least },
});

export const intake: Row = {
  what: 'alerts accepted a second: singles, batches, duplicates',
  async run({ scale, say }) {
    const size = scaled(600, scale, 30);
    const folder = mkdtempSync(join(tmpdir(), 'huiying-bench-intake-'));
    try {
      const engine = await bare(size);
      say('bare puts done');
      const peers = await peersBeside(SENDERS, size, say);
      const empty = await rates(await emptyAssembly(join(folder, 'out')), size, join(folder, 'empty'));
      say('empty handler done');
      const unworked = await unworkedAssembly(join(folder, 'unworked-out'));
      const alone = await rates(unworked, size, join(folder, 'alone'), { batches: true });
      say('accepted, and nobody works it');
      const ours = await rates(undefined, size, join(folder, 'ours'), { again: true });
      const row = { row: 'intake', unit: 'a second' };
      const missing: Figure = { ...row, what: 'pg-boss, DBOS, BullMQ', value: null, note: NOT_HERE };
      const figures = SENDERS.flatMap((senders): Figure[] => {
        const of = (all: Map<number, number>): number => all.get(senders) ?? 0;
        const [value, limit] = [of(alone.singles), of(empty.singles)];
        const single = { ...row, what: `accepted, ${by(senders)}`, value };
        const beside = { ...row, what: `accepted and worked beside it, ${by(senders)}`, value: of(ours.singles) };
        const spent = { row: 'intake', what: `processor time of one accepted, ${by(senders)}`, unit: 'ms' };
        const batch = alone.batches.get(senders);
        return [
          reaches(against(single, 'of an empty handler that makes the same put', limit), SHARE),
          against(single, 'of the same put to the bare engine', of(engine)),
          ...(peers ?? []).map(({ name, accepted }) => against(single, `of ${name}`, of(accepted))),
          against(
            { ...spent, value: of(alone.processorMs) },
            'ms of the empty handler, senders counted',
            of(empty.processorMs),
          ),
          against(beside, 'of an empty handler that makes the same put', limit),
          ...(batch === undefined
            ? []
            : [
                reaches(
                  against(
                    { ...row, what: `in batches of ${BATCH}, ${by(senders)}`, value: batch },
                    'of singles',
                    value,
                  ),
                  senders === 1 ? 4 : 1.5,
                ),
              ]),
          ...(senders === 32
            ? [
                reaches(
                  against(
                    { ...row, what: `sent before, ${by(senders)}`, value: ours.again },
                    'of new ones, worked beside',
                    of(ours.singles),
                  ),
                  8,
                ),
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
