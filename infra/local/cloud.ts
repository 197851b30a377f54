import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { documentsOf } from '../../functions/adapters/aws/clients/documents.ts';
import { awsStore } from '../../functions/adapters/aws/store.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Store } from '../../functions/ports/store.ts';
import { authorizer, callers, grantsOf, roleCaller, theStack } from './aws/caller.ts';
import { type DynamoDb, dynamoDb } from './aws/dynamodb.ts';
import { startEndpoint } from './aws/endpoint.ts';
import { s3 } from './aws/s3.ts';
import { kms } from './aws/kms.ts';
import { type Secrets, secretsManager } from './aws/secrets.ts';
import { type PhoneText, sns } from './aws/sns.ts';
import { type Queues, sqs } from './aws/sqs.ts';
import { stepFunctions } from './aws/states.ts';
import { connect } from './dynamo/connection.ts';
import { markRestored } from './dynamo/restored.ts';
import { type Due, watchDue } from './dynamo/due.ts';
import type { Engine } from './dynamo/engine.ts';
import { openStream } from './dynamo/stream.ts';
import { streamSource } from './dynamo/stream-source.ts';
import { indexStreamRecords, makeTable } from './dynamo/table.ts';
import { trimmer } from './dynamo/trim.ts';
import { asyncInvoke, invokePermissions, type MayInvoke } from './events/async-invoke.ts';
import { startMappings } from './events/mappings.ts';
import { type Rules, rules, statusChange } from './events/rules.ts';
import { type Json, Unsupported } from './json.ts';
import type { Records } from './records.ts';
import type { Report } from './report.ts';
import type { Deployment } from './run/deployment.ts';
import { type Executions, executions } from './run/executions.ts';
import { gate } from './run/gate.ts';
import type { News } from './run/straight.ts';
import { type Functions, startFunctions } from './run/functions.ts';
import { taskCalls } from './run/tasks.ts';
import type { Activity } from './time/activity.ts';
import type { Agenda } from './time/agenda.ts';
import type { StackTime } from './time/stack-time.ts';
import { withAllSources } from './seed/webhook-secrets.ts';

export interface Setting {
  deployment: Deployment;
  engine: Engine;
  records: Records;
  time: StackTime;
  agenda: Agenda;
  activity: Activity;
  report: Report;
  dataDir: string;
  fresh: boolean;
  /** Variables of functions that only this machine knows, such as its own address. */
  variables: Record<string, string>;
  /** The table is as it was at this instant, all else is as it is. */
  restoredTo?: Instant;
}

/** Everything of the template but its HTTP API, running. */
export interface Cloud {
  functions: Functions;
  executions: Executions;
  queues: Queues;
  dynamo: DynamoDb;
  secrets: Secrets;
  webhookSecretsArn: string | undefined;
  rules: Rules;
  due: Due;
  store: Store;
  mayInvoke: MayInvoke;
  phoneTexts: PhoneText[];
  /** A function by hand, by the name of its construct, as an operator invokes it. */
  run: (name: string, event: Json) => Promise<Json>;
  close: () => Promise<void>;
}

const Variables = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
});

export async function startCloud(setting: Setting): Promise<Cloud> {
  const { deployment, engine, records, time, agenda, activity, report } = setting;
  const variable = (name: string) =>
    deployment
      .of('AWS::Lambda::Function')
      .flatMap((resource) => deployment.read(resource, Variables).Environment?.Variables[name] ?? [])[0];
  const [tableResource, ...others] = deployment.of('AWS::DynamoDB::Table');
  if (!tableResource || others.length > 0)
    throw new Unsupported(`${others.length + (tableResource ? 1 : 0)} tables instead of one`, 'template');

  const connection = connect(engine.url);
  const table = await makeTable(deployment, tableResource, connection, setting.fresh);
  if (table.streamArn === null || table.engineStream === null)
    throw new Unsupported('a table without a stream', tableResource.logicalId);
  if (setting.restoredTo !== undefined) await markRestored(connection, records, table.name, setting.restoredTo);
  indexStreamRecords(engine);
  const source = streamSource(engine, connection, table.name, table.engineStream);
  const stream = await openStream(source, activity, report);
  const doors = gate();
  const dynamo = dynamoDb(connection, engine, stream.nudge, doors, (error) => report('engine', error));
  const trim = trimmer(engine, dynamo.alone);

  const authorize = authorizer(deployment, (token) => running.machineOf(token));
  const known = callers();
  const queues = sqs(deployment, records, time);
  const phoneTexts: PhoneText[] = [];
  const webhookSecretsArn = variable('WEBHOOK_SECRETS_ARN');
  const secrets = secretsManager(deployment, records, (arn, value) =>
    arn === webhookSecretsArn ? withAllSources(value) : value,
  );
  const endpoint = await startEndpoint(
    {
      dynamodb: dynamo,
      sqs: queues,
      sns: sns(deployment, queues, authorize, time, phoneTexts),
      states: { protocol: 'json', carryOut: (call) => states.carryOut(call) },
      secretsmanager: secrets,
      kms: kms(deployment, records),
      s3: s3(deployment, setting.dataDir, time, authorize),
    },
    { callers: known, authorize },
    activity,
    report,
  );
  const heard = (news: News): void => {
    if (news !== 'wrote') return report('engine', new Error(news.said));
    doors.heard();
    stream.nudge();
  };
  // An engine elsewhere is asked by the stack alone.
  const straight =
    engine.file === null ? null : { engine: engine.url, grants: grantsOf(deployment), gate: doors, heard };
  const functions = startFunctions(deployment, { ...setting, callers: known, endpoint, straight });
  const mayInvoke = invokePermissions(deployment);
  const roleOf = (arn: string) => roleCaller(deployment, functions.roleOf(arn), functions.nameOf(arn) ?? arn);
  const invoke = asyncInvoke(deployment, { functions, queues, agenda, time, authorize, roleOf, report });
  const bus = rules(deployment, { records, time, invoke, mayInvoke });
  const running: Executions = executions(
    deployment,
    { records, time, agenda, activity, readAsset: (key) => readFileSync(deployment.asset(key), 'utf8') },
    taskCalls(functions, () => dynamo, authorize),
    (record) => {
      const { resources, detail } = statusChange(record);
      void activity
        .track(() => bus.publish('aws.states', 'Step Functions Execution Status Change', resources, detail))
        .catch((error: unknown) => report(record.arn, error));
    },
    report,
  );
  const states = stepFunctions(running);

  const due = await watchDue(connection, table, stream);
  startMappings(deployment, table, stream, trim, {
    functions,
    queues,
    records,
    agenda,
    activity,
    time,
    authorize,
    report,
  });
  stream.start();
  running.resume();

  const client = new DynamoDBClient({
    endpoint: endpoint.url,
    region: deployment.place.region,
    credentials: known.keyFor(theStack),
  });
  return {
    functions,
    executions: running,
    queues,
    dynamo,
    secrets,
    webhookSecretsArn,
    rules: bus,
    due,
    store: awsStore({
      documents: documentsOf(client),
      name: table.name,
      district: variable('DISTRICT') ?? '',
      now: time.instant,
    }),
    mayInvoke,
    phoneTexts,
    async run(name, event) {
      const found = deployment
        .of('AWS::Lambda::Function')
        .find(({ logicalId }) => new RegExp(`${name}Function[0-9A-F]{8}$`).test(logicalId));
      if (!found?.arn) throw new Unsupported(`a function ${name}`, 'template');
      const arn = found.arn;
      const invoked = await activity.track(() => functions.invoke(arn, event));
      if (!invoked.ok) throw new Error(`${name}: ${invoked.error.errorType}: ${invoked.error.errorMessage}`);
      return invoked.payload;
    },
    async close() {
      await functions.close();
      endpoint.close();
      client.destroy();
      connection.close();
      source.close();
      trim.close();
    },
  };
}
