import { startDynoxide } from '../../../adapters/dynoxide.ts';
import { against, type Figure, type Row } from '../figure.ts';
import { looks } from '../lists.ts';

const MOST_UNITS = 30;
const FLAT = 1.3;

/** What a look at lists, facets, search and wall costs, by the number of open cases: units and processor time, each against the smallest district. */
export const lists: Row = {
  what: 'lists, facets, search and wall, by open cases',
  async run({ sizes }) {
    const engine = await startDynoxide();
    try {
      const found = await looks(engine, sizes, 15);
      const [smallest = 0] = sizes;
      const first = found.get(smallest) ?? [];
      return sizes.flatMap((size) =>
        (found.get(size) ?? []).flatMap(({ what, units, processorMs }, at): Figure[] => {
          const of = first[at];
          const row = { row: 'lists', what: `${what}, ${size} cases` };
          return [
            {
              ...against({ ...row, value: units, unit: 'read units' }, `at ${smallest}`, of?.units ?? units),
              ...(what.startsWith('desk page')
                ? { goal: { says: `≤ ${MOST_UNITS}`, reached: units <= MOST_UNITS } }
                : {}),
            },
            {
              ...against({ ...row, value: processorMs, unit: 'processor ms' }, `at ${smallest}`, of?.processorMs ?? 0),
              goal: { says: `≤ ${FLAT} ×`, reached: processorMs <= (of?.processorMs ?? processorMs) * FLAT },
            },
          ];
        }),
      );
    } finally {
      await engine.stop();
    }
  },
};
