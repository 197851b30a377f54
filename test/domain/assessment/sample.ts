import type { Assessment } from '../../../functions/domain/assessment/assessment.ts';
import type { AssessmentCommand, OpenAssessment } from '../../../functions/domain/assessment/commands.ts';
import { decide } from '../../../functions/domain/assessment/decide.ts';
import type { AssessmentBody, AssessmentEvent } from '../../../functions/domain/assessment/events.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import type { Proposal, Proposed } from '../../../functions/domain/matter/proposal.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { Directory } from '../../../functions/domain/people/directory.ts';
import type { Levels } from '../../../functions/domain/rules/assessment-rules.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { smallDistrict } from '../../harness/people.ts';
import { aProposal, at } from '../samples.ts';

/** A Wednesday. */
export const OPENED = at('2026-03-04 10:00');
export const NOW = at('2026-03-10 10:00');
/** A Thursday. */
export const LAUNCH = at('2026-03-26 09:00');
/** Five working days before it: the 25th, 24th, 23rd, 20th, 19th. */
export const FINDINGS_BY = at('2026-03-19 17:00');
/** The Thursday a week later, and five working days before that. */
export const LATER = at('2026-04-02 09:00');
export const LATER_BY = at('2026-03-26 17:00');

export const policy = currentPolicy();
export const directory = smallDistrict(OPENED);

export const person = (id: string, unit: string, role: 'coordinator' | 'officer' | 'leader' = 'officer') =>
  ({ kind: 'person', id, name: id, unit, role, via: 'console' }) as const satisfies Actor;
export const officer = person('unit-a-officer', 'unit-a');
export const beside = person('unit-b-officer', 'unit-b');
export const mayor = person('mayor', 'qu-zhengfu-ban', 'leader');

/** Nine together: the least that makes a medium risk; five, the least there is. */
export const MEDIUM: Levels = { probability: 2, intensity: 2, duration: 2, people: 2, controllability: 1 };
export const MILD: Levels = { probability: 1, intensity: 1, duration: 1, people: 1, controllability: 1 };

/** `undefined`: without that field. */
type Without<State> = { [Field in keyof State]?: State[Field] | undefined };

/** Of unit-a with unit-b: two methods, two points and a plan, and nobody has ruled. */
export const anAssessment = (part: Without<Assessment> = {}): Assessment =>
  ({
    schema: 1,
    number: 'BLA2600001',
    status: 'assessing',
    version: 3,
    personVersion: 3,
    head: '',
    policyId: policy.id,
    drill: false,
    changedAt: OPENED,
    name: '停车收费新政',
    says: '路边停车由免费改为收费。',
    document: '征求意见稿',
    subject: '交通',
    grade: 'III',
    unit: 'unit-a',
    coUnits: ['unit-b'],
    opener: 'desk',
    openedAt: OPENED,
    mentions: ['停车收费'],
    launchAt: LAUNCH,
    findingsBy: FINDINGS_BY,
    findings: [
      { id: 'F1', method: 'tracking', unit: 'unit-a' },
      { id: 'F2', method: 'visits', unit: 'unit-b' },
    ],
    found: 2,
    points: [
      { id: 'R1', levels: MEDIUM, signs: ['商户'], measured: true },
      { id: 'R2', levels: MILD, signs: ['月卡'], measured: true },
    ],
    pointed: 2,
    plan: 'policy-misread',
    round: 1,
    roundAt: OPENED,
    submitted: 0,
    clocks: [],
    ...part,
  }) as Assessment;

export const asked = (part: Partial<Proposal> = {}): Proposal =>
  aProposal('P2', { kind: 'assessment', by: 'unit-a-officer', deciders: ['district-leader'], unit: 'unit-a', ...part });
/** It is before whoever rules. */
export const underDecision = (part: Without<Assessment> = {}): Assessment =>
  anAssessment({ submitted: 1, submittedAt: OPENED, proposals: [asked()], ...part });
/** It was ruled to be launched. */
export const armed = (part: Without<Assessment> = {}): Assessment =>
  anAssessment({
    status: 'armed',
    submitted: 1,
    submittedAt: OPENED,
    ruling: 'launch',
    risk: 'medium',
    decider: 'mayor',
    ruledAt: OPENED,
    ...part,
  });

export const OPENING: OpenAssessment = {
  command: 'open',
  number: 'BLA2600001',
  name: '停车收费新政',
  document: '征求意见稿',
  says: '路边停车由免费改为收费。',
  mentions: ['停车收费'],
  subject: '交通',
  unit: 'unit-a',
  coUnits: ['unit-b'],
  launchAt: LAUNCH,
};

interface Given {
  actor?: Actor;
  now?: Instant;
  policy?: Policy;
  among?: Directory;
  facts?: AssessmentEvent[];
  proposed?: Proposed[];
}

/** Why it is refused, by which clause and at which field; or the events that it comes to, but for the clocks that follow of them. */
export const cameOf = (
  state: Assessment | null,
  command: AssessmentCommand,
  { actor = officer, now = NOW, policy: rules = policy, among = directory, facts = [], proposed = [] }: Given = {},
): string | AssessmentBody[] => {
  const drafts = decide(state, actor, command, { policy: rules, directory: among, now, facts, proposed });
  return isRefusal(drafts)
    ? `refused: ${drafts.refused} ${drafts.clause}${drafts.field === undefined ? '' : ` ${drafts.field}`}`
    : drafts.filter(({ type }) => type !== 'clocks-changed');
};

/** The same, of events by their names alone. */
export const outcomeOf = (...given: Parameters<typeof cameOf>): string => {
  const came = cameOf(...given);
  return typeof came === 'string' ? came : came.map(({ type }) => type).join(', ');
};

/** An event as the record has it. */
export const recorded = (
  body: AssessmentBody,
  seq = 4,
  actor: Actor = {
    kind: 'person',
    id: 'unit-a-officer',
    name: 'unit-a-officer',
    unit: 'unit-a',
    role: 'officer',
    via: 'console',
  },
): AssessmentEvent => ({ ...body, seq, at: NOW, actor, prev: '', hash: '' });
