import { documentsOf } from '../../../functions/adapters/aws/clients/documents.ts';
import { awsStore } from '../../../functions/adapters/aws/store.ts';
import type { Dynoxide } from '../../adapters/dynoxide.ts';
import { metered } from '../../adapters/metered.ts';
import { sendPark } from '../../adapters/park.ts';
import type { Given } from '../../harness/world.ts';

/** Capacity and calls, as the engine counts them. */
export interface Units {
  reads: number;
  writes: number;
  calls: number;
}

const WRITES = /Put|Update|Delete|Write/;

/** A table of its own on the real engine for a story to go by, and what the story took of it so far: what functions ask and what executions park. */
export async function onEngine(engine: Dynoxide): Promise<{ on: NonNullable<Given['on']>; taken: () => Units }> {
  const units = { reads: 0, writes: 0, calls: 0 };
  const client = metered(
    engine.endpoint,
    (taken, command) => {
      units[WRITES.test(command) ? 'writes' : 'reads'] += taken;
      units.calls += 1;
    },
    // A transaction tells its indexes only so.
    'INDEXES',
  );
  const name = await engine.table();
  return {
    on: {
      store: (now) => awsStore({ documents: documentsOf(client), name, district: 'BL', now }),
      park: (request) => sendPark(client, name, request),
    },
    taken: () => ({ ...units }),
  };
}

export const since = (now: Units, then: Units): Units => ({
  reads: now.reads - then.reads,
  writes: now.writes - then.writes,
  calls: now.calls - then.calls,
});
