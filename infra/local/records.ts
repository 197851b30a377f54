import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { RECORDS } from './data-folder.ts';

/** All that the stack must not forget but DynamoDB does not hold: one file, every statement committed when it returns. */
export interface Records {
  /** Prepared once per text. */
  sql: (text: string) => StatementSync;
  setting: (key: string) => string | null;
  putSetting: (key: string, value: string) => void;
  atomically: <T>(work: () => T) => T;
  close: () => void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS checkpoints (consumer TEXT PRIMARY KEY, sequence TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS schedules (arn TEXT PRIMARY KEY, ran_at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS executions (
    arn TEXT PRIMARY KEY, machine TEXT NOT NULL, name TEXT NOT NULL, status TEXT NOT NULL, token TEXT, wake_at TEXT, record TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS executions_by_token ON executions (token) WHERE token IS NOT NULL;
  CREATE INDEX IF NOT EXISTS executions_by_status ON executions (machine, status);
  CREATE TABLE IF NOT EXISTS definitions (hash TEXT PRIMARY KEY, definition TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS spent_tokens (token TEXT PRIMARY KEY, arn TEXT NOT NULL, how TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (
    model TEXT NOT NULL, id TEXT NOT NULL, uid TEXT, grant_id TEXT, payload TEXT NOT NULL, expires_at INTEGER NOT NULL, PRIMARY KEY (model, id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS messages (
    id TEXT PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL, sent_at INTEGER NOT NULL,
    visible_at INTEGER NOT NULL, received INTEGER NOT NULL DEFAULT 0, first_received_at INTEGER, receipt TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS message_groups (id TEXT PRIMARY KEY, grp TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS deduplicated (
    queue TEXT NOT NULL, dedup TEXT NOT NULL, id TEXT NOT NULL, sent_at INTEGER NOT NULL, PRIMARY KEY (queue, dedup)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_by_visibility ON messages (queue, visible_at);
  CREATE INDEX IF NOT EXISTS messages_by_age ON messages (queue, sent_at);
  CREATE INDEX IF NOT EXISTS messages_by_receipt ON messages (receipt) WHERE receipt IS NOT NULL;
  CREATE INDEX IF NOT EXISTS messages_in_order ON messages (queue);
  CREATE INDEX IF NOT EXISTS deduplicated_by_age ON deduplicated (sent_at);
`;

export function openRecords(dataDir: string): Records {
  mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(join(dataDir, RECORDS));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
  database.exec(SCHEMA);
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string) => {
    const known = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, known);
    return known;
  };
  return {
    sql,
    setting(key) {
      const row = sql('SELECT value FROM settings WHERE key = ?').get(key);
      return typeof row?.['value'] === 'string' ? row['value'] : null;
    },
    putSetting: (key, value) =>
      void sql('INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
        key,
        value,
      ),
    atomically(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        // On a full disk SQLite has rolled back by itself.
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => database.close(),
  };
}
