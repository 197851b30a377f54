import { foldBreach, isBreachChange } from './breach.ts';
import { clockWith, doneWith, foldChange } from './clock-changes.ts';
import { foldHold } from './hold.ts';
import type { Matter, MatterBody } from './matter.ts';

/** The event is one that every kind of matter has. */
export const isMatterBody = <Kind extends string>(body: { type: string }): body is MatterBody<Kind> =>
  ['clocks-changed', 'rung-fired', 'restored', 'hold-changed'].includes(body.type);

/** Folds what the machinery recorded. Throws on a clock that is not there, which means a broken record. */
export function foldMatter<State extends Matter>(
  state: State,
  body: MatterBody<State['clocks'][number]['kind']>,
): State {
  switch (body.type) {
    case 'clocks-changed':
      return body.changes.reduce<State>(
        (before, change) =>
          isBreachChange(change) ? { ...before, ...foldBreach(before, change, false) } : foldChange(before, change),
        state,
      );
    case 'rung-fired':
      return clockWith(state, body.clockId, (clock) => doneWith(clock, [body.rung]));
    case 'restored':
      return { ...state, restoredTo: body.from };
    case 'hold-changed':
      return { ...state, ...foldHold(state, body) };
  }
}
