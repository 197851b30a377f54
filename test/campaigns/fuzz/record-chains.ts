import { createHash } from 'node:crypto';
import { chainFault } from '../../../functions/domain/matter/chain.ts';
import type { Event } from '../../../functions/domain/case/events.ts';
import { fieldOf, listOf, type StackClient } from '../../../infra/local/client.ts';
import { retrying } from './retry.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where the record of a case is not whole: numbers in a row, each event sealed over all that it says and chained to the one before, or erased by two persons. */
function breaksIn(number: string, events: unknown[]): string[] {
  // What the API answers is looked at by its hashes; another shape does not hash to what it says.
  const fault = chainFault(events as Event[], hashOf);
  return fault ? [`${number}: ${fault}`] : [];
}

/** Reads every case's record over the API as an inspector has it: to others some of it is blank (a draft, a report of wrongdoing). */
export async function brokenChains(
  client: StackClient,
  inspector: string,
  numbers: readonly string[],
): Promise<{ events: number; breaks: string[] }> {
  let events = 0;
  const breaks: string[] = [];
  for (const number of numbers) {
    const record = listOf(
      fieldOf(fieldOf(await retrying(client, inspector, 'GET', `/api/matters/${number}/proof`), 'proof'), 'events'),
    );
    events += record.length;
    breaks.push(...(record.length === 0 ? [`${number}: has no record`] : breaksIn(number, record)));
  }
  return { events, breaks };
}
