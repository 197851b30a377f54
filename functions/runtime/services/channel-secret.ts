import { secrets } from '../../adapters/aws/clients/secrets.ts';
import { now } from '../../adapters/aws/clock.ts';
import { environment } from '../../adapters/aws/environment.ts';
import { channelCredentials } from '../../adapters/aws/secrets.ts';
import { environmentSettings } from '../../adapters/aws/settings.ts';
import type { Service } from './service.ts';

/** What a text channel signs in with: CHANNEL_SECRET_ARN. */
export const channelSecret: Service = () => ({
  settings: environmentSettings(channelCredentials(secrets, () => environment.channelSecret, now)),
});
