import { createHash } from 'node:crypto';
import { canonical } from '../../functions/act.ts';
import { fieldOf, listOf, type StackClient } from '../../infra/local/client.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where the record of a case is not whole: numbers in a row, each event sealed over all that it says and chained to the one before. */
function breaksIn(number: string, events: unknown[]): string[] {
  let prev: unknown = '';
  return events.flatMap((event, index) => {
    const { hash, ...sealed } = event as Record<string, unknown>;
    const whole = fieldOf(event, 'seq') === index + 1 && fieldOf(event, 'prev') === prev && hash === hashOf(canonical(sealed));
    prev = hash;
    return whole ? [] : [`${number}: the chain breaks at event ${index + 1}`];
  });
}

/** Reads every case's record over the API. */
export async function brokenChains(client: StackClient, desk: string, numbers: readonly string[]): Promise<{ events: number; breaks: string[] }> {
  let events = 0;
  const breaks: string[] = [];
  for (const number of numbers) {
    const record = listOf(fieldOf(await client.as(desk, 'GET', `/api/cases/${number}/events`), 'events'));
    events += record.length;
    breaks.push(...(record.length === 0 ? [`${number}: has no record`] : breaksIn(number, record)));
  }
  return { events, breaks };
}
