import { readFileSync } from 'node:fs';
import type { Resource, Template } from './synth.ts';

export const prices: {
  key: { month: number; turns: number };
  traces: { perMillion: number; free: number };
  keyRequests: { per10k: number; free: number };
  /** What a key that signs is asked; none of it is free. */
  signingRequests: { per10k: number };
  objects: { putsPerThousand: number; getsPerThousand: number };
  alarmMetric: { month: number; free: number };
  customMetric: { month: number; free: number };
  secret: { month: number };
  queueRequests: { perMillion: number; fifoPerMillion: number; free: number };
  invocations: { perMillion: number; free: number };
  gbSeconds: { perMillion: number; free: number };
  transitions: { perMillion: number; free: number };
  publishes: { perMillion: number };
  httpRequests: { perMillion: number };
  readUnits: { perMillion: number };
  writeUnits: { perMillion: number };
  logGb: { ingest: number; free: number };
  assumed: Record<
    | 'pollers'
    | 'pollSeconds'
    | 'sweepSeconds'
    | 'bytesLoggedPerRound'
    | 'invocationSeconds'
    | 'bytesLoggedPerInvocation'
    | 'queueRequestsPerText'
    | 'dataKeyMinutes',
    { value: number }
  >;
} = JSON.parse(readFileSync(new URL('../../infra/prices.json', import.meta.url), 'utf8'));

const HOURS = 730;
const NIGHTS = HOURS / 24;
const MINUTES = HOURS * 60;
const MILLION = 1_000_000;

/** What runs of itself, as the template cannot say it. */
export interface Idle {
  /** Metrics that come every hour of a month, and those of one hour a day. */
  metrics: { hourly: number; daily: number };
  /** Of one round of the sweep that finds nothing. */
  round: { reads: number; writes: number };
  /** Of the seals: what one hour asks for, and what one night does. */
  seals: Record<'hour' | 'night', Asked>;
}

/** Requests to the key that signs, and to the bucket. */
export interface Asked {
  key: number;
  puts: number;
  gets: number;
}

export interface Item {
  what: string;
  /** With and without what every account has free. */
  usd: number;
  listUsd: number;
}

const priced = (what: string, amount: number, price: number, free = 0): Item => ({
  what,
  usd: Math.max(0, amount - free) * price,
  listUsd: amount * price,
});

const isFifo = ({ Properties }: Resource): boolean => Properties['FifoQueue'] === true;

/** What a month costs in which nobody does anything, item by item. */
export function idleCost(stacks: readonly Template[], { metrics, round, seals }: Idle): Item[] {
  const all = stacks.flatMap(({ resources }) => resources);
  const of = (type: string): Resource[] => all.filter((one) => one.Type === type);
  const { assumed } = prices;

  const alarms = of('AWS::CloudWatch::Alarm');
  const alarmMetrics = alarms.reduce((sum, { Properties }) => sum + metricsOf(Properties['Metrics']), 0);
  const queues = of('AWS::SQS::Queue');
  const polled = queues.filter(({ id }) =>
    of('AWS::Lambda::EventSourceMapping').some(({ Properties }) =>
      JSON.stringify(Properties['EventSourceArn']).includes(`"${id}"`),
    ),
  );
  const asks = (assumed.pollers.value * MINUTES * 60) / assumed.pollSeconds.value;
  const fifo = polled.filter(isFifo).length;
  const rounds = of('AWS::Events::Rule').reduce(
    (sum, { Properties }) => sum + runsOf(Properties['ScheduleExpression']),
    0,
  );
  const memoryGb = Number(of('AWS::Lambda::Function')[0]?.Properties['MemorySize'] ?? 0) / 1_024;
  const encrypted = queues.filter(({ Properties }) => Properties['KmsMasterKeyId'] !== undefined).length;
  const keys = of('AWS::KMS::Key');
  const turning = keys.filter(({ Properties }) => Properties['EnableKeyRotation'] === true).length;
  const traced = of('AWS::Lambda::Function').some(
    ({ Properties }) => JSON.stringify(Properties['TracingConfig']) === '{"Mode":"Active"}',
  );
  const customMetrics = metrics.hourly + metrics.daily / 24;
  const polls = priced('', asks * polled.length, prices.queueRequests.perMillion / MILLION, prices.queueRequests.free);
  const fifoMore = (asks * fifo * (prices.queueRequests.fifoPerMillion - prices.queueRequests.perMillion)) / MILLION;
  const signing = keys.filter(({ Properties }) => Properties['KeyUsage'] === 'SIGN_VERIFY').length;
  const asked = (what: keyof Asked): number => HOURS * seals.hour[what] + NIGHTS * seals.night[what];
  const items: Item[] = [
    priced(`${keys.length} keys, ${signing} of them to sign the seals`, keys.length, prices.key.month),
    priced(
      `${turning} that ${turning === 1 ? 'turns' : 'turn'} yearly, from the third year on`,
      turning * prices.key.turns,
      prices.key.month,
    ),
    priced(
      `${alarms.length} alarms on ${alarmMetrics} metrics`,
      alarmMetrics,
      prices.alarmMetric.month,
      prices.alarmMetric.free,
    ),
    priced(
      `${metrics.hourly} own metrics every hour, ${metrics.daily} once a day`,
      customMetrics,
      prices.customMetric.month,
      prices.customMetric.free,
    ),
    priced(
      `${of('AWS::SecretsManager::Secret').length} secrets`,
      of('AWS::SecretsManager::Secret').length,
      prices.secret.month,
    ),
    { what: `${polled.length} queues that are polled`, usd: polls.usd + fifoMore, listUsd: polls.listUsd + fifoMore },
    priced(
      `requests to keys, of ${encrypted} queues and the table`,
      ((encrypted + 1) * MINUTES) / assumed.dataKeyMinutes.value,
      prices.keyRequests.per10k / 10_000,
      prices.keyRequests.free,
    ),
    sum(`${HOURS * seals.hour.puts} seals, signed, stored, and checked every night`, [
      priced('', asked('key'), prices.signingRequests.per10k / 10_000),
      priced('', asked('puts'), prices.objects.putsPerThousand / 1_000),
      priced('', asked('gets'), prices.objects.getsPerThousand / 1_000),
    ]),
    priced(
      `${round.reads} read and ${round.writes} write units a minute`,
      MINUTES,
      (round.reads * prices.readUnits.perMillion + round.writes * prices.writeUnits.perMillion) / MILLION,
    ),
    sum(`${rounds.toLocaleString('en')} runs on schedule`, [
      priced('', rounds, prices.invocations.perMillion / MILLION, prices.invocations.free),
      priced(
        '',
        rounds * assumed.sweepSeconds.value * memoryGb,
        prices.gbSeconds.perMillion / MILLION,
        prices.gbSeconds.free,
      ),
    ]),
    ...(traced ? [priced('their traces', rounds, prices.traces.perMillion / MILLION, prices.traces.free)] : []),
    priced('their logs', (rounds * assumed.bytesLoggedPerRound.value) / 1e9, prices.logGb.ingest, prices.logGb.free),
  ];
  return [...items, sum('**together**', items)];
}

const sum = (what: string, items: readonly Item[]): Item => ({
  what,
  usd: items.reduce((all, { usd }) => all + usd, 0),
  listUsd: items.reduce((all, { listUsd }) => all + listUsd, 0),
});

/** An alarm is charged by the metrics that it reads; an expression over them is none. */
function metricsOf(listed: unknown): number {
  if (!Array.isArray(listed)) return 1;
  return listed.filter((one: unknown) => typeof one === 'object' && one !== null && 'MetricStat' in one).length;
}

/** How often a month a rule fires of itself. */
function runsOf(schedule: unknown): number {
  if (typeof schedule !== 'string') return 0;
  if (schedule === 'rate(1 minute)') return MINUTES;
  if (/^cron\(\d+ \* \* \* \? \*\)$/.test(schedule)) return HOURS;
  if (/^cron\(\d+ \d+ \* \* \? \*\)$/.test(schedule)) return Math.round(NIGHTS);
  throw new Error(`how often is ${schedule}? Tell idle-cost.ts`);
}

/** As the README has it. */
export const rowOf = ({ what, usd, listUsd }: Item): string =>
  `| ${what} | ${usd.toFixed(2)} | ${listUsd.toFixed(2)} |`;
