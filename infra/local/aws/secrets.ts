import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Deployment } from '../run/deployment.ts';
import type { Records } from '../records.ts';
import { AwsError } from './errors.ts';
import type { JsonService } from './endpoint.ts';

/** Values of the template's secrets: made up once and kept in the data folder. */
export interface Secrets extends JsonService {
  valueOf: (arn: string) => string;
}

const Secret = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.coerce.number().default(32),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
    })
    .optional(),
});

/** `fill` completes a value each time the stack starts: a source that is new in the policy gets its secret. */
export function secretsManager(
  deployment: Deployment,
  records: Records,
  fill: (arn: string, value: string) => string,
): Secrets {
  const secrets = deployment.of('AWS::SecretsManager::Secret');
  const find = (id: string) =>
    secrets.find((secret) => secret.arn === id || secret.ref === id || secret.arn?.startsWith(`${id}-`));
  const made = (arn: string): string => {
    const resource = find(arn);
    const { SecretString, GenerateSecretString } = resource ? deployment.read(resource, Secret) : {};
    const random = randomBytes(GenerateSecretString?.PasswordLength ?? 32).toString('base64url');
    if (GenerateSecretString?.SecretStringTemplate && GenerateSecretString.GenerateStringKey) {
      const template = z.record(z.string(), z.json()).parse(JSON.parse(GenerateSecretString.SecretStringTemplate));
      return JSON.stringify({ ...template, [GenerateSecretString.GenerateStringKey]: random });
    }
    return SecretString ?? random;
  };
  const values = new Map<string, string>();
  const valueOf = (arn: string): string => {
    const before = values.get(arn);
    if (before !== undefined) return before;
    const kept = records.setting(`secret ${arn}`);
    const value = fill(arn, kept ?? made(arn));
    if (value !== kept) records.putSetting(`secret ${arn}`, value);
    values.set(arn, value);
    return value;
  };
  return {
    protocol: 'json',
    valueOf,
    async carryOut({ operation, input }) {
      if (operation !== 'GetSecretValue')
        throw new AwsError(
          'UnsupportedOperation',
          `secretsmanager:${operation} is not supported by the embedded stack`,
        );
      const { SecretId } = z.object({ SecretId: z.string() }).parse(input);
      const secret = find(SecretId);
      if (!secret?.arn)
        throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
      return {
        ARN: secret.arn,
        Name: secret.ref,
        SecretString: valueOf(secret.arn),
        VersionId: 'local',
        VersionStages: ['AWSCURRENT'],
      };
    },
  };
}
