import { StackClient } from '../../../../infra/local/client.ts';
import type { Stack } from '../../../../infra/local/stack.ts';
import type { Dice } from '../../simulation/dice.ts';
import type { Office, Pressed } from './people.ts';
import { emptyLedger, type Ledger, send } from './senders.ts';

/** Senders and people of a stack in this process, whose time the scenario moves. */
export interface Inside {
  ledger: Ledger;
  pressed: Pressed;
  office: Office;
  push: (alerts: object[]) => ReturnType<typeof send>;
}

export function inside(
  stack: Pick<Stack, 'url' | 'now'>,
  luck: Dice,
  patienceMs: number,
  goesOn: () => boolean = () => true,
): Inside {
  const client = new StackClient(stack.url);
  const ledger = emptyLedger();
  const pressed: Pressed = { done: [], refusals: [] };
  const now = async (): Promise<Date> => new Date(stack.now());
  return {
    ledger,
    pressed,
    office: { client, luck, pressed, goesOn, restMs: 0 },
    push: (alerts) => send({ client, ledger, source: 'generic', patienceMs, now }, alerts),
  };
}

/** Runs work on every item, so many at once. */
export async function atOnce<Item>(
  width: number,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
