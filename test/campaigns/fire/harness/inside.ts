import { StackClient } from '../../../../infra/local/client.ts';
import type { Stack } from '../../../../infra/local/stack.ts';
import type { Random } from '../../simulation/random.ts';
import type { Office, Pressed } from './people.ts';
import { emptyLedger, type Ledger, send } from './senders.ts';

/** Senders and people of a stack in this process, whose time the scenario moves. */
export interface Inside {
  ledger: Ledger;
  answered: Pressed;
  office: Office;
  push: (alerts: object[]) => ReturnType<typeof send>;
}

export function inside(
  stack: Pick<Stack, 'url' | 'now'>,
  random: Random,
  patienceMs: number,
  goesOn: () => boolean = () => true,
): Inside {
  const client = new StackClient(stack.url);
  const ledger = emptyLedger();
  const answered: Pressed = { done: [], refusals: [] };
  const now = async (): Promise<Date> => new Date(stack.now());
  return {
    ledger,
    answered,
    office: { client, random, answered, goesOn, restMs: 0 },
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
