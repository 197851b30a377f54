import { following } from '../matter/of-case.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { OrderTold } from './commands.ts';
import type { OrderBody } from './events.ts';
import { isOpen, type Order } from './order.ts';

/** H5, M4: what becomes of an order by what was decided on its case. Whom that complains of is barred also where the order is over. */
export function toldByCase(state: Order, command: OrderTold): OrderBody[] | Refusal {
  switch (command.command) {
    case 'take-back':
      return isOpen(state) && command.from.includes(state.unit)
        ? [{ type: 'order-withdrawn', says: command.says }]
        : refuse('not-theirs', 'H5', '该督办件由其他单位承办，或已了结');
    case 'set-against':
      return command.units.toSorted().join() === (state.against ?? []).toSorted().join()
        ? nothingNew
        : [{ type: 'units-barred', units: command.units }];
    case 'follow':
    case 'go-back': {
      const changed = following(state, command);
      return changed ? [changed] : nothingNew;
    }
  }
}

const nothingNew = refuse('nothing-new', 'ours', '督办件不因此改变');

export const isTold = (command: { command: string }): command is OrderTold =>
  ['take-back', 'set-against', 'follow', 'go-back'].includes(command.command);
