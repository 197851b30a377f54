import { join } from 'node:path';
import { startStack } from '../../infra/local/stack.ts';

/** A stack that holds nothing, as a deployment does on its first day, at a time that stands still. */
export const startEmpty = (folder: string) =>
  startStack({
    port: 0,
    data: join(folder, 'data'),
    fresh: true,
    empty: true,
    at: '2026-03-04T02:00:00.000Z',
    hold: true,
  });
