import { DatabaseSync } from 'node:sqlite';
import type { Engine } from './engine.ts';

/** Deletes stream records that every consumer has passed; the engine itself keeps them for ever. */
export interface Trim {
  /** Everything up to and with this sequence number has been passed by all. */
  upTo: (table: string, sequence: bigint) => void;
  close: () => void;
}

const EVERY = 1_000n;

/** `alone` runs work while no request is with the engine, so that neither waits for the other's lock. */
export function trimmer(engine: Engine, alone: (work: () => void) => void): Trim {
  if (engine.file === null) return { upTo: () => undefined, close: () => undefined };
  const database = new DatabaseSync(engine.file);
  database.exec('PRAGMA busy_timeout = 5000');
  // The newest record stays: the engine takes the next number from it.
  const erase = database.prepare(`
    DELETE FROM _stream_records WHERE table_name = :table AND CAST(sequence_number AS INTEGER) <= :sequence AND CAST(sequence_number AS INTEGER) <
      (SELECT max(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = :table)`);
  const trimmed = new Map<string, bigint>();
  return {
    upTo(table, sequence) {
      if (sequence - (trimmed.get(table) ?? 0n) < EVERY) return;
      trimmed.set(table, sequence);
      alone(() => void erase.run({ table, sequence }));
    },
    close: () => database.close(),
  };
}
