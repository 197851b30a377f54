import { BadSetting } from '../errors.ts';

export interface SiteEnvironment {
  /** Whom the console sends people to, to sign in. */
  issuer: string;
  /** The console's name at that issuer. */
  clientId: string;
}

let known: SiteEnvironment | undefined;

/** Read once, on first use. */
export function readSiteEnvironment(): SiteEnvironment {
  const { ISSUER, CLIENT_ID } = process.env;
  if (!ISSUER || !CLIENT_ID) throw new BadSetting('ISSUER and CLIENT_ID are not set; the Site construct sets both');
  known ??= { issuer: ISSUER, clientId: CLIENT_ID };
  return known;
}
