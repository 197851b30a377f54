import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';

/** H5: every reading of citizens' words is on record; in the course of triage it says for itself what for, else the reader does. */
export function openWords(state: Case, command: Extract<PersonCommand, { command: 'open-words' }>): Draft[] | Refusal {
  if (command.why === undefined && state.status !== 'appraising')
    return refuse('reason-missing', 'H5', '办件已不在研判中，查看原文须说明用途', '/why');
  return [{ type: 'words-opened', ...pick(command, ['why']), reading: true }];
}
