import { secrets } from '../../adapters/aws/clients/secrets.ts';
import { now } from '../../adapters/aws/clock.ts';
import { environment } from '../../adapters/aws/environment.ts';
import { managedSecrets } from '../../adapters/aws/secrets.ts';
import type { Service } from './service.ts';

/** What is shared with others: WEBHOOK_SECRETS_ARN, RECEIPT_TOKENS_ARN, DRILL_SECRET_ARN, of which a function has those that it needs. */
export const sharedSecrets: Service = () => ({
  secrets: managedSecrets(
    secrets,
    {
      webhooks: () => environment.webhookSecrets,
      receipts: () => environment.receiptTokens,
      drill: () => environment.drillSecret,
    },
    now,
  ),
});
