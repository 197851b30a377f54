import { Construct } from 'constructs';
import { type House, HouseFunction } from './house-function.ts';
import type { HttpFront } from './http-front.ts';

interface SiteProps extends House {
  readonly front: HttpFront;
}

/** What people see: the console's files, from the same origin as the API. */
export class Site extends Construct {
  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    const serveSite = new HouseFunction(this, 'ServeSite', props);
    serveSite.tell('ISSUER', props.settings.issuer);
    // The tokens' audience is the console's name at the issuer.
    serveSite.tell('CLIENT_ID', props.settings.audience);
    props.front.open(serveSite, 'The console’s own files hold no data', 'GET /', 'GET /{proxy+}');
  }
}
