import { parseArgs } from 'node:util';

export interface StackOptions {
  /** 0: any free port. */
  port?: number;
  /** Where everything that the stack keeps lies. */
  data?: string;
  /** Forgets what the data folder holds. */
  fresh?: boolean;
  /** Where the stack's time starts, or goes on: an instant. */
  at?: string;
  /** Whether the synthetic case of the day runs. */
  dailyDrill?: boolean;
  /** Whether a table without any case gets some to look at, as a desk might find them. */
  demoCases?: boolean;
  /** Leaves an empty directory empty, as on the first day of a deployment. */
  empty?: boolean;
  /** The table's file was put back as it was at this instant, while executions and queues are as they are now. */
  restoredTo?: string;
}

/** What was typed cannot be used; the message is for whoever typed it. */
export class BadOption extends Error {
  override name = 'BadOption';
}

export const USAGE =
  'npm start -- [--port N] [--data DIR] [--fresh] [--at 2026-11-22T08:00:00Z] [--no-drill] [--no-cases] [--empty] [--restored-to INSTANT]';

const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

/** Reads the command line; throws BadOption that names the option, what was given and what is allowed. */
export function readOptions(
  args: string[],
): Required<Omit<StackOptions, 'at' | 'restoredTo'>> & Pick<StackOptions, 'at' | 'restoredTo'> {
  const {
    port,
    data = '.data',
    fresh = false,
    at,
    'no-drill': noDrill = false,
    'no-cases': noCases = false,
    empty = false,
    'restored-to': restoredTo,
  } = typed(args);
  const [dailyDrill, demoCases] = [!noDrill, !noCases && !empty];
  const number = port === undefined ? 8787 : Number(port);
  if (port !== undefined && (!/^\d+$/.test(port) || number > 65_535))
    throw new BadOption(`--port ${port}: give a port from 0 to 65535`);
  if (data === '') throw new BadOption('--data is empty: give a folder');
  return {
    port: number,
    data,
    fresh,
    dailyDrill,
    demoCases,
    empty,
    ...instant('at', 'at', at),
    ...instant('restored-to', 'restoredTo', restoredTo),
  };
}

function instant<Name extends string>(
  option: string,
  name: Name,
  given: string | undefined,
): Partial<Record<Name, string>> {
  if (given === undefined) return {};
  if (!INSTANT.test(given) || Number.isNaN(Date.parse(given)))
    throw new BadOption(
      `--${option} ${given}: give an instant such as 2026-11-22T08:00:00Z or 2026-11-22T16:00:00+08:00`,
    );
  // The one key that the caller named.
  return { [name]: new Date(given).toISOString() } as Record<Name, string>;
}

function typed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        at: { type: 'string' },
        'no-drill': { type: 'boolean' },
        'no-cases': { type: 'boolean' },
        empty: { type: 'boolean' },
        'restored-to': { type: 'string' },
      },
      strict: true,
      allowPositionals: false,
    }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new BadOption(`${error.message.split('. ')[0]}; usage: ${USAGE}`);
  }
}
