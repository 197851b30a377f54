import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf } from '../../functions/adapters/aws/clients/documents.ts';
import { awsStore } from '../../functions/adapters/aws/store.ts';
import { HOUR, MINUTE } from '../../functions/domain/matter/instant.ts';
import { checkSeals } from '../../functions/handlers/schedule/check-seals.ts';
import { sealHeads } from '../../functions/handlers/schedule/seal-heads.ts';
import { restartAndHeal } from '../../functions/handlers/schedule/restart-executions.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import { METRIC } from '../../functions/runtime/metrics.ts';
import { worthPublishing } from '../../functions/runtime/telemetry.ts';
import { type Dynoxide, startDynoxide } from '../adapters/dynoxide.ts';
import { metered } from '../adapters/metered.ts';
import { smallDistrict } from '../harness/people.ts';
import { memoryPorts } from '../twins/ports.ts';
import { type Asked, idleCost, rowOf } from './idle-cost.ts';
import { FOR_USE, SIGN_IN, synthesize } from './synth.ts';

const NOW = '2026-03-04T02:00:00.000Z';
/** What a district is told that an idle month costs at most. */
const MOST_USD = 10;

async function metrics(): Promise<{ hourly: number; daily: number }> {
  const ports = memoryPorts({ now: NOW });
  ports.settings.dailyDrill = true;
  await ports.store.putDirectory(smallDistrict(NOW));
  const swept = namesOf(await sweep({ remainingMs: () => 60_000 }, ports));
  const sealed = namesOf(await sealHeads({}, ports));
  const nightly = namesOf(
    await restartAndHeal({ detailType: 'Scheduled Event', detail: {}, remainingMs: () => 60_000 }, ports),
  );
  const hourly = new Set([...swept, ...sealed]);
  // Whatever else an alarm reads comes with the daily drill at most: an intake, texts, a round of the drill.
  const daily = new Set([...nightly, ...Object.values(METRIC)].filter((name) => !hourly.has(name)));
  return { hourly: hourly.size, daily: daily.size };
}

/** What an hour and a night of the seals ask of key and bucket, once two days are sealed. */
async function seals(): Promise<Record<'hour' | 'night', Asked>> {
  const ports = memoryPorts({ now: NOW });
  await ports.store.putDirectory(smallDistrict(NOW));
  let asked: Asked = { key: 0, puts: 0, gets: 0 };
  const { notary, archive } = ports;
  const counted = {
    ...ports,
    notary: {
      ...notary,
      sign: (text: string) => ((asked.key += 1), notary.sign(text)),
      publicKey: () => ((asked.key += 1), notary.publicKey()),
    },
    archive: {
      // A listing is priced as a put.
      put: (key: string, body: string) => ((asked.puts += 1), archive.put(key, body)),
      list: (prefix: string) => ((asked.puts += 1), archive.list(prefix)),
      read: (key: string) => ((asked.gets += 1), archive.read(key)),
    },
  };
  for (let hours = 0; hours < 48; hours += 1) {
    ports.clock.advance(HOUR);
    asked = { key: 0, puts: 0, gets: 0 };
    await sealHeads({}, counted);
  }
  const hour = asked;
  asked = { key: 0, puts: 0, gets: 0 };
  await checkSeals({}, counted);
  return { hour, night: asked };
}

describe('ours · what an idle month costs', () => {
  let engine: Dynoxide;
  beforeAll(async () => {
    engine = await startDynoxide();
  });
  afterAll(() => engine.stop());

  /** Capacity of a round of the sweep that finds nothing, as the engine counts it. */
  async function round(): Promise<{ reads: number; writes: number }> {
    const ports = memoryPorts({ now: NOW });
    ports.settings.dailyDrill = true;
    const used = { reads: 0, writes: 0 };
    const client = metered(engine.endpoint, (units, command) => {
      used[/Put|Update|Write|Delete/.test(command) ? 'writes' : 'reads'] += units;
    });
    ports.store = awsStore({
      documents: documentsOf(client),
      name: await engine.table(),
      district: 'BL',
      now: () => ports.clock.now(),
    });
    await ports.store.putDirectory(smallDistrict(NOW));
    // The first writes when each routine was last seen.
    await sweep({ remainingMs: () => 60_000 }, ports);
    ports.clock.advance(MINUTE);
    [used.reads, used.writes] = [0, 0];
    await sweep({ remainingMs: () => 60_000 }, ports);
    return used;
  }

  it.each([
    ['abroad', { ...SIGN_IN, channels: 'by-hand' }],
    ['in the mainland', FOR_USE],
  ])(
    'is at most 10 USD %s',
    async (_, settings) => {
      const { state, service } = synthesize(settings);
      const items = idleCost([state, service], {
        metrics: await metrics(),
        round: await round(),
        seals: await seals(),
      });
      expect(items.at(-1)?.usd).toBeLessThanOrEqual(MOST_USD);
    },
    120_000,
  );

  it('stands in the README item by item as it is reckoned from the template', async () => {
    const { state, service } = synthesize({ ...SIGN_IN, channels: 'by-hand' });
    const items = idleCost([state, service], { metrics: await metrics(), round: await round(), seals: await seals() });
    const readme = readFileSync(new URL('../../infra/README.md', import.meta.url), 'utf8').replaceAll(/ +\|/g, ' |');
    expect(items.map(rowOf).filter((row) => !readme.includes(row))).toEqual([]);
  });
});

const namesOf = (counts: Record<string, number>): string[] => worthPublishing(counts).map(([name]) => name);
