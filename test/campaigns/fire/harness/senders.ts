import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fieldOf, listOf, StackClient, textOf } from '../../../../infra/local/client.ts';

/** What a 202 said of one alert. */
export interface Answered {
  source: string;
  alertId: string;
  outcome: string;
  caseNumber: string | null;
}

/** Everything that senders were told, and how long they waited for it. */
export interface Ledger {
  answered: Answered[];
  /** Milliseconds from the first try to the 202. */
  waits: number[];
  /** Milliseconds from the first try to what became of every alert of the delivery. */
  told: number[];
  tries: number;
  /** Statuses other than 202, and `none` where nobody answered. */
  refusals: string[];
  /** Deliveries that were given up. */
  lost: string[];
}

export const emptyLedger = (): Ledger => ({ answered: [], waits: [], told: [], tries: 0, refusals: [], lost: [] });

/** Worth sending again: nobody there, their fault, busy, or a signature that grew old on the way. */
const again = (status: number): boolean => status >= 500 || status === 429 || status === 408 || status === 401;

interface Sending {
  client: StackClient;
  ledger: Ledger;
  source: string;
  /** Real time after which a sender gives up. */
  patienceMs: number;
  now: () => Promise<Date>;
}

/** One delivery as a real sender makes it: the same id and body, signed anew, again and again until there is a 202. */
export async function send(
  { client, ledger, source, patienceMs, now }: Sending,
  alerts: object[],
  id = `msg_${randomUUID()}`,
): Promise<Answered[]> {
  const began = performance.now();
  const [only] = alerts;
  const body = alerts.length === 1 ? only : { alerts };
  for (let wait = 200; performance.now() - began < patienceMs; wait = Math.min(2 * wait, 5_000)) {
    ledger.tries += 1;
    const answer = await tried(async () => client.push(source, body, await now(), id, null));
    if (answer?.status === 202) {
      ledger.waits.push(performance.now() - began);
      const results = await outcomes({ client, ledger, source, patienceMs, now }, id, answer, began);
      const all = results.map((result, index) => answeredOf(source, result, alerts[index]));
      ledger.answered.push(...all);
      return all;
    }
    ledger.refusals.push(answer ? String(answer.status) : 'none');
    if (answer && !again(answer.status)) {
      ledger.lost.push(`${id}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`);
      return [];
    }
    await pause(wait / 2 + Math.random() * wait);
  }
  ledger.lost.push(`${id}: no 202 within ${Math.round(patienceMs / 1000)} s`);
  return [];
}

const isPending = (result: unknown): boolean => fieldOf(result, 'outcome') === 'pending';

/** As the answer says; a few seconds where it says nothing. */
const waitMs = (retryAfter: number | null): number => (retryAfter ?? 5) * 1_000;

/** What became of each alert: what was still pending is asked for at the delivery's location. */
async function outcomes(
  { client, ledger, source, patienceMs, now }: Sending,
  id: string,
  first: { body: unknown; retryAfter: number | null },
  began: number,
): Promise<unknown[]> {
  let results = listOf(fieldOf(first.body, 'results'));
  let wait = waitMs(first.retryAfter);
  while (results.some(isPending)) {
    if (performance.now() - began >= patienceMs) {
      ledger.lost.push(`${id}: still pending after ${Math.round(patienceMs / 1000)} s`);
      return results;
    }
    await pause(wait * (1 + Math.random() / 2));
    const answer = await tried(async () => client.delivered(source, id, await now()));
    wait = waitMs(answer?.retryAfter ?? null);
    if (answer?.status === 200) results = listOf(fieldOf(answer.body, 'results'));
  }
  ledger.told.push(performance.now() - began);
  return results;
}

function answeredOf(source: string, result: unknown, alert: object | undefined): Answered {
  const number = fieldOf(result, 'caseNumber');
  return {
    source,
    alertId: String(fieldOf(alert, 'id')),
    outcome: textOf(result, 'outcome'),
    caseNumber: typeof number === 'string' ? number : null,
  };
}

/** The answer, or null where the stack is not there or broke off. */
export async function tried<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch {
    // Killed in the middle of it: whoever asked asks again, which is what is tested here.
    return null;
  }
}
