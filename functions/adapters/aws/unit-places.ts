import { pick } from '../../domain/matter/pick.ts';
import type { Store } from '../../ports/store.ts';
import { fewAtOnce } from '../../ports/few-at-once.ts';
import { key, stateAttributes, unitItems } from './keys.ts';
import { setting, type Table } from './table.ts';
import { update } from './writes.ts';

/** How many rows are written at once. */
const WIDTH = 25;

/** The rows of byUnit: written after the decision, and bounded, however many units have a part in a case. That of byState is written with it, and anew by a rebuild. */
export function unitPlacesIn(table: Table): Pick<Store, 'placeByUnit' | 'placeInList'> {
  return {
    placeByUnit: (state) =>
      fewAtOnce(unitItems(table.district, state), WIDTH, async ({ pk, sk, ...place }) => {
        const { set, values } = setting({ ...place, version: state.version });
        await update(
          table,
          { pk, sk },
          { update: set, when: 'attribute_not_exists(#version) OR #version <= :version', values },
        );
      }),
    placeInList: async (state) => {
      const { set, values } = setting(pick(stateAttributes(table.district, state), ['statePk', 'stateSk']));
      await update(table, key.state(state.number), {
        update: set,
        when: '#version = :version AND #stateSk <> :stateSk',
        values: { ...values, ':version': state.version },
      });
    },
  };
}
