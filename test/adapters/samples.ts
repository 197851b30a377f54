import type { Assignment, Case, Clock } from '../../functions/domain/case/case.ts';
import type { Draft, Event } from '../../functions/domain/case/events.ts';
import { type Instant, HOUR, MINUTE, plus } from '../../functions/domain/matter/instant.ts';
import type { Outbox } from '../../functions/domain/texts/outbox.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import type { LogEntry } from '../../functions/ports/intake-log.ts';
import type { Claim, Commit, Link, Next, StoredAlert, Words } from '../../functions/ports/stored.ts';

export const NOON: Instant = '2026-11-20T04:00:00.000Z';
export const at = (minutes: number): Instant => plus(NOON, minutes * MINUTE);

export const clockOf = (over: Partial<Clock> = {}): Clock => ({
  id: 'response',
  kind: 'response',
  basis: 'P4',
  startAt: NOON,
  dueAt: plus(NOON, 48 * HOUR),
  openedAt: NOON,
  limit: { hours: 48 },
  move: { primary: true },
  ladder: 'statutory',
  state: 'running',
  done: [],
  ...over,
});

export const caseOf = (number: string, over: Partial<Case> = {}): Case => ({
  schema: 2,
  number,
  status: 'open',
  version: 1,
  personVersion: 0,
  head: 'a'.repeat(64),
  policyId: '0123456789abcdef',
  drill: false,
  offline: false,
  origin: { source: 'generic', kind: 'alert' },
  subject: '道路',
  categories: ['other'],
  natures: [],
  discoveredAt: NOON,
  registeredAt: NOON,
  changedAt: NOON,
  grades: { opinion: 'IV', emergency: null },
  gradesConfirmed: false,
  assignments: [],
  clocks: [clockOf()],
  releases: [],
  ...over,
});

export const eventOf = (seq: number, draft: Draft = { type: 'noted', says: `第${seq}条`, star: false }): Event => ({
  ...draft,
  seq,
  at: at(seq),
  actor: { kind: 'system', part: 'intake' },
  prev: seq === 1 ? '' : String(seq - 1).padStart(64, '0'),
  hash: String(seq).padStart(64, '0'),
});

export const nextOf = (minutes: number): Next => ({
  at: at(minutes),
  clockId: 'response',
  rung: 'half',
  kind: 'remind',
});

export const textOf = (matter: string, id: string, over: Partial<Text> = {}): Text => ({
  id,
  matter,
  seq: 1,
  step: 'response',
  person: 'zhang',
  unit: 'chengguan-ju',
  role: 'officer',
  channel: 'by-hand',
  template: 'remind',
  variables: { number: matter, by: '26日14:10' },
  grade: 'IV',
  drill: false,
  withCode: true,
  state: 'queued',
  queuedAt: NOON,
  notBefore: NOON,
  ...over,
});

export const claimOf = (key: string, matter: string, over: Partial<Claim> = {}): Claim => ({
  key,
  matter,
  expiresAt: at(60),
  ...over,
});

export const alertOf = (caseNumber: string, id: string, over: Partial<StoredAlert> = {}): StoredAlert => ({
  id,
  caseNumber,
  source: 'generic',
  vendorId: id,
  receivedAt: NOON,
  outcome: 'joined',
  metrics: {},
  ...over,
});

export const wordsOf = (caseNumber: string, id: string, over: Partial<Words> = {}): Words => ({
  id,
  caseNumber,
  title: '路面塌陷',
  text: '新碶街道某路段塌陷',
  expiresAt: at(60),
  ...over,
});

export const entryOf = (mark: string, over: Partial<LogEntry> = {}): LogEntry => ({
  shard: 'BL',
  rank: '1',
  acceptedAt: NOON,
  mark,
  source: 'generic',
  webhookId: `msg_${mark}`,
  index: 0,
  alertId: mark,
  alert: { id: mark, title: '路面塌陷', text: '新碶街道某路段塌陷', metrics: { views: 7 } },
  tries: 0,
  expiresAt: at(60),
  ...over,
});

export const linkOf = (codeHash: string, over: Partial<Link> = {}): Link => ({
  codeHash,
  textId: 'T1',
  matter: 'BL2600001',
  person: 'zhang',
  step: 'response',
  issuedAt: NOON,
  expiresAt: at(72 * 60),
  tries: 0,
  ...over,
});

/** One decision that takes a case from `wasVersion` to the version of its last event. The events open clocks, so that lists follow. */
export function commitOf(
  number: string,
  wasVersion: number,
  over: Partial<Omit<Commit, 'state'>> & { state?: Partial<Case> } = {},
): Commit {
  const { state, ...rest } = over;
  const events = rest.events ?? [
    eventOf(wasVersion + 1, { type: 'clocks-changed', changes: [{ change: 'opened', clock: clockOf() }] }),
  ];
  const version = events.at(-1)?.seq ?? wasVersion;
  return {
    wasVersion,
    next: nextOf(60),
    outbox: null,
    claims: [],
    ...rest,
    events,
    state: caseOf(number, { version, ...state }),
  };
}

/** What the decision that led to this version has to say. */
export const outboxOf = (matter: string, seq: number, over: Partial<Outbox> = {}): Outbox => ({
  matter,
  seq,
  firstSeq: seq,
  at: at(0),
  policyId: '0123456789abcdef',
  texts: [textOf(matter, 'T1.p1.sms', { person: 'p1', channel: 'sms' })],
  takeBacks: [],
  obsoletes: false,
  ...over,
});

export const N = 'BL2600001';
export const M = 'BL2600002';
export const UNIT = 'chengguan-ju';

export const assigned = (unit: string, state: Assignment['state'] = 'assigned'): Assignment => ({
  id: 'A1',
  unit,
  part: 'primary',
  assignedAt: NOON,
  state,
});
