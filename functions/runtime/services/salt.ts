import { secrets } from '../../adapters/aws/clients/secrets.ts';
import { environment } from '../../adapters/aws/environment.ts';
import { cryptoIds } from '../../adapters/aws/ids.ts';
import { secretText } from '../../adapters/aws/secrets.ts';
import type { Service } from './service.ts';

/** H5: the district's salt: SALT_SECRET_ARN. */
export const salt: Service = () => ({ ids: cryptoIds(() => secretText(secrets(), environment.saltSecret)) });
