import type { Conference } from '../../../functions/domain/conference/conference.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const OPENED = at('2026-03-18 14:00');

/** A conference of the housing bureau that is planned for the next morning at eight, and has no step yet. */
export const aConference = (part: Partial<Conference> = {}): Conference => ({
  schema: 1,
  number: 'BLF2600001',
  status: 'planning',
  version: 4,
  personVersion: 4,
  head: '',
  policyId: currentPolicy().id,
  drill: false,
  changedAt: OPENED,
  openedAt: OPENED,
  plannedAt: OPENED,
  caseNumber: 'BL2600017',
  title: '发布会',
  subject: '环境',
  grade: 'II',
  form: 'press-conference',
  at: at('2026-03-19 08:00'),
  unit: 'housing',
  steps: [],
  clocks: [],
  ...part,
});
