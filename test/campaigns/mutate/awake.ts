/** What the instrumented sources ask: of one worker, from file to file. */
interface Mutation {
  awake: number;
  turns: number;
  met: Set<number> | null;
}

declare global {
  var slipMemory: Mutation;
  var isAwake: (id: number) => boolean;
  var countTurn: () => void;
}

/** As many turns, and calls of one mutant, as no test comes near to: more is a loop without end. */
const TOO_OFTEN = 3_000_000;

globalThis.slipMemory ??= { awake: -1, turns: 0, met: null };
const mutation = globalThis.slipMemory;

globalThis.isAwake = (id) => {
  mutation.met?.add(id);
  if (id !== mutation.awake) return false;
  turn();
  return true;
};
globalThis.countTurn = turn;

function turn(): void {
  if (mutation.awake >= 0 && (mutation.turns += 1) > TOO_OFTEN) throw new Error('a loop without end');
}

export function wake(id: number | null): void {
  mutation.awake = id ?? -1;
  mutation.turns = 0;
}

/** From here on the mutants that are met are collected here. */
export function collect(into: Set<number> | null): void {
  mutation.met = into;
}
