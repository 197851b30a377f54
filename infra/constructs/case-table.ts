import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { TTL_ATTRIBUTE, tableShape } from '../../functions/adapters/aws/keys.ts';
import { nextOf } from '../../functions/adapters/aws/schemas.ts';
import { KINDS } from '../../functions/domain/kinds/kinds.ts';
import { BACKUP_DAYS } from '../../functions/domain/matter/remains.ts';
import { BadSetting } from '../../functions/errors.ts';
import type { Settings } from '../settings.ts';
import type { CustomerKey } from './customer-key.ts';
import { DutyAlarm } from './duty-alarm.ts';
import type { HouseFunction } from './house-function.ts';

const READ = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];

const attribute = (name: string) => ({ name, type: AttributeType.STRING });

function keysOf(schema: readonly { readonly AttributeName: string; readonly KeyType: string }[]) {
  const named = (type: string): string => schema.find(({ KeyType }) => KeyType === type)?.AttributeName ?? '';
  return { partitionKey: attribute(named('HASH')), sortKey: attribute(named('RANGE')) };
}

/** The one table, shaped as functions/adapters/aws/keys.ts says. */
export class CaseTable extends Construct {
  /** The one that is written to: the stack's own, or the one that was restored in its place. */
  readonly table: ITable;
  private readonly key: CustomerKey;
  private readonly indexArns: string[];
  private readonly nextShapes: boolean;

  constructor(scope: Construct, id: string, key: CustomerKey, { restored, trial, shapes }: Settings) {
    super(scope, id);
    this.nextShapes = shapes === 'next';
    if (this.nextShapes && !KINDS.some((kind) => nextOf(kind)))
      throw new BadSetting(
        'shapes is next: this release keeps every kind of matter as the one before it does, so there is nothing to switch over; leave it out',
      );
    this.key = key;
    // Plain Table, not TableV2: whether the China regions deploy AWS::DynamoDB::GlobalTable could not be confirmed, and the type cannot be changed later.
    const own = new Table(this, 'Table', {
      ...keysOf(tableShape.KeySchema),
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: TTL_ATTRIBUTE,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: BACKUP_DAYS },
      deletionProtection: !trial,
    });
    for (const index of tableShape.GlobalSecondaryIndexes) {
      own.addGlobalSecondaryIndex({
        indexName: index.IndexName,
        ...keysOf(index.KeySchema),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
    // A restored table is another table. The stack's own stays as it is, and stays exported: the service stack lets go of it only after this one is deployed.
    if (restored)
      for (const value of [own.tableName, own.tableArn, own.tableStreamArn ?? '']) Stack.of(this).exportValue(value);
    this.table = restored
      ? Table.fromTableAttributes(this, 'Restored', { tableName: restored.name, tableStreamArn: restored.streamArn })
      : (own as ITable);
    this.indexArns = tableShape.GlobalSecondaryIndexes.map(
      ({ IndexName }) => `${this.table.tableArn}/index/${IndexName}`,
    );
  }

  grantRead(fn: HouseFunction): void {
    fn.tell('TABLE_NAME', this.table.tableName);
    fn.allow(READ, this.table.tableArn, ...this.indexArns);
    this.key.grantDecrypt(fn);
  }

  grantReadWrite(fn: HouseFunction): void {
    fn.tell('TABLE_NAME', this.table.tableName);
    if (this.nextShapes) fn.tell('SHAPES', 'next');
    fn.allow(READ, this.table.tableArn, ...this.indexArns);
    fn.allow(WRITE, this.table.tableArn);
    this.key.grantTable(fn);
  }

  /** Beside reading: to write down who read. */
  grantAudit(fn: HouseFunction): void {
    fn.allow(['dynamodb:PutItem'], this.table.tableArn);
    this.key.grantTable(fn);
  }

  /** What the writer of a shard needs beside: entries leave the log, commits check its lease, claims are put many at once. */
  grantWorkLog(fn: HouseFunction): void {
    fn.allow(['dynamodb:BatchWriteItem', 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem'], this.table.tableArn);
  }

  /** What is written only while something else holds. */
  grantCheck(fn: HouseFunction): void {
    fn.allow(['dynamodb:ConditionCheckItem'], this.table.tableArn);
  }

  /** Accepting puts many alerts at once; so does whoever sees to what was refused, as often as it was sent. */
  grantEnterLog(fn: HouseFunction): void {
    fn.allow(['dynamodb:BatchWriteItem'], this.table.tableArn);
  }

  /** Nothing of a case is ever deleted but by its time to live, or by the decision of two persons (H5); else only the directory forgets what an administrator takes out. */
  grantDelete(fn: HouseFunction): void {
    fn.allow(['dynamodb:DeleteItem'], this.table.tableArn);
  }

  /** Park, the one write of the state machine. */
  grantPark(machine: { allow(actions: string[], ...resources: string[]): void }): void {
    machine.allow(['dynamodb:UpdateItem'], this.table.tableArn);
    this.key.grantTable(machine);
  }

  grantStream(fn: HouseFunction): void {
    fn.allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      this.table.tableStreamArn ?? '',
    );
    this.key.grantDecrypt(fn);
  }

  /** Alarms live with the functions, in the stack that can be rebuilt. */
  watch(scope: Construct, operators: ITopic): void {
    const period = Duration.minutes(5);
    const throttled = (metricName: string): Metric =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName,
        dimensionsMap: { TableName: this.table.tableName },
        statistic: 'Sum',
        period,
      });
    new DutyAlarm(scope, 'TableThrottles', {
      metric: new MathExpression({
        // Filled, since a sum with a missing part is itself missing.
        expression: 'FILL(reads, 0) + FILL(writes, 0)',
        usingMetrics: { reads: throttled('ReadThrottleEvents'), writes: throttled('WriteThrottleEvents') },
        period,
      }),
      threshold: 10,
      impact: 'Commands, alerts and reminders of every unit are slowed down or refused.',
      runbook: 'The table throttles',
      operators,
    });
  }
}
