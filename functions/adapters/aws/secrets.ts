import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { between, type Instant, MINUTE } from '../../domain/instant.ts';
import { BadSetting } from '../../errors.ts';
import type { Secrets } from '../../ports.ts';

/** A rotated webhook secret is known everywhere within this time. */
const FRESH = 5 * MINUTE;

export async function secretText(client: SecretsManagerClient, arn: string): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (!SecretString) throw new BadSetting(`secret ${arn} holds no text; put one with secretsmanager:PutSecretValue`);
  return SecretString;
}

/** `{"generic": ["whsec_…", …], …}`. */
export function webhookSecretsOf(arn: string, text: string): Map<string, string[]> {
  const wrong = (says: string): BadSetting => new BadSetting(`secret ${arn} ${says}; it holds {"<source>": ["whsec_…", …], …}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw wrong('is no JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw wrong('is no object');
  const secrets = new Map<string, string[]>();
  for (const [source, list] of Object.entries(parsed) as [string, unknown][]) {
    if (!Array.isArray(list) || !list.every((secret): secret is string => typeof secret === 'string')) throw wrong(`names no list of secrets for ${source}`);
    secrets.set(source, list);
  }
  return secrets;
}

export function managedSecrets(client: () => SecretsManagerClient, arn: () => string, now: () => Instant): Secrets {
  let known: { at: Instant; secrets: Promise<Map<string, string[]>> } | undefined;
  return {
    webhook: async (source) => {
      const at = now();
      if (!known || Math.abs(between(known.at, at)) > FRESH) {
        known = { at, secrets: secretText(client(), arn()).then((text) => webhookSecretsOf(arn(), text)) };
      }
      try {
        return [...((await known.secrets).get(source) ?? [])];
      } catch (error) {
        known = undefined;
        throw error;
      }
    },
  };
}
