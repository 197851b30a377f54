import type { Consultation, Invited } from '../../../functions/domain/consultation/consultation.ts';
import type { ConsultationEvent } from '../../../functions/domain/consultation/events.ts';
import type { Actor, Role } from '../../../functions/domain/matter/actor.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aContact, aDirectory, at } from '../samples.ts';

export const NOW = at('2026-03-18 14:00');
export const policy = currentPolicy();
export const directory = aDirectory();
directory.contacts.push(aContact('second', 'office', { role: 'coordinator' }));

export const person = (id: string, unit = 'office', role: Role = 'coordinator'): Actor => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role,
  via: 'console',
});

export const invited = (unit: string, part: Partial<Invited> = {}): Invited => ({
  unit,
  as: 'concerned',
  invitedAt: NOW,
  dueAt: at('2026-03-18 16:00'),
  ...part,
});

export const aConsultation = (part: Partial<Consultation> = {}): Consultation => ({
  schema: 1,
  number: 'BLH2600001',
  status: 'convened',
  version: 3,
  personVersion: 3,
  head: '',
  policyId: policy.id,
  drill: false,
  changedAt: NOW,
  openedAt: NOW,
  caseNumber: 'BL2600017',
  subject: '环境',
  grade: 'II',
  means: 'meeting',
  unit: 'office',
  invited: [invited('housing', { answeredAt: NOW }), invited('xinqi', { answeredAt: NOW })],
  handling: { versions: 0 },
  clocks: [],
  ...part,
});

/** The first version of the handling, by li. */
export const SAVED: ConsultationEvent = {
  type: 'handling-saved',
  version: 1,
  text: '先停工',
  seq: 2,
  at: NOW,
  actor: person('li', 'cyber'),
  prev: '',
  hash: '',
};
