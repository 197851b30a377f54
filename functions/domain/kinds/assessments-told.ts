import type { Assessment } from '../assessment/assessment.ts';
import type { AssessmentTold } from '../assessment/commands.ts';
import type { AssessmentEvent } from '../assessment/events.ts';
import type { Actor } from '../matter/actor.ts';
import type { Consequence } from '../matter/consequence.ts';
import { pick } from '../matter/pick.ts';
import type { OpenWatch, WatchCommand } from '../watch/commands.ts';
import type { WatchEvent } from '../watch/events.ts';
import type { Assessed, Watch } from '../watch/watch.ts';

/**
 * A2, M1: what a decision on an assessment does to the watch of its launch. The assessment says whether, the watch when:
 * it is opened, or told, once a named leader ruled so, and has the hour, the draft line, the notice and the alerts.
 */
export function watchesTold(event: AssessmentEvent, state: Assessment): Consequence[] {
  const { actor } = event;
  if (event.type === 'assessment-opened')
    return event.watch === undefined ? [] : [{ actor, tells: event.watch, command: linking({ ...state, points: [] }) }];
  if (event.type === 'assessment-ruled') return ruled(event, state);
  if (event.type === 'launch-recorded')
    return event.unruled
      ? [opening(actor, state), tell(actor, linking(state)), following(actor, event.launchedAt)]
      : [];
  if (event.type === 'launch-moved')
    return event.byWatch
      ? []
      : [tell(actor, { command: 'follow-hour', launchAt: event.hour.launchAt, says: event.says ?? '' })];
  return event.type === 'assessment-dropped' ? [tell(actor, { command: 'follow-off', says: event.says })] : [];
}

function ruled({ actor, ruling, hour }: Extract<AssessmentEvent, { type: 'assessment-ruled' }>, state: Assessment) {
  if (ruling === 'launch') return [opening(actor, state), tell(actor, linking(state))];
  return hour === undefined
    ? [
        tell(actor, {
          command: 'follow-off',
          says: ruling === 'postpone' ? '风险评估决定暂缓发布' : '风险评估决定不发布',
        }),
      ]
    : [tell(actor, { command: 'follow-hour', launchAt: hour.launchAt, says: '风险评估决定暂缓发布' })];
}

const tell = (actor: Actor, command: WatchCommand): Consequence => ({
  actor,
  tellsOpened: true,
  kind: 'watch',
  command: { ...command },
});

/** One that was watched for at another hour has that at which it was launched. */
const following = (actor: Actor, launchAt: string): Consequence =>
  tell(actor, { command: 'follow-hour', launchAt, says: '未作评估决定，已经发布' });

const assessedBy = ({ number, points, plan }: Pick<Assessment, 'number' | 'points' | 'plan'>): Assessed => ({
  number,
  signs: [...new Set(points.flatMap(({ signs }) => signs))],
  ...(plan === undefined ? {} : { plan }),
});

const linking = (state: Assessment) => ({ command: 'link-assessment' as const, ...assessedBy(state) });

/** One that is watched for already is not opened again. */
function opening(actor: Actor, state: Assessment): Consequence {
  const { unit: owner, coUnits: units, launchAt, launchedAt } = state;
  const command: Omit<OpenWatch, 'number'> = {
    command: 'open',
    ...pick(state, ['name', 'says', 'document', 'subject', 'mentions', 'drill']),
    owner,
    units,
    assessment: assessedBy(state),
    ...(launchAt === undefined ? {} : { launchAt }),
    ...(launchedAt === undefined ? {} : { launched: true as const }),
  };
  return { actor, opens: 'watch', unlessOpen: true, command: { ...command } };
}

/** A2, M1: what a decision on a watch does to the assessment of its launch. */
export function assessmentsTold(event: WatchEvent, { number, assessment }: Watch): Consequence[] {
  const { actor } = event;
  if (assessment === undefined) return [];
  const telling = (command: AssessmentTold): Consequence[] => [{ actor, tells: assessment.number, command }];
  if (event.type === 'watch-opened') return telling({ command: 'note-watch', watch: number });
  if (event.type === 'watch-moved')
    return event.launch ? telling({ command: 'note-moved', launchAt: event.launch.at }) : [];
  if (event.type === 'watch-called-off' || event.type === 'watch-closed')
    return telling({ command: 'note-watch-over', watch: number, off: event.type === 'watch-called-off' });
  // H5: the responsible unit may be the very one that it complains of.
  return event.type === 'case-noted' && !event.apart
    ? telling({ command: 'note-case', caseNumber: event.caseNumber, mentioned: event.mentioned ?? [] })
    : [];
}
