import { documents } from '../../adapters/aws/clients/documents.ts';
import { environment } from '../../adapters/aws/environment.ts';
import { kmsNotary } from '../../adapters/aws/notary.ts';
import type { Service } from './service.ts';

/** The key that signs the seals: SEAL_KEY_ARN. Whoever seals reads the table, whose client lends its credentials. */
export const signingKey: Service = () => ({
  notary: kmsNotary(
    () => documents().config,
    () => environment.sealKey,
  ),
});
