import { readFileSync } from 'node:fs';
import { entryOf } from '../../infra/bundles.ts';
import type { FunctionName } from '../../infra/functions.ts';
import { at, type Template } from './synth.ts';

/** Which service a function has by each variable that comes with a grant. */
const BY: Record<string, string> = {
  TABLE_NAME: 'table',
  TOPIC_ARN: 'topic',
  NUDGE_QUEUE: 'nudge-queue',
  STATE_MACHINE_ARN: 'state-machine',
  SALT_SECRET_ARN: 'salt',
  WEBHOOK_SECRETS_ARN: 'shared-secrets',
  RECEIPT_TOKENS_ARN: 'shared-secrets',
  DRILL_SECRET_ARN: 'shared-secrets',
  CHANNEL_SECRET_ARN: 'channel-secret',
  SEAL_BUCKET: 'seal-bucket',
  SEAL_KEY_ARN: 'signing-key',
  PHOTO_BUCKET: 'photo-bucket',
};

/** What the template grants a function, by the names of the services. */
export function grantedTo(name: FunctionName, template: Template): string[] {
  const found = template.ofType('AWS::Lambda::Function').find(({ id }) => id.includes(`${name}Function`));
  const variables = Object.keys(at(found?.Properties, 'Environment', 'Variables') ?? {});
  return [...new Set(variables.flatMap((variable) => BY[variable] ?? []))].toSorted();
}

/** What its handler names. The open internet is no resource that could be granted. */
export function namedBy(name: FunctionName): string[] {
  const source = readFileSync(entryOf(name), 'utf8');
  return [...source.matchAll(/runtime\/services\/([\w-]+)\.ts'/g)]
    .map(([, service = '']) => service)
    .filter((service) => service !== 'public-internet')
    .toSorted();
}
