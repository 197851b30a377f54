import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Records } from '../records.ts';

const FOR_EVER = 10 * 365 * 86_400;

// Written by `upsert` alone.
const read = (text: unknown): AdapterPayload | undefined => (typeof text === 'string' ? JSON.parse(text) : undefined);

/** Where the OpenID provider keeps sessions, grants and tokens: beside all else, so that a restart signs nobody out. */
export const sessionsIn =
  (records: Records) =>
  (model: string): Adapter => {
    const one = (where: string, value: string) =>
      read(
        records
          .sql(`SELECT payload FROM sessions WHERE model = ? AND ${where} = ? AND expires_at > unixepoch()`)
          .get(model, value)?.['payload'],
      );
    return {
      async upsert(id, payload, expiresIn) {
        records.sql('DELETE FROM sessions WHERE expires_at < unixepoch()').run();
        records
          .sql('INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?, ?, unixepoch() + ?)')
          .run(model, id, payload.uid ?? null, payload.grantId ?? null, JSON.stringify(payload), expiresIn ?? FOR_EVER);
      },
      find: async (id) => one('id', id),
      findByUid: async (uid) => one('uid', uid),
      findByUserCode: async () => undefined,
      async destroy(id) {
        records.sql('DELETE FROM sessions WHERE model = ? AND id = ?').run(model, id);
      },
      async revokeByGrantId(grantId) {
        records.sql('DELETE FROM sessions WHERE grant_id = ?').run(grantId);
      },
      async consume(id) {
        records
          .sql(`UPDATE sessions SET payload = json_set(payload, '$.consumed', unixepoch()) WHERE model = ? AND id = ?`)
          .run(model, id);
      },
    };
  };
