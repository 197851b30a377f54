import type { Action, Retrospective } from '../../../functions/domain/retrospective/retrospective.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { smallDistrict } from '../../harness/people.ts';
import { at } from '../samples.ts';

export const policy = currentPolicy();
export const OPENED = at('2026-03-04 10:00');
export const NOW = at('2026-03-10 10:00');
export const LATER = at('2026-03-20 10:00');
export const directory = smallDistrict(OPENED);

export const action = (id: string, part: Partial<Action> = {}): Action => ({
  id,
  says: '补齐台账',
  event: 3,
  unit: 'unit-a',
  by: LATER,
  askedAt: OPENED,
  state: 'open',
  returns: 0,
  ...part,
});
/** Unit-a’s, of a case, found and with nothing to mend yet. */
export const lesson = (part: Partial<Retrospective> = {}): Retrospective => ({
  schema: 1,
  number: 'BLP2600001',
  status: 'open',
  version: 4,
  personVersion: 4,
  head: '',
  policyId: policy.id,
  drill: false,
  changedAt: OPENED,
  grounds: ['major'],
  caseNumber: 'BL2600017',
  subject: '环境',
  grade: 'II',
  unit: 'unit-a',
  openedAt: OPENED,
  since: OPENED,
  round: 0,
  findings: 1,
  foundAt: NOW,
  actions: [],
  clocks: [],
  ...part,
});

/** The same before anybody wrote what was found. */
export function unfound(part: Partial<Retrospective> = {}): Retrospective {
  const { foundAt: _none, ...open } = lesson(part);
  return open;
}
