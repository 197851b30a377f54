import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, type Stack } from '../../../../infra/local/stack.ts';
import { startDynoxide } from '../../../adapters/dynoxide.ts';
import { against, type Figure, type Row, scaled } from '../figure.ts';
import { lifeWithTwoReminders } from '../life.ts';
import { alertOf, sendAll } from '../senders.ts';
import { spentMs } from '../spent.ts';
import { bareShape } from './bare-shape.ts';

const START = '2026-11-24T01:00:00.000Z';
const SHARE = 0.6;

async function through(stack: Stack, alerts: object[]): Promise<{ perSecond: number; processorMs: number }> {
  const [began, spent] = [performance.now(), spentMs()];
  await sendAll(stack, alerts, 8);
  await stack.quiet();
  return {
    perSecond: (alerts.length / (performance.now() - began)) * 1_000,
    processorMs: (spentMs() - spent) / alerts.length,
  };
}

/** From accepted until each is a case, or joined one, and its texts have gone. */
export const worked: Row = {
  what: 'alerts worked through a second, and what each takes',
  async run({ scale, say }) {
    const size = scaled(300, scale, 20);
    const folder = mkdtempSync(join(tmpdir(), 'huiying-bench-worked-'));
    const engine = await startDynoxide();
    try {
      const life = await lifeWithTwoReminders(engine);
      const limit = await bareShape(engine, size);
      const stack = await startStack({ port: 0, data: join(folder, 'data'), at: START });
      try {
        await through(stack, [alertOf('warm', 1), alertOf('warm', 2)]);
        const fresh = Array.from({ length: size }, (_, nth) => alertOf('fresh', 100 + nth));
        const opened = await through(stack, fresh);
        say('opened');
        const again = fresh.map((alert, nth) => ({
          ...alert,
          id: `again-${nth}`,
          url: `https://example.com/again/${nth}`,
        }));
        const joined = await through(stack, again);
        const row = { row: 'worked', unit: 'a second' };
        const units = { row: 'worked', unit: 'write units' };
        return [
          {
            ...against(
              { ...row, what: 'opened, first text gone', value: opened.perSecond },
              'of bare calls of the same shape',
              limit,
            ),
            goal: { says: `≥ ${SHARE}`, reached: opened.perSecond >= limit * SHARE },
          },
          figure('processor time of one opened', opened.processorMs, 'ms', 25),
          { ...row, what: 'joined', value: joined.perSecond },
          { row: 'worked', what: 'processor time of one joined', value: joined.processorMs, unit: 'ms' },
          figure('of one opened, its first text sent', life.opened.writes, units.unit, 45),
          figure('of one joined', life.joined.writes, units.unit, 8),
        ];
      } finally {
        await stack.stop();
      }
    } finally {
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const figure = (what: string, value: number, unit: string, most: number): Figure => ({
  row: 'worked',
  what,
  value,
  unit,
  goal: { says: `≤ ${most}`, reached: value <= most },
});
