import { breachOf } from '../matter/breach.ts';
import type { Actor } from '../matter/actor.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { isDistrictLeader, isOfDesk } from '../people/directory.ts';
import { isAmong } from '../people/same-person.ts';
import type { Deciding } from '../texts/text-context.ts';
import { type Assessment, unitsOf } from './assessment.ts';
import type { AssessmentPersonCommand } from './commands.ts';
import type { AssessmentBody } from './events.ts';

/** A2: that a policy is assessed and ruled on before it is launched. It has no clock: what breaks it is a launch. */
export const UNRULED_LAUNCH = 'unruled-launch';
export const UNRULED_LAUNCH_NAME = '发布前经评估决定';

/** A2, H2: a launch that nobody had ruled: on record at once, once, for a named person to judge. */
export const withUnruledLaunch = (state: Assessment, launchedAt: Instant): Assessment =>
  breachOf(state, UNRULED_LAUNCH)
    ? state
    : {
        ...state,
        breaches: [
          ...(state.breaches ?? []),
          { duty: UNRULED_LAUNCH, is: 'stands', dueAt: launchedAt, unit: state.unit },
        ],
      };

/** H2: a named leader of another unit sets it aside, with a reason; it stays on the record as what it was. */
export function setBreachAside(
  state: Assessment,
  command: Extract<AssessmentPersonCommand, { command: 'set-aside' }>,
  actor: Extract<Actor, { kind: 'person' }>,
  { directory, facts = [] }: Deciding<AssessmentBody>,
): AssessmentBody[] | Refusal {
  const breach = breachOf(state, command.duty);
  if (!breach)
    return refuse(
      'no-such-breach',
      'ours',
      (state.breaches ?? []).length === 0
        ? '此件没有未经评估决定而发布的记录'
        : `只有“${UNRULED_LAUNCH_NAME}”一项可以认定，其代号为 ${UNRULED_LAUNCH}`,
      '/duty',
    );
  if (breach.is === 'set-aside') return refuse('already-set-aside', 'ours', '这条记录已经不计', '/duty');
  const district = isDistrictLeader(directory, actor.id);
  if (!district && (unitsOf(state).includes(actor.unit) || !isOfDesk({ unit: actor.unit }, directory)))
    return refuse('unit-concerned', 'H2', '未经评估决定而发布的，由值班单位中与此事无关的领导或区领导认定', '/duty');
  const recorders = facts.flatMap((event) =>
    event.type === 'launch-recorded' && event.actor.kind === 'person' ? [event.actor.id] : [],
  );
  if (isAmong(recorders, actor.id, directory))
    return refuse('own-act', 'H2', '这次发布是您登记的，是否计入由他人认定', '/duty');
  return [{ type: 'breach-set-aside', ...pick(command, ['duty', 'says']) }];
}
