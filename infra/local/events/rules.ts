import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fromMs } from '../../../functions/domain/matter/instant.ts';
import type { ExecutionRecord } from '../asl/record.ts';
import type { Json } from '../json.ts';
import type { Records } from '../records.ts';
import type { Deployment } from '../run/deployment.ts';
import { readEventPattern } from '../template/match.ts';
import type { StackTime } from '../time/stack-time.ts';
import type { InvokeAsync, MayInvoke } from './async-invoke.ts';
import { type NextTick, readSchedule } from './ticks.ts';

const Rule = z.object({
  State: z.string().default('ENABLED'),
  ScheduleExpression: z.string().optional(),
  EventPattern: z.unknown().optional(),
  Targets: z.array(z.object({ Arn: z.string(), Input: z.string().optional() })).default([]),
});

/** A schedule of the template, and when it ran last. */
export interface Schedule {
  arn: string;
  /** The functions that it runs. */
  targets: string[];
  next: NextTick;
  ranAt: () => number;
  /** Runs for the tick at `tick`, which may lie in the past after a jump. */
  run: (tick: number) => Promise<void>;
}

export interface Rules {
  schedules: Schedule[];
  /** Puts an event on the bus. */
  publish: (source: string, detailType: string, resources: string[], detail: Json) => Promise<void>;
}

export function rules(
  deployment: Deployment,
  stack: { records: Records; time: StackTime; invoke: InvokeAsync; mayInvoke: MayInvoke },
): Rules {
  const { records, time } = stack;
  const eventOf = (source: string, detailType: string, at: number, resources: string[], detail: Json): Json => ({
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source,
    account: deployment.place.account,
    time: fromMs(at).replace(/\.\d{3}Z$/, 'Z'),
    region: deployment.place.region,
    resources,
    detail,
  });
  const enabled = deployment
    .of('AWS::Events::Rule')
    .map((resource) => ({ arn: resource.arn ?? '', where: resource.logicalId, ...deployment.read(resource, Rule) }))
    .filter((rule) => rule.State === 'ENABLED');
  for (const rule of enabled)
    for (const target of rule.Targets) stack.mayInvoke('events.amazonaws.com', target.Arn, rule.arn);

  const run = async (rule: (typeof enabled)[number], event: Json) => {
    await Promise.all(
      rule.Targets.map((target) =>
        stack.invoke(target.Arn, target.Input === undefined ? event : z.json().parse(JSON.parse(target.Input))),
      ),
    );
  };
  const patterns = enabled.flatMap((rule) =>
    rule.EventPattern === undefined ? [] : [{ rule, matches: readEventPattern(rule.EventPattern, rule.where) }],
  );

  return {
    schedules: enabled.flatMap((rule) => {
      if (rule.ScheduleExpression === undefined) return [];
      return {
        arn: rule.arn,
        targets: rule.Targets.map(({ Arn }) => Arn),
        next: readSchedule(rule.ScheduleExpression, 'UTC', rule.where),
        ranAt() {
          const at = records.sql('SELECT ran_at FROM schedules WHERE arn = ?').get(rule.arn)?.['ran_at'];
          return typeof at === 'number' ? at : Math.trunc(time.now());
        },
        async run(tick: number) {
          records
            .sql('INSERT INTO schedules VALUES (?, ?) ON CONFLICT (arn) DO UPDATE SET ran_at = excluded.ran_at')
            .run(rule.arn, Math.trunc(tick));
          await run(rule, eventOf('aws.events', 'Scheduled Event', tick, [rule.arn], {}));
        },
      };
    }),
    async publish(source, detailType, resources, detail) {
      const event = eventOf(source, detailType, time.now(), resources, detail);
      await Promise.all(patterns.filter(({ matches }) => matches(event)).map(({ rule }) => run(rule, event)));
    },
  };
}

/** What Step Functions tells the bus when an execution's status changes. */
export const statusChange = (record: ExecutionRecord): { resources: string[]; detail: Json } => ({
  resources: [record.arn],
  detail: {
    executionArn: record.arn,
    stateMachineArn: record.machineArn,
    name: record.name,
    status: record.status,
    startDate: Date.parse(record.startedAt),
    stopDate: record.stoppedAt === null ? null : Date.parse(record.stoppedAt),
    input: JSON.stringify(record.input),
    output: record.status === 'SUCCEEDED' ? JSON.stringify(record.output) : null,
    error: record.error,
    cause: record.cause,
  },
});
