import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { CaseTable } from './case-table.ts';
import { type House, HouseFunction } from './house-function.ts';
import type { HttpFront } from './http-front.ts';
import type { IntakeSecrets } from './intake-secrets.ts';
import type { Nudges } from './nudges.ts';
import { grantScoresTo, grantSealCheckTo, type SealBucket } from './sealing.ts';
import type { PhotoBucket } from './photos.ts';

interface CaseApiProps extends House {
  readonly front: HttpFront;
  readonly table: CaseTable;
  readonly secrets: IntakeSecrets;
  readonly photos: PhotoBucket;
  readonly nudges: Nudges;
  readonly seals: SealBucket;
}

/** Up to where the gateway waits. */
const MANY_RECORDS = Duration.seconds(29);

/** What signed-in people see and do. Its failures ring the front's alarm. */
export class CaseApi extends Construct {
  constructor(scope: Construct, id: string, props: CaseApiProps) {
    super(scope, id);
    const { front, table, secrets, photos } = props;

    const registerCase = new HouseFunction(this, 'RegisterCase', props);
    table.grantReadWrite(registerCase);
    table.grantEnterLog(registerCase);
    props.nudges.grantNudge(registerCase);
    secrets.grantSalt(registerCase);
    front.signedIn(registerCase, 'POST /api/cases', 'GET /api/registrations/{id}');

    // Fifty cases of a batch, each decided on by itself.
    const commandCase = new HouseFunction(this, 'CommandCase', { ...props, timeout: MANY_RECORDS });
    table.grantReadWrite(commandCase);
    // A case joins only what is still open.
    table.grantCheck(commandCase);
    // A case split off takes its words along, under hashes of its own.
    secrets.grantSalt(commandCase);
    // A command that names photos as proof keeps them.
    photos.grantUse(commandCase);
    front.signedIn(commandCase, 'POST /api/cases/{number}/{command}');

    // The second person's decision on an erasure (H5): no other function may take anything from a case.
    const decideProposal = new HouseFunction(this, 'DecideProposal', props);
    table.grantReadWrite(decideProposal);
    table.grantDelete(decideProposal);
    front.signedIn(decideProposal, 'POST /api/cases/{number}/decide');

    const readCases = new HouseFunction(this, 'ReadCases', props);
    table.grantRead(readCases);
    // Who took a case out as an archive is written down.
    table.grantAudit(readCases);
    // 校验: a record is compared with its seals.
    grantSealCheckTo(readCases, props.seals);
    front.signedIn(
      readCases,
      'GET /api/cases',
      'GET /api/cases/{number}',
      'GET /api/cases/{number}/{part}',
      'GET /api/cases/{number}/clocks/{clockId}',
      'GET /api/changes',
      'GET /api/matters/{number}/proof',
    );

    // What a measure rests on is asked of the record of every matter of half a year.
    const commandMatter = new HouseFunction(this, 'CommandMatter', { ...props, timeout: MANY_RECORDS });
    table.grantReadWrite(commandMatter);
    // An order, a conference, a consultation or an inquiry hangs on its case as it was read.
    table.grantCheck(commandMatter);
    // What proves that a conference was held is kept with its case.
    photos.grantUse(commandMatter);
    // One route for all kinds: a stack holds 500 resources. A word beats a placeholder, so that all others stay as they are.
    front.signedIn(commandMatter, 'POST /api/{matters}', 'POST /api/{matters}/{number}/{command}');

    const readMatters = new HouseFunction(this, 'ReadMatters', { ...props, timeout: MANY_RECORDS });
    table.grantRead(readMatters);
    table.grantAudit(readMatters);
    front.signedIn(readMatters, 'GET /api/{matters}', 'GET /api/{matters}/{number}');

    // Opening citizens' words is itself an event of the case (H5), so it is a POST that may write.
    const openWords = new HouseFunction(this, 'OpenWords', props);
    table.grantReadWrite(openWords);
    front.signedIn(openWords, 'POST /api/cases/{number}/words', 'POST /api/words');

    const readDirectory = new HouseFunction(this, 'ReadDirectory', props);
    table.grantRead(readDirectory);
    if (props.settings.trial) readDirectory.tell('TRIAL', 'true');
    front.signedIn(
      readDirectory,
      'GET /api/me',
      'GET /api/directory',
      'GET /api/reachability',
      'GET /api/rights',
      'GET /api/audit',
    );

    const readRules = new HouseFunction(this, 'ReadRules', props);
    table.grantRead(readRules);
    front.signedIn(
      readRules,
      'GET /api/policy',
      'GET /api/policies',
      'GET /api/policies/{id}',
      'GET /api/policies/{id}/differences/{from}',
      'GET /api/policy-schema',
      'GET /api/policy-drafts',
      'GET /api/policy-drafts/{id}',
      'GET /api/policy-drafts/{id}/check',
      'GET /api/rules/{what}',
      'GET /api/plans',
    );

    const editRules = new HouseFunction(this, 'EditRules', { ...props, timeout: MANY_RECORDS });
    table.grantReadWrite(editRules);
    // A published table of scores lies where nobody can change it.
    grantScoresTo(editRules, props.seals, 'publish');
    // A publication to come that is withdrawn leaves its instant free.
    table.grantDelete(editRules);
    front.signedIn(
      editRules,
      'POST /api/policy-drafts',
      'PUT /api/policy-drafts/{id}/parts/{part}',
      'POST /api/policy-drafts/{id}/{action}',
      'POST /api/rules/{what}/{action}',
      'POST /api/plan-proposals',
      'POST /api/plan-proposals/{id}/{action}',
      'POST /api/published-scores',
    );

    // A table of scores asks the record of every matter of its period.
    const readDuty = new HouseFunction(this, 'ReadDuty', { ...props, timeout: MANY_RECORDS });
    table.grantRead(readDuty);
    grantScoresTo(readDuty, props.seals, 'read');
    front.signedIn(
      readDuty,
      'GET /api/handover',
      'GET /api/proposals',
      'GET /api/notices',
      'GET /api/unit-figures',
      'GET /api/scores',
      'GET /api/published-scores',
      'GET /api/self-inspection',
      'GET /api/texts',
      'GET /api/wall',
      'GET /api/status',
    );

    const editDirectory = new HouseFunction(this, 'EditDirectory', props);
    table.grantReadWrite(editDirectory);
    table.grantDelete(editDirectory);
    editDirectory.tell('FIRST_ADMINISTRATOR', JSON.stringify(props.settings.firstAdministrator));
    front.signedIn(
      editDirectory,
      'POST /api/first-administrator',
      'PUT /api/directory/{kind}/{id}',
      'POST /api/rights/{id}/{action}',
      'POST /api/sources/try',
      'POST /api/handover/sign',
      'POST /api/notices',
      'POST /api/notices/{id}/end',
    );

    // A function of its own, since it alone loads what reads Excel.
    const importList = new HouseFunction(this, 'ImportList', props);
    table.grantReadWrite(importList);
    front.signedIn(importList, 'POST /api/directory/import', 'POST /api/policy-drafts/{id}/import-policies');

    const resendText = new HouseFunction(this, 'ResendText', props);
    table.grantReadWrite(resendText);
    front.signedIn(resendText, 'POST /api/texts/{matter}/{textId}/resend');

    const serveOpenapi = new HouseFunction(this, 'ServeOpenapi', props);
    front.open(serveOpenapi, 'The description of the API holds no data', 'GET /openapi.json');
  }
}
