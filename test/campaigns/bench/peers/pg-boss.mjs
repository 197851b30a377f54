import { PgBoss } from 'pg-boss';
import { address, jobs, paces, tell } from './pace.mjs';

const AHEAD_MS = 3_000;
const BATCH = 100;
/** The shortest that it takes; while a batch is full it asks on without a pause. */
const POLLING_S = 0.5;

const boss = new PgBoss(address);
boss.on('error', (error) => console.error(error));
await boss.start();
await boss.createQueue('alerts');
const accepted = await paces((alert) => boss.send('alerts', alert));

/** So many jobs that fall due in one second, each seconds late when it was handed to its worker; half of them, 99 of 100, the last. */
async function lateness(count) {
  await boss.createQueue('limits');
  const due = new Date(Date.now() + AHEAD_MS + count);
  await boss.insert(
    'limits',
    Array.from({ length: count }, (_, nth) => ({ data: { nth }, startAfter: due })),
  );
  if (Date.now() > due.getTime()) throw new Error(`${count} jobs took longer to insert than until they fell due`);
  const late = [];
  await new Promise((resolve) => {
    const options = { batchSize: BATCH, pollingIntervalSeconds: POLLING_S, burstWhenBatchFull: true };
    void boss.work('limits', options, async (some) => {
      for (const _ of some) late.push((Date.now() - due.getTime()) / 1_000);
      if (late.length >= count) resolve();
    });
  });
  late.sort((a, b) => a - b);
  return [0.5, 0.99, 1].map((share) => late[Math.ceil(count * share) - 1]);
}

tell({ accepted, late: jobs > 0 ? await lateness(jobs) : [] });
