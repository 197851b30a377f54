import { type Outcome, simulate } from '../../simulation/simulate.ts';
import { type Row, scaled } from '../figure.ts';

const PER_SECOND = 600;

/** Events that the simulator writes in a second of the processor's time, with all that must hold looked at. */
export const simulator: Row = {
  what: 'events of the simulator per second of one core, all promises checked',
  async run({ scale }) {
    const days = scaled(5, scale);
    const before = process.cpuUsage();
    const outcome = await simulate({ days, seed: 1, keep: null });
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (outcome.failure)
      throw new Error(`seed 1 failed on day ${outcome.daysRun.toFixed(2)}: ${outcome.failure.message}`);
    const events = eventsOf(outcome.district);
    return [
      {
        row: 'simulator',
        what: `${days} days of seed 1, ${events} events`,
        value: events / seconds,
        unit: 'events per processor second',
        goal: { says: `≥ ${PER_SECOND}`, reached: events / seconds >= PER_SECOND },
      },
    ];
  },
};

const eventsOf = ({ ports }: Outcome['district']): number =>
  [...ports.tables.cases.values(), ...ports.tables.matters.values()].reduce((sum, { version }) => sum + version, 0);
