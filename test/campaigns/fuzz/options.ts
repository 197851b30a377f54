import { parseArgs } from 'node:util';

export interface FuzzOptions {
  minutes: number;
  seed: number;
  url: string | null;
  only: string;
}

export const USAGE = 'npm run fuzz -- [--minutes 1] [--seed 1] [--url http://127.0.0.1:PORT] [--only /webhooks]';

/** Reads the command line; throws a RangeError that names the option, what was given and what is allowed. */
export function readFuzzOptions(args: string[]): FuzzOptions {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      url: { type: 'string' },
      only: { type: 'string', default: '' },
    },
  });
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0 && minutes <= 24 * 60))
    throw new RangeError(`--minutes ${values.minutes}: more than 0, at most a day; usage: ${USAGE}`);
  if (!Number.isSafeInteger(seed) || seed < 1 || seed > 1_000_000)
    throw new RangeError(`--seed ${values.seed}: a whole number from 1 to 1000000; usage: ${USAGE}`);
  const url = values.url ?? null;
  // What it sends is made to hurt, and it asks the stack for tokens: only ever a stack of this machine.
  if (url !== null && !/^http:\/\/127\.0\.0\.1:\d{1,5}\/?$/.test(url))
    throw new RangeError(`--url ${url}: only a stack on this machine, such as http://127.0.0.1:8787`);
  return { minutes, seed, url, only: values.only };
}
