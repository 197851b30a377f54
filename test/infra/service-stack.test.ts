import { describe, expect, it } from 'vitest';
import { METRIC } from '../../functions/runtime/metrics.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { functionsFor } from '../../infra/functions.ts';
import { RUNBOOK, runbookAnchor } from '../../infra/constructs/runbook.ts';
import { grantedTo, namedBy } from './granted.ts';
import { actionsOf, at, list, type Statement, statementsOf, synthesize } from './synth.ts';

/** A template of its own, also on a machine that does much else. */
const SYNTH_MS = 120_000;

const { state, service } = synthesize();
const functions = functionsFor({ channels: ['by-hand'] });
const lambdas = service.ofType('AWS::Lambda::Function');
const nameOf = (id: string): string => functions.find((name) => id.includes(`${name}Function`)) ?? id;
const dynamo = (name: string) =>
  actionsOf(statementsOf(service, name)).filter((action) => action.startsWith('dynamodb:'));
const mapping = (name: string) =>
  service
    .ofType('AWS::Lambda::EventSourceMapping')
    .find(({ Properties }) => JSON.stringify(Properties['FunctionName']).includes(name));

describe('Functions', () => {
  it('has each function of the table once', () => {
    expect(lambdas.map(({ id }) => nameOf(id)).toSorted()).toEqual([...functions].toSorted());
  });

  it.each(functions)(
    '%s runs Node 24 for a limited time, with a log that is kept for a year and a role of its own',
    (name) => {
      const found = lambdas.find(({ id }) => id.includes(`${name}Function`));
      const role = service.ofType('AWS::IAM::Role').find(({ id }) => id.includes(`${name}Role`));
      const log = service.ofType('AWS::Logs::LogGroup').find(({ id }) => id.includes(`${name}Log`));
      expect(found?.Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Timeout: expect.any(Number),
        MemorySize: 512,
        LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: log?.id } },
        Role: { 'Fn::GetAtt': [role?.id, 'Arn'] },
      });
      expect(role?.Properties['ManagedPolicyArns']).toBeUndefined();
      expect(log?.Properties['RetentionInDays']).toBe(365);
      expect(log?.Properties['KmsKeyId']).toBeDefined();
      expect(at(found?.Properties, 'Environment', 'Variables')).toMatchObject({ DISTRICT: 'BL', CHANNELS: 'by-hand' });
    },
  );

  it.each(functions)('%s names the services that it is granted, and carries the clients of no others', (name) => {
    expect(namedBy(name)).toEqual(grantedTo(name, service));
  });

  it.each(functions)('%s is invoked through its alias alone, so that a deployment is atomic', (name) => {
    const alias = service.ofType('AWS::Lambda::Alias').find(({ id }) => id.includes(name));
    const found = lambdas.find(({ id }) => id.includes(`${name}Function`));
    expect(alias?.Properties).toMatchObject({ Name: 'live', FunctionName: { Ref: found?.id } });
    const users = service.resources.filter(
      ({ Type, Properties }) =>
        !/^AWS::(Lambda|CloudWatch)::/.test(Type) && JSON.stringify(Properties).includes(`"${found?.id}"`),
    );
    expect(users.map(({ id }) => id)).toEqual([]);
  });

  it('takes each alert from a signature, all else from a signed-in person', () => {
    const routes = service.ofType('AWS::ApiGatewayV2::Route');
    const open = routes
      .filter(({ Properties }) => Properties['AuthorizationType'] === 'NONE')
      .map(({ Properties }) => String(Properties['RouteKey']));
    expect(open.toSorted()).toEqual([
      'GET /',
      'GET /openapi.json',
      'GET /t',
      'GET /t/{code}',
      'GET /webhooks/{source}/deliveries/{id}',
      'GET /{proxy+}',
      'POST /t',
      'POST /t/{code}',
      'POST /webhooks/{source}',
    ]);
    const guarded = routes
      .filter(({ Properties }) => Properties['AuthorizationType'] === 'JWT')
      .map(({ Properties }) => String(Properties['RouteKey']));
    expect(open.length + guarded.length).toBe(routes.length);
    expect(guarded.filter((route) => !/^[A-Z]+ \/api\//.test(route))).toEqual([]);
  });

  it('slows down the guessing of codes over all callers together', () => {
    const settings = at(service.ofType('AWS::ApiGatewayV2::Stage')[0]?.Properties, 'RouteSettings');
    expect(Object.keys(settings ?? {}).toSorted()).toEqual(['GET /t', 'GET /t/{code}', 'POST /t', 'POST /t/{code}']);
  });

  it('logs the route of a call, never its path or its caller', () => {
    const format = String(at(service.ofType('AWS::ApiGatewayV2::Stage')[0]?.Properties, 'AccessLogSettings', 'Format'));
    expect(format).toContain('$context.routeKey');
    expect(format).not.toMatch(/\$context\.(path|identity|requestOverride)/);
  });
});

describe('Rights', () => {
  const READ = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
  const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];
  const STREAM = [
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
  ];

  const rights: Record<string, string[]> = {
    ServeOpenapi: [],
    ServeSite: [],
    // Who takes a case out as an archive is written down.
    ReadCases: [...READ, 'dynamodb:PutItem'],
    ReadMatters: [...READ, 'dynamodb:PutItem'],
    ReadDirectory: READ,
    ReadRules: READ,
    ReadDuty: READ,
    SealHeads: [...READ, ...WRITE],
    CheckSeals: READ,
    Rebuild: [...READ, ...WRITE],
    ReceiveAlerts: [...READ, ...WRITE, 'dynamodb:BatchWriteItem'],
    WorkAlerts: [...READ, ...WRITE, 'dynamodb:BatchWriteItem', 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem'],
    WorkStuckAlerts: [...READ, ...WRITE, 'dynamodb:DeleteItem'],
    SettleRefusedAlerts: [...READ, ...WRITE, 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
    RegisterCase: [...READ, ...WRITE, 'dynamodb:BatchWriteItem'],
    CommandCase: [...READ, ...WRITE, 'dynamodb:ConditionCheckItem'],
    CommandMatter: [...READ, ...WRITE, 'dynamodb:ConditionCheckItem'],
    OpenWords: [...READ, ...WRITE],
    ServePhotos: [...READ, ...WRITE],
    ResendText: [...READ, ...WRITE],
    DecideProposal: [...READ, ...WRITE, 'dynamodb:DeleteItem'],
    ServeLink: [...READ, ...WRITE],
    PlanNextRung: [...READ, ...WRITE],
    FireRung: [...READ, ...WRITE],
    // S4: whoever carries out what a decision says takes in what an inject brings.
    Sweep: [...READ, ...WRITE, 'dynamodb:BatchWriteItem'],
    RestartExecutions: [...READ, ...WRITE, 'dynamodb:DeleteItem'],
    RunDrill: [...READ, ...WRITE],
    ReplayLetters: [...READ, ...WRITE, 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
    DeliverByHand: [...READ, ...WRITE],
    EditRules: [...READ, ...WRITE, 'dynamodb:DeleteItem'],
    EditDirectory: [...READ, ...WRITE, 'dynamodb:DeleteItem'],
    ImportList: [...READ, ...WRITE],
    Relay: [...READ, ...WRITE, ...STREAM, 'dynamodb:BatchWriteItem'],
    ProjectChanges: [...READ, ...WRITE, ...STREAM, 'dynamodb:DeleteItem'],
  };

  it.each(functions)('%s may do to the table what its work needs', (name) => {
    expect(dynamo(name)).toEqual(rights[name]?.toSorted());
  });

  const PHOTOS = ['s3:GetObject', 's3:ListBucket', 's3:PutObject'];
  const others: Record<string, string[]> = {
    ServePhotos: PHOTOS,
    // S5: published tables of scores, which nobody can change, lie beside the seals.
    ReadDuty: ['s3:GetObject', 's3:ListBucket'],
    EditRules: ['s3:GetObject', 's3:ListBucket', 's3:PutObject'],
    ServeLink: [...PHOTOS, 'sns:Publish'],
    ReceiveAlerts: ['secretsmanager:GetSecretValue', 'sqs:SendMessage'],
    WorkAlerts: [
      'secretsmanager:GetSecretValue',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
    ],
    WorkStuckAlerts: ['sqs:SendMessage'],
    RegisterCase: ['secretsmanager:GetSecretValue', 'sqs:SendMessage'],
    CommandCase: [...PHOTOS, 'secretsmanager:GetSecretValue'],
    CommandMatter: PHOTOS,
    ProjectChanges: ['sqs:SendMessage'],
    Relay: [
      's3:DeleteObjectVersion',
      's3:GetObject',
      's3:ListBucket',
      's3:ListBucketVersions',
      's3:PutObject',
      'sns:Publish',
      'sqs:SendMessage',
      'states:SendTaskSuccess',
      'states:StartExecution',
    ],
    Sweep: [
      's3:DeleteObjectVersion',
      's3:GetObject',
      's3:ListBucket',
      's3:ListBucketVersions',
      's3:PutObject',
      'sns:Publish',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:SendMessage',
      'sqs:SendMessage',
      'states:SendTaskSuccess',
      'states:StartExecution',
    ],
    RestartExecutions: [
      's3:DeleteObjectVersion',
      's3:GetObject',
      's3:ListBucket',
      's3:ListBucketVersions',
      's3:PutObject',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:SendMessage',
      'states:StartExecution',
    ],
    RunDrill: ['secretsmanager:GetSecretValue', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'],
    Rebuild: ['states:ListExecutions', 'states:StartExecution'],
    ReplayLetters: [
      's3:DeleteObjectVersion',
      's3:GetObject',
      's3:ListBucket',
      's3:ListBucket',
      's3:ListBucketVersions',
      's3:PutObject',
      'sns:Publish',
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
      'states:SendTaskSuccess',
      'states:StartExecution',
    ],
    CheckSeals: [
      's3:GetObject',
      's3:ListBucket',
      'sns:Publish',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:SendMessage',
    ],
    ReadCases: ['s3:GetObject', 's3:ListBucket'],
    SealHeads: ['s3:PutObject', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'],
    DeliverByHand: ['sns:Publish', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
  };

  it.each(functions)('%s may do nothing else but log, trace and use the key', (name) => {
    const rest = actionsOf(statementsOf(service, name)).filter((action) => !/^(dynamodb|logs|xray|kms):/.test(action));
    expect(rest).toEqual(others[name] ?? []);
  });

  it('tells the functions of the state machine nothing of it but the revision of its text, for they stand before it', () => {
    for (const name of ['PlanNextRung', 'FireRung']) {
      const variables = at(
        lambdas.find(({ id }) => id.includes(`${name}Function`))?.Properties,
        'Environment',
        'Variables',
      );
      expect(Object.keys(variables ?? {}).toSorted()).toEqual([
        'CHANNELS',
        'DEFINITION_REVISION',
        'DISTRICT',
        'LOG_LEVEL',
        'TABLE_NAME',
      ]);
    }
  });

  it('lets the state machine park and invoke its two functions, no more', () => {
    const statements = statementsOf(service, 'Workflow');
    expect(actionsOf(statements).filter((action) => /^(dynamodb|lambda|states):/.test(action))).toEqual([
      'dynamodb:UpdateItem',
      'lambda:InvokeFunction',
    ]);
    expect(list(statements.find(({ Action }) => Action === 'lambda:InvokeFunction')?.Resource)).toEqual([
      { Ref: expect.stringMatching(/^WorkflowFireRungFunctionAliaslive/) },
      { Ref: expect.stringMatching(/^WorkflowPlanNextRungFunctionAliaslive/) },
    ]);
  });

  it('names the resource of every right that has one', () => {
    const policies = [...state.ofType('AWS::IAM::Policy'), ...service.ofType('AWS::IAM::Policy')];
    const unnamed = policies.flatMap(({ Properties }) =>
      (at(Properties, 'PolicyDocument', 'Statement') as Statement[])
        .filter(({ Resource }) => list(Resource).includes('*'))
        .flatMap(({ Action }) => list(Action)),
    );
    const allowed =
      /^(xray:Put(TraceSegments|TelemetryRecords)|xray:GetSampling(Rules|Targets)|logs:\w*(LogDelivery|LogDeliveries|ResourcePolicy|ResourcePolicies|LogGroups)|dynamodb:ListStreams)$/;
    expect([...new Set(unnamed)].filter((action) => !allowed.test(action))).toEqual([]);
    expect(
      policies
        .flatMap(({ Properties }) => actionsOf(at(Properties, 'PolicyDocument', 'Statement') as Statement[]))
        .filter((action) => action.includes('*')),
    ).toEqual([]);
  });
});

describe('What sets functions going', () => {
  it.each(['Relay', 'ProjectChanges'])(
    'wakes %s for new decisions alone, from the oldest that is kept, and gives up in minutes',
    (name) => {
      expect(mapping(name)?.Properties).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        MaximumRecordAgeInSeconds: 600,
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      });
      const filters = at(mapping(name)?.Properties, 'FilterCriteria', 'Filters') as { Pattern: string }[];
      expect(filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
        { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } } },
      ]);
    },
  );

  it('leads each channel’s texts to its own queue', () => {
    expect(
      service
        .ofType('AWS::SNS::Subscription')
        .map(({ Properties }) => [Properties['Protocol'], Properties['FilterPolicy']]),
    ).toEqual([['sqs', { channel: ['by-hand'] }]]);
    expect(mapping('DeliverByHand')?.Properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
  });

  it('has a bounded number of texts in flight, whatever falls due, and reserves no concurrency', () => {
    expect(mapping('DeliverByHand')?.Properties['ScalingConfig']).toEqual({ MaximumConcurrency: 10 });
    expect(lambdas.filter(({ Properties }) => 'ReservedConcurrentExecutions' in Properties)).toEqual([]);
  });

  it('hides a message from others for six times as long as its delivery may take', () => {
    const timeout = Number(lambdas.find(({ id }) => id.includes('DeliverByHandFunction'))?.Properties['Timeout']);
    const queue = service.ofType('AWS::SQS::Queue').find(({ Properties }) => Properties['RedrivePolicy'] !== undefined);
    expect(queue?.Properties['VisibilityTimeout']).toBe(6 * timeout);
  });

  it('sweeps every minute, restarts whatever ended, and looks after all once a night', () => {
    const rules = Object.fromEntries(
      service.ofType('AWS::Events::Rule').map(({ id, Properties }) => [id.replace(/[0-9A-F]{8}$/, ''), Properties]),
    );
    expect(rules).toMatchObject({
      SweepingEveryMinute: { ScheduleExpression: 'rate(1 minute)' },
      SweepingEveryNight: { ScheduleExpression: 'cron(30 18 * * ? *)' },
      SweepingExecutionEnded: {
        EventPattern: {
          source: ['aws.states'],
          'detail-type': ['Step Functions Execution Status Change'],
          detail: {
            stateMachineArn: [{ Ref: expect.stringMatching(/^WorkflowMachine/) }],
            status: ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'],
          },
        },
      },
      SealingEveryHour: { ScheduleExpression: 'cron(10 * * * ? *)' },
      SealingEveryNight: { ScheduleExpression: 'cron(40 17 * * ? *)' },
    });
  });

  it('logs every step of an execution and nothing that passes through it', () => {
    const machine = service.ofType('AWS::StepFunctions::StateMachine')[0]?.Properties;
    expect(machine?.['LoggingConfiguration']).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
    expect(Object.keys(machine?.['DefinitionSubstitutions'] ?? {}).toSorted()).toEqual([
      'CaseTable',
      'FireRung',
      'Partition',
      'PlanNextRung',
      'Revision',
    ]);
  });

  it('tells the machine and its two functions the same revision of the definition', () => {
    const machine = service.ofType('AWS::StepFunctions::StateMachine')[0]?.Properties;
    const revision = at(machine, 'DefinitionSubstitutions', 'Revision');
    expect(revision).toMatch(/^[0-9a-f]{12}$/);
    const tasks = service.ofType('AWS::Lambda::Function').filter(({ id }) => /PlanNextRung|FireRung/.test(id));
    expect(tasks.map(({ Properties }) => at(Properties, 'Environment', 'Variables', 'DEFINITION_REVISION'))).toEqual([
      revision,
      revision,
    ]);
  });
});

describe('Alarms', () => {
  const alarms = service.ofType('AWS::CloudWatch::Alarm');

  it('says of each who is hurt and what to do, and rings at the operators', () => {
    const anchors = RUNBOOK.map(runbookAnchor);
    for (const { Properties } of alarms) {
      const [, impact = '', anchor = ''] =
        /^(.+\.) (infra\/runbook\.md#\S+)$/.exec(String(Properties['AlarmDescription'])) ?? [];
      expect(impact.length).toBeGreaterThan(20);
      expect(anchors).toContain(anchor);
      expect(JSON.stringify(Properties['AlarmActions'])).toContain('OperatorsTopic');
    }
  });

  it('watches every promise', () => {
    const watched = alarms.map(({ id }) => id.replace(/Alarm[0-9A-F]{8}$/, '')).toSorted();
    expect(watched).toEqual(
      [
        'CasePhotosPhotosNotKept',
        'DeliveriesTextsLost',
        'FrontApiSlow',
        'IntakeAlertsRefused',
        'IntakeDeliveriesRefused',
        'IntakeAlertsUnsigned',
        'IntakeAlertsWait',
        'IntakeFieldsUnread',
        'QuotasConcurrencyNear',
        'QuotasExecutionsNear',
        'QuotasFunctionsThrottled',
        'QuotasTransitionsThrottled',
        'SweepingCasesNotHelped',
        'SweepingCasesUnreadable',
        'SweepingDeskUnheard',
        'DeliveriesbyhandUndelivered',
        'DeliveriesbyhandWaits',
        'DrillingNoDrillPassed',
        'FrontApiFails',
        'IntakeAlertsNotTakenIn',
        'IntakeAlertsSetAside',
        'ProjectingProjectorBehind',
        'RelayingRecordsNotRelayed',
        'RelayingRelayBehind',
        'SealingCalendarMissing',
        'SealingHeadsNotSealed',
        'SealingSealBroken',
        'SweepingRunsMissed',
        'SweepingSweepBehind',
        'SweepingSweepStopped',
        'TableThrottles',
        'WorkflowExecutionsFail',
        'WorkflowRungsLate',
      ].toSorted(),
    );
  });

  it('has an alarm on every count that is there for one, and none twice', { timeout: SYNTH_MS }, () => {
    const ids = Object.fromEntries(Object.keys(currentPolicy().texts.templates).map((template) => [template, 'SMS_1']));
    const aliyun = { channels: 'aliyun-sms', aliyunSign: '北仑政务', aliyunTemplates: JSON.stringify(ids) };
    const monitored = { domain: 'hy.bl.cn', heartbeatAddress: 'https://ping.example.com/a', linkCheck: 'true' };
    const full = synthesize({ ...aliyun, ...monitored });
    const text = JSON.stringify(full.service.ofType('AWS::CloudWatch::Alarm'));
    const told = [METRIC.textsSent, METRIC.drillSeconds];
    expect(
      Object.values(METRIC).filter((name) => text.includes(`"${name}"`) === told.some((one) => one === name)),
    ).toEqual([]);
    const metrics = alarms.map(({ Properties }) =>
      JSON.stringify([
        Properties['Namespace'],
        Properties['MetricName'],
        Properties['Metrics'],
        Properties['Dimensions'],
      ]),
    );
    expect(metrics).toHaveLength(new Set(metrics).size);
  });

  it('rings at the operators when the month is expected to cost more than its budget', { timeout: SYNTH_MS }, () => {
    const { service: paid } = synthesize({ monthlyBudgetUsd: '300' });
    const [budget, ...more] = paid.ofType('AWS::Budgets::Budget');
    expect(more).toEqual([]);
    expect(at(budget?.Properties, 'Budget')).toMatchObject({
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: 300, Unit: 'USD' },
    });
    const told = at(budget?.Properties, 'NotificationsWithSubscribers');
    expect(JSON.stringify(told)).toContain('OperatorsTopic');
    expect(service.ofType('AWS::Budgets::Budget')).toEqual([]);
  });

  it('watches every queue of dead letters', () => {
    const letters = [...state.ofType('AWS::SQS::Queue'), ...service.ofType('AWS::SQS::Queue')].filter(
      // A FIFO queue of nudges has none, and is none.
      ({ Properties }) => Properties['RedrivePolicy'] === undefined && Properties['FifoQueue'] !== true,
    );
    expect(
      alarms.filter(({ Properties }) => Properties['MetricName'] === 'ApproximateNumberOfMessagesVisible'),
    ).toHaveLength(letters.length);
  });

  it('S4: rings when no drill came through for a day and two hours', () => {
    const alarm = alarms.find(({ Properties }) => Properties['MetricName'] === METRIC.hoursWithoutDrill)?.Properties;
    expect(alarm).toMatchObject({ Threshold: 26, ComparisonOperator: 'GreaterThanOrEqualToThreshold' });
  });

  it('has no alarm that rings because there is no news yet', () => {
    expect(alarms.filter(({ Properties }) => Properties['TreatMissingData'] === 'breaching')).toEqual([]);
  });

  it('rings when the sweep falls silent', () => {
    const alarm = alarms.find(({ Properties }) => Properties['MetricName'] === METRIC.sweepHeartbeat)?.Properties;
    expect(alarm).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'missing',
      Namespace: 'Huiying',
    });
    expect(alarm?.['InsufficientDataActions']).toEqual(alarm?.['AlarmActions']);
  });
});
