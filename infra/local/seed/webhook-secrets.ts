import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface SourceSecret {
  source: string;
  secret: string;
}

const Kept = z.record(z.string(), z.array(z.string()));
const Sources = z.array(z.object({ id: z.string(), drill: z.boolean().optional() }));

const sourceIds = (): string[] =>
  Sources.parse(
    JSON.parse(readFileSync(new URL('../../../functions/policy/sources.json', import.meta.url), 'utf8')),
  ).flatMap(({ id, drill }) => (drill ? [] : [id]));

/** M4: the webhook secrets as the functions read them, with one made up for every source of the policy that has none yet; the daily drill has its own. */
export function withAllSources(kept: string): string {
  const secrets = Kept.parse(JSON.parse(kept));
  return JSON.stringify({
    ...Object.fromEntries(sourceIds().map((id) => [id, [`whsec_${randomBytes(24).toString('base64')}`]])),
    ...secrets,
  });
}

/** The newest secret of each source. */
export const sourceSecrets = (kept: string): SourceSecret[] =>
  Object.entries(Kept.parse(JSON.parse(kept))).flatMap(([source, [secret]]) =>
    secret === undefined ? [] : [{ source, secret }],
  );
