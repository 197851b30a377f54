import { keys, queryClient } from '../../api/queries.ts';
import { CALLS_MS } from '../poll-times.ts';
import { moment } from '../server-time.ts';

let lookedAt = -CALLS_MS;
let timer: ReturnType<typeof setTimeout> | undefined;

function look(): void {
  clearTimeout(timer);
  timer = undefined;
  lookedAt = moment();
  void queryClient.invalidateQueries({ queryKey: keys.calls });
}

/** What waits may be another now: looked at again soon, and `atOnce` where something grave came. */
export function lookAgain(atOnce = false): void {
  const left = lookedAt + CALLS_MS - moment();
  if (atOnce || left <= 0) look();
  else timer ??= setTimeout(look, left);
}
