import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CLIENT_CONFIG, once } from './config.ts';

export const secrets = once(() => new SecretsManagerClient(CLIENT_CONFIG));
