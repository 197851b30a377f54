import type { MeasureCommand, OpenMeasure } from '../../../functions/domain/measure/commands.ts';
import { decide } from '../../../functions/domain/measure/decide.ts';
import type { MeasureBody } from '../../../functions/domain/measure/events.ts';
import type { Measure, MeasureStatus } from '../../../functions/domain/measure/measure.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { type Ground, groundKey } from '../../../functions/domain/matter/ground.ts';
import { isRefusal, type Refusal } from '../../../functions/domain/matter/refusal.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import type { Directory } from '../../../functions/domain/people/directory.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { smallDistrict } from '../../harness/people.ts';
import { aClock, aProposal, at } from '../samples.ts';

/** A Wednesday. */
export const OPENED = at('2026-03-04 10:00');
/** The end of the third working day after it. */
export const UNTIL = at('2026-03-09 23:59:59');
export const DECIDED = at('2026-03-10 10:00');
export const DONE = at('2026-03-11 10:00');
export const NOW = at('2026-03-12 10:00');
/** The end of the tenth working day after it was carried out. */
export const MEND_BY = at('2026-03-25 23:59:59');

export const directory = smallDistrict(OPENED);
export const OFFICE = 'qu-zhengfu-ban';

const person = (id: string, unit: string): Extract<Actor, { kind: 'person' }> => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: unit === OFFICE ? 'coordinator' : 'officer',
  via: 'console',
});
export const desk = person('desk', OFFICE);
export const officer = person('unit-a-officer', 'unit-a');

export const aLate = (matter: string, part: Partial<Ground> = {}): Ground => ({
  fact: 'late',
  matter,
  unit: 'unit-a',
  at: at('2026-03-02 10:00'),
  duty: 'response',
  dueAt: at('2026-03-02 10:00'),
  metAt: at('2026-03-03 10:00'),
  ...part,
});
export const FACTS = [aLate('BL2600001'), aLate('BL2600002')];

export const proof = [{ kind: 'document' as const, ref: '材料 1 号' }];

const SINCE: Record<MeasureStatus, Partial<Measure>> = {
  prepared: {},
  decided: { submitted: 1, decidedAt: DECIDED },
  mending: {
    submitted: 1,
    decidedAt: DECIDED,
    carriedOutAt: DONE,
    rounds: [{ startAt: DONE }],
  },
  awaiting: { what: 'sanction', submitted: 1, decidedAt: DECIDED, carriedOutAt: DONE },
  closed: { submitted: 1, decidedAt: DECIDED, carriedOutAt: DONE, outcome: 'unmended', endedAt: NOW },
  dropped: { endedAt: NOW },
};

/** A criticism of unit-a, which may state its case until the ninth; asked to mend within ten working days. */
export const aMeasure = (status: MeasureStatus, part: Partial<Measure> = {}): Measure => ({
  schema: 1,
  number: 'BLJ2600001',
  status,
  version: 3,
  personVersion: 3,
  head: '',
  policyId: currentPolicy().id,
  drill: false,
  changedAt: OPENED,
  what: 'criticism',
  subject: '监督',
  grade: 'III',
  openedAt: OPENED,
  unit: 'unit-a',
  office: OFFICE,
  opener: 'desk',
  grounds: FACTS.map(groundKey),
  hearing: { until: UNTIL },
  mendWorkingDays: 10,
  clocks:
    status === 'mending'
      ? [{ ...aClock({ dueAt: MEND_BY }), id: 'measure-mend', kind: 'measure-mend', limit: { workingDays: 10 } }]
      : [],
  ...SINCE[status],
  ...part,
});

export const reported = (): Measure => aMeasure('mending', { rounds: [{ startAt: DONE, reportedAt: NOW }] });

/** It is before whoever decides. */
export const underDecision = (): Measure =>
  aMeasure('prepared', {
    submitted: 1,
    proposals: [aProposal('P2', { kind: 'measure', by: 'desk', deciders: ['desk-leader'] })],
  });

export const OPENING: OpenMeasure = {
  command: 'open',
  number: 'BLJ2600001',
  what: 'criticism',
  unit: 'unit-a',
  says: '两次逾期，群众反映强烈',
  grounds: FACTS,
};

interface Given {
  actor?: Actor;
  now?: Instant;
  policy?: Policy;
  among?: Directory;
}

export const decided = (
  state: Measure | null,
  command: MeasureCommand,
  { actor = desk, now = NOW, policy = currentPolicy(), among = directory }: Given = {},
): MeasureBody[] | Refusal => decide(state, actor, command, { policy, directory: among, now });

/** Why it is refused, and at which field; or what is decided, but for the clocks that follow of it. */
export const cameOf = (...given: Parameters<typeof decided>): string => {
  const drafts = decided(...given);
  return isRefusal(drafts)
    ? `refused: ${drafts.refused}${drafts.field === undefined ? '' : ` ${drafts.field}`}`
    : drafts
        .map(({ type }) => type)
        .filter((type) => type !== 'clocks-changed')
        .join(', ');
};
