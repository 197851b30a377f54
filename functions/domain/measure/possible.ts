import type { Instant } from '../matter/instant.ts';
import type { MeasurePersonCommand } from './commands.ts';
import { isHeard, isUnderDecision, type Measure } from './measure.ts';

/** Deciding a proposal, or taking it back, hangs on the person. */
type Name = Exclude<MeasurePersonCommand['command'], 'decide' | 'withdraw-proposal'>;

/** What the state of a measure lets somebody do now, whoever it is. */
export const possible = (state: Measure, now: Instant): Name[] => [...inStatus(state, now), 'ask-purge'];

function inStatus(state: Measure, now: Instant): Name[] {
  const reported = state.rounds?.at(-1)?.reportedAt !== undefined;
  switch (state.status) {
    case 'prepared':
      return [
        ...(state.hearing ? (['state-case'] as const) : []),
        ...(isUnderDecision(state) ? [] : isHeard(state, now) ? (['submit', 'drop'] as const) : (['drop'] as const)),
      ];
    case 'decided':
      return ['carry-out', 'drop'];
    case 'mending': {
      const due = state.clocks.findLast(({ kind }) => kind === 'measure-mend')?.dueAt;
      const mayJudge = reported || due === undefined || due <= now;
      return [
        ...(reported ? (['return-mending'] as const) : (['report-mending'] as const)),
        ...(mayJudge ? (['judge-mending'] as const) : []),
        'drop',
      ];
    }
    case 'awaiting':
      return ['record-outcome'];
    case 'closed':
    case 'dropped':
      return [];
  }
}
