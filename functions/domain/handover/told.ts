import { plus } from '../matter/instant.ts';
import { following } from '../matter/of-case.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { HandoverTold } from './commands.ts';
import type { HandoverBody } from './events.ts';
import type { Handover } from './handover.ts';
import { rulesOf } from './rules-of.ts';
import { hoursMs } from '../rules/pace.ts';

const nothingNew = refuse('nothing-new', 'ours', '移交不因此改变');

/** What becomes of a handover by what was decided on its case. */
export function told(state: Handover, command: HandoverTold, { policy, now }: TextContext): HandoverBody[] | Refusal {
  const { status, answer } = state;
  const off = status === 'dropped' || status === 'retracted';
  switch (command.command) {
    case 'note-answer': {
      const { release, at: releasedAt } = command;
      return off || answer.at !== undefined ? nothingNew : [{ type: 'answer-noted', release, releasedAt }];
    }
    case 'note-no-answer': {
      const known = [command.release, command.was].some((id) => id !== undefined && id === answer.release);
      if (off || !known || answer.at === undefined) return nothingNew;
      const answerBy = plus(now, hoursMs(rulesOf(policy).maxAnswerHours, policy));
      return [{ type: 'answer-gone', release: command.release, answerBy }];
    }
    case 'set-against':
      return command.units.length > 0 ? called(state) : nothingNew;
    case 'note-complaint':
      return called(state);
    case 'follow':
    case 'go-back': {
      const changed = following(state, command);
      return changed ? [changed] : nothingNew;
    }
  }
}

/** M3, H5: a complaint is handed over to nobody; what was sent is for whoever has it to judge. */
const called = ({ status }: Handover): HandoverBody[] | Refusal =>
  status === 'prepared' || status === 'approved' ? [{ type: 'handover-dropped', complaint: true }] : nothingNew;

export const isTold = (command: { command: string }): command is HandoverTold =>
  ['note-answer', 'note-no-answer', 'note-complaint', 'set-against', 'follow', 'go-back'].includes(command.command);
