import type { Store } from '../../ports/store.ts';
import { inTurn } from '../in-turn.ts';
import { unitItems } from './keys.ts';
import { setting, type Table } from './table.ts';
import { update } from './writes.ts';

/** How many rows are written at once. */
const WIDTH = 25;

/** The rows of byUnit: written after the decision, and bounded, however many units have a part in a case. */
export function unitPlacesIn(table: Table): Pick<Store, 'placeByUnit'> {
  return {
    placeByUnit: (state) =>
      inTurn(unitItems(table.district, state), WIDTH, async ({ pk, sk, ...place }) => {
        const { set, values } = setting({ ...place, version: state.version });
        await update(
          table,
          { pk, sk },
          { update: set, when: 'attribute_not_exists(#version) OR #version < :version', values },
        );
      }),
  };
}
