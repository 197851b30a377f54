import { setTimeout } from 'node:timers/promises';
import type { Outside } from '../../ports/ports.ts';

/** The internet through the runtime's own client; a request that is not answered in time is given up. */
export const internet: Outside = {
  async ask({ method, url, headers = {}, body, timeoutMs }) {
    const answer = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body }),
    });
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
  },
  pause: (ms) => setTimeout(ms),
};
