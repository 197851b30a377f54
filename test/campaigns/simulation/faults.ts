import { HOUR, MINUTE } from '../../../functions/domain/matter/instant.ts';
import type { Random } from './random.ts';

/** What may go wrong at a boundary. Each is counted in the report. */
export type Fault =
  | 'throttled'
  | 'not-admitted'
  | 'crashed-before'
  | 'crashed-after'
  | 'answer-lost'
  | 'stalled'
  | 'record-twice'
  | 'record-late'
  | 'record-lost'
  | 'records-swapped'
  | 'message-twice'
  | 'message-late'
  | 'message-lost'
  | 'execution-lost'
  | 'execution-lost-unseen'
  | 'execution-doubled'
  | 'end-unseen'
  | 'start-twice'
  | 'tick-lost'
  | 'provider-busy'
  | 'provider-refuses'
  | 'provider-unknown'
  | 'provider-hangs'
  | 'answer-of-provider-lost'
  | 'receipt-lost'
  | 'receipt-twice'
  | 'receipt-late'
  | 'not-delivered'
  | 'outage'
  | 'skewed-clock';

export type FaultProfile =
  | 'calm'
  | 'throttling'
  | 'table-down'
  | 'crashes'
  | 'lost-answers'
  | 'stalls'
  | 'stream'
  | 'messages'
  | 'executions'
  | 'provider'
  | 'provider-down'
  | 'storm';

type Odds = Partial<Record<Fault, number>>;

/** How likely each fault is at each boundary that it may strike. */
export const ODDS: Record<FaultProfile, Odds> = {
  calm: {},
  throttling: { throttled: 0.05, 'not-admitted': 0.2 },
  'table-down': { throttled: 0.6 },
  crashes: { 'crashed-before': 0.012, 'crashed-after': 0.012 },
  'lost-answers': { 'answer-lost': 0.03 },
  stalls: { stalled: 0.03 },
  stream: { 'record-twice': 0.15, 'record-late': 0.15, 'record-lost': 0.05, 'records-swapped': 0.15 },
  messages: { 'message-twice': 0.2, 'message-late': 0.2, 'message-lost': 0.08 },
  executions: {
    'execution-lost': 0.1,
    'execution-lost-unseen': 0.04,
    'execution-doubled': 0.15,
    'end-unseen': 0.05,
    'start-twice': 0.2,
    'skewed-clock': 0.2,
  },
  provider: {
    'provider-busy': 0.15,
    'provider-refuses': 0.08,
    'provider-unknown': 0.1,
    'provider-hangs': 0.1,
    'answer-of-provider-lost': 0.1,
    'receipt-lost': 0.15,
    'receipt-twice': 0.2,
    'receipt-late': 0.2,
    'not-delivered': 0.1,
  },
  'provider-down': { 'provider-busy': 0.7, 'provider-hangs': 0.2 },
  storm: {
    throttled: 0.015,
    'not-admitted': 0.02,
    'crashed-before': 0.006,
    'crashed-after': 0.006,
    'answer-lost': 0.008,
    stalled: 0.008,
    'record-twice': 0.08,
    'record-late': 0.08,
    'record-lost': 0.03,
    'records-swapped': 0.08,
    'message-twice': 0.1,
    'message-late': 0.1,
    'message-lost': 0.05,
    'execution-lost': 0.04,
    'execution-doubled': 0.06,
    'tick-lost': 0.1,
    'provider-busy': 0.08,
    'provider-unknown': 0.05,
    'provider-hangs': 0.04,
    'answer-of-provider-lost': 0.05,
    'receipt-lost': 0.1,
    'receipt-late': 0.1,
    'not-delivered': 0.05,
  },
};

const FAULTY = Object.keys(ODDS).filter((name): name is FaultProfile => name !== 'calm');
/** Half of the time is calm, so that promises with an allowance can be held to it. */
const PERIOD = 3 * HOUR;

/** What goes wrong at an instant, as long after the start: the same for each period, which every call at a boundary asks for. */
export function profilesOf(random: Random): (since: number) => FaultProfile {
  const known: FaultProfile[] = [];
  return (since) => {
    const period = Math.floor(since / PERIOD);
    return (known[period] ??= profileIn(random, period));
  };
}

function profileIn(random: Random, period: number): FaultProfile {
  return random.chance(`calm ${period}`, 0.5) ? 'calm' : random.pick(`profile ${period}`, FAULTY);
}

export const STALL = { from: 2_000, to: 45_000 } as const;
export const LATE = { from: 5_000, to: 10 * MINUTE } as const;
