import { startDynoxide } from '../../../adapters/dynoxide.ts';
import { inProcess } from '../../replay/in-process.ts';
import { readMessages, replay } from '../../replay/messages.ts';
import { type Asked, caseCost, totalOf } from '../case-cost.ts';
import { type Figure, type Row, scaled } from '../figure.ts';
import { lifeWithTwoReminders } from '../life.ts';
import { onEngine } from '../on-engine.ts';
import { idleTabs } from '../tabs.ts';

const PER_THOUSAND_USD = 0.65;
const TABS_USD = 0.06;

/** What a case costs: a life with two reminders, and where `--messages` gives some, real ones at their own times. */
export const cost: Row = {
  what: 'what a case costs at list prices',
  async run({ messages, scale, say }) {
    const engine = await startDynoxide();
    try {
      const life = await lifeWithTwoReminders(engine);
      const told: Figure[] = [
        bounded('transitions of a life with two reminders', life.transitions, '', 17),
        bounded('write units of a life with two reminders', life.life.writes, '', 150),
        ...priced('a life with two reminders', { ...life, ...life.life }, 1),
        tabs(await idleTabs(engine)),
      ];
      if (messages === undefined) return told;
      const given = (await readMessages(messages)).slice(0, scaled(200, scale, 5));
      const { on, taken } = await onEngine(engine);
      const huiying = await inProcess(given, on);
      let cases = 0;
      for await (const _ of replay(huiying, given, say)) cases += 1;
      const { world } = huiying;
      const mix = {
        ...taken(),
        transitions: world.executions.transitions(),
        publishes: world.ports.bus.announced.length,
        invocations: world.invocations + huiying.requests(),
        requests: huiying.requests(),
      };
      return [...told, ...priced(`${cases} messages replayed`, mix, cases)];
    } finally {
      await engine.stop();
    }
  },
};

function tabs(asked: Asked): Figure {
  const { 'traces, abroad': traces, ...items } = caseCost(asked);
  return {
    ...bounded('five open tabs, one in front: a day', totalOf(items), 'USD', TABS_USD),
    note: `${Math.round(asked.requests)} requests, ${Math.round(asked.reads)} read units; traces, abroad, ${traces.toFixed(2)} more`,
  };
}

const bounded = (what: string, value: number, unit: string, most: number): Figure => ({
  row: 'cost',
  what,
  value,
  unit,
  goal: { says: `≤ ${most}`, reached: value <= most },
});

function priced(what: string, asked: Asked, cases: number): Figure[] {
  const items = caseCost(asked);
  const untraced = totalOf(items) - items['traces, abroad'];
  const counts = Object.entries({
    transitions: asked.transitions,
    invocations: asked.invocations,
    'read units': asked.reads,
    'write units': asked.writes,
    publishes: asked.publishes,
  }).map(([name, value]): Figure => ({ row: 'cost', what: `${what}: ${name} a case`, value: value / cases, unit: '' }));
  const dear = Object.entries(items)
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, usd]) => `${name} ${((usd / cases) * 1_000).toFixed(3)}`);
  return [
    ...counts,
    {
      ...bounded(`${what}: a thousand cases`, (untraced / cases) * 1_000, 'USD', PER_THOUSAND_USD),
      note: `without texts and traces; ${dear.join(', ')}`,
    },
  ];
}
