import { type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import { type Assessment, isLaunched, isOpen } from './assessment.ts';
import type { AssessmentTold } from './commands.ts';
import type { AssessmentBody } from './events.ts';
import { hourTold } from './hour.ts';

const nothingNew = refuse('nothing-new', 'ours', '风险评估不因此改变');

/** M1: what becomes of an assessment by what was decided on its watch. */
export function told(
  state: Assessment,
  command: AssessmentTold,
  { policy, now }: TextContext,
): AssessmentBody[] | Refusal {
  switch (command.command) {
    case 'note-watch':
      return state.watch?.number === command.watch ? nothingNew : [{ type: 'watch-noted', watch: command.watch }];
    case 'note-watch-over':
      return watchOver(state, command, { policy, now });
    case 'note-moved':
      return !isOpen(state) || state.launchAt === command.launchAt || state.launchedAt !== undefined
        ? nothingNew
        : [
            {
              type: 'launch-moved',
              hour: hourTold(command.launchAt, policy, now),
              byWatch: true,
              ...(state.launchAt === undefined ? {} : { was: state.launchAt }),
            },
          ];
    case 'note-case': {
      const { caseNumber, mentioned } = command;
      if (state.cases?.includes(caseNumber)) return nothingNew;
      const points = state.points.filter(({ signs }) => signs.some((sign) => mentioned.includes(sign)));
      return [{ type: 'case-noted', caseNumber, mentioned, points: points.map(({ id }) => id) }];
    }
  }
}

/** What was called off before its hour has none any more; a watch that is closed only stops comparing. */
function watchOver(
  state: Assessment,
  { watch, off }: Extract<AssessmentTold, { command: 'note-watch-over' }>,
  { now }: Pick<TextContext, 'policy' | 'now'>,
): AssessmentBody[] | Refusal {
  if (state.watch?.number !== watch || state.watch.over) return nothingNew;
  const { launchAt } = state;
  const gone = off && isOpen(state) && launchAt !== undefined && !isLaunched(state, now);
  return [{ type: 'watch-over', watch }, ...(gone ? [{ type: 'hour-gone' as const, was: launchAt }] : [])];
}

export const isTold = (command: { command: string }): command is AssessmentTold =>
  ['note-watch', 'note-watch-over', 'note-moved', 'note-case'].includes(command.command);
