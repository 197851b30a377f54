import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { unlessOpen } from './unless-open.ts';

type TellApart = Extract<PersonCommand, { command: 'tell-apart' }>;

/** As many as a case keeps in mind: more alike words than that are no sign of anything. */
export const MOST_APART = 40;

/** M4, H2: a person says that two cases are of different events, so that the pair is proposed no more; or takes it back. */
export function tellApart(state: Case, { number, apart }: TellApart): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  if (number === state.number) return refuse('same-case', 'M4', `${number} 就是本件，请填写另一件的编号`, '/number');
  const stands = state.apart?.includes(number) === true;
  if (stands === apart)
    return refuse(
      'no-change',
      'M4',
      apart ? `已认定 ${number} 与本件不是同一事件` : `没有认定过 ${number} 与本件不是同一事件`,
      '/number',
    );
  if (apart && (state.apart?.length ?? 0) >= MOST_APART)
    return refuse('too-many-apart', 'ours', `一件至多认定 ${MOST_APART} 件不是同一事件，请先撤销不再需要的`, '/number');
  return [{ type: 'told-apart', number, apart }];
}
