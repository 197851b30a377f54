import type { Draft, Event } from '../../functions/domain/case/events.ts';
import type { Facts } from '../../functions/domain/routing/subject.ts';
import type { Assignment, Case, Clock } from '../../functions/domain/case/case.ts';
import type { Proposal } from '../../functions/domain/matter/proposal.ts';
import type { Contact, Directory, Unit } from '../../functions/domain/people/directory.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { type Instant, fromWallClock } from '../../functions/domain/matter/instant.ts';

/** A wall clock in Asia/Shanghai: `2026-03-18 14:10`. */
export const at = (local: string): Instant => fromWallClock(local.slice(0, 10), local.slice(11));

export const aCase = (part: Partial<Case> = {}): Case => ({
  schema: 2,
  number: 'BL2600017',
  status: 'open',
  version: 3,
  personVersion: 2,
  head: 'h',
  policyId: '0000000000000000',
  drill: false,
  offline: false,
  origin: { source: 'generic', kind: 'alert' },
  subject: '环境',
  summary: '居民反映夜间施工噪声',
  categories: ['other'],
  natures: [],
  discoveredAt: at('2026-03-18 14:10'),
  registeredAt: at('2026-03-18 14:20'),
  changedAt: at('2026-03-18 14:20'),
  grades: { opinion: 'IV', emergency: null },
  gradesConfirmed: true,
  assignments: [],
  clocks: [],
  releases: [],
  ...part,
});

export const aClock = (part: Partial<Clock> = {}): Clock => ({
  id: 'response',
  kind: 'response',
  basis: 'P4',
  startAt: at('2026-03-18 14:10'),
  dueAt: at('2026-03-20 14:10'),
  openedAt: at('2026-03-18 14:20'),
  limit: { hours: 48 },
  move: { primary: true },
  ladder: 'response',
  state: 'running',
  done: [],
  ...part,
});

export const anAssignment = (unit: string, part: Partial<Assignment> = {}): Assignment => ({
  id: 'A1',
  unit,
  part: 'primary',
  assignedAt: at('2026-03-18 14:30'),
  state: 'assigned',
  ...part,
});

export const aContact = (id: string, unit: string, part: Partial<Contact> = {}): Contact => ({
  id,
  name: id,
  unit,
  posts: ['unit-officer'],
  role: 'officer',
  phone: '13800000000',
  active: true,
  ...part,
});

export const aUnit = (id: string, part: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  short: id,
  kind: 'department',
  active: true,
  ...part,
});

/** Two desk units, one department, one sub-district; day shift 08:00–20:00 with an hour of handover. */
export const aDirectory = (part: Partial<Directory> = {}): Directory => ({
  units: [
    aUnit('office', { desk: true }),
    aUnit('cyber', { desk: true }),
    aUnit('housing'),
    aUnit('xinqi', { kind: 'sub-district' }),
  ],
  contacts: [
    aContact('wang', 'office', { role: 'coordinator', posts: ['unit-officer'] }),
    aContact('li', 'cyber', { role: 'coordinator', posts: ['unit-officer'] }),
    aContact('chief', 'office', { role: 'leader', posts: ['unit-leader'] }),
    aContact('mayor', 'office', { role: 'leader', posts: ['district-leader'] }),
    aContact('zhang', 'housing'),
    aContact('zhao', 'housing'),
    aContact('deputy', 'housing', { role: 'leader', posts: ['unit-leader'] }),
    aContact('head', 'housing', { role: 'leader', posts: ['principal-leader'] }),
    aContact('sun', 'xinqi'),
  ],
  rota: [
    { from: at('2026-03-18 08:00'), until: at('2026-03-18 20:00'), coordinators: ['wang'], leader: 'chief' },
    { from: at('2026-03-18 19:00'), until: at('2026-03-19 08:00'), coordinators: ['li'], leader: 'chief' },
  ],
  ...part,
});

/** A reminder of the answer to an officer of housing, which is queued. */
export const aText = (part: Partial<Text> = {}): Text => ({
  id: 'response.half.zhang.by-hand',
  matter: 'BL2600017',
  seq: 5,
  step: 'response',
  person: 'zhang',
  unit: 'housing',
  role: 'unit-officer',
  channel: 'by-hand',
  template: 'remind',
  variables: {},
  grade: 'IV',
  drill: false,
  withCode: true,
  state: 'queued',
  queuedAt: at('2026-03-19 14:10'),
  notBefore: at('2026-03-19 14:10'),
  ...part,
});

/** H2: a proposal of wang's that awaits a second person of the desk. */
export const aProposal = (id: string, part: Partial<Proposal> = {}): Proposal => ({
  id,
  kind: 'purge',
  by: 'wang',
  at: at('2026-03-18 14:00'),
  deciders: ['desk', 'desk-leader'],
  ...part,
});

/** The directory with one contact changed. */
export const withContact = (directory: Directory, id: string, part: Partial<Contact>): Directory => ({
  ...directory,
  contacts: directory.contacts.map((contact) => (contact.id === id ? { ...contact, ...part } : contact)),
});

/** An event of a case as the record has it, by the intake. */
export const anEvent = (seq: number, draft: Draft, when: string): Event => ({
  ...draft,
  seq,
  at: at(when),
  actor: { kind: 'system', part: 'intake' },
  prev: '',
  hash: '',
});

/** What is read of a message that has a title and no more. */
export const titled = (title: string, part: Partial<Facts> = {}): Facts => ({
  title,
  text: '',
  platforms: [],
  metrics: {},
  ...part,
});
