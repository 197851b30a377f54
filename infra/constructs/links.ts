import { Construct } from 'constructs';
import type { Announcements } from './announcements.ts';
import type { CaseTable } from './case-table.ts';
import { type House, HouseFunction } from './house-function.ts';
import type { HttpFront } from './http-front.ts';
import type { PhotoBucket } from './photos.ts';

interface LinksProps extends House {
  readonly front: HttpFront;
  readonly table: CaseTable;
  readonly announcements: Announcements;
  readonly photos: PhotoBucket;
}

/** Presses per second over the whole district: plenty for people, far too few for guessing codes. */
const PRESSES_PER_SECOND = 10;

/** P8: the page behind a text's one-time code. GET shows, POST acts. */
export class Links extends Construct {
  constructor(scope: Construct, id: string, props: LinksProps) {
    super(scope, id);
    const serveLink = new HouseFunction(this, 'ServeLink', props);
    props.table.grantReadWrite(serveLink);
    props.announcements.grantAnnounce(serveLink);
    props.photos.grantUse(serveLink);
    // A page of a site in the mainland prints the record number of its domain.
    if (props.settings.icp) serveLink.tell('ICP', props.settings.icp);
    if (props.settings.trial) serveLink.tell('TRIAL', 'true');
    const routes = ['GET /t', 'POST /t', 'GET /t/{code}', 'POST /t/{code}'] as const;
    props.front.open(
      serveLink,
      'The one-time code of the text is the key, with few tries and 72 hours at most',
      ...routes,
    );
    props.front.slowDown(PRESSES_PER_SECOND, ...routes);
  }
}
