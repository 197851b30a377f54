import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { concurrencyLimiter } from '../../infra/local/concurrency-limiter.ts';
import { logFile } from '../../infra/local/log-file.ts';
import { isDiskFull } from '../../infra/local/report.ts';

describe('Embedded stack · more requests than it can take', () => {
  it('lets so many in at once, the others in the order in which they came, and hands on the place of one that failed', async () => {
    const ways = concurrencyLimiter(2, 60_000);
    let [inside, most] = [0, 0];
    const order: number[] = [];
    const work = (n: number) => async () => {
      most = Math.max(most, ++inside);
      await pause(2);
      order.push(n);
      inside -= 1;
      if (n === 3) throw new Error('failed inside');
      return n;
    };
    const passed = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((n) => ways.pass(work(n))));
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(passed.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
    expect(await ways.pass(work(7))).toBe(7);
  });

  it('keeps whoever waits without a limit', async () => {
    const calls = concurrencyLimiter(1, null);
    const answers = Array.from({ length: 500 }, (_, n) => calls.pass(async () => n));
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 500 }, (_, n) => n));
  });

  it('turns away who waited too long, and lets the next one in all the same', async () => {
    const ways = concurrencyLimiter(1, 20);
    const { promise, resolve } = Promise.withResolvers<void>();
    const first = ways.pass(() => promise);
    expect(await ways.pass(async () => 'in')).toBeNull();
    resolve();
    await first;
    expect(await ways.pass(async () => 'in')).toBe('in');
  });
});

describe('Embedded stack · a log that cannot be written', () => {
  it('says so and goes on, and writes again when it can', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiying-log-'));
    const place = join(folder, 'later');
    const failures: string[] = [];
    const log = logFile(join(place, 'a.log'), (error) => failures.push(error.message));
    log.write('lost\n');
    await vi.waitUntil(() => failures.length > 0);
    expect(failures[0]).toContain('ENOENT');
    mkdirSync(place);
    log.write('kept\n');
    await vi.waitUntil(
      () => existsSync(join(place, 'a.log')) && readFileSync(join(place, 'a.log'), 'utf8') === 'kept\n',
    );
    log.close();
    rmSync(folder, { recursive: true });
  });

  it.each(['ENOSPC: no space left on device, write', 'Error: database or disk is full', 'SQLITE_FULL'])(
    'knows a full disk by %s',
    (says) => {
      expect(isDiskFull(says)).toBe(true);
      expect(isDiskFull('ECONNRESET')).toBe(false);
    },
  );
});
