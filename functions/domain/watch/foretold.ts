import { pick } from '../matter/pick.ts';
import type { Policy } from '../rules/policy.ts';
import { armedFor } from './phase.ts';
import type { Watch } from './watch.ts';

/** M1: a watch as an alert is compared with it: its words, its unit and the time in which it is expected. */
export interface ArmedWatch {
  id: string;
  unit: string;
  /** Of a launch: its subject word. A period has none of the policy's. */
  subject?: string;
  mentions: string[];
  /** A2: of its assessment: what the risk points would be known by, and the plan. */
  signs?: string[];
  plan?: string;
  from: string;
  until: string;
  recordedAt: string;
  called: string;
}

/** null: nothing is compared with it, as it is over, called off, a drill, or names no words. */
export function armed(state: Watch, policy: Pick<Policy, 'id' | 'watches'>): ArmedWatch | null {
  const { number: id, status, mentions, owner, launch, subject, openedAt, drill, assessment } = state;
  const when = status === 'off' || drill || mentions.length === 0 ? null : armedFor(state, policy);
  return (
    when && {
      id,
      unit: launch?.leads ?? owner,
      ...(launch ? { subject } : {}),
      ...(assessment ? pick(assessment, ['signs', 'plan']) : {}),
      mentions,
      ...when,
      recordedAt: openedAt,
      called: '关注事项',
    }
  );
}
