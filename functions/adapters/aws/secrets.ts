import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { between, type Instant, MINUTE } from '../../domain/matter/instant.ts';
import { BadSetting } from '../../errors.ts';
import type { Secrets } from '../../ports/ports.ts';

/** A rotated secret is known everywhere within this time. */
const FRESH = 5 * MINUTE;

export async function secretText(client: SecretsManagerClient, arn: string): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (!SecretString) throw new BadSetting(`secret ${arn} holds no text; put one with secretsmanager:PutSecretValue`);
  return SecretString;
}

/** An object of JSON, each value as `read` takes it; `holds` says in a message what belongs there. Never quotes what the secret holds. */
function objectOf<Value>(
  arn: string,
  text: string,
  holds: string,
  read: (value: unknown) => Value | null,
): Map<string, Value> {
  const wrong = (says: string): BadSetting => new BadSetting(`secret ${arn} ${says}; it holds ${holds}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw wrong('is no JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw wrong('is no object');
  const values = new Map<string, Value>();
  for (const [name, value] of Object.entries(parsed) as [string, unknown][]) {
    const taken = read(value);
    if (taken === null) throw wrong(`has a wrong value for ${name}`);
    values.set(name, taken);
  }
  return values;
}

const list = (value: unknown): string[] | null =>
  Array.isArray(value) && value.every((one): one is string => typeof one === 'string') ? value : null;
const word = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const LISTS = '{"<name>": ["<newest>", …], …}';

/** `{"generic": ["whsec_…", …], …}`. */
const listsOf = (arn: string, text: string): Map<string, string[]> => objectOf(arn, text, LISTS, list);

/** Read once and again when it may have been rotated; a failed read is tried again at once. */
function fresh<Value>(read: () => Promise<Value>, now: () => Instant): () => Promise<Value> {
  let known: { at: Instant; value: Promise<Value> } | undefined;
  return async () => {
    const at = now();
    if (!known || Math.abs(between(known.at, at)) > FRESH) known = { at, value: read() };
    try {
      return await known.value;
    } catch (error) {
      known = undefined;
      throw error;
    }
  };
}

export function managedSecrets(
  client: () => SecretsManagerClient,
  arns: { webhooks: () => string; receipts: () => string; drill: () => string },
  now: () => Instant,
): Secrets {
  const lists = (arn: () => string) => fresh(async () => listsOf(arn(), await secretText(client(), arn())), now);
  const [webhooks, receipts] = [lists(arns.webhooks), lists(arns.receipts)];
  const drill = fresh(() => secretText(client(), arns.drill()), now);
  return {
    drill: async () => signingSecret(await drill()),
    webhook: async (source) => [...((await webhooks()).get(source) ?? [])],
    receipts: async (channel) => [...((await receipts()).get(channel) ?? [])],
  };
}

/** A generated password as a secret of Standard Webhooks, which are base64. */
const signingSecret = (text: string): string => `whsec_${Buffer.from(text, 'utf8').toString('base64')}`;

/** What a text channel signs with: `{"accessKeyId": "…", …}`. */
export const channelCredentials = (
  client: () => SecretsManagerClient,
  arn: () => string,
  now: () => Instant,
): (() => Promise<Record<string, string>>) =>
  fresh(
    async () =>
      Object.fromEntries(objectOf(arn(), await secretText(client(), arn()), '{"<name>": "<value>", …}', word)),
    now,
  );
