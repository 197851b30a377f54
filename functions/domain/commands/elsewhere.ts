import type { Case } from '../case/case.ts';
import type { SystemCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { unlessOpen } from './unless-open.ts';

type NoteOurs = Extract<SystemCommand, { command: 'note-ours' }>;

/** M4, H2: the desk says that it is the district's: it stands among all others from now on. No clock was ever stopped. */
export const markOurs = (state: Case): Draft[] | Refusal => unlessElsewhere(state) ?? [{ type: 'marked-ours' }];

/** M4: an alert that joined names the district. */
export const noteOurs = (state: Case, command: NoteOurs): Draft[] | Refusal =>
  unlessElsewhere(state) ?? [{ type: 'marked-ours', ...pick(command, ['alertId', 'names']) }];

const unlessElsewhere = (state: Case): Refusal | null =>
  unlessOpen(state) ??
  (state.elsewhere === undefined
    ? refuse('not-elsewhere', 'M4', '办件不在“疑似与本区无关”之列，无须移回待研判')
    : null);
