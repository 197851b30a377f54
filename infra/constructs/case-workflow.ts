import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { METRIC } from '../../functions/runtime/metrics.ts';
import { accept } from './accept.ts';
import type { CaseTable } from './case-table.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { type House, HouseFunction, LOG_RETENTION } from './house-function.ts';
import { metric } from './metric.ts';

const DEFINITION = readFileSync(new URL('../../statemachines/case.asl.json', import.meta.url), 'utf8');
/** What an execution says of the definition that it runs by, and its functions of the one that they came with: any change makes another. */
const REVISION = createHash('sha256').update(DEFINITION).digest('hex').slice(0, 12);

/** Under the 60 s that the state machine gives each task, so that Lambda's own time-out is the one that is seen. */
const TASK_TIMEOUT = Duration.seconds(30);

interface CaseWorkflowProps extends House {
  readonly table: CaseTable;
  readonly operators: ITopic;
}

/** Where the system waits: one execution per case and run. Its two functions do not know it. */
export class CaseWorkflow extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, props: CaseWorkflowProps) {
    super(scope, id);
    const { table, settings } = props;
    const planNextRung = new HouseFunction(this, 'PlanNextRung', { ...props, timeout: TASK_TIMEOUT });
    const fireRung = new HouseFunction(this, 'FireRung', { ...props, timeout: TASK_TIMEOUT });
    table.grantReadWrite(planNextRung);
    table.grantReadWrite(fireRung);
    // The functions cannot know the machine that calls them (each would wait for the other), but its text they can.
    for (const fn of [planNextRung, fireRung]) fn.tell('DEFINITION_REVISION', REVISION);

    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const allow = (actions: string[], ...resources: string[]): void => {
      role.addToPolicy(new PolicyStatement({ actions, resources }));
    };
    allow(['lambda:InvokeFunction'], planNextRung.live.functionArn, fireRung.live.functionArn);
    table.grantPark({ allow });

    const traced = settings.partition === 'aws';
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(DEFINITION),
      definitionSubstitutions: {
        Partition: Aws.PARTITION,
        Revision: REVISION,
        PlanNextRung: planNextRung.live.functionArn,
        FireRung: fireRung.live.functionArn,
        CaseTable: table.table.tableName,
      },
      role,
      // Every step, but not what passes through it: the log shows what happened and holds nothing of the case.
      logs: {
        destination: new LogGroup(this, 'Log', { retention: LOG_RETENTION, encryptionKey: props.key.key }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
      ...(traced ? { tracingEnabled: true } : {}),
    });
    accept(
      role,
      'Log deliveries and X-Ray segments belong to no resource that IAM could name',
      'AwsSolutions-IAM5[Resource::*]',
    );
    if (!traced)
      accept(
        this.machine,
        'Lambda has no X-Ray in the China regions, so that a trace would break off here',
        'AwsSolutions-SF2',
        'Serverless-StepFunctionStateMachineXray',
      );

    const period = Duration.minutes(5);
    new DutyAlarm(this, 'ExecutionsFail', {
      metric: new MathExpression({
        // Filled, since a sum with a missing part is itself missing.
        expression: 'FILL(failed, 0) + FILL(timedOut, 0) + FILL(throttled, 0)',
        usingMetrics: {
          failed: this.machine.metricFailed({ statistic: 'Sum', period }),
          timedOut: this.machine.metricTimedOut({ statistic: 'Sum', period }),
          throttled: this.machine.metricThrottled({ statistic: 'Sum', period }),
        },
        period,
      }),
      threshold: 1,
      impact: 'Reminders of the cases concerned come from the sweep, up to three minutes late.',
      runbook: 'Executions fail',
      operators: props.operators,
    });
    new DutyAlarm(this, 'RungsLate', {
      metric: metric(METRIC.rungLatenessSeconds, 'Maximum', Duration.minutes(1)),
      // Three minutes is what every rung is promised at the latest.
      threshold: 180,
      impact: 'Reminders and escalations were recorded, and so sent, more than three minutes late.',
      runbook: 'Rungs are late',
      operators: props.operators,
    });
  }

  /** Starting a case's execution. */
  grantStart(fn: HouseFunction): void {
    fn.tell('STATE_MACHINE_ARN', this.machine.stateMachineArn);
    fn.allow(['states:StartExecution'], this.machine.stateMachineArn);
  }

  /** Finding what was started and when. */
  grantList(fn: HouseFunction): void {
    fn.allow(['states:ListExecutions'], this.machine.stateMachineArn);
  }

  /** Starting it and waking it. */
  grantDrive(fn: HouseFunction): void {
    this.grantStart(fn);
    fn.allow(['states:SendTaskSuccess'], this.machine.stateMachineArn);
    // A wake carries a plan for executions by this definition alone.
    fn.tell('DEFINITION_REVISION', REVISION);
  }

  /** What an event rule matches when an execution ends, however it ends. */
  get ended() {
    return {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: {
        stateMachineArn: [this.machine.stateMachineArn],
        status: ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'],
      },
      account: [Stack.of(this).account],
    };
  }
}
